#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"
#include "core/scoring/score.h"

#include <string>
#include <utility>
#include <vector>

/// Short words for writing cards and answers in tests. Points and weights are whole numbers here.
namespace earmark::test {

using model::Aggregation;
using model::Criterion;
using model::CriterionKind;
using model::FatalScope;
using model::FatalTrigger;
using model::Points;
using model::Section;
using model::Share;

inline LocalizedText named(const std::string& key) {
    return {"Item " + key, "项目" + key};
}

inline Criterion criterion(const std::string& key, CriterionKind kind, std::int64_t maximum) {
    Criterion made;
    made.key = key;
    made.name = named(key);
    made.guidance = {"What earns " + key, key + "的评分说明"};
    made.kind = kind;
    made.maximum = Points::whole(maximum);
    made.notApplicableAllowed = true;
    return made;
}

inline Criterion scale(const std::string& key, std::int64_t maximum) {
    return criterion(key, CriterionKind::Scale, maximum);
}
inline Criterion check(const std::string& key, std::int64_t maximum) {
    return criterion(key, CriterionKind::Check, maximum);
}
inline Criterion bonus(const std::string& key, std::int64_t maximum) {
    return criterion(key, CriterionKind::Bonus, maximum);
}
inline Criterion deduction(const std::string& key, std::int64_t points, std::int64_t limit) {
    Criterion made = criterion(key, CriterionKind::Deduction, 0);
    made.deductionPoints = Points::whole(points);
    made.deductionLimit = limit;
    return made;
}
inline Criterion optioned(const std::string& key, CriterionKind kind, std::int64_t maximum,
                          const std::vector<std::pair<std::string, std::int64_t>>& options) {
    Criterion made = criterion(key, kind, maximum);
    for (const auto& [option, points] : options)
        made.options.push_back({option, named(option), Points::whole(points), {}});
    return made;
}
inline Criterion choice(const std::string& key, std::int64_t maximum,
                        const std::vector<std::pair<std::string, std::int64_t>>& options) {
    return optioned(key, CriterionKind::Choice, maximum, options);
}

inline Criterion weighted(Criterion made, std::int64_t weight) {
    made.weight = Points::whole(weight);
    return made;
}

inline Criterion withRule(Criterion made, FatalTrigger trigger, FatalScope scope, Share cap = {}) {
    made.fatalRules.push_back({std::move(trigger), scope, cap});
    return made;
}
inline FatalTrigger answeredWith(bool answer) {
    FatalTrigger trigger;
    trigger.kind = FatalTrigger::Kind::CheckAnswered;
    trigger.answer = answer;
    return trigger;
}
inline FatalTrigger marked(std::vector<std::string> options) {
    FatalTrigger trigger;
    trigger.kind = FatalTrigger::Kind::OptionMarked;
    trigger.options = std::move(options);
    return trigger;
}
inline FatalTrigger earnedAtMost(std::int64_t points) {
    FatalTrigger trigger;
    trigger.kind = FatalTrigger::Kind::EarnedAtMost;
    trigger.threshold = Points::whole(points);
    return trigger;
}
inline FatalTrigger countAtLeast(std::int64_t count) {
    FatalTrigger trigger;
    trigger.kind = FatalTrigger::Kind::CountAtLeast;
    trigger.count = count;
    return trigger;
}
inline FatalTrigger severe() {
    FatalTrigger trigger;
    trigger.kind = FatalTrigger::Kind::Severe;
    return trigger;
}

inline Section section(const std::string& key, std::vector<Criterion> criteria, std::int64_t weight = 1) {
    Section made;
    made.key = key;
    made.name = named(key);
    made.weight = Points::whole(weight);
    made.criteria = std::move(criteria);
    return made;
}

inline model::CardVersion card(Aggregation aggregation, std::vector<Section> sections) {
    model::CardVersion made;
    made.cardKey = "test";
    made.name = named("test");
    made.policy.aggregation = aggregation;
    made.policy.decimals = 4;
    made.sections = std::move(sections);
    return made;
}

inline model::Condition onCriterion(const std::string& key, model::Comparison comparison,
                                    std::vector<model::TestValue> values) {
    model::Condition condition;
    condition.kind = model::Condition::Kind::Test;
    condition.test = {model::Test::Subject::Criterion, key, comparison, std::move(values)};
    return condition;
}
inline model::Condition onField(const std::string& key, model::Comparison comparison,
                                std::vector<model::TestValue> values) {
    model::Condition condition = onCriterion(key, comparison, std::move(values));
    condition.test.subject = model::Test::Subject::Field;
    return condition;
}

inline model::Answer answer(model::AnswerValue value) {
    model::Answer made;
    made.value = std::move(value);
    return made;
}
inline model::Answer points(std::int64_t count) {
    return answer(Points::whole(count));
}
inline model::Answer yes() {
    return answer(true);
}
inline model::Answer no() {
    return answer(false);
}
inline model::Answer option(const std::string& key) {
    return answer(model::ChosenOption{key});
}
inline model::Answer options(std::vector<std::string> keys) {
    return answer(model::ChosenOptions{std::move(keys)});
}
inline model::Answer times(std::int64_t count) {
    return answer(model::Count{count});
}
inline model::Answer notApplicable() {
    return answer(model::NotApplicable{});
}

inline scoring::Score scored(const model::CardVersion& version, const model::AnswerSheet& answers,
                             const model::CallFields& fields = {}) {
    return scoring::Scorer(version).score(answers, fields);
}

/// The final score as the card shows it, or what keeps it from having one.
inline std::string shown(const model::CardVersion& version, const model::AnswerSheet& answers,
                         const model::CallFields& fields = {}) {
    const scoring::Score score = scored(version, answers, fields);
    if (score.outcome == scoring::Outcome::Incomplete) return "incomplete";
    if (score.outcome == scoring::Outcome::NotScorable) return "not scorable";
    return scoring::shownScore(version, *score.final);
}

} // namespace earmark::test
