#include "core/service/card_rule_check.h"

#include "core/base/text.h"
#include "core/model/recording.h"

#include <algorithm>

namespace earmark::service {

namespace {

using model::CardRule;
using model::FieldTest;
using model::Medium;
using Severity = RuleFinding::Severity;

bool has(const std::vector<std::string>& values, const std::string& value) {
    return std::ranges::find(values, value) != values.end();
}

bool isSubset(const std::vector<std::string>& some, const std::vector<std::string>& all) {
    return std::ranges::all_of(some, [&](const std::string& value) { return has(all, value); });
}

bool share(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    return std::ranges::any_of(one, [&](const std::string& value) { return has(other, value); });
}

/// Whether every call of which `rule` holds passes the test, too.
bool implies(const CardRule& rule, const FieldTest& test) {
    return std::ranges::any_of(rule.all, [&](const FieldTest& own) {
        return own.field == test.field && isSubset(own.values, test.values);
    });
}

/// Whether the rule may hold of a call of this medium.
bool letsThrough(const CardRule& rule, Medium medium) {
    return std::ranges::all_of(rule.all, [&](const FieldTest& test) {
        return test.field != "medium" || has(test.values, model::mediumName(medium));
    });
}

class RuleChecker {
public:
    RuleChecker(const std::vector<CardRule>& rules, const RuleSubjects& subjects)
        : m_rules(rules)
        , m_subjects(subjects) {}

    std::vector<RuleFinding> run() {
        for (m_at = 0; m_at < m_rules.size(); ++m_at) {
            const CardRule& rule = m_rules[m_at];
            checkCard(rule);
            for (const FieldTest& test : rule.all)
                checkTest(test);
            checkContradiction(rule);
            checkReach(rule);
        }
        return std::move(m_findings);
    }

private:
    void error(const char* code, LocalizedText what, LocalizedText remedy) {
        m_findings.push_back({Severity::Error, code, m_at, std::move(what), std::move(remedy)});
    }
    void warning(const char* code, LocalizedText what, LocalizedText remedy) {
        m_findings.push_back({Severity::Warning, code, m_at, std::move(what), std::move(remedy)});
    }

    const RuleSubjects::Card* cardOf(const CardRule& rule) const {
        const auto card = m_subjects.cards.find(rule.cardKey);
        return card == m_subjects.cards.end() ? nullptr : &card->second;
    }

    void checkCard(const CardRule& rule) {
        if (rule.cardKey.empty())
            return error("card-missing", {"The rule names no card.", "该规则没有指定评分表。"},
                         {"Choose the card that it takes.", "请选择要使用的评分表。"});
        const RuleSubjects::Card* card = cardOf(rule);
        if (card == nullptr)
            return error("card-unknown",
                         {"There is no card with the key \"" + rule.cardKey + "\".",
                          "没有键名为“" + rule.cardKey + "”的评分表。"},
                         {"Choose a published card.", "请选择已发布的评分表。"});
        if (!card->published)
            return error(
                "card-retired",
                {"The card \"" + rule.cardKey + "\" is retired.", "评分表“" + rule.cardKey + "”已停用。"},
                {"Choose a published card, or bring this one back.", "请选择已发布的评分表，或恢复该表。"});
        if (!letsThrough(rule, card->medium))
            warning("card-of-other-medium",
                    {"The rule takes only contacts that its card does not judge.",
                     "该规则只适用于其评分表不评的联络方式。"},
                    {"Choose a card for that medium, or mend the test of \"medium\".",
                     "请改选适用的评分表，或修改“medium”条件。"});
    }

    void checkTest(const FieldTest& test) {
        if (test.field.empty())
            error("test-without-field",
                  {"A test names no field of the call.", "有一项条件没有指定通话字段。"},
                  {"Choose a field such as queue, or take the test out.",
                   "请选择字段（例如queue），或删除该条件。"});
        if (test.values.empty() || has(test.values, ""))
            error("test-without-value",
                  {"The test of \"" + test.field + "\" has no value to compare with.",
                   "字段“" + test.field + "”的条件缺少比较值。"},
                  {"Give the values that the field may have, or take the test out.",
                   "请填写该字段的取值，或删除该条件。"});
        if (!isPlainLine(test.field) || !std::ranges::all_of(test.values, isPlainLine))
            error("text-unsafe",
                  {"A test holds control characters, or marks that reverse the direction of writing.",
                   "条件含有控制字符或改变书写方向的标记。"},
                  {"Type the text anew, or paste it without formatting.",
                   "请重新输入文本，或以纯文本方式粘贴。"});
        for (const std::string& value : test.values)
            checkValue(test.field, value);
    }

    void checkValue(const std::string& field, const std::string& value) {
        if (field == "team" && !value.empty() && !m_subjects.teams.contains(value))
            return warning("team-unknown",
                           {"The roster has no team with the key \"" + value + "\".",
                            "花名册中没有键名为“" + value + "”的班组。"},
                           {"Use the team's key, as lists name it.", "请填写名单中使用的班组键名。"});
        const auto direction = field == "direction" ? model::directionFromName(value) : std::nullopt;
        if (field == "direction" && (!direction || direction == model::Direction::Unknown))
            return warning(
                "value-unknown",
                {"No call has the direction \"" + value + "\".", "没有方向为“" + value + "”的通话。"},
                {"Use inbound, outbound or internal.", "请填写inbound、outbound或internal。"});
        if (field == "medium" && value != "call" && value != "text")
            warning("value-unknown",
                    {"Nothing has the medium \"" + value + "\".", "没有联络方式“" + value + "”。"},
                    {"Use call or text.", "请填写call或text。"});
    }

    void checkContradiction(const CardRule& rule) {
        for (std::size_t one = 0; one < rule.all.size(); ++one)
            for (std::size_t other = one + 1; other < rule.all.size(); ++other)
                if (rule.all[one].field == rule.all[other].field &&
                    !share(rule.all[one].values, rule.all[other].values))
                    return warning("tests-exclude-each-other",
                                   {"Two tests of \"" + rule.all[one].field + "\" can never both hold.",
                                    "字段“" + rule.all[one].field + "”的两项条件不可能同时成立。"},
                                   {"Write the values into one test.", "请把取值合并到一项条件中。"});
    }

    /// An earlier rule stands before this one where it holds of every call that this one holds of. A card of
    /// another medium stands before nobody: its rule passes such calls on.
    void checkReach(const CardRule& rule) {
        const RuleSubjects::Card* card = cardOf(rule);
        for (std::size_t earlier = 0; earlier < m_at; ++earlier) {
            const CardRule& before = m_rules[earlier];
            const RuleSubjects::Card* other = cardOf(before);
            if (card == nullptr || other == nullptr || other->medium != card->medium) continue;
            const bool covers = std::ranges::all_of(
                before.all, [&](const FieldTest& test) { return passes(rule, *card, test); });
            if (!covers) continue;
            const std::string number = std::to_string(earlier + 1);
            return warning("rule-never-reached",
                           {"Rule " + number + " takes every call that this rule would take.",
                            "规则" + number + "已涵盖本规则适用的所有通话。"},
                           {"Move this rule above rule " + number + ", or take it out.",
                            "请将本规则移到规则" + number + "之前，或删除本规则。"});
        }
    }

    /// The card's own medium counts as a test: no other contact gets past it.
    static bool passes(const CardRule& rule, const RuleSubjects::Card& card, const FieldTest& test) {
        if (test.field == "medium" && has(test.values, model::mediumName(card.medium))) return true;
        return implies(rule, test);
    }

    const std::vector<CardRule>& m_rules;
    const RuleSubjects& m_subjects;
    std::size_t m_at = 0;
    std::vector<RuleFinding> m_findings;
};

} // namespace

std::vector<RuleFinding> checkCardRules(const std::vector<CardRule>& rules, const RuleSubjects& subjects) {
    return RuleChecker(rules, subjects).run();
}

} // namespace earmark::service
