#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace earmark::service {

/// What a store holds that a backup of it does not: what a restore would take away.
struct LostByRestore {
    bool known = true;            ///< false where the store cannot be read any more
    std::int64_t evaluations = 0; ///< submitted, corrected or withdrawn since
    std::int64_t drafts = 0;      ///< evaluations being scored, begun or changed since
    std::int64_t cards = 0;       ///< versions published since
    std::int64_t cardDrafts = 0;  ///< saved since
    std::int64_t calls = 0;       ///< added since
    std::int64_t records =
        0; ///< coaching sessions, trainings, examples, urgent findings: made or changed since

    bool isNothing() const;
};

/// What a restore did.
struct Restored {
    std::optional<std::filesystem::path> kept; ///< where the store lies that was replaced
    LostByRestore lost;
};

/// Compares without changing either; works while a program has the store open. NotFound, NewerStore,
/// Malformed (no store at all), Corrupt (a backup that cannot be read).
Result<LostByRestore> lostByRestore(const std::filesystem::path& store, const std::filesystem::path& backup);

/// Puts a copy of the backup in the store's place. The backup is checked from its pages to each seal first,
/// and brought up to date where it is older; the store that lay there is kept among its backups. Refused
/// untouched: Busy (a program has the store open), NewerStore, Malformed, Corrupt, NotFound, NetworkShare,
/// ReadOnly, NoSpace, Io, Cancelled. Steps of `progress` are evaluations checked.
Result<Restored> restoreStore(const std::filesystem::path& store, const std::filesystem::path& backup,
                              const Clock& clock, Progress* progress = nullptr);

} // namespace earmark::service
