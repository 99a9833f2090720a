#include "core/model/people.h"

#include <algorithm>

namespace earmark::model {

std::optional<TeamId> Agent::teamOn(Day day) const {
    if (memberships.empty()) return std::nullopt;
    const auto after = std::ranges::upper_bound(memberships, day, std::less<>(),
                                                [](const Membership& membership) { return membership.from; });
    return after == memberships.begin() ? memberships.front().team : std::prev(after)->team;
}

} // namespace earmark::model
