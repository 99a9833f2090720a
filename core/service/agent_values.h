#pragma once

#include "core/model/criterion_ref.h"
#include "core/service/card_shelf.h"
#include "core/service/slice.h"
#include "core/statistics/exact_tally.h"
#include "core/storage/connection.h"

#include <map>
#include <optional>

namespace earmark::service {

using AgentValues = std::map<AgentId, statistics::ExactTally>;

/// What the evaluations of a slice gave each agent, a value in millionths for each: of a criterion the points
/// earned ÷ possible where it was answered and applied (for one that earns no points: 1 where it did not
/// fail, else 0), versions of its card joined by its key; without a criterion the score, where there is one.
/// The slice's own card is not looked at. Throws storage::Failure.
AgentValues agentValues(storage::Connection& connection, CardShelf& cards, Slice slice,
                        const std::optional<model::CriterionRef>& criterion);

} // namespace earmark::service
