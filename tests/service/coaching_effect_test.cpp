#include "core/service/coaching_effect.h"

#include "core/service/agent_values.h"
#include "core/service/coaching_service.h"
#include "core/service/training_effect.h"
#include "core/service/training_service.h"
#include "core/storage/store.h"
#include "tests/service/scored_centre.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using statistics::Verdict;

namespace {

const model::CriterionRef kGreet{"small", "greet"};

/// A centre of eight agents of the north, 101 … 108, whose clock stands at noon of 30 April 2026.
struct EffectCentre : ScoredCentre {
    EffectCentre() {
        service::RosterService::Roster people;
        people.teams = teams;
        for (int number = 101; number <= 108; ++number)
            people.agents.push_back({{},
                                     std::to_string(number),
                                     "",
                                     "A" + std::to_string(number),
                                     {{teams[0].id, testDay(1, 1)}}});
        valueOf(service::RosterService(*workspace).save(people));
        agents = valueOf(service::RosterService(*workspace).agents()); // 001, 002, 003, 101 …
        clock.set(workspace->zone().startOf(testDay(4, 30)) + std::chrono::hours(12));
    }

    /// So many calls a day from a day on, one a day.
    void score(std::size_t agent, Day from, std::vector<int> greets) {
        for (const int greet : greets) {
            judge(call(agent, from), sheet(greet, "good"));
            from += std::chrono::days(1);
        }
    }

    model::CoachingActionId held(std::size_t agent, Day day, std::optional<model::CriterionRef> criterion) {
        CoachingService coaching(*workspace);
        SessionWish wish;
        wish.agent = agents[agent].id;
        wish.leader = "Li";
        wish.plannedFor = day;
        wish.actions = {{std::move(criterion), "greet in time", "Ann", day}};
        const auto planned = valueOf(coaching.plan(wish)).session;
        valueOf(coaching.hold(planned.id, workspace->zone().startOf(day) + std::chrono::hours(10)));
        session = planned.id;
        return planned.actions.front().id;
    }

    ActionEffect effect(model::CoachingActionId action, int weeks = 4) {
        return valueOf(CoachingEffects(*workspace).of(action, weeks));
    }

    model::CoachingSessionId session;
};

constexpr std::size_t kFirst = 3; ///< agent 101

} // namespace

TEST_CASE("values of a criterion are earned of possible, an evaluation each, by agent",
          "[service][coaching]") {
    EffectCentre centre;
    centre.score(kFirst, testDay(3, 2), {5, 3});
    centre.score(kFirst + 1, testDay(3, 2), {0});
    const auto values = [&](const std::optional<model::CriterionRef>& criterion, Slice slice = {}) {
        return valueOf(centre.workspace->store().read([&](storage::Connection& connection) {
            return agentValues(connection, centre.workspace->cards(), slice, criterion);
        }));
    };
    const AgentValues greet = values(kGreet);
    REQUIRE(greet.size() == 2);
    CHECK(greet.at(centre.agents[kFirst].id).count() == 2);
    CHECK(greet.at(centre.agents[kFirst].id).mean() == 800'000);
    CHECK(greet.at(centre.agents[kFirst + 1].id).mean() == 0);
    CHECK(values(std::nullopt).at(centre.agents[kFirst].id).mean() == 916'667); // 1 and (12 − 2) ÷ 12
    Slice oneDay;
    oneDay.from = oneDay.to = testDay(3, 3);
    CHECK(values(kGreet, oneDay).at(centre.agents[kFirst].id).mean() == 600'000);
    CHECK(values(kGreet, oneDay).size() == 1);
    CHECK(values(model::CriterionRef{"small", "none"}).empty());
}

TEST_CASE("an action's criterion is compared over as many days before the session as after it",
          "[service][coaching]") {
    EffectCentre centre;
    centre.score(kFirst, testDay(2, 10), {5});               // before the window
    centre.score(kFirst, testDay(3, 2), {1, 2, 1, 2, 1, 2}); // 4 weeks before the 25th begin on 25 February
    centre.score(kFirst, testDay(3, 25), {0});               // the day itself
    centre.score(kFirst, testDay(4, 1), {5, 4, 5, 4, 5, 4}); // to 22 April
    centre.score(kFirst, testDay(4, 23), {0});               // behind it
    const ActionEffect effect = centre.effect(centre.held(kFirst, testDay(3, 25), kGreet));
    CHECK(effect.window ==
          EffectWindow{testDay(2, 25), testDay(3, 24), testDay(3, 26), testDay(4, 22), true});
    CHECK(effect.figures.beforeCount == 6);
    CHECK(effect.figures.afterCount == 6);
    CHECK(effect.figures.comparison.second == 300'000);
    CHECK(effect.figures.comparison.first == 900'000);
    CHECK(effect.figures.verdict == Verdict::Better);
    CHECK_FALSE(effect.figures.expectedRebound); // nobody to compare with
    CHECK(effect.figures.mayBeRegressionToTheMean);
    CHECK(valueOf(CoachingEffects(*centre.workspace).ofSession(centre.session)).size() == 1);
}

TEST_CASE("a rise to where the team is may have come by itself, one beyond it has not",
          "[service][coaching]") {
    EffectCentre centre;
    // Everybody is alike; the first had a bad month.
    for (std::size_t agent = kFirst + 1; agent < kFirst + 8; ++agent)
        centre.score(agent, testDay(3, 2), {5, 0, 5, 0, 5, 0, 5, 0});
    centre.score(kFirst, testDay(3, 2), {0, 0, 5, 0, 0, 0, 0, 0});
    centre.score(kFirst, testDay(4, 1), {5, 0, 5, 0, 5, 0, 5, 0});
    const ActionEffect effect = centre.effect(centre.held(kFirst, testDay(3, 25), kGreet));
    REQUIRE(effect.figures.expectedRebound);
    CHECK(*effect.figures.expectedRebound > 250'000);
    CHECK(effect.figures.comparison.difference == 375'000);
    CHECK(effect.figures.mayBeRegressionToTheMean);
}

TEST_CASE("without a criterion the score is compared; a window that is not over is as short on both sides",
          "[service][coaching]") {
    EffectCentre centre;
    centre.score(kFirst, testDay(4, 10), {0, 0, 0, 0, 0, 0});
    centre.score(kFirst, testDay(4, 24), {5, 5, 5, 5, 5, 5});
    const ActionEffect effect = centre.effect(centre.held(kFirst, testDay(4, 20), std::nullopt));
    CHECK_FALSE(effect.criterion);
    CHECK_FALSE(effect.window.complete);
    CHECK(effect.window.beforeFrom == testDay(4, 10));
    CHECK(effect.window.afterTo == testDay(4, 30));
    CHECK(effect.figures.beforeCount == 6);
    CHECK(effect.figures.afterCount == 6);
    CHECK(effect.figures.comparison.second == 583'333);
    CHECK(effect.figures.comparison.first == 1'000'000);
}

TEST_CASE("an effect needs a session that was held, and weeks that make sense", "[service][coaching]") {
    EffectCentre centre;
    CoachingService coaching(*centre.workspace);
    SessionWish wish;
    wish.agent = centre.agents[kFirst].id;
    wish.leader = "Li";
    wish.plannedFor = testDay(5, 1);
    wish.actions = {{kGreet, "greet", "Ann", testDay(5, 9)}};
    const auto planned = valueOf(coaching.plan(wish)).session;
    const CoachingEffects effects(*centre.workspace);
    const auto codeOf = [](const Result<ActionEffect>& result) {
        REQUIRE_FALSE(result.has_value());
        return result.error().code;
    };
    CHECK(codeOf(effects.of(planned.actions[0].id)) == ErrorCode::NotAllowed);
    CHECK(codeOf(effects.of({})) == ErrorCode::NotFound);
    CHECK(codeOf(effects.of(planned.actions[0].id, 0)) == ErrorCode::InvalidArgument);
    CHECK(codeOf(effects.of(planned.actions[0].id, 53)) == ErrorCode::InvalidArgument);
}

namespace {

/// A training of some agents on 1 April in the greeting.
TrainingEffect effectOf(EffectCentre& centre, const std::vector<std::size_t>& participants, int weeks = 4) {
    model::TrainingCourse course;
    course.topic = "greeting";
    course.heldOn = testDay(4, 1);
    course.trainer = "Zhao";
    course.aims = {kGreet};
    for (const std::size_t agent : participants)
        course.participants.push_back({centre.agents[agent].id, std::nullopt});
    const auto id = valueOf(TrainingService(*centre.workspace).add(course)).course.id;
    return valueOf(TrainingEffects(*centre.workspace).of(id, weeks));
}

} // namespace

TEST_CASE("those who took part are compared with their teammates who did not", "[service][training]") {
    EffectCentre centre;
    for (std::size_t agent = kFirst; agent < kFirst + 8; ++agent) {
        const bool tookPart = agent < kFirst + 4;
        const int luck = static_cast<int>(agent % 2);
        centre.score(agent, testDay(3, 16), {1, 2, 1});
        // Everybody gains one point; those who took part two more.
        centre.score(agent, testDay(4, 6), {tookPart ? 4 : 2, tookPart ? 5 : 3, (tookPart ? 4 : 2) + luck});
    }
    const TrainingEffect effect = effectOf(centre, {kFirst, kFirst + 1, kFirst + 2, kFirst + 3});
    REQUIRE(effect.aims.size() == 1);
    const AimEffect& aim = effect.aims.front();
    CHECK(aim.comparedWith == TrainingComparison::SameTeams);
    CHECK(aim.figures.participants.people == 4);
    CHECK(aim.figures.participants.valuesBefore == 12);
    CHECK(aim.figures.others.people == 4);
    CHECK(aim.figures.difference.value() >= 390'000);
    CHECK(aim.figures.difference.value() <= 410'000); // two of five points
    CHECK(aim.figures.verdict == Verdict::Better);
}

TEST_CASE("a whole team that was trained is compared with the rest of the centre", "[service][training]") {
    EffectCentre centre;
    for (const std::size_t agent : {0U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U}) // the north, but for 002 who moved
        centre.score(agent, testDay(3, 16), {1, 2, static_cast<int>(agent % 3)});
    for (const std::size_t agent : {0U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U})
        centre.score(agent, testDay(4, 6), {4, 5, static_cast<int>(agent % 2) + 3});
    for (const std::size_t agent : {1U, 2U}) {
        centre.score(agent, testDay(3, 16), {1, 2, 1});
        centre.score(agent, testDay(4, 6), {2, 1, 1});
    }
    const TrainingEffect effect = effectOf(centre, {0, 3, 4, 5, 6, 7, 8, 9, 10});
    const AimEffect& aim = effect.aims.front();
    CHECK(aim.comparedWith == TrainingComparison::Centre);
    CHECK(aim.figures.participants.people == 9);
    CHECK(aim.figures.others.people == 2);
    CHECK(aim.figures.verdict == Verdict::TooFew); // two others are too few
}
