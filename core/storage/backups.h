#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/storage/connection.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// A copy of a store. Those that were made by copying are whole; what a restore or a repair put aside is as
/// it was found.
struct Backup {
    std::filesystem::path path;
    Instant madeAt{};        ///< by the clock of then, which may have been wrong
    std::int64_t number = 0; ///< counts up, however the clock moves; 0 in old names
    std::string reason;      ///< "daily", "manual", "before-v2", "before-restore", "before-repair"

    /// Daily ones thin out, all others are kept until removed by hand.
    bool isDaily() const { return reason == "daily"; }
};

/// The copies of one store, in the folder "<store name>.backups" beside it.
class Backups {
public:
    explicit Backups(const std::filesystem::path& storePath);

    /// The one made last first.
    std::vector<Backup> list() const;

    /// Copies what the connection sees into a new backup: under a temporary name, synced, then renamed, so
    /// that a name that can be seen is a copy that is whole. `reason` goes into the name. Steps of `progress`
    /// are pages of the file. Throws Failure, Cancelled among them.
    Backup make(Connection& connection, Instant now, const std::string& reason,
                Progress* progress = nullptr) const;

    /// The name of the next backup; makes the folder, not the file. Throws Failure.
    Backup next(Instant now, const std::string& reason) const;

    /// Whether the one made last is not of the day (UTC) of `now`.
    bool isDue(Instant now) const;

    /// Deletes daily copies that no rule keeps any more; never the one made last.
    void thin() const;

    const std::filesystem::path& folder() const { return m_folder; }

private:
    bool isTheStore(const std::filesystem::path& path) const;

    std::filesystem::path m_store;
    std::filesystem::path m_folder;
    std::string m_stem;
};

/// Which of these daily copies, in the order of their making, to keep: the newest of each of the last 12
/// days, 10 weeks and 9 months that have any. Positions in `madeAt`, ascending.
std::vector<std::size_t> keptBackups(const std::vector<Instant>& madeAt);

} // namespace earmark::storage
