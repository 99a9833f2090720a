#include "app/cli/card_use_command.h"

#include "app/cli/card_json.h"
#include "app/cli/find_call.h"
#include "app/cli/known_words.h"
#include "app/cli/open_store.h"
#include "core/exchange/card_rules_json.h"
#include "core/exchange/table_reader.h"
#include "core/service/card_service.h"

namespace earmark::cli {

namespace {

using reporting::JsonWriter;
using service::CardChoice;
using service::CardService;
using service::RuleFinding;

struct UseOptions {
    std::string key;
    std::string rulesFile;
    std::string call;
    std::vector<std::string> fields;
};

ExitCode printCards(Context& context, const CardService& cards, const std::string& key) {
    const auto list = cards.list();
    if (!list) return context.console.fail(list.error());
    std::vector<service::CardSummary> versions;
    for (const service::CardSummary& card : *list)
        if (card.cardKey == key) versions.push_back(card);
    return context.console.printJson([&](JsonWriter& json) {
        json.beginObject();
        json.key("cards");
        writeCards(json, versions);
        json.endObject();
    });
}

using ChangeUse = Result<ChangeSet> (CardService::*)(const std::string&);

/// Changes a card's use and prints its versions as "card list" does.
ExitCode changeUse(Context& context, const std::string& key, ChangeUse change) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    CardService cards(**workspace);
    if (const auto known = requireCard(cards, key); !known) return context.console.fail(known.error());
    const auto changed = (cards.*change)(key);
    return changed ? printCards(context, cards, key) : context.console.fail(changed.error());
}

ExitCode showDefault(Context& context) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const CardService cards(**workspace);
    const auto card = cards.defaultCard();
    return card ? printCards(context, cards, card->cardKey) : context.console.fail(card.error());
}

void writeTests(JsonWriter& json, const model::CardRule& rule) {
    json.key("all");
    json.beginArray();
    for (const model::FieldTest& test : rule.all) {
        json.beginObject();
        json.member("field", test.field);
        json.key("values");
        json.beginArray();
        for (const std::string& value : test.values)
            json.value(value);
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeFinding(JsonWriter& json, const RuleFinding& finding) {
    json.beginObject();
    json.member("severity", finding.severity == RuleFinding::Severity::Error ? "error" : "warning");
    json.member("code", finding.code);
    json.member("rule", finding.rule + 1);
    json.member("what", finding.what);
    json.member("remedy", finding.remedy);
    json.endObject();
}

ExitCode printRules(Context& context, const CardService& cards) {
    const auto rules = cards.rules();
    if (!rules) return context.console.fail(rules.error());
    const auto findings = cards.checkRules(*rules);
    if (!findings) return context.console.fail(findings.error());
    const auto standard = cards.defaultCard();
    return context.console.printJson([&](JsonWriter& json) {
        json.beginObject();
        json.key("rules");
        json.beginArray();
        for (const model::CardRule& rule : *rules) {
            json.beginObject();
            json.member("card", rule.cardKey);
            writeTests(json, rule);
            json.endObject();
        }
        json.endArray();
        json.member("default", standard ? std::optional(standard->cardKey) : std::nullopt);
        json.key("findings");
        json.beginArray();
        for (const RuleFinding& finding : *findings)
            writeFinding(json, finding);
        json.endArray();
        json.endObject();
    });
}

ExitCode listRules(Context& context) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    return printRules(context, CardService(**workspace));
}

ExitCode setRules(Context& context, const std::string& file) {
    const auto rules = exchange::readCardRulesFile(exchange::pathFromText(file));
    if (!rules) return context.console.fail(rules.error());
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    CardService cards(**workspace);
    const auto set = cards.setRules(*rules);
    return set ? printRules(context, cards) : context.console.fail(set.error());
}

Result<model::CallFields> fieldsFrom(const std::vector<std::string>& texts) {
    model::CallFields fields;
    for (const std::string& text : texts) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error{ErrorCode::InvalidArgument, text,
                         "a field is given as NAME=VALUE, such as queue=sales"};
        fields[text.substr(0, equals)] = text.substr(equals + 1);
    }
    return fields;
}

Result<CardChoice> choiceOf(service::Workspace& workspace, const UseOptions& options) {
    const CardService cards(workspace);
    if (!options.call.empty()) {
        const auto call = findCall(workspace, options.call);
        if (!call) return call.error();
        return cards.choose(*call);
    }
    const auto fields = fieldsFrom(options.fields);
    if (!fields) return fields.error();
    return cards.choose(*fields);
}

ExitCode choose(Context& context, const UseOptions& options) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto choice = choiceOf(**workspace, options);
    if (!choice) return context.console.fail(choice.error());
    const auto rules = CardService(**workspace).rules();
    if (!rules) return context.console.fail(rules.error());
    return context.console.printJson([&](JsonWriter& json) {
        json.beginObject();
        json.member("id", choice->id.toString());
        json.member("card", choice->cardKey);
        json.member("version", choice->version);
        json.member("name", choice->name);
        if (choice->rule) {
            json.key("rule");
            json.beginObject();
            json.member("number", *choice->rule + 1);
            writeTests(json, (*rules)[*choice->rule]);
            json.endObject();
        } else {
            json.nullMember("rule");
        }
        json.endObject();
    });
}

using Options = std::shared_ptr<UseOptions>;

void addRules(CommandLine& line, CLI::App& group, const Options& options) {
    CLI::App& verb = line.addStoreVerb(
        group, "rules", "Print which call takes which card, or set it", [options](Context& context) {
            return options->rulesFile.empty() ? listRules(context) : setRules(context, options->rulesFile);
        });
    verb.add_option("--set", options->rulesFile, "Take these rules in place of those there are, a JSON file")
        ->type_name("FILE");
}

void addChoose(CommandLine& line, CLI::App& group, const Options& options) {
    CLI::App& verb = line.addStoreVerb(group, "choose", "Print which card a call takes and by which rule",
                                       [options](Context& context) { return choose(context, *options); });
    CLI::Option* call =
        verb.add_option("CALL", options->call, "A call of the store: its id, its number or its path");
    verb.add_option("--field", options->fields,
                    "Instead of a call: a field that it would have, such as queue=sales; may be repeated")
        ->excludes(call)
        ->type_name("NAME=VALUE");
}

} // namespace

void addCardUseVerbs(CommandLine& line, CLI::App& cardGroup) {
    const auto options = std::make_shared<UseOptions>();
    CLI::App& retire = line.addStoreVerb(
        cardGroup, "retire", "Take a card out of use; what was scored on it stays readable",
        [options](Context& context) { return changeUse(context, options->key, &CardService::retire); });
    retire.add_option("KEY", options->key, "The card's key")->required();
    CLI::App& restore = line.addStoreVerb(
        cardGroup, "restore", "Bring a retired card back into use",
        [options](Context& context) { return changeUse(context, options->key, &CardService::restore); });
    restore.add_option("KEY", options->key, "The card's key")->required();
    CLI::App& standard = line.addStoreVerb(
        cardGroup, "default", "Print the card that calls take where no rule holds, or choose it",
        [options](Context& context) {
            return options->key.empty() ? showDefault(context)
                                        : changeUse(context, options->key, &CardService::setDefault);
        });
    standard.add_option("KEY", options->key, "The card's key (none: print it)");
    addRules(line, cardGroup, options);
    addChoose(line, cardGroup, options);
}

} // namespace earmark::cli
