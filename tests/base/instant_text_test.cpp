#include "core/base/instant_text.h"
#include "tests/support/catch.h"

using namespace earmark;

TEST_CASE("instants are written in UTC to the millisecond", "[base]") {
    CHECK(utcText(fromUtcMs(1'772'400'000'007)) == "2026-03-01T21:20:00.007Z");
}

TEST_CASE("instants are read with any offset, and come back", "[base]") {
    CHECK(*parseInstant("2026-03-02T05:20:00.007+08:00") == fromUtcMs(1'772'400'000'007));
    CHECK(*parseInstant("2026-03-01T15:50:00-05:30") == fromUtcMs(1'772'400'000'000));
    CHECK(*parseInstant("2026-03-01T21:20:00.0079Z") == fromUtcMs(1'772'400'000'007));
    const Instant instant = fromUtcMs(-1);
    CHECK(*parseInstant(utcText(instant)) == instant);
}

TEST_CASE("a time that leaves something open is refused", "[base]") {
    for (const char* wrong :
         {"", "2026-03-02", "2026-03-02T09:14:12", "2026-03-02 09:14:12Z", "2026-02-30T09:14:12Z",
          "2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z", "2026-03-02T09:14:12.Z", "2026-03-02T09:14:12+8:00",
          "2026-03-02T09:14:12+08:00 ", "2026-03-02T-9:14:12Z", "2026-03-02T09:14:12.5"})
        CHECK_FALSE(parseInstant(wrong));
}
