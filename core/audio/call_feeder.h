#pragma once

#include "core/audio/decode_job.h"
#include "core/audio/frame_span.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace earmark::audio {

/// Who is heard.
enum class Listen { Both, Agent, Customer };

/// How the two sides come to the two ears.
struct Mix {
    Listen listen = Listen::Both;
    bool foldToMono = false;                 ///< both sides in both ears; one side alone always is
    std::array<float, kMaxSides> gain{1, 1}; ///< factor a side

    bool operator==(const Mix&) const = default;
};

/// Hands out a call's frames in the order they are to be heard: from a position onwards, round a loop, over
/// the spans to be skipped; mixed for two ears. Each jump is softened by a fade of 5 ms on both its edges;
/// changes of the mix glide over 5 ms. Belongs to one thread.
class CallFeeder {
public:
    explicit CallFeeder(std::shared_ptr<const DecodedCall> call);

    void setPosition(std::int64_t frame);
    void setLoop(std::optional<FrameSpan> loop) { m_loop = loop; }
    /// Sorted, without overlaps.
    void setSkips(std::vector<FrameSpan> skips) { m_skips = std::move(skips); }
    void setMix(const Mix& mix);

    /// Where the next frame comes from.
    std::int64_t position() const { return m_position; }
    /// Jumps first if a jump is due here; true when one was made.
    bool jumpIfDue();
    /// Writes interleaved stereo frames from position() on, at most up to the next jump; 0 when there are
    /// none, be it at the end or because the decoder is not there yet.
    std::size_t feed(std::span<std::int16_t> stereo);
    /// Nothing more will come without a new position.
    bool atEnd() const;

private:
    struct Gains {
        std::array<std::array<float, 2>, kMaxSides> toEar{}; ///< by side, then ear
    };
    Gains gainsOf(const Mix& mix) const;
    Gains currentGains(float share) const;
    std::int64_t nextJump() const;
    float edgeGain(std::int64_t frame, std::int64_t jumpAt) const;

    std::shared_ptr<const DecodedCall> m_call;
    std::int64_t m_fadeFrames;
    std::int64_t m_position = 0;
    std::int64_t m_landedAt = -1; ///< where the last jump of a loop or skip arrived; −1 after a plain seek
    std::optional<FrameSpan> m_loop;
    std::vector<FrameSpan> m_skips;
    Gains m_from;
    Gains m_to;
    std::int64_t m_glided; ///< frames of the glide from m_from to m_to that have passed
    std::array<std::vector<std::int16_t>, kMaxSides> m_planes;
};

} // namespace earmark::audio
