#include "core/charts/bar_texture.h"
#include "core/charts/pareto_chart.h"
#include "tests/charts/marks.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::charts;
using test::marksOf;
using test::says;

namespace {

DisplayList chart() {
    const std::vector<ParetoRow> rows{{"Needs", {30, 10}, "40", "50%", "criterion:needs", "40 points"},
                                      {"Promise", {0, 24}, "24", "80%", "criterion:promise", ""},
                                      {"Closing", {16, 0}, "16", "100%", "criterion:closing", ""}};
    ParetoOptions options;
    options.partNames = {"People", "Organisation"};
    options.valueTitle = "Lost points";
    options.cumulativeTitle = "Cumulative";
    return paretoChart(rows, options);
}

} // namespace

TEST_CASE("a Pareto's bars are as long as what was lost", "[charts][pareto]") {
    std::vector<Bar> bars = marksOf<Bar>(chart(), Role::Part);
    std::erase_if(bars, [](const Bar& bar) { return bar.opens.empty(); });
    REQUIRE(bars.size() == 4); // nothing is drawn for a part of nothing
    const double unit = bars[0].width / 30;
    CHECK(bars[1].width == Approx(10 * unit));
    CHECK(bars[1].topLeft.x == Approx(bars[0].topLeft.x + bars[0].width));
    CHECK(bars[2].width == Approx(24 * unit));
    CHECK(bars[2].step == 1);
    CHECK(bars[2].opens == "criterion:promise");
    CHECK(bars[3].step == 0);
}

TEST_CASE("a Pareto's line rises to the whole", "[charts][pareto]") {
    const auto lines = marksOf<Polyline>(chart(), Role::Series);
    REQUIRE(lines.size() == 1);
    const auto grid = marksOf<Polyline>(chart(), Role::Grid);
    const double left = grid.front().points.front().x;
    const double right = grid.back().points.front().x;
    const auto share = [&](std::size_t index) { return (lines[0].points[index].x - left) / (right - left); };
    CHECK(share(0) == Approx(0.5));
    CHECK(share(1) == Approx(0.8));
    CHECK(share(2) == Approx(1.0));
    CHECK(says(chart(), "80%"));
    CHECK(says(chart(), "Organisation"));
}

TEST_CASE("parts of a bar differ without colour", "[charts][pareto]") {
    const auto part = [](int step) { return textureOf(Bar{{0, 0}, 40, 12, Role::Part, step}); };
    CHECK((part(0).strokes.empty() && part(0).dots.empty()));
    CHECK_FALSE(part(kHatchedPart).strokes.empty());
    CHECK_FALSE(part(kDottedPart).dots.empty());
    for (const auto& [from, to] : part(kHatchedPart).strokes)
        for (const Place& end : {from, to}) {
            CHECK((end.x >= 0 && end.x <= 40));
            CHECK((end.y >= 0 && end.y <= 12));
        }
}

TEST_CASE("a Pareto of nothing has no line and no bars", "[charts][pareto]") {
    const DisplayList list = paretoChart({{"Needs", {0}, "0", "–", "", ""}}, {});
    CHECK(marksOf<Bar>(list).empty());
    CHECK(marksOf<Polyline>(list, Role::Series).empty());
    CHECK(paretoChart({}, {}).height > 0);
}
