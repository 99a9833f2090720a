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

constexpr std::size_t kCodes = 16;

/// What a code does while a step is in force.
struct Effect {
    std::int16_t change = 0;   ///< of the 12-bit sample
    std::uint16_t nextRow = 0; ///< where the effects of the step that follows begin
};

/// Row by row, a step each: a sample then costs one look-up, on which the next one waits.
constexpr std::array<Effect, kSteps.size() * kCodes> effects() {
    std::array<Effect, kSteps.size() * kCodes> all{};
    for (std::size_t step = 0; step < kSteps.size(); ++step)
        for (std::size_t code = 0; code < kCodes; ++code) {
            const std::size_t size = code & 7;
            const int change = (2 * static_cast<int>(size) + 1) * kSteps[step] / 8;
            const int next =
                std::clamp(static_cast<int>(step) + kMoves[size], 0, static_cast<int>(kSteps.size()) - 1);
            all[step * kCodes + code] = {static_cast<std::int16_t>((code & 8) != 0 ? -change : change),
                                         static_cast<std::uint16_t>(static_cast<std::size_t>(next) * kCodes)};
        }
    return all;
}

constexpr std::array<Effect, kSteps.size()* kCodes> kEffects = effects();

} // namespace

OkiSource::OkiSource(std::shared_ptr<const ByteReader> bytes)
    : m_bytes(std::move(bytes))
    , m_buffer(kBufferBytes) {}

std::int16_t OkiSource::expand(std::size_t code) {
    const Effect effect = kEffects[m_row + code];
    m_predicted = std::clamp(m_predicted + effect.change, -2048, 2047);
    m_row = effect.nextRow;
    return static_cast<std::int16_t>(m_predicted * 16);
}

Result<std::size_t> OkiSource::read(const Planes& out) {
    std::size_t done = 0;
    if (m_kept && out.frames > 0) out.side[0][done++] = *std::exchange(m_kept, std::nullopt);
    const std::size_t wanted = std::min((out.frames - done + 1) / 2, m_buffer.size());
    const std::size_t got = m_bytes->readAt(m_position, std::span(m_buffer).first(wanted));
    m_unreadable = got < wanted && m_position + static_cast<std::int64_t>(got) < m_bytes->size();
    m_position += static_cast<std::int64_t>(got);
    const std::size_t whole = std::min(got, (out.frames - done) / 2);
    std::int16_t* to = out.side[0] + done;
    for (const std::byte pair : std::span(m_buffer).first(whole)) {
        *to++ = expand(std::to_integer<std::size_t>(pair) >> 4);
        *to++ = expand(std::to_integer<std::size_t>(pair) & 15);
    }
    done += 2 * whole;
    if (whole < got) { // room for the first half of one more
        out.side[0][done++] = expand(std::to_integer<std::size_t>(m_buffer[whole]) >> 4);
        m_kept = expand(std::to_integer<std::size_t>(m_buffer[whole]) & 15);
    }
    return done;
}

} // namespace earmark::audio
