#include "ui/results/trend/group_details.h"

#include "core/service/inspector_comparison.h"

namespace earmark::ui {

namespace {

constexpr int kMonths = 12;

int monthNumber(Day day) {
    const std::chrono::year_month_day date{day};
    return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
}

Spark sparkOf(const service::GroupTrend& trend, Day last) {
    Spark spark(kMonths);
    for (const reporting::TrendPoint& point : trend.points) {
        const int place = kMonths - 1 - (monthNumber(last) - monthNumber(point.from));
        if (place >= 0 && place < kMonths)
            spark[static_cast<std::size_t>(place)] = point.figures.meanMillionths;
    }
    return spark;
}

/// The slice no further back than the line reaches.
service::Slice ofLastMonths(const service::Slice& slice, Day last) {
    const std::chrono::year_month_day date{monthOf(last)};
    const Day first(date - std::chrono::months(kMonths - 1));
    service::Slice recent = slice;
    if (!recent.from || *recent.from < first) recent.from = first;
    return recent;
}

} // namespace

Result<GroupDetails> readDetails(const service::ResultsService& results, const service::Slice& slice,
                                 service::Grouping grouping, Day last) {
    GroupDetails details;
    details.grouping = grouping;
    const auto trends = results.groupTrends(ofLastMonths(slice, last), grouping);
    if (!trends) return trends.error();
    for (const service::GroupTrend& trend : *trends)
        details.sparks[trend.id] = sparkOf(trend, last);
    const auto groups = results.breakdown(slice, grouping, service::Detail::Quartiles);
    if (!groups) return groups.error();
    for (const reporting::GroupFigures& group : *groups)
        details.figures[group.id] = group.figures;
    if (grouping != service::Grouping::Inspector) return details;
    const auto inspectors = service::compareInspectors(results, slice);
    if (!inspectors) return inspectors.error();
    for (const reporting::InspectorFigures& inspector : *inspectors)
        details.against[inspector.group.id] = inspector.difference;
    return details;
}

} // namespace earmark::ui
