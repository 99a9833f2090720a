#pragma once

#include "core/audio/audio_out.h"

#include <span>
#include <vector>

namespace earmark::audio {

/// Pulls when told to, as fast as it goes: for tests, and for clips cut out of a call.
class OfflineOut final : public AudioOut {
public:
    explicit OfflineOut(int sampleRate = 0)
        : m_sampleRate(sampleRate) {}

    /// The call's own rate unless one was given.
    int rateFor(int callRate) override { return m_sampleRate > 0 ? m_sampleRate : callRate; }
    void attach(std::shared_ptr<Renderer> renderer) override { m_renderer = std::move(renderer); }
    void detach() override { m_renderer.reset(); }
    void wake() override {}
    std::int64_t latencyFrames() const override { return 0; }

    /// Fills `stereo` as Renderer::render() does; 0 without one.
    std::size_t render(std::span<std::int16_t> stereo);
    /// The next frames, interleaved stereo, silence included.
    std::vector<std::int16_t> pull(std::size_t frames);
    /// Only the call's sound, until it pauses, waits or ends.
    std::vector<std::int16_t> pullAll();

private:
    int m_sampleRate;
    std::shared_ptr<Renderer> m_renderer;
};

} // namespace earmark::audio
