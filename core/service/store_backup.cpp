#include "core/service/store_backup.h"

#include "core/storage/reading_mode.h"
#include "core/storage/store.h"

namespace earmark::service {

namespace {

constexpr const char* kByHand = "manual";

StoreBackup::Reason reasonOf(const storage::Backup& backup) {
    using Reason = StoreBackup::Reason;
    if (backup.isDaily()) return Reason::Daily;
    if (backup.reason == "before-restore") return Reason::BeforeRestore;
    if (backup.reason == "before-repair") return Reason::BeforeRepair;
    return backup.reason == kByHand ? Reason::ByHand : Reason::BeforeUpgrade;
}

StoreBackup described(const storage::Backup& backup) {
    return {backup.path, backup.madeAt, reasonOf(backup), storage::bytesIn(backup.path)};
}

} // namespace

const char* backupReasonName(StoreBackup::Reason reason) {
    switch (reason) {
    case StoreBackup::Reason::Daily:
        return "daily";
    case StoreBackup::Reason::ByHand:
        return "by-hand";
    case StoreBackup::Reason::BeforeUpgrade:
        return "before-upgrade";
    case StoreBackup::Reason::BeforeRestore:
        return "before-restore";
    case StoreBackup::Reason::BeforeRepair:
        return "before-repair";
    }
    return "daily";
}

std::vector<StoreBackup> backupsOf(const std::filesystem::path& store) {
    std::vector<StoreBackup> backups;
    for (const storage::Backup& backup : storage::Backups(store).list())
        backups.push_back(described(backup));
    return backups;
}

Result<StoreBackup> backUpNow(Workspace& workspace, Progress* progress) {
    const auto made = workspace.store().backUp(workspace.clock().now(), kByHand, progress);
    return made ? Result<StoreBackup>(described(*made)) : Result<StoreBackup>(made.error());
}

} // namespace earmark::service
