#include "core/service/call_service.h"
#include "core/service/roster_service.h"
#include "tests/service/open_workspace.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::service;
using earmark::test::OpenWorkspace;
using earmark::test::valueOf;

namespace {

Instant at(int day, int hour) {
    return Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / day)) + std::chrono::hours(hour);
}

/// Two agents in two teams (one moves on 3 March), four calls, one inspector.
struct Centre : OpenWorkspace {
    Centre()
        : roster(*workspace)
        , calls(*workspace) {
        RosterService::Roster people;
        people.teams = {{workspace->ids().make<TeamId>(), "north", {"North", ""}, ""},
                        {workspace->ids().make<TeamId>(), "south", {"South", ""}, ""}};
        const Day start = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
        const Day move = std::chrono::sys_days(std::chrono::year(2026) / 3 / 3);
        people.agents = {{{}, "001", "", "Ann", {{people.teams[0].id, start}, {people.teams[1].id, move}}},
                         {{}, "002", "", "Bo", {{people.teams[1].id, start}}}};
        valueOf(roster.save(people));
        inspector = valueOf(roster.inspectorNamed("chen", "Chen")).id;
        teams = valueOf(roster.teams());
        for (int index = 0; index < 4; ++index)
            recordings.push_back(
                call("c" + std::to_string(index), index % 2 == 0 ? "001" : "002", at(2 + index / 2, index)));
        CHECK(valueOf(calls.add(recordings)).added == 4);
    }

    model::Recording call(const std::string& name, const std::string& agent, Instant start) {
        model::Recording recording;
        recording.id = workspace->ids().make<RecordingId>();
        recording.root = "/calls";
        recording.path = name + ".wav";
        recording.callNumber = name;
        recording.agent = valueOf(roster.findAgent(agent))->id;
        recording.startedAt = start;
        recording.customFields = {{"product", "card \"gold\""}};
        return recording;
    }

    std::vector<std::string> listed(const CallFilter& filter) {
        std::vector<std::string> names;
        for (const CallRow& row : valueOf(calls.list(inspector, filter)))
            names.push_back(row.callNumber);
        return names;
    }

    RosterService roster;
    CallService calls;
    InspectorId inspector;
    std::vector<model::Team> teams;
    std::vector<model::Recording> recordings;
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a recording comes back as it was added, with the team of its day", "[service]") {
    Centre centre;
    model::Recording expected = centre.recordings[0];
    expected.team = centre.teams[0].id;
    CHECK(valueOf(centre.calls.get(expected.id)) == expected);
    CHECK(valueOf(centre.calls.get(centre.recordings[2].id)).team == centre.teams[1].id); // moved by then
    const auto missing = centre.calls.get(centre.workspace->ids().make<RecordingId>());
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == ErrorCode::NotFound);
}

TEST_CASE("the list is by start and filtered by day, team, agent and text", "[service]") {
    Centre centre;
    CHECK(centre.listed({}) == Names{"c0", "c1", "c2", "c3"});
    CallFilter filter;
    filter.from = filter.to = std::chrono::sys_days(std::chrono::year(2026) / 3 / 3);
    CHECK(centre.listed(filter) == Names{"c2", "c3"});
    filter = {};
    filter.team = centre.teams[0].id;
    CHECK(centre.listed(filter) == Names{"c0"});
    filter = {};
    filter.agent = centre.recordings[1].agent;
    CHECK(centre.listed(filter) == Names{"c1", "c3"});
    filter = {};
    filter.text = "BO";
    CHECK(centre.listed(filter) == Names{"c1", "c3"});
    filter.text = "c2.W";
    CHECK(centre.listed(filter) == Names{"c2"});
}

TEST_CASE("days are the centre's: a call before its midnight belongs to the day before", "[service]") {
    Centre centre;
    // 15:59 UTC is 23:59 in Shanghai, 16:00 is the next day.
    valueOf(centre.calls.add({centre.call("late", "002", at(10, 15) + std::chrono::minutes(59)),
                              centre.call("next", "002", at(10, 16))}));
    CallFilter filter;
    filter.from = filter.to = std::chrono::sys_days(std::chrono::year(2026) / 3 / 10);
    CHECK(centre.listed(filter) == Names{"late"});
}

TEST_CASE("adding the same recording again changes nothing", "[service]") {
    Centre centre;
    const auto again = valueOf(centre.calls.add(centre.recordings));
    CHECK(again.added == 0);
    CHECK(again.alreadyThere == 4);
    CHECK_FALSE(again.changes.recordings);
    CHECK(centre.listed({}).size() == 4);
}

TEST_CASE("next goes on behind the call just left and round, past what is done", "[service]") {
    Centre centre;
    const auto id = [&](std::size_t index) { return centre.recordings[index].id; };
    const auto next = [&](std::optional<RecordingId> after) {
        return valueOf(centre.calls.next(centre.inspector, {}, after));
    };
    CHECK(next(std::nullopt) == id(0));
    CHECK(next(id(0)) == id(1));
    CHECK(next(id(3)) == id(0));
    valueOf(centre.calls.skip(id(1), centre.inspector, "wrong agent"));
    CHECK(next(id(0)) == id(2));
    valueOf(centre.calls.recordMedia({{id(2), model::MediaState::Missing, "no such file", {}, 0, ""}}));
    CHECK(next(id(0)) == id(3)); // what cannot be played comes last
    valueOf(centre.calls.skip(id(3), centre.inspector, "noise"));
    CHECK(next(id(0)) == id(2));
    valueOf(centre.calls.skip(id(2), centre.inspector, "noise"));
    CHECK(next(id(0)) == std::nullopt);
}

TEST_CASE("a call is skipped for its inspector, with a reason", "[service]") {
    Centre centre;
    CHECK_FALSE(centre.calls.skip(centre.recordings[0].id, centre.inspector, "").has_value());
    valueOf(centre.calls.skip(centre.recordings[0].id, centre.inspector, "unusable"));
    CHECK(valueOf(centre.calls.list(centre.inspector, {}))[0].state == CallState::Skipped);
    const InspectorId other = valueOf(centre.roster.inspectorNamed("wu", "Wu")).id;
    CHECK(valueOf(centre.calls.list(other, {}))[0].state == CallState::Waiting);
}

TEST_CASE("what the file said is kept, and the same content is one recording", "[service]") {
    Centre centre;
    const auto ids = std::array{centre.recordings[0].id, centre.recordings[1].id};
    CHECK(valueOf(centre.calls.pendingMedia(10)).size() == 4);
    const std::string hash(64, 'a');
    const model::SideLayout sides = model::SideLayout::AgentLeft;
    valueOf(centre.calls.recordMedia({{ids[0], model::MediaState::Ready, "", sides, 61'000, hash}}));
    const auto first = valueOf(centre.calls.get(ids[0]));
    CHECK(first.durationMs == 61'000);
    CHECK(first.sides == sides);
    CHECK(first.contentHash == hash);
    CHECK(valueOf(centre.calls.pendingMedia(10)).size() == 3);
    CHECK(valueOf(centre.calls.pendingMedia(2)).size() == 2);

    valueOf(centre.calls.recordMedia({{ids[1], model::MediaState::Ready, "", sides, 61'000, hash}}));
    CHECK(centre.listed({}) == Names{"c0", "c2", "c3"});
    CHECK(valueOf(centre.calls.get(ids[1])).id == ids[0]);
    // Its place stays taken, and the content cannot come in again from elsewhere.
    model::Recording copy = centre.call("copy", "001", at(5, 1));
    copy.contentHash = hash;
    CHECK(valueOf(centre.calls.add({centre.recordings[1], copy})).alreadyThere == 2);
}

TEST_CASE("sides can be swapped and a moved folder pointed to again", "[service]") {
    Centre centre;
    const RecordingId id = centre.recordings[0].id;
    valueOf(centre.calls.setSides(id, model::SideLayout::AgentRight));
    CHECK(valueOf(centre.calls.get(id)).sides == model::SideLayout::AgentRight);

    valueOf(centre.calls.recordMedia({{id, model::MediaState::Missing, "gone", {}, 0, ""}}));
    auto roots = valueOf(centre.calls.roots());
    REQUIRE(roots.size() == 1);
    CHECK(roots[0].recordings == 4);
    CHECK(roots[0].missing == 1);
    valueOf(centre.calls.moveRoot("/calls", "/archive"));
    roots = valueOf(centre.calls.roots());
    CHECK(roots[0].path == "/archive");
    CHECK(roots[0].missing == 0);
    CHECK(valueOf(centre.calls.pendingMedia(10)).size() == 4);
    CHECK_FALSE(centre.calls.moveRoot("/calls", "/archive").has_value());
}

TEST_CASE("the centre's zone stays with the store", "[service]") {
    OpenWorkspace open;
    open.reopen();
    CHECK(open.workspace->zone().name() == "Asia/Shanghai");
}

TEST_CASE("a call is found by id, number and place, and not where a name is two calls'", "[service]") {
    Centre centre;
    const RecordingId wanted = centre.recordings[1].id;
    const auto found = [&](const CallService::CallName& name) { return valueOf(centre.calls.find(name)); };
    CHECK(found({wanted, "", "", ""}) == wanted);
    CHECK(found({{}, "c1", "", ""}) == wanted);
    CHECK(found({{}, "", "/calls", "c1.wav"}) == wanted);
    CHECK(found({{}, "", "", "/calls/c1.wav"}) == wanted);
    CHECK(found({{}, "", "", "c1.wav"}) == wanted);
    CHECK(found({{}, "c9", "", "/calls/c1.wav"}) == wanted);
    CHECK(found({{}, "c9", "", ""}) == std::nullopt);
    CHECK(found({{}, "", "", "/elsewhere/c1.wav"}) == std::nullopt);
    CHECK(found({{}, "", "", ""}) == std::nullopt);

    model::Recording twin = centre.call("c1", "002", at(5, 9));
    twin.root = "/others";
    valueOf(centre.calls.add({twin}));
    for (const CallService::CallName& name :
         {CallService::CallName{{}, "c1", "", ""}, CallService::CallName{{}, "", "", "c1.wav"}}) {
        const auto ambiguous = centre.calls.find(name);
        REQUIRE_FALSE(ambiguous.has_value());
        CHECK(ambiguous.error().code == ErrorCode::Conflict);
    }
    CHECK(found({{}, "", "/others", "c1.wav"}) == twin.id);
}

TEST_CASE("what calls say of themselves is offered, the most frequent first", "[calls]") {
    Centre centre;
    std::vector<model::Recording> more;
    for (int index = 0; index < 5; ++index) {
        model::Recording recording = centre.call("f" + std::to_string(index), "001", at(9, index));
        recording.queue = index < 2 ? "sales" : "service";
        recording.direction = model::Direction::Outbound;
        recording.customFields = {{"region", index == 0 ? "south" : "north"}};
        more.push_back(recording);
    }
    REQUIRE(valueOf(centre.calls.add(more)).added == 5);
    const auto fields = valueOf(centre.calls.fieldsInUse());
    std::vector<std::string> names;
    for (const auto& field : fields)
        names.push_back(field.name);
    CHECK(names == std::vector<std::string>{"direction", "product", "queue", "region"});
    CHECK(fields[0].values == std::vector<std::string>{"outbound"});
    CHECK(fields[1].values == std::vector<std::string>{"card \"gold\""});
    CHECK(fields[2].values == std::vector<std::string>{"service", "sales"});
    CHECK(fields[3].values == std::vector<std::string>{"north", "south"});
}
