#include "core/service/sample_answers.h"

#include <algorithm>

namespace earmark::service {

namespace {

using model::Criterion;
using model::CriterionKind;
using model::FatalTrigger;
using model::Option;
using model::Points;

constexpr std::int64_t kFatalAmongLost = 40'000; ///< of the options chosen for a slip, in millionths

bool isFatalOption(const Criterion& criterion, const std::string& optionKey) {
    return std::ranges::any_of(criterion.fatalRules, [&](const model::FatalRule& rule) {
        return rule.trigger.kind == FatalTrigger::Kind::OptionMarked &&
               std::ranges::find(rule.trigger.options, optionKey) != rule.trigger.options.end();
    });
}

/// What a check says when all went well: the opposite of what a rule calls fatal, else yes.
bool goodCheck(const Criterion& criterion) {
    for (const model::FatalRule& rule : criterion.fatalRules)
        if (rule.trigger.kind == FatalTrigger::Kind::CheckAnswered) return !rule.trigger.answer;
    return true;
}

/// 1 … limit, the small ones more often.
std::int64_t mildCount(std::int64_t limit, SampleChance& chance) {
    if (limit <= 1) return 1;
    return std::min(chance.between(1, limit), chance.between(1, limit));
}

model::AnswerValue scaleAnswer(const Criterion& criterion, bool lost, SampleChance& chance) {
    const std::int64_t step = std::max<std::int64_t>(criterion.step.thousandths, 1);
    const std::int64_t steps = criterion.maximum.thousandths / step;
    if (!lost || steps == 0) return Points{steps * step};
    return Points{(steps - mildCount(steps, chance)) * step};
}

/// The options by what they earn, best first; those that are fatal apart.
struct RankedOptions {
    std::vector<const Option*> ordinary;
    std::vector<const Option*> fatal;
};

RankedOptions rankedOptions(const Criterion& criterion) {
    RankedOptions ranked;
    for (const Option& option : criterion.options)
        (isFatalOption(criterion, option.key) ? ranked.fatal : ranked.ordinary).push_back(&option);
    std::ranges::stable_sort(ranked.ordinary, std::greater<>(),
                             [](const Option* option) { return option->points.thousandths; });
    return ranked;
}

model::AnswerValue choiceAnswer(const Criterion& criterion, bool lost, SampleChance& chance) {
    const RankedOptions ranked = rankedOptions(criterion);
    const bool onlyFatalLeft = ranked.ordinary.size() < 2;
    if (lost && !ranked.fatal.empty() && (onlyFatalLeft || chance.happens(kFatalAmongLost)))
        return model::ChosenOption{ranked.fatal[chance.below(ranked.fatal.size())]->key};
    if (ranked.ordinary.empty()) return model::ChosenOption{criterion.options.front().key};
    const auto last = static_cast<std::int64_t>(ranked.ordinary.size()) - 1;
    const std::int64_t level = lost && last > 0 ? mildCount(last, chance) : 0;
    return model::ChosenOption{ranked.ordinary[static_cast<std::size_t>(level)]->key};
}

model::AnswerValue multipleAnswer(const Criterion& criterion, bool lost, SampleChance& chance) {
    model::ChosenOptions chosen;
    for (const Option& option : criterion.options)
        if (option.points.thousandths > 0) chosen.keys.push_back(option.key);
    if (lost && !chosen.keys.empty())
        chosen.keys.erase(chosen.keys.begin() +
                          static_cast<std::ptrdiff_t>(chance.below(chosen.keys.size())));
    std::ranges::sort(chosen.keys);
    return chosen;
}

/// A value inside the band that earns most, or inside one of the others.
model::AnswerValue measureAnswer(const Criterion& criterion, bool lost, SampleChance& chance) {
    const auto& bands = criterion.measureBands;
    if (bands.empty()) return model::MeasuredValue{0};
    const auto best = std::ranges::max_element(
        bands, {}, [](const model::MeasureBand& band) { return band.points.thousandths; });
    const model::MeasureBand& band = lost ? bands[chance.below(bands.size())] : *best;
    constexpr std::int64_t kOpenWidth = 10 * Points::kScale;
    const std::int64_t lower = band.lower   ? band.lower->thousandths
                               : band.upper ? std::min<std::int64_t>(0, band.upper->thousandths - kOpenWidth)
                                            : 0;
    const std::int64_t upper = band.upper ? band.upper->thousandths : lower + kOpenWidth;
    return model::MeasuredValue{lower + (upper - lower) / 2};
}

model::AnswerValue bonusAnswer(const Criterion& criterion, bool lost, SampleChance& chance) {
    const bool earned = !lost && chance.happens(200'000);
    if (criterion.bonusAsCheck) return earned;
    const std::int64_t step = std::max<std::int64_t>(criterion.step.thousandths, 1);
    return Points{earned ? criterion.maximum.thousandths / step * step : 0};
}

} // namespace

model::AnswerValue sampleAnswer(const Criterion& criterion, bool lost, SampleChance& chance) {
    switch (criterion.kind) {
    case CriterionKind::Scale:
        return scaleAnswer(criterion, lost, chance);
    case CriterionKind::Choice:
        return choiceAnswer(criterion, lost, chance);
    case CriterionKind::Multiple:
        return multipleAnswer(criterion, lost, chance);
    case CriterionKind::Check:
        return goodCheck(criterion) != lost;
    case CriterionKind::Measure:
        return measureAnswer(criterion, lost, chance);
    case CriterionKind::Deduction:
        return model::Count{lost ? mildCount(criterion.deductionLimit, chance) : 0};
    case CriterionKind::Bonus:
        return bonusAnswer(criterion, lost, chance);
    }
    return std::monostate();
}

} // namespace earmark::service
