#include "core/reporting/measure.h"

#include "core/statistics/exact_tally.h"

namespace earmark::reporting {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

statistics::Share shareOf(const ShareFigure& figure) {
    return {figure.part, figure.whole};
}

} // namespace

const char* measureName(Measure measure) {
    switch (measure) {
    case Measure::Mean:
        return "mean";
    case Measure::PassRate:
        return "passRate";
    case Measure::FatalRate:
        return "fatalRate";
    case Measure::CustomerAccuracy:
        return "customerAccuracy";
    case Measure::BusinessAccuracy:
        return "businessAccuracy";
    case Measure::ComplianceAccuracy:
        return "complianceAccuracy";
    case Measure::NonCriticalAccuracy:
        return "nonCriticalAccuracy";
    }
    return "";
}

std::optional<Measure> measureFromName(std::string_view name) {
    for (const Measure measure : kMeasures)
        if (name == measureName(measure)) return measure;
    return std::nullopt;
}

std::optional<statistics::Share> shareBehind(const Figures& figures, Measure measure) {
    switch (measure) {
    case Measure::Mean:
        return std::nullopt;
    case Measure::PassRate:
        return statistics::Share{figures.passed, figures.scored};
    case Measure::FatalRate:
        return statistics::Share{figures.fatal, figures.count};
    case Measure::CustomerAccuracy:
        return shareOf(figures.criticalAccuracy[0]);
    case Measure::BusinessAccuracy:
        return shareOf(figures.criticalAccuracy[1]);
    case Measure::ComplianceAccuracy:
        return shareOf(figures.criticalAccuracy[2]);
    case Measure::NonCriticalAccuracy:
        return shareOf(figures.nonCriticalAccuracy);
    }
    return std::nullopt;
}

std::optional<std::int64_t> millionthsOf(const Figures& figures, Measure measure) {
    const auto share = shareBehind(figures, measure);
    if (!share) return figures.meanMillionths;
    if (share->trials == 0) return std::nullopt;
    return statistics::scaledQuotient(static_cast<std::int64_t>(share->successes), kMillion,
                                      static_cast<std::int64_t>(share->trials));
}

std::size_t countBehind(const Figures& figures, Measure measure) {
    const auto share = shareBehind(figures, measure);
    return share ? share->trials : figures.scored;
}

} // namespace earmark::reporting
