#include "core/statistics/comparison.h"

namespace earmark::statistics {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

std::optional<std::int64_t> shareMillionths(const Share& share) {
    if (share.trials == 0) return std::nullopt;
    return scaledQuotient(static_cast<std::int64_t>(share.successes), kMillion,
                          static_cast<std::int64_t>(share.trials));
}

} // namespace

std::optional<bool> Comparison::beyondChance() const {
    if (!interval) return std::nullopt;
    return leavesOutZero(*interval);
}

Comparison compareMeans(const ExactTally& first, const ExactTally& second) {
    Comparison comparison = compareValues(first.mean(), second.mean());
    if (const auto interval = meanDifference(first.moments(), second.moments()))
        comparison.interval = roundedInterval(*interval);
    return comparison;
}

Comparison compareShares(const Share& first, const Share& second) {
    Comparison comparison = compareValues(shareMillionths(first), shareMillionths(second));
    if (const auto interval = shareDifference(first, second))
        comparison.interval = roundedInterval(*interval, kMillion);
    return comparison;
}

Comparison compareValues(std::optional<std::int64_t> first, std::optional<std::int64_t> second) {
    Comparison comparison{first, second, std::nullopt, std::nullopt};
    if (first && second) comparison.difference = *first - *second;
    return comparison;
}

} // namespace earmark::statistics
