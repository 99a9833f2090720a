#include "core/service/case_library.h"
#include "core/service/coaching_service.h"
#include "core/service/results_service.h"
#include "core/service/sample_store.h"
#include "core/service/training_effect.h"
#include "core/service/training_service.h"
#include "core/service/urgent_service.h"
#include "core/service/verify_service.h"
#include "tests/service/open_workspace.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::service;
using earmark::test::OpenWorkspace;
using earmark::test::valueOf;
using statistics::Verdict;

namespace {

struct SampleCentre : OpenWorkspace {
    explicit SampleCentre(std::size_t evaluations, std::uint64_t seed = 1, bool effects = true) {
        clock.set(Instant(std::chrono::sys_days(std::chrono::year(2026) / 4 / 2)));
        SampleOptions options;
        options.evaluations = evaluations;
        options.seed = seed;
        options.effects = effects;
        Progress progress;
        valueOf(makeSampleStore(*workspace, EARMARK_TEST_RESOURCES, options, progress));
    }

    std::vector<TrainingRow> trainings() { return valueOf(TrainingService(*workspace).list({})); }
    AimEffect effectOf(const TrainingRow& row, int weeks = 12) {
        return valueOf(TrainingEffects(*workspace).of(row.course.id, weeks)).aims.at(0);
    }
};

} // namespace

TEST_CASE("of the sample's two trainings that of month 9 worked, the other did not", "[service][sample]") {
    SampleCentre centre(3'000);
    const auto rows = centre.trainings();
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].course.heldOn == Day(std::chrono::year(2025) / 12 / 1));
    CHECK(rows[1].course.aims == std::vector{model::CriterionRef{"standard", "compliance.identity"}});
    const AimEffect worked = centre.effectOf(rows[1]);
    CHECK(worked.figures.verdict == Verdict::Better);
    CHECK(worked.figures.difference.value() > 100'000);
    CHECK(worked.comparedWith == TrainingComparison::Centre); // nobody of the team was left out
    CHECK(centre.effectOf(rows[1], TrainingEffects::kTrainingWeeks).figures.verdict == Verdict::Better);
    const AimEffect idle = centre.effectOf(rows[0]);
    CHECK(idle.figures.verdict == Verdict::NotBeyondChance);
    CHECK(idle.comparedWith == TrainingComparison::SameTeams);
    for (const TrainingRow& row : rows)
        for (const ParticipantRow& participant : row.participants)
            CHECK(participant.examThousandths.value() >= 70'000);
}

TEST_CASE("in a sample without effects no training worked", "[service][sample]") {
    SampleCentre centre(3'000, 1, false);
    const auto rows = centre.trainings();
    REQUIRE(rows.size() == 2);
    for (const TrainingRow& row : rows)
        CHECK(centre.effectOf(row).figures.verdict == Verdict::NotBeyondChance);
    // Nor does anybody differ: the agents' means lie within what chance makes of them.
    std::int64_t best = 0, worst = 1'000'000;
    for (const GroupFigures& agent :
         valueOf(ResultsService(*centre.workspace).breakdown({}, Grouping::Agent))) {
        best = std::max(best, *agent.figures.meanMillionths);
        worst = std::min(worst, *agent.figures.meanMillionths);
    }
    CHECK(best - worst < 60'000);
}

TEST_CASE("the sample has coaching, examples and urgent findings, all of them sound", "[service][sample]") {
    SampleCentre centre(2'000);
    const auto sessions = valueOf(CoachingService(*centre.workspace).sessions({}));
    CHECK(sessions.size() >= 20);
    std::size_t reviewed = 0, held = 0, planned = 0;
    for (const SessionRow& row : sessions) {
        reviewed += row.session.state == model::CoachingState::Reviewed;
        held += row.session.state == model::CoachingState::Held;
        planned += row.session.state == model::CoachingState::Planned;
        CHECK_FALSE(row.session.findings.empty());
        CHECK_FALSE(row.session.actions.empty());
        CHECK_FALSE(row.session.leader.empty());
    }
    CHECK(reviewed > 0);
    CHECK(held > 0);
    CHECK(planned > 0);
    CoachingFilter overdue;
    overdue.overdueOnly = true;
    CHECK_FALSE(valueOf(CoachingService(*centre.workspace).actions(overdue)).empty());
    CHECK_FALSE(valueOf(CoachingService(*centre.workspace).due()).empty());

    const auto examples = valueOf(CaseLibrary(*centre.workspace).list({}));
    const auto good = std::ranges::count_if(
        examples, [](const ExampleRow& row) { return row.example.kind == model::ExampleKind::Good; });
    CHECK(good > 0);
    CHECK(good < static_cast<std::ptrdiff_t>(examples.size()));
    UrgentFilter open;
    open.openOnly = true;
    CHECK(valueOf(UrgentService(*centre.workspace).list(open)).size() == 2);
    const auto share = valueOf(UrgentService(*centre.workspace).raisedSameDay({}));
    CHECK(share.part > 0);
    CHECK(share.part < share.whole);
    CHECK(valueOf(VerifyService(*centre.workspace).verify()).empty());
}

TEST_CASE("the records of a sample follow from its seed", "[service][sample]") {
    SampleCentre one(300, 5), same(300, 5), other(300, 6);
    const auto coursesOf = [](SampleCentre& centre) {
        std::vector<std::string> ids;
        for (const TrainingRow& row : centre.trainings())
            ids.push_back(row.course.id.toString());
        for (const SessionRow& row : valueOf(CoachingService(*centre.workspace).sessions({})))
            ids.push_back(row.session.id.toString());
        for (const ExampleRow& row : valueOf(CaseLibrary(*centre.workspace).list({})))
            ids.push_back(row.example.id.toString() + row.example.note);
        return ids;
    };
    CHECK(coursesOf(one) == coursesOf(same));
    CHECK(coursesOf(one) != coursesOf(other));
}
