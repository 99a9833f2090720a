#include "core/service/overview_service.h"

#include "core/documents/pages/overview_document.h"
#include "tests/service/scored_centre.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;

namespace {

Day firstOf(int year, int month) {
    return std::chrono::sys_days(std::chrono::year(year) / month / 1);
}

/// A call judged in each of so many months from January 2026.
void judgeMonths(ScoredCentre& centre, int months) {
    for (int month = 0; month < months; ++month)
        centre.judge(centre.call(0, firstOf(2026 + month / 12, month % 12 + 1)),
                     sheet(month % 2 == 0 ? 5 : 3, "good"));
}

} // namespace

TEST_CASE("the overview's trend ends at the newest month with an evaluation", "[service]") {
    ScoredCentre centre;
    judgeMonths(centre, 15);
    centre.clock.set(Instant(firstOf(2029, 6))); // long after the last call
    const auto overview = valueOf(OverviewService(*centre.workspace).overview({}, {}, {}));
    REQUIRE(overview.control);
    REQUIRE(overview.control->steps.size() == 12);
    CHECK(overview.control->steps.front().from == firstOf(2026, 4));
    CHECK(overview.control->steps.back().from == firstOf(2027, 3));

    const auto document = documents::overviewDocument(overview, {Language::English, firstOf(2029, 6), false});
    const auto named = std::ranges::any_of(document.blocks, [](const documents::Block& block) {
        const auto* heading = std::get_if<documents::Heading>(&block);
        return heading != nullptr && heading->text == "Trend, 2026-04 – 2027-03";
    });
    CHECK(named);
}

TEST_CASE("the overview's trend goes up to the last day asked for, before the first one", "[service]") {
    ScoredCentre centre;
    judgeMonths(centre, 6);
    const auto overview =
        valueOf(OverviewService(*centre.workspace).overview({}, firstOf(2026, 5), firstOf(2026, 5)));
    CHECK(overview.figures.count == 1);
    REQUIRE(overview.control);
    CHECK(overview.control->steps.front().from == firstOf(2026, 1));
    CHECK(overview.control->steps.back().from == firstOf(2026, 5));
}
