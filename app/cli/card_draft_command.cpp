#include "app/cli/card_draft_command.h"

#include "app/cli/card_json.h"
#include "app/cli/count_option.h"
#include "app/cli/find_card.h"
#include "app/cli/open_store.h"
#include "core/base/instant_text.h"
#include "core/exchange/card_json.h"
#include "core/exchange/table_reader.h"
#include "core/service/card_draft_service.h"

#include <algorithm>
#include <ostream>

namespace earmark::cli {

namespace {

using service::CardDraftService;
using service::CardDraftSummary;

struct DraftOptions {
    std::string id;
    std::string key;
    int version = 0;
    std::string file;
    int revision = 0;
    std::string by;
    std::string reason;
    bool overNewer = false;
};

void writeDraft(reporting::JsonWriter& json, const CardDraftSummary& draft) {
    json.beginObject();
    json.member("id", draft.id.toString());
    json.member("card", draft.cardKey);
    json.member("name", draft.name);
    json.member("criteria", draft.criteria);
    json.member("basedOn", draft.basedOnVersion);
    json.member("revision", draft.revision);
    json.member("savedBy", draft.savedBy);
    json.member("savedAt", utcText(draft.savedAt));
    json.endObject();
}

ExitCode listDrafts(Context& context) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto drafts = CardDraftService(**workspace).list();
    if (!drafts) return context.console.fail(drafts.error());
    return context.console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.key("drafts");
        json.beginArray();
        for (const CardDraftSummary& draft : *drafts)
            writeDraft(json, draft);
        json.endArray();
        json.endObject();
    });
}

/// The draft as "card drafts" lists it.
ExitCode printDraft(Context& context, service::Workspace& workspace, CardDraftId id) {
    const auto drafts = CardDraftService(workspace).list();
    if (!drafts) return context.console.fail(drafts.error());
    const auto draft = std::ranges::find(*drafts, id, &CardDraftSummary::id);
    if (draft == drafts->end())
        return context.console.fail({ErrorCode::NotFound, id.toString(), "there is no such draft"});
    return context.console.printJson([&](reporting::JsonWriter& json) { writeDraft(json, *draft); });
}

Result<CardDraftId> draftId(const DraftOptions& options) {
    const auto id = CardDraftId::fromString(options.id);
    if (!id)
        return Error{ErrorCode::InvalidArgument, options.id,
                     "not the id of a draft; 'earmark-cli card drafts' lists them"};
    return *id;
}

Result<model::CardVersion> cardFromFile(const DraftOptions& options) {
    return exchange::readCardFile(exchange::pathFromText(options.file));
}

/// The published version that a draft begins from; a nil id for a card that is new.
Result<model::CardVersion> baseCard(service::Workspace& workspace, const DraftOptions& options) {
    if (options.key.empty()) return model::CardVersion();
    return findCard(service::CardService(workspace), options.key,
                    options.version > 0 ? std::optional(options.version) : std::nullopt);
}

ExitCode beginDraft(Context& context, const DraftOptions& options) {
    Console& console = context.console;
    if (options.key.empty() && options.file.empty())
        return console.fail({ErrorCode::InvalidArgument, "card draft begin",
                             "name the card to begin from, or give a new card by --file"});
    auto workspace = openStore(context);
    if (!workspace) return console.fail(workspace.error());
    const auto base = baseCard(**workspace, options);
    if (!base) return console.fail(base.error());
    const auto card = options.file.empty() ? base : cardFromFile(options);
    if (!card) return console.fail(card.error());
    const auto basedOn = options.key.empty() ? std::nullopt : std::optional(base->id);
    const auto draft = CardDraftService(**workspace).begin(*card, basedOn, options.by);
    return draft ? printDraft(context, **workspace, draft->id) : console.fail(draft.error());
}

ExitCode showDraft(Context& context, const DraftOptions& options) {
    const auto id = draftId(options);
    if (!id) return context.console.fail(id.error());
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto draft = CardDraftService(**workspace).get(*id);
    if (!draft) return context.console.fail(draft.error());
    context.console.results() << exchange::writeCard(draft->card);
    return context.console.finish(ExitCode::Fine);
}

ExitCode saveDraft(Context& context, const DraftOptions& options) {
    Console& console = context.console;
    const auto id = draftId(options);
    if (!id) return console.fail(id.error());
    const auto card = cardFromFile(options);
    if (!card) return console.fail(card.error());
    auto workspace = openStore(context);
    if (!workspace) return console.fail(workspace.error());
    model::CardDraft draft;
    draft.id = *id;
    draft.revision = options.revision;
    draft.card = *card;
    const auto saved = CardDraftService(**workspace).save(draft, options.by);
    return saved ? printDraft(context, **workspace, *id) : console.fail(saved.error());
}

ExitCode discardDraft(Context& context, const DraftOptions& options) {
    const auto id = draftId(options);
    if (!id) return context.console.fail(id.error());
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto discarded = CardDraftService(**workspace).discard(*id, options.revision);
    if (!discarded) return context.console.fail(discarded.error());
    return context.console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("discarded", id->toString());
        json.endObject();
    });
}

ExitCode publishDraft(Context& context, const DraftOptions& options) {
    const auto id = draftId(options);
    if (!id) return context.console.fail(id.error());
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    using Newer = CardDraftService::Newer;
    const auto published = CardDraftService(**workspace)
                               .publish(*id, options.revision, options.by, options.reason,
                                        options.overNewer ? Newer::PublishOver : Newer::Refuse);
    if (!published) return context.console.fail(published.error());
    const auto standard = service::CardService(**workspace).defaultCard();
    const bool isDefault = standard && standard->id == published->id;
    return context.console.printJson(
        [&](reporting::JsonWriter& json) { writePublished(json, *published, false, isDefault); });
}

using Options = std::shared_ptr<DraftOptions>;

void addId(CLI::App& verb, const Options& options) {
    verb.add_option("DRAFT", options->id, "The draft's id, as 'card drafts' lists it")->required();
}

/// Who changes a draft names the revision that they have seen.
void addRevision(CLI::App& verb, const Options& options) {
    verb.add_option("--revision", options->revision, "The revision that you have seen")
        ->required()
        ->check(countFrom(1))
        ->type_name("N");
}

void addBegin(CommandLine& line, CLI::App& group, const Options& options) {
    CLI::App& verb = line.addStoreVerb(group, "begin", "Begin a draft from a published card, or of a new one",
                                       [options](Context& context) { return beginDraft(context, *options); });
    verb.add_option("KEY", options->key, "The published card that it begins from (none: a new card)");
    verb.add_option("--version", options->version, "The version (default: the newest published)")
        ->check(countFrom(1))
        ->type_name("N");
    verb.add_option("--file", options->file, "What the draft says, a card file (default: what the card says)")
        ->type_name("CARD");
    verb.add_option("--by", options->by, "Who edits it")->type_name("NAME");
}

void addSave(CommandLine& line, CLI::App& group, const Options& options) {
    CLI::App& verb = line.addStoreVerb(group, "save", "Keep a card file in place of what a draft says",
                                       [options](Context& context) { return saveDraft(context, *options); });
    addId(verb, options);
    verb.add_option("CARD", options->file, "The scorecard, a JSON file")->required();
    addRevision(verb, options);
    verb.add_option("--by", options->by, "Who saves it")->type_name("NAME");
}

void addPublish(CommandLine& line, CLI::App& group, const Options& options) {
    CLI::App& verb =
        line.addStoreVerb(group, "publish", "Freeze a draft as the next version of its card",
                          [options](Context& context) { return publishDraft(context, *options); });
    addId(verb, options);
    addRevision(verb, options);
    verb.add_option("--by", options->by, "Who publishes it")->type_name("NAME");
    verb.add_option("--reason", options->reason, "Why, for those who compare versions later")->required();
    verb.add_flag("--over-newer", options->overNewer,
                  "Publish although a version was published meanwhile that the draft was not begun from");
}

} // namespace

void addCardDraftVerbs(CommandLine& line, CLI::App& cardGroup) {
    const auto options = std::make_shared<DraftOptions>();
    line.addStoreVerb(cardGroup, "drafts", "List the cards that are being edited", listDrafts);
    CLI::App& group = line.addGroup(cardGroup, "draft", "Begin, change and publish drafts of scorecards");
    addBegin(line, group, options);
    CLI::App& show = line.addStoreVerb(group, "show", "Print a draft as a card file",
                                       [options](Context& context) { return showDraft(context, *options); });
    addId(show, options);
    addSave(line, group, options);
    CLI::App& discard =
        line.addStoreVerb(group, "discard", "Throw a draft away",
                          [options](Context& context) { return discardDraft(context, *options); });
    addId(discard, options);
    addRevision(discard, options);
    addPublish(line, group, options);
}

} // namespace earmark::cli
