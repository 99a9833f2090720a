#include "app/cli/restore_command.h"

#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "core/service/store_backup.h"
#include "core/service/store_restore.h"

namespace earmark::cli {

namespace {

struct RestoreOptions {
    std::string backup;
    bool dryRun = false;
};

constexpr const char* kNewest = "newest";

/// The newest that was made of a store at work; what was put aside has to be named.
Result<std::filesystem::path> chosenBackup(const Context& context, const std::string& name) {
    if (name != kNewest) return std::filesystem::path(name);
    using Reason = service::StoreBackup::Reason;
    for (const service::StoreBackup& backup : service::backupsOf(context.storePath))
        if (backup.reason != Reason::BeforeRestore && backup.reason != Reason::BeforeRepair)
            return backup.path;
    return Error{ErrorCode::NotFound, context.storePath.string(), "the store has no backup"};
}

void writeLost(reporting::JsonWriter& json, const service::LostByRestore& lost) {
    json.key("lost");
    json.beginObject();
    json.member("known", lost.known);
    json.member("evaluations", lost.evaluations);
    json.member("drafts", lost.drafts);
    json.member("cards", lost.cards);
    json.member("cardDrafts", lost.cardDrafts);
    json.member("calls", lost.calls);
    json.member("records", lost.records);
    json.endObject();
}

ExitCode print(Context& context, const std::filesystem::path& backup, const service::Restored& restored,
               bool dryRun) {
    const auto write = [&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.member("backup", backup.string());
        json.member("restored", !dryRun);
        writeLost(json, restored.lost);
        json.key("kept");
        restored.kept ? json.value(restored.kept->string()) : json.null();
        json.endObject();
    };
    const bool loses = dryRun && !restored.lost.isNothing();
    return context.console.printJson(write, loses ? ExitCode::Findings : ExitCode::Fine);
}

ExitCode restore(Context& context, const RestoreOptions& options) {
    const auto backup = chosenBackup(context, options.backup);
    if (!backup) return context.console.fail(backup.error());
    if (options.dryRun) {
        const auto lost = service::lostByRestore(context.storePath, *backup);
        if (!lost) return context.console.fail(lost.error());
        return print(context, *backup, {std::nullopt, *lost}, true);
    }
    Progress progress;
    const auto restored = withProgressLine(context.console, progress, "evaluations checked", [&] {
        return service::restoreStore(context.storePath, *backup, context.clock, &progress);
    });
    if (!restored) return context.console.fail(restored.error());
    return print(context, *backup, *restored, false);
}

} // namespace

void addRestoreCommand(CommandLine& line) {
    const auto options = std::make_shared<RestoreOptions>();
    CLI::App& verb = line.addStoreVerb(line.root(), "restore",
                                       "Put a backup in the store's place; the store is kept beside it",
                                       [options](Context& context) { return restore(context, *options); });
    verb.add_option("backup", options->backup, "A backup's file, or 'newest'")
        ->required()
        ->type_name("BACKUP");
    verb.add_flag("--dry-run", options->dryRun,
                  "Restore nothing; say what the store holds that the backup does not");
}

} // namespace earmark::cli
