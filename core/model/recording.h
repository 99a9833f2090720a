#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/answer.h"
#include "core/model/medium.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::model {

enum class Direction { Unknown, Inbound, Outbound, Internal };

/// Which of a recording's channels carries whom.
enum class SideLayout {
    Unknown,     ///< not looked at yet
    Mono,        ///< one channel with both on it: sides cannot be told apart
    AgentLeft,   ///< two channels, the agent on the first; of a text: the agent is who its words say
    AgentRight,  ///< two channels, the agent on the second; of a text: a person swapped the two
    PairOfFiles, ///< two mono files: `path` the agent's, `customerPath` the customer's
};

/// What the file itself said, found in the background.
enum class MediaState { Pending, Ready, Missing, Unreadable };

/// A recorded call. Nothing in it is decided by the file's name but through an import that was previewed.
struct Recording {
    RecordingId id;
    std::string path;         ///< below the recordings folder, '/' between parts
    std::string customerPath; ///< the second file of a pair; else empty
    std::string root;         ///< the recordings folder, absolute
    std::string callNumber;   ///< the centre's own number of the call; may be empty
    std::optional<AgentId> agent;
    std::optional<TeamId> team; ///< the agent's team at the time of the call
    Instant startedAt{};
    Direction direction = Direction::Unknown;
    std::string queue;
    std::string callType;
    Medium medium = Medium::Call; ///< what the file holds
    std::string customerNumber;
    CallFields customFields;
    SideLayout sides = SideLayout::Unknown;
    std::string
        soundFormat; ///< what a person said a headerless file is (audio::headerlessFormats()); or empty
    MediaState mediaState = MediaState::Pending;
    std::string mediaProblem;    ///< why Missing or Unreadable, or, Ready, that it is cut off (cut_off.h)
    std::int64_t durationMs = 0; ///< decoded length; 0 while Pending
    std::string contentHash;     ///< 64 hex digits of BLAKE2b-256 over the file(s); empty while Pending

    bool operator==(const Recording&) const = default;

    /// Every field a condition may test: direction, queue, call_type, the custom ones, and
    /// "medium" = "text" for a written contact.
    CallFields fields() const;
};

/// The stable English name, as files and conditions write it ("text").
const char* mediumName(Medium medium);

/// The stable English name, as files and conditions write it ("inbound").
const char* directionName(Direction direction);
std::optional<Direction> directionFromName(const std::string& name);

} // namespace earmark::model
