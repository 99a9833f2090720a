#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/service/verify_service.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// One thing that a repair did, or could not do.
struct RepairStep {
    enum class Kind {
        FromBackup,  ///< taken from the newest backup, as it was then
        BackToDraft, ///< a part was lost: to be looked at and submitted again
        Changed,     ///< kept without what it referred to
        Lost,        ///< nowhere to be found
    };

    Kind kind = Kind::Lost;
    std::string subject; ///< id of the evaluation, card or call, name of the table
    std::string what;    ///< plain English
};

/// The stable English name ("from-backup"), as the command line prints it.
const char* repairStepName(RepairStep::Kind kind);

/// What a repair came to.
struct Repaired {
    enum class Outcome {
        Sound,    ///< nothing was wrong, nothing was done
        Rebuilt,  ///< figures were made again in place; nothing else was wrong but, at most, a lost log
        Salvaged, ///< what could be read was carried into a new store
    };

    Outcome outcome = Outcome::Sound;
    std::vector<Finding> found;                ///< before
    std::vector<RepairStep> steps;             ///< empty where nothing was lost
    std::vector<Finding> left;                 ///< what is still wrong; seldom anything
    std::int64_t evaluations = 0;              ///< in the store now
    std::optional<std::filesystem::path> kept; ///< where the damaged file lies, with its log
};

const char* repairOutcomeName(Repaired::Outcome outcome);

/// Mends a store. Where only figures are wrong they are made again from the evaluations. Else every row that
/// can still be read is carried into a new store; what is missing is taken from the newest backup that can
/// be read, and what is in neither is named. The damaged file is kept byte by byte among the backups, with
/// a list of the steps beside it. Refused untouched: Busy, NotFound, NewerStore, Malformed (no store),
/// NetworkShare, ReadOnly, NoSpace, Io, Cancelled; Corrupt where nothing at all can be read. Steps of
/// `progress` are evaluations looked at.
Result<Repaired> repairStore(const std::filesystem::path& store, const Clock& clock,
                             Progress* progress = nullptr);

} // namespace earmark::service
