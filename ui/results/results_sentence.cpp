#include "ui/results/results_sentence.h"

#include "core/reporting/figures_comparison.h"
#include "core/statistics/rank_places.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/results/results_data.h"
#include "ui/results/results_wish.h"
#include "ui/results/shown_figure.h"
#include "ui/results/trend/trend_reading.h"

#include <QCoreApplication>

#include <cmath>
#include <cstdlib>

namespace earmark::ui {

namespace {

struct ResultsSentence {
    Q_DECLARE_TR_FUNCTIONS(ResultsSentence)
};

/// The team that is surely below every other one: alone in the last of several groups. Within one team there
/// is none.
const reporting::GroupFigures* surelyLowestTeam(const ResultsData& shown) {
    const auto found = shown.groups.find(service::Grouping::Team);
    if (found == shown.groups.end()) return nullptr;
    const std::vector<reporting::GroupFigures>& teams = found->second;
    std::vector<std::optional<statistics::WholeInterval>> intervals;
    for (const reporting::GroupFigures& team : teams)
        if (team.figures.meanMillionths) intervals.push_back(team.figures.meanInterval);
    const auto places = statistics::rankPlaces(intervals);
    if (places.size() < 2 || places.back().best != places.size()) return nullptr;
    return &teams[places.size() - 1]; // teams without a mean come last
}

/// What is compared with, inside a sentence.
QString otherText(const Session& session, const Comparison& comparison) {
    switch (comparison.kind) {
    case Comparison::Kind::PeriodBefore:
        return ResultsSentence::tr("the period before");
    case Comparison::Kind::YearBefore:
        return ResultsSentence::tr("the same period a year before");
    case Comparison::Kind::Team:
        return isolated(session.text(comparison.teamName));
    default:
        return ResultsSentence::tr("the whole centre");
    }
}

QString againstText(const Session& session, const ResultsData& shown) {
    if (!shown.compared) return {};
    const auto means = reporting::compare(shown.figures, shown.compared->figures, reporting::Measure::Mean);
    if (!means.beyondChance().value_or(false)) return {};
    const QString points = percentText(std::abs(*means.difference));
    const QString other = otherText(session, shown.compared->comparison);
    return *means.difference > 0
               ? ResultsSentence::tr("The mean is %1 points above %2, beyond chance.").arg(points, other)
               : ResultsSentence::tr("The mean is %1 points below %2, beyond chance.").arg(points, other);
}

QString movementText(Session& session, const ResultsData& shown, service::TrendStep step) {
    const auto reading = readTrend(shown.trend, ruleSet(chosenRuleSet(session.preferences())));
    if (!reading) return {};
    const bool months = step == service::TrendStep::Month;
    if (reading->rises() || reading->falls()) {
        const QString slope = percentText(std::llround(std::abs(reading->trend->slopePerStep)), 2);
        if (reading->rises())
            return (months ? ResultsSentence::tr("The mean rises by %1 points a month.")
                           : ResultsSentence::tr("The mean rises by %1 points a week."))
                .arg(slope);
        return (months ? ResultsSentence::tr("The mean falls by %1 points a month.")
                       : ResultsSentence::tr("The mean falls by %1 points a week."))
            .arg(slope);
    }
    for (std::size_t place = shown.trend.size(); place-- > 0;)
        if (reading->chart.steps[place].swing.any())
            return ResultsSentence::tr("The mean last swung beyond chance in the step from %1.")
                .arg(dayLabel(shown.trend[place].from));
    return {};
}

} // namespace

QString lossSentence(Session& session, const ResultsData& shown) {
    if (shown.weakest.empty() || !shown.weakest.front().lostShareMillionths)
        return ResultsSentence::tr("No points were lost here.");
    const reporting::CriterionFigures& weakest = shown.weakest.front();
    const QString criterion = isolated(session.text(weakest.name));
    const QString share = percentWithSign(weakest.lostShareMillionths);
    if (const reporting::GroupFigures* team = surelyLowestTeam(shown))
        return ResultsSentence::tr("%1 costs most, %2 of all points lost; %3 is surely lowest with %4.")
            .arg(criterion, share, isolated(session.text(team->name)),
                 percentWithSign(team->figures.meanMillionths));
    return ResultsSentence::tr("%1 costs most, %2 of all points lost.").arg(criterion, share);
}

QString chanceSentence(Session& session, const ResultsData& shown, const ResultsWish& wish) {
    QStringList parts{againstText(session, shown), movementText(session, shown, wish.trendStep)};
    parts.removeAll(QString());
    // Chinese sentences end in a wide full stop and want no space after it.
    return parts.join(session.language() == Language::Chinese ? QString() : QStringLiteral(" "));
}

} // namespace earmark::ui
