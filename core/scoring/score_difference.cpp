#include "core/scoring/score_difference.h"

#include "core/scoring/card_words.h"
#include "core/scoring/compiled_card.h"
#include "core/scoring/explain_text.h"
#include "core/scoring/number_text.h"
#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::scoring {

namespace {

using model::Aggregation;
using model::Criterion;
using model::CriterionKind;

bool isAddition(const Criterion& criterion) {
    return criterion.kind == CriterionKind::Deduction || criterion.kind == CriterionKind::Bonus;
}

LocalizedText nameOf(const Criterion& criterion) {
    return nameOrKey(criterion.name, criterion.key);
}

/// "5 of 9", "-2", "not applicable", "switched off".
LocalizedText stateWords(const Criterion& criterion, const CriterionScore& score, bool hasAnswer) {
    switch (score.state) {
    case CriterionState::Unanswered:
        return hasAnswer ? LocalizedText{"its answer no longer fits, left out", "原答案已不适用，不计入"}
                         : LocalizedText{"no answer, left out", "没有答案，不计入"};
    case CriterionState::SwitchedOff:
        return {"switched off by its condition", "条件不成立，不计入"};
    case CriterionState::NotApplicable:
        if (score.possible.thousandths == 0) return {"not applicable", "不适用"};
        return LocalizedText{"not applicable, ", "不适用，"} +
               outOf(pointsText(score.earned), pointsText(score.possible));
    case CriterionState::Answered:
        break;
    }
    if (isAddition(criterion))
        return plain((score.earned.thousandths > 0 ? "+" : "") + pointsText(score.earned));
    if (score.possible.thousandths == 0) return {"no points", "不计分"};
    return outOf(pointsText(score.earned), pointsText(score.possible));
}

bool counts(const CriterionScore& score) {
    return score.state == CriterionState::Answered ||
           (score.state == CriterionState::NotApplicable && score.possible.thousandths > 0);
}

/// Whether the criterion moved any score: points of its own, or a fatal rule.
bool matters(const CriterionScore& score) {
    return counts(score) && (score.possible.thousandths != 0 || score.earned.thousandths != 0);
}

std::vector<const model::FatalRule*> rulesMet(const Criterion& criterion, const CriterionScore& score,
                                              const model::AnswerSheet& answers) {
    std::vector<const model::FatalRule*> met;
    const auto answer = answers.find(criterion.key);
    if (score.state != CriterionState::Answered || criterion.kind == CriterionKind::Bonus ||
        answer == answers.end())
        return met;
    for (const model::FatalRule& rule : criterion.fatalRules)
        if (isMet(rule.trigger, criterion, answer->second, score.earned.thousandths)) met.push_back(&rule);
    return met;
}

/// Whether points in the section are worth something else than in another: a limit, a base, a deduction
/// (never below the floor, which is 0 unless stated), or a rule that zeroes it.
bool boundsItsSum(const model::Section& section) {
    const auto bounds = [](const Criterion& criterion) {
        return criterion.kind == CriterionKind::Deduction ||
               std::ranges::find(criterion.fatalRules, model::FatalScope::ZeroSection,
                                 &model::FatalRule::scope) != criterion.fatalRules.end();
    };
    return section.cap || section.floor || section.base || std::ranges::any_of(section.criteria, bounds);
}

bool holdsRule(const std::vector<const model::FatalRule*>& rules, const model::FatalRule& wanted) {
    return std::ranges::any_of(rules, [&](const model::FatalRule* rule) { return *rule == wanted; });
}

} // namespace

ScoreComparison::ScoreComparison(const model::CardVersion& before, const model::CardVersion& after)
    : m_before(before)
    , m_after(after)
    , m_entriesBefore(entriesOf(before))
    , m_entriesAfter(entriesOf(after))
    , m_cardChanges(difference(before, after))
    , m_wholeBefore(fineText(fullMaximum(before)))
    , m_wholeAfter(fineText(fullMaximum(after))) {
    std::erase_if(m_cardChanges, [](const CardChange& change) { return !change.criterion.empty(); });
    for (const model::Section& section : after.sections)
        for (const Criterion& criterion : section.criteria)
            m_order.push_back(&criterion);
}

ScoreComparison::Entries ScoreComparison::entriesOf(const model::CardVersion& card) {
    Entries entries;
    std::size_t index = 0;
    for (std::size_t section = 0; section < card.sections.size(); ++section)
        for (const Criterion& criterion : card.sections[section].criteria)
            entries.emplace(criterion.key, Entry{&criterion, &card.sections[section], index++, section});
    return entries;
}

std::vector<LocalizedText> ScoreComparison::why(const Score& before, const Score& after,
                                                const model::AnswerSheet& answers) const {
    Lines lines;
    for (const Criterion* criterion : m_order) {
        const Entry& is = m_entriesAfter.at(criterion->key);
        const CriterionScore& now = after.criteria[is.index];
        const auto was = m_entriesBefore.find(criterion->key);
        if (was != m_entriesBefore.end())
            tellBoth(was->second, before.criteria[was->second.index], is, now, answers, lines);
        else
            tellNew(is, now, answers, lines);
    }
    for (const auto& [key, was] : m_entriesBefore) {
        if (m_entriesAfter.contains(key)) continue;
        tellGone(was, before.criteria[was.index], lines);
        tellRules(&was, &before.criteria[was.index], nullptr, nullptr, answers, lines);
    }
    tellCard(before, after, lines);
    return lines;
}

void ScoreComparison::tellBoth(const Entry& was, const CriterionScore& before, const Entry& is,
                               const CriterionScore& after, const model::AnswerSheet& answers,
                               Lines& lines) const {
    const bool sameStanding =
        before.state == after.state && before.earned == after.earned && before.possible == after.possible;
    const auto answer = answers.find(is.criterion->key);
    const bool hasAnswer = answer != answers.end() && answer->second.isAnswered();
    if (!sameStanding) {
        const LocalizedText old = stateWords(*was.criterion, before, hasAnswer);
        const LocalizedText now = stateWords(*is.criterion, after, hasAnswer);
        lines.push_back(nameOf(*is.criterion) + LocalizedText{": ", "："} + old + plain(" → ") + now);
    } else {
        tellWeights(was, is, counts(after), lines);
    }
    tellRules(&was, &before, &is, &after, answers, lines);
}

void ScoreComparison::tellNew(const Entry& is, const CriterionScore& after, const model::AnswerSheet& answers,
                              Lines& lines) {
    if (after.state == CriterionState::SwitchedOff) return;
    const bool hasAnswer = answers.contains(is.criterion->key) && answers.at(is.criterion->key).isAnswered();
    lines.push_back(nameOf(*is.criterion) + LocalizedText{": new, ", "：新增，"} +
                    stateWords(*is.criterion, after, hasAnswer));
    tellRules(nullptr, nullptr, &is, &after, answers, lines);
}

void ScoreComparison::tellGone(const Entry& was, const CriterionScore& before, Lines& lines) {
    // A deduction that never occurred still let its section, or under deduct the card, count.
    const bool letCount = was.criterion->kind == CriterionKind::Deduction && counts(before);
    if (!matters(before) && !letCount && before.state != CriterionState::Unanswered) return;
    lines.push_back(nameOf(*was.criterion) +
                    LocalizedText{": no longer in the card, before ", "：已删除，原为"} +
                    stateWords(*was.criterion, before, false));
}

void ScoreComparison::tellWeights(const Entry& was, const Entry& is, bool counted, Lines& lines) const {
    const Aggregation aggregation = m_after.policy.aggregation;
    const bool sectionsWeigh =
        aggregation == Aggregation::WeightedPoints || aggregation == Aggregation::SectionMeans;
    const bool placeMatters = sectionsWeigh || boundsItsSum(*was.section) || boundsItsSum(*is.section);
    const LocalizedText name = nameOf(*is.criterion);
    if (counted && was.criterion->weight != is.criterion->weight && aggregation != Aggregation::Deduct &&
        !isAddition(*is.criterion)) {
        const std::string old = pointsText(was.criterion->weight);
        const std::string now = pointsText(is.criterion->weight);
        lines.push_back(name + LocalizedText{": weight " + old + " → " + now, "：权重" + old + "→" + now});
    }
    if (was.section->key == is.section->key || !placeMatters) return;
    const LocalizedText old = quoted(nameOrKey(was.section->name, was.section->key));
    const LocalizedText now = quoted(nameOrKey(is.section->name, is.section->key));
    lines.push_back(name + LocalizedText{": counts in " + now.en + " instead of " + old.en,
                                         "：由" + old.zh + "改计入" + now.zh});
}

void ScoreComparison::tellRules(const Entry* was, const CriterionScore* before, const Entry* is,
                                const CriterionScore* after, const model::AnswerSheet& answers,
                                Lines& lines) {
    const auto old =
        was ? rulesMet(*was->criterion, *before, answers) : std::vector<const model::FatalRule*>();
    const auto now = is ? rulesMet(*is->criterion, *after, answers) : std::vector<const model::FatalRule*>();
    const auto line = [&](const Criterion& criterion, const LocalizedText& head,
                          const model::FatalRule& rule) {
        lines.push_back(nameOf(criterion) + LocalizedText{": ", "："} + head +
                        fatalRuleWords(rule, criterion));
    };
    for (const model::FatalRule* rule : now)
        if (!holdsRule(old, *rule)) line(*is->criterion, {"rule now met, ", "现触发规则，"}, *rule);
    for (const model::FatalRule* rule : old)
        if (!holdsRule(now, *rule)) line(*was->criterion, {"rule no longer met, ", "不再触发规则，"}, *rule);
}

void ScoreComparison::tellCard(const Score& before, const Score& after, Lines& lines) const {
    for (const CardChange& change : m_cardChanges)
        if (acts(change, before, after)) lines.push_back(change.sentence);
    if (m_wholeBefore != m_wholeAfter && countsBonus(after))
        lines.push_back(
            {"Bonuses count against a full score of " + m_wholeAfter + " points instead of " + m_wholeBefore,
             "加分按满分" + m_wholeAfter + "分折算（原为" + m_wholeBefore + "分）"});
}

/// Under the means a bonus counts as a part of the card's full maximum.
bool ScoreComparison::countsBonus(const Score& after) const {
    const Aggregation aggregation = m_after.policy.aggregation;
    if (aggregation != Aggregation::SectionMeans && aggregation != Aggregation::CriterionWeights)
        return false;
    for (std::size_t index = 0; index < m_order.size(); ++index)
        if (m_order[index]->kind == CriterionKind::Bonus && after.criteria[index].earned.thousandths != 0)
            return true;
    return false;
}

bool ScoreComparison::acts(const CardChange& change, const Score& before, const Score& after) const {
    const auto isAt = [&](const char* member) { return change.place == std::string("policy/") + member; };
    const auto reached = [](const Score& score, const std::optional<model::Share>& limit) {
        return limit && (score.running == limit || score.raw == limit);
    };
    if (isAt("passMark") || isAt("aggregation") || isAt("base")) return true;
    if (isAt("notApplicable"))
        return std::ranges::any_of(after.criteria, [](const CriterionScore& score) {
            return score.state == CriterionState::NotApplicable;
        });
    if (isAt("ceiling") || isAt("floor")) // the floor may hold what the ceiling lowered
        return reached(before, m_before.policy.ceiling) || reached(before, m_before.policy.floor) ||
               reached(after, m_after.policy.ceiling) || reached(after, m_after.policy.floor);
    for (std::size_t index = 0; index < m_after.sections.size(); ++index) {
        const std::string place = "sections/" + m_after.sections[index].key + "/";
        if (!change.place.starts_with(place)) continue;
        const std::string member = change.place.substr(place.size());
        // Under deduct it is what a zeroed section loses; elsewhere only the paper's word.
        const bool states = member == "statedMaximum" && m_after.policy.aggregation == Aggregation::Deduct;
        return after.sections[index].applies &&
               (states || member == "weight" || member == "cap" || member == "floor" || member == "base");
    }
    return false;
}

} // namespace earmark::scoring
