#include "core/scoring/derivation.h"
#include "core/scoring/explain_text.h"

#include <algorithm>

namespace earmark::scoring {

using model::Aggregation;
using model::Share;

namespace {

using Kind = DerivationLine::Kind;

class CardTeller {
public:
    CardTeller(const DerivationSource& at, DerivationLines& lines)
        : m_at(at)
        , m_lines(lines) {}

    void explainCard() {
        const CardTally& tally = m_at.evaluation.counted();
        if (tally.scorable) {
            addLine(m_lines, Kind::Total, "", cardSum(tally)).share = Share{tally.summed};
            explainLimits(tally);
            explainCardScopes(tally);
        }
        explainOutcome();
    }

private:
    const CriterionScore& scored(std::size_t index) const { return m_at.scored(index); }
    bool isCounted(std::size_t index) const { return m_at.isCounted(index); }

    LocalizedText cardSum(const CardTally& tally) const {
        const LocalizedText result = plain(" = ") + percentInBoth({tally.summed});
        switch (m_at.aggregation()) {
        case Aggregation::Points:
        case Aggregation::WeightedPoints:
            return LocalizedText{"All sections: ", "合计："} + plain(quotientOfSums(tally)) + result;
        case Aggregation::SectionMeans:
            return LocalizedText{"Mean of the sections: ", "各大类平均："} + plain(meanOfSections(tally)) +
                   result;
        case Aggregation::CriterionWeights:
            return LocalizedText{"Mean of the criteria: ", "各评分项平均："} + plain(meanOfCriteria(tally)) +
                   result;
        case Aggregation::Deduct:
            return LocalizedText{"From the base: ", "从起评分扣减："} + plain(remainder(tally)) + result;
        }
        return {};
    }

    std::string weightPrefix(std::int64_t weight) const { return decimalText(weight, kPointPlaces) + " × "; }

    std::string quotientOfSums(const CardTally& tally) const {
        const bool weighted = m_at.aggregation() == Aggregation::WeightedPoints;
        WrittenSum earned;
        WrittenSum possible;
        for (std::size_t index = 0; index < tally.sections.size(); ++index) {
            const SectionTally& section = tally.sections[index];
            if (section.possible == 0 && section.earned == 0) continue;
            const std::string prefix = weighted ? weightPrefix(m_at.card.sections()[index].weight) : "";
            earned.add(prefix + fineText(section.earned));
            possible.add(prefix + fineText(section.possible));
        }
        return earned.bracketed() + " ÷ " + possible.bracketed();
    }

    std::string meanOfSections(const CardTally& tally) const {
        WrittenSum ratios;
        Int128 weights = 0;
        for (std::size_t index = 0; index < tally.sections.size(); ++index) {
            const SectionTally& section = tally.sections[index];
            const std::int64_t weight = m_at.card.sections()[index].weight;
            if (!section.counts || weight <= 0) continue;
            ratios.add(weightPrefix(weight) + fineText(section.earned) + " ÷ " + fineText(section.possible));
            weights += weight;
        }
        return meanText(ratios, weights, tally);
    }

    std::string meanOfCriteria(const CardTally& tally) const {
        WrittenSum ratios;
        Int128 weights = 0;
        for (std::size_t section = 0; section < tally.sections.size(); ++section) {
            const CompiledSection& compiled = m_at.card.sections()[section];
            for (std::size_t index = compiled.begin; index < compiled.end; ++index) {
                const std::int64_t weight = m_at.card.criteria()[index].weight;
                if (!isCounted(index) || scored(index).possible.thousandths <= 0 || weight <= 0) continue;
                const bool zeroed =
                    tally.sections[section].zeroed || m_at.evaluation.effects[index].zeroCriterion;
                ratios.add(weightPrefix(weight) + (zeroed ? "0" : pointsText(scored(index).earned)) + " ÷ " +
                           pointsText(scored(index).possible));
                weights += weight;
            }
        }
        return meanText(ratios, weights, tally);
    }

    std::string meanText(const WrittenSum& ratios, Int128 weights, const CardTally& tally) const {
        std::string text = "(" + ratios.text() + ") ÷ " + decimalText(weights, kPointPlaces);
        Int128 bonuses = 0;
        for (const SectionTally& section : tally.sections)
            bonuses += section.bonuses;
        if (bonuses != 0) text += " + " + fineText(bonuses) + " ÷ " + fineText(m_at.card.fullMaximum());
        return text;
    }

    std::string remainder(const CardTally& tally) const {
        const std::string base = fineText(m_at.card.fullMaximum());
        WrittenSum sum;
        sum.add(m_at.card.fullMaximum());
        for (const SectionTally& section : tally.sections)
            if (section.earned != 0) sum.add(section.earned);
        return sum.bracketed() + " ÷ " + base;
    }

    void explainLimits(const CardTally& tally) {
        const model::Policy& policy = m_at.card.policy();
        std::int64_t share = tally.summed;
        if (policy.ceiling && share > policy.ceiling->millionths) {
            share = policy.ceiling->millionths;
            addShare(LocalizedText{"Held to the ceiling: ", "封顶："}, *policy.ceiling);
        }
        if (share < policy.floor.millionths)
            addShare(LocalizedText{"Raised to the floor: ", "保底："}, policy.floor);
    }

    void addShare(const LocalizedText& what, Share share) {
        addLine(m_lines, Kind::Rule, "", what + percentInBoth(share)).share = share;
    }

    void explainCardScopes(const CardTally& tally) {
        const Share final = *m_at.evaluation.score.running;
        if (final.millionths == tally.held) return;
        addShare(m_at.evaluation.together.zeroCard
                     ? LocalizedText{"Set to 0 by the fatal error: ", "因致命性错误清零："}
                     : LocalizedText{"Held by the fatal error: ", "因致命性错误限制总分："},
                 final);
    }

    LocalizedText shown(Share share) const {
        const std::string score = shownScore(m_at.card.card(), share);
        if (m_at.card.policy().unit == model::ScoreUnit::Percent) return {score + " %", score + "%"};
        return {score, score + "分"};
    }

    LocalizedText shownOfWhole(Share share) const {
        if (m_at.card.policy().unit == model::ScoreUnit::Percent) return shown(share);
        const std::string whole = shownMaximum(m_at.card.card());
        return shown(share) + LocalizedText{" of " + whole, "（满分" + whole + "分）"};
    }

    void explainOutcome() {
        const Score& score = m_at.evaluation.score;
        if (score.outcome == Outcome::Scored && *score.raw != *score.final)
            addLine(m_lines, Kind::Total, "",
                    LocalizedText{"Without the fatal rules: ", "不计致命性规则："} + shownOfWhole(*score.raw))
                .share = score.raw;
        switch (score.outcome) {
        case Outcome::Incomplete:
            addLine(m_lines, Kind::Total, "", incompleteText(score)).share = score.running;
            break;
        case Outcome::NotScorable:
            addLine(m_lines, Kind::Total, "",
                    LocalizedText{"Not scorable: nothing that arose in this call can earn or lose points",
                                  "不计分：本次通话没有可计分的内容"} +
                        (score.failed ? LocalizedText{"; failed by a fatal error", "；因致命性错误判为不合格"}
                                      : LocalizedText()));
            break;
        case Outcome::Scored:
            addLine(m_lines, Kind::Total, "",
                    LocalizedText{"Score: ", "得分："} + shownOfWhole(*score.final) + verdictText(score))
                .share = score.final;
            break;
        }
    }

    static LocalizedText incompleteText(const Score& score) {
        const std::string count = std::to_string(score.missing.size());
        return {"Incomplete: " + count + (score.missing.size() == 1 ? " criterion is" : " criteria are") +
                    " not answered, so there is no score yet",
                "未完成：还有" + count + "个评分项未作答，暂无得分"};
    }

    LocalizedText verdictText(const Score& score) const {
        const LocalizedText mark = shown(m_at.card.policy().passMark);
        if (score.passed) return LocalizedText{"; passed, the pass mark is ", "；合格，合格线"} + mark;
        if (score.failed) return {"; failed by a fatal error", "；因致命性错误判为不合格"};
        return LocalizedText{"; below the pass mark of ", "；未达合格线"} + mark;
    }

    const DerivationSource& m_at;
    DerivationLines& m_lines;
};

} // namespace

void tellCard(const DerivationSource& at, DerivationLines& lines) {
    CardTeller(at, lines).explainCard();
}

} // namespace earmark::scoring
