#include "core/scoring/card_words.h"
#include "core/scoring/change_speaker.h"
#include "core/scoring/explain_text.h"
#include "core/scoring/key_pairing.h"

namespace earmark::scoring {

namespace {

using Kind = CardChange::Kind;
using model::GradeBand;
using model::Policy;

LocalizedText asWritten(const std::string& text) {
    return plain(text);
}

LocalizedText decimalsWords(int decimals) {
    return plain(std::to_string(decimals));
}

LocalizedText gradeEndWords(model::ClosedEnd end) {
    switch (end) {
    case model::ClosedEnd::Unstated:
        return {"unstated", "未指明"};
    case model::ClosedEnd::Lower:
        return {"the higher grade", "较高等级"};
    case model::ClosedEnd::Upper:
        return {"the lower grade", "较低等级"};
    }
    return {};
}

void compareGrade(const ChangeSpeaker& speaker, const GradeBand& before, const Policy& policyBefore,
                  const GradeBand& after, const Policy& policyAfter) {
    speaker.text("name", {"name", "名称"}, before.name, after.name);
    speaker.choice("colour", {"colour", "颜色"}, before.colour, after.colour, asWritten);
    if (before.lower != after.lower || before.upper != after.upper)
        speaker.tellInstead("", {"covers", "范围"}, gradeRangeWords(before, policyBefore),
                            gradeRangeWords(after, policyAfter));
}

void compareGrades(std::vector<CardChange>& changes, const Policy& before, const Policy& after) {
    const auto keysOf = [](const Policy& policy) {
        std::vector<std::string> keys;
        for (const GradeBand& band : policy.bands)
            keys.push_back(band.key);
        return keys;
    };
    const auto label = [](const GradeBand& band) {
        return LocalizedText{"Grade ", "等级"} + quoted(nameOrKey(band.name, band.key));
    };
    const auto place = [](const GradeBand& band) { return "policy/bands/" + band.key; };
    const KeyPairing pairing = pairKeys(keysOf(before), keysOf(after));
    for (const KeyPairing::Pair& pair : pairing.pairs) {
        const GradeBand& now = after.bands[pair.after];
        const ChangeSpeaker grade(changes, place(now), label(now));
        compareGrade(grade, before.bands[pair.before], before, now, after);
        if (!pair.moved) continue;
        const GradeBand* previous = pair.after > 0 ? &after.bands[pair.after - 1] : nullptr;
        const LocalizedText name = previous ? nameOrKey(previous->name, previous->key) : LocalizedText();
        grade.tell(Kind::Moved, "", standingWords(previous ? &name : nullptr));
    }
    for (const std::size_t index : pairing.added) {
        const GradeBand& band = after.bands[index];
        const LocalizedText range = gradeRangeWords(band, after);
        ChangeSpeaker(changes, place(band), {})
            .tell(Kind::Added, "", label(band) + LocalizedText{" added: " + range.en, "新增：" + range.zh});
    }
    for (const std::size_t index : pairing.removed) {
        const GradeBand& band = before.bands[index];
        const LocalizedText range = gradeRangeWords(band, before);
        ChangeSpeaker(changes, place(band), {})
            .tell(Kind::Removed, "",
                  label(band) +
                      LocalizedText{" removed, before " + range.en, "已删除（原为" + range.zh + "）"});
    }
}

void comparePolicy(std::vector<CardChange>& changes, const Policy& before, const Policy& after) {
    const ChangeSpeaker speaker(changes, "policy", {});
    speaker.choice("aggregation", {"Score is", "总分算法"}, before.aggregation, after.aggregation,
                   aggregationWords);
    speaker.number("passMark", {"Pass mark", "合格线"}, before.passMark, after.passMark, shareWords);
    speaker.number("base", {"Base of the deductions", "起评分"}, before.base, after.base, numberWords);
    speaker.choice("notApplicable", {"N/A", "“不适用”的处理"}, before.notApplicable, after.notApplicable,
                   notApplicableWords);
    speaker.number("ceiling", {"Ceiling of the score", "总分封顶"}, before.ceiling, after.ceiling,
                   shareWords);
    speaker.number("floor", {"Floor of the score", "总分保底"}, before.floor, after.floor, shareWords);
    speaker.choice("unit", {"Score is shown in", "得分显示为"}, before.unit, after.unit, unitWords);
    speaker.number("decimals", {"Decimals shown", "显示小数位数"}, before.decimals, after.decimals,
                   decimalsWords);
    speaker.choice("bandClosedEnd", {"A score on a limit takes", "恰在等级分界上的得分归入"},
                   before.bandClosedEnd, after.bandClosedEnd, gradeEndWords);
    compareGrades(changes, before, after);
}

} // namespace

void compareCardHead(std::vector<CardChange>& changes, const model::CardVersion& before,
                     const model::CardVersion& after) {
    const ChangeSpeaker speaker(changes, "", {});
    speaker.choice("key", {"The card's key is", "评分表键名"}, before.cardKey, after.cardKey, asWritten);
    speaker.text("name", {"Name", "名称"}, before.name, after.name);
    speaker.text("description", {"Description", "说明"}, before.description, after.description);
    speaker.choice("medium", {"The card judges", "质检对象"}, before.medium, after.medium, mediumWords);
    comparePolicy(changes, before.policy, after.policy);
}

} // namespace earmark::scoring
