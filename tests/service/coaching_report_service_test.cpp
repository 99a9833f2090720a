#include "core/service/coaching_report_service.h"

#include "core/service/results_service.h"
#include "tests/service/random_centre.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using reporting::CoachedCriterion;
using reporting::CoachingReport;
using reporting::LossVerdict;

namespace {

constexpr std::size_t kAgent = 9;

/// Agent 9 misses "c2" every second time and "c6" still more often, and never "c4".
double planted(const RandomCentre::Answering& answering) {
    if (answering.agent != kAgent) return 0.15;
    return answering.criterion == 2   ? 0.5
           : answering.criterion == 6 ? 0.8
           : answering.criterion == 4 ? 0
                                      : 0.15;
}

CoachingReport reportOf(RandomCentre& centre, std::size_t agent, Day from = RandomCentre::first(),
                        Day to = RandomCentre::last()) {
    return valueOf(CoachingReportService(*centre.workspace).report(centre.agents[agent].id, from, to));
}

} // namespace

TEST_CASE("an agent works on the two criteria that cost most beyond the team", "[service][coaching]") {
    for (const std::uint64_t seed : {1, 2, 3}) {
        INFO(seed);
        RandomCentre centre(seed, 1'500, planted);
        const CoachingReport report = reportOf(centre, kAgent);
        CHECK(report.agent.number == "201");
        CHECK(report.agent.leader == "Leader t1");
        REQUIRE(report.workOn.size() == 2);
        CHECK(report.workOn[0].figures.criterionKey == "c6");
        CHECK(report.workOn[1].figures.criterionKey == "c2");
        CHECK(report.anyBeyondChance());
        for (const CoachedCriterion& criterion : report.workOn) {
            CHECK(criterion.againstTeam.verdict == LossVerdict::More);
            REQUIRE_FALSE(criterion.findings.empty());
            for (const reporting::ReportedFinding& finding : criterion.findings) {
                CHECK(finding.agentNumber == "201");
                CHECK(finding.failed);
                CHECK(finding.criterionKey == criterion.figures.criterionKey);
                CHECK(finding.fullPoints.zh == finding.criterionKey + "的评分说明");
                CHECK(finding.passage.has_value());
            }
        }
        REQUIRE_FALSE(report.strengths.empty());
        CHECK(report.strengths.size() <= 3);
        CHECK(report.strengths[0].figures.criterionKey == "c4");
        CHECK(report.strengths[0].findings.size() == 2);
    }
}

TEST_CASE("where the agent is like the team, what costs most is named and called chance",
          "[service][coaching]") {
    int beyond = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        RandomCentre centre(seed, 1'000);
        const CoachingReport report = reportOf(centre, 0);
        beyond += report.anyBeyondChance() ? 1 : 0;
        CHECK(report.workOn.size() >= 1);
    }
    CHECK(beyond <= 1);
}

TEST_CASE("headline figures stand beside the others of the team and the days before", "[service][coaching]") {
    RandomCentre centre(2, 900, planted);
    const Day from = RandomCentre::first() + std::chrono::days(90);
    const Day to = RandomCentre::first() + std::chrono::days(149);
    const CoachingReport report = reportOf(centre, kAgent, from, to);
    CHECK(report.pastTo == from - std::chrono::days(1));
    CHECK(report.pastFrom == from - std::chrono::days(60));
    const ResultsService results(*centre.workspace);
    Slice own;
    own.agent = centre.agents[kAgent].id;
    own.from = from;
    own.to = to;
    Slice team = own;
    team.agent.reset();
    team.team = centre.teams[1].id;
    Slice past = own;
    past.from = report.pastFrom;
    past.to = report.pastTo;
    const reporting::Figures figures = valueOf(results.figures(own));
    CHECK(report.figures.meanMillionths == figures.meanMillionths);
    CHECK(report.figures.count == figures.count);
    CHECK(report.againstTeam.count == valueOf(results.figures(team)).count - figures.count);
    CHECK(report.againstPast.count == valueOf(results.figures(past)).count);
    CHECK(report.againstPast.mean.second == valueOf(results.figures(past)).meanMillionths);
    CHECK(report.againstTeam.mean.difference < 0);
    CHECK(report.fatal.size() >= figures.fatal);
    for (const reporting::ReportedFinding& fatal : report.fatal)
        CHECK(fatal.reason == "no identity check");
    CHECK(report.trend.size() == 5); // January to May: the months to the last day that have evaluations
    CHECK(report.control.has_value());
}

TEST_CASE("a report of nobody, of nothing and of a period turned round", "[service][coaching]") {
    RandomCentre centre(1, 50);
    const CoachingReportService service(*centre.workspace);
    const auto unknown =
        service.report(AgentId{centre.workspace->ids().next()}, RandomCentre::first(), RandomCentre::last());
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().code == ErrorCode::NotFound);
    const auto turned = service.report(centre.agents[0].id, RandomCentre::last(), RandomCentre::first());
    REQUIRE_FALSE(turned.has_value());
    CHECK(turned.error().code == ErrorCode::InvalidArgument);
    const Day before = RandomCentre::first() - std::chrono::days(400);
    const CoachingReport empty = reportOf(centre, 0, before, before + std::chrono::days(30));
    CHECK(empty.figures.count == 0);
    CHECK(empty.workOn.empty());
    CHECK(empty.strengths.empty());
    CHECK(empty.fatal.empty());
    CHECK_FALSE(empty.control.has_value());
}
