#include "core/service/weak_point_service.h"

#include "core/service/results_service.h"
#include "tests/service/random_centre.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using reporting::HeatRow;
using reporting::LossVerdict;
using reporting::TrainingGroup;
using reporting::WeakPointRows;
using reporting::WeakPointSummary;

namespace {

constexpr std::size_t kEvaluations = 1'500;

/// The second team misses "c3" in four calls of ten.
double weakTeam(const RandomCentre::Answering& answering) {
    return answering.team == 1 && answering.criterion == 3 ? 0.4 : 0.15;
}

/// The tenth agent is poor at everything, and so is the third at "c5".
double weakAgent(const RandomCentre::Answering& answering) {
    if (answering.agent == 9) return 0.5;
    return answering.agent == 2 && answering.criterion == 5 ? 0.6 : 0.15;
}

WeakPointSummary summaryOf(RandomCentre& centre, const WeakPointChoice& choice = {}) {
    return valueOf(WeakPointService(*centre.workspace).summary(choice));
}

std::string keyOf(const WeakPointSummary& summary, std::size_t criterion) {
    return summary.criteria.at(criterion).criterionKey;
}

} // namespace

TEST_CASE("the team and criterion to train first is the one that was made weak", "[service][weak]") {
    for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
        INFO(seed);
        RandomCentre centre(seed, kEvaluations, weakTeam);
        const WeakPointSummary summary = summaryOf(centre);
        REQUIRE(summary.trainFirst.has_value());
        CHECK(summary.rows[summary.trainFirst->row].number == "t1");
        CHECK(keyOf(summary, summary.trainFirst->criterion) == "c3");
        REQUIRE_FALSE(summary.groups.empty());
        const TrainingGroup& group = summary.groups.front();
        CHECK(group.kind == TrainingGroup::Kind::Team);
        CHECK(keyOf(summary, group.criterion) == "c3");
        for (const std::size_t agent : group.agents)
            CHECK(summary.agents[agent].teamId == centre.teams[1].id.toString());
    }
}

TEST_CASE("the agent to coach first is the one who is weak, and why is said", "[service][weak]") {
    for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
        INFO(seed);
        RandomCentre centre(seed, kEvaluations, weakAgent);
        const WeakPointSummary summary = summaryOf(centre);
        REQUIRE(summary.coachFirst.has_value());
        const reporting::AgentLoss& agent = summary.agents[*summary.coachFirst];
        CHECK(agent.number == centre.agents[9].number);
        CHECK(agent.mean.difference < -100'000);
        REQUIRE(agent.weakest().has_value());
        CHECK(agent.criteria[*agent.weakest()].verdict == LossVerdict::More);
        const auto third =
            std::ranges::find(summary.agents, centre.agents[2].id, &reporting::AgentLoss::agent);
        REQUIRE(third != summary.agents.end());
        CHECK(keyOf(summary, third->weakest().value()) == "c5");
    }
}

TEST_CASE("where nothing was planted nothing is seen", "[service][weak]") {
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        RandomCentre centre(seed, kEvaluations);
        seen += summaryOf(centre).seesAnything() ? 1 : 0;
    }
    CHECK(seen <= 1); // of tables by chance alone, one in twenty may mark something
}

TEST_CASE("a summary's sums are those of the results, row by row", "[service][weak]") {
    RandomCentre centre(3, 400, weakTeam);
    const ResultsService results(*centre.workspace);
    WeakPointChoice choice;
    choice.from = RandomCentre::first() + std::chrono::days(10);
    choice.to = RandomCentre::last() - std::chrono::days(20);
    Slice slice;
    slice.from = choice.from;
    slice.to = choice.to;
    for (const WeakPointRows rows : {WeakPointRows::Team, WeakPointRows::Queue, WeakPointRows::Tenure}) {
        choice.rows = rows;
        const WeakPointSummary summary = summaryOf(centre, choice);
        CHECK(summary.figures.count == valueOf(results.figures(slice)).count);
        CHECK(summary.figures.meanMillionths == valueOf(results.figures(slice)).meanMillionths);
        CHECK(summary.causes.causes == valueOf(results.causes(slice)));
        std::size_t count = 0;
        for (const HeatRow& row : summary.rows) {
            count += row.figures.count;
            for (const reporting::LossComparison& cell : row.cells)
                CHECK(cell.own.answered == row.figures.count);
        }
        CHECK(count == summary.figures.count);
        CHECK(summary.rows.size() == (rows == WeakPointRows::Queue ? 2 : 3));
    }
    for (const HeatRow& row : summaryOf(centre, choice).rows)
        CHECK(row.tenure != reporting::Tenure::Unknown);
}

TEST_CASE("a team, a queue or a tenure narrows a summary", "[service][weak]") {
    RandomCentre centre(4, 400);
    const std::size_t all = summaryOf(centre).figures.count;
    WeakPointChoice team;
    team.team = centre.teams[2].id;
    const WeakPointSummary ofTeam = summaryOf(centre, team);
    CHECK(ofTeam.rows.size() == 1);
    CHECK(ofTeam.agents.size() == RandomCentre::kAgentsOfTeam);
    CHECK(ofTeam.scope.team->en == "Team t2");
    CHECK_FALSE(ofTeam.trainFirst.has_value()); // there is nobody to compare a team with itself
    std::size_t byTenure = 0;
    for (const auto tenure : {reporting::Tenure::UnderThreeMonths, reporting::Tenure::UnderTwelveMonths,
                              reporting::Tenure::TwelveMonthsAndMore}) {
        WeakPointChoice choice;
        choice.tenure = tenure;
        byTenure += summaryOf(centre, choice).figures.count;
    }
    CHECK(byTenure == all);
    WeakPointChoice queue;
    queue.queue = "claims";
    CHECK(summaryOf(centre, queue).figures.count == all / 2);
    WeakPointChoice unknown;
    unknown.team = TeamId{centre.workspace->ids().next()};
    const auto refused = WeakPointService(*centre.workspace).summary(unknown);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::NotFound);
}

TEST_CASE("examples can be heard and are of what is weakest", "[service][weak]") {
    RandomCentre centre(5, kEvaluations, weakTeam);
    const WeakPointSummary summary = summaryOf(centre);
    REQUIRE(summary.badExamples.size() == 3);
    for (const reporting::ReportedFinding& bad : summary.badExamples) {
        CHECK(bad.criterionKey == "c3");
        CHECK(bad.lostThousandths() == 6'000);
        CHECK(bad.comment == "missed");
        CHECK(bad.causes == std::vector<std::string>{"skill"});
        REQUIRE(bad.passage.has_value());
        CHECK(bad.passage->fromMs == 38'000);
        CHECK(bad.passage->toMs == 48'000);
    }
    REQUIRE_FALSE(summary.goodExamples.empty());
    CHECK(summary.goodExamples.front().criterionKey == "c3");
    CHECK(summary.goodExamples.front().lostThousandths() == 0);
}
