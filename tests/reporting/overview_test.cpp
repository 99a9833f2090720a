#include "core/reporting/overview.h"
#include "tests/support/catch.h"

using namespace earmark::reporting;

namespace {

GroupFigures agentWithMean(std::optional<std::int64_t> millionths) {
    GroupFigures agent;
    agent.figures.meanMillionths = millionths;
    return agent;
}

} // namespace

TEST_CASE("agents' means spread over steps of five points", "[reporting]") {
    const auto spread = spreadOf({agentWithMean(812'000), agentWithMean(849'999), agentWithMean(850'000),
                                  agentWithMean(951'000), agentWithMean({})});
    REQUIRE(spread.size() == 4);
    CHECK(spread.front() == SpreadStep{800'000, 850'000, 2});
    CHECK(spread[1] == SpreadStep{850'000, 900'000, 1});
    CHECK(spread[2] == SpreadStep{900'000, 950'000, 0}); // a gap is shown as one
    CHECK(spread.back() == SpreadStep{950'000, 1'000'000, 1});
}

TEST_CASE("full marks and none lie within the steps", "[reporting]") {
    const auto spread = spreadOf({agentWithMean(1'000'000), agentWithMean(0)});
    REQUIRE(spread.size() == 20);
    CHECK(spread.front() == SpreadStep{0, 50'000, 1});
    CHECK(spread.back() == SpreadStep{950'000, 1'000'000, 1});
    CHECK(spreadOf({}).empty());
    CHECK(spreadOf({agentWithMean({})}).empty());
}
