#include "app/cli/card_compare.h"

#include "app/cli/count_option.h"
#include "app/cli/find_card.h"
#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "app/cli/slice_options.h"
#include "core/exchange/card_json.h"
#include "core/exchange/table_reader.h"
#include "core/reporting/change_json.h"
#include "core/reporting/trial_json.h"
#include "core/scoring/card_difference.h"
#include "core/scoring/lint.h"
#include "core/service/card_draft_service.h"
#include "core/service/card_trial.h"

namespace earmark::cli {

namespace {

struct DiffOptions {
    std::string key;
    int from = 0; ///< 0: the version before `to`
    int to = 0;   ///< 0: the newest published
    std::string file;
    std::string draft;
};

struct TryOptions {
    std::string file;
    std::string draft;
    SliceOptions slice;
    std::size_t limit = 0;
    std::size_t listed = 200;
};

std::optional<std::string> givenText(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<int> givenVersion(int version) {
    return version > 0 ? std::optional(version) : std::nullopt;
}

/// The version that stands before another one in the store, retired or not.
Result<model::CardVersion> versionBefore(const service::CardService& cards, const model::CardVersion& card) {
    const auto all = cards.list();
    if (!all) return all.error();
    for (const service::CardSummary& one : *all) // newest first
        if (one.cardKey == card.cardKey && one.version < card.version) return cards.get(one.id);
    return Error{ErrorCode::NotFound, card.cardKey,
                 "version " + std::to_string(card.version) + " is its first; there is none to compare with"};
}

/// The card that is not published: of a file, or of the store's draft of that id.
Result<model::CardVersion> unpublished(service::Workspace& workspace, const std::string& file,
                                       const std::string& draft) {
    if (draft.empty()) return exchange::readCardFile(exchange::pathFromText(file));
    const auto id = CardDraftId::fromString(draft);
    if (!id)
        return Error{ErrorCode::InvalidArgument, draft,
                     "not the id of a draft; 'earmark-cli card drafts' lists them"};
    const auto found = service::CardDraftService(workspace).get(*id);
    if (!found) return found.error();
    return found->card;
}

bool isPublished(const DiffOptions& options) {
    return options.file.empty() && options.draft.empty();
}

Result<model::CardVersion> newerOf(service::Workspace& workspace, const service::CardService& cards,
                                   const DiffOptions& options) {
    if (!isPublished(options)) return unpublished(workspace, options.file, options.draft);
    return findCard(cards, options.key, givenVersion(options.to));
}

Result<model::CardVersion> olderOf(const service::CardService& cards, const DiffOptions& options,
                                   const model::CardVersion& newer) {
    if (options.from > 0 || !isPublished(options))
        return findCard(cards, options.key, givenVersion(options.from));
    return versionBefore(cards, newer);
}

ExitCode diffCards(Context& context, const DiffOptions& options) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const service::CardService cards(**workspace);
    const auto newer = newerOf(**workspace, cards, options);
    if (!newer) return context.console.fail(newer.error());
    const auto older = olderOf(cards, options, *newer);
    if (!older) return context.console.fail(older.error());
    const auto changes = scoring::difference(*older, *newer);
    const auto write = [&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("card", older->cardKey);
        json.member("from", older->version);
        json.member("to", isPublished(options) ? std::optional(newer->version) : std::nullopt);
        json.member("file", givenText(options.file));
        json.member("draft", givenText(options.draft));
        json.key("changes");
        reporting::writeJson(json, changes);
        json.endObject();
    };
    return context.console.printJson(write, changes.empty() ? ExitCode::Fine : ExitCode::Findings);
}

void warnOfErrors(Console& console, const model::CardVersion& card) {
    if (scoring::hasErrors(scoring::lint(card)))
        console.say(
            "The card could not be published as it is; \"card lint\" says why. It is tried all the same.");
}

ExitCode tryCard(Context& context, const TryOptions& options) {
    Console& console = context.console;
    auto workspace = openStoreToRead(context);
    if (!workspace) return console.fail(workspace.error());
    const auto draft = unpublished(**workspace, options.file, options.draft);
    if (!draft) return console.fail(draft.error());
    const auto slice = resolveSlice(options.slice, **workspace);
    if (!slice) return console.failChoice(slice.error());
    warnOfErrors(console, *draft);

    service::TrialSlice trialSlice;
    trialSlice.cardKey = slice->cardKey;
    trialSlice.from = slice->from;
    trialSlice.to = slice->to;
    trialSlice.team = slice->team;
    trialSlice.purposes = slice->purposes;
    trialSlice.limit = options.limit;
    trialSlice.listed = options.listed;
    Progress progress;
    const auto trial = withProgressLine(console, progress, "evaluations", [&] {
        return service::CardTrialService(**workspace).run(*draft, trialSlice, progress);
    });
    if (!trial) return console.fail(trial.error());
    return console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("draft", draft->cardKey);
        json.member("card", trialSlice.cardKey.value_or(draft->cardKey));
        json.member("zone", (*workspace)->zone().name());
        reporting::writeMembers(json, *trial, (*workspace)->zone());
        json.endObject();
    });
}

} // namespace

void addCardCompareVerbs(CommandLine& line, CLI::App& group) {
    const auto diff = std::make_shared<DiffOptions>();
    CLI::App& diffVerb =
        line.addStoreVerb(group, "diff", "Say in words what differs between two versions of a card",
                          [diff](Context& context) { return diffCards(context, *diff); });
    diffVerb.add_option("KEY", diff->key, "The card's key")->required();
    diffVerb.add_option("--from", diff->from, "The older version (default: the one before)")
        ->check(countFrom(1))
        ->type_name("N");
    CLI::Option* to =
        diffVerb.add_option("--to", diff->to, "The newer version (default: the newest published)")
            ->check(countFrom(1))
            ->type_name("M");
    diffVerb.add_option("--file", diff->file, "A card file in place of the newer version")
        ->type_name("CARD")
        ->excludes(to);
    diffVerb.add_option("--draft", diff->draft, "A draft of the store in place of the newer version")
        ->type_name("ID")
        ->excludes(to)
        ->excludes("--file");

    const auto trial = std::make_shared<TryOptions>();
    CLI::App& tryVerb =
        line.addStoreVerb(group, "try", "Score past evaluations on a card that is not published yet",
                          [trial](Context& context) { return tryCard(context, *trial); });
    CLI::Option_group& what = *tryVerb.add_option_group("What is tried");
    what.add_option("CARD", trial->file, "The scorecard, a JSON file");
    what.add_option("--draft", trial->draft, "A draft of the store")->type_name("ID");
    what.require_option(1);
    addTrialSliceOptions(tryVerb, trial->slice);
    tryVerb.add_option("--limit", trial->limit, "At most N evaluations, the newest calls (default: all)")
        ->check(countFrom(1))
        ->type_name("N");
    tryVerb.add_option("--listed", trial->listed, "Tell N of those that change one by one (default: 200)")
        ->check(countFrom(0))
        ->type_name("N");
}

} // namespace earmark::cli
