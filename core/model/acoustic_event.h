#pragma once

#include "core/base/localized_text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace earmark::model {

/// What can be heard to happen in a recording. Found by measuring, offered to the inspector, never decided.
enum class EventKind {
    DeadAir,             ///< nobody speaks and no music plays; seconds
    TalkOver,            ///< both speak; `side` is who began while the other spoke; seconds
    SlowResponse,        ///< `side` lets the other wait for an answer; seconds
    LateGreeting,        ///< from the beginning of the recording until the agent speaks; seconds
    NoiseBeforeGreeting, ///< what is heard on the agent's side until then; dBFS
    Hold,                ///< music; seconds
    TooQuiet,            ///< the loudness of `side`; LUFS
    TooLoud,             ///< the loudness of `side`; LUFS
    Clipping,            ///< cut off at the end of the scale; seconds of sound that is
    FastSpeech,          ///< syllables a minute
    SlowSpeech,          ///< syllables a minute
    TalkShare,           ///< the agent's share of all speech; percent
};

/// Whose doing an event is. Nobody's for a mono recording, which does not say who speaks.
enum class CallSide { Nobody, Agent, Customer };

/// One event: a span of the recording with its measure.
struct AcousticEvent {
    EventKind kind = EventKind::DeadAir;
    CallSide side = CallSide::Nobody;
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    std::int64_t measure = 0; ///< thousandths of the kind's unit

    bool operator==(const AcousticEvent&) const = default;
};

/// All kinds, in the order of the enum.
std::span<const EventKind> eventKinds();
/// The stable English name, as cards and files write it ("dead-air").
const char* eventKindName(EventKind kind);
std::optional<EventKind> eventKindFromName(std::string_view name);
/// What it is called on screen and in words about a card.
const LocalizedText& eventKindText(EventKind kind);
/// "s", "dBFS", "LUFS", "/min" or "%".
const char* eventUnit(EventKind kind);
/// "agent", "customer" or "nobody".
const char* callSideName(CallSide side);

} // namespace earmark::model
