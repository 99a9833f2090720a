#include "core/scoring/score.h"

#include "core/scoring/evaluation.h"
#include "core/scoring/number_text.h"
#include "core/scoring/verdict.h"

namespace earmark::scoring {

using model::Share;

struct Scorer::Compiled {
    explicit Compiled(const model::CardVersion& source)
        : card(source) {}
    CompiledCard card;
};

Scorer::Scorer(const model::CardVersion& card)
    : m_compiled(std::make_unique<Compiled>(card)) {}
Scorer::~Scorer() = default;
Scorer::Scorer(Scorer&&) noexcept = default;
Scorer& Scorer::operator=(Scorer&&) noexcept = default;

Score Scorer::score(const model::AnswerSheet& answers, const model::CallFields& fields) const {
    return evaluate(m_compiled->card, answers, fields).score;
}

namespace {

constexpr int kSharedPlaces = 12; ///< of millionths of a point times millionths of the whole

std::string shownWith(const model::CardVersion& card, Share score, bool roundDown) {
    const int decimals = card.policy.decimals;
    if (card.policy.unit == model::ScoreUnit::Percent)
        return fixedDecimalText(score.millionths, kPercentPlaces, decimals, roundDown);
    return fixedDecimalText(fullMaximum(card) * score.millionths, kSharedPlaces, decimals, roundDown);
}

std::string rangeText(const model::Criterion& criterion) {
    return "from 0 to " + pointsText(criterion.maximum);
}

std::string wantedKind(const model::Criterion& criterion) {
    switch (criterion.kind) {
    case model::CriterionKind::Scale:
        return "a number " + rangeText(criterion);
    case model::CriterionKind::Choice:
        return "the key of one option";
    case model::CriterionKind::Multiple:
        return "a list of option keys";
    case model::CriterionKind::Check:
        return "yes or no";
    case model::CriterionKind::Measure:
        return "a number";
    case model::CriterionKind::Deduction:
        return "how often it occurred, a whole number from 0 to " + std::to_string(criterion.deductionLimit);
    case model::CriterionKind::Bonus:
        return criterion.bonusAsCheck ? "yes or no" : "a number " + rangeText(criterion);
    }
    return {};
}

} // namespace

std::string shownScore(const model::CardVersion& card, Share score) {
    const std::string shown = shownWith(card, score, false);
    const bool looksPassed =
        score < card.policy.passMark && shown == shownWith(card, card.policy.passMark, false);
    return looksPassed ? shownWith(card, score, true) : shown;
}

std::string shownMaximum(const model::CardVersion& card) {
    return card.policy.unit == model::ScoreUnit::Percent ? "100" : fineText(fullMaximum(card));
}

std::optional<std::string> answerProblem(const model::Criterion& criterion, const model::AnswerValue& value) {
    switch (judge(criterion, value).problem) {
    case AnswerProblem::None:
        return std::nullopt;
    case AnswerProblem::Unanswered:
        return "not answered";
    case AnswerProblem::NotApplicableRefused:
        return "this criterion does not allow N/A";
    case AnswerProblem::WrongKind:
    case AnswerProblem::OutOfRange:
        return "expected " + wantedKind(criterion);
    case AnswerProblem::OffStep:
        return "expected a number in steps of " + pointsText(criterion.step) + ", " + rangeText(criterion);
    case AnswerProblem::UnknownOption:
        return "no such option";
    case AnswerProblem::RepeatedOption:
        return "an option is named twice";
    case AnswerProblem::OutsideBands:
        return "no band of the criterion holds this value";
    }
    return std::nullopt;
}

} // namespace earmark::scoring
