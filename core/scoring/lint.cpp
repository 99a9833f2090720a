#include "core/scoring/lint.h"

#include "core/scoring/lint_report.h"
#include "core/scoring/lint_texts.h"

#include <algorithm>

namespace earmark::scoring {

namespace {

constexpr std::size_t kManyCriteria = 40;

/// A key that can stand in a place; the position where there is no key.
std::string step(const std::string& key, std::size_t index) {
    return key.empty() ? std::to_string(index + 1) : key;
}

void lintSize(const model::CardVersion& card, LintReport& report) {
    if (card.sections.empty())
        report.error("card-empty", "sections", {"The card has no sections.", "评分表没有评分大类。"},
                     {"Add a section with criteria.", "请添加评分大类和评分项。"});
    const std::size_t count = card.criterionCount();
    if (count > kManyCriteria)
        report.warning("too-many-criteria", "sections",
                       {"The card has " + std::to_string(count) + " criteria; more than " +
                            std::to_string(kManyCriteria) + " tire the inspector and blur the result.",
                        "评分表共有" + std::to_string(count) + "个评分项，超过" +
                            std::to_string(kManyCriteria) + "项会影响质检效率和一致性。"},
                       {"Join criteria that always fall together, or drop those that nobody fails.",
                        "请合并总是同时出现的评分项，或删去无人失分的评分项。"});
}

} // namespace

std::vector<Finding> lint(const model::CardVersion& card) {
    LintReport report;
    TextLinter texts(card, report);
    texts.lintCardTexts();
    lintPolicy(card, report);
    lintSize(card, report);
    lintWeights(card, report);
    const CriterionIndex criteria(card);
    std::size_t index = 0;
    for (std::size_t position = 0; position < card.sections.size(); ++position) {
        const model::Section& section = card.sections[position];
        const std::string place = "sections/" + step(section.key, position);
        texts.lintSectionTexts(section, place);
        lintSection({card, criteria, section, index, place}, report);
        for (std::size_t item = 0; item < section.criteria.size(); ++item, ++index) {
            const model::Criterion& criterion = section.criteria[item];
            const std::string inner = place + "/criteria/" + step(criterion.key, item);
            texts.lintCriterionTexts(criterion, inner);
            lintCriterion({card, criteria, section, criterion, index, inner}, report);
        }
    }
    return report.take();
}

bool hasErrors(const std::vector<Finding>& findings) {
    return std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.severity == Finding::Severity::Error; });
}

} // namespace earmark::scoring
