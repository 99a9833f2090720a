#include "core/service/sample_maker.h"

#include "core/base/workdays.h"

namespace earmark::service {

SampleMaker::SampleMaker(const SampleSetting& setting, std::uint64_t seed)
    : m_setting(setting)
    , m_chance(SampleChance::mixed(seed + 2))
    , m_ids(m_clock, SampleChance::mixed(seed + 3)) {}

Day SampleMaker::firstWorkday(int month) const {
    const Day first = m_setting.monthBegin(month);
    return isWorkday(first) ? first : addWorkdays(first, 1);
}

Instant SampleMaker::at(Day day, std::chrono::minutes sinceMidnight) const {
    return m_setting.zone.startOf(day) + sinceMidnight;
}

std::vector<const model::Agent*> SampleMaker::membersOf(TeamId team, Day day) const {
    std::vector<const model::Agent*> members;
    for (const model::Agent& agent : m_setting.agents)
        if (!agent.memberships.empty() && agent.memberships.front().from <= day && agent.teamOn(day) == team)
            members.push_back(&agent);
    return members;
}

} // namespace earmark::service
