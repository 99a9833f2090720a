#include "core/reporting/loss_comparison.h"

#include "core/statistics/false_discovery.h"
#include "core/statistics/fisher_exact.h"

#include <algorithm>

namespace earmark::reporting {

namespace {

statistics::Share failedShare(const LossTally& tally) {
    return {tally.failed, tally.answered};
}

std::int64_t expectedLoss(const LossTally& own, const LossTally& others) {
    if (others.answered == 0) return own.lostThousandths;
    return statistics::scaledQuotient(others.lostThousandths, static_cast<std::int64_t>(own.answered),
                                      static_cast<std::int64_t>(others.answered));
}

} // namespace

LossTally LossTally::of(const CriterionFigures& figures) {
    return {figures.answered, figures.failed, figures.lostThousandths};
}

LossTally LossTally::without(const LossTally& part) const {
    return {answered - part.answered, failed - part.failed, lostThousandths - part.lostThousandths};
}

void LossTally::add(const LossTally& other) {
    answered += other.answered;
    failed += other.failed;
    lostThousandths += other.lostThousandths;
}

std::int64_t LossTally::lostPerAnswer() const {
    return answered == 0
               ? 0
               : statistics::scaledQuotient(lostThousandths, 1, static_cast<std::int64_t>(answered));
}

LossComparison compareLoss(const LossTally& own, const LossTally& others) {
    LossComparison comparison{own, others, {}, 1, LossVerdict::NotTold, 0};
    comparison.failedRate = statistics::compareShares(failedShare(own), failedShare(others));
    const double tail = std::min(statistics::exactlyMore(failedShare(own), failedShare(others)),
                                 statistics::exactlyMore(failedShare(others), failedShare(own)));
    comparison.probability = std::min(1.0, 2 * tail);
    constexpr std::int64_t kTenth = 100;
    comparison.excessThousandths =
        statistics::scaledQuotient(own.lostThousandths - expectedLoss(own, others), 1, kTenth) * kTenth;
    return comparison;
}

void tellFromChance(const std::vector<LossComparison*>& family) {
    std::vector<double> probabilities;
    for (const LossComparison* one : family)
        probabilities.push_back(one->probability);
    const std::vector<bool> marked = statistics::discoveries(probabilities);
    for (std::size_t index = 0; index < family.size(); ++index) {
        LossComparison& one = *family[index];
        one.verdict = !marked[index]                              ? LossVerdict::NotTold
                      : one.failedRate.difference.value_or(0) > 0 ? LossVerdict::More
                                                                  : LossVerdict::Less;
    }
}

} // namespace earmark::reporting
