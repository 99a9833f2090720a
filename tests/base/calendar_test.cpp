#include "core/base/calendar.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace std::chrono_literals;

TEST_CASE("a day is read and written in ISO form and nothing else", "[base]") {
    REQUIRE(dayText(*parseDay("2026-03-02")) == "2026-03-02");
    REQUIRE(dayText(*parseDay("2024-02-29")) == "2024-02-29");
    for (const char* wrong :
         {"2026-02-29", "2026-13-01", "26-03-02", "2026/03/02", "2026-03-02 ", "", "2026-03-0x"})
        CHECK_FALSE(parseDay(wrong));
}

TEST_CASE("weeks begin on Monday and months on their first", "[base]") {
    REQUIRE(dayText(weekOf(*parseDay("2026-03-01"))) == "2026-02-23");
    REQUIRE(dayText(weekOf(*parseDay("2026-03-02"))) == "2026-03-02");
    REQUIRE(dayText(monthOf(*parseDay("2026-03-31"))) == "2026-03-01");
    REQUIRE(dayText(nextMonthOf(*parseDay("2025-12-31"))) == "2026-01-01");
    REQUIRE(dayText(nextMonthOf(*parseDay("2026-01-01"))) == "2026-02-01");
    REQUIRE(dayText(monthEndOf(*parseDay("2024-02-01"))) == "2024-02-29");
}

TEST_CASE("a call late in the evening belongs to the day of the centre's zone", "[base]") {
    const Zone shanghai = *Zone::named("Asia/Shanghai");
    const Instant lateCall = Instant(*parseDay("2026-03-02")) + 17h;
    REQUIRE(dayText(shanghai.dayOf(lateCall)) == "2026-03-03");
    REQUIRE(shanghai.timeText(lateCall) == "2026-03-03 01:00:00");
    REQUIRE(shanghai.startOf(*parseDay("2026-03-03")) == Instant(*parseDay("2026-03-02")) + 16h);
}

TEST_CASE("clock changes lose no call", "[base]") {
    const Zone berlin = *Zone::named("Europe/Berlin");
    const auto wallClock = [](std::chrono::milliseconds sinceMidnight, const char* day) {
        return std::chrono::local_time<std::chrono::milliseconds>(parseDay(day)->time_since_epoch() +
                                                                  sinceMidnight);
    };
    SECTION("the hour that occurs twice is the earlier one") {
        REQUIRE(toUtcMs(berlin.fromLocal(wallClock(2h + 30min, "2026-10-25"))) ==
                toUtcMs(Instant(*parseDay("2026-10-25")) + 30min));
    }
    SECTION("the hour that is skipped moves to the end of the gap") {
        REQUIRE(toUtcMs(berlin.fromLocal(wallClock(2h + 30min, "2026-03-29"))) ==
                toUtcMs(Instant(*parseDay("2026-03-29")) + 1h));
    }
}

TEST_CASE("an unknown zone is named in the error", "[base]") {
    const auto zone = Zone::named("Asia/Nowhere");
    REQUIRE_FALSE(zone);
    REQUIRE(zone.error().code == ErrorCode::NotFound);
    REQUIRE(zone.error().subject == "Asia/Nowhere");
}
