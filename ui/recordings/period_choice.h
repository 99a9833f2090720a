#pragma once

#include "core/base/calendar.h"

#include <QString>

#include <optional>
#include <utility>

namespace earmark::ui {

/// The periods offered ready. Any restricts nothing.
enum class Period { Any, Today, Yesterday, ThisWeek, LastWeek, ThisMonth, LastMonth };
inline constexpr Period kPeriods[] = {Period::Any,      Period::Today,    Period::Yesterday,
                                      Period::ThisWeek, Period::LastWeek, Period::ThisMonth,
                                      Period::LastMonth};

/// A stable name for the settings file.
QString periodKey(Period period);
Period periodFromKey(const QString& key);
QString periodName(Period period);

/// First and last day, both included; absent where a period is open.
using DayRange = std::pair<std::optional<Day>, std::optional<Day>>;
DayRange daysOf(Period period, Day today);

} // namespace earmark::ui
