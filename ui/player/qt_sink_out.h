#pragma once

#include "core/audio/audio_out.h"

#include <QThread>

#include <memory>

namespace earmark::ui {

class SinkWorker;

/// The system's default sound device, on a thread of its own so that neither a busy window nor a slow device
/// holds up the other. Follows the default device when it changes. Without any device the call plays on
/// against a clock, unheard, and takes to the first device that appears.
class QtSinkOut final : public audio::AudioOut {
public:
    QtSinkOut();
    ~QtSinkOut() override;

    int rateFor(int callRate) override;
    void attach(std::shared_ptr<audio::Renderer> renderer) override;
    void detach() override;
    void wake() override;
    std::int64_t latencyFrames() const override;
    void listen(audio::AudioOutEvents events) override;

private:
    QThread m_thread;
    SinkWorker* m_worker; ///< lives in m_thread and is deleted there
};

} // namespace earmark::ui
