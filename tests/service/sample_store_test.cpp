#include "core/service/sample_store.h"

#include "core/service/call_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/results_service.h"
#include "core/service/roster_service.h"
#include "core/service/sample_skills.h"
#include "tests/service/open_workspace.h"
#include "tests/support/catch.h"

#include <set>

using namespace earmark;
using namespace earmark::service;
using earmark::test::OpenWorkspace;
using earmark::test::valueOf;

namespace {

std::filesystem::path resources() {
    return EARMARK_TEST_RESOURCES;
}

/// A sample store of some hundred evaluations.
struct SampleCentre : OpenWorkspace {
    explicit SampleCentre(std::size_t evaluations, std::uint64_t seed = 1) {
        SampleOptions options;
        options.evaluations = evaluations;
        options.seed = seed;
        Progress progress;
        valueOf(makeSampleStore(*workspace, resources(), options, progress));
        CHECK(progress.done() == static_cast<std::int64_t>(evaluations));
    }

    ResultsService results() { return ResultsService(*workspace); }

    /// Share of good identity checks in a team and period, millionths.
    std::int64_t identity(TeamId team, Day from, Day to) {
        Slice slice;
        slice.team = team;
        slice.from = from;
        slice.to = to;
        for (const CriterionFigures& figures : valueOf(results().criteria(slice)))
            if (figures.criterionKey == SampleSkills::kWeakCriterion)
                return figures.meanMillionths.value_or(-1);
        return -1;
    }

    std::vector<std::optional<std::int64_t>> meansOfAgents() {
        std::vector<std::optional<std::int64_t>> means;
        for (const GroupFigures& agent : valueOf(results().breakdown({}, Grouping::Agent)))
            means.push_back(agent.figures.meanMillionths);
        return means;
    }
};

constexpr Day dayIn(int year, int month, int day) {
    return std::chrono::sys_days(std::chrono::year(year) / month / day);
}

} // namespace

TEST_CASE("a sample store has its evaluations, people and the shipped contacts as waiting work",
          "[service]") {
    SampleCentre centre(300);
    CHECK(valueOf(centre.results().figures({})).count == 300);
    const RosterService roster(*centre.workspace);
    CHECK(valueOf(roster.teams()).size() == 4);
    CHECK(valueOf(roster.agents()).size() == 32);
    const auto inspectors = valueOf(roster.inspectors());
    REQUIRE(inspectors.size() == 3);

    CallFilter waiting;
    waiting.state = CallState::Waiting;
    for (const model::Inspector& inspector : inspectors) {
        const auto rows = valueOf(CallService(*centre.workspace).list(inspector.id, waiting));
        CHECK(rows.size() == 15);
        CHECK(std::ranges::count(rows, model::Medium::Text, &CallRow::medium) == 3);
        for (const CallRow& row : rows) {
            CHECK(row.mediaState == model::MediaState::Ready);
            CHECK(row.durationMs > 0);
        }
    }
}

TEST_CASE("every sample evaluation is of a shipped recording and has moments inside it", "[service]") {
    SampleCentre centre(150);
    const EvaluationService evaluations(*centre.workspace);
    std::set<std::string> files;
    for (const EvaluationRow& row : valueOf(centre.results().evaluations({}, 1'000, 0))) {
        const OpenEvaluation open = valueOf(evaluations.get(row.evaluation));
        const model::Recording& recording = open.recording;
        REQUIRE(std::filesystem::exists(std::filesystem::path(recording.root) / recording.path));
        files.insert(recording.path);
        std::size_t moments = 0;
        for (const auto& [key, answer] : open.evaluation.answers)
            for (const model::Moment& moment : answer.moments) {
                ++moments;
                CHECK(moment.startMs >= 0);
                CHECK(moment.startMs <= moment.endMs);
                CHECK(moment.endMs <= recording.durationMs + 50); // the truth file is rounded to a frame
            }
        CHECK(moments > 0);
        CHECK(open.agent->teamOn(centre.workspace->zone().dayOf(recording.startedAt)) == recording.team);
    }
    CHECK(files.size() == 12);
}

TEST_CASE("agents differ, inspectors differ in severity, training mends the weak team", "[service]") {
    SampleCentre centre(3'000);
    const auto agents = centre.meansOfAgents();
    REQUIRE(agents.size() == 32);
    CHECK(*agents.front() - *agents.back() > 60'000);

    std::map<std::string, std::int64_t> means;
    for (const GroupFigures& inspector : valueOf(centre.results().breakdown({}, Grouping::Inspector)))
        means[inspector.number] = *inspector.figures.meanMillionths;
    CHECK(means["Q002"] < means["Q001"] - 15'000);
    CHECK(means["Q003"] > means["Q001"] + 15'000);

    const auto teams = valueOf(RosterService(*centre.workspace).teams());
    const Day first = dayIn(2025, 4, 1), trained = dayIn(2025, 12, 1), last = dayIn(2026, 3, 31);
    const std::int64_t weak = centre.identity(teams[1].id, first, trained - std::chrono::days(1));
    CHECK(centre.identity(teams[1].id, trained, last) > weak + 100'000);
    for (const std::size_t other : {0U, 2U, 3U})
        CHECK(centre.identity(teams[other].id, first, trained - std::chrono::days(1)) > weak + 100'000);
}

TEST_CASE("the same seed gives the same figures, another seed others", "[service]") {
    SampleCentre one(120, 5), same(120, 5), other(120, 6);
    CHECK(one.meansOfAgents() == same.meansOfAgents());
    CHECK(one.meansOfAgents() != other.meansOfAgents());
}

TEST_CASE("samples go into a new store only, and making them can be cancelled", "[service]") {
    SampleCentre centre(1);
    Progress progress;
    const auto again = makeSampleStore(*centre.workspace, resources(), {}, progress);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code == ErrorCode::NotAllowed);

    OpenWorkspace fresh;
    Progress cancelled;
    cancelled.cancel();
    const auto stopped = makeSampleStore(*fresh.workspace, resources(), {}, cancelled);
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(stopped.error().detail == "the sample store is half made");
    const auto halfMade = makeSampleStore(*fresh.workspace, resources(), {}, progress);
    REQUIRE_FALSE(halfMade.has_value());
    CHECK(halfMade.error().code == ErrorCode::NotAllowed); // so it is no use to run it again as it is

    OpenWorkspace lost;
    const auto nowhere = makeSampleStore(*lost.workspace, "/nowhere", {}, progress);
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().code == ErrorCode::NotFound);
}
