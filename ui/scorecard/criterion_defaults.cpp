#include "ui/scorecard/criterion_defaults.h"

#include "ui/scorecard/card_keys.h"

#include <algorithm>

namespace earmark::ui {

namespace {

using model::CriterionKind;
using model::Points;
using model::Share;

/// What the four levels of a new choice earn of the maximum, in percent.
constexpr std::int64_t kLevelShares[] = {100, 70, 40, 0};

Points shareOf(Points maximum, std::int64_t percent) {
    const std::int64_t part = maximum.thousandths * percent / 100;
    const bool whole = maximum.thousandths % Points::kScale == 0;
    return {whole ? part / Points::kScale * Points::kScale : part};
}

void giveLevels(model::Criterion& criterion) {
    for (const std::int64_t percent : kLevelShares) {
        model::Option level = newOption(criterion);
        level.points = shareOf(criterion.maximum, percent);
        criterion.options.push_back(std::move(level));
    }
}

void giveBands(model::Criterion& criterion) {
    const Points middle = Points::whole(60);
    criterion.measureBands = {{std::nullopt, middle, criterion.maximum, {}}, {middle, std::nullopt, {}, {}}};
    criterion.measureClosedEnd = model::ClosedEnd::Upper;
}

model::GradeBand grade(const char* key, LocalizedText name, const char* colour, std::int64_t lower,
                       std::int64_t upper) {
    return {key, std::move(name), colour, Share::percent(lower), Share::percent(upper)};
}

} // namespace

void setCriterionPoints(model::Criterion& criterion, Points points) {
    if (criterion.kind == CriterionKind::Deduction) {
        criterion.deductionPoints = points;
        return;
    }
    const Points old = std::exchange(criterion.maximum, points);
    if (criterion.metMark == old) criterion.metMark = points;
    if (criterion.kind == CriterionKind::Choice)
        for (model::Option& option : criterion.options)
            if (option.points == old) option.points = points;
    if (criterion.kind == CriterionKind::Measure)
        for (model::MeasureBand& band : criterion.measureBands)
            if (band.points == old) band.points = points;
}

void setCriterionKind(model::Criterion& criterion, CriterionKind kind) {
    criterion.kind = kind;
    const bool asksOptions = kind == CriterionKind::Choice || kind == CriterionKind::Multiple;
    if (asksOptions && criterion.options.empty()) giveLevels(criterion);
    if (kind == CriterionKind::Measure && criterion.measureBands.empty()) giveBands(criterion);
    if (kind == CriterionKind::Deduction && criterion.deductionPoints.thousandths == 0)
        criterion.deductionPoints = criterion.maximum.thousandths > 0 ? criterion.maximum : Points::whole(5);
}

model::Option newOption(const model::Criterion& criterion) {
    std::set<std::string> taken;
    for (const model::Option& option : criterion.options)
        taken.insert(option.key);
    model::Option option;
    for (std::size_t number = criterion.options.size() + 1;; ++number)
        if (option.key = "level-" + std::to_string(number); !taken.contains(option.key)) return option;
}

model::Policy newPolicy() {
    model::Policy policy;
    policy.ceiling = Share::percent(100);
    policy.bandClosedEnd = model::ClosedEnd::Lower;
    policy.bands = {grade("fail", {"Fail", "不合格"}, "#b3261e", 0, 60),
                    grade("needs-work", {"Needs work", "待改进"}, "#b26a00", 60, 80),
                    grade("good", {"Good", "良好"}, "#1f6feb", 80, 90),
                    grade("excellent", {"Excellent", "优秀"}, "#2e7d32", 90, 100)};
    return policy;
}

} // namespace earmark::ui
