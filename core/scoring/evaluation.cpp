#include "core/scoring/evaluation.h"

#include "core/scoring/card_tally.h"
#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::scoring {

using model::Answer;
using model::FatalScope;
using model::Share;

namespace {

/// The answer of each criterion, or null; one walk along both sorted lists.
std::vector<const Answer*> answersByCriterion(const CompiledCard& card, const model::AnswerSheet& sheet) {
    std::vector<const Answer*> found(card.criteria().size(), nullptr);
    auto entry = sheet.begin();
    const std::string* last = nullptr;
    const Answer* lastAnswer = nullptr;
    for (const std::size_t index : card.byKey()) {
        const std::string& key = card.criteria()[index].criterion->key;
        // Two criteria of one key are a linter error; until it is mended both take its answer.
        if (card.hasRepeatedKeys() && last && *last == key) {
            found[index] = lastAnswer;
            continue;
        }
        // A sheet mostly holds just the card's criteria: then each key is the next one, and equality is
        // asked more quickly than order.
        lastAnswer = nullptr;
        for (; entry != sheet.end() && !lastAnswer; ++entry) {
            if (entry->first == key)
                lastAnswer = &entry->second;
            else if (entry->first > key)
                break;
        }
        found[index] = lastAnswer;
        last = &key;
    }
    return found;
}

void apply(const model::FatalRule& rule, FatalEffect& effect) {
    switch (rule.scope) {
    case FatalScope::ZeroCard:
        effect.zeroCard = true;
        break;
    case FatalScope::ZeroSection:
        effect.zeroSection = true;
        break;
    case FatalScope::CapScore: {
        const std::int64_t cap = std::max<std::int64_t>(rule.cap.millionths, 0);
        effect.capAt = std::min(effect.capAt.value_or(cap), cap);
        break;
    }
    case FatalScope::FlagOnly:
        effect.flagged = true;
        break;
    case FatalScope::ZeroCriterion:
        effect.zeroCriterion = true;
        break;
    }
}

/// One pass over the card in its order: states, earned points and the fatal rules met.
class AnswerPass {
public:
    AnswerPass(const CompiledCard& card, const model::AnswerSheet& answers, const model::CallFields& fields,
               Evaluation& result)
        : m_card(card)
        , m_fields(fields)
        , m_result(result)
        , m_answers(answersByCriterion(card, answers)) {
        result.score.criteria.resize(card.criteria().size());
        result.score.sections.resize(card.sections().size());
        result.effects.resize(card.criteria().size());
    }

    void run() {
        for (std::size_t index = 0; index < m_card.sections().size(); ++index) {
            const CompiledSection& section = m_card.sections()[index];
            const bool applies = isOn(section.condition);
            m_result.score.sections[index].applies = applies;
            for (std::size_t criterion = section.begin; criterion < section.end; ++criterion)
                judgeCriterion(criterion, applies && isOn(m_card.criteria()[criterion].condition));
        }
    }

private:
    bool isOn(const std::optional<CompiledCondition>& condition) const {
        return !condition || holds(
                                 *condition, [this](std::size_t index) { return answered(index); }, m_fields);
    }

    std::optional<AnsweredCriterion> answered(std::size_t index) const {
        const CriterionScore& scored = m_result.score.criteria[index];
        if (scored.state != CriterionState::Answered) return std::nullopt;
        return AnsweredCriterion{m_card.criteria()[index].criterion, &m_answers[index]->value,
                                 scored.earned.thousandths};
    }

    void judgeCriterion(std::size_t index, bool applies) {
        CriterionScore& scored = m_result.score.criteria[index];
        if (!applies) {
            scored.state = CriterionState::SwitchedOff;
            return;
        }
        const CompiledCriterion& compiled = m_card.criteria()[index];
        const Answer* answer = m_answers[index];
        const Verdict verdict =
            answer ? judge(*compiled.criterion, answer->value) : Verdict{AnswerProblem::Unanswered, 0};
        if (verdict.problem != AnswerProblem::None) {
            m_result.score.missing.push_back(index);
        } else if (answer->isNotApplicable()) {
            scored.state = CriterionState::NotApplicable;
            if (m_card.policy().notApplicable == model::NotApplicableRule::FullMarks)
                scored.earned.thousandths = scored.possible.thousandths = compiled.possible;
        } else {
            scored.state = CriterionState::Answered;
            scored.earned.thousandths = verdict.earned;
            scored.possible.thousandths = compiled.possible;
            judgeRules(index, *answer);
        }
    }

    void judgeRules(std::size_t index, const Answer& answer) {
        const CompiledCriterion& compiled = m_card.criteria()[index];
        const model::Criterion& criterion = *compiled.criterion;
        CriterionScore& scored = m_result.score.criteria[index];
        // A bonus that was not earned is never an error, and has no fatal rules.
        if (criterion.kind == model::CriterionKind::Bonus) return;
        if (criterion.fatalRules.empty()) {
            scored.failed = scored.earned.thousandths < compiled.metMark;
            m_result.score.nonFatalErrors += scored.failed ? 1 : 0;
            return;
        }
        FatalEffect& effect = m_result.effects[index];
        for (const model::FatalRule& rule : criterion.fatalRules)
            if (isMet(rule.trigger, criterion, answer, scored.earned.thousandths)) {
                apply(rule, effect);
                apply(rule, m_result.together);
            }
        scored.fatal = effect.fails();
        scored.failed = effect.any() || scored.earned.thousandths < compiled.metMark;
        m_result.score.fatalErrors += scored.fatal ? 1 : 0;
        m_result.score.nonFatalErrors += scored.failed && !scored.fatal ? 1 : 0;
    }

    const CompiledCard& m_card;
    const model::CallFields& m_fields;
    Evaluation& m_result;
    std::vector<const Answer*> m_answers;
};

std::int64_t afterCardScopes(std::int64_t share, const FatalEffect& effect) {
    if (effect.zeroCard) return std::min<std::int64_t>(share, 0);
    return effect.capAt ? std::min(share, *effect.capAt) : share;
}

model::Points displayed(Int128 fine) {
    const Int128 half = fine < 0 ? -model::Points::kScale / 2 : model::Points::kScale / 2;
    return {static_cast<std::int64_t>((fine + half) / model::Points::kScale)};
}

void fillSections(const CompiledCard& card, Evaluation& result) {
    const bool deducts = card.policy().aggregation == model::Aggregation::Deduct;
    for (std::size_t index = 0; index < card.sections().size(); ++index) {
        const SectionTally& tally = result.counted().sections[index];
        SectionScore& section = result.score.sections[index];
        section.possible = displayed(tally.possible);
        section.earned = displayed(deducts ? tally.possible + tally.earned : tally.earned);
        section.zeroed = tally.zeroed;
    }
}

void markZeroed(const CompiledCard& card, Evaluation& result) {
    if (!result.together.any()) return;
    for (std::size_t index = 0; index < card.sections().size(); ++index) {
        const CompiledSection& section = card.sections()[index];
        const bool all = result.together.zeroCard || result.score.sections[index].zeroed;
        for (std::size_t criterion = section.begin; criterion < section.end; ++criterion) {
            CriterionScore& scored = result.score.criteria[criterion];
            const bool counts =
                scored.state == CriterionState::Answered || scored.state == CriterionState::NotApplicable;
            scored.zeroed = counts && (all || result.effects[criterion].zeroCriterion);
        }
    }
}

std::optional<std::size_t> bandOf(const model::Policy& policy, Share share) {
    for (std::size_t index = 0; index < policy.bands.size(); ++index) {
        const model::GradeBand& band = policy.bands[index];
        if (bandHolds(&band.lower, band.upper ? &*band.upper : nullptr, share, policy.bandClosedEnd,
                      index == 0, index + 1 == policy.bands.size()))
            return index;
    }
    return std::nullopt;
}

void conclude(const CompiledCard& card, Evaluation& result) {
    Score& score = result.score;
    score.failed = result.together.fails();
    const CardTally& counted = result.counted();
    if (counted.scorable) score.running = Share{afterCardScopes(counted.held, result.together)};
    if (!score.missing.empty()) {
        score.outcome = Outcome::Incomplete;
    } else if (!counted.scorable) {
        score.outcome = Outcome::NotScorable;
    } else {
        score.outcome = Outcome::Scored;
        score.final = score.running;
        score.raw = Share{result.raw.held};
        score.passed = !score.failed && *score.final >= card.policy().passMark;
        score.band = bandOf(card.policy(), *score.final);
    }
}

} // namespace

Evaluation evaluate(const CompiledCard& card, const model::AnswerSheet& answers,
                    const model::CallFields& fields, Arithmetic arithmetic) {
    Evaluation result;
    AnswerPass(card, answers, fields, result).run();
    const TallyInput input{card, result.score.criteria, result.effects, arithmetic};
    result.raw = tally(input, FatalRules::Ignored);
    if (result.together.zeroSection || result.together.zeroCriterion)
        result.ruled = tally(input, FatalRules::Applied);
    fillSections(card, result);
    markZeroed(card, result);
    conclude(card, result);
    return result;
}

} // namespace earmark::scoring
