#include "core/scoring/explain_text.h"

#include "core/scoring/number_text.h"

#include <algorithm>

namespace earmark::scoring {

using model::Criterion;
using model::FatalScope;
using model::FatalTrigger;

namespace {

LocalizedText yesOrNo(bool yes) {
    return yes ? LocalizedText{"yes", "是"} : LocalizedText{"no", "否"};
}

LocalizedText optionName(const Criterion& criterion, const std::string& key) {
    const model::Option* option = criterion.findOption(key);
    if (!option) return plain(key);
    return {option->name.in(Language::English), option->name.in(Language::Chinese)};
}

LocalizedText optionNames(const Criterion& criterion, const std::vector<std::string>& keys) {
    if (keys.empty()) return {"none", "无"};
    LocalizedText names;
    for (const std::string& key : keys) {
        if (!names.empty()) names = names + LocalizedText{", ", "、"};
        names = names + optionName(criterion, key);
    }
    return names;
}

LocalizedText occurrences(std::int64_t times) {
    if (times == 0) return {"did not occur", "未发生"};
    return {times == 1 ? "once" : std::to_string(times) + " times", std::to_string(times) + "次"};
}

std::string markedOption(const FatalTrigger& trigger, const model::AnswerValue& value) {
    if (const auto* one = std::get_if<model::ChosenOption>(&value)) return one->key;
    if (const auto* many = std::get_if<model::ChosenOptions>(&value))
        for (const std::string& key : many->keys)
            if (std::ranges::find(trigger.options, key) != trigger.options.end()) return key;
    return {};
}

} // namespace

LocalizedText operator+(LocalizedText left, const LocalizedText& right) {
    left.en += right.en;
    left.zh += right.zh;
    return left;
}

LocalizedText plain(const std::string& text) {
    return {text, text};
}

LocalizedText inBoth(const LocalizedText& name) {
    return {name.in(Language::English), name.in(Language::Chinese)};
}

LocalizedText outOf(const std::string& earned, const std::string& possible) {
    return {earned + " of " + possible, earned + "/" + possible};
}

LocalizedText percentInBoth(model::Share share) {
    const std::string number = decimalText(share.millionths, kPercentPlaces);
    return {number + " %", number + "%"};
}

LocalizedText answerText(const Criterion& criterion, const model::AnswerValue& value) {
    if (const auto* yes = std::get_if<bool>(&value)) return yesOrNo(*yes);
    if (const auto* one = std::get_if<model::ChosenOption>(&value)) return optionName(criterion, one->key);
    if (const auto* many = std::get_if<model::ChosenOptions>(&value))
        return optionNames(criterion, many->keys);
    if (const auto* count = std::get_if<model::Count>(&value)) return occurrences(count->times);
    if (const auto* measured = std::get_if<model::MeasuredValue>(&value)) {
        const std::string number = decimalText(measured->thousandths, kPointPlaces);
        const LocalizedText& unit = criterion.measureUnit;
        if (unit.empty()) return plain(number);
        return {number + " " + unit.in(Language::English), number + unit.in(Language::Chinese)};
    }
    return {};
}

LocalizedText triggerText(const FatalTrigger& trigger, const Criterion& criterion,
                          const model::Answer& answer, std::int64_t earned) {
    switch (trigger.kind) {
    case FatalTrigger::Kind::CheckAnswered:
        return trigger.answer ? LocalizedText{"answered yes", "答案为“是”"}
                              : LocalizedText{"answered no", "答案为“否”"};
    case FatalTrigger::Kind::OptionMarked: {
        const LocalizedText name = optionName(criterion, markedOption(trigger, answer.value));
        return {"“" + name.en + "” was marked", "选中“" + name.zh + "”"};
    }
    case FatalTrigger::Kind::EarnedAtMost: {
        const std::string points = decimalText(earned, kPointPlaces);
        const std::string limit = pointsText(trigger.threshold);
        return {"earned " + points + ", at or below " + limit, "得" + points + "分，不高于" + limit + "分"};
    }
    case FatalTrigger::Kind::CountAtLeast: {
        const auto* count = std::get_if<model::Count>(&answer.value);
        const LocalizedText often = occurrences(count ? count->times : 0);
        const std::string limit = std::to_string(trigger.count);
        return {"occurred " + often.en + ", the limit is " + limit,
                "发生" + often.zh + "，达到" + limit + "次的界限"};
    }
    case FatalTrigger::Kind::Severe:
        return {"called a severe case", "认定为情节严重"};
    }
    return {};
}

LocalizedText scopeText(const model::FatalRule& rule) {
    switch (rule.scope) {
    case FatalScope::ZeroCard:
        return {"the score is set to 0 and the evaluation fails", "总分清零，判为不合格"};
    case FatalScope::ZeroSection:
        return {"the section is set to 0 and the evaluation fails", "本大类清零，判为不合格"};
    case FatalScope::CapScore:
        return {"the score is held to " + percentInBoth(rule.cap).en + " at most and the evaluation fails",
                "总分不超过" + percentInBoth(rule.cap).zh + "，判为不合格"};
    case FatalScope::FlagOnly:
        return {"the evaluation fails, the points stay", "判为不合格，分数不变"};
    case FatalScope::ZeroCriterion:
        return {"the criterion counts as 0", "本项按0分计"};
    }
    return {};
}

} // namespace earmark::scoring
