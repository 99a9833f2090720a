#include "app/cli/backup_command.h"

#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "core/base/instant_text.h"
#include "core/service/store_backup.h"

namespace earmark::cli {

namespace {

void writeBackup(reporting::JsonWriter& json, const service::StoreBackup& backup) {
    json.beginObject();
    json.member("path", backup.path.string());
    json.member("madeAt", utcText(backup.madeAt));
    json.member("reason", service::backupReasonName(backup.reason));
    json.member("bytes", static_cast<std::int64_t>(backup.bytes));
    json.endObject();
}

ExitCode printBackups(Context& context, const std::vector<service::StoreBackup>& backups) {
    return context.console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.key("backups");
        json.beginArray();
        for (const service::StoreBackup& backup : backups)
            writeBackup(json, backup);
        json.endArray();
        json.endObject();
    });
}

ExitCode makeBackup(Context& context) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    Progress progress;
    const auto made = withProgressLine(context.console, progress, "pages copied",
                                       [&] { return service::backUpNow(**workspace, &progress); });
    if (!made) return context.console.fail(made.error());
    return printBackups(context, {*made});
}

} // namespace

void addBackupCommand(CommandLine& line) {
    const auto list = std::make_shared<bool>(false);
    CLI::App& verb =
        line.addStoreVerb(line.root(), "backup", "Copy a store into its backups", [list](Context& context) {
            return *list ? printBackups(context, service::backupsOf(context.storePath)) : makeBackup(context);
        });
    verb.add_flag("--list", *list, "Make none; list those there are, the one made last first");
}

} // namespace earmark::cli
