#include "core/charts/trend_chart.h"
#include "tests/charts/marks.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark::charts;
using earmark::test::marksOf;

namespace {

constexpr std::int64_t kPercent = 10'000;

TrendStepValue step(std::string label, std::optional<std::int64_t> percent, std::size_t count = 1) {
    return {label, percent ? std::optional(*percent * kPercent) : std::nullopt, count, "open " + label, ""};
}

std::vector<Polyline> seriesOf(const DisplayList& list) {
    std::vector<Polyline> lines = marksOf<Polyline>(list);
    std::erase_if(lines, [](const Polyline& line) { return line.role != Role::Series; });
    return lines;
}

} // namespace

TEST_CASE("a better value stands higher, later ones further right", "[charts]") {
    const auto dots = marksOf<Dot>(trendChart({step("1", 70), step("2", 85), step("3", 60)}, {}));
    REQUIRE(dots.size() == 3);
    CHECK(dots[1].centre.y < dots[0].centre.y);
    CHECK(dots[2].centre.y > dots[0].centre.y);
    CHECK(dots[0].centre.x < dots[1].centre.x);
    CHECK(dots[1].opens == "open 2");
}

TEST_CASE("a step without a score breaks the line instead of touching zero", "[charts]") {
    const auto lines = seriesOf(
        trendChart({step("1", 70), step("2", 71), step("3", {}, 0), step("4", 72), step("5", 73)}, {}));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].points.size() == 2);
    CHECK(lines[1].points.size() == 2);
}

TEST_CASE("every mark lies inside the chart", "[charts]") {
    std::vector<TrendStepValue> steps;
    for (int index = 0; index < 160; ++index)
        steps.push_back(step("2026-01", (index * 37) % 121, 5));
    TrendOptions options;
    options.targetMillionths = 80 * kPercent;
    const DisplayList list = trendChart(steps, options);
    const auto inside = [&](const Place& place) {
        return place.x >= 0 && place.x <= list.width && place.y >= 0 && place.y <= list.height;
    };
    for (const Dot& dot : marksOf<Dot>(list))
        CHECK(inside(dot.centre));
    for (const Text& text : marksOf<Text>(list))
        CHECK(inside(text.anchor));
    for (const Bar& bar : marksOf<Bar>(list))
        CHECK(inside(bar.topLeft));
    for (const Polyline& line : marksOf<Polyline>(list))
        CHECK(std::ranges::all_of(line.points, inside));
}

TEST_CASE("labels of many steps are thinned until they do not touch", "[charts]") {
    std::vector<TrendStepValue> steps(200, step("2026-01-05", 80));
    TrendOptions options;
    const DisplayList list = trendChart(steps, options);
    std::vector<double> places;
    for (const Text& text : marksOf<Text>(list))
        if (text.align == Align::Centre) places.push_back(text.anchor.x);
    REQUIRE(places.size() >= 2);
    const double labelWidth = 10 * options.labelHeight * 0.6;
    for (std::size_t index = 1; index < places.size(); ++index)
        CHECK(places[index] - places[index - 1] > labelWidth);
}

TEST_CASE("a flat trend is not blown up to fill the chart", "[charts]") {
    const auto dots = marksOf<Dot>(trendChart({step("1", 80), step("2", 81)}, {}));
    CHECK(dots[0].centre.y - dots[1].centre.y < 30);
}

TEST_CASE("a trend without any score still shows its axis", "[charts]") {
    const DisplayList list = trendChart({}, {});
    CHECK(marksOf<Dot>(list).empty());
    CHECK_FALSE(marksOf<Text>(list).empty());
}

TEST_CASE("a break stands at its moment, opens what changed and is labelled where there is room",
          "[charts]") {
    TrendOptions options;
    options.breaks = {{1.5, "v2", "break:0", "version 2"},
                      {1.52, "v3", "break:1", "version 3"},
                      {3.0, "v4", "break:2", ""}};
    const DisplayList list = trendChart({step("1", 70), step("2", 71), step("3", 72)}, options);
    std::vector<Dot> heads = marksOf<Dot>(list);
    std::erase_if(heads, [](const Dot& dot) { return dot.role != Role::Break; });
    REQUIRE(heads.size() == 3);
    const auto steps = marksOf<Dot>(trendChart({step("1", 70), step("2", 71), step("3", 72)}, {}));
    CHECK(heads[0].centre.x == Approx(steps[1].centre.x)); // the middle of the second step
    CHECK(heads[0].opens == "break:0");
    CHECK(heads[0].hint == "version 2");
    std::vector<std::string> labels;
    for (const Text& text : marksOf<Text>(list)) {
        if (text.role != Role::Emphasis) continue;
        labels.push_back(text.text);
        CHECK(text.anchor.x > 0);
        CHECK(text.anchor.x < list.width);
    }
    CHECK(labels == std::vector<std::string>{"v2", "v4"}); // v3 would run into v2
    CHECK(trendChart({}, options).marks.size() > 0);
}
