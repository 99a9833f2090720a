#pragma once

#include "core/base/id_source.h"
#include "core/service/sample_chance.h"
#include "core/service/sample_clock.h"
#include "core/service/sample_evaluations.h"

#include <optional>
#include <vector>

namespace earmark::service {

/// What the records of the sample store are made with: its people and days, ids and chance that follow from
/// the seed.
class SampleMaker {
public:
    /// The setting must outlive it.
    SampleMaker(const SampleSetting& setting, std::uint64_t seed);

    const SampleSetting& setting() const { return m_setting; }
    SampleChance& chance() { return m_chance; }

    template <class AnyId>
    AnyId makeId(Instant at) {
        m_clock.set(at);
        return m_ids.make<AnyId>();
    }

    /// The first working day of a month of the timeline, counted from 1.
    Day firstWorkday(int month) const;
    /// A time of a day in the centre's zone.
    Instant at(Day day, std::chrono::minutes sinceMidnight) const;
    /// Whom a team has on a day, by number.
    std::vector<const model::Agent*> membersOf(TeamId team, Day day) const;
    /// Who trains, and keeps the case library: the first inspector.
    const std::string& trainer() const { return m_setting.inspectors.front().name; }

private:
    const SampleSetting& m_setting;
    SampleChance m_chance;
    SampleClock m_clock;
    IdSource m_ids;
};

} // namespace earmark::service
