#include "core/reporting/figures_comparison.h"

namespace earmark::reporting {

namespace {

using statistics::Comparison;

statistics::Moments momentsOf(const Figures& figures) {
    const auto deviation = static_cast<double>(figures.deviationMillionths.value_or(0));
    return {figures.scored, static_cast<double>(figures.meanMillionths.value_or(0)), deviation * deviation};
}

Comparison compareMeans(const Figures& first, const Figures& second) {
    Comparison comparison = statistics::compareValues(first.meanMillionths, second.meanMillionths);
    if (const auto interval = statistics::meanDifference(momentsOf(first), momentsOf(second)))
        comparison.interval = statistics::roundedInterval(*interval);
    return comparison;
}

ComparedFigure quartile(const char* name, std::optional<std::int64_t> Figures::*value, const Figures& first,
                        const Figures& second) {
    return {name, statistics::compareValues(first.*value, second.*value), first.scored, second.scored};
}

} // namespace

Comparison compare(const Figures& first, const Figures& second, Measure measure) {
    const auto one = shareBehind(first, measure);
    const auto other = shareBehind(second, measure);
    return one && other ? statistics::compareShares(*one, *other) : compareMeans(first, second);
}

std::vector<ComparedFigure> compareFigures(const Figures& first, const Figures& second) {
    std::vector<ComparedFigure> rows;
    for (const Measure measure : kMeasures)
        rows.push_back({measureName(measure), compare(first, second, measure), countBehind(first, measure),
                        countBehind(second, measure)});
    rows.push_back(quartile("lowerQuartile", &Figures::lowerQuartileMillionths, first, second));
    rows.push_back(quartile("median", &Figures::medianMillionths, first, second));
    rows.push_back(quartile("upperQuartile", &Figures::upperQuartileMillionths, first, second));
    return rows;
}

} // namespace earmark::reporting
