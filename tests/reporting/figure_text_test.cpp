#include "core/reporting/figure_text.h"
#include "tests/support/catch.h"

#include <limits>

using namespace earmark;
using namespace earmark::reporting;

TEST_CASE("shares are written in percent, half away from zero", "[reporting]") {
    CHECK(shareText(865'000) == "86.5");
    CHECK(shareText(1'000'000) == "100.0");
    CHECK(shareText(0) == "0.0");
    CHECK(shareText(333'333, 4) == "33.3333");
    CHECK(shareText(799'500, 0) == "80");
    CHECK(shareText(799'499, 0) == "80");
    CHECK(shareText(794'999, 0) == "79");
    CHECK(shareText(864'500) == "86.5");
    CHECK(shareText(864'499) == "86.4");
    CHECK(shareText(-864'500) == "-86.5");
    CHECK(shareText(-400) == "0.0");
    CHECK(shareText(std::optional<std::int64_t>()) == std::nullopt);
}

TEST_CASE("points are written without needless zeros", "[reporting]") {
    CHECK(pointsText(2'500) == "2.5");
    CHECK(pointsText(3'000) == "3");
    CHECK(pointsText(0) == "0");
    CHECK(pointsText(5) == "0.005");
    CHECK(pointsText(-2'050) == "-2.05");
    CHECK(pointsText(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775.808");
}
