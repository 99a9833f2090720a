#include "core/scoring/change_speaker.h"

#include "core/scoring/card_words.h"
#include "core/scoring/explain_text.h"

#include <algorithm>

namespace earmark::scoring {

namespace {

using Kind = CardChange::Kind;

constexpr std::ptrdiff_t kShortText = 60; // characters that a sentence still carries

bool isShort(const std::string& text) {
    const auto startsCharacter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return std::ranges::count_if(text, startsCharacter) <= kShortText && text.find('\n') == std::string::npos;
}

LocalizedText inQuotes(const std::string& text) {
    return quoted(plain(text));
}

} // namespace

void ChangeSpeaker::tell(Kind kind, const std::string& member, const LocalizedText& words) const {
    CardChange change;
    change.kind = kind;
    change.place = m_place.empty() ? member : member.empty() ? m_place : m_place + "/" + member;
    change.criterion = m_criterion;
    change.sentence = m_subject.empty() ? words : inBoth(m_subject) + LocalizedText{": ", "："} + words;
    m_changes.push_back(std::move(change));
}

void ChangeSpeaker::tellMoved(const std::string& member, const LocalizedText& label,
                              const LocalizedText& before, const LocalizedText& after, bool up) const {
    tell(Kind::Changed, member,
         {label.en + (up ? " raised from " : " lowered from ") + before.en + " to " + after.en,
          label.zh + "由" + before.zh + (up ? "提高到" : "降低到") + after.zh});
}

void ChangeSpeaker::tellSet(const std::string& member, const LocalizedText& label,
                            const LocalizedText& value) const {
    tell(Kind::Added, member,
         {label.en + " set to " + value.en + ", before none", "新设" + label.zh + "：" + value.zh});
}

void ChangeSpeaker::tellUnset(const std::string& member, const LocalizedText& label,
                              const LocalizedText& value) const {
    tell(Kind::Removed, member,
         {label.en + " no longer set, before " + value.en, "取消" + label.zh + "（原为" + value.zh + "）"});
}

void ChangeSpeaker::tellInstead(const std::string& member, const LocalizedText& label,
                                const LocalizedText& before, const LocalizedText& after) const {
    tell(Kind::Changed, member,
         {label.en + " " + after.en + " instead of " + before.en,
          label.zh + "由“" + before.zh + "”改为“" + after.zh + "”"});
}

void ChangeSpeaker::text(const std::string& member, const LocalizedText& label, const LocalizedText& before,
                         const LocalizedText& after) const {
    textInOne(member, label, {"English", "英文"}, before.en, after.en);
    textInOne(member, label, {"Chinese", "中文"}, before.zh, after.zh);
}

void ChangeSpeaker::textInOne(const std::string& member, const LocalizedText& label,
                              const LocalizedText& language, const std::string& before,
                              const std::string& after) const {
    if (before == after) return;
    const LocalizedText named{label.en + " in " + language.en, language.zh + label.zh};
    const bool quotes = isShort(before) && isShort(after);
    if (before.empty())
        tell(Kind::Added, member,
             named + LocalizedText{" added", "新增"} +
                 (quotes ? LocalizedText{": ", "："} + inQuotes(after) : LocalizedText()));
    else if (after.empty())
        tell(Kind::Removed, member,
             named + LocalizedText{" removed", "已删除"} +
                 (quotes ? LocalizedText{": ", "："} + inQuotes(before) : LocalizedText()));
    else if (quotes)
        tell(Kind::Changed, member,
             named + LocalizedText{" ", ""} + inQuotes(before) + LocalizedText{" → ", "→"} + inQuotes(after));
    else
        tell(Kind::Changed, member, named + LocalizedText{" rewritten", "已改写"});
    if (quotes) return;
    m_changes.back().textBefore = before;
    m_changes.back().textAfter = after;
}

LocalizedText standingWords(const LocalizedText* previous) {
    if (!previous) return {"now stands first", "移到最前"};
    return {"now stands after “" + previous->en + "”", "移到“" + previous->zh + "”之后"};
}

void compareConditions(const ChangeSpeaker& speaker, const model::CardVersion& cardBefore,
                       const std::optional<model::Condition>& before, const model::CardVersion& cardAfter,
                       const std::optional<model::Condition>& after) {
    if (before == after) return;
    const auto was = before ? std::optional(conditionWords(*before, cardBefore)) : std::nullopt;
    const auto is = after ? std::optional(conditionWords(*after, cardAfter)) : std::nullopt;
    if (was && was == is)
        speaker.tell(Kind::Changed, "condition",
                     {"condition built differently, in words the same: " + is->en,
                      "适用条件的写法有变，文字表述相同：" + is->zh});
    else if (was && is)
        speaker.tell(Kind::Changed, "condition",
                     {"applies only if " + is->en + "; before only if " + was->en,
                      "适用条件改为：" + is->zh + "（原为：" + was->zh + "）"});
    else if (is)
        speaker.tell(Kind::Added, "condition",
                     {"applies only if " + is->en + "; before always",
                      "仅在以下条件下适用：" + is->zh + "（原为始终适用）"});
    else
        speaker.tell(
            Kind::Removed, "condition",
            {"applies always; before only if " + was->en, "改为始终适用（原适用条件：" + was->zh + "）"});
}

} // namespace earmark::scoring
