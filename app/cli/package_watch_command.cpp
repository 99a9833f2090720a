#include "app/cli/package_watch_command.h"

#include "app/cli/count_option.h"
#include "app/cli/keep_figures.h"
#include "app/cli/open_store.h"
#include "app/cli/package_json.h"
#include "app/cli/progress_line.h"
#include "core/exchange/table_reader.h"
#include "core/service/package_trust.h"
#include "core/service/package_watch.h"
#include "core/service/sheet_keeper.h"

#include <chrono>
#include <memory>
#include <thread>

namespace earmark::cli {

namespace {

using reporting::JsonWriter;
using service::WatchedPackage;

struct WatchOptions {
    std::string folder;
    int everySeconds = 10;
    bool once = false;
};

const char* stateName(WatchedPackage::State state) {
    switch (state) {
    case WatchedPackage::State::Taken:
        return "taken";
    case WatchedPackage::State::Waiting:
        return "waiting";
    case WatchedPackage::State::Refused:
        return "refused";
    }
    return "refused";
}

void writeWatched(JsonWriter& json, const WatchedPackage& watched) {
    json.beginObject();
    json.member("file", exchange::pathText(watched.file));
    json.member("state", stateName(watched.state));
    json.key("outcome");
    if (watched.outcome) {
        json.beginObject();
        writeOutcome(json, *watched.outcome);
        json.endObject();
    } else {
        json.null();
    }
    json.member("error", watched.error ? std::optional(sentence(*watched.error)) : std::nullopt);
    json.endObject();
}

bool needsAPerson(const WatchedPackage& watched) {
    return watched.state == WatchedPackage::State::Refused ||
           (watched.outcome && watched.outcome->conflicts + watched.outcome->refused > 0);
}

ExitCode printOnce(Context& context, const WatchOptions& options, const std::vector<WatchedPackage>& found) {
    ExitCode code = ExitCode::Fine;
    for (const WatchedPackage& watched : found)
        if (needsAPerson(watched)) code = ExitCode::Findings;
    return context.console.printJson(
        [&](JsonWriter& json) {
            json.beginObject();
            json.member("folder", options.folder);
            json.key("files");
            json.beginArray();
            for (const WatchedPackage& watched : found)
                writeWatched(json, watched);
            json.endArray();
            json.endObject();
        },
        code);
}

/// One JSON text a package, as it comes, until the person ends it.
ExitCode watchOn(Context& context, service::Workspace& workspace, service::PackageWatch& watch,
                 const WatchOptions& options) {
    Progress progress;
    const ProgressLine line(context.console, progress, {}, ProgressLine::Telling::Never);
    constexpr auto kGlance = std::chrono::milliseconds(200);
    while (!progress.cancelled()) {
        const auto found = watch.look(progress);
        if (!found && found.error().code == ErrorCode::Cancelled) break;
        if (!found) return context.console.fail(found.error());
        // Ctrl+C is listened for already.
        if (!found->empty()) (void)workspace.sheets().catchUp(&progress);
        for (const WatchedPackage& watched : *found) {
            const ExitCode printed =
                context.console.printJson([&](JsonWriter& json) { writeWatched(json, watched); });
            if (printed != ExitCode::Fine) return printed;
        }
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(options.everySeconds);
        while (!progress.cancelled() && std::chrono::steady_clock::now() < until)
            std::this_thread::sleep_for(kGlance);
    }
    return context.console.finish(ExitCode::Fine);
}

ExitCode watchFolder(Context& context, const WatchOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    service::PackageWatch watch(**workspace, exchange::pathFromText(options.folder));
    if (!options.once) return watchOn(context, **workspace, watch, options);
    Progress progress;
    const auto found =
        withProgressLine(context.console, progress, "evaluations", [&] { return watch.look(progress); });
    if (!found) return context.console.fail(found.error());
    if (!found->empty()) keepFigures(context, **workspace);
    return printOnce(context, options, *found);
}

} // namespace

void addPackageWatchCommand(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<WatchOptions>();
    CLI::App& verb =
        line.addStoreVerb(group, "watch", "Take packages in as they appear in a folder, until Ctrl+C",
                          [options](Context& context) { return watchFolder(context, *options); });
    verb.add_option("FOLDER", options->folder, "The folder")->required();
    verb.add_flag("--once", options->once, "Look once and end");
    verb.add_option("--every", options->everySeconds, "Look every N seconds (default: 10)")
        ->check(countFrom(1, 86'400))
        ->type_name("N");
}

} // namespace earmark::cli
