#pragma once

#include "core/audio/frame_span.h"
#include "core/audio/heard_log.h"

#include <deque>
#include <mutex>

namespace earmark::audio {

/// Knows which frame of the call each frame sent to the output came from, so that the playhead can be told
/// for what is being heard now, some latency behind what was rendered last. Kept for the last seconds only;
/// what was heard is kept for good. Safe from any thread.
///
/// Between the two lies the "fed" count: call frames in the order in which they went into the renderer. Loops
/// and skips are breaks between call and fed; pauses and changes of speed are breaks between fed and output.
class PlaybackTimeline {
public:
    explicit PlaybackTimeline(int callRate)
        : m_heard(callRate) {}

    /// From the next fed frame on, frames come from `callFrame` on.
    void jumped(std::int64_t callFrame);
    void fed(std::int64_t frames);
    /// What is output from now on begins at the next fed frame, because everything fed before was dropped;
    /// the playhead does not look back beyond this. `fedPerOut` frames are used for each output frame; on
    /// average the ear is `lag` fed frames behind that.
    void restarted(double fedPerOut, double speed, double lag);
    /// So many frames of sound were output.
    void played(std::int64_t outFrames);
    /// So many frames of silence were output, while the call stood still.
    void stoodStill(std::int64_t outFrames);

    /// The call frame that was output `latency` output frames before the last one.
    std::int64_t positionAt(std::int64_t latency) const;
    HeardLog heard() const;
    void restoreHeard(const std::vector<model::HeardSpan>& spans);

private:
    struct Break { ///< from fed frame `fed` on: call frame = call + (fed − this->fed)
        std::int64_t fed;
        std::int64_t call;
    };
    struct Stretch { ///< from output frame `out` on: fed = this->fed + (out − this->out) × rate
        std::int64_t out;
        double fed;
        double rate;
    };
    double fedAt(std::int64_t out) const;
    double callFrameOf(double fed) const;
    void changeRate(double rate);
    void recordHeard(double fromFed, double toFed);
    void forgetOld();

    mutable std::mutex m_mutex;
    std::deque<Break> m_breaks{{0, 0}};
    std::deque<Stretch> m_stretches{{0, 0, 1}};
    std::int64_t m_fed = 0;
    std::int64_t m_out = 0;
    std::int64_t m_restartedAt = 0; ///< output and fed frames at the last restart
    double m_restartedFed = 0;
    double m_fedPerOut = 1;
    double m_speed = 1;
    double m_lag = 0;
    HeardLog m_heard;
};

} // namespace earmark::audio
