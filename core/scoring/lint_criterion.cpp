#include "core/model/acoustic_event.h"
#include "core/scoring/lint_report.h"
#include "core/scoring/verdict.h"

#include <algorithm>
#include <iterator>

namespace earmark::scoring {

using model::Aggregation;
using model::Criterion;
using model::CriterionKind;
using model::Points;

namespace {

constexpr std::int64_t kMostOccurrences = 1'000'000;

bool isKind(const CriterionPlace& at, CriterionKind kind) {
    return at.criterion.kind == kind;
}

void checkPoints(const CriterionPlace& at, const LocalizedText& label, Points value, std::int64_t lowest,
                 std::int64_t highest, LintReport& report) {
    lintRange(at.place, label, value.thousandths, lowest, highest, kPointPlaces, report);
}

void lintStep(const CriterionPlace& at, LintReport& report) {
    const Criterion& criterion = at.criterion;
    checkPoints(at, {"The step", "计分步长"}, criterion.step, 1, Points::kLimit, report);
    if (criterion.step.thousandths < 1 || criterion.maximum.thousandths < 0) return;
    if (criterion.maximum.thousandths % criterion.step.thousandths == 0) return;
    report.warning(
        "maximum-unreachable", at.place,
        {"In steps of " + pointsText(criterion.step) + " nobody can reach the maximum of " +
             pointsText(criterion.maximum) + ".",
         "按步长" + pointsText(criterion.step) + "无法得到满分" + pointsText(criterion.maximum) + "。"},
        {"Choose a step that divides the maximum.", "请选用能整除满分的步长。"});
}

void lintOptionPoints(const CriterionPlace& at, LintReport& report) {
    const Criterion& criterion = at.criterion;
    const std::int64_t maximum = criterion.maximum.thousandths;
    const std::int64_t lowest = isKind(at, CriterionKind::Multiple) ? -maximum : 0;
    std::int64_t best = 0;
    for (const model::Option& option : criterion.options) {
        const std::int64_t value = option.points.thousandths;
        best = isKind(at, CriterionKind::Multiple) ? best + std::max<std::int64_t>(value, 0)
                                                   : std::max(best, value);
        if (value >= lowest && value <= maximum) continue;
        report.error(
            "option-out-of-range", at.place + "/options/" + option.key,
            {"The option gives " + pointsText(option.points) + " points; here options lie between " +
                 pointsText({lowest}) + " and " + pointsText({maximum}) + ".",
             "该选项为" + pointsText(option.points) + "分，本项选项应在" + pointsText({lowest}) + "至" +
                 pointsText({maximum}) + "之间。"},
            {"Change the option's points or the criterion's maximum.", "请修改选项分值或评分项满分。"});
    }
    if (best < maximum)
        report.warning(
            "maximum-unreachable", at.place,
            {"The options reach " + pointsText({best}) + " points at most, not the maximum of " +
                 pointsText({maximum}) + ".",
             "各选项最多得" + pointsText({best}) + "分，达不到满分" + pointsText({maximum}) + "。"},
            {"Lower the maximum to " + pointsText({best}) + ", or add the option that earns it.",
             "请将满分改为" + pointsText({best}) + "，或补充可得满分的选项。"});
}

void lintLevelOrder(const CriterionPlace& at, LintReport& report) {
    const auto& options = at.criterion.options;
    const auto points = [](const model::Option& option) { return option.points; };
    if (std::ranges::is_sorted(options, std::less<>(), points) ||
        std::ranges::is_sorted(options, std::greater<>(), points))
        return;
    report.warning("level-out-of-order", at.place,
                   {"The levels neither fall nor rise in points from first to last.",
                    "各等级的分值没有依次递减或递增。"},
                   {"Put the levels in the order of their points; inspectors answer by position.",
                    "请按分值高低排列等级，质检员按位置选择。"});
}

void lintOptions(const CriterionPlace& at, LintReport& report) {
    if (at.criterion.options.empty()) {
        report.error("options-missing", at.place, {"The criterion has no options.", "该评分项没有选项。"},
                     {"Add the options that can be chosen.", "请添加可选的选项。"});
        return;
    }
    lintOptionPoints(at, report);
    if (isKind(at, CriterionKind::Choice)) lintLevelOrder(at, report);
}

void lintDeduction(const CriterionPlace& at, LintReport& report) {
    const Criterion& criterion = at.criterion;
    checkPoints(at, {"The points taken off each time", "每次扣分"}, criterion.deductionPoints, 0,
                Points::kLimit, report);
    lintRange(at.place, {"The most occurrences counted", "最多计次"}, criterion.deductionLimit, 1,
              kMostOccurrences, 0, report);
}

void lintNumbers(const CriterionPlace& at, LintReport& report) {
    const Criterion& criterion = at.criterion;
    checkPoints(at, {"The maximum", "满分"}, criterion.maximum, 0, Points::kLimit, report);
    checkPoints(at, {"The weight", "权重"}, criterion.weight, 0, Points::kLimit, report);
    const bool hasMark = criterion.metMark.has_value();
    const bool marksPoints = !isKind(at, CriterionKind::Deduction) && !isKind(at, CriterionKind::Bonus);
    if (hasMark && marksPoints)
        checkPoints(at, {"The met-mark", "达标分"}, *criterion.metMark, 0,
                    std::max<std::int64_t>(criterion.maximum.thousandths, 0), report);
    if (hasMark && !marksPoints)
        report.warning(
            "met-mark-unused", at.place,
            {"Deductions and bonuses have no met-mark of their own.", "扣分项与加分项不使用达标分。"},
            {"Leave the met-mark out.", "请删除达标分。"});
}

void lintByKind(const CriterionPlace& at, LintReport& report) {
    switch (at.criterion.kind) {
    case CriterionKind::Scale:
        lintStep(at, report);
        break;
    case CriterionKind::Choice:
    case CriterionKind::Multiple:
        lintOptions(at, report);
        break;
    case CriterionKind::Check:
        break;
    case CriterionKind::Measure:
        lintMeasure(at, report);
        break;
    case CriterionKind::Deduction:
        lintDeduction(at, report);
        break;
    case CriterionKind::Bonus:
        if (!at.criterion.bonusAsCheck) lintStep(at, report);
        break;
    }
}

void lintRefusedByAggregation(const CriterionPlace& at, LintReport& report) {
    const Aggregation aggregation = at.card.policy.aggregation;
    if (aggregation == Aggregation::CriterionWeights && isKind(at, CriterionKind::Deduction))
        report.error("aggregation-refuses", at.place,
                     {"A card that weighs its criteria one by one cannot use deductions.",
                      "按评分项权重计分的评分表不能使用扣分项。"},
                     {"Turn the deduction into a check, or choose another aggregation.",
                      "请改为是否项，或改用其他计分方式。"});
    if (aggregation == Aggregation::Deduct && at.criterion.weight != Points::whole(1))
        report.error("aggregation-refuses", at.place,
                     {"A card that deducts from a base cannot use weights.", "扣分制的评分表不能使用权重。"},
                     {"Leave the weight out and say it in points.", "请删除权重，直接用分值表示。"});
}

/// The least that any answer can earn, in thousandths.
std::int64_t leastEarned(const Criterion& criterion) {
    const auto least = [](const auto& items) {
        std::int64_t lowest = Points::kLimit;
        for (const auto& item : items)
            lowest = std::min(lowest, item.points.thousandths);
        return lowest;
    };
    if (criterion.kind == CriterionKind::Choice) return least(criterion.options);
    if (criterion.kind == CriterionKind::Measure) return least(criterion.measureBands);
    return 0;
}

bool canFail(const Criterion& criterion) {
    if (!criterion.fatalRules.empty() || criterion.kind == CriterionKind::Bonus) return true;
    if (criterion.kind == CriterionKind::Deduction) return criterion.deductionPoints.thousandths > 0;
    // A check or choice of 0 points is there to inform, not to be failed.
    const bool informs = criterion.maximum.thousandths == 0 &&
                         (criterion.kind == CriterionKind::Check || criterion.kind == CriterionKind::Choice);
    return informs || leastEarned(criterion) < criterion.metMark.value_or(criterion.maximum).thousandths;
}

void lintCanFail(const CriterionPlace& at, LintReport& report) {
    if (canFail(at.criterion)) return;
    report.warning(
        "cannot-fail", at.place,
        {"No answer can fail this criterion, so it says nothing about errors.",
         "任何答案都不会判为不达标，本项无法反映差错。"},
        {"Raise its met-mark, or add a level that earns less.", "请提高达标分，或增加得分更低的等级。"});
}

void lintCauses(const CriterionPlace& at, LintReport& report) {
    for (const std::string& cause : at.criterion.causes) {
        if (std::ranges::find(model::kCauseKeys, cause) != std::end(model::kCauseKeys)) continue;
        report.error("cause-unknown", at.place,
                     {"There is no cause \"" + cause + "\".", "没有“" + cause + "”这一原因归类。"},
                     {"Use process, system, knowledge, skill, attitude or policy.",
                      "请使用process、system、knowledge、skill、attitude或policy。"});
    }
}

void lintEvents(const CriterionPlace& at, LintReport& report) {
    const std::vector<std::string>& events = at.criterion.events;
    for (auto place = events.begin(); place != events.end(); ++place) {
        const std::string& event = *place;
        if (std::find(events.begin(), place, event) != place) {
            report.warning("event-duplicate", at.place,
                           {"The event \"" + event + "\" is named twice.", "事件“" + event + "”重复。"},
                           {"Take one of them away.", "请删去其中一个。"});
            continue;
        }
        if (model::eventKindFromName(event)) continue;
        std::string known;
        for (const model::EventKind kind : model::eventKinds())
            known += (known.empty() ? "" : ", ") + std::string(model::eventKindName(kind));
        report.error(
            "event-unknown", at.place,
            {"No event \"" + event + "\" is found in recordings.", "录音中没有“" + event + "”这种事件。"},
            {"Use one of: " + known + ".", "请使用：" + known + "。"});
    }
}

} // namespace

void lintCriterion(const CriterionPlace& at, LintReport& report) {
    if (at.criterion.condition)
        lintCondition(*at.criterion.condition, {at.criteria, at.index, at.index + 1, at.place + "/condition"},
                      report);
    lintNumbers(at, report);
    lintByKind(at, report);
    lintRefusedByAggregation(at, report);
    lintFatalRules(at, report);
    lintDefault(at, report);
    lintCauses(at, report);
    lintEvents(at, report);
    lintCanFail(at, report);
}

} // namespace earmark::scoring
