#include "ui/scorecard/quick_answers.h"

#include "core/scoring/score.h"
#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/answer_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace earmark::ui {

using model::Criterion;
using model::CriterionKind;
using model::Points;

namespace {

constexpr std::int64_t kLongestMenu = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::AnswerStrip)
};

/// A value that surely lies within the band, whichever of its ends is closed.
Points within(const model::MeasureBand& band) {
    if (band.lower && band.upper) return {(band.lower->thousandths + band.upper->thousandths) / 2};
    if (band.upper) return {band.upper->thousandths - Points::kScale};
    if (band.lower) return {band.lower->thousandths + Points::kScale};
    return {};
}

/// `count` steps, of which a menu shows so many that the first and the last are among them.
std::vector<std::int64_t> thinned(std::int64_t count) {
    std::vector<std::int64_t> steps;
    const std::int64_t shown = std::min(count, kLongestMenu);
    for (std::int64_t i = 0; i <= shown; ++i)
        if (const std::int64_t step = shown == 0 ? 0 : count * i / shown;
            steps.empty() || step > steps.back())
            steps.push_back(step);
    return steps;
}

std::vector<QuickAnswer> bandAnswers(const Criterion& criterion, Language language) {
    std::vector<QuickAnswer> answers;
    for (const model::MeasureBand& band : criterion.measureBands) {
        const model::AnswerValue value = model::MeasuredValue{within(band).thousandths};
        QString name = cardText(band.name, language);
        const QString number = answerText(criterion, value, language);
        if (!name.isEmpty()) name = Words::tr("%1: %2", "name of a band and a value").arg(name, number);
        answers.push_back({Words::tr("%1 – %2 points", "a value and what it earns")
                               .arg(name.isEmpty() ? number : name, pointsText(band.points)),
                           value});
    }
    return answers;
}

std::vector<QuickAnswer> levelAnswers(const Criterion& criterion, Language language) {
    std::vector<QuickAnswer> answers;
    if (criterion.step.thousandths <= 0) return answers;
    for (const std::int64_t step : thinned(criterion.maximum.thousandths / criterion.step.thousandths)) {
        const model::AnswerValue value = Points{step * criterion.step.thousandths};
        answers.push_back({answerText(criterion, value, language), value});
    }
    return answers;
}

std::vector<QuickAnswer> countAnswers(const Criterion& criterion, Language language) {
    std::vector<QuickAnswer> answers;
    for (const std::int64_t times : thinned(criterion.deductionLimit)) {
        const model::AnswerValue value = model::Count{times};
        answers.push_back({answerText(criterion, value, language), value});
    }
    return answers;
}

model::AnswerValue bestBand(const Criterion& criterion) {
    const auto best = std::max_element(criterion.measureBands.begin(), criterion.measureBands.end(),
                                       [](const auto& a, const auto& b) { return a.points < b.points; });
    if (best == criterion.measureBands.end()) return {};
    return model::MeasuredValue{within(*best).thousandths};
}

model::AnswerValue withoutLoss(const Criterion& criterion) {
    if (criterion.kind == CriterionKind::Measure) return bestBand(criterion);
    Criterion asked = criterion;
    const bool bonus = criterion.kind == CriterionKind::Bonus;
    asked.defaultAnswer.kind = bonus ? model::DefaultAnswer::Kind::Zero : model::DefaultAnswer::Kind::Full;
    return scoring::defaultAnswerValue(asked);
}

} // namespace

std::vector<QuickAnswer> quickAnswers(const Criterion& criterion, Language language) {
    if (criterion.kind == CriterionKind::Measure) return bandAnswers(criterion, language);
    if (!isTyped(criterion)) return {};
    if (criterion.kind == CriterionKind::Deduction) return countAnswers(criterion, language);
    if (criterion.kind == CriterionKind::Scale || criterion.kind == CriterionKind::Bonus)
        return levelAnswers(criterion, language);
    return {};
}

model::AnswerValue faultlessAnswer(const Criterion& criterion) {
    const model::AnswerValue wanted = withoutLoss(criterion);
    if (!isFatalAnswer(criterion, wanted)) return wanted;
    // "Was the customer abused?": yes is the fatal one, and neither answer earns anything.
    const auto offers = offersOf(criterion);
    const auto harmless =
        std::find_if(offers.begin(), offers.end(), [](const AnswerOffer& offer) { return !offer.fatal; });
    return harmless == offers.end() ? wanted : harmless->value;
}

} // namespace earmark::ui
