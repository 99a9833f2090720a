#pragma once

#include "core/service/criterion_trend.h"
#include "core/service/results_service.h"

#include <vector>

namespace earmark::service {

/// How the days of a trend become its steps.
TrendCalendar calendarOf(TrendStep step);

/// Every step from the first to the last that a fold by the calendar's groups has, empty ones between
/// included.
std::vector<reporting::TrendPoint> trendPoints(const FoldedGroups& folded, TrendStep step, Detail detail);

/// Says at each step of a trend which versions take over in it.
template <class Point>
void noteBreaks(std::vector<Point>& points, const std::vector<reporting::VersionBreak>& breaks,
                TrendStep step) {
    const TrendCalendar calendar = calendarOf(step);
    for (Point& point : points) {
        std::vector<reporting::VersionBreak> within;
        for (const reporting::VersionBreak& one : breaks)
            if (calendar.stepOf(one.day) == point.from) within.push_back(one);
        point.newVersions = reporting::breaksText(within);
    }
}

} // namespace earmark::service
