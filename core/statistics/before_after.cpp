#include "core/statistics/before_after.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace earmark::statistics {

namespace {

constexpr std::int64_t kWhole = 1'000'000;
constexpr std::size_t kFewestPeers = 3;

/// Of whole numbers between 0 and kWhole: x² = x · kWhole holds for the two ends alone.
bool isAllOrNothing(const ExactTally& values) {
    return values.squares() == ExactTally::Wide{values.sum()} * kWhole;
}

Share shareOf(const ExactTally& values) {
    return {static_cast<std::size_t>(values.sum() / kWhole), values.count()};
}

Comparison compare(const ExactTally& first, const ExactTally& second) {
    return isAllOrNothing(first) && isAllOrNothing(second) ? compareShares(shareOf(first), shareOf(second))
                                                           : compareMeans(first, second);
}

/// How values vary within people and people among each other.
struct Variances {
    double mean = 0; ///< of all values
    double within = 0;
    double between = 0;
};

std::optional<Variances> variancesOf(const std::vector<Moments>& people) {
    double count = 0, sum = 0, sizes = 0, within = 0;
    for (const Moments& one : people) {
        const auto size = static_cast<double>(one.count);
        count += size;
        sum += size * one.mean;
        sizes += size * size;
        within += (size - 1) * one.variance;
    }
    const auto groups = static_cast<double>(people.size());
    if (people.size() < kFewestPeers || count <= groups) return std::nullopt;
    Variances variances;
    variances.mean = sum / count;
    variances.within = within / (count - groups);
    double between = 0;
    for (const Moments& one : people)
        between += static_cast<double>(one.count) * std::pow(one.mean - variances.mean, 2);
    between /= groups - 1;
    const double effectiveSize = (count - sizes / count) / (groups - 1);
    variances.between = std::max(0.0, (between - variances.within) / effectiveSize);
    return variances;
}

bool isRise(const BeforeAfter& figures) {
    return figures.comparison.difference.value_or(0) > 0;
}

bool mayHaveComeByItself(const BeforeAfter& figures) {
    if (!isRise(figures)) return false;
    if (!figures.expectedRebound) return true;
    if (*figures.expectedRebound <= 0) return false;
    return !figures.comparison.interval || figures.comparison.interval->lower <= *figures.expectedRebound;
}

} // namespace

std::optional<std::int64_t> expectedRebound(const ExactTally& own, std::span<const ExactTally> peers) {
    std::vector<Moments> people;
    for (const ExactTally& peer : peers)
        if (peer.count() > 0) people.push_back(peer.moments());
    const auto variances = variancesOf(people);
    if (!variances || own.count() == 0) return std::nullopt;
    const Moments mine = own.moments();
    const double ofMean = variances->within / static_cast<double>(mine.count);
    const double spread = variances->between + ofMean;
    const double reliability = spread > 0 ? variances->between / spread : 1;
    return std::llround((1 - reliability) * (variances->mean - mine.mean));
}

BeforeAfter beforeAndAfter(const ExactTally& before, const ExactTally& after,
                           std::optional<std::int64_t> rebound) {
    BeforeAfter figures;
    figures.beforeCount = before.count();
    figures.afterCount = after.count();
    figures.comparison = compare(after, before);
    const bool enough = std::min(before.count(), after.count()) >= kFewestBeforeAfter;
    if (enough) figures.verdict = verdictOf(figures.comparison.difference, figures.comparison.beyondChance());
    figures.expectedRebound = rebound;
    figures.mayBeRegressionToTheMean = mayHaveComeByItself(figures);
    return figures;
}

} // namespace earmark::statistics
