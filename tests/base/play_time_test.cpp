#include "core/base/play_time.h"

#include "tests/support/catch.h"

TEST_CASE("a place in a recording never runs ahead of the sound", "[base]") {
    CHECK(earmark::playTime(161'399) == "02:41.3");
    CHECK(earmark::playTime(3'599'999) == "59:59.9");
    CHECK(earmark::playTime(3'761'300) == "1:02:41.3");
    CHECK(earmark::playTime(-5) == "00:00.0");
}
