#pragma once

#include "core/base/id.h"
#include "core/storage/connection.h"

#include <string>
#include <vector>

namespace earmark::storage {

/// One table after salvaging.
struct SalvagedTable {
    std::string name;
    std::int64_t rows = 0;    ///< carried over
    std::int64_t refused = 0; ///< read, but no row that the table takes
    bool hasGaps = false;     ///< a part of it could not be read: rows may be missing
};

/// Carries every row that can still be read from a damaged store into a new, empty one of the newest schema:
/// each table forwards and backwards as far as the damage lets, then from within every gap. Facts and what
/// is derived from them are left out. The source is only read. Throws Failure for the target's errors and
/// Cancelled.
std::vector<SalvagedTable> salvage(Connection& source, Connection& target);

/// Evaluations of which any trace can still be read: their own rows, answers or facts, or an index entry.
std::vector<EvaluationId> tracesOfEvaluations(Connection& source);

/// Drops rows without the row they belong to, and forgets references to rosters and calls that are gone.
/// Gives back how many were dropped.
std::int64_t dropStrayRows(Connection& target);

/// Evaluations whose call, inspector, card or earlier revision is not there.
struct Uprooted {
    EvaluationId evaluation;
    bool call = false;
    bool inspector = false;
    bool card = false;
    bool replaced = false;
};
std::vector<Uprooted> uprootedEvaluations(Connection& target);

/// Takes a card's content from another store where it matches its checksum; whether it did.
bool takeCard(Connection& target, const std::string& otherSchema, CardVersionId card);

/// Takes from another store the rows that the table lacks.
std::int64_t takeMissingRows(Connection& target, const std::string& otherSchema, const std::string& table);

} // namespace earmark::storage
