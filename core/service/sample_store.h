#pragma once

#include "core/base/calendar.h"
#include "core/base/progress.h"
#include "core/service/workspace.h"

#include <cstdint>
#include <filesystem>

namespace earmark::service {

/// How a sample store is made. The same options give the same figures, on every machine.
struct SampleOptions {
    std::size_t evaluations = 3'000; ///< past ones; the shipped contacts wait unscored beside them
    std::uint64_t seed = 1;
    Day from = std::chrono::sys_days(std::chrono::year(2025) / 4 / 1); ///< the first of twelve months
    Day to = std::chrono::sys_days(std::chrono::year(2026) / 3 / 31);
    bool effects = true; ///< false: nothing is planted, whatever differs differs by chance
};

/// Lets the past end with `last`: with the eleven months before its own and its own until that day. Nothing
/// is submitted later than the day after the next.
void endSampleWith(SampleOptions& options, Day last);

/// Furnishes an empty store: the shipped cards and roster, the shipped calls and texts as waiting work, and
/// so many past evaluations with plausible scores. Agents differ in skill by section; of the inspectors the
/// second is strict and the third lenient; the second team is weak in checking identity until training in
/// month 9; every evaluation is of a shipped recording and has moments inside it. Beside them the records of
/// that training and of one that changed nothing, coaching sessions with actions, urgent findings and
/// examples. Without effects the same records stand, but no training helps and nobody is better than anybody
/// else.
///
/// Many past calls share a shipped file. They are recordings of their own, told apart by call number and
/// start, and carry no content hash, by which they would be merged into one (docs/decisions.md).
///
/// Steps of `progress` are evaluations. NotAllowed in a store that knows agents already; Cancelled leaves
/// what was made until then, which has to be deleted before it is made anew. NotFound, Malformed where the
/// shipped samples are not what they were.
Result<void> makeSampleStore(Workspace& workspace, const std::filesystem::path& resourceDirectory,
                             const SampleOptions& options, Progress& progress);

} // namespace earmark::service
