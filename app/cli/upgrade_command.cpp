#include "app/cli/upgrade_command.h"

#include "app/cli/keep_figures.h"
#include "app/cli/open_store.h"

namespace earmark::cli {

namespace {

/// Opening for writing is what brings a store up to date.
ExitCode upgrade(Context& context) {
    const auto current = openStoreToRead(context);
    const bool isOlder = !current && current.error().code == ErrorCode::NotAllowed;
    if (!current && !isOlder) return context.console.fail(current.error());
    if (isOlder) {
        const auto opened = openStore(context);
        if (!opened) return context.console.fail(opened.error());
        keepFigures(context, **opened);
    }
    return context.console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.member("upgraded", isOlder);
        json.endObject();
    });
}

} // namespace

void addUpgradeCommand(CommandLine& line) {
    line.addStoreVerb(line.root(), "upgrade",
                      "Bring a store of an older version up to date; a copy is made beside it first",
                      upgrade);
}

} // namespace earmark::cli
