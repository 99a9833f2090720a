#include "core/exchange/time_text.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::exchange;
using Outcome = TimeReading::Outcome;

namespace {

const Zone& shanghai() {
    static const Zone zone = *Zone::named("Asia/Shanghai");
    return zone;
}

/// What a text means in Shanghai, as a person writes it; "?" for ambiguous, "-" for none.
std::string meaning(std::string_view text, DateOrder order = DateOrder::Unknown) {
    const TimeReading reading = readTimeText(text, order);
    if (reading.outcome == Outcome::Ambiguous) return "?";
    if (reading.outcome == Outcome::NotATime) return "-";
    const auto instant = instantOf(reading.time, shanghai());
    return instant ? shanghai().timeText(*instant) : "no day";
}

} // namespace

TEST_CASE("the ways in which lists write a date and time mean the same", "[exchange]") {
    for (const char* text :
         {"2026-03-02 09:14:12", "2026-03-02T09:14:12", "2026/3/2 9:14:12", "2026.03.02 09:14:12",
          "2026年3月2日 9时14分12秒", "2026年3月2日9:14:12", "20260302091412", "20260302 091412",
          "20260302_091412", "20260302-091412", "2026-03-02T01:14:12Z", "2026-03-02T09:14:12+08:00",
          "2026-03-02 09:14:12+0800", "2026/3/2 上午9:14:12", "46083.384861111", "2026-03-02 09:14:12.4"}) {
        INFO(text);
        CHECK(meaning(text).substr(0, 19) == "2026-03-02 09:14:12");
    }
}

TEST_CASE("a time without seconds, a date without time and the afternoon are understood", "[exchange]") {
    CHECK(meaning("2026/3/2 9:14") == "2026-03-02 09:14:00");
    CHECK(meaning("202603020914") == "2026-03-02 09:14:00");
    CHECK(meaning("2026-03-02") == "2026-03-02 00:00:00");
    CHECK(meaning("20260302") == "2026-03-02 00:00:00");
    CHECK(meaning("2026年3月2日") == "2026-03-02 00:00:00");
    CHECK(meaning("3/13/26 9:14 PM") == "2026-03-13 21:14:00");
    CHECK(meaning("2026/3/2 下午12:05") == "2026-03-02 12:05:00");
    CHECK(meaning("3/13/2026 12:05 AM") == "2026-03-13 00:05:00");
    CHECK(meaning("09:14:12") == "no day");
}

TEST_CASE("day and month are never guessed", "[exchange]") {
    CHECK(meaning("3/2/2026 9:14") == "?");
    CHECK(meaning("3/2/2026 9:14", DateOrder::DayFirst) == "2026-02-03 09:14:00");
    CHECK(meaning("3/2/2026 9:14", DateOrder::MonthFirst) == "2026-03-02 09:14:00");
    CHECK(meaning("3/3/2026 9:14") == "2026-03-03 09:14:00");
    CHECK(readTimeText("13/2/2026", DateOrder::Unknown).shown == DateOrder::DayFirst);
    CHECK(readTimeText("2/13/2026", DateOrder::Unknown).shown == DateOrder::MonthFirst);
}

TEST_CASE("what is no date is refused", "[exchange]") {
    for (const char* text : {"", "yesterday", "2026-02-30", "2026-13-01", "31/31/2026", "2026-03-02 25:00",
                             "2026-03-02 9", "12", "0007", "20261302", "2026-03-02 09:14:12 13", "1e9",
                             "2026-03-02 13:00 PM", "99999999", "2026-03", "nan"}) {
        INFO(text);
        CHECK(meaning(text) == "-");
    }
}
