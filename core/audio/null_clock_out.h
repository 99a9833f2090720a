#pragma once

#include "core/audio/audio_out.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace earmark::audio {

/// No sound device: pulls in real time on a thread of its own and drops what it gets, so that playhead, loops
/// and coverage behave as if there were one.
class NullClockOut final : public AudioOut {
public:
    NullClockOut();
    ~NullClockOut() override;

    int rateFor(int callRate) override { return callRate; }
    void attach(std::shared_ptr<Renderer> renderer) override;
    void detach() override { attach(nullptr); }
    void wake() override;
    std::int64_t latencyFrames() const override { return 0; }

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<Renderer> m_renderer;
    bool m_rendering = false;
    bool m_resting = false; ///< nothing to play: woken by wake()
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace earmark::audio
