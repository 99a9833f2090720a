#include "core/audio/offline_out.h"

namespace earmark::audio {

std::size_t OfflineOut::render(std::span<std::int16_t> stereo) {
    return m_renderer ? m_renderer->render(stereo) : 0;
}

std::vector<std::int16_t> OfflineOut::pull(std::size_t frames) {
    std::vector<std::int16_t> block(2 * frames);
    render(block);
    return block;
}

std::vector<std::int16_t> OfflineOut::pullAll() {
    constexpr std::size_t kBlockFrames = 1000;
    std::vector<std::int16_t> all;
    std::vector<std::int16_t> block(2 * kBlockFrames);
    for (;;) {
        const std::size_t got = render(block);
        all.insert(all.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(2 * got));
        if (got < kBlockFrames) return all;
    }
}

} // namespace earmark::audio
