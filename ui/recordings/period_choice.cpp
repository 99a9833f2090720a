#include "ui/recordings/period_choice.h"

#include <QCoreApplication>

#include <iterator>

namespace earmark::ui {

namespace {

struct Periods {
    Q_DECLARE_TR_FUNCTIONS(Periods)
};

} // namespace

QString periodKey(Period period) {
    const char* keys[] = {"any", "today", "yesterday", "this_week", "last_week", "this_month", "last_month"};
    static_assert(std::size(keys) == std::size(kPeriods));
    return QString::fromLatin1(keys[static_cast<int>(period)]);
}

Period periodFromKey(const QString& key) {
    for (const Period period : kPeriods)
        if (periodKey(period) == key) return period;
    return Period::Any;
}

QString periodName(Period period) {
    switch (period) {
    case Period::Any:
        return Periods::tr("any time");
    case Period::Today:
        return Periods::tr("today");
    case Period::Yesterday:
        return Periods::tr("yesterday");
    case Period::ThisWeek:
        return Periods::tr("this week");
    case Period::LastWeek:
        return Periods::tr("last week");
    case Period::ThisMonth:
        return Periods::tr("this month");
    case Period::LastMonth:
        return Periods::tr("last month");
    }
    return {};
}

DayRange daysOf(Period period, Day today) {
    using std::chrono::days;
    switch (period) {
    case Period::Any:
        return {};
    case Period::Today:
        return {today, today};
    case Period::Yesterday:
        return {today - days(1), today - days(1)};
    case Period::ThisWeek:
        return {weekOf(today), today};
    case Period::LastWeek:
        return {weekOf(today) - days(7), weekOf(today) - days(1)};
    case Period::ThisMonth:
        return {monthOf(today), today};
    case Period::LastMonth:
        return {monthOf(monthOf(today) - days(1)), monthOf(today) - days(1)};
    }
    return {};
}

} // namespace earmark::ui
