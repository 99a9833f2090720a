#include "core/documents/control_block.h"
#include "core/documents/pages/door.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::documents;

namespace {

Day day(int month, int of) {
    return std::chrono::sys_days(std::chrono::year(2026) / month / of);
}

reporting::ControlFigures threeMonths() {
    reporting::ControlFigures control;
    for (int month = 1; month <= 3; ++month) {
        reporting::ControlStep step;
        step.from = day(month, 1);
        step.count = static_cast<std::size_t>(month);
        step.valueMillionths = 800'000 + month;
        control.steps.push_back(step);
    }
    return control;
}

} // namespace

TEST_CASE("each month of a control chart opens its evaluations, up to the report's last day",
          "[documents][charts]") {
    Door behind;
    behind.agent = "0198c2f1";
    behind.to = day(3, 15);
    const ChartBlock block = controlBlock(threeMonths(), Wording(Language::English), behind);
    std::vector<charts::Dot> dots;
    for (const charts::Mark& mark : block.list.marks)
        if (const auto* dot = std::get_if<charts::Dot>(&mark)) dots.push_back(*dot);
    REQUIRE(dots.size() == 3);
    const auto february = doorFromText(dots[1].opens);
    REQUIRE(february.has_value());
    CHECK(february->agent == "0198c2f1");
    CHECK(february->from == day(2, 1));
    CHECK(february->to == day(2, 28));
    CHECK(doorFromText(dots[2].opens)->to == day(3, 15));
    CHECK(dots[1].hint == "2026-02: 80.0% (n = 2)");
}
