#pragma once

#include "core/scoring/lint.h"

#include "core/scoring/number_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// What the linter's rules share; inside core/scoring only.
namespace earmark::scoring {

/// Collects findings in the order in which the rules come to them, which is the card's.
class LintReport {
public:
    void error(std::string code, std::string place, LocalizedText what, LocalizedText remedy) {
        add(Finding::Severity::Error, std::move(code), std::move(place), std::move(what), std::move(remedy));
    }
    void warning(std::string code, std::string place, LocalizedText what, LocalizedText remedy) {
        add(Finding::Severity::Warning, std::move(code), std::move(place), std::move(what),
            std::move(remedy));
    }
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    void add(Finding::Severity severity, std::string code, std::string place, LocalizedText what,
             LocalizedText remedy) {
        m_findings.push_back(
            {severity, std::move(code), std::move(place), std::move(what), std::move(remedy)});
    }

    std::vector<Finding> m_findings;
};

/// The criteria of a card by key; of those that share one, the first.
class CriterionIndex {
public:
    explicit CriterionIndex(const model::CardVersion& card);

    struct Found {
        const model::Criterion* criterion = nullptr; ///< null where no criterion has the key
        std::size_t index = 0;                       ///< in the card's order
    };
    Found find(const std::string& key) const;

private:
    std::unordered_map<std::string_view, Found> m_found;
};

/// A criterion or section as it stands in the card, for findings about it.
struct CriterionPlace {
    const model::CardVersion& card;
    const CriterionIndex& criteria;
    const model::Section& section;
    const model::Criterion& criterion;
    std::size_t index = 0; ///< in the card's order
    std::string place;
};
struct SectionPlace {
    const model::CardVersion& card;
    const CriterionIndex& criteria;
    const model::Section& section;
    std::size_t firstCriterion = 0; ///< its index in the card's order
    std::string place;
};

void lintPolicy(const model::CardVersion& card, LintReport& report);
/// Weights of sections or criteria over the whole card.
void lintWeights(const model::CardVersion& card, LintReport& report);
void lintSection(const SectionPlace& at, LintReport& report);
void lintCriterion(const CriterionPlace& at, LintReport& report);
/// Bands and source of a measure.
void lintMeasure(const CriterionPlace& at, LintReport& report);
void lintFatalRules(const CriterionPlace& at, LintReport& report);
void lintDefault(const CriterionPlace& at, LintReport& report);

/// Where a condition stands: it may only ask about criteria before `before`; those of `ownSection` (if any)
/// and after are named as what they are.
struct ConditionPlace {
    const CriterionIndex& criteria;
    std::size_t before = 0;
    std::size_t ownEnd = 0; ///< criteria in [before, ownEnd) are the condition's own
    std::string place;
};
void lintCondition(const model::Condition& condition, const ConditionPlace& at, LintReport& report);

/// A number that must lie in [lowest, highest], in units of 10^-places.
void lintRange(const std::string& place, const LocalizedText& label, std::int64_t value, std::int64_t lowest,
               std::int64_t highest, int places, LintReport& report);

} // namespace earmark::scoring
