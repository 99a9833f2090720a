#include "core/service/inspector_comparison.h"
#include "tests/service/scored_centre.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;
using namespace earmark::service;

namespace {

/// Chen gives Ann 12 and 11 of 12 points, Wu gives her 10 and 9; Chen alone judges Cai.
struct TwoInspectors : ScoredCentre {
    TwoInspectors() {
        judge(call(0, testDay(3, 2)), sheet(5, "good"), 0);
        judge(call(0, testDay(3, 3)), sheet(4, "good"), 0);
        judge(call(0, testDay(3, 4)), sheet(3, "good"), 1);
        judge(call(0, testDay(3, 5)), sheet(2, "good"), 1);
        judge(call(2, testDay(3, 6)), sheet(0, "poor"), 0);
    }

    std::vector<reporting::InspectorFigures> compared(const Slice& slice = {}) {
        return valueOf(compareInspectors(ResultsService(*workspace), slice));
    }
};

} // namespace

TEST_CASE("an inspector is compared on the agents whom others judged, too", "[service]") {
    TwoInspectors centre;
    const auto rows = centre.compared();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].group.number == "chen");
    CHECK(rows[0].group.figures.count == 3);
    CHECK(rows[0].agents == 2);
    const statistics::MatchedDifference& chen = rows[0].difference;
    CHECK(chen.agents == 1);
    CHECK(chen.own == 2);
    CHECK(chen.others == 2);
    // (100 + 91.6667) ÷ 2 − (83.3333 + 75) ÷ 2; four residuals of 4.16665 over two degrees, t = 4.302653.
    CHECK(chen.difference == 166'667);
    REQUIRE(chen.interval.has_value());
    CHECK(chen.interval->lower == Approx(-86'868).margin(2));
    CHECK(chen.interval->upper == Approx(420'202).margin(2));
    CHECK(chen.beyondChance() == false);
    CHECK(rows[1].difference.difference == -166'667);
}

TEST_CASE("choosing an inspector keeps the others to compare with", "[service]") {
    TwoInspectors centre;
    Slice slice;
    slice.inspector = centre.inspectors[1].id;
    const auto rows = centre.compared(slice);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].group.number == "wu");
    CHECK(rows[0].difference.difference == -166'667);
}

TEST_CASE("inspectors who share no agent have their work and no difference", "[service]") {
    TwoInspectors centre;
    Slice slice;
    slice.agent = centre.agents[2].id;
    const auto rows = centre.compared(slice);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].agents == 1);
    CHECK_FALSE(rows[0].difference.difference.has_value());
    Slice nobody;
    nobody.to = testDay(1, 1);
    CHECK(centre.compared(nobody).empty());
}
