#include "app/cli/init_command.h"

#include "app/cli/card_json.h"
#include "app/cli/open_store.h"
#include "core/base/paths.h"
#include "core/service/shipped_cards.h"

#include <filesystem>

namespace earmark::cli {

namespace {

struct InitOptions {
    std::string zone;
    bool noCards = false;
};

Result<void> furnish(service::Workspace& workspace, const std::optional<Zone>& zone, bool withCards) {
    if (zone)
        if (const auto set = workspace.setZone(*zone); !set) return set;
    if (!withCards) return {};
    const auto installed = service::installShippedCards(workspace, resourceDirectory());
    return installed ? Result<void>() : Result<void>(installed.error());
}

ExitCode initStore(Context& context, const InitOptions& options) {
    Console& console = context.console;
    std::optional<Zone> zone;
    if (!options.zone.empty()) {
        const auto named = Zone::named(options.zone);
        if (!named) return console.fail(named.error());
        zone = *named;
    }
    std::error_code ignored;
    if (std::filesystem::exists(context.storePath, ignored))
        return console.fail({ErrorCode::AlreadyExists, context.storePath.string(),
                             "there is a file already; it was left as it is"});
    auto workspace = openStore(context, {.create = true, .readOnly = false});
    if (!workspace) return console.fail(workspace.error());
    if (const auto furnished = furnish(**workspace, zone, !options.noCards); !furnished)
        return console.fail(furnished.error());
    const auto cards = service::CardService(**workspace).list();
    if (!cards) return console.fail(cards.error());
    return console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.member("zone", (*workspace)->zone().name());
        json.key("cards");
        writeCards(json, *cards);
        json.endObject();
    });
}

} // namespace

void addInitCommand(CommandLine& line) {
    const auto options = std::make_shared<InitOptions>();
    CLI::App& verb = line.addStoreVerb(line.root(), "init", "Make a new store with the shipped cards",
                                       [options](Context& context) { return initStore(context, *options); });
    verb.add_option("--zone", options->zone,
                    "The centre's time zone, such as Asia/Shanghai (default: this computer's)")
        ->type_name("NAME");
    verb.add_flag("--no-cards", options->noCards, "Publish no card");
}

} // namespace earmark::cli
