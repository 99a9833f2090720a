#include "core/service/coaching_service.h"

#include "core/base/workdays.h"
#include "tests/service/scored_centre.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;

namespace {

/// A centre whose clock stands at noon of Monday, 2 March 2026.
struct CoachingCentre : ScoredCentre {
    CoachingCentre() { setDay(testDay(3, 2)); }

    void setDay(Day day) { clock.set(workspace->zone().startOf(day) + std::chrono::hours(12)); }
    CoachingService coaching() { return CoachingService(*workspace); }

    /// Fails by a fatal error, below the pass mark, or not at all.
    EvaluationId fatal(std::size_t agent, Day day) {
        return judge(call(agent, day), sheet(5, "good", false)).evaluation.id;
    }
    EvaluationId weak(std::size_t agent, Day day) {
        return judge(call(agent, day), sheet(0, "poor")).evaluation.id;
    }
    EvaluationId good(std::size_t agent, Day day) {
        return judge(call(agent, day), sheet(5, "good")).evaluation.id;
    }

    SessionWish wish(std::size_t agent, Day day, std::vector<EvaluationId> findings = {}) {
        SessionWish wish;
        wish.agent = agents[agent].id;
        wish.leader = "Li";
        wish.plannedFor = day;
        wish.findings = std::move(findings);
        return wish;
    }
    ActionWish action(Day due) {
        return {model::CriterionRef{"small", "greet"}, "greet within five seconds", "Ann", due};
    }
    model::CoachingSession planned(std::size_t agent, Day day) {
        return valueOf(coaching().plan(wish(agent, day))).session;
    }
};

template <class Value>
ErrorCode codeOf(const Result<Value>& result) {
    REQUIRE_FALSE(result.has_value());
    CHECK_FALSE(result.error().detail.empty());
    return result.error().code;
}

} // namespace

TEST_CASE("a session is planned, held, reviewed, and reads back as it was written", "[service][coaching]") {
    CoachingCentre centre;
    const EvaluationId finding = centre.fatal(0, testDay(2, 27));
    auto wish = centre.wish(0, testDay(3, 4), {finding, finding});
    wish.note = "身份核实 before anything else";
    wish.actions = {centre.action(testDay(3, 11))};
    const SavedSession planned = valueOf(centre.coaching().plan(wish));
    CHECK(planned.changes.coaching);
    const auto id = planned.session.id;
    CHECK(planned.session.state == model::CoachingState::Planned);
    CHECK(planned.session.findings == std::vector{finding});
    CHECK(valueOf(centre.coaching().get(id)) == planned.session);

    centre.setDay(testDay(3, 5));
    const auto held = valueOf(centre.coaching().hold(id, std::nullopt, "talked it through")).session;
    CHECK(held.heldAt == centre.clock.now());
    CHECK(held.note == "talked it through");
    const auto more = valueOf(centre.coaching().addAction(id, centre.action(testDay(3, 12)))).session;
    REQUIRE(more.actions.size() == 2);

    centre.setDay(testDay(3, 19));
    valueOf(centre.coaching().reviewAction(more.actions[0].id, {model::Worked::Yes, "greets in time", {}}));
    valueOf(
        centre.coaching().reviewAction(more.actions[1].id, {model::Worked::Unknown, "one call only", {}}));
    valueOf(centre.coaching().review(id, "on the way"));
    centre.reopen();
    const auto read = valueOf(centre.coaching().get(id));
    CHECK(read.state == model::CoachingState::Reviewed);
    CHECK(read.reviewNote == "on the way");
    CHECK(read.actions[0].state == model::ActionState::Done);
    CHECK(read.actions[0].reviewedOn == testDay(3, 19));
    CHECK(read.actions[1].state == model::ActionState::Open);
    CHECK(read.actions[1].reviewNote == "one call only");
}

TEST_CASE("a leader who is not named is the one of the agent's team on the day", "[service][coaching]") {
    CoachingCentre centre;
    RosterService::Roster people;
    people.teams = centre.teams;
    people.teams[0].leader = "Li of the north";
    people.teams[1].leader = "Zhou of the south";
    valueOf(RosterService(*centre.workspace).save(people));
    auto wish = centre.wish(1, testDay(3, 9)); // moves to the south on 10 March
    wish.leader.clear();
    CHECK(valueOf(centre.coaching().plan(wish)).session.leader == "Li of the north");
    wish.plannedFor = testDay(3, 10);
    CHECK(valueOf(centre.coaching().plan(wish)).session.leader == "Zhou of the south");
}

TEST_CASE("the states of a session allow what makes sense only", "[service][coaching]") {
    CoachingCentre centre;
    auto coaching = centre.coaching();
    const auto id = centre.planned(0, testDay(3, 3)).id;
    const auto action = valueOf(coaching.addAction(id, centre.action(testDay(3, 9)))).session.actions[0].id;
    CHECK(codeOf(coaching.review(id, "too soon")) == ErrorCode::NotAllowed);
    CHECK(codeOf(coaching.reviewAction(action, {})) == ErrorCode::NotAllowed);
    CHECK(codeOf(coaching.hold(id, centre.clock.now() + std::chrono::hours(1))) ==
          ErrorCode::InvalidArgument);
    valueOf(coaching.change(id, centre.wish(0, testDay(3, 4))));
    valueOf(coaching.hold(id));
    CHECK(codeOf(coaching.hold(id)) == ErrorCode::NotAllowed);
    CHECK(codeOf(coaching.change(id, centre.wish(0, testDay(3, 5)))) == ErrorCode::NotAllowed);
    CHECK(codeOf(coaching.cancel(id)) == ErrorCode::NotAllowed);
    CHECK(codeOf(coaching.dropAction(action, "  ")) == ErrorCode::InvalidArgument);
    valueOf(coaching.changeAction(action, centre.action(testDay(3, 10))));
    valueOf(coaching.dropAction(action, "moved to another task"));
    CHECK(codeOf(coaching.changeAction(action, centre.action(testDay(3, 11)))) == ErrorCode::NotAllowed);
    CHECK(codeOf(coaching.reviewAction(action, {})) == ErrorCode::NotAllowed);
    valueOf(coaching.review(id, ""));
    CHECK(codeOf(coaching.addAction(id, centre.action(testDay(3, 12)))) == ErrorCode::NotAllowed);

    const auto other = centre.planned(1, testDay(3, 3)).id;
    valueOf(coaching.cancel(other));
    CHECK(codeOf(coaching.get(other)) == ErrorCode::NotFound);
}

TEST_CASE("what does not exist or says nothing is refused and changes nothing", "[service][coaching]") {
    CoachingCentre centre;
    auto coaching = centre.coaching();
    const auto plan = [&](const std::function<void(SessionWish&)>& spoil) {
        auto wish = centre.wish(0, testDay(3, 3));
        wish.actions = {centre.action(testDay(3, 9))};
        spoil(wish);
        return codeOf(coaching.plan(wish));
    };
    const EvaluationId ofAnother = centre.weak(1, testDay(2, 27));
    const auto draft =
        valueOf(centre.evaluations().open(centre.call(0, testDay(2, 27)), centre.inspectors[0].id));
    CHECK(plan([](auto& wish) { wish.agent = {}; }) == ErrorCode::NotFound);
    CHECK(plan([](auto& wish) { wish.leader.clear(); }) == ErrorCode::InvalidArgument); // nor has the team
    CHECK(plan([](auto& wish) { wish.leader = "a\nb"; }) == ErrorCode::InvalidArgument);
    CHECK(plan([](auto& wish) { wish.note = "\xff"; }) == ErrorCode::InvalidArgument);
    CHECK(plan([&](auto& wish) { wish.findings = {ofAnother}; }) == ErrorCode::InvalidArgument);
    CHECK(plan([&](auto& wish) { wish.findings = {draft.evaluation.id}; }) == ErrorCode::InvalidArgument);
    CHECK(plan([](auto& wish) { wish.findings = {EvaluationId()}; }) == ErrorCode::NotFound);
    CHECK(plan([](auto& wish) { wish.actions[0].what = " "; }) == ErrorCode::InvalidArgument);
    CHECK(plan([](auto& wish) { wish.actions[0].owner.clear(); }) == ErrorCode::InvalidArgument);
    CHECK(plan([](auto& wish) { wish.actions[0].criterion->cardKey = "none"; }) == ErrorCode::NotFound);
    CHECK(plan([](auto& wish) { wish.actions[0].criterion->criterionKey = "none"; }) == ErrorCode::NotFound);
    CHECK(codeOf(coaching.dropAction({}, "why")) == ErrorCode::NotFound);
    CHECK(valueOf(coaching.sessions({})).empty());
}

TEST_CASE("sessions and actions are listed by agent, team, state and period; overdue ones are marked",
          "[service][coaching]") {
    CoachingCentre centre;
    auto coaching = centre.coaching();
    const auto first = centre.planned(0, testDay(3, 3)).id;
    const auto second = centre.planned(2, testDay(3, 5)).id;
    valueOf(coaching.addAction(first, centre.action(testDay(3, 10))));
    valueOf(coaching.addAction(first, centre.action(testDay(3, 6))));
    valueOf(coaching.hold(first));

    const auto listed = [&](const CoachingFilter& filter) {
        std::vector<model::CoachingSessionId> ids;
        for (const SessionRow& row : valueOf(coaching.sessions(filter)))
            ids.push_back(row.session.id);
        return ids;
    };
    using Ids = std::vector<model::CoachingSessionId>;
    CHECK(listed({}) == Ids{first, second});
    CoachingFilter filter;
    filter.agent = centre.agents[2].id;
    CHECK(listed(filter) == Ids{second});
    filter = {};
    filter.team = centre.teams[0].id;
    CHECK(listed(filter) == Ids{first});
    filter = {};
    filter.state = model::CoachingState::Held;
    CHECK(listed(filter) == Ids{first});
    filter = {};
    filter.from = testDay(3, 4);
    filter.to = testDay(3, 5);
    CHECK(listed(filter) == Ids{second});

    filter = {};
    filter.overdueOnly = true;
    centre.setDay(testDay(3, 5));
    CHECK(listed(filter).empty()); // the day itself is not over
    centre.setDay(testDay(3, 7));
    CHECK(listed(filter) == Ids{second});
    const auto actions = valueOf(coaching.actions({}));
    REQUIRE(actions.size() == 2);
    CHECK(actions[0].action.due == testDay(3, 6));
    CHECK(actions[0].overdue);
    CHECK(actions[0].agent.name == "Ann");
    CHECK(actions[0].agreedOn == testDay(3, 2));
    CHECK_FALSE(actions[1].overdue);
    CHECK(valueOf(coaching.actions(filter)).size() == 1);
}

TEST_CASE("who has a finding is due within five working days, until a session is held",
          "[service][coaching]") {
    CoachingCentre centre;
    auto coaching = centre.coaching();
    centre.setDay(testDay(3, 5)); // Thursday
    const EvaluationId first = centre.weak(0, testDay(3, 3));
    centre.good(1, testDay(3, 3));
    centre.setDay(testDay(3, 7)); // Saturday
    const EvaluationId second = centre.fatal(0, testDay(3, 4));
    const EvaluationId third = centre.fatal(2, testDay(3, 4));

    auto due = valueOf(coaching.due());
    REQUIRE(due.size() == 2);
    CHECK(due[0].agent.name == "Ann");
    CHECK(due[0].findings == std::vector{first, second});
    CHECK(due[0].fatal == 1);
    CHECK(due[0].firstFinding == testDay(3, 5));
    CHECK(due[0].dueBy == testDay(3, 12));
    CHECK_FALSE(due[0].overdue);
    CHECK(due[1].findings == std::vector{third});
    CHECK(due[1].dueBy == testDay(3, 13));

    DueQuery query;
    query.today = testDay(3, 13);
    CHECK(valueOf(coaching.due(query))[0].overdue);
    query.team = centre.teams[1].id;
    CHECK(valueOf(coaching.due(query)).size() == 1);
    query = {};
    query.today = testDay(3, 31);
    query.lookBackDays = 7;
    CHECK(valueOf(coaching.due(query)).empty());

    // A plan does not settle anything; the session does, and later findings make due anew.
    const auto session = centre.planned(0, testDay(3, 9));
    due = valueOf(coaching.due());
    CHECK(due[0].planned == session.id);
    CHECK(due[0].plannedFor == testDay(3, 9));
    centre.setDay(testDay(3, 9));
    valueOf(coaching.hold(session.id));
    due = valueOf(coaching.due());
    REQUIRE(due.size() == 1);
    CHECK(due[0].agent.name == "Cai");
    centre.setDay(testDay(3, 10));
    centre.weak(0, testDay(3, 9));
    due = valueOf(coaching.due());
    REQUIRE(due.size() == 2);
    CHECK(due[1].agent.name == "Ann");
    CHECK(due[1].lastHeld);
    CHECK(due[1].dueBy == testDay(3, 17));
}

TEST_CASE("a finding is counted on the day of the centre's zone, and taken back with its evaluation",
          "[service][coaching]") {
    CoachingCentre centre;
    centre.clock.set(Instant(testDay(3, 5)) + std::chrono::hours(17)); // one o'clock of Friday in Shanghai
    const EvaluationId late = centre.weak(0, testDay(3, 5));
    CHECK(valueOf(centre.coaching().due())[0].firstFinding == testDay(3, 6));
    valueOf(centre.evaluations().voidEvaluation(late, "wrong agent"));
    CHECK(valueOf(centre.coaching().due()).empty());
}

TEST_CASE("a finding that a held session names is settled though it was scored later",
          "[service][coaching]") {
    CoachingCentre centre;
    const EvaluationId finding = centre.weak(0, testDay(2, 27));
    const auto session = valueOf(centre.coaching().plan(centre.wish(0, testDay(3, 2), {finding}))).session;
    valueOf(centre.coaching().hold(session.id, centre.clock.now() - std::chrono::hours(48)));
    CHECK(valueOf(centre.coaching().due()).empty());
}

TEST_CASE("the calendar has each week's sessions, who is due in it and what falls due",
          "[service][coaching]") {
    CoachingCentre centre;
    centre.weak(0, testDay(2, 27)); // scored on 2 March: due by the 9th
    const auto session = centre.planned(2, testDay(3, 6));
    valueOf(centre.coaching().addAction(session.id, centre.action(testDay(3, 15))));
    const auto weeks = valueOf(centre.coaching().calendar(testDay(3, 4), testDay(3, 17)));
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0].monday == testDay(3, 2));
    REQUIRE(weeks[0].sessions.size() == 1);
    CHECK(weeks[0].due.empty());
    REQUIRE(weeks[1].due.size() == 1);
    CHECK(weeks[1].due[0].agent.name == "Ann");
    REQUIRE(weeks[1].actions.size() == 1); // Sunday belongs to the week before
    CHECK(weeks[2].sessions.empty());
    const auto north = valueOf(centre.coaching().calendar(testDay(3, 2), testDay(3, 8), centre.teams[0].id));
    CHECK(north[0].sessions.empty());
    CHECK(codeOf(centre.coaching().calendar(testDay(3, 2), testDay(3, 1))) == ErrorCode::InvalidArgument);
}
