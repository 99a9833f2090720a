#pragma once

#include "core/base/calendar.h"
#include "core/base/clock.h"
#include "core/base/id_source.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/service/card_shelf.h"
#include "core/service/name_shelf.h"
#include "core/service/sheet_keeper.h"

#include <atomic>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>

namespace earmark::storage {
class Store;
}

namespace earmark::service {

/// An open store with what every use case needs beside it: the clock, the source of ids and the centre's
/// zone. Owned by the composition root (window or command), handed to each service by reference.
class Workspace {
public:
    struct Options {
        bool create = false;   ///< make the store (and its folder) when the file is missing
        bool readOnly = false; ///< never write; refuses what would
    };

    /// Opens, locks, backs up and migrates the store. NotFound (no such file and not create), Busy (another
    /// program instance), NewerStore, NetworkShare, ReadOnly, Corrupt, NoSpace, Io.
    static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& path, Options options,
                                                   const Clock& clock);
    /// The same over a store that was opened already (with options of its own).
    static Result<std::unique_ptr<Workspace>> over(std::unique_ptr<storage::Store> store, const Clock& clock);
    ~Workspace();

    storage::Store& store() { return *m_store; }
    const Clock& clock() const { return m_clock; }
    IdSource& ids() { return m_ids; }
    /// The reference stays good when the zone changes.
    const Zone& zone() const { return *m_zone.load(); }
    /// Stored with the centre's data; days of every figure are counted in it, so all facts are made again,
    /// in one transaction that other saves wait for. From any thread.
    /// `progress` counts evaluations; Cancelled leaves everything as it was.
    Result<void> setZone(const Zone& zone, Progress* progress = nullptr);
    const std::filesystem::path& path() const { return m_path; }
    /// The card versions read so far, with their scorers.
    CardShelf& cards() { return m_cards; }
    /// The names that groups are shown by.
    NameShelf& names() { return m_names; }
    /// Keeps the sheets that figures are folded from.
    SheetKeeper& sheets() { return m_sheets; }

private:
    Workspace(std::unique_ptr<storage::Store> store, std::filesystem::path path, const Clock& clock,
              Zone zone);
    Result<void> makeFactsAfterMigration();

    std::unique_ptr<storage::Store> m_store;
    std::filesystem::path m_path;
    const Clock& m_clock;
    IdSource m_ids;
    std::deque<Zone> m_zones; ///< every one there was: references to them are about
    std::atomic<const Zone*> m_zone;
    CardShelf m_cards;
    NameShelf m_names;
    SheetKeeper m_sheets;
};

} // namespace earmark::service
