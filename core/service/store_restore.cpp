#include "core/service/store_restore.h"

#include "core/service/checked_copy.h"
#include "core/storage/failure.h"
#include "core/storage/reading_mode.h"
#include "core/storage/store_difference.h"
#include "core/storage/store_replacement.h"
#include "core/storage/writer.h"

namespace earmark::service {

namespace fs = std::filesystem;

namespace {

constexpr const char* kReason = "before-restore";

LostByRestore compare(const fs::path& store, const fs::path& backup) {
    LostByRestore lost;
    if (!fs::exists(store)) return lost;
    const Result<void> compared = storage::guarded([&]() -> Result<void> {
        const storage::StoreDifference difference = storage::whatLacks(backup, store);
        lost = {true,
                difference.evaluations,
                difference.drafts,
                difference.cards,
                difference.cardDrafts,
                difference.calls,
                difference.records};
        return {};
    });
    if (!compared) lost.known = false; // too damaged to be compared: that is why it is restored
    return lost;
}

} // namespace

bool LostByRestore::isNothing() const {
    return known && evaluations + drafts + cards + cardDrafts + calls + records == 0;
}

Result<LostByRestore> lostByRestore(const fs::path& store, const fs::path& backup) {
    LostByRestore lost;
    const Result<void> looked = storage::guarded([&]() -> Result<void> {
        requireStore(backup);
        lost = compare(store, backup);
        return {};
    });
    return looked ? Result<LostByRestore>(lost) : Result<LostByRestore>(looked.error());
}

Result<Restored> restoreStore(const fs::path& store, const fs::path& backup, const Clock& clock,
                              Progress* progress) {
    Restored restored;
    const Result<void> done = storage::guarded([&]() -> Result<void> {
        requireStore(backup);
        storage::StoreReplacement replacement(store);
        copyStore(backup, replacement.draft(), progress);
        if (const auto sound = requireSound(replacement.draft(), backup, clock, progress); !sound)
            return sound;
        restored.lost = compare(store, backup);
        const auto kept =
            replacement.commit(clock.now(), kReason, storage::StoreReplacement::Keeping::Settled);
        if (kept) restored.kept = kept->path;
        return {};
    });
    return done ? Result<Restored>(std::move(restored)) : Result<Restored>(done.error());
}

} // namespace earmark::service
