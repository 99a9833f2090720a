#include "core/service/roster_service.h"
#include "tests/service/open_workspace.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::service;
using earmark::test::OpenWorkspace;
using earmark::test::valueOf;

namespace {

Day day(int month, int number) {
    return std::chrono::sys_days(std::chrono::year(2026) / month / number);
}

RosterService::Roster twoTeams(IdSource& ids) {
    RosterService::Roster roster;
    roster.teams = {{ids.make<TeamId>(), "north", {"North", "北组"}, "Li"},
                    {ids.make<TeamId>(), "south", {"South", ""}, ""}};
    roster.agents = {{{}, "007", "5001", "Zhang Wei", {{roster.teams[0].id, day(1, 1)}}},
                     {{}, "7", "5002", "Wang Fang", {{roster.teams[1].id, day(1, 1)}}}};
    roster.inspectors = {{{}, "chen", "Chen Jie"}};
    return roster;
}

} // namespace

TEST_CASE("a roster comes back as it was saved, in order", "[service]") {
    OpenWorkspace open;
    RosterService service(*open.workspace);
    CHECK(valueOf(service.save(twoTeams(open.workspace->ids()))).roster);

    const auto teams = valueOf(service.teams());
    REQUIRE(teams.size() == 2);
    CHECK(teams[0].key == "north");
    CHECK(teams[0].name == LocalizedText{"North", "北组"});
    const auto agents = valueOf(service.agents());
    REQUIRE(agents.size() == 2);
    CHECK(agents[0].number == "007");
    CHECK(agents[0].memberships == std::vector<model::Membership>{{teams[0].id, day(1, 1)}});
    CHECK(valueOf(service.inspectors()).front().name == "Chen Jie");
}

TEST_CASE("agents match by number as text first, then by extension", "[service]") {
    OpenWorkspace open;
    RosterService service(*open.workspace);
    RosterService::Roster roster = twoTeams(open.workspace->ids());
    roster.agents[1].extension = "007"; // another one's number
    valueOf(service.save(roster));

    CHECK(valueOf(service.findAgent("007"))->name == "Zhang Wei");
    CHECK(valueOf(service.findAgent("7"))->name == "Wang Fang");
    CHECK(valueOf(service.findAgent("5001"))->name == "Zhang Wei");
    CHECK_FALSE(valueOf(service.findAgent("07")).has_value());
    CHECK_FALSE(valueOf(service.findAgent("")).has_value());
}

TEST_CASE("saving again updates by key and number and merges moves by day", "[service]") {
    OpenWorkspace open;
    RosterService service(*open.workspace);
    valueOf(service.save(twoTeams(open.workspace->ids())));
    const auto before = valueOf(service.agents());

    RosterService::Roster again = twoTeams(open.workspace->ids()); // other ids for the same teams
    again.agents = {{{}, "007", "5001", "Zhang Wei (Ms)", {{again.teams[1].id, day(3, 1)}}}};
    valueOf(service.save(again));

    CHECK(valueOf(service.teams()).size() == 2);
    const auto moved = *valueOf(service.findAgent("007"));
    CHECK(moved.id == before[0].id);
    CHECK(moved.name == "Zhang Wei (Ms)");
    const auto teams = valueOf(service.teams());
    CHECK(moved.teamOn(day(2, 28)) == teams[0].id);
    CHECK(moved.teamOn(day(3, 1)) == teams[1].id);
}

TEST_CASE("a roster with one bad row changes nothing", "[service]") {
    OpenWorkspace open;
    RosterService service(*open.workspace);
    RosterService::Roster roster = twoTeams(open.workspace->ids());
    roster.agents[1].number = " ";
    const auto refused = service.save(roster);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::InvalidArgument);
    CHECK(valueOf(service.teams()).empty());
}

TEST_CASE("an inspector is made once by sign-in name", "[service]") {
    OpenWorkspace open;
    RosterService service(*open.workspace);
    const auto first = valueOf(service.inspectorNamed("chen", "Chen Jie"));
    CHECK(valueOf(service.inspectorNamed("chen", "somebody else")) == first);
    CHECK_FALSE(service.inspectorNamed("", "nobody").has_value());
}
