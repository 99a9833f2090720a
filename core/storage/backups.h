#pragma once

#include "core/base/clock.h"
#include "core/storage/connection.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// A whole, openable copy of a store.
struct Backup {
    std::filesystem::path path;
    Instant madeAt{};
    bool beforeMigration = false; ///< kept until removed by hand
};

/// The copies of one store, in the folder "<store name>.backups" beside it.
class Backups {
public:
    explicit Backups(const std::filesystem::path& storePath);

    /// Newest first.
    std::vector<Backup> list() const;

    /// Copies what the connection sees into a new backup: under a temporary name, synced, then renamed, so
    /// that a name that can be seen is a copy that is whole. `reason` goes into the name ("daily",
    /// "before-v2"). Throws Failure.
    Backup make(Connection& connection, Instant now, const std::string& reason) const;

    /// Whether there is none yet of the day (UTC) of `now`.
    bool isDue(Instant now) const;

    /// Deletes what neither kept() nor a migration needs any more.
    void thin() const;

private:
    std::filesystem::path m_folder;
    std::string m_stem;
};

/// Which of these daily copies to keep: the newest of each of the last 12 days, 10 weeks and 9 months that
/// have any.
std::vector<Instant> keptBackups(std::vector<Instant> madeAt);

} // namespace earmark::storage
