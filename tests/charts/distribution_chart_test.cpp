#include "core/charts/distribution_chart.h"
#include "tests/charts/marks.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::charts;
using test::marksOf;
using test::says;

namespace {

constexpr std::int64_t kPercent = 10'000;

DistributionBin bin(std::int64_t lower, std::int64_t upper, std::size_t count) {
    return {lower * kPercent, upper * kPercent, count, "open " + std::to_string(lower), ""};
}

} // namespace

TEST_CASE("a bar of a distribution is as high as its count", "[charts][distribution]") {
    const DisplayList list = distributionChart({bin(70, 80, 3), bin(80, 90, 0), bin(90, 100, 6)}, {});
    const auto bars = marksOf<Bar>(list);
    REQUIRE(bars.size() == 2);
    CHECK(bars[1].height == Approx(2 * bars[0].height));
    CHECK(bars[1].opens == "open 90");
    CHECK(says(list, "6"));
    for (const char* limit : {"70", "80", "90", "100"})
        CHECK(says(list, limit));
}

TEST_CASE("a mark stands at its value", "[charts][distribution]") {
    const DisplayList list =
        distributionChart({bin(0, 50, 1), bin(50, 100, 1)}, {{50 * kPercent, "Pass mark 50"}});
    const auto marks = marksOf<Polyline>(list, Role::Target);
    const auto bars = marksOf<Bar>(list);
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].points[0].x > bars[0].topLeft.x + bars[0].width);
    CHECK(marks[0].points[0].x < bars[1].topLeft.x);
    CHECK(marks[0].dashed);
    CHECK(says(list, "Pass mark 50"));
}

TEST_CASE("a distribution of nothing is an empty frame", "[charts][distribution]") {
    CHECK(marksOf<Bar>(distributionChart({}, {{1, "x"}})).empty());
    CHECK(marksOf<Bar>(distributionChart({bin(0, 100, 0)}, {})).empty());
}
