#include "core/storage/fact.h"

namespace earmark::storage {

namespace {

bool countsBesidesPossible(model::CriterionKind kind) {
    return kind == model::CriterionKind::Deduction || kind == model::CriterionKind::Bonus;
}

} // namespace

Fact factOf(const model::Evaluation& evaluation, const model::Recording& recording,
            const scoring::Score& score, Day day) {
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
    for (const scoring::CriterionScore& criterion : score.criteria)
        fact.criteria.push_back({criterion.state, criterion.earned.thousandths,
                                 criterion.possible.thousandths, criterion.failed, criterion.fatal});
    for (const scoring::SectionScore& section : score.sections)
        fact.sections.push_back({section.applies, section.earned.thousandths, section.possible.thousandths});
    return fact;
}

FactShape FactShape::of(const model::CardVersion& card) {
    FactShape shape;
    shape.sections = card.sections.size();
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            shape.usualPossible.push_back(
                countsBesidesPossible(criterion.kind) ? 0 : criterion.maximum.thousandths);
    return shape;
}

} // namespace earmark::storage
