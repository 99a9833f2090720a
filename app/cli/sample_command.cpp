#include "app/cli/sample_command.h"

#include "app/cli/count_option.h"
#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "app/cli/record_options.h"
#include "core/base/paths.h"
#include "core/service/sample_store.h"

#include <filesystem>

namespace earmark::cli {

namespace {

struct SampleWish {
    service::SampleOptions options;
    std::string until;
};

service::SampleOptions optionsOf(const SampleWish& wish) {
    service::SampleOptions options = wish.options;
    if (const auto last = dayOf(wish.until)) service::endSampleWith(options, *last);
    return options;
}

Error withAdvice(const Error& error) {
    if (error.code != ErrorCode::Cancelled) return error;
    return {error.code, error.subject, error.detail + "; delete this file and run the command again"};
}

ExitCode makeSample(Context& context, const SampleWish& wish) {
    Console& console = context.console;
    const service::SampleOptions options = optionsOf(wish);
    auto workspace = openStore(context, {.create = true, .readOnly = false});
    if (!workspace) return console.fail(workspace.error());
    Progress progress;
    const auto made = withProgressLine(console, progress, "evaluations", [&] {
        return service::makeSampleStore(**workspace, resourceDirectory(), options, progress);
    });
    if (!made) return console.fail(withAdvice(made.error()));
    return console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.member("evaluations", options.evaluations);
        json.member("seed", std::to_string(options.seed));
        json.member("effects", options.effects);
        json.member("from", dayText(options.from));
        json.member("to", dayText(options.to));
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
    verb.add_option("--until", wish->until, "The last day of the past calls (default: 2026-03-31)")
        ->check(kADay);
    verb.add_flag("!--no-effects", wish->options.effects,
                  "Plant nothing: nobody is better than anybody else, and no training helps");
}

} // namespace earmark::cli
