#pragma once

#include "core/audio/find_events.h"

#include <cmath>

namespace earmark::audio {

/// Where the finders of events put them.
class EventList {
public:
    EventList(const DecodedCall& decoded, const model::EvidenceThresholds& wanted)
        : call(decoded)
        , thresholds(wanted) {}

    const DecodedCall& call;
    const model::EvidenceThresholds& thresholds;
    std::vector<model::AcousticEvent> events;

    bool hasSides() const { return call.pcm.sides() == kMaxSides; }
    model::CallSide sideOf(int side) const {
        if (!hasSides()) return model::CallSide::Nobody;
        return side == 0 ? model::CallSide::Agent : model::CallSide::Customer;
    }
    std::int64_t lengthMs(const FrameSpan& span) const { return call.toMs(span.length()); }

    /// `measure` in the kind's unit.
    void add(model::EventKind kind, model::CallSide side, const FrameSpan& span, double measure) {
        constexpr double kThousandths = 1000;
        events.push_back(
            {kind, side, call.toMs(span.start), call.toMs(span.end), std::llround(measure * kThousandths)});
    }
    /// Measured by its own length, in seconds.
    void addLasting(model::EventKind kind, model::CallSide side, const FrameSpan& span) {
        events.push_back({kind, side, call.toMs(span.start), call.toMs(span.end), lengthMs(span)});
    }
};

/// Dead air, slow responses, hold, a late greeting and what is heard before it.
void addWaits(EventList& list);
/// Talk-over, the share of speech, and how fast each speaks.
void addTalk(EventList& list);
/// Too quiet, too loud, clipping.
void addLevels(EventList& list);

} // namespace earmark::audio
