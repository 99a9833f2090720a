#include "core/audio/excerpt.h"

#include "core/audio/wav_bytes.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>

namespace earmark::audio {

namespace {

constexpr std::size_t kBlockFrames = 16'384;
constexpr std::uint32_t kMostDataBytes = 0xFFFFFFFFU - kWavHeaderBytes;

/// Says of one frame after the other whether it is to be heard.
class Hearing {
public:
    Hearing(std::vector<HearablePart> parts, int sampleRate)
        : m_parts(std::move(parts))
        , m_sampleRate(sampleRate) {
        std::ranges::sort(m_parts, {}, &HearablePart::startMs);
    }

    bool next() {
        const std::int64_t ms = m_frame++ * 1000 / m_sampleRate;
        while (m_part < m_parts.size() && m_parts[m_part].endMs < ms)
            ++m_part;
        return std::any_of(m_parts.begin() + static_cast<std::ptrdiff_t>(m_part), m_parts.end(),
                           [&](const HearablePart& part) { return part.startMs <= ms && ms < part.endMs; });
    }

private:
    std::vector<HearablePart> m_parts;
    int m_sampleRate;
    std::int64_t m_frame = 0;
    std::size_t m_part = 0;
};

} // namespace

Result<void> writeExcerpt(const CallFiles& call, const std::vector<HearablePart>& parts,
                          const std::filesystem::path& target, const Progress& progress) {
    auto source = openCall(call, &progress);
    if (!source) return source.error();
    const int sides = (*source)->format().sides();
    std::ofstream out(target, std::ios::binary | std::ios::trunc);
    out << wavHeaderBytes(sides, (*source)->format().sampleRate, 0);
    Hearing hearing(parts, (*source)->format().sampleRate);
    std::array<std::vector<std::int16_t>, kMaxSides> planes;
    Planes block;
    for (int side = 0; side < sides; ++side) {
        planes[static_cast<std::size_t>(side)].resize(kBlockFrames);
        block.side[static_cast<std::size_t>(side)] = planes[static_cast<std::size_t>(side)].data();
    }
    block.frames = kBlockFrames;
    std::uint64_t dataBytes = 0;
    std::string bytes;
    while (true) {
        if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
        const auto got = (*source)->read(block);
        if (!got || *got == 0) break; // what came before an unreadable part is good
        bytes.clear();
        for (std::size_t frame = 0; frame < *got; ++frame) {
            const bool heard = hearing.next();
            for (int side = 0; side < sides; ++side)
                appendLittleEndian(
                    bytes,
                    heard ? static_cast<std::uint16_t>(planes[static_cast<std::size_t>(side)][frame]) : 0U,
                    2);
        }
        dataBytes += bytes.size();
        if (dataBytes > kMostDataBytes)
            return Error{ErrorCode::TooLarge, {}, "the call is longer than a WAV file can hold"};
        out << bytes;
    }
    out.seekp(0);
    out << wavHeaderBytes(sides, (*source)->format().sampleRate, static_cast<std::uint32_t>(dataBytes))
        << std::flush;
    if (!out) return Error{ErrorCode::NoSpace, {}, "the sound around the moments could not be written"};
    return {};
}

} // namespace earmark::audio
