#include "core/scoring/derivation.h"
#include "core/scoring/explain_text.h"

#include <algorithm>

namespace earmark::scoring {

using model::Aggregation;
using model::Criterion;
using model::CriterionKind;
using model::Points;

namespace {

using Kind = DerivationLine::Kind;

class SectionTeller {
public:
    SectionTeller(const DerivationSource& at, DerivationLines& lines)
        : m_at(at)
        , m_lines(lines) {}

    void explainSection(std::size_t index) {
        const CompiledSection& section = m_at.card.sections()[index];
        const LocalizedText name = inBoth(section.section->name);
        const std::string& key = section.section->key;
        if (!m_at.evaluation.score.sections[index].applies) {
            addLine(m_lines, Kind::Section, key,
                    name + LocalizedText{": does not arise in this call", "：本次通话不涉及"});
            return;
        }
        const LocalizedText text = m_at.aggregation() == Aggregation::Deduct
                                       ? lossText(section, tallyOf(index))
                                       : earningText(section, tallyOf(index));
        DerivationLine& line = addLine(m_lines, Kind::Section, key, name + LocalizedText{": ", "："} + text);
        line.earned = m_at.evaluation.score.sections[index].earned;
        line.possible = m_at.evaluation.score.sections[index].possible;
    }

private:
    const CriterionScore& scored(std::size_t index) const { return m_at.scored(index); }
    const Criterion& criterion(std::size_t index) const { return m_at.criterion(index); }
    bool isCounted(std::size_t index) const { return m_at.isCounted(index); }

    const SectionTally& tallyOf(std::size_t section) const {
        return m_at.evaluation.counted().sections[section];
    }

    /// What a criterion adds to its section, after a rule that zeroes it. Fine.
    Int128 contribution(std::size_t index) const {
        const bool deducts = m_at.aggregation() == Aggregation::Deduct;
        const bool zeroed = m_at.evaluation.effects[index].zeroCriterion;
        const std::int64_t earned = zeroed ? std::min<std::int64_t>(scored(index).earned.thousandths, 0)
                                           : scored(index).earned.thousandths;
        return Int128{deducts ? Points::kScale : m_at.card.criteria()[index].weight} * earned;
    }

    bool actsApart(std::size_t index) const {
        const bool apart =
            m_at.aggregation() != Aggregation::Points && m_at.aggregation() != Aggregation::WeightedPoints;
        return apart && criterion(index).kind == CriterionKind::Bonus;
    }

    WrittenSum sectionSum(const CompiledSection& section, const SectionTally& tally) const {
        WrittenSum sum;
        if (tally.start != 0) sum.add(tally.start);
        for (std::size_t index = section.begin; index < section.end; ++index) {
            const bool givesPoints = scored(index).possible.thousandths > 0 ||
                                     criterion(index).kind == CriterionKind::Deduction ||
                                     criterion(index).kind == CriterionKind::Bonus;
            if (isCounted(index) && givesPoints && !actsApart(index) && !isIgnored(index))
                sum.add(contribution(index));
        }
        return sum;
    }

    /// Criterion weights know no deductions; the linter refuses them there.
    bool isIgnored(std::size_t index) const {
        return m_at.aggregation() == Aggregation::CriterionWeights &&
               criterion(index).kind == CriterionKind::Deduction;
    }

    LocalizedText earningText(const CompiledSection& section, const SectionTally& tally) const {
        const WrittenSum sum = sectionSum(section, tally);
        if (sum.count() == 0 && !tally.zeroed && tally.bonuses == 0)
            return {"no points here", "本大类不计分"};
        const Int128 uncapped = uncappedPossible(section, tally);
        LocalizedText text = outOf(fineText(tally.summed), fineText(uncapped));
        if (sum.count() > 1) text = plain(sum.text() + " = ") + text;
        if (tally.capped) {
            const Int128 earned = std::min(tally.summed, *section.cap);
            text = text + LocalizedText{"; held to the cap: ", "；封顶后："} +
                   outOf(fineText(earned), fineText(tally.possible));
        }
        if (tally.raised) {
            const Int128 lowest = std::min(section.floor, tally.possible);
            text = text + LocalizedText{"; raised to the floor: ", "；保底后："} +
                   outOf(fineText(lowest), fineText(tally.possible));
        }
        if (tally.zeroed)
            text = text + LocalizedText{"; set to 0 by the fatal error: ", "；因致命性错误清零："} +
                   outOf(fineText(tally.earned), fineText(tally.possible));
        return text + bonusText(tally);
    }

    Int128 uncappedPossible(const CompiledSection& section, const SectionTally& tally) const {
        if (!tally.capped) return tally.possible;
        Int128 possible = tally.start;
        for (std::size_t index = section.begin; index < section.end; ++index)
            possible += Int128{m_at.card.criteria()[index].weight} * scored(index).possible.thousandths;
        return possible;
    }

    static LocalizedText bonusText(const SectionTally& tally) {
        if (tally.bonuses == 0) return {};
        return {"; bonus +" + fineText(tally.bonuses), "；加分+" + fineText(tally.bonuses)};
    }

    /// "loses 5 + 2 = 7": what the answers took off the base.
    LocalizedText lossText(const CompiledSection& section, const SectionTally& tally) const {
        if (!tally.counts && !tally.zeroed && tally.bonuses == 0) return {"no points here", "本大类不计分"};
        WrittenSum losses;
        for (std::size_t index = section.begin; index < section.end; ++index) {
            if (!isCounted(index) || criterion(index).kind == CriterionKind::Bonus) continue;
            const Int128 possible = Int128{scored(index).possible.thousandths} * Points::kScale;
            if (const Int128 loss = possible - contribution(index); loss != 0) losses.add(loss);
        }
        const std::string total = fineText(-tally.summed);
        const std::string sum = losses.count() > 1 ? losses.text() + " = " + total : total;
        LocalizedText text{"loses " + sum, "扣" + sum};
        if (tally.capped)
            text = text + LocalizedText{"; held to the cap: loses ", "；封顶后：扣"} +
                   plain(fineText(*section.cap));
        if (tally.zeroed)
            text = text + LocalizedText{"; by the fatal error it loses ", "；因致命性错误共扣"} +
                   plain(fineText(-tally.earned));
        return text + bonusText(tally);
    }

    const DerivationSource& m_at;
    DerivationLines& m_lines;
};

} // namespace

void tellSection(const DerivationSource& at, std::size_t index, DerivationLines& lines) {
    SectionTeller(at, lines).explainSection(index);
}

} // namespace earmark::scoring
