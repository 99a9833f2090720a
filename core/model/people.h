#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "core/base/localized_text.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::model {

struct Team {
    TeamId id;
    std::string key; ///< how lists name it; unique
    LocalizedText name;
    std::string leader; ///< the team leader's name; may be empty

    bool operator==(const Team&) const = default;
};

/// From which day on an agent belongs to a team (until the next membership).
struct Membership {
    TeamId team;
    Day from;

    bool operator==(const Membership&) const = default;
};

struct Agent {
    AgentId id;
    std::string number;    ///< text: leading zeros stay; unique
    std::string extension; ///< may be empty; recorders often know only this
    std::string name;
    std::vector<Membership> memberships; ///< by day, ascending; no two on one day

    bool operator==(const Agent&) const = default;

    /// The team on a day: that of the last membership begun by then; before the first one, the first.
    std::optional<TeamId> teamOn(Day day) const;
};

struct Inspector {
    InspectorId id;
    std::string key; ///< sign-in name; unique
    std::string name;

    bool operator==(const Inspector&) const = default;
};

} // namespace earmark::model
