#include "tests/scoring/random_answers.h"

#include "core/scoring/score.h"

#include <algorithm>

namespace earmark::test {

namespace {

using model::AnswerValue;
using model::Criterion;
using model::CriterionKind;
using model::Points;

class Answering {
public:
    explicit Answering(std::mt19937_64& random)
        : m_random(random) {}

    model::Answer answer(const Criterion& criterion) {
        model::Answer made;
        if (criterion.notApplicableAllowed && chance(15)) {
            made.value = model::NotApplicable{};
            return made;
        }
        made.value = value(criterion);
        if (criterion.severeAllowed() && chance(30)) {
            made.severe = true;
            made.reason = "because";
        }
        return made;
    }

private:
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, std::max(low, high))(m_random);
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

    AnswerValue value(const Criterion& criterion) {
        const AnswerValue preset = scoring::defaultAnswerValue(criterion);
        if (!std::holds_alternative<std::monostate>(preset) && chance(30)) return preset;
        switch (criterion.kind) {
        case CriterionKind::Scale:
            return scaleValue(criterion);
        case CriterionKind::Choice:
            return oneOption(criterion);
        case CriterionKind::Multiple:
            return someOptions(criterion);
        case CriterionKind::Check:
            return chance(60);
        case CriterionKind::Measure:
            return model::MeasuredValue{between(-5, 60) * Points::kScale};
        case CriterionKind::Deduction:
            return model::Count{chance(50) ? 0 : between(0, criterion.deductionLimit)};
        case CriterionKind::Bonus:
            return criterion.bonusAsCheck ? AnswerValue(chance(50)) : scaleValue(criterion);
        }
        return {};
    }

    AnswerValue scaleValue(const Criterion& criterion) {
        const std::int64_t step = std::max<std::int64_t>(criterion.step.thousandths, 1);
        const std::int64_t steps = criterion.maximum.thousandths / step;
        return Points{(chance(40) ? steps : between(0, steps)) * step};
    }

    AnswerValue oneOption(const Criterion& criterion) {
        if (criterion.options.empty()) return {};
        const std::int64_t last = static_cast<std::int64_t>(criterion.options.size()) - 1;
        return model::ChosenOption{criterion.options[static_cast<std::size_t>(between(0, last))].key};
    }

    AnswerValue someOptions(const Criterion& criterion) {
        model::ChosenOptions chosen;
        for (const model::Option& option : criterion.options)
            if (chance(40)) chosen.keys.push_back(option.key);
        std::ranges::sort(chosen.keys);
        return chosen;
    }

    std::mt19937_64& m_random;
};

} // namespace

model::Answer randomAnswer(const Criterion& criterion, std::mt19937_64& random) {
    return Answering(random).answer(criterion);
}

model::AnswerSheet randomAnswers(const model::CardVersion& card, std::mt19937_64& random) {
    model::AnswerSheet answers;
    for (const model::Section& section : card.sections)
        for (const Criterion& criterion : section.criteria)
            answers[criterion.key] = randomAnswer(criterion, random);
    return answers;
}

} // namespace earmark::test
