#pragma once

#include "core/base/calendar.h"

namespace earmark {

/// Working days are Monday to Friday. Holidays differ by country and year and are not known here: a centre
/// that keeps one has a day more than is counted.
bool isWorkday(Day day);

/// The working day that is the `count`-th (≥ 0) after a day; that day itself does not count, whether it is
/// one or not. With 0 the day itself, or the Friday before a weekend.
Day addWorkdays(Day day, int count);

} // namespace earmark
