#include "core/charts/interval_chart.h"
#include "tests/charts/marks.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::charts;
using test::marksOf;
using test::says;

namespace {

IntervalRow row(const std::string& label, std::int64_t lower, std::int64_t value, std::int64_t upper,
                std::size_t group) {
    constexpr std::int64_t kPercent = 10'000;
    IntervalRow made;
    made.label = label;
    made.value = value * kPercent;
    made.lower = lower * kPercent;
    made.upper = upper * kPercent;
    made.valueText = std::to_string(value);
    made.group = group;
    made.opens = "open " + label;
    return made;
}

} // namespace

TEST_CASE("a dot lies between the ends of its interval", "[charts][interval]") {
    const DisplayList list = intervalChart({row("Li", 80, 84, 90, 1), row("Wu", 60, 70, 75, 2)}, {});
    const auto dots = marksOf<Dot>(list);
    const auto lines = marksOf<Polyline>(list, Role::Series); // three for each row
    REQUIRE(dots.size() == 2);
    REQUIRE(lines.size() == 6);
    for (std::size_t index = 0; index < 2; ++index) {
        const auto& whisker = lines[3 * index].points;
        CHECK(whisker[0].x < dots[index].centre.x);
        CHECK(dots[index].centre.x < whisker[1].x);
        CHECK(whisker[0].y == dots[index].centre.y);
    }
    CHECK(dots[0].centre.x > dots[1].centre.x);
    CHECK(dots[0].centre.y < dots[1].centre.y);
    CHECK(says(list, "84"));
}

TEST_CASE("a line parts groups that differ beyond chance", "[charts][interval]") {
    const auto lines = [](std::size_t second) {
        return marksOf<Polyline>(intervalChart({row("Li", 80, 84, 90, 1), row("Wu", 60, 70, 75, second)}, {}),
                                 Role::Limit)
            .size();
    };
    CHECK(lines(2) == 1);
    CHECK(lines(1) == 0);
}

TEST_CASE("a row without a value keeps its place and has no dot", "[charts][interval]") {
    IntervalRow silent;
    silent.label = "Zhao";
    silent.valueText = "–";
    const DisplayList list = intervalChart({row("Li", 80, 84, 90, 1), silent}, {});
    CHECK(marksOf<Dot>(list).size() == 1);
    CHECK(says(list, "Zhao"));
}
