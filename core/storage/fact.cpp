#include "core/storage/fact.h"

#include <algorithm>

namespace earmark::storage {

namespace {

bool countsBesidesPossible(model::CriterionKind kind) {
    return kind == model::CriterionKind::Deduction || kind == model::CriterionKind::Bonus;
}

std::uint8_t causesOf(const model::AnswerSheet& answers, const std::string& criterion) {
    const auto answer = answers.find(criterion);
    if (answer == answers.end()) return 0;
    std::uint8_t causes = 0;
    for (std::size_t cause = 0; cause < kCauseCount; ++cause)
        if (std::ranges::find(answer->second.causes, model::kCauseKeys[cause]) != answer->second.causes.end())
            causes = static_cast<std::uint8_t>(causes | 1u << cause);
    return causes;
}

} // namespace

Fact factOf(const model::Evaluation& evaluation, const model::Recording& recording,
            const model::CardVersion& card, const scoring::Score& score, Day day) {
    Fact fact;
    fact.evaluation = evaluation.id;
    fact.team = recording.team;
    fact.day = day;
    fact.callStartedAt = recording.startedAt;
    fact.agent = recording.agent;
    fact.inspector = evaluation.inspector;
    fact.cardVersion = evaluation.cardVersion;
    fact.queue = recording.queue;
    fact.callType = recording.callType;
    fact.direction = recording.direction;
    fact.purpose = evaluation.purpose;
    if (score.final) fact.finalMillionths = score.final->millionths;
    fact.failed = score.failed;
    fact.passed = score.passed;
    std::size_t index = 0;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            const scoring::CriterionScore& scored = score.criteria[index++];
            fact.criteria.push_back({scored.state, scored.earned.thousandths, scored.possible.thousandths,
                                     scored.failed, scored.fatal,
                                     causesOf(evaluation.answers, criterion.key)});
        }
    for (const scoring::SectionScore& section : score.sections)
        fact.sections.push_back({section.applies, section.earned.thousandths, section.possible.thousandths});
    return fact;
}

FactShape FactShape::of(const model::CardVersion& card) {
    FactShape shape;
    for (const model::Section& section : card.sections) {
        shape.sectionSizes.push_back(section.criteria.size());
        for (const model::Criterion& criterion : section.criteria) {
            shape.usualPossible.push_back(
                countsBesidesPossible(criterion.kind) ? 0 : criterion.maximum.thousandths);
            shape.families.push_back(criterion.criticalFamily);
        }
    }
    return shape;
}

} // namespace earmark::storage
