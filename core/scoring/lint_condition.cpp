#include "core/scoring/lint_report.h"

#include <algorithm>

namespace earmark::scoring {

using model::Comparison;
using model::Condition;
using model::Criterion;
using model::CriterionKind;
using model::Points;
using model::Test;
using model::TestValue;

namespace {

bool hasOptions(const Criterion& criterion) {
    return criterion.kind == CriterionKind::Choice || criterion.kind == CriterionKind::Multiple;
}

bool isYesNo(const Criterion& criterion) {
    return criterion.kind == CriterionKind::Check ||
           (criterion.kind == CriterionKind::Bonus && criterion.bonusAsCheck);
}

bool ordersNumbers(Comparison comparison) {
    return comparison == Comparison::Less || comparison == Comparison::LessOrEqual ||
           comparison == Comparison::Greater || comparison == Comparison::GreaterOrEqual;
}

/// Whether an answer of the criterion could ever be compared with the value.
bool comparable(const Criterion& criterion, const TestValue& value) {
    if (std::holds_alternative<Points>(value)) return true;
    if (std::holds_alternative<bool>(value)) return isYesNo(criterion);
    const std::string& text = std::get<std::string>(value);
    return hasOptions(criterion) || (isYesNo(criterion) && (text == "yes" || text == "no"));
}

class ConditionLinter {
public:
    ConditionLinter(const ConditionPlace& at, LintReport& report)
        : m_at(at)
        , m_report(report) {}

    void run(const Condition& condition) {
        if (condition.kind == Condition::Kind::Test) lintTest(condition.test);
        for (const Condition& part : condition.parts)
            run(part);
    }

private:
    void lintTest(const Test& test) {
        const Criterion* criterion = nullptr;
        if (test.key.empty())
            error("condition-unknown", {"The condition names nothing to test.", "条件未指明要判断的内容。"},
                  {"Name a criterion or a field of the call.", "请指明评分项或通话字段。"});
        else if (test.subject == Test::Subject::Criterion)
            criterion = lintReference(test.key);
        lintValues(test, criterion);
    }

    const Criterion* lintReference(const std::string& key) {
        const CriterionIndex::Found found = m_at.criteria.find(key);
        if (!found.criterion) {
            error("condition-unknown",
                  {"The condition asks about \"" + key + "\", which is not in the card.",
                   "条件引用的“" + key + "”不在本评分表中。"},
                  {"Name the key of an earlier criterion.", "请填写前面评分项的键名。"});
            return nullptr;
        }
        if (found.index < m_at.before) return found.criterion;
        const bool own = found.index < m_at.ownEnd;
        const LocalizedText itself{"The condition asks about its own part of the card: \"" + key + "\".",
                                   "条件引用了自身范围内的“" + key + "”。"};
        const LocalizedText later{"The condition asks about \"" + key + "\", which comes later in the card.",
                                  "条件引用的“" + key + "”排在后面。"};
        error(own ? "condition-self" : "condition-forward", own ? itself : later,
              {"Ask about a criterion that is answered before, or move that criterion up.",
               "请引用前面的评分项，或将该评分项前移。"});
        return nullptr;
    }

    void lintValues(const Test& test, const Criterion* criterion) {
        const bool comparesSet =
            criterion && criterion->kind == CriterionKind::Multiple &&
            (test.comparison == Comparison::Equal || test.comparison == Comparison::NotEqual);
        const bool countFits =
            test.comparison == Comparison::In ? !test.values.empty() : comparesSet || test.values.size() == 1;
        if (!countFits && (criterion || test.subject == Test::Subject::Field))
            error("condition-values",
                  {"The condition compares with " + std::to_string(test.values.size()) + " values.",
                   "条件给出了" + std::to_string(test.values.size()) + "个比较值。"},
                  {"Give one value; only \"in\" and sets of options take several.",
                   "请只给一个值；只有“in”和选项集合可以给多个。"});
        for (const TestValue& value : test.values)
            lintValue(test, criterion, value);
    }

    void lintValue(const Test& test, const Criterion* criterion, const TestValue& value) {
        const bool isNumber = std::holds_alternative<Points>(value);
        const bool misfits = criterion && !comparable(*criterion, value);
        if (misfits || (ordersNumbers(test.comparison) && !isNumber)) {
            error("condition-misfit",
                  {"The condition compares \"" + test.key + "\" with a value that it can never have.",
                   "条件将“" + test.key + "”与其不可能取到的值比较。"},
                  {"Compare numbers with numbers, checks with yes or no, options with their keys.",
                   "数值与数值比较，是否项与是/否比较，选项与选项键名比较。"});
        } else if (criterion && hasOptions(*criterion) && !isNumber) {
            const std::string& option = std::get<std::string>(value);
            if (!criterion->findOption(option))
                error("condition-unknown",
                      {"The condition asks for the option \"" + option + "\", which \"" + test.key +
                           "\" does not have.",
                       "条件引用的选项“" + option + "”在“" + test.key + "”中不存在。"},
                      {"Use the key of one of its options.", "请使用该评分项已有选项的键名。"});
        }
    }

    void error(std::string code, const LocalizedText& what, const LocalizedText& remedy) {
        m_report.error(std::move(code), m_at.place, what, remedy);
    }

    const ConditionPlace& m_at;
    LintReport& m_report;
};

} // namespace

CriterionIndex::CriterionIndex(const model::CardVersion& card) {
    std::size_t index = 0;
    for (const model::Section& section : card.sections)
        for (const Criterion& criterion : section.criteria)
            m_found.try_emplace(criterion.key, Found{&criterion, index++});
}

CriterionIndex::Found CriterionIndex::find(const std::string& key) const {
    const auto found = m_found.find(key);
    return found == m_found.end() ? Found() : found->second;
}

void lintCondition(const Condition& condition, const ConditionPlace& at, LintReport& report) {
    ConditionLinter(at, report).run(condition);
}

} // namespace earmark::scoring
