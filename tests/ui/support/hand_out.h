#pragma once

#include "core/audio/offline_out.h"

namespace earmark::ui::test {

/// An output that the test pulls from by hand, and whose device it can take away.
class HandOut final : public audio::AudioOut {
public:
    int rateFor(int callRate) override { return callRate; }
    void attach(std::shared_ptr<audio::Renderer> renderer) override { out.attach(std::move(renderer)); }
    void detach() override { out.detach(); }
    void wake() override {}
    std::int64_t latencyFrames() const override { return 0; }
    void listen(audio::AudioOutEvents toTell) override { events = std::move(toTell); }

    /// At the 8 kHz of test calls.
    void playMs(int ms) { out.pull(static_cast<std::size_t>(ms) * 8); }

    audio::OfflineOut out;
    audio::AudioOutEvents events;
};

} // namespace earmark::ui::test
