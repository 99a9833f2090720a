#include "core/audio/read_ahead_source.h"

#include <algorithm>

namespace earmark::audio {

void ReadAheadSource::look(std::size_t frames) {
    for (auto& plane : m_planes)
        plane.resize(frames);
    while (m_ahead < frames) {
        const auto got =
            m_source->read({{m_planes[0].data() + m_ahead, m_planes[1].data() + m_ahead}, frames - m_ahead});
        if (!got || *got == 0) break; // the source says so again once what came before is read
        m_ahead += *got;
    }
}

Result<std::size_t> ReadAheadSource::read(const Planes& out) {
    if (m_taken == m_ahead) return m_source->read(out);
    const std::size_t count = std::min(out.frames, m_ahead - m_taken);
    for (std::size_t side = 0; side < static_cast<std::size_t>(format().sides()); ++side)
        std::copy_n(m_planes[side].begin() + static_cast<std::ptrdiff_t>(m_taken), count, out.side[side]);
    m_taken += count;
    return count;
}

} // namespace earmark::audio
