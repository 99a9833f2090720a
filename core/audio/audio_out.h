#pragma once

#include "core/audio/renderer.h"

#include <functional>
#include <memory>

namespace earmark::audio {

/// What an output tells about its device. Called on any thread, never from inside a call to the output.
struct AudioOutEvents {
    std::function<void(const Error&)> lost; ///< nothing is heard any more; the renderer is not pulled from
    std::function<void()> changed;          ///< another device took over: ask rateFor() and attach() anew
};

/// Where rendered sound goes: a sound device, a clock without one, a test.
class AudioOut {
public:
    virtual ~AudioOut() = default;

    /// The output rate to make a renderer with, for a call of this rate. Hz.
    virtual int rateFor(int callRate) = 0;
    /// Pulls from this renderer, and from no other, from now on.
    virtual void attach(std::shared_ptr<Renderer> renderer) = 0;
    /// Pulls from nothing; when it returns no render() is running or will be.
    virtual void detach() = 0;
    /// The renderer has something to say again after a pause or its end; outputs rest meanwhile.
    virtual void wake() = 0;
    /// How far hearing is behind rendering, in frames of the renderer's output rate.
    virtual std::int64_t latencyFrames() const = 0;
    /// Once, before the first attach(). Outputs without a device have nothing to tell.
    virtual void listen(AudioOutEvents) {}
};

} // namespace earmark::audio
