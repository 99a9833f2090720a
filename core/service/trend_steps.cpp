#include "core/service/trend_steps.h"

#include "core/service/group_figures.h"

#include <map>

namespace earmark::service {

TrendCalendar calendarOf(TrendStep step) {
    switch (step) {
    case TrendStep::Day:
        return {GroupBy::Day, [](Day day) { return day; },
                [](Day day) { return day + std::chrono::days(1); }};
    case TrendStep::Week:
        return {GroupBy::Week, [](Day day) { return weekOf(day); },
                [](Day day) { return day + std::chrono::days(7); }};
    case TrendStep::Month:
        return {GroupBy::Month, [](Day day) { return monthOf(day); },
                [](Day day) { return nextMonthOf(day); }};
    }
    return {};
}

std::vector<reporting::TrendPoint> trendPoints(const FoldedGroups& folded, TrendStep step, Detail detail) {
    const TrendCalendar calendar = calendarOf(step);
    std::map<Day, FoldedGroup> steps;
    for (const auto& [day, group] : folded) {
        FoldedGroup& joined = steps[calendar.stepOf(Day(std::chrono::days(day)))];
        joined.scores.merge(group.scores);
        joined.distribution.merge(group.distribution);
    }
    std::vector<reporting::TrendPoint> points;
    if (steps.empty()) return points;
    const Day last = steps.rbegin()->first;
    for (Day day = steps.begin()->first; day <= last; day = calendar.nextStep(day))
        points.push_back({day, figuresOf(steps[day], detail), {}});
    return points;
}

} // namespace earmark::service
