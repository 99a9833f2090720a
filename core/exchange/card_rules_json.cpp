#include "core/exchange/card_rules_json.h"

#include "core/exchange/bounded_file.h"
#include "core/exchange/card_json.h"
#include "core/exchange/json_value.h"

namespace earmark::exchange {

namespace {

model::FieldTest readTest(const JsonNode& node) {
    JsonObject object(node);
    model::FieldTest test;
    test.field = object.require("field").string();
    for (const JsonNode& value : object.require("values").items())
        test.values.push_back(value.string());
    object.finish();
    return test;
}

model::CardRule readRule(const JsonNode& node) {
    JsonObject object(node);
    model::CardRule rule;
    rule.cardKey = object.require("card").string();
    if (const JsonNode* tests = object.find("all"))
        for (const JsonNode& test : tests->items())
            rule.all.push_back(readTest(test));
    object.finish();
    return rule;
}

std::vector<model::CardRule> readRules(const JsonNode& root) {
    JsonObject object(root);
    std::vector<model::CardRule> rules;
    for (const JsonNode& rule : object.require("rules").items())
        rules.push_back(readRule(rule));
    (void)object.find("default");
    (void)object.find("findings");
    object.finish();
    return rules;
}

} // namespace

Result<std::vector<model::CardRule>> parseCardRules(std::string_view json, const std::string& subject) {
    if (json.size() > kMaximumCardBytes)
        return Error{ErrorCode::TooLarge, subject, "a file of rules has at most 16 MiB"};
    try {
        const JsonValue root = parseJson(json, kMaximumDepth);
        return readRules(JsonNode(root, ""));
    } catch (const JsonFault& fault) {
        const std::string place = fault.path.empty() ? "" : "at " + fault.path + ": ";
        return Error{ErrorCode::Malformed, subject, place + fault.reason};
    }
}

Result<std::vector<model::CardRule>> readCardRulesFile(const std::filesystem::path& path) {
    const Result<std::string> content = readBoundedFile(path, kMaximumCardBytes);
    if (!content) return content.error();
    return parseCardRules(*content, path.string());
}

} // namespace earmark::exchange
