#pragma once

#include "core/base/calendar.h"

#include <optional>
#include <string>
#include <string_view>

namespace earmark::documents {

/// What stands behind a mark of a report's chart: evaluations of one team, queue or agent at one criterion on
/// certain days, as far as each is named. The window opens them; files keep the text and make nothing of it.
struct Door {
    std::string team; ///< its id
    std::string queue;
    std::string cardKey;
    std::string criterion;   ///< its key
    std::string agent;       ///< their id
    std::optional<Day> from; ///< of the calls; absent: the report's own days
    std::optional<Day> to;   ///< included

    bool operator==(const Door&) const = default;
};

/// One line of text, as a mark of a chart holds it (charts::Bar::opens).
std::string doorText(const Door& door);
/// Nothing for a text that doorText() did not make.
std::optional<Door> doorFromText(std::string_view text);

} // namespace earmark::documents
