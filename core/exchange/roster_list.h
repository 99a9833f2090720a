#pragma once

#include "core/base/progress.h"
#include "core/exchange/finding_list.h"
#include "core/exchange/list_mapping.h"
#include "core/exchange/table.h"

#include <string>
#include <vector>

namespace earmark::exchange {

/// A team as a roster names it.
struct TeamEntry {
    std::string key;
    std::string englishName;
    std::string chineseName;
    std::string leader;
};

/// A move of an agent into a team; without a day, from ever on.
struct MoveEntry {
    std::string team; ///< key
    std::optional<Day> since;
};

/// A person of a roster; an agent with all rows that name the number joined.
struct PersonEntry {
    std::size_t row = 0; ///< the first that names the person
    std::string number;
    std::string extension;
    std::string name;
    std::vector<MoveEntry> moves; ///< by day
};

struct RosterReading {
    std::vector<TeamEntry> teams;
    std::vector<PersonEntry> agents;
    std::vector<PersonEntry> inspectors;
    FindingList findings;
    std::size_t rows = 0;
    std::size_t badRows = 0;
};

/// Reads the rows of a roster: one row for each stay of an agent in a team. Rows whose role says team leader
/// name the leader of their team; those that say inspector, who scores. Ends early when the person cancels.
RosterReading readRoster(const Table& table, const ListMapping& mapping, Progress& progress);

} // namespace earmark::exchange
