#include "core/charts/heat_map.h"
#include "tests/charts/marks.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::charts;
using test::marksOf;
using test::says;

namespace {

HeatCell cell(std::optional<std::int64_t> value, const std::string& text, bool marked = false) {
    return {value, text, marked, "open " + text, text};
}

} // namespace

TEST_CASE("the greater a cell's value the stronger its shade", "[charts][heat]") {
    const DisplayList list =
        heatMap({"Needs", "Promise"},
                {{"East", {cell(0, "0"), cell(50, "50")}}, {"West", {cell(70, "70"), cell({}, "–")}}}, {});
    const auto cells = marksOf<Bar>(list, Role::Scale);
    REQUIRE(cells.size() == 3); // one has no value
    CHECK(cells[0].step == 0);
    CHECK(cells[1].step == 5);
    CHECK(cells[2].step == kShades - 1);
    CHECK(cells[2].opens == "open 70");
    CHECK(says(list, "–"));
    for (const Text& text : marksOf<Text>(list, Role::OnScale))
        CHECK((text.text == "0" || text.text == "50" || text.text == "70"));
}

TEST_CASE("where less is worse the least value is shaded most", "[charts][heat]") {
    HeatMapOptions options;
    options.lowIsStrong = true;
    const auto cells =
        marksOf<Bar>(heatMap({"a", "b"}, {{"East", {cell(1, "1"), cell(9, "9")}}}, options), Role::Scale);
    CHECK(cells[0].step == kShades - 1);
    CHECK(cells[1].step == 0);
}

TEST_CASE("a cell beyond chance is framed, not only shaded", "[charts][heat]") {
    const auto frames = [](bool marked) {
        return marksOf<Polyline>(heatMap({"a"}, {{"East", {cell(1, "1", marked)}}}, {}), Role::Emphasis)
            .size();
    };
    CHECK(frames(true) == 1);
    CHECK(frames(false) == 0);
}

TEST_CASE("equal values have one shade in the middle", "[charts][heat]") {
    for (const Bar& bar : marksOf<Bar>(heatMap({"a", "b"}, {{"East", {cell(4, "4"), cell(4, "4")}}}, {})))
        CHECK(bar.step == kShades / 2);
}

TEST_CASE("cells lie in their rows and columns without touching", "[charts][heat]") {
    const DisplayList list = heatMap(
        {"a", "b"}, {{"East", {cell(1, "1"), cell(2, "2")}}, {"West", {cell(3, "3"), cell(4, "4")}}}, {});
    const auto cells = marksOf<Bar>(list);
    CHECK(cells[0].topLeft.y == cells[1].topLeft.y);
    CHECK(cells[0].topLeft.x == cells[2].topLeft.x);
    CHECK(cells[0].topLeft.x + cells[0].width < cells[1].topLeft.x);
    CHECK(cells[1].topLeft.x + cells[1].width <= list.width);
    CHECK(cells[3].topLeft.y + cells[3].height <= list.height);
}
