#pragma once

#include "core/base/calendar.h"
#include "core/model/people.h"

#include <optional>
#include <string_view>

namespace earmark::reporting {

/// How long somebody had been an agent on a day, from the first day of the first membership.
enum class Tenure { UnderThreeMonths, UnderTwelveMonths, TwelveMonthsAndMore, Unknown };

/// Whole calendar months: who began on 15 March is under three months until 14 June.
Tenure tenureOn(const model::Agent& agent, Day day);

/// Its stable name: "under-3", "3-to-12", "over-12", "unknown".
const char* tenureName(Tenure tenure);
std::optional<Tenure> tenureFromName(std::string_view name);

} // namespace earmark::reporting
