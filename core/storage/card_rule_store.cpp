#include "core/storage/card_rule_store.h"

#include "core/storage/failure.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace earmark::storage {

namespace {

using nlohmann::json;

std::string textOf(const std::vector<model::FieldTest>& tests) {
    json text = json::array();
    for (const model::FieldTest& test : tests)
        text.push_back({{"field", test.field}, {"values", test.values}});
    return text.dump();
}

bool isTest(const json& test) {
    const auto isText = [](const json& value) { return value.is_string(); };
    return test.is_object() && test.contains("field") && test["field"].is_string() &&
           test.contains("values") && test["values"].is_array() &&
           std::all_of(test["values"].begin(), test["values"].end(), isText);
}

std::vector<model::FieldTest> testsOf(std::string_view text, const std::string& storeName) {
    const json tests = json::parse(text, nullptr, false);
    if (!tests.is_array() || !std::all_of(tests.begin(), tests.end(), isTest))
        throw Failure(Error{ErrorCode::Corrupt, storeName,
                            "a rule that chooses a card is not readable; set the rules anew"});
    std::vector<model::FieldTest> read;
    for (const json& test : tests)
        read.push_back({test["field"], test["values"].get<std::vector<std::string>>()});
    return read;
}

} // namespace

std::vector<model::CardRule> CardRuleStore::list() const {
    Statement rows = m_connection.prepare("SELECT tests, card_key FROM card_rule ORDER BY position");
    std::vector<model::CardRule> rules;
    while (rows.step())
        rules.push_back({testsOf(rows.text(0), m_connection.name()), std::string(rows.text(1))});
    return rules;
}

void CardRuleStore::replace(const std::vector<model::CardRule>& rules) {
    m_connection.execute("DELETE FROM card_rule");
    std::int64_t position = 0;
    for (const model::CardRule& rule : rules)
        m_connection.execute("INSERT INTO card_rule (position, card_key, tests) VALUES (?1, ?2, ?3)",
                             ++position, rule.cardKey, textOf(rule.all));
}

} // namespace earmark::storage
