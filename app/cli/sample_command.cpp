#include "app/cli/sample_command.h"

#include "app/cli/count_option.h"
#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "core/base/paths.h"
#include "core/service/sample_store.h"

#include <filesystem>

namespace earmark::cli {

namespace {

struct SampleWish {
    service::SampleOptions options;
};

ExitCode makeSample(Context& context, const SampleWish& wish) {
    Console& console = context.console;
    auto workspace = openStore(context, {.create = true, .readOnly = false});
    if (!workspace) return console.fail(workspace.error());
    Progress progress;
    const auto made = withProgressLine(console, progress, "evaluations", [&] {
        return service::makeSampleStore(**workspace, resourceDirectory(), wish.options, progress);
    });
    if (!made) return console.fail(made.error());
    return console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.member("evaluations", wish.options.evaluations);
        json.member("seed", std::to_string(wish.options.seed));
        json.member("effects", wish.options.effects);
        json.member("from", dayText(wish.options.from));
        json.member("to", dayText(wish.options.to));
        json.member("zone", (*workspace)->zone().name());
        json.endObject();
    });
}

} // namespace

void addSampleCommand(CommandLine& line) {
    constexpr std::size_t kMost = 100'000'000;
    const auto wish = std::make_shared<SampleWish>();
    CLI::App& verb = line.addStoreVerb(line.root(), "sample", "Make a new store with sample calls and scores",
                                       [wish](Context& context) { return makeSample(context, *wish); });
    verb.add_option("--evaluations", wish->options.evaluations, "How many past evaluations (default: 3000)")
        ->check(countFrom(0, kMost))
        ->type_name("N");
    verb.add_option("--seed", wish->options.seed, "The same N and seed give the same figures (default: 1)")
        ->type_name("S");
    verb.add_flag("!--no-effects", wish->options.effects,
                  "Plant nothing: nobody is better than anybody else, and no training helps");
}

} // namespace earmark::cli
