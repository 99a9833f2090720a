#pragma once

#include "core/base/calendar.h"
#include "core/reporting/figures.h"
#include "core/service/grouping.h"
#include "core/storage/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// The names behind the numbers of teams, agents, inspectors, queues and call types that facts group by.
class GroupNames {
public:
    /// Agents bear the name of their team on the given day.
    GroupNames(storage::Connection& connection, Grouping grouping, Day day);

    /// Id, number and names of a group; all empty for evaluations without one.
    reporting::GroupFigures of(std::int64_t code) const;
    /// The number alone, or the key.
    const std::string& numberOf(std::int64_t code) const { return labelOf(code).number; }

private:
    struct Label {
        std::string id;
        std::string number;
        LocalizedText name;
        std::optional<LocalizedText> teamName;
    };

    void takeTexts(storage::Connection& connection, Grouping grouping);
    void takeTeams(storage::Connection& connection);
    void takeAgents(storage::Connection& connection, Day day);
    void takeInspectors(storage::Connection& connection);

    void put(std::uint32_t code, Label label);
    const Label& labelOf(std::int64_t code) const;

    std::vector<Label> m_labels; ///< by code, which are small numbers
};

} // namespace earmark::service
