#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace earmark::scoring {

/// A condition whose criteria were looked up once. A test of a criterion that does not come earlier never
/// holds (the linter refuses such a card).
struct CompiledCondition {
    model::Condition::Kind kind = model::Condition::Kind::All;
    model::Test test;
    std::optional<std::size_t> criterion; ///< index in the card's order, for tests of a criterion
    std::vector<CompiledCondition> parts;
};

/// An answered criterion as a condition sees it.
struct AnsweredCriterion {
    const model::Criterion* criterion = nullptr;
    const model::AnswerValue* value = nullptr;
    std::int64_t earned = 0; ///< thousandths
};

/// The answered criterion of an index; nothing when it is unanswered, N/A or switched off.
using AnsweredLookup = std::function<std::optional<AnsweredCriterion>(std::size_t)>;

bool holds(const CompiledCondition& condition, const AnsweredLookup& answered,
           const model::CallFields& fields);

} // namespace earmark::scoring
