#include "core/audio/oki_source.h"

#include <algorithm>
#include <array>
#include <utility>

namespace earmark::audio {

namespace {

constexpr std::size_t kBufferBytes = 16384;
constexpr std::array<int, 49> kSteps{16,  17,  19,  21,  23,  25,   28,   31,   34,   37,  41,  45,  50,
                                     55,  60,  66,  73,  80,  88,   97,   107,  118,  130, 143, 157, 173,
                                     190, 209, 230, 253, 279, 307,  337,  371,  408,  449, 494, 544, 598,
                                     658, 724, 796, 876, 963, 1060, 1166, 1282, 1411, 1552};
/// How a code moves the step, by its three lower bits.
constexpr std::array<int, 8> kMoves{-1, -1, -1, -1, 2, 4, 6, 8};

} // namespace

OkiSource::OkiSource(std::shared_ptr<const ByteReader> bytes)
    : m_bytes(std::move(bytes))
    , m_buffer(kBufferBytes) {}

std::int16_t OkiSource::expand(unsigned code) {
    const unsigned size = code & 7;
    const int step = kSteps[static_cast<std::size_t>(m_step)];
    const int change = (2 * static_cast<int>(size) + 1) * step / 8;
    m_predicted = std::clamp((code & 8) != 0 ? m_predicted - change : m_predicted + change, -2048, 2047);
    m_step = std::clamp(m_step + kMoves[size], 0, static_cast<int>(kSteps.size()) - 1);
    return static_cast<std::int16_t>(m_predicted * 16);
}

Result<std::size_t> OkiSource::read(const Planes& out) {
    std::size_t done = 0;
    if (m_kept && out.frames > 0) out.side[0][done++] = *std::exchange(m_kept, std::nullopt);
    const std::size_t wanted = std::min((out.frames - done + 1) / 2, m_buffer.size());
    const std::size_t got = m_bytes->readAt(m_position, std::span(m_buffer).first(wanted));
    m_unreadable = got < wanted && m_position + static_cast<std::int64_t>(got) < m_bytes->size();
    m_position += static_cast<std::int64_t>(got);
    for (const std::byte pair : std::span(m_buffer).first(got)) {
        out.side[0][done++] = expand(std::to_integer<unsigned>(pair) >> 4);
        const std::int16_t second = expand(std::to_integer<unsigned>(pair) & 15);
        if (done < out.frames)
            out.side[0][done++] = second;
        else
            m_kept = second;
    }
    return done;
}

} // namespace earmark::audio
