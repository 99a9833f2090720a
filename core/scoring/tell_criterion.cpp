#include "core/scoring/derivation.h"
#include "core/scoring/explain_text.h"
#include "core/scoring/verdict.h"

namespace earmark::scoring {

using model::Aggregation;
using model::Criterion;
using model::CriterionKind;
using model::Points;

namespace {

using Kind = DerivationLine::Kind;

class CriterionTeller {
public:
    CriterionTeller(const DerivationSource& at, DerivationLines& lines)
        : m_at(at)
        , m_lines(lines) {}

    void explainCriterion(std::size_t index) {
        DerivationLine& line = addLine(m_lines, Kind::Criterion, criterion(index).key, criterionText(index));
        if (isCounted(index)) {
            line.earned = scored(index).earned;
            line.possible = scored(index).possible;
        }
        if (scored(index).state == CriterionState::Answered) explainFatalRules(index);
    }

private:
    const CriterionScore& scored(std::size_t index) const { return m_at.scored(index); }
    const Criterion& criterion(std::size_t index) const { return m_at.criterion(index); }
    bool isCounted(std::size_t index) const { return m_at.isCounted(index); }

    bool usesWeight(std::size_t index) const {
        return m_at.aggregation() != Aggregation::Deduct && m_at.card.criteria()[index].possible > 0 &&
               m_at.card.criteria()[index].weight != Points::kScale;
    }

    LocalizedText criterionText(std::size_t index) const {
        const LocalizedText name = inBoth(criterion(index).name);
        switch (scored(index).state) {
        case CriterionState::Unanswered:
            return name + LocalizedText{": not answered", "：未作答"};
        case CriterionState::SwitchedOff:
            return name + LocalizedText{": does not arise in this call", "：本次通话不涉及"};
        case CriterionState::NotApplicable:
            if (!isCounted(index))
                return name + LocalizedText{": not applicable, left out", "：不适用，不计入"};
            return name + LocalizedText{": not applicable, counts as full marks: ", "：不适用，按满分计："} +
                   pointsOf(index);
        case CriterionState::Answered:
            break;
        }
        const LocalizedText answer =
            answerText(criterion(index), m_at.answers.at(criterion(index).key).value);
        const LocalizedText bracket =
            answer.empty() ? LocalizedText() : LocalizedText{" (" + answer.en + ")", "（" + answer.zh + "）"};
        return name + bracket + LocalizedText{": ", "："} + pointsOf(index);
    }

    LocalizedText pointsOf(std::size_t index) const {
        const CriterionScore& score = scored(index);
        const std::string earned = pointsText(score.earned);
        if (criterion(index).kind == CriterionKind::Deduction) return plain(earned);
        if (criterion(index).kind == CriterionKind::Bonus) return plain("+" + earned);
        if (score.possible.thousandths == 0) return {"no points", "不计分"};
        const LocalizedText points = outOf(earned, pointsText(score.possible));
        return usesWeight(index) ? points + weightOf(index) : points;
    }

    LocalizedText weightOf(std::size_t index) const {
        const std::int64_t weight = m_at.card.criteria()[index].weight;
        const std::string written = decimalText(weight, kPointPlaces);
        const LocalizedText named{", weight " + written, "，权重" + written};
        if (m_at.aggregation() == Aggregation::CriterionWeights) return named;
        const Int128 earned = Int128{weight} * scored(index).earned.thousandths;
        const Int128 possible = Int128{weight} * scored(index).possible.thousandths;
        const LocalizedText product = outOf(fineText(earned), fineText(possible));
        return named + LocalizedText{" = ", "，计"} + product;
    }

    void explainFatalRules(std::size_t index) {
        const Criterion& item = criterion(index);
        if (item.kind == CriterionKind::Bonus) return;
        const model::Answer& answer = m_at.answers.at(item.key);
        const std::int64_t earned = scored(index).earned.thousandths;
        for (const model::FatalRule& rule : item.fatalRules) {
            if (!isMet(rule.trigger, item, answer, earned)) continue;
            const bool fails = rule.scope != model::FatalScope::ZeroCriterion;
            const LocalizedText head =
                fails ? LocalizedText{"Fatal error, ", "致命性错误，"} : LocalizedText{"Rule, ", "规则，"};
            addLine(m_lines, Kind::Rule, item.key,
                    head + inBoth(item.name) + LocalizedText{": ", "："} +
                        triggerText(rule.trigger, item, answer, earned) + LocalizedText{"; ", "；"} +
                        scopeText(rule));
        }
    }

    const DerivationSource& m_at;
    DerivationLines& m_lines;
};

} // namespace

void tellCriterion(const DerivationSource& at, std::size_t index, DerivationLines& lines) {
    CriterionTeller(at, lines).explainCriterion(index);
}

} // namespace earmark::scoring
