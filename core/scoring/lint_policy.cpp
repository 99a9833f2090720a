#include "core/scoring/compiled_card.h"
#include "core/scoring/lint_bands.h"
#include "core/scoring/lint_report.h"
#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::scoring {

using model::Aggregation;
using model::Points;
using model::Section;

namespace {

constexpr std::string_view kPlace = "policy";
constexpr std::int64_t kMostDecimals = 4; ///< scores are stored in millionths: 0.0001 %
constexpr std::int64_t kShareLimit = Points::kLimit;

std::string placeOf(std::string_view member) {
    return std::string(kPlace) + "/" + std::string(member);
}

void lintNumbers(const model::Policy& policy, LintReport& report) {
    lintRange(placeOf("floor"), {"The score's floor", "总分下限"}, policy.floor.millionths, 0, kShareLimit,
              kPercentPlaces, report);
    if (policy.ceiling)
        lintRange(placeOf("ceiling"), {"The score's ceiling", "总分上限"}, policy.ceiling->millionths,
                  std::max<std::int64_t>(policy.floor.millionths, 1), kShareLimit, kPercentPlaces, report);
    lintRange(placeOf("passMark"), {"The pass mark", "合格线"}, policy.passMark.millionths, 0,
              policy.ceiling ? policy.ceiling->millionths : kShareLimit, kPercentPlaces, report);
    lintRange(placeOf("decimals"), {"The number of decimals", "小数位数"}, policy.decimals, 0, kMostDecimals,
              0, report);
}

void lintBase(const model::Policy& policy, LintReport& report) {
    const bool deducts = policy.aggregation == Aggregation::Deduct;
    if (deducts && !policy.base)
        report.error("deduct-without-base", placeOf("base"),
                     {"The card deducts from a base that it does not state.", "扣分制评分表未设起评分。"},
                     {"State the base, for example 100.", "请填写起评分，例如100。"});
    if (deducts && policy.base)
        lintRange(placeOf("base"), {"The base", "起评分"}, policy.base->thousandths, 1, Points::kLimit,
                  kPointPlaces, report);
    if (!deducts && policy.base)
        report.warning("base-unused", placeOf("base"),
                       {"Only a card that deducts uses a base; this one does not.",
                        "只有扣分制才使用起评分，本表不会用到。"},
                       {"Leave the base out, or choose the aggregation \"deduct\".",
                        "请删除起评分，或改用扣分制（deduct）。"});
}

/// A pass mark that the display rounds would read as another one.
void lintPassMarkDigits(const model::CardVersion& card, LintReport& report) {
    constexpr int kSharedPlaces = 12;
    const model::Policy& policy = card.policy;
    if (policy.decimals < 0 || policy.decimals > kMostDecimals) return;
    const bool percent = policy.unit == model::ScoreUnit::Percent;
    const Int128 mark =
        percent ? Int128{policy.passMark.millionths} : fullMaximum(card) * policy.passMark.millionths;
    Int128 unit = 1;
    for (int place = percent ? kPercentPlaces : kSharedPlaces; place > policy.decimals; --place)
        unit *= 10;
    if (mark % unit == 0) return;
    const std::string written = decimalText(mark, percent ? kPercentPlaces : kSharedPlaces);
    report.error("pass-mark-not-exact", placeOf("passMark"),
                 {"The pass mark " + written + " cannot be shown with " + std::to_string(policy.decimals) +
                      " decimals.",
                  "合格线" + written + "无法用" + std::to_string(policy.decimals) + "位小数准确显示。"},
                 {"Show more decimals, or move the pass mark to one that they can show.",
                  "请增加小数位数，或调整合格线。"});
}

void lintGrades(const model::Policy& policy, LintReport& report) {
    std::vector<BandEnds> bands;
    for (const model::GradeBand& band : policy.bands) {
        std::optional<std::int64_t> upper;
        if (band.upper) upper = band.upper->millionths;
        bands.push_back({placeOf("bands/" + band.key), band.lower.millionths, upper});
        lintRange(bands.back().place, {"The band's lower end", "分段下限"}, band.lower.millionths, 0,
                  kShareLimit, kPercentPlaces, report);
        if (upper)
            lintRange(bands.back().place, {"The band's upper end", "分段上限"}, *upper, 0, kShareLimit,
                      kPercentPlaces, report);
    }
    BandTable table{placeOf("bands"), bands, policy.bandClosedEnd, 0, std::nullopt, kPercentPlaces};
    if (policy.ceiling) table.to = policy.ceiling->millionths;
    lintBandTable(table, report);
}

struct WeightSum {
    Int128 sum = 0;
    bool any = false;

    void add(Points weight) {
        sum += weight.thousandths;
        any = true;
    }
};

void lintWeightSum(const WeightSum& weights, const std::string& place, const LocalizedText& whose,
                   LintReport& report) {
    const Int128 hundred = Points::whole(100).thousandths;
    if (!weights.any) return;
    if (weights.sum == 0) {
        report.error("weights-all-zero", place,
                     {"All weights of the " + whose.en + " are 0, so nothing can count.",
                      whose.zh + "的权重全部为0，没有任何内容计分。"},
                     {"Give at least one of them a weight above 0.", "请至少设置一个大于0的权重。"});
    } else if (weights.sum != hundred) {
        const std::string sum = decimalText(weights.sum, kPointPlaces);
        report.warning("weights-not-100", place,
                       {"The weights of the " + whose.en + " add up to " + sum + ", not 100.",
                        whose.zh + "的权重合计为" + sum + "，不是100。"},
                       {"Adjust the weights so that they add up to 100; people read them as percent.",
                        "请调整权重使合计为100，使用者通常将其理解为百分比。"});
    }
}

} // namespace

void lintRange(const std::string& place, const LocalizedText& label, std::int64_t value, std::int64_t lowest,
               std::int64_t highest, int places, LintReport& report) {
    if (value >= lowest && value <= highest) return;
    const std::string written = decimalText(value, places);
    const std::string low = decimalText(lowest, places);
    const std::string high = decimalText(highest, places);
    report.error(
        "number-out-of-range", place,
        {label.en + " is " + written + "; it must lie between " + low + " and " + high + ".",
         label.zh + "为" + written + "，应在" + low + "至" + high + "之间。"},
        {"Enter a number from " + low + " to " + high + ".", "请填写" + low + "至" + high + "之间的数。"});
}

void lintPolicy(const model::CardVersion& card, LintReport& report) {
    lintBase(card.policy, report);
    lintNumbers(card.policy, report);
    lintPassMarkDigits(card, report);
    lintGrades(card.policy, report);
}

void lintWeights(const model::CardVersion& card, LintReport& report) {
    const Aggregation aggregation = card.policy.aggregation;
    WeightSum ofSections;
    WeightSum ofCriteria;
    for (const Section& section : card.sections) {
        if (uncappedMaximum(section) != 0) ofSections.add(section.weight);
        for (const model::Criterion& criterion : section.criteria)
            if (possiblePoints(criterion) > 0) ofCriteria.add(criterion.weight);
    }
    if (aggregation == Aggregation::WeightedPoints || aggregation == Aggregation::SectionMeans)
        lintWeightSum(ofSections, "sections", {"sections", "各大类"}, report);
    if (aggregation == Aggregation::CriterionWeights)
        lintWeightSum(ofCriteria, "sections", {"criteria", "各评分项"}, report);
}

} // namespace earmark::scoring
