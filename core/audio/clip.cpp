#include "core/audio/clip.h"

#include "core/audio/wav_bytes.h"

#include <algorithm>
#include <array>
#include <vector>

namespace earmark::audio {

namespace {

constexpr std::size_t kBlockFrames = 16'384;

/// Reads a call block by block and keeps the frames [from, to).
class ClipReader {
public:
    ClipReader(AudioSource& source, std::int64_t from, std::int64_t to)
        : m_source(source)
        , m_from(from)
        , m_to(to) {
        for (std::size_t side = 0; side < sides(); ++side) {
            m_samples[side].resize(kBlockFrames);
            m_block.side[side] = m_samples[side].data();
        }
        m_block.frames = kBlockFrames;
    }

    /// What came before an unreadable part is good.
    Result<std::string> read(const Progress& progress) {
        while (m_frame < m_to) {
            if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
            const auto got = m_source.read(m_block);
            if (!got || *got == 0) break;
            keep(*got);
        }
        return std::move(m_bytes);
    }

private:
    std::size_t sides() const { return static_cast<std::size_t>(m_source.format().sides()); }

    void keep(std::size_t frames) {
        const auto count = static_cast<std::int64_t>(frames);
        const auto first = std::clamp<std::int64_t>(m_from - m_frame, 0, count);
        const auto last = std::clamp<std::int64_t>(m_to - m_frame, 0, count);
        for (auto frame = static_cast<std::size_t>(first); frame < static_cast<std::size_t>(last); ++frame)
            for (std::size_t side = 0; side < sides(); ++side)
                appendLittleEndian(m_bytes, static_cast<std::uint16_t>(m_samples[side][frame]), 2);
        m_frame += count;
    }

    AudioSource& m_source;
    std::int64_t m_from;
    std::int64_t m_to;
    std::int64_t m_frame = 0;
    std::array<std::vector<std::int16_t>, kMaxSides> m_samples;
    Planes m_block;
    std::string m_bytes;
};

} // namespace

Result<std::string> clipWav(const CallFiles& call, const HearablePart& part, const Progress& progress) {
    auto source = openCall(call, &progress);
    if (!source) return source.error();
    const SourceFormat& format = (*source)->format();
    const std::int64_t endMs = std::min(part.endMs, part.startMs + kLongestClipMs);
    ClipReader reader(**source, part.startMs * format.sampleRate / 1000, endMs * format.sampleRate / 1000);
    auto samples = reader.read(progress);
    if (!samples) return samples.error();
    if (samples->empty()) return Error{ErrorCode::InvalidArgument, {}, "the call has no sound at this place"};
    return wavHeaderBytes(format.sides(), format.sampleRate, static_cast<std::uint32_t>(samples->size())) +
           *samples;
}

} // namespace earmark::audio
