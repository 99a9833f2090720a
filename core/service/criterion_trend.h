#pragma once

#include "core/reporting/figures.h"
#include "core/service/slice_fold.h"

#include <functional>
#include <string>
#include <vector>

namespace earmark::service {

/// How days become the steps of a trend.
struct TrendCalendar {
    GroupBy groupBy = GroupBy::Month; ///< Day, Week or Month
    std::function<Day(Day)> stepOf;   ///< the first day of the step that holds a day
    std::function<Day(Day)> nextStep; ///< of a step's first day
};

/// One criterion over time, the versions of its card joined by its stable key: every step from the first to
/// the last with evaluations on versions that have it. The slice names the card. Throws a NotFound failure
/// where evaluations stand on versions none of which has the criterion.
std::vector<reporting::CriterionTrendPoint> criterionTrend(storage::Connection& connection, CardShelf& cards,
                                                           const Slice& slice,
                                                           const std::string& criterionKey,
                                                           const TrendCalendar& calendar);

} // namespace earmark::service
