#pragma once

#include "core/base/progress.h"
#include "core/service/workspace.h"

#include <filesystem>
#include <vector>

namespace earmark::service {

/// A copy of a store that can be restored.
struct StoreBackup {
    enum class Reason {
        Daily,         ///< the first start of a day; thins out
        ByHand,        ///< asked for
        BeforeUpgrade, ///< the store before a newer version of the program changed it
        BeforeRestore, ///< what a restore put aside
        BeforeRepair,  ///< what a repair put aside: damaged
    };

    std::filesystem::path path;
    Instant madeAt{}; ///< by the clock of then
    Reason reason = Reason::Daily;
    std::uintmax_t bytes = 0;
};

/// The stable English name ("daily"), as the command line prints it.
const char* backupReasonName(StoreBackup::Reason reason);

/// The backups of a store, the one made last first. Works without the store itself.
std::vector<StoreBackup> backupsOf(const std::filesystem::path& store);

/// Copies the store as it stands into its backups, on the calling thread; others go on writing. Steps of
/// `progress` are pages of 4 KB. ReadOnly, NoSpace, Corrupt, Io, Cancelled; none leaves half a copy.
Result<StoreBackup> backUpNow(Workspace& workspace, Progress* progress = nullptr);

} // namespace earmark::service
