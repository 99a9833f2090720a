#pragma once

#include "core/reporting/figures.h"
#include "core/service/results_service.h"
#include "core/storage/connection.h"

#include <unordered_map>

namespace earmark::service {

/// The names behind the numbers of teams, agents, inspectors, queues and call types that facts group by.
class GroupNames {
public:
    /// Agents bear the name of their team on the given day.
    GroupNames(storage::Connection& connection, Grouping grouping, Day day);

    /// Id, number and names of a group; all empty for evaluations without one.
    reporting::GroupFigures of(std::int64_t code) const;

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

    std::unordered_map<std::int64_t, Label> m_labels;
};

} // namespace earmark::service
