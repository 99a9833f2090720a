#include "core/scoring/score.h"

#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::scoring {

using model::AnswerValue;
using model::Criterion;
using model::CriterionKind;
using model::DefaultAnswer;
using model::Points;

namespace {

/// The first option of a choice that earns just these points.
AnswerValue optionEarning(const Criterion& criterion, Points points) {
    const auto option = std::ranges::find(criterion.options, points, &model::Option::points);
    if (option == criterion.options.end()) return {};
    return model::ChosenOption{option->key};
}

AnswerValue gainfulOptions(const Criterion& criterion) {
    model::ChosenOptions chosen;
    for (const model::Option& option : criterion.options)
        if (option.points.thousandths > 0) chosen.keys.push_back(option.key);
    std::ranges::sort(chosen.keys);
    return chosen;
}

AnswerValue fullAnswer(const Criterion& criterion) {
    switch (criterion.kind) {
    case CriterionKind::Scale:
        return criterion.maximum;
    case CriterionKind::Choice:
        return optionEarning(criterion, criterion.maximum);
    case CriterionKind::Multiple:
        return gainfulOptions(criterion);
    case CriterionKind::Check:
        return true;
    case CriterionKind::Deduction:
        return model::Count{0};
    case CriterionKind::Bonus:
        return criterion.bonusAsCheck ? AnswerValue(true) : AnswerValue(criterion.maximum);
    case CriterionKind::Measure:
        break;
    }
    return {};
}

AnswerValue zeroAnswer(const Criterion& criterion) {
    switch (criterion.kind) {
    case CriterionKind::Scale:
        return Points{};
    case CriterionKind::Choice:
        return optionEarning(criterion, Points{});
    case CriterionKind::Multiple:
        return model::ChosenOptions{};
    case CriterionKind::Check:
        return false;
    case CriterionKind::Deduction:
        return model::Count{0};
    case CriterionKind::Bonus:
        return criterion.bonusAsCheck ? AnswerValue(false) : AnswerValue(Points{});
    case CriterionKind::Measure:
        break;
    }
    return {};
}

AnswerValue namedOption(const Criterion& criterion) {
    const std::string& key = criterion.defaultAnswer.option;
    if (criterion.kind == CriterionKind::Multiple) return model::ChosenOptions{{key}};
    return model::ChosenOption{key};
}

} // namespace

AnswerValue defaultAnswerValue(const Criterion& criterion) {
    AnswerValue value;
    switch (criterion.defaultAnswer.kind) {
    case DefaultAnswer::Kind::None:
        break;
    case DefaultAnswer::Kind::Full:
        value = fullAnswer(criterion);
        break;
    case DefaultAnswer::Kind::Option:
        value = namedOption(criterion);
        break;
    case DefaultAnswer::Kind::Yes:
        value = true;
        break;
    case DefaultAnswer::Kind::No:
        value = false;
        break;
    case DefaultAnswer::Kind::Zero:
        value = zeroAnswer(criterion);
        break;
    }
    return judge(criterion, value).problem == AnswerProblem::None ? value : AnswerValue();
}

} // namespace earmark::scoring
