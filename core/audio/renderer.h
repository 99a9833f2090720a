#pragma once

#include "core/audio/call_feeder.h"
#include "core/audio/codecs/rate_converter.h"
#include "core/audio/playback_timeline.h"
#include "core/audio/time_stretch.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace earmark::audio {

/// Turns a decoded call into what goes to the ears. An output pulls render() from one thread; everything else
/// may be called from any other. Begins paused at frame 0.
class Renderer {
public:
    static constexpr double kMinSpeed = 0.5;
    static constexpr double kMaxSpeed = 3.0;

    /// Output at `outputRate` Hz. Audio when that rate cannot be made.
    static Result<std::shared_ptr<Renderer>> make(std::shared_ptr<const DecodedCall> call, int outputRate);

    const DecodedCall& call() const { return *m_call; }
    int outputRate() const { return m_outputRate; }

    void setPaused(bool paused);
    bool paused() const;
    /// Exactly to this frame, softened by 5 ms before and after. Places not decoded yet are waited for.
    void seek(std::int64_t frame);
    /// Clamped to kMinSpeed … kMaxSpeed; the pitch stays.
    void setSpeed(double speed);
    void setMix(const Mix& mix);
    /// Plays [start, end) again and again once inside; spans under 50 ms are lengthened to that.
    void setLoop(std::optional<FrameSpan> loop);
    /// Spans to jump over; sorted and joined here.
    void setSkips(std::vector<FrameSpan> skips);

    /// Where the listener is, the output being `latencyFrames` output frames behind.
    std::int64_t position(std::int64_t latencyFrames = 0) const;
    /// The call was played to its end. A seek takes it back.
    bool ended() const { return m_ended; }
    /// Wants to play, but the decoder is not there yet.
    bool waiting() const { return m_waiting; }
    std::vector<model::HeardSpan> heard() const { return m_timeline.heard().spans(); }
    std::vector<FrameSpan> heardFrames() const { return m_timeline.heard().covered(); }
    void restoreHeard(const std::vector<model::HeardSpan>& spans) { m_timeline.restoreHeard(spans); }

    /// Fills `stereo` with interleaved frames and returns how many of them, from the first on, are sound of
    /// the call; the rest is silence because it is paused, waiting or at its end.
    std::size_t render(std::span<std::int16_t> stereo);

private:
    /// What is asked for, taken over between two blocks.
    struct Wishes {
        bool paused = true;
        double speed = 1;
        std::optional<std::int64_t> seekTo;
        std::optional<Mix> mix;
        std::optional<std::optional<FrameSpan>> loop;
        std::optional<std::vector<FrameSpan>> skips;
    };

    Renderer(std::shared_ptr<const DecodedCall> call, int outputRate);

    void takeWishes();
    bool breakDue() const { return m_seekTo || m_pausedWished != m_pausedNow || m_speedWished != m_speed; }
    void makeBreak();
    void restartChain();
    std::size_t pull(std::span<std::int16_t> stereo);
    std::size_t pullAtCallRate(std::span<std::int16_t> stereo);
    std::size_t feed(std::span<std::int16_t> stereo);
    std::size_t pullStretched(std::span<std::int16_t> stereo);
    void fadeBlock(std::span<std::int16_t> stereo, bool out);

    std::shared_ptr<const DecodedCall> m_call;
    const int m_outputRate;
    const int m_fadeFrames; ///< at the output rate

    mutable std::mutex m_mutex; ///< guards m_wishes
    Wishes m_wishes;
    std::atomic<bool> m_ended{false};
    std::atomic<bool> m_waiting{false};
    PlaybackTimeline m_timeline;

    // The rest belongs to the rendering thread.
    CallFeeder m_feeder;
    TimeStretch m_stretch;
    std::unique_ptr<RateConverter> m_converter; ///< only where the rates differ
    std::vector<std::int16_t> m_fedBlock;
    std::vector<std::int16_t> m_convertBlock;
    double m_speed = 1;
    double m_speedWished = 1;
    bool m_pausedNow = true;
    bool m_pausedWished = true;
    std::optional<std::int64_t> m_seekTo;
    int m_fade; ///< 0 silent … m_fadeFrames full
};

} // namespace earmark::audio
