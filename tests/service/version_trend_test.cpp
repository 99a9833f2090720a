#include "core/service/results_service.h"
#include "tests/service/scored_centre.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;
using service::CardService;
using service::ResultsService;
using service::Slice;
using service::TrendStep;
using service::VersionBreak;

namespace {

/// Greet earns 4 of 5 in March; from 10 April on it earns 8 of 10 on a second version.
struct TwoVersions : ScoredCentre {
    TwoVersions() {
        judge(call(0, testDay(3, 2)), sheet(4, "good"));
        judge(call(2, testDay(3, 20)), sheet(4, "poor"));
        model::CardVersion next = smallCard();
        next.sections[0].criteria[0].maximum = Points::whole(10);
        second = valueOf(service::CardService(*workspace).publish(next, "Wu", "more for the greeting"));
        judge(call(0, testDay(4, 10)), sheet(8, "good"));
        judge(call(0, testDay(4, 12)), sheet(8, "good"));
        judge(call(0, testDay(4, 14)), sheet(8, "good"));
    }

    ResultsService results() { return ResultsService(*workspace); }
    std::vector<VersionBreak> breaks(const Slice& slice = {}) { return valueOf(results().breaks(slice)); }

    model::CardVersion second;
};

} // namespace

TEST_CASE("a changed maximum alone makes no jump in a criterion's trend", "[service][versions]") {
    TwoVersions centre;
    const auto trend = valueOf(centre.results().criterionTrend({}, "small", "greet", TrendStep::Month));
    REQUIRE(trend.size() == 2);
    CHECK(trend[0].from == testDay(3, 1));
    CHECK(trend[0].figures.meanMillionths == 800'000);
    CHECK(trend[1].figures.meanMillionths == 800'000);
    CHECK(trend[1].figures.answered == 3);
    CHECK(trend[0].newVersions.empty());
    CHECK(trend[1].newVersions == "small 1 → 2 (2026-04-10)");
    CHECK(valueOf(centre.results().criteria({}))[0].meanMillionths == 800'000);
}

TEST_CASE("versions weigh in a criterion's mean by how often it was answered", "[service][versions]") {
    TwoVersions centre;
    centre.judge(centre.call(0, testDay(3, 30)), sheet(0, "good")); // 0 of 10 on the second version
    const auto trend = valueOf(centre.results().criterionTrend({}, "small", "greet", TrendStep::Month));
    CHECK(trend[0].figures.meanMillionths == 533'333); // (0.8 + 0.8 + 0) ÷ 3; by points it were 8 of 20
    CHECK(valueOf(centre.results().criteria({}))[0].meanMillionths == 666'667); // (2 × 0.8 + 4 × 0.6) ÷ 6
}

TEST_CASE("a break names versions, day, reason and what changed", "[service][versions]") {
    TwoVersions centre;
    const auto breaks = centre.breaks();
    REQUIRE(breaks.size() == 1);
    CHECK(breaks[0].cardKey == "small");
    CHECK(breaks[0].before == centre.card.id);
    CHECK(breaks[0].after == centre.second.id);
    CHECK(breaks[0].beforeVersion == 1);
    CHECK(breaks[0].afterVersion == 2);
    CHECK(breaks[0].day == testDay(4, 10));
    CHECK(breaks[0].publishedBy == "Wu");
    CHECK(breaks[0].publishReason == "more for the greeting");
    REQUIRE(breaks[0].changes.size() == 1);
    CHECK(breaks[0].changes[0].sentence.en == "Item greet: maximum raised from 5 to 10");
    CHECK(breaks[0].changesOf("greet").size() == 1);
    CHECK(breaks[0].changesOf("tone").empty());
}

TEST_CASE("breaks lie within the period and are those of the slice's people", "[service][versions]") {
    TwoVersions centre;
    Slice later;
    later.from = testDay(4, 11); // the second version was in use before: no break
    CHECK(centre.breaks(later).empty());
    Slice march;
    march.to = testDay(3, 31);
    CHECK(centre.breaks(march).empty());
    Slice cai;
    cai.agent = centre.agents[2].id; // never judged on the second version
    CHECK(centre.breaks(cai).empty());
    const auto weeks = valueOf(centre.results().trend({}, TrendStep::Week));
    CHECK(weeks.back().newVersions.empty());
    CHECK(weeks[weeks.size() - 2].newVersions == "small 1 → 2 (2026-04-10)"); // the week of Monday 6 April
}

TEST_CASE("a criterion that only one version has keeps its trend, an unknown one is not found",
          "[service][versions]") {
    TwoVersions centre;
    model::CardVersion third = centre.second;
    third.sections[1].criteria.pop_back(); // no bonus any more
    valueOf(CardService(*centre.workspace).publish(third, "Wu", "no bonus"));
    model::AnswerSheet answers = sheet(8, "good");
    answers.erase("thanks");
    centre.judge(centre.call(0, testDay(6, 1)), answers);
    const auto thanks = valueOf(centre.results().criterionTrend({}, "small", "thanks", TrendStep::Month));
    CHECK(thanks.size() == 2); // March and April, not June
    const auto unknown = centre.results().criterionTrend({}, "small", "gone", TrendStep::Month);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::NotFound);
    CHECK(valueOf(centre.results().criterionTrend({}, "other", "gone", TrendStep::Month)).empty());
}
