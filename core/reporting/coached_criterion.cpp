#include "core/reporting/coached_criterion.h"

#include <algorithm>
#include <tuple>

namespace earmark::reporting {

namespace {

bool isOf(const ReportedFinding& finding, const CoachedCriterion& criterion) {
    return finding.cardKey == criterion.figures.cardKey &&
           finding.criterionKey == criterion.figures.criterionKey;
}

void keepFirst(std::vector<CoachedCriterion>& criteria, std::size_t limit) {
    if (criteria.size() > limit) criteria.resize(limit);
}

std::int64_t fewerFailures(const CoachedCriterion& criterion) {
    return -criterion.againstTeam.failedRate.difference.value_or(0);
}

} // namespace

std::vector<CoachedCriterion> chooseWorkOn(const std::vector<CoachedCriterion>& all) {
    constexpr std::size_t kMost = 2;
    std::vector<CoachedCriterion> byCost = all;
    std::erase_if(byCost, [](const CoachedCriterion& one) { return one.cost() <= 0; });
    std::ranges::stable_sort(byCost, std::ranges::greater(), &CoachedCriterion::cost);
    std::vector<CoachedCriterion> chosen;
    std::ranges::copy_if(byCost, std::back_inserter(chosen), [](const CoachedCriterion& one) {
        return one.againstTeam.verdict == LossVerdict::More;
    });
    keepFirst(chosen, kMost);
    if (chosen.empty() && !byCost.empty())
        chosen.push_back(*std::ranges::max_element(
            byCost, {}, [](const CoachedCriterion& one) { return one.figures.lostThousandths; }));
    return chosen;
}

std::vector<CoachedCriterion> chooseStrengths(const std::vector<CoachedCriterion>& all,
                                              const std::vector<ReportedFinding>& examples) {
    constexpr std::size_t kMost = 3;
    constexpr std::size_t kExamplesOfOne = 2;
    constexpr std::size_t kFewestAnswers = 3;
    std::vector<CoachedCriterion> strong;
    for (CoachedCriterion one : all) {
        if (one.figures.answered < kFewestAnswers || fewerFailures(one) < 0) continue;
        for (const ReportedFinding& example : examples)
            if (isOf(example, one) && one.findings.size() < kExamplesOfOne) one.findings.push_back(example);
        if (one.againstTeam.verdict == LossVerdict::Less || !one.findings.empty())
            strong.push_back(std::move(one));
    }
    std::ranges::stable_sort(strong, std::ranges::greater(), [](const CoachedCriterion& one) {
        return std::tuple(one.againstTeam.verdict == LossVerdict::Less, !one.findings.empty(),
                          fewerFailures(one));
    });
    keepFirst(strong, kMost);
    return strong;
}

} // namespace earmark::reporting
