#include "tests/ui/support/seeded_calls.h"

#include "core/service/call_service.h"
#include "core/service/roster_service.h"
#include "tests/ui/support/store_fixture.h"

namespace earmark::ui::test {

namespace {

using std::chrono::hours;
using std::chrono::year;

const Day kFirstDay = std::chrono::sys_days(year(2026) / 3 / 2);

service::RosterService::Roster roster(IdSource& ids) {
    service::RosterService::Roster roster;
    roster.teams = {{ids.make<TeamId>(), "motor", {"Motor Insurance", "车险组"}, "Fiona Fang"},
                    {ids.make<TeamId>(), "telecom", {"Telecom", "通信组"}, "Jessica Shen"}};
    const char* names[] = {"Wang Lei", "Li Na", "Zhang Wei", "<img src='file:///dev/zero'>"};
    for (std::size_t i = 0; i < std::size(names); ++i)
        roster.agents.push_back({ids.make<AgentId>(),
                                 "000" + std::to_string(i + 1),
                                 "810" + std::to_string(i + 1),
                                 names[i],
                                 {{roster.teams[i % 2].id, kFirstDay - std::chrono::days(400)}}});
    roster.inspectors = {{ids.make<InspectorId>(), "chen", "Chen Jing"},
                         {ids.make<InspectorId>(), "zhao", "Zhao Min"}};
    return roster;
}

model::Recording call(std::size_t number, const service::RosterService::Roster& people, IdSource& ids) {
    model::Recording call;
    const model::Agent& agent = people.agents[number % people.agents.size()];
    call.id = ids.make<RecordingId>();
    call.root = "/recordings";
    call.path = "2026-03/call-" + std::to_string(number) + ".wav";
    call.callNumber = "C" + std::to_string(1000 + number);
    call.agent = agent.id;
    call.team = agent.memberships.front().team;
    call.startedAt = Instant(kFirstDay) + hours(9 + static_cast<int>(number));
    call.direction = number % 3 == 0 ? model::Direction::Outbound : model::Direction::Inbound;
    call.queue = number % 2 == 0 ? "Motor" : "Broadband";
    call.callType = number % 2 == 0 ? "Claim progress" : "Bill question";
    call.customerNumber = "1290" + std::to_string(1'000'000 + number);
    call.sides = model::SideLayout::AgentLeft;
    call.durationMs = 60'000 + static_cast<std::int64_t>(number * 7919 % 180) * 1000;
    call.mediaState = model::MediaState::Ready;
    call.contentHash = std::string(56, '0') + std::to_string(10'000'000 + number);
    if (number % 7 == 6) call.mediaState = model::MediaState::Missing;
    if (number % 11 == 10) {
        call.mediaState = model::MediaState::Unreadable;
        call.mediaProblem = "the file ends after 44 bytes";
    }
    return call;
}

} // namespace

void seedCalls(service::Workspace& workspace, std::size_t calls) {
    const auto people = roster(workspace.ids());
    must(service::RosterService(workspace).save(people));
    std::vector<model::Recording> recordings;
    for (std::size_t number = 0; number < calls; ++number)
        recordings.push_back(call(number, people, workspace.ids()));
    must(service::CallService(workspace).add(recordings));
}

} // namespace earmark::ui::test
