#include "core/base/workdays.h"
#include "tests/support/catch.h"

using namespace earmark;

namespace {

Day dayOf(const char* text) {
    return *parseDay(text);
}

/// Counted one day at a time.
int workdaysAfter(Day from, Day to) {
    int count = 0;
    for (Day day = from + std::chrono::days(1); day <= to; day += std::chrono::days(1))
        count += isWorkday(day) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("five working days after a finding are a week later", "[base]") {
    CHECK(addWorkdays(dayOf("2026-03-02"), 5) == dayOf("2026-03-09")); // Monday
    CHECK(addWorkdays(dayOf("2026-03-06"), 5) == dayOf("2026-03-13")); // Friday
    CHECK(addWorkdays(dayOf("2026-03-06"), 1) == dayOf("2026-03-09"));
    CHECK(addWorkdays(dayOf("2026-03-04"), 0) == dayOf("2026-03-04"));
}

TEST_CASE("a finding on a weekend counts from Monday", "[base]") {
    for (const char* weekend : {"2026-03-07", "2026-03-08"}) {
        CHECK_FALSE(isWorkday(dayOf(weekend)));
        CHECK(addWorkdays(dayOf(weekend), 1) == dayOf("2026-03-09"));
        CHECK(addWorkdays(dayOf(weekend), 5) == dayOf("2026-03-13"));
        CHECK(addWorkdays(dayOf(weekend), 0) == dayOf("2026-03-06"));
    }
}

TEST_CASE("from every day, so many working days lie between it and the one that is found", "[base]") {
    const Day first = dayOf("2023-12-28"); // over a leap day
    for (int offset = 0; offset < 100; ++offset) {
        const Day from = first + std::chrono::days(offset);
        for (int count = 1; count < 40; ++count) {
            const Day found = addWorkdays(from, count);
            CHECK(isWorkday(found));
            CHECK(workdaysAfter(from, found) == count);
        }
    }
}
