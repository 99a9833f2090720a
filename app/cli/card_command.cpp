#include "app/cli/card_command.h"

#include "app/cli/card_compare.h"
#include "app/cli/card_draft_command.h"
#include "app/cli/card_json.h"
#include "app/cli/card_print_command.h"
#include "app/cli/card_table_command.h"
#include "app/cli/card_use_command.h"
#include "app/cli/count_option.h"
#include "app/cli/find_card.h"
#include "app/cli/library_command.h"
#include "app/cli/open_store.h"
#include "core/base/whole_file.h"
#include "core/exchange/card_json.h"
#include "core/exchange/table_reader.h"
#include "core/scoring/lint.h"
#include "core/service/card_service.h"

#include <algorithm>
#include <ostream>

namespace earmark::cli {

namespace {

using scoring::Finding;

struct CardOptions {
    std::string file;
    std::string key;
    int version = 0;
    std::string by;
    std::string reason;
    std::string output;
    bool makeDefault = false;
    bool errorsOnly = false;
};

void writeFinding(reporting::JsonWriter& json, const Finding& finding) {
    json.beginObject();
    json.member("severity", finding.severity == Finding::Severity::Error ? "error" : "warning");
    json.member("code", finding.code);
    json.member("place", finding.place);
    json.member("what", finding.what);
    json.member("remedy", finding.remedy);
    json.endObject();
}

ExitCode lintCard(Context& context, const CardOptions& options) {
    const auto card = exchange::readCardFile(options.file);
    if (!card) return context.console.fail(card.error());
    std::vector<Finding> findings = scoring::lint(*card);
    const auto isWarning = [](const Finding& finding) {
        return finding.severity == Finding::Severity::Warning;
    };
    if (options.errorsOnly) std::erase_if(findings, isWarning);
    const auto warnings = std::ranges::count_if(findings, isWarning);
    const auto write = [&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("file", options.file);
        json.member("card", card->cardKey);
        json.member("errors", static_cast<std::int64_t>(findings.size()) - warnings);
        json.member("warnings", warnings);
        json.key("findings");
        json.beginArray();
        for (const Finding& finding : findings)
            writeFinding(json, finding);
        json.endArray();
        json.endObject();
    };
    return context.console.printJson(write, findings.empty() ? ExitCode::Fine : ExitCode::Findings);
}

ExitCode publishCard(Context& context, const CardOptions& options) {
    auto card = exchange::readCardFile(options.file);
    if (!card) return context.console.fail(card.error());
    if (options.makeDefault && card->medium != model::Medium::Call)
        return context.console.fail(
            {ErrorCode::NotAllowed, card->cardKey,
             "the default card takes calls; a card for written contacts is chosen by a "
             "rule (card rules)"});
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    service::CardService cards(**workspace);

    const auto before = cards.newest(card->cardKey);
    if (!before && before.error().code != ErrorCode::NotFound) return context.console.fail(before.error());
    const auto published = cards.publish(std::move(*card), options.by, options.reason);
    if (!published) return context.console.fail(published.error());
    if (options.makeDefault)
        if (const auto changed = cards.setDefault(published->cardKey); !changed)
            return context.console.fail(changed.error());

    const auto standard = cards.defaultCard();
    const bool isDefault = standard && standard->id == published->id;
    const bool already = before && before->id == published->id;
    return context.console.printJson(
        [&](reporting::JsonWriter& json) { writePublished(json, *published, already, isDefault); });
}

ExitCode listCards(Context& context) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto cards = service::CardService(**workspace).list();
    if (!cards) return context.console.fail(cards.error());
    return context.console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.key("cards");
        writeCards(json, *cards);
        json.endObject();
    });
}

ExitCode showCard(Context& context, const CardOptions& options) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto card = findCard(service::CardService(**workspace), options.key,
                               options.version > 0 ? std::optional(options.version) : std::nullopt);
    if (!card) return context.console.fail(card.error());
    const std::string text = exchange::writeCard(*card);
    if (!options.output.empty()) {
        const auto written = writeWholeFile(exchange::pathFromText(options.output), text);
        return written ? ExitCode::Fine : context.console.fail(written.error());
    }
    context.console.results() << text;
    if (!text.ends_with('\n')) context.console.results() << '\n';
    return context.console.finish(ExitCode::Fine);
}

} // namespace

void addCardCommand(CommandLine& line) {
    const auto options = std::make_shared<CardOptions>();
    CLI::App& group = line.addGroup("card", "Check, publish and list scorecards");

    CLI::App& lint = line.addVerb(group, "lint", "Check a card file before it is published",
                                  [options](Context& context) { return lintCard(context, *options); });
    lint.add_option("CARD", options->file, "The scorecard, a JSON file")->required();
    lint.add_flag("--errors-only", options->errorsOnly, "Leave warnings out");

    CLI::App& publish =
        line.addStoreVerb(group, "publish", "Freeze a card file as the next version of its card",
                          [options](Context& context) { return publishCard(context, *options); });
    publish.add_option("CARD", options->file, "The scorecard, a JSON file")->required();
    publish.add_option("--by", options->by, "Who publishes it")->type_name("NAME");
    publish.add_option("--reason", options->reason, "Why, for those who compare versions later");
    publish.add_flag("--default", options->makeDefault, "Let new evaluations take this card");

    line.addStoreVerb(group, "list", "List the published cards", listCards);

    CLI::App& show = line.addStoreVerb(group, "show", "Print a published card as a card file",
                                       [options](Context& context) { return showCard(context, *options); });
    show.add_option("KEY", options->key, "The card's key")->required();
    show.add_option("--version", options->version, "The version (default: the newest published)")
        ->check(countFrom(1))
        ->type_name("N");
    show.add_option("--output", options->output, "The file (default: standard output)")->type_name("FILE");

    addLibraryVerbs(line, group);
    addCardDraftVerbs(line, group);
    addCardUseVerbs(line, group);
    addCardCompareVerbs(line, group);
    addCardPrintVerb(line, group);
    addCardTableVerb(line, group);
}

} // namespace earmark::cli
