#include "core/charts/control_chart.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark::charts;

namespace {

constexpr std::int64_t kPercent = 10'000;

TrendStepValue step(std::string label, std::optional<std::int64_t> percent) {
    return {label, percent ? std::optional(*percent * kPercent) : std::nullopt, 3, "open " + label, ""};
}

ControlBand band(std::int64_t centre, std::int64_t reach, bool swings = false) {
    return {centre * kPercent, (centre - reach) * kPercent, (centre + reach) * kPercent, swings};
}

std::vector<Polyline> linesOf(const DisplayList& list, Role role) {
    std::vector<Polyline> found;
    for (const Mark& mark : list.marks)
        if (const auto* line = std::get_if<Polyline>(&mark); line && line->role == role)
            found.push_back(*line);
    return found;
}

std::vector<Dot> dotsOf(const DisplayList& list) {
    std::vector<Dot> found;
    for (const Mark& mark : list.marks)
        if (const auto* dot = std::get_if<Dot>(&mark)) found.push_back(*dot);
    return found;
}

} // namespace

TEST_CASE("the centre is a line between two dashed limits", "[charts]") {
    const DisplayList list =
        controlChart({step("1", 80), step("2", 84), step("3", 78)}, {band(80, 6), band(80, 6), band(80, 6)});
    const auto lines = linesOf(list, Role::Limit);
    REQUIRE(lines.size() == 3);
    CHECK_FALSE(lines[0].dashed);
    CHECK(lines[1].dashed);
    CHECK(lines[2].dashed);
    CHECK(lines[1].points.front().y > lines[0].points.front().y); // the lower limit is further down
    CHECK(lines[2].points.front().y < lines[0].points.front().y);
    CHECK(lines[0].points.front().y == Approx(dotsOf(list)[0].centre.y)); // 80 lies on it
    CHECK(linesOf(list, Role::Emphasis).empty());
}

TEST_CASE("a step that swings stands in a diamond", "[charts]") {
    const DisplayList list = controlChart({step("1", 80), step("2", 95), step("3", {})},
                                          {band(80, 6), band(80, 6, true), band(80, 6, true)});
    const auto diamonds = linesOf(list, Role::Emphasis);
    REQUIRE(diamonds.size() == 1); // a step without a value has nothing to mark
    CHECK(diamonds[0].points.size() == 5);
    CHECK(diamonds[0].points.front() == diamonds[0].points.back());
    CHECK(diamonds[0].points[0].x == Approx(dotsOf(list)[1].centre.x));
    CHECK(diamonds[0].points[1].y == Approx(dotsOf(list)[1].centre.y));
    CHECK(dotsOf(list)[1].opens == "open 2");
}

TEST_CASE("limits of steps of different size are stairs, those of a trend a slope", "[charts]") {
    const std::vector<TrendStepValue> steps{step("1", 80), step("2", 82), step("3", 84)};
    const auto stairs = linesOf(controlChart(steps, {band(80, 6), band(80, 9), band(80, 6)}), Role::Limit);
    CHECK(stairs[1].points.size() == 6);
    CHECK(stairs[1].points[1].x == Approx(stairs[1].points[2].x)); // straight down from one to the next
    CHECK(stairs[1].points[2].y > stairs[1].points[1].y);
    const auto slope = linesOf(controlChart(steps, {band(80, 6), band(82, 6), band(84, 6)}), Role::Limit);
    CHECK(slope[1].points.size() == 3);
    CHECK(slope[1].points[2].y < slope[1].points[0].y);
}

TEST_CASE("the axis reaches limits beyond all values, below zero, too", "[charts]") {
    const DisplayList list = controlChart({step("1", 5), step("2", 3)}, {band(4, 11), band(4, 11)});
    for (const Polyline& line : linesOf(list, Role::Limit))
        for (const Place& place : line.points) {
            CHECK(place.y >= 0);
            CHECK(place.y <= list.height);
        }
    const auto grid = linesOf(list, Role::Grid);
    const auto limits = linesOf(list, Role::Limit);
    CHECK(grid.front().points.front().y >= limits[1].points.front().y);
    CHECK(grid.back().points.front().y <= limits[2].points.front().y);
}

TEST_CASE("an empty control chart still shows its axis", "[charts]") {
    const DisplayList list = controlChart({}, {});
    CHECK(dotsOf(list).empty());
    CHECK_FALSE(list.marks.empty());
    CHECK(linesOf(list, Role::Limit).empty());
}
