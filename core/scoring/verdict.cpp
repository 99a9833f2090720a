#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::scoring {

using model::AnswerValue;
using model::Criterion;
using model::CriterionKind;
using model::FatalTrigger;

namespace {

Verdict refused(AnswerProblem problem) {
    return {problem, 0};
}

Verdict judgeScale(const Criterion& criterion, const AnswerValue& value) {
    const auto* points = std::get_if<model::Points>(&value);
    if (!points) return refused(AnswerProblem::WrongKind);
    if (points->thousandths < 0 || *points > criterion.maximum) return refused(AnswerProblem::OutOfRange);
    if (criterion.step.thousandths > 0 && points->thousandths % criterion.step.thousandths != 0)
        return refused(AnswerProblem::OffStep);
    return {AnswerProblem::None, points->thousandths};
}

Verdict judgeCheck(const Criterion& criterion, const AnswerValue& value) {
    const auto* yes = std::get_if<bool>(&value);
    if (!yes) return refused(AnswerProblem::WrongKind);
    return {AnswerProblem::None, *yes ? criterion.maximum.thousandths : 0};
}

Verdict judgeChoice(const Criterion& criterion, const AnswerValue& value) {
    const auto* chosen = std::get_if<model::ChosenOption>(&value);
    if (!chosen) return refused(AnswerProblem::WrongKind);
    const model::Option* option = criterion.findOption(chosen->key);
    if (!option) return refused(AnswerProblem::UnknownOption);
    return {AnswerProblem::None, option->points.thousandths};
}

Verdict judgeMultiple(const Criterion& criterion, const AnswerValue& value) {
    const auto* chosen = std::get_if<model::ChosenOptions>(&value);
    if (!chosen) return refused(AnswerProblem::WrongKind);
    std::int64_t sum = 0;
    for (auto key = chosen->keys.begin(); key != chosen->keys.end(); ++key) {
        const model::Option* option = criterion.findOption(*key);
        if (!option) return refused(AnswerProblem::UnknownOption);
        if (std::find(chosen->keys.begin(), key, *key) != key) return refused(AnswerProblem::RepeatedOption);
        sum += option->points.thousandths;
    }
    return {AnswerProblem::None, std::clamp<std::int64_t>(sum, 0, criterion.maximum.thousandths)};
}

Verdict judgeMeasure(const Criterion& criterion, const AnswerValue& value) {
    const auto* measured = std::get_if<model::MeasuredValue>(&value);
    if (!measured) return refused(AnswerProblem::WrongKind);
    if (measured->thousandths > model::Points::kLimit || measured->thousandths < -model::Points::kLimit)
        return refused(AnswerProblem::OutOfRange);
    const model::MeasureBand* band = findMeasureBand(criterion, measured->thousandths);
    if (!band) return refused(AnswerProblem::OutsideBands);
    return {AnswerProblem::None, band->points.thousandths};
}

Verdict judgeDeduction(const Criterion& criterion, const AnswerValue& value) {
    const auto* count = std::get_if<model::Count>(&value);
    if (!count) return refused(AnswerProblem::WrongKind);
    if (count->times < 0 || count->times > criterion.deductionLimit)
        return refused(AnswerProblem::OutOfRange);
    return {AnswerProblem::None, -criterion.deductionPoints.thousandths * count->times};
}

} // namespace

const model::MeasureBand* findMeasureBand(const Criterion& criterion, std::int64_t thousandths) {
    const auto& bands = criterion.measureBands;
    const model::Points value{thousandths};
    for (std::size_t index = 0; index < bands.size(); ++index) {
        const model::MeasureBand& band = bands[index];
        if (bandHolds(band.lower ? &*band.lower : nullptr, band.upper ? &*band.upper : nullptr, value,
                      criterion.measureClosedEnd, index == 0, index + 1 == bands.size()))
            return &band;
    }
    return nullptr;
}

Verdict judge(const Criterion& criterion, const AnswerValue& value) {
    if (std::holds_alternative<std::monostate>(value)) return refused(AnswerProblem::Unanswered);
    if (std::holds_alternative<model::NotApplicable>(value))
        return refused(criterion.notApplicableAllowed ? AnswerProblem::None
                                                      : AnswerProblem::NotApplicableRefused);
    switch (criterion.kind) {
    case CriterionKind::Scale:
        return judgeScale(criterion, value);
    case CriterionKind::Choice:
        return judgeChoice(criterion, value);
    case CriterionKind::Multiple:
        return judgeMultiple(criterion, value);
    case CriterionKind::Check:
        return judgeCheck(criterion, value);
    case CriterionKind::Measure:
        return judgeMeasure(criterion, value);
    case CriterionKind::Deduction:
        return judgeDeduction(criterion, value);
    case CriterionKind::Bonus:
        return criterion.bonusAsCheck ? judgeCheck(criterion, value) : judgeScale(criterion, value);
    }
    return refused(AnswerProblem::WrongKind);
}

std::int64_t possiblePoints(const Criterion& criterion) {
    const bool addsNone =
        criterion.kind == CriterionKind::Deduction || criterion.kind == CriterionKind::Bonus;
    return addsNone ? 0 : criterion.maximum.thousandths;
}

bool lostPoints(const Criterion& criterion, std::int64_t earned) {
    return criterion.kind != CriterionKind::Bonus && earned < possiblePoints(criterion);
}

bool isMet(const FatalTrigger& trigger, const Criterion& criterion, const model::Answer& answer,
           std::int64_t earned) {
    switch (trigger.kind) {
    case FatalTrigger::Kind::CheckAnswered: {
        const auto* yes = std::get_if<bool>(&answer.value);
        return yes && *yes == trigger.answer;
    }
    case FatalTrigger::Kind::OptionMarked: {
        const auto marked = [&](const std::string& key) {
            if (const auto* one = std::get_if<model::ChosenOption>(&answer.value)) return one->key == key;
            const auto* many = std::get_if<model::ChosenOptions>(&answer.value);
            return many && std::ranges::find(many->keys, key) != many->keys.end();
        };
        return std::ranges::any_of(trigger.options, marked);
    }
    case FatalTrigger::Kind::EarnedAtMost:
        return earned <= trigger.threshold.thousandths;
    case FatalTrigger::Kind::CountAtLeast: {
        const auto* count = std::get_if<model::Count>(&answer.value);
        return count && count->times >= trigger.count;
    }
    case FatalTrigger::Kind::Severe:
        return answer.severe && lostPoints(criterion, earned);
    }
    return false;
}

} // namespace earmark::scoring
