#include "core/scoring/card_tally.h"

#include "core/scoring/exact_mean.h"

#include <algorithm>

namespace earmark::scoring {

using model::Aggregation;
using model::CriterionKind;

namespace {

/// What the counted criteria of a section add up to, before its own rules. Fine units.
struct CriterionSums {
    Int128 earned = 0;
    Int128 possible = 0;
    Int128 deductions = 0;
    Int128 bonuses = 0;
    bool anyDeduction = false;
    bool zeroSection = false;
};

/// N/A takes a criterion out, but stays as full marks where the card says so; deductions and bonuses that are
/// N/A contribute nothing under either rule.
bool counts(const CriterionScore& scored) {
    if (scored.state == CriterionState::Answered) return true;
    return scored.state == CriterionState::NotApplicable && scored.possible.thousandths > 0;
}

std::int64_t earnedUnder(FatalRules rules, const CriterionScore& scored, const FatalEffect& effect) {
    const std::int64_t earned = scored.earned.thousandths;
    const bool zeroed = rules == FatalRules::Applied && effect.zeroCriterion;
    return zeroed ? std::min<std::int64_t>(earned, 0) : earned;
}

class Tallier {
public:
    Tallier(const TallyInput& input, FatalRules rules)
        : m_input(input)
        , m_rules(rules)
        , m_policy(input.card.policy()) {}

    CardTally run() {
        CardTally card;
        card.sections.reserve(m_input.card.sections().size());
        for (const CompiledSection& section : m_input.card.sections())
            card.sections.push_back(tallySection(section));
        aggregate(card);
        return card;
    }

private:
    CriterionSums sum(const CompiledSection& section) const {
        CriterionSums sums;
        for (std::size_t index = section.begin; index < section.end; ++index) {
            const CriterionScore& scored = m_input.criteria[index];
            const FatalEffect& effect = m_input.effects[index];
            sums.zeroSection |= m_rules == FatalRules::Applied && effect.zeroSection;
            if (counts(scored)) addCriterion(sums, index, earnedUnder(m_rules, scored, effect));
        }
        return sums;
    }

    void addCriterion(CriterionSums& sums, std::size_t index, std::int64_t earned) const {
        const CompiledCriterion& compiled = m_input.card.criteria()[index];
        // Under deduct criteria carry no weight of their own.
        const std::int64_t weight =
            m_policy.aggregation == Aggregation::Deduct ? model::Points::kScale : compiled.weight;
        const Int128 weighted = Int128{weight} * earned;
        switch (compiled.criterion->kind) {
        case CriterionKind::Deduction:
            sums.deductions -= weighted;
            sums.anyDeduction = true;
            break;
        case CriterionKind::Bonus:
            sums.bonuses += weighted;
            break;
        default:
            sums.earned += weighted;
            sums.possible += Int128{weight} * m_input.criteria[index].possible.thousandths;
        }
    }

    SectionTally tallySection(const CompiledSection& section) const {
        const CriterionSums sums = sum(section);
        switch (m_policy.aggregation) {
        case Aggregation::Points:
        case Aggregation::WeightedPoints:
        case Aggregation::SectionMeans:
            return tallyEarning(section, sums);
        case Aggregation::CriterionWeights:
            return tallyPlain(sums);
        case Aggregation::Deduct:
            return tallyLosing(section, sums);
        }
        return {};
    }

    /// E and P by the five steps of docs/scoring.md.
    SectionTally tallyEarning(const CompiledSection& section, const CriterionSums& sums) const {
        SectionTally tally;
        const bool apart = m_policy.aggregation == Aggregation::SectionMeans;
        tally.start = section.base && sums.anyDeduction ? *section.base : 0;
        tally.summed = tally.start + sums.earned - sums.deductions + (apart ? 0 : sums.bonuses);
        tally.possible = tally.start + sums.possible;
        tally.earned = tally.summed;
        if (section.cap) {
            tally.capped = tally.earned > *section.cap || tally.possible > *section.cap;
            tally.earned = std::min(tally.earned, *section.cap);
            tally.possible = std::min(tally.possible, *section.cap);
        }
        const Int128 lowest = std::min(section.floor, tally.possible);
        tally.raised = tally.earned < lowest;
        tally.earned = std::max(tally.earned, lowest);
        tally.zeroed = sums.zeroSection;
        if (tally.zeroed) tally.earned = std::min<Int128>(tally.earned, 0);
        if (apart && !tally.zeroed) tally.bonuses = sums.bonuses;
        tally.counts = tally.possible > 0;
        return tally;
    }

    /// Under criterion weights a section is only a heading: its criteria count one by one.
    SectionTally tallyPlain(const CriterionSums& sums) const {
        SectionTally tally;
        tally.zeroed = sums.zeroSection;
        tally.summed = sums.earned;
        tally.earned = tally.zeroed ? 0 : sums.earned;
        tally.possible = sums.possible;
        tally.bonuses = tally.zeroed ? 0 : sums.bonuses;
        tally.counts = tally.possible > 0;
        return tally;
    }

    SectionTally tallyLosing(const CompiledSection& section, const CriterionSums& sums) const {
        SectionTally tally;
        Int128 loss = sums.possible - sums.earned + sums.deductions;
        tally.summed = -loss;
        tally.possible = sums.possible;
        tally.capped = section.cap && loss > *section.cap;
        if (tally.capped) loss = *section.cap;
        tally.zeroed = sums.zeroSection;
        if (tally.zeroed) loss = std::max(loss, section.statedMaximum);
        tally.bonuses = tally.zeroed ? 0 : sums.bonuses;
        tally.earned = tally.bonuses - loss;
        tally.counts = sums.possible > 0 || sums.anyDeduction;
        return tally;
    }

    void aggregate(CardTally& card) const {
        ExactMean mean;
        std::vector<RatioTerm> terms;
        RatioTerm whole{1, 0, 0};
        switch (m_policy.aggregation) {
        case Aggregation::Points:
        case Aggregation::WeightedPoints:
            whole = sumOfSections(card);
            mean.terms = {&whole, 1};
            break;
        case Aggregation::Deduct:
            whole = remainderOfBase(card);
            mean.terms = {&whole, 1};
            break;
        case Aggregation::SectionMeans:
            terms = sectionTerms(card);
            mean.terms = terms;
            break;
        case Aggregation::CriterionWeights:
            terms = criterionTerms(card);
            mean.terms = terms;
            break;
        }
        const bool means = m_policy.aggregation == Aggregation::SectionMeans ||
                           m_policy.aggregation == Aggregation::CriterionWeights;
        if (means && m_input.card.fullMaximum() > 0) {
            mean.extra = sumOfBonuses(card);
            mean.extraDenominator = m_input.card.fullMaximum();
        }
        card.scorable = !mean.terms.empty() && mean.terms.front().denominator > 0;
        if (card.scorable) finish(card, mean);
    }

    RatioTerm sumOfSections(const CardTally& card) const {
        RatioTerm term{1, 0, 0};
        const bool weighted = m_policy.aggregation == Aggregation::WeightedPoints;
        for (std::size_t index = 0; index < card.sections.size(); ++index) {
            const std::int64_t weight = weighted ? m_input.card.sections()[index].weight : 1;
            term.numerator += card.sections[index].earned * weight;
            term.denominator += card.sections[index].possible * weight;
        }
        return term;
    }

    RatioTerm remainderOfBase(const CardTally& card) const {
        const Int128 base = m_input.card.fullMaximum();
        RatioTerm term{1, base, 0};
        for (const SectionTally& section : card.sections) {
            term.numerator += section.earned;
            if (section.counts) term.denominator = base;
        }
        return term;
    }

    std::vector<RatioTerm> sectionTerms(const CardTally& card) const {
        std::vector<RatioTerm> terms;
        terms.reserve(card.sections.size());
        for (std::size_t index = 0; index < card.sections.size(); ++index) {
            const SectionTally& section = card.sections[index];
            const std::int64_t weight = m_input.card.sections()[index].weight;
            if (section.counts && weight > 0) terms.push_back({weight, section.earned, section.possible});
        }
        return terms;
    }

    std::vector<RatioTerm> criterionTerms(const CardTally& card) const {
        std::vector<RatioTerm> terms;
        for (std::size_t index = 0; index < card.sections.size(); ++index) {
            const CompiledSection& section = m_input.card.sections()[index];
            for (std::size_t item = section.begin; item < section.end; ++item) {
                const CriterionScore& scored = m_input.criteria[item];
                if (!counts(scored) || scored.possible.thousandths <= 0) continue;
                const std::int64_t earned = earnedUnder(m_rules, scored, m_input.effects[item]);
                addRatio(terms, m_input.card.criteria()[item], card.sections[index].zeroed ? 0 : earned);
            }
        }
        return terms;
    }

    /// With one denominator for all the ratios are one sum: e × toCommon stays within 63 bits and a weight
    /// within 30, so that any number of criteria adds up in 128.
    void addRatio(std::vector<RatioTerm>& terms, const CompiledCriterion& compiled,
                  std::int64_t earned) const {
        const std::int64_t common = m_input.card.commonPossible();
        if (compiled.weight <= 0) return;
        if (common == 0) {
            terms.push_back({compiled.weight, earned, compiled.possible});
            return;
        }
        if (terms.empty()) terms.push_back({1, 0, 0});
        terms.front().numerator += Int128{compiled.weight} * (earned * compiled.toCommon);
        terms.front().denominator += Int128{compiled.weight} * common;
    }

    static Int128 sumOfBonuses(const CardTally& card) {
        Int128 sum = 0;
        for (const SectionTally& section : card.sections)
            sum += section.bonuses;
        return sum;
    }

    void finish(CardTally& card, const ExactMean& mean) const {
        std::optional<std::int64_t> share;
        if (m_input.arithmetic == Arithmetic::FastFirst) share = millionthsFast(mean);
        card.summed = share ? *share : millionthsWide(mean);
        card.held = card.summed;
        // Limits are whole millionths, so holding after rounding gives what holding before it would.
        if (m_policy.ceiling) card.held = std::min(card.held, m_policy.ceiling->millionths);
        card.held = std::max(card.held, m_policy.floor.millionths);
    }

    const TallyInput& m_input;
    FatalRules m_rules;
    const model::Policy& m_policy;
};

} // namespace

CardTally tally(const TallyInput& input, FatalRules rules) {
    return Tallier(input, rules).run();
}

} // namespace earmark::scoring
