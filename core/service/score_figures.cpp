#include "core/service/score_figures.h"

#include "core/statistics/proportion.h"

namespace earmark::service {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

reporting::ShareFigure shareWithout(std::int64_t failed, std::int64_t all) {
    return shareOf(static_cast<std::size_t>(all - failed), static_cast<std::size_t>(all));
}

} // namespace

reporting::ShareFigure shareOf(std::size_t part, std::size_t whole) {
    reporting::ShareFigure share{part, whole, {}, {}};
    if (whole == 0) return share;
    share.millionths = statistics::scaledQuotient(static_cast<std::int64_t>(part), kMillion,
                                                  static_cast<std::int64_t>(whole));
    if (const auto interval = statistics::wilsonInterval(part, whole))
        share.interval = statistics::roundedInterval(*interval, kMillion);
    return share;
}

reporting::Figures figuresOf(const sheets::ScoreSums& sums) {
    reporting::Figures figures;
    figures.count = static_cast<std::size_t>(sums.count);
    figures.scored = sums.scores.count();
    figures.meanMillionths = sums.scores.mean();
    figures.meanInterval = sums.scores.meanInterval();
    figures.deviationMillionths = sums.scores.deviation();
    figures.passed = static_cast<std::size_t>(sums.passed);
    figures.fatal = static_cast<std::size_t>(sums.fatal);
    const reporting::ShareFigure passRate = shareOf(figures.passed, figures.scored);
    figures.passRateMillionths = passRate.millionths;
    figures.passRateInterval = passRate.interval;
    const reporting::ShareFigure fatalRate = shareOf(figures.fatal, figures.count);
    figures.fatalRateMillionths = fatalRate.millionths;
    figures.fatalRateInterval = fatalRate.interval;
    for (std::size_t family = 0; family < figures.criticalAccuracy.size(); ++family) {
        const auto& calls = sums.accuracy.families[family];
        figures.criticalAccuracy[family] = shareWithout(calls.defective, calls.applicable);
    }
    figures.nonCriticalAccuracy =
        shareWithout(sums.accuracy.failedNonCritical, sums.accuracy.answeredNonCritical);
    return figures;
}

reporting::Figures figuresOf(const sheets::ScoreSums& sums, const sheets::ScoreDistribution& distribution) {
    reporting::Figures figures = figuresOf(sums);
    if (const auto quartiles = distribution.quartiles()) {
        figures.lowerQuartileMillionths = quartiles->lower;
        figures.medianMillionths = quartiles->median;
        figures.upperQuartileMillionths = quartiles->upper;
    }
    return figures;
}

} // namespace earmark::service
