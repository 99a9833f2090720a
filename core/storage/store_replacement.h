#pragma once

#include "core/storage/backups.h"
#include "core/storage/store_lock.h"

namespace earmark::storage {

/// Puts a new file in a store's place and keeps what lay there. Power may fail at any moment: there is
/// always either the old store or the new one, and the old one is never gone. Every member throws Failure.
class StoreReplacement {
public:
    /// How what lies there is put aside.
    enum class Keeping {
        Settled,  ///< its log is copied back into it first: one file, whole
        Untouched ///< byte by byte with its log, for a file that is damaged
    };

    /// Locks the store (Busy) and makes a folder beside it for the draft. NetworkShare, ReadOnly, NoSpace.
    explicit StoreReplacement(const std::filesystem::path& store);
    /// Takes the draft away unless it became the store.
    ~StoreReplacement();
    StoreReplacement(const StoreReplacement&) = delete;
    StoreReplacement& operator=(const StoreReplacement&) = delete;

    /// Where to make the new store, closed before commit().
    const std::filesystem::path& draft() const { return m_draft; }

    /// The old file, kept in the backups under `reason`; nothing where there was none.
    std::optional<Backup> commit(Instant now, const std::string& reason, Keeping keeping);

private:
    std::optional<Backup> keepOld(Instant now, const std::string& reason, Keeping keeping);
    void putInPlace();
    void takeBack(const Backup& kept) const;

    std::filesystem::path m_store;
    StoreLock m_lock;
    std::filesystem::path m_folder;
    std::filesystem::path m_draft;
};

} // namespace earmark::storage
