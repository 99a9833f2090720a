#include "core/service/same_sound.h"

#include "core/storage/recording_store.h"
#include "core/storage/store.h"

#include <unordered_set>

namespace earmark::service {

Result<std::vector<SameSound>> sameSoundAmong(Workspace& workspace,
                                              const std::vector<RecordingId>& imported) {
    const std::unordered_set<RecordingId> wanted(imported.begin(), imported.end());
    return workspace.store().read([&](storage::Connection& connection) {
        std::vector<SameSound> same;
        for (storage::RecordingStore::Merged& merged : storage::RecordingStore(connection).merged())
            if (wanted.contains(merged.id))
                same.push_back({std::move(merged.path), std::move(merged.intoPath)});
        return same;
    });
}

} // namespace earmark::service
