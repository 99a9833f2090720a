#include "core/audio/pair_source.h"

#include <algorithm>

namespace earmark::audio {

PairSource::PairSource(std::unique_ptr<AudioSource> agent, std::unique_ptr<AudioSource> customer)
    : m_sides{Side{std::move(agent)}, Side{std::move(customer)}}
    , m_format(m_sides[0].source->format()) {
    const SourceFormat& other = m_sides[1].source->format();
    m_format.channels = kMaxSides;
    if (other.container != m_format.container) m_format.container += " + " + other.container;
    if (other.codec != m_format.codec) m_format.codec += " + " + other.codec;
}

/// Reads until the wanted frames are there or the side ends, so that the sides stay together.
std::size_t PairSource::fill(Side& side, std::int16_t* out, std::size_t frames) {
    std::size_t done = 0;
    while (!side.ended && done < frames) {
        const auto got = side.source->read({{out + done, m_ignored.data()}, frames - done});
        if (!got) m_error = got.error(); // told once both sides are given
        if (!got || *got == 0)
            side.ended = true;
        else
            done += *got;
    }
    return done;
}

Result<std::size_t> PairSource::read(const Planes& out) {
    m_ignored.resize(std::max(m_ignored.size(), out.frames));
    std::array<std::size_t, kMaxSides> got{};
    for (std::size_t i = 0; i < got.size(); ++i)
        got[i] = fill(m_sides[i], out.side[i], out.frames);
    const std::size_t frames = std::max(got[0], got[1]);
    if (frames == 0 && m_error) return *m_error;
    for (std::size_t i = 0; i < got.size(); ++i)
        std::fill(out.side[i] + got[i], out.side[i] + frames, std::int16_t{0});
    return frames;
}

std::int64_t PairSource::claimedFrames() const {
    return std::max(m_sides[0].source->claimedFrames(), m_sides[1].source->claimedFrames());
}

bool PairSource::truncated() const {
    return m_sides[0].source->truncated() || m_sides[1].source->truncated();
}

} // namespace earmark::audio
