#include "core/base/workdays.h"

namespace earmark {

namespace {

constexpr int kWorkdaysOfWeek = 5;

} // namespace

bool isWorkday(Day day) {
    return static_cast<int>(std::chrono::weekday(day).iso_encoding()) <= kWorkdaysOfWeek;
}

Day addWorkdays(Day day, int count) {
    const Day last = isWorkday(day) ? day : weekOf(day) + std::chrono::days(kWorkdaysOfWeek - 1);
    const int sinceMonday = static_cast<int>((last - weekOf(last)).count()) + count;
    return weekOf(last) +
           std::chrono::days(sinceMonday / kWorkdaysOfWeek * 7 + sinceMonday % kWorkdaysOfWeek);
}

} // namespace earmark
