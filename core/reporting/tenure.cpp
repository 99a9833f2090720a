#include "core/reporting/tenure.h"

#include <algorithm>

namespace earmark::reporting {

namespace {

/// The same day so many months later; the last day of a month that has no such day.
Day afterMonths(Day day, std::chrono::months months) {
    const std::chrono::year_month_day date(day);
    const std::chrono::year_month month = date.year() / date.month() + months;
    const std::chrono::year_month_day last(month / std::chrono::last);
    return std::chrono::sys_days(month / std::min(date.day(), last.day()));
}

} // namespace

Tenure tenureOn(const model::Agent& agent, Day day) {
    if (agent.memberships.empty()) return Tenure::Unknown;
    const Day began = agent.memberships.front().from;
    if (day < afterMonths(began, std::chrono::months(3))) return Tenure::UnderThreeMonths;
    return day < afterMonths(began, std::chrono::months(12)) ? Tenure::UnderTwelveMonths
                                                             : Tenure::TwelveMonthsAndMore;
}

const char* tenureName(Tenure tenure) {
    switch (tenure) {
    case Tenure::UnderThreeMonths:
        return "under-3";
    case Tenure::UnderTwelveMonths:
        return "3-to-12";
    case Tenure::TwelveMonthsAndMore:
        return "over-12";
    case Tenure::Unknown:
        return "unknown";
    }
    return "unknown";
}

std::optional<Tenure> tenureFromName(std::string_view name) {
    for (const Tenure tenure :
         {Tenure::UnderThreeMonths, Tenure::UnderTwelveMonths, Tenure::TwelveMonthsAndMore, Tenure::Unknown})
        if (name == tenureName(tenure)) return tenure;
    return std::nullopt;
}

} // namespace earmark::reporting
