#pragma once

#include "core/exchange/finding_list.h"
#include "core/model/recording.h"
#include "core/service/roster_service.h"

#include <string>
#include <vector>

namespace earmark::service {

/// What is done with an agent (and team) that the roster does not know.
enum class UnknownAgents { Refuse, Add };

/// What is done with rows that have errors: nothing is imported, or they are left out.
enum class BadRows { Refuse, LeaveOut };

/// What an import of calls would write, ready to be shown first.
struct CallImportPlan {
    std::vector<model::Recording> recordings;
    std::vector<model::Team> newTeams;
    std::vector<model::Agent> newAgents;
    exchange::FindingList findings;
    std::size_t rows = 0;         ///< calls in the list or folder
    std::size_t badRows = 0;      ///< of them with an error
    std::size_t alreadyThere = 0; ///< of them in the store; not among `recordings`
    std::size_t badFiles = 0;     ///< of a folder, beside the rows: empty, or with a name that cannot be kept
};

/// What an import of a roster would write.
struct RosterImportPlan {
    RosterService::Roster roster;
    exchange::FindingList findings;
    std::size_t rows = 0;
    std::size_t badRows = 0;
    std::size_t newTeams = 0;
    std::size_t newAgents = 0;
    std::size_t newInspectors = 0;
};

/// What an import wrote.
struct Imported {
    std::size_t calls = 0;
    std::size_t alreadyThere = 0;
    std::size_t teams = 0; ///< new ones, as are the next two
    std::size_t agents = 0;
    std::size_t inspectors = 0;
    std::size_t leftOut = 0;             ///< rows with errors
    std::vector<RecordingId> recordings; ///< of the calls
    ChangeSet changes;
};

} // namespace earmark::service
