#include "core/scoring/condition_test.h"

#include "core/scoring/decimal.h"

#include <algorithm>
#include <compare>

namespace earmark::scoring {

using model::Comparison;
using model::CriterionKind;
using model::Test;
using model::TestValue;

namespace {

/// How an answer or field stands to a test's value: nothing where the two cannot be compared, `unordered`
/// where they differ but have no order (texts, yes/no).
using Standing = std::optional<std::partial_ordering>;

Standing sameOrNot(bool same) {
    return same ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

std::optional<bool> asYesNo(const TestValue& value) {
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    const auto* text = std::get_if<std::string>(&value);
    if (text && *text == "yes") return true;
    if (text && *text == "no") return false;
    return std::nullopt;
}

/// What a number in a test is compared with: the measure's value, the deduction's count, else the points.
std::int64_t comparedNumber(const AnsweredCriterion& answered) {
    if (const auto* measured = std::get_if<model::MeasuredValue>(answered.value))
        return measured->thousandths;
    if (const auto* count = std::get_if<model::Count>(answered.value))
        return count->times * model::Points::kScale;
    return answered.earned;
}

Standing standing(const AnsweredCriterion& answered, const TestValue& value) {
    if (const auto* number = std::get_if<model::Points>(&value))
        return comparedNumber(answered) <=> number->thousandths;
    if (const auto* chosen = std::get_if<model::ChosenOption>(answered.value)) {
        const auto* key = std::get_if<std::string>(&value);
        return key ? sameOrNot(chosen->key == *key) : Standing();
    }
    if (const auto* yes = std::get_if<bool>(answered.value)) {
        const std::optional<bool> wanted = asYesNo(value);
        return wanted ? sameOrNot(*yes == *wanted) : Standing();
    }
    return std::nullopt;
}

Standing standing(const std::string& field, const TestValue& value) {
    if (const auto* number = std::get_if<model::Points>(&value)) {
        const std::optional<std::strong_ordering> order = compareDecimal(field, number->thousandths);
        return order ? Standing(*order) : Standing();
    }
    if (const auto* yes = std::get_if<bool>(&value)) {
        if (field != "yes" && field != "no" && field != "true" && field != "false") return std::nullopt;
        return sameOrNot((field == "yes" || field == "true") == *yes);
    }
    return sameOrNot(field == std::get<std::string>(value));
}

bool satisfies(Comparison comparison, const Standing& stand) {
    if (!stand) return false;
    switch (comparison) {
    case Comparison::Equal:
    case Comparison::In:
        return *stand == std::partial_ordering::equivalent;
    case Comparison::NotEqual:
        return *stand != std::partial_ordering::equivalent;
    case Comparison::Less:
        return *stand == std::partial_ordering::less;
    case Comparison::LessOrEqual:
        return *stand <= 0;
    case Comparison::Greater:
        return *stand == std::partial_ordering::greater;
    case Comparison::GreaterOrEqual:
        return *stand >= 0;
    }
    return false;
}

template <class Subject>
bool holdsFor(const Subject& subject, const Test& test) {
    const auto satisfied = [&](const TestValue& value) {
        return satisfies(test.comparison, standing(subject, value));
    };
    if (test.comparison == Comparison::In) return std::ranges::any_of(test.values, satisfied);
    return test.values.size() == 1 && satisfied(test.values.front());
}

/// On a multiple, = and ≠ compare whole sets and `in` asks for a shared option.
bool holdsForSet(const model::ChosenOptions& chosen, const Test& test) {
    const auto isMarked = [&](const TestValue& value) {
        const auto* key = std::get_if<std::string>(&value);
        return key && std::ranges::find(chosen.keys, *key) != chosen.keys.end();
    };
    const auto isNamed = [&](const std::string& key) {
        return std::ranges::find(test.values, TestValue(key)) != test.values.end();
    };
    const bool same = std::ranges::all_of(test.values, isMarked) && std::ranges::all_of(chosen.keys, isNamed);
    switch (test.comparison) {
    case Comparison::Equal:
        return same;
    case Comparison::NotEqual:
        return !same;
    case Comparison::In:
        return std::ranges::any_of(test.values, isMarked);
    default:
        return false;
    }
}

bool namesOptions(const Test& test) {
    return std::ranges::all_of(
        test.values, [](const TestValue& value) { return std::holds_alternative<std::string>(value); });
}

bool holdsForCriterion(const AnsweredCriterion& answered, const Test& test) {
    const auto* chosen = std::get_if<model::ChosenOptions>(answered.value);
    if (chosen && namesOptions(test)) return holdsForSet(*chosen, test);
    return holdsFor(answered, test);
}

bool holdsTest(const CompiledCondition& condition, const AnsweredLookup& answered,
               const model::CallFields& fields) {
    if (condition.test.subject == Test::Subject::Field) {
        const auto field = fields.find(condition.test.key);
        return field != fields.end() && !field->second.empty() && holdsFor(field->second, condition.test);
    }
    if (!condition.criterion) return false;
    const std::optional<AnsweredCriterion> subject = answered(*condition.criterion);
    return subject && holdsForCriterion(*subject, condition.test);
}

} // namespace

bool holds(const CompiledCondition& condition, const AnsweredLookup& answered,
           const model::CallFields& fields) {
    const auto partHolds = [&](const CompiledCondition& part) { return holds(part, answered, fields); };
    switch (condition.kind) {
    case model::Condition::Kind::Test:
        return holdsTest(condition, answered, fields);
    case model::Condition::Kind::All:
        return std::ranges::all_of(condition.parts, partHolds);
    case model::Condition::Kind::Any:
        return std::ranges::any_of(condition.parts, partHolds);
    }
    return false;
}

} // namespace earmark::scoring
