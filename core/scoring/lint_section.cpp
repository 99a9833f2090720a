#include "core/scoring/compiled_card.h"
#include "core/scoring/lint_report.h"
#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::scoring {

using model::Aggregation;
using model::Criterion;
using model::CriterionKind;
using model::Points;
using model::Section;

namespace {

bool isKind(const Criterion& criterion, CriterionKind kind) {
    return criterion.kind == kind;
}

Int128 fine(Points points) {
    return Int128{points.thousandths} * Points::kScale;
}

/// What the section's own rules are measured against: what it can earn, or under deduct lose.
Int128 sumOf(const model::CardVersion& card, const Section& section) {
    return card.policy.aggregation == Aggregation::Deduct ? uncappedLoss(section) : uncappedMaximum(section);
}

Int128 heldToCap(const Section& section, Int128 sum) {
    return section.cap ? std::min(sum, fine(*section.cap)) : sum;
}

std::string addends(const Section& section, bool deducts) {
    std::string text;
    for (const Criterion& criterion : section.criteria) {
        const Int128 part = deducts && isKind(criterion, CriterionKind::Deduction)
                                ? fine(criterion.deductionPoints) * criterion.deductionLimit
                                : Int128{possiblePoints(criterion)} *
                                      (deducts ? Points::kScale : criterion.weight.thousandths);
        if (part != 0) text += (text.empty() ? "" : " + ") + fineText(part);
    }
    return text;
}

/// Card totals with the section's true sum and with the stated one: often the total tells which is meant.
LocalizedText statedRemedy(const SectionPlace& at, Int128 expected) {
    const std::string sum = fineText(expected);
    const std::string stated = pointsText(*at.section.statedMaximum);
    LocalizedText remedy{"State " + sum + ", or change the points of its criteria until they add up to " +
                             stated + ".",
                         "请将标明满分改为" + sum + "，或调整各评分项分值使合计为" + stated + "。"};
    if (at.card.policy.aggregation == Aggregation::Deduct) return remedy;
    const Int128 whole = fullMaximum(at.card);
    const std::string other = fineText(whole - expected + fine(*at.section.statedMaximum));
    remedy.en += " With " + sum + " the card has " + fineText(whole) + " points in all, with " + stated +
                 " it would have " + other + ".";
    remedy.zh += "按" + sum + "计，全表共" + fineText(whole) + "分；按" + stated + "计则为" + other + "分。";
    return remedy;
}

void lintStatedMaximum(const SectionPlace& at, LintReport& report) {
    const Section& section = at.section;
    if (!section.statedMaximum) return;
    const bool deducts = at.card.policy.aggregation == Aggregation::Deduct;
    const Int128 expected = heldToCap(section, sumOf(at.card, section));
    if (fine(*section.statedMaximum) == expected) return;
    const std::string stated = pointsText(*section.statedMaximum);
    const std::string parts = usesBase(section) ? "" : addends(section, deducts);
    const std::string sum = fineText(expected);
    const std::string en = parts.empty() ? sum : sum + " (" + parts + (section.cap ? ", capped" : "") + ")";
    const std::string zh =
        parts.empty() ? sum + "分" : sum + "分（" + parts + (section.cap ? "，受上限限制" : "") + "）";
    report.error("stated-maximum-differs", at.place,
                 {"The section states " + stated + " points, but " +
                      (deducts ? "it can lose " : "its criteria add up to ") + en + ".",
                  "本大类标明" + stated + "分，" + (deducts ? "但最多可扣" : "但各评分项合计为") + zh + "。"},
                 statedRemedy(at, expected));
}

/// Bonuses that act in E may lift it above what is possible, and a cap may well stop them there.
Int128 largestEarned(const SectionPlace& at) {
    Int128 sum = sumOf(at.card, at.section);
    const Aggregation aggregation = at.card.policy.aggregation;
    if (aggregation == Aggregation::Points || aggregation == Aggregation::WeightedPoints)
        for (const Criterion& criterion : at.section.criteria)
            if (isKind(criterion, CriterionKind::Bonus)) sum += fine(criterion.maximum);
    return sum;
}

void lintCapAndFloor(const SectionPlace& at, LintReport& report) {
    const Section& section = at.section;
    const Int128 sum = largestEarned(at);
    if (section.cap && fine(*section.cap) > sum)
        report.error(
            "cap-above-sum", at.place,
            {"The cap of " + pointsText(*section.cap) + " lies above the sum of " + fineText(sum) +
                 ", so it can never act.",
             "封顶分" + pointsText(*section.cap) + "高于合计" + fineText(sum) + "，永远不会起作用。"},
            {"Lower the cap below " + fineText(sum) + ", or leave it out.",
             "请将封顶分降到" + fineText(sum) + "以下，或删除。"});
    const Int128 possible = heldToCap(section, sumOf(at.card, section));
    if (section.floor && fine(*section.floor) > possible)
        report.warning("floor-above-sum", at.place,
                       {"The floor of " + pointsText(*section.floor) +
                            " is above what the section can earn, so it always earns full marks.",
                        "保底分" + pointsText(*section.floor) + "高于本大类满分，本大类将始终得满分。"},
                       {"Lower the floor.", "请调低保底分。"});
}

void lintNumbers(const SectionPlace& at, LintReport& report) {
    const Section& section = at.section;
    const auto check = [&](const std::optional<Points>& value, const LocalizedText& label) {
        if (value) lintRange(at.place, label, value->thousandths, 0, Points::kLimit, kPointPlaces, report);
    };
    check(section.weight, {"The section's weight", "大类权重"});
    check(section.cap, {"The section's cap", "大类封顶分"});
    check(section.floor, {"The section's floor", "大类保底分"});
    check(section.base, {"The section's base", "大类起评分"});
    check(section.statedMaximum, {"The stated maximum", "标明满分"});
}

/// Whether nothing but deductions moves the section's points; criteria of 0 points only inform.
bool isDeductionsOnly(const Section& section) {
    const auto isDeduction = [](const Criterion& item) { return isKind(item, CriterionKind::Deduction); };
    const auto movesOtherwise = [](const Criterion& item) {
        return possiblePoints(item) > 0 || isKind(item, CriterionKind::Bonus);
    };
    return std::ranges::any_of(section.criteria, isDeduction) &&
           std::ranges::none_of(section.criteria, movesOtherwise);
}

void lintBase(const SectionPlace& at, LintReport& report) {
    const Aggregation aggregation = at.card.policy.aggregation;
    const bool basesAllowed =
        aggregation != Aggregation::CriterionWeights && aggregation != Aggregation::Deduct;
    if (!basesAllowed) return;
    if (isDeductionsOnly(at.section) && !at.section.base)
        report.error("deductions-without-base", at.place,
                     {"The section holds only deductions and states no base to deduct from.",
                      "本大类只有扣分项，却未设起评分。"},
                     {"State the section's base: the points that it starts with.",
                      "请设置本大类的起评分，即扣分前的分数。"});
    if (at.section.base && !usesBase(at.section))
        report.error("base-misplaced", at.place,
                     {"A base belongs to a section of deductions; this one earns points.",
                      "起评分只用于纯扣分的大类，本大类含有得分项。"},
                     {"Leave the base out, or move the deductions to a section of their own.",
                      "请删除起评分，或将扣分项移到单独的大类。"});
}

void refuse(const SectionPlace& at, const LocalizedText& thing, LintReport& report) {
    const bool deducts = at.card.policy.aggregation == Aggregation::Deduct;
    report.error(
        "aggregation-refuses", at.place,
        {std::string("A card that ") + (deducts ? "deducts from a base" : "weighs its criteria one by one") +
             " cannot use " + thing.en + ".",
         std::string(deducts ? "扣分制" : "按评分项权重计分") + "的评分表不能使用" + thing.zh + "。"},
        {"Leave it out, or choose another aggregation.", "请删除，或改用其他计分方式。"});
}

void lintRefusedByAggregation(const SectionPlace& at, LintReport& report) {
    const Section& section = at.section;
    const Aggregation aggregation = at.card.policy.aggregation;
    if (aggregation != Aggregation::CriterionWeights && aggregation != Aggregation::Deduct) return;
    const bool deducts = aggregation == Aggregation::Deduct;
    if (section.weight != Points::whole(1)) refuse(at, {"section weights", "大类权重"}, report);
    if (section.base) refuse(at, {"section bases", "大类起评分"}, report);
    if (section.floor) refuse(at, {"section floors", "大类保底分"}, report);
    if (section.cap && !deducts) refuse(at, {"section caps", "大类封顶分"}, report);
}

bool hasSectionScope(const Criterion& criterion) {
    return std::ranges::any_of(criterion.fatalRules, [](const model::FatalRule& rule) {
        return rule.scope == model::FatalScope::ZeroSection;
    });
}

void lintMaximumLoss(const SectionPlace& at, LintReport& report) {
    if (at.card.policy.aggregation != Aggregation::Deduct || at.section.statedMaximum) return;
    if (std::ranges::none_of(at.section.criteria, hasSectionScope)) return;
    report.error(
        "section-fatal-without-maximum", at.place,
        {"A fatal rule zeroes the section, but the section does not state the most it can lose.",
         "致命性规则将本大类清零，但本大类未标明最多可扣的分数。"},
        {"State the section's maximum loss: " + fineText(heldToCap(at.section, uncappedLoss(at.section))) +
             ".",
         "请标明本大类最多可扣的分数：" + fineText(heldToCap(at.section, uncappedLoss(at.section))) + "。"});
}

void lintCriterionWeights(const SectionPlace& at, LintReport& report) {
    if (at.card.policy.aggregation == Aggregation::CriterionWeights) return;
    bool anyScored = false;
    for (const Criterion& criterion : at.section.criteria) {
        if (possiblePoints(criterion) <= 0) continue;
        anyScored = true;
        if (criterion.weight.thousandths != 0) return;
    }
    if (!anyScored) return;
    report.error("weights-all-zero", at.place,
                 {"All criteria of the section weigh 0, so none of its points can count.",
                  "本大类各评分项的权重全部为0，分数不会计入。"},
                 {"Give at least one criterion a weight above 0, or leave the weights out.",
                  "请至少设置一个大于0的权重，或不设权重。"});
}

} // namespace

void lintSection(const SectionPlace& at, LintReport& report) {
    if (at.section.criteria.empty())
        report.error("section-empty", at.place, {"The section has no criteria.", "本大类没有评分项。"},
                     {"Add a criterion, or remove the section.", "请添加评分项，或删除本大类。"});
    if (at.section.condition)
        lintCondition(*at.section.condition,
                      {at.criteria, at.firstCriterion, at.firstCriterion + at.section.criteria.size(),
                       at.place + "/condition"},
                      report);
    lintNumbers(at, report);
    lintRefusedByAggregation(at, report);
    lintBase(at, report);
    lintStatedMaximum(at, report);
    lintMaximumLoss(at, report);
    lintCapAndFloor(at, report);
    lintCriterionWeights(at, report);
}

} // namespace earmark::scoring
