#include "core/scoring/card_words.h"

#include "core/scoring/explain_text.h"
#include "core/scoring/number_text.h"

namespace earmark::scoring {

using model::Criterion;
using model::CriterionKind;
using model::DefaultAnswer;
using model::FatalScope;
using model::FatalTrigger;
using model::Points;
using model::Share;

namespace {

LocalizedText optionWords(const Criterion& criterion, const std::string& key) {
    const model::Option* option = criterion.findOption(key);
    return quoted(option ? nameOrKey(option->name, key) : plain(key));
}

LocalizedText optionsWords(const Criterion& criterion, const std::vector<std::string>& keys) {
    LocalizedText words;
    for (const std::string& key : keys) {
        if (!words.empty()) words = words + LocalizedText{" or ", "或"};
        words = words + optionWords(criterion, key);
    }
    return words.empty() ? LocalizedText{"no option", "（未指明选项）"} : words;
}

/// A range whose ends were put into words already; either may be missing.
LocalizedText rangeWords(const LocalizedText* lower, const LocalizedText* upper, bool ownsLower,
                         bool ownsUpper) {
    if (!lower && !upper) return {"any value", "任意值"};
    if (!lower)
        return ownsUpper ? LocalizedText{upper->en + " or less", "不超过" + upper->zh}
                         : LocalizedText{"below " + upper->en, "低于" + upper->zh};
    if (!upper)
        return ownsLower ? LocalizedText{lower->en + " or more", lower->zh + "及以上"}
                         : LocalizedText{"above " + lower->en, "高于" + lower->zh};
    const LocalizedText from = ownsLower ? *lower : LocalizedText{"above " + lower->en, "高于" + lower->zh};
    const LocalizedText to = ownsUpper ? *upper : LocalizedText{"below " + upper->en, "低于" + upper->zh};
    return from + LocalizedText{" to ", "至"} + to;
}

LocalizedText recordingFigureWords(const std::string& name) {
    if (name == "first-response") return {"first response", "首次应答时间"};
    if (name == "slowest-response") return {"slowest response", "最慢一次回复时间"};
    if (name == "longest-dead-air") return {"longest dead air", "最长冷场"};
    if (name == "dead-air-total") return {"dead air in all", "冷场总时长"};
    if (name == "agent-talk-share") return {"the agent's share of talk", "坐席说话占比"};
    if (name == "duration") return {"duration", "时长"};
    return plain(name);
}

} // namespace

LocalizedText nameOrKey(const LocalizedText& name, const std::string& key) {
    return name.empty() ? plain(key) : inBoth(name);
}

LocalizedText quoted(const LocalizedText& name) {
    return LocalizedText{"“", "“"} + name + LocalizedText{"”", "”"};
}

LocalizedText numberWords(Points points) {
    return plain(pointsText(points));
}

LocalizedText pointsWords(Points points) {
    const std::string number = pointsText(points);
    return {number + (points == Points::whole(1) ? " point" : " points"), number + "分"};
}

LocalizedText shareWords(Share share) {
    return percentInBoth(share);
}

LocalizedText triggerWords(const FatalTrigger& trigger, const Criterion& criterion) {
    switch (trigger.kind) {
    case FatalTrigger::Kind::CheckAnswered:
        return trigger.answer ? LocalizedText{"answering yes", "回答“是”"}
                              : LocalizedText{"answering no", "回答“否”"};
    case FatalTrigger::Kind::OptionMarked:
        return LocalizedText{"marking ", "选中"} + optionsWords(criterion, trigger.options);
    case FatalTrigger::Kind::EarnedAtMost: {
        const LocalizedText limit = pointsWords(trigger.threshold);
        return {"earning " + limit.en + " or fewer", "得分不高于" + limit.zh};
    }
    case FatalTrigger::Kind::CountAtLeast: {
        const std::string count = std::to_string(trigger.count);
        return {"occurring " + (trigger.count == 1 ? "once" : count + " times") + " or more",
                "发生" + count + "次及以上"};
    }
    case FatalTrigger::Kind::Severe:
        return {"a severe case", "情节严重"};
    }
    return {};
}

LocalizedText scopeWords(const model::FatalRule& rule) {
    switch (rule.scope) {
    case FatalScope::ZeroCard:
        return {"zeroes the card", "整表记0分"};
    case FatalScope::ZeroSection:
        return {"zeroes the section and fails the evaluation", "本大类记0分并判为不合格"};
    case FatalScope::CapScore: {
        const LocalizedText cap = shareWords(rule.cap);
        return {"holds the score to " + cap.en + " at most and fails the evaluation",
                "总分不超过" + cap.zh + "并判为不合格"};
    }
    case FatalScope::FlagOnly:
        return {"fails the evaluation, the points stay", "判为不合格，分数不变"};
    case FatalScope::ZeroCriterion:
        return {"zeroes the criterion", "本项记0分"};
    }
    return {};
}

LocalizedText fatalRuleWords(const model::FatalRule& rule, const Criterion& criterion) {
    return triggerWords(rule.trigger, criterion) + LocalizedText{" ", "时"} + scopeWords(rule);
}

LocalizedText measureRangeWords(const model::MeasureBand& band, const Criterion& criterion) {
    const auto written = [&](const std::optional<Points>& end) -> std::optional<LocalizedText> {
        if (!end) return std::nullopt;
        const LocalizedText& unit = criterion.measureUnit;
        if (unit.empty()) return numberWords(*end);
        return numberWords(*end) +
               LocalizedText{" " + unit.in(Language::English), unit.in(Language::Chinese)};
    };
    const auto lower = written(band.lower);
    const auto upper = written(band.upper);
    const bool lowerOwns = criterion.measureClosedEnd != model::ClosedEnd::Upper;
    return rangeWords(lower ? &*lower : nullptr, upper ? &*upper : nullptr, lowerOwns, !lowerOwns);
}

LocalizedText gradeRangeWords(const model::GradeBand& band, const model::Policy& policy) {
    const LocalizedText lower = shareWords(band.lower);
    const auto upper = band.upper ? std::optional(shareWords(*band.upper)) : std::nullopt;
    const bool lowerOwns = policy.bandClosedEnd != model::ClosedEnd::Upper;
    // The outer ends belong to the table whichever end is closed.
    const bool isFirst = !policy.bands.empty() && policy.bands.front() == band;
    const bool isLast = !policy.bands.empty() && policy.bands.back() == band;
    return rangeWords(&lower, upper ? &*upper : nullptr, lowerOwns || isFirst, !lowerOwns || isLast);
}

LocalizedText measureSourceWords(const model::MeasureSource& source) {
    switch (source.kind) {
    case model::MeasureSource::Kind::Typed:
        return {"typed by the inspector", "由质检员填写"};
    case model::MeasureSource::Kind::Field:
        return {"offered from the call's field “" + source.name + "”", "取自通话字段“" + source.name + "”"};
    case model::MeasureSource::Kind::Recording:
        return LocalizedText{"offered from the recording: ", "取自录音："} +
               recordingFigureWords(source.name);
    }
    return {};
}

LocalizedText kindWords(CriterionKind kind) {
    switch (kind) {
    case CriterionKind::Scale:
        return {"a scale", "打分项"};
    case CriterionKind::Choice:
        return {"a choice of levels", "单选项"};
    case CriterionKind::Multiple:
        return {"a set of options", "多选项"};
    case CriterionKind::Check:
        return {"a check, yes or no", "是否项"};
    case CriterionKind::Measure:
        return {"a measured value", "测量项"};
    case CriterionKind::Deduction:
        return {"a deduction", "扣分项"};
    case CriterionKind::Bonus:
        return {"a bonus", "加分项"};
    }
    return {};
}

LocalizedText worthWords(const Criterion& criterion) {
    const LocalizedText kind = kindWords(criterion.kind);
    if (criterion.kind == CriterionKind::Deduction) {
        const LocalizedText points = pointsWords(criterion.deductionPoints);
        const std::string limit = std::to_string(criterion.deductionLimit);
        return {kind.en + " of " + points.en + ", at most " +
                    (criterion.deductionLimit == 1 ? "once" : limit + " times"),
                kind.zh + "，每次扣" + points.zh + "，最多" + limit + "次"};
    }
    if (criterion.maximum == Points{}) return kind + LocalizedText{", no points", "，不计分"};
    return kind + LocalizedText{", ", "，"} + pointsWords(criterion.maximum);
}

LocalizedText defaultWords(const Criterion& criterion) {
    switch (criterion.defaultAnswer.kind) {
    case DefaultAnswer::Kind::None:
        return {"none", "无"};
    case DefaultAnswer::Kind::Full:
        return {"full marks", "满分"};
    case DefaultAnswer::Kind::Option:
        return optionWords(criterion, criterion.defaultAnswer.option);
    case DefaultAnswer::Kind::Yes:
        return {"yes", "是"};
    case DefaultAnswer::Kind::No:
        return {"no", "否"};
    case DefaultAnswer::Kind::Zero:
        return {"zero", "零分"};
    }
    return {};
}

LocalizedText aggregationWords(model::Aggregation aggregation) {
    switch (aggregation) {
    case model::Aggregation::Points:
        return {"the sum of points", "各项分数相加"};
    case model::Aggregation::WeightedPoints:
        return {"points weighted by section", "大类加权计分"};
    case model::Aggregation::SectionMeans:
        return {"the weighted mean of the sections", "各大类得分率加权平均"};
    case model::Aggregation::CriterionWeights:
        return {"the weighted mean of the criteria", "各评分项得分率加权平均"};
    case model::Aggregation::Deduct:
        return {"deduction from a base", "从起评分扣减"};
    }
    return {};
}

LocalizedText notApplicableWords(model::NotApplicableRule rule) {
    return rule == model::NotApplicableRule::LeftOut ? LocalizedText{"is left out of the score", "不计入总分"}
                                                     : LocalizedText{"earns full marks", "按满分计"};
}

LocalizedText familyWords(model::CriticalFamily family) {
    switch (family) {
    case model::CriticalFamily::None:
        return {"none", "无"};
    case model::CriticalFamily::Customer:
        return {"customer", "客户关键"};
    case model::CriticalFamily::Business:
        return {"business", "业务关键"};
    case model::CriticalFamily::Compliance:
        return {"compliance", "合规关键"};
    }
    return {};
}

LocalizedText causeWords(const std::string& key) {
    if (key == "process") return {"process", "流程"};
    if (key == "system") return {"system", "系统"};
    if (key == "knowledge") return {"knowledge", "知识"};
    if (key == "skill") return {"skill", "技能"};
    if (key == "attitude") return {"attitude", "态度"};
    if (key == "policy") return {"policy", "政策"};
    return plain(key);
}

LocalizedText mediumWords(model::Medium medium) {
    return medium == model::Medium::Call ? LocalizedText{"recorded calls", "通话录音"}
                                         : LocalizedText{"written contacts", "文字服务记录"};
}

LocalizedText unitWords(model::ScoreUnit unit) {
    return unit == model::ScoreUnit::Percent ? LocalizedText{"percent", "百分比"}
                                             : LocalizedText{"points", "分数"};
}

} // namespace earmark::scoring
