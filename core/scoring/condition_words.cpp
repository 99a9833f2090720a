#include "core/scoring/card_words.h"

#include "core/scoring/explain_text.h"
#include "core/scoring/number_text.h"

namespace earmark::scoring {

using model::Comparison;
using model::Condition;
using model::Test;
using model::TestValue;

namespace {

LocalizedText comparisonWords(Comparison comparison) {
    switch (comparison) {
    case Comparison::Equal:
        return {" is ", "为"};
    case Comparison::NotEqual:
        return {" is not ", "不为"};
    case Comparison::Less:
        return {" is less than ", "小于"};
    case Comparison::LessOrEqual:
        return {" is at most ", "不大于"};
    case Comparison::Greater:
        return {" is more than ", "大于"};
    case Comparison::GreaterOrEqual:
        return {" is at least ", "不小于"};
    case Comparison::In:
        return {" is one of ", "为以下之一："};
    }
    return {};
}

LocalizedText fieldValueWords(const std::string& field, const std::string& value) {
    if (field == "direction") {
        if (value == "inbound") return {"inbound", "呼入"};
        if (value == "outbound") return {"outbound", "呼出"};
        if (value == "internal") return {"internal", "内部"};
    }
    if (field == "medium" && value == "text") return {"a written contact", "文字服务"};
    return quoted(plain(value));
}

/// Words of one condition with the names of the card it stands in.
class ConditionSpeaker {
public:
    explicit ConditionSpeaker(const model::CardVersion& card)
        : m_card(card) {}

    LocalizedText words(const Condition& condition, bool inside) const {
        if (condition.kind == Condition::Kind::Test) return testWords(condition.test);
        const bool all = condition.kind == Condition::Kind::All;
        if (condition.parts.empty())
            return all ? LocalizedText{"always", "始终成立"} : LocalizedText{"never", "永不成立"};
        LocalizedText joined;
        for (const Condition& part : condition.parts) {
            if (!joined.empty())
                joined = joined + (all ? LocalizedText{" and ", "且"} : LocalizedText{" or ", "或"});
            joined = joined + words(part, condition.parts.size() > 1);
        }
        const bool needsBrackets = inside && condition.parts.size() > 1;
        return needsBrackets ? LocalizedText{"(", "（"} + joined + LocalizedText{")", "）"} : joined;
    }

private:
    LocalizedText testWords(const Test& test) const {
        const model::Criterion* criterion = nullptr;
        LocalizedText subject = fieldWords(test.key);
        if (test.subject == Test::Subject::Criterion) {
            criterion = m_card.findCriterion(test.key);
            subject = quoted(criterion ? nameOrKey(criterion->name, test.key) : plain(test.key));
        }
        if (criterion && criterion->kind == model::CriterionKind::Multiple)
            return subject + setComparisonWords(test.comparison) + valuesWords(test, criterion);
        return subject + comparisonWords(test.comparison) + valuesWords(test, criterion);
    }

    /// On a set of options the comparisons ask about the whole set, and In about a shared option.
    static LocalizedText setComparisonWords(Comparison comparison) {
        if (comparison == Comparison::Equal) return {" is exactly ", "恰为"};
        if (comparison == Comparison::NotEqual) return {" is not exactly ", "不恰为"};
        if (comparison == Comparison::In) return {" includes one of ", "包含以下任一："};
        return comparisonWords(comparison);
    }

    static LocalizedText valuesWords(const Test& test, const model::Criterion* criterion) {
        LocalizedText words;
        for (const TestValue& value : test.values) {
            if (!words.empty()) words = words + LocalizedText{", ", "、"};
            words = words + valueWords(test, criterion, value);
        }
        return words.empty() ? LocalizedText{"nothing", "空"} : words;
    }

    static LocalizedText valueWords(const Test& test, const model::Criterion* criterion,
                                    const TestValue& value) {
        if (const auto* number = std::get_if<model::Points>(&value)) return plain(pointsText(*number));
        if (const auto* yes = std::get_if<bool>(&value))
            return *yes ? LocalizedText{"yes", "是"} : LocalizedText{"no", "否"};
        const std::string& text = std::get<std::string>(value);
        if (!criterion) return fieldValueWords(test.key, text);
        const model::Option* option = criterion->findOption(text);
        return quoted(option ? nameOrKey(option->name, text) : plain(text));
    }

    const model::CardVersion& m_card;
};

} // namespace

LocalizedText fieldWords(const std::string& field) {
    if (field == "direction") return {"direction", "呼叫方向"};
    if (field == "queue") return {"queue", "队列"};
    if (field == "call_type") return {"call type", "业务类型"};
    if (field == "team") return {"team", "班组"};
    if (field == "medium") return {"what is judged", "质检对象"};
    return quoted(plain(field));
}

LocalizedText conditionWords(const Condition& condition, const model::CardVersion& card) {
    return ConditionSpeaker(card).words(condition, false);
}

} // namespace earmark::scoring
