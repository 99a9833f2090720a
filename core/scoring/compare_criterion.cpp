#include "core/scoring/card_words.h"
#include "core/scoring/change_speaker.h"
#include "core/scoring/explain_text.h"

namespace earmark::scoring {

namespace {

using Kind = CardChange::Kind;
using model::Criterion;

LocalizedText timesWords(std::int64_t count) {
    return {count == 1 ? "once" : std::to_string(count) + " times", std::to_string(count) + "次"};
}

LocalizedText closedEndWords(model::ClosedEnd end) {
    switch (end) {
    case model::ClosedEnd::Unstated:
        return {"unstated", "未指明"};
    case model::ClosedEnd::Lower:
        return {"in the upper band", "计入上一档"};
    case model::ClosedEnd::Upper:
        return {"in the lower band", "计入下一档"};
    }
    return {};
}

void compareNumbers(const ChangeSpeaker& speaker, const Criterion& before, const Criterion& after) {
    speaker.number("maximum", {"maximum", "满分"}, before.maximum, after.maximum, numberWords);
    speaker.number("step", {"step", "打分步长"}, before.step, after.step, numberWords);
    speaker.number("points", {"points taken off each time", "每次扣分"}, before.deductionPoints,
                   after.deductionPoints, numberWords);
    speaker.number("limit", {"most occurrences counted", "最多计次"}, before.deductionLimit,
                   after.deductionLimit, timesWords);
    speaker.number("weight", {"weight", "权重"}, before.weight, after.weight, numberWords);
    speaker.number("metMark", {"mark below which it counts as an error", "差错判定线"}, before.metMark,
                   after.metMark, numberWords);
}

void compareMeasure(const ChangeSpeaker& speaker, const Criterion& before, const Criterion& after) {
    speaker.choice("closedEnd", {"a value on a limit counts", "恰在分界上的值"}, before.measureClosedEnd,
                   after.measureClosedEnd, closedEndWords);
    speaker.text("unit", {"unit", "计量单位"}, before.measureUnit, after.measureUnit);
    speaker.choice("source", {"value", "数值来源"}, before.measureSource, after.measureSource,
                   measureSourceWords);
}

void compareAnswering(const ChangeSpeaker& speaker, const Criterion& before, const Criterion& after) {
    if (before.notApplicableAllowed != after.notApplicableAllowed)
        speaker.tell(Kind::Changed, "allowNotApplicable",
                     after.notApplicableAllowed
                         ? LocalizedText{"N/A is now allowed", "现允许选“不适用”"}
                         : LocalizedText{"N/A is no longer allowed", "不再允许选“不适用”"});
    if (before.bonusAsCheck != after.bonusAsCheck)
        speaker.tell(Kind::Changed, "asCheck",
                     after.bonusAsCheck ? LocalizedText{"bonus is now a yes or no", "加分改为按“是/否”回答"}
                                        : LocalizedText{"bonus is now a scale", "加分改为打分"});
    if (before.defaultAnswer != after.defaultAnswer)
        speaker.tellInstead("default", {"default answer", "默认答案"}, defaultWords(before),
                            defaultWords(after));
    speaker.choice("criticalFamily", {"kind of critical error", "关键差错类别"}, before.criticalFamily,
                   after.criticalFamily, familyWords);
}

} // namespace

void compareCriterion(const ChangeSpeaker& speaker, const model::CardVersion& cardBefore,
                      const Criterion& before, const model::CardVersion& cardAfter, const Criterion& after) {
    speaker.text("name", {"name", "名称"}, before.name, after.name);
    speaker.choice("kind", {"is now", "类型"}, before.kind, after.kind, kindWords);
    compareNumbers(speaker, before, after);
    compareLists(speaker, before, after);
    compareMeasure(speaker, before, after);
    compareAnswering(speaker, before, after);
    compareConditions(speaker, cardBefore, before.condition, cardAfter, after.condition);
    speaker.text("guidance", {"guidance", "评分说明"}, before.guidance, after.guidance);
}

} // namespace earmark::scoring
