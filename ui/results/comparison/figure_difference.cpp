#include "ui/results/comparison/figure_difference.h"

#include "core/statistics/difference.h"

namespace earmark::ui {

namespace {

using reporting::Figures;

statistics::Moments momentsOf(const Figures& figures) {
    const auto deviation = static_cast<double>(figures.deviationMillionths.value_or(0));
    return {figures.scored, static_cast<double>(figures.meanMillionths.value_or(0)), deviation * deviation};
}

std::optional<FigureDifference> difference(const std::optional<std::int64_t>& shown,
                                           const std::optional<std::int64_t>& compared,
                                           const std::optional<statistics::Interval>& interval) {
    if (!shown || !compared) return std::nullopt;
    FigureDifference found{*shown - *compared};
    if (!interval) return found;
    const bool beyond = interval->lower > 0 || interval->upper < 0;
    found.chance = beyond ? FigureDifference::Chance::Beyond : FigureDifference::Chance::Within;
    return found;
}

} // namespace

std::optional<FigureDifference> differenceOfMeans(const Figures& shown, const Figures& compared) {
    return difference(shown.meanMillionths, compared.meanMillionths,
                      statistics::meanDifference(momentsOf(shown), momentsOf(compared)));
}

std::optional<FigureDifference> differenceOfMedians(const Figures& shown, const Figures& compared) {
    return difference(shown.medianMillionths, compared.medianMillionths, std::nullopt);
}

std::optional<FigureDifference> differenceOfPassRates(const Figures& shown, const Figures& compared) {
    return difference(
        shown.passRateMillionths, compared.passRateMillionths,
        statistics::shareDifference({shown.passed, shown.scored}, {compared.passed, compared.scored}));
}

std::optional<FigureDifference> differenceOfAccuracies(const Figures& shown, const Figures& compared) {
    const reporting::ShareFigure& first = shown.criticalAccuracy[0];
    const reporting::ShareFigure& second = compared.criticalAccuracy[0];
    return difference(first.millionths, second.millionths,
                      statistics::shareDifference({first.part, first.whole}, {second.part, second.whole}));
}

std::optional<FigureDifference> differenceOfFatalRates(const Figures& shown, const Figures& compared) {
    return difference(
        shown.fatalRateMillionths, compared.fatalRateMillionths,
        statistics::shareDifference({shown.fatal, shown.count}, {compared.fatal, compared.count}));
}

} // namespace earmark::ui
