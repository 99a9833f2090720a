#include "core/scoring/lint_report.h"
#include "core/scoring/score.h"
#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::scoring {

using model::Criterion;
using model::CriterionKind;
using model::DefaultAnswer;
using model::FatalRule;
using model::FatalScope;
using model::FatalTrigger;

namespace {

bool asksOptions(const Criterion& criterion) {
    return criterion.kind == CriterionKind::Choice || criterion.kind == CriterionKind::Multiple;
}

/// Why a trigger does not fit its criterion; nothing when it does.
std::optional<LocalizedText> misfit(const FatalTrigger& trigger, const Criterion& criterion) {
    switch (trigger.kind) {
    case FatalTrigger::Kind::CheckAnswered:
        if (criterion.kind == CriterionKind::Check) return std::nullopt;
        return LocalizedText{"A rule on yes or no needs a check.", "按“是/否”触发的规则只能用于是否项。"};
    case FatalTrigger::Kind::OptionMarked:
        if (!asksOptions(criterion))
            return LocalizedText{"A rule on options needs a criterion with options.",
                                 "按选项触发的规则只能用于有选项的评分项。"};
        if (trigger.options.empty()) return LocalizedText{"The rule names no option.", "规则未指明选项。"};
        for (const std::string& key : trigger.options)
            if (!criterion.findOption(key))
                return LocalizedText{"The rule names the option \"" + key + "\", which does not exist.",
                                     "规则指明的选项“" + key + "”不存在。"};
        return std::nullopt;
    case FatalTrigger::Kind::EarnedAtMost:
        return std::nullopt;
    case FatalTrigger::Kind::CountAtLeast:
        if (criterion.kind == CriterionKind::Deduction) return std::nullopt;
        return LocalizedText{"A rule on a count needs a deduction.", "按次数触发的规则只能用于扣分项。"};
    case FatalTrigger::Kind::Severe:
        if (criterion.kind == CriterionKind::Deduction || possiblePoints(criterion) > 0) return std::nullopt;
        return LocalizedText{"A severe case needs a criterion that can lose points.",
                             "“情节严重”只能用于可能失分的评分项。"};
    }
    return std::nullopt;
}

void lintTrigger(const CriterionPlace& at, const FatalRule& rule, const std::string& place,
                 LintReport& report) {
    if (const std::optional<LocalizedText> problem = misfit(rule.trigger, at.criterion))
        report.error("fatal-misfit", place, *problem,
                     {"Change the rule's trigger, or the kind of the criterion.",
                      "请修改触发条件，或更换评分项类型。"});
    if (rule.trigger.kind == FatalTrigger::Kind::CountAtLeast)
        lintRange(place, {"The count of the rule", "触发次数"}, rule.trigger.count, 1,
                  std::max<std::int64_t>(at.criterion.deductionLimit, 1), 0, report);
    if (rule.trigger.kind == FatalTrigger::Kind::EarnedAtMost)
        lintRange(place, {"The points of the rule", "触发分值"}, rule.trigger.threshold.thousandths,
                  -model::Points::kLimit, model::Points::kLimit, kPointPlaces, report);
}

void lintScope(const CriterionPlace& at, const FatalRule& rule, const std::string& place,
               LintReport& report) {
    if (rule.scope == FatalScope::ZeroCriterion && at.criterion.kind == CriterionKind::Deduction)
        report.error("fatal-zero-deduction", place,
                     {"A deduction earns nothing that could be zeroed.", "扣分项没有可清零的得分。"},
                     {"Choose another scope.", "请选择其他处理范围。"});
    if (rule.scope == FatalScope::CapScore)
        lintRange(place, {"The score's cap", "总分封顶"}, rule.cap.millionths, 0, model::Points::kLimit,
                  kPercentPlaces, report);
}

const char* defaultName(DefaultAnswer::Kind kind) {
    switch (kind) {
    case DefaultAnswer::Kind::None:
        return "none";
    case DefaultAnswer::Kind::Full:
        return "full";
    case DefaultAnswer::Kind::Option:
        return "option";
    case DefaultAnswer::Kind::Yes:
        return "yes";
    case DefaultAnswer::Kind::No:
        return "no";
    case DefaultAnswer::Kind::Zero:
        return "zero";
    }
    return "";
}

} // namespace

void lintFatalRules(const CriterionPlace& at, LintReport& report) {
    const auto& rules = at.criterion.fatalRules;
    if (at.criterion.kind == CriterionKind::Bonus && !rules.empty()) {
        report.error("fatal-on-bonus", at.place, {"A bonus cannot be fatal.", "加分项不能设置致命性规则。"},
                     {"Move the rule to a check.", "请将规则移到是否项。"});
        return;
    }
    for (std::size_t index = 0; index < rules.size(); ++index) {
        const std::string place = at.place + "/fatal/" + std::to_string(index + 1);
        lintTrigger(at, rules[index], place, report);
        lintScope(at, rules[index], place, report);
    }
}

void lintDefault(const CriterionPlace& at, LintReport& report) {
    const Criterion& criterion = at.criterion;
    if (criterion.defaultAnswer.kind == DefaultAnswer::Kind::None) return;
    model::Answer answer;
    answer.value = defaultAnswerValue(criterion);
    const Verdict verdict = judge(criterion, answer.value);
    if (verdict.problem != AnswerProblem::None) {
        const std::string name = defaultName(criterion.defaultAnswer.kind);
        report.error(
            "default-misfit", at.place,
            {"The default \"" + name + "\" is not an answer of this criterion.",
             "默认答案“" + name + "”不是本项的有效答案。"},
            {"Choose a default that the criterion can have, or none.", "请选择有效的默认答案，或不设默认。"});
        return;
    }
    const auto met = [&](const FatalRule& rule) {
        return isMet(rule.trigger, criterion, answer, verdict.earned);
    };
    if (criterion.kind != CriterionKind::Bonus && std::ranges::any_of(criterion.fatalRules, met))
        report.error(
            "default-is-fatal", at.place,
            {"The default answer meets a fatal rule: one careless confirmation fails the call.",
             "默认答案触发致命性规则，随手确认就会判为致命。"},
            {"Choose a default that is not fatal, or none.", "请改用非致命的默认答案，或不设默认。"});
}

} // namespace earmark::scoring
