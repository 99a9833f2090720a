#include "core/scoring/explain.h"

#include "core/scoring/evaluation.h"
#include "core/scoring/explain_text.h"
#include "core/scoring/number_text.h"
#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::scoring {

using model::Aggregation;
using model::Criterion;
using model::CriterionKind;
using model::Points;
using model::Share;

namespace {

using Kind = DerivationLine::Kind;

LocalizedText inBoth(const LocalizedText& name) {
    return {name.in(Language::English), name.in(Language::Chinese)};
}

LocalizedText outOf(const std::string& earned, const std::string& possible) {
    return {earned + " of " + possible, earned + "/" + possible};
}

/// "6 + 4 - 2": a sum as it is written by hand.
class WrittenSum {
public:
    void add(Int128 fine) {
        if (m_text.empty())
            m_text = fineText(fine);
        else
            m_text += fine < 0 ? " - " + fineText(-fine) : " + " + fineText(fine);
        ++m_count;
    }
    void add(const std::string& term) {
        m_text += (m_text.empty() ? "" : " + ") + term;
        ++m_count;
    }
    int count() const { return m_count; }
    const std::string& text() const { return m_text; }
    /// In brackets where a quotient could be read in two ways.
    std::string bracketed() const {
        const bool isOneNumber = m_count == 1 && m_text.find(' ') == std::string::npos;
        return isOneNumber ? m_text : "(" + m_text + ")";
    }

private:
    std::string m_text;
    int m_count = 0;
};

/// Retells an evaluation line by line. It computes nothing that the score rests on: every sum it writes comes
/// from the tallies that made the score.
class Explainer {
public:
    Explainer(const CompiledCard& card, const model::AnswerSheet& answers, const Evaluation& evaluation)
        : m_card(card)
        , m_answers(answers)
        , m_evaluation(evaluation)
        , m_aggregation(card.policy().aggregation) {}

    std::vector<DerivationLine> run() {
        for (std::size_t index = 0; index < m_card.sections().size(); ++index) {
            const CompiledSection& section = m_card.sections()[index];
            for (std::size_t item = section.begin; item < section.end; ++item)
                explainCriterion(item);
            explainSection(index);
        }
        explainCard();
        return std::move(m_lines);
    }

private:
    const CriterionScore& scored(std::size_t index) const { return m_evaluation.score.criteria[index]; }
    const Criterion& criterion(std::size_t index) const { return *m_card.criteria()[index].criterion; }
    const SectionTally& tallyOf(std::size_t section) const {
        return m_evaluation.counted().sections[section];
    }

    DerivationLine& add(Kind kind, std::string key, LocalizedText text) {
        m_lines.push_back({kind, std::move(key), std::move(text), std::nullopt, std::nullopt, std::nullopt});
        return m_lines.back();
    }

    // Criteria

    bool isCounted(std::size_t index) const {
        const CriterionState state = scored(index).state;
        return state == CriterionState::Answered ||
               (state == CriterionState::NotApplicable && scored(index).possible.thousandths > 0);
    }

    bool usesWeight(std::size_t index) const {
        return m_aggregation != Aggregation::Deduct && m_card.criteria()[index].possible > 0 &&
               m_card.criteria()[index].weight != Points::kScale;
    }

    void explainCriterion(std::size_t index) {
        DerivationLine& line = add(Kind::Criterion, criterion(index).key, criterionText(index));
        if (isCounted(index)) {
            line.earned = scored(index).earned;
            line.possible = scored(index).possible;
        }
        if (scored(index).state == CriterionState::Answered) explainFatalRules(index);
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
        const LocalizedText answer = answerText(criterion(index), m_answers.at(criterion(index).key).value);
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
        const std::int64_t weight = m_card.criteria()[index].weight;
        const std::string written = decimalText(weight, kPointPlaces);
        const LocalizedText named{", weight " + written, "，权重" + written};
        if (m_aggregation == Aggregation::CriterionWeights) return named;
        const Int128 earned = Int128{weight} * scored(index).earned.thousandths;
        const Int128 possible = Int128{weight} * scored(index).possible.thousandths;
        const LocalizedText product = outOf(fineText(earned), fineText(possible));
        return named + LocalizedText{" = ", "，计"} + product;
    }

    void explainFatalRules(std::size_t index) {
        const Criterion& item = criterion(index);
        if (item.kind == CriterionKind::Bonus) return;
        const model::Answer& answer = m_answers.at(item.key);
        const std::int64_t earned = scored(index).earned.thousandths;
        for (const model::FatalRule& rule : item.fatalRules) {
            if (!isMet(rule.trigger, item, answer, earned)) continue;
            const bool fails = rule.scope != model::FatalScope::ZeroCriterion;
            const LocalizedText head =
                fails ? LocalizedText{"Fatal error, ", "致命性错误，"} : LocalizedText{"Rule, ", "规则，"};
            add(Kind::Rule, item.key,
                head + inBoth(item.name) + LocalizedText{": ", "："} +
                    triggerText(rule.trigger, item, answer, earned) + LocalizedText{"; ", "；"} +
                    scopeText(rule));
        }
    }

    // Sections

    /// What a criterion adds to its section, after a rule that zeroes it. Fine.
    Int128 contribution(std::size_t index) const {
        const bool deducts = m_aggregation == Aggregation::Deduct;
        const bool zeroed = m_evaluation.effects[index].zeroCriterion;
        const std::int64_t earned = zeroed ? std::min<std::int64_t>(scored(index).earned.thousandths, 0)
                                           : scored(index).earned.thousandths;
        return Int128{deducts ? Points::kScale : m_card.criteria()[index].weight} * earned;
    }

    bool actsApart(std::size_t index) const {
        const bool apart =
            m_aggregation != Aggregation::Points && m_aggregation != Aggregation::WeightedPoints;
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
        return m_aggregation == Aggregation::CriterionWeights &&
               criterion(index).kind == CriterionKind::Deduction;
    }

    void explainSection(std::size_t index) {
        const CompiledSection& section = m_card.sections()[index];
        const LocalizedText name = inBoth(section.section->name);
        const std::string& key = section.section->key;
        if (!m_evaluation.score.sections[index].applies) {
            add(Kind::Section, key,
                name + LocalizedText{": does not arise in this call", "：本次通话不涉及"});
            return;
        }
        const LocalizedText text = m_aggregation == Aggregation::Deduct
                                       ? lossText(section, tallyOf(index))
                                       : earningText(section, tallyOf(index));
        DerivationLine& line = add(Kind::Section, key, name + LocalizedText{": ", "："} + text);
        line.earned = m_evaluation.score.sections[index].earned;
        line.possible = m_evaluation.score.sections[index].possible;
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
            possible += Int128{m_card.criteria()[index].weight} * scored(index).possible.thousandths;
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

    // The card

    void explainCard() {
        const CardTally& tally = m_evaluation.counted();
        if (tally.scorable) {
            add(Kind::Total, "", cardSum(tally)).share = Share{tally.summed};
            explainLimits(tally);
            explainCardScopes(tally);
        }
        explainOutcome();
    }

    LocalizedText cardSum(const CardTally& tally) const {
        const std::string result = " = " + percentText({tally.summed});
        switch (m_aggregation) {
        case Aggregation::Points:
        case Aggregation::WeightedPoints:
            return {"All sections: " + quotientOfSums(tally) + result,
                    "合计：" + quotientOfSums(tally) + result};
        case Aggregation::SectionMeans:
            return {"Mean of the sections: " + meanOfSections(tally) + result,
                    "各大类平均：" + meanOfSections(tally) + result};
        case Aggregation::CriterionWeights:
            return {"Mean of the criteria: " + meanOfCriteria(tally) + result,
                    "各评分项平均：" + meanOfCriteria(tally) + result};
        case Aggregation::Deduct:
            return {"From the base: " + remainder(tally) + result,
                    "从起评分扣减：" + remainder(tally) + result};
        }
        return {};
    }

    std::string weightPrefix(std::int64_t weight) const { return decimalText(weight, kPointPlaces) + " × "; }

    std::string quotientOfSums(const CardTally& tally) const {
        const bool weighted = m_aggregation == Aggregation::WeightedPoints;
        WrittenSum earned;
        WrittenSum possible;
        for (std::size_t index = 0; index < tally.sections.size(); ++index) {
            const SectionTally& section = tally.sections[index];
            if (section.possible == 0 && section.earned == 0) continue;
            const std::string prefix = weighted ? weightPrefix(m_card.sections()[index].weight) : "";
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
            const std::int64_t weight = m_card.sections()[index].weight;
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
            const CompiledSection& compiled = m_card.sections()[section];
            for (std::size_t index = compiled.begin; index < compiled.end; ++index) {
                const std::int64_t weight = m_card.criteria()[index].weight;
                if (!isCounted(index) || scored(index).possible.thousandths <= 0 || weight <= 0) continue;
                const bool zeroed =
                    tally.sections[section].zeroed || m_evaluation.effects[index].zeroCriterion;
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
        if (bonuses != 0) text += " + " + fineText(bonuses) + " ÷ " + fineText(m_card.fullMaximum());
        return text;
    }

    std::string remainder(const CardTally& tally) const {
        const std::string base = fineText(m_card.fullMaximum());
        WrittenSum sum;
        sum.add(m_card.fullMaximum());
        for (const SectionTally& section : tally.sections)
            if (section.earned != 0) sum.add(section.earned);
        return sum.bracketed() + " ÷ " + base;
    }

    void explainLimits(const CardTally& tally) {
        const model::Policy& policy = m_card.policy();
        if (policy.ceiling && tally.summed > policy.ceiling->millionths) {
            const std::string ceiling = percentText(*policy.ceiling);
            add(Kind::Rule, "", {"Held to the ceiling: " + ceiling, "封顶：" + ceiling}).share =
                *policy.ceiling;
        }
        const std::int64_t lowered =
            policy.ceiling ? std::min(tally.summed, policy.ceiling->millionths) : tally.summed;
        if (lowered < policy.floor.millionths) {
            const std::string floor = percentText(policy.floor);
            add(Kind::Rule, "", {"Raised to the floor: " + floor, "保底：" + floor}).share = policy.floor;
        }
    }

    void explainCardScopes(const CardTally& tally) {
        const Share final = *m_evaluation.score.running;
        if (final.millionths == tally.held) return;
        const LocalizedText text = m_evaluation.together.zeroCard
                                       ? LocalizedText{"Set to 0 by the fatal error", "因致命性错误清零"}
                                       : LocalizedText{"Held by the fatal error to " + percentText(final),
                                                       "因致命性错误，总分限制为" + percentText(final)};
        add(Kind::Rule, "", text).share = final;
    }

    std::string shown(Share share) const {
        const std::string score = shownScore(m_card.card(), share);
        return m_card.policy().unit == model::ScoreUnit::Percent ? score + " %" : score;
    }

    LocalizedText shownInUnit(Share share) const {
        if (m_card.policy().unit == model::ScoreUnit::Percent) return plain(shown(share));
        const std::string whole = shownMaximum(m_card.card());
        return {shown(share) + " of " + whole, shown(share) + "分（满分" + whole + "分）"};
    }

    void explainOutcome() {
        const Score& score = m_evaluation.score;
        if (score.outcome == Outcome::Scored && *score.raw != *score.final)
            add(Kind::Total, "",
                LocalizedText{"Without the fatal errors: ", "不计致命性错误："} + shownInUnit(*score.raw))
                .share = score.raw;
        switch (score.outcome) {
        case Outcome::Incomplete:
            add(Kind::Total, "", incompleteText(score)).share = score.running;
            break;
        case Outcome::NotScorable:
            add(Kind::Total, "",
                LocalizedText{"Not scorable: nothing that arose in this call can earn or lose points",
                              "不计分：本次通话没有可计分的内容"} +
                    (score.failed ? LocalizedText{"; failed by a fatal error", "；因致命性错误判为不合格"}
                                  : LocalizedText()));
            break;
        case Outcome::Scored:
            add(Kind::Total, "",
                LocalizedText{"Score: ", "得分："} + shownInUnit(*score.final) + verdictText(score))
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
        const std::string mark = shown(m_card.policy().passMark);
        if (score.passed) return {"; passed, the pass mark is " + mark, "；合格，合格线" + mark};
        if (score.failed) return {"; failed by a fatal error", "；因致命性错误判为不合格"};
        return {"; below the pass mark of " + mark, "；未达合格线" + mark};
    }

    const CompiledCard& m_card;
    const model::AnswerSheet& m_answers;
    const Evaluation& m_evaluation;
    Aggregation m_aggregation;
    std::vector<DerivationLine> m_lines;
};

} // namespace

Explanation explain(const model::CardVersion& card, const model::AnswerSheet& answers,
                    const model::CallFields& fields) {
    const CompiledCard compiled(card);
    Evaluation evaluation = evaluate(compiled, answers, fields);
    Explanation explanation;
    explanation.lines = Explainer(compiled, answers, evaluation).run();
    explanation.score = std::move(evaluation.score);
    return explanation;
}

} // namespace earmark::scoring
