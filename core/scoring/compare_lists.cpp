#include "core/model/acoustic_event.h"
#include "core/scoring/card_words.h"
#include "core/scoring/change_speaker.h"
#include "core/scoring/explain_text.h"
#include "core/scoring/key_pairing.h"

namespace earmark::scoring {

namespace {

using Kind = CardChange::Kind;
using model::Criterion;
using model::FatalRule;
using model::MeasureBand;
using model::Option;

template <class Item, class KeyOf>
std::vector<std::string> keysOf(const std::vector<Item>& items, KeyOf keyOf) {
    std::vector<std::string> keys;
    for (const Item& item : items)
        keys.push_back(keyOf(item));
    return keys;
}

/// The subject of a part: "Warmth: option “Flat”".
ChangeSpeaker partOf(const ChangeSpeaker& whole, const std::string& member, const LocalizedText& label) {
    const LocalizedText subject = inBoth(whole.subject()) + LocalizedText{", ", "，"} + label;
    return {whole.changes(), whole.place() + "/" + member, subject, whole.criterion()};
}

void compareOptions(const ChangeSpeaker& speaker, const Criterion& before, const Criterion& after) {
    const auto keyOf = [](const Option& option) { return option.key; };
    const auto label = [](const Option& option) {
        return LocalizedText{"option ", "选项"} + quoted(nameOrKey(option.name, option.key));
    };
    const auto worth = [&](const Option& option) {
        const LocalizedText points = pointsWords(option.points);
        return label(option) + LocalizedText{" (" + points.en + ")", "（" + points.zh + "）"};
    };
    const KeyPairing pairing = pairKeys(keysOf(before.options, keyOf), keysOf(after.options, keyOf));
    for (const KeyPairing::Pair& pair : pairing.pairs) {
        const Option& old = before.options[pair.before];
        const Option& now = after.options[pair.after];
        const ChangeSpeaker option = partOf(speaker, "options/" + now.key, label(now));
        option.text("name", {"name", "名称"}, old.name, now.name);
        option.number("points", {"points", "分值"}, old.points, now.points, numberWords);
        option.text("description", {"description", "说明"}, old.description, now.description);
        if (!pair.moved) continue;
        const Option* previous = pair.after > 0 ? &after.options[pair.after - 1] : nullptr;
        const LocalizedText name = previous ? nameOrKey(previous->name, previous->key) : LocalizedText();
        option.tell(Kind::Moved, "", standingWords(previous ? &name : nullptr));
    }
    for (const std::size_t index : pairing.added)
        speaker.tell(Kind::Added, "options/" + after.options[index].key,
                     worth(after.options[index]) + LocalizedText{" added", "新增"});
    for (const std::size_t index : pairing.removed)
        speaker.tell(Kind::Removed, "options/" + before.options[index].key,
                     worth(before.options[index]) + LocalizedText{" removed", "已删除"});
}

std::string limitsOf(const MeasureBand& band) {
    const auto limit = [](const std::optional<model::Points>& end) {
        return end ? std::to_string(end->thousandths) : std::string();
    };
    return limit(band.lower) + ".." + limit(band.upper);
}

void compareMeasureBands(const ChangeSpeaker& speaker, const Criterion& before, const Criterion& after) {
    const auto label = [](const MeasureBand& band, const Criterion& criterion) {
        return LocalizedText{"band ", "区间"} + quoted(measureRangeWords(band, criterion));
    };
    const auto worth = [&](const MeasureBand& band, const Criterion& criterion) {
        const LocalizedText points = pointsWords(band.points);
        return label(band, criterion) + LocalizedText{" (" + points.en + ")", "（" + points.zh + "）"};
    };
    const auto placeOf = [](std::size_t index) { return "bands/" + std::to_string(index + 1); };
    const KeyPairing pairing =
        pairKeys(keysOf(before.measureBands, limitsOf), keysOf(after.measureBands, limitsOf));
    for (const KeyPairing::Pair& pair : pairing.pairs) {
        const MeasureBand& old = before.measureBands[pair.before];
        const MeasureBand& now = after.measureBands[pair.after];
        const ChangeSpeaker band = partOf(speaker, placeOf(pair.after), label(now, after));
        band.text("name", {"name", "名称"}, old.name, now.name);
        band.number("points", {"points", "分值"}, old.points, now.points, numberWords);
        if (!pair.moved) continue;
        const bool first = pair.after == 0;
        const LocalizedText previous =
            first ? LocalizedText() : measureRangeWords(after.measureBands[pair.after - 1], after);
        band.tell(Kind::Moved, "", standingWords(first ? nullptr : &previous));
    }
    for (const std::size_t index : pairing.added)
        speaker.tell(Kind::Added, placeOf(index),
                     worth(after.measureBands[index], after) + LocalizedText{" added", "新增"});
    for (const std::size_t index : pairing.removed)
        speaker.tell(Kind::Removed, placeOf(index),
                     worth(before.measureBands[index], before) + LocalizedText{" removed", "已删除"});
}

std::string triggerKey(const FatalRule& rule) {
    std::string key = std::to_string(static_cast<int>(rule.trigger.kind)) +
                      (rule.trigger.answer ? "y" : "n") + std::to_string(rule.trigger.threshold.thousandths) +
                      "/" + std::to_string(rule.trigger.count);
    for (const std::string& option : rule.trigger.options)
        key += "/" + option;
    return key;
}

void compareFatalRules(const ChangeSpeaker& speaker, const Criterion& before, const Criterion& after) {
    const auto placeOf = [](std::size_t index) { return "fatal/" + std::to_string(index + 1); };
    const KeyPairing pairing =
        pairKeys(keysOf(before.fatalRules, triggerKey), keysOf(after.fatalRules, triggerKey));
    for (const KeyPairing::Pair& pair : pairing.pairs) {
        const FatalRule& old = before.fatalRules[pair.before];
        const FatalRule& now = after.fatalRules[pair.after];
        const LocalizedText is = fatalRuleWords(now, after);
        const LocalizedText was = scopeWords(old);
        if (old != now)
            speaker.tell(Kind::Changed, placeOf(pair.after),
                         {"fatal rule changed: " + is.en + "; before it " + was.en,
                          "致命性规则变更：" + is.zh + "（原为" + was.zh + "）"});
        if (pair.moved)
            speaker.tell(Kind::Moved, placeOf(pair.after),
                         {"fatal rule moved: " + is.en, "致命性规则调整顺序：" + is.zh});
    }
    for (const std::size_t index : pairing.added)
        speaker.tell(Kind::Added, placeOf(index),
                     LocalizedText{"fatal rule added: ", "新增致命性规则："} +
                         fatalRuleWords(after.fatalRules[index], after));
    for (const std::size_t index : pairing.removed)
        speaker.tell(Kind::Removed, placeOf(index),
                     LocalizedText{"fatal rule removed: ", "取消致命性规则："} +
                         fatalRuleWords(before.fatalRules[index], before));
}

LocalizedText allCauses(const std::vector<std::string>& keys) {
    if (keys.empty()) return {"all", "全部"};
    LocalizedText words;
    for (const std::string& key : keys) {
        if (!words.empty()) words = words + LocalizedText{", ", "、"};
        words = words + causeWords(key);
    }
    return words;
}

LocalizedText eventWords(const std::vector<std::string>& names) {
    if (names.empty()) return {"none", "无"};
    LocalizedText words;
    for (const std::string& name : names) {
        if (!words.empty()) words = words + LocalizedText{", ", "、"};
        const auto kind = model::eventKindFromName(name);
        words = words + (kind ? model::eventKindText(*kind) : plain(name));
    }
    return words;
}

void comparePhrases(const ChangeSpeaker& speaker, const Criterion& before, const Criterion& after) {
    const auto keyOf = [](const model::CommentPhrase& phrase) {
        return phrase.text.en + "\n" + phrase.text.zh;
    };
    const auto placeOf = [](std::size_t index) { return "phrases/" + std::to_string(index + 1); };
    const KeyPairing pairing = pairKeys(keysOf(before.phrases, keyOf), keysOf(after.phrases, keyOf));
    for (const KeyPairing::Pair& pair : pairing.pairs)
        if (pair.moved)
            speaker.tell(Kind::Moved, placeOf(pair.after),
                         LocalizedText{"comment phrase moved: ", "常用评语调整顺序："} +
                             quoted(inBoth(after.phrases[pair.after].text)));
    for (const std::size_t index : pairing.added)
        speaker.tell(Kind::Added, placeOf(index),
                     LocalizedText{"comment phrase added: ", "新增常用评语："} +
                         quoted(inBoth(after.phrases[index].text)));
    for (const std::size_t index : pairing.removed)
        speaker.tell(Kind::Removed, placeOf(index),
                     LocalizedText{"comment phrase removed: ", "删除常用评语："} +
                         quoted(inBoth(before.phrases[index].text)));
}

} // namespace

void compareLists(const ChangeSpeaker& speaker, const Criterion& before, const Criterion& after) {
    compareOptions(speaker, before, after);
    compareMeasureBands(speaker, before, after);
    compareFatalRules(speaker, before, after);
    speaker.choice("causes", {"causes offered", "可选原因归类"}, before.causes, after.causes, allCauses);
    comparePhrases(speaker, before, after);
    speaker.choice("events", {"events shown", "提示的录音事件"}, before.events, after.events, eventWords);
}

} // namespace earmark::scoring
