#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <cstdint>

namespace earmark::test {

/// A card without linter errors and a sheet of answers that fit it, both decided by the seed alone.
struct GeneratedCase {
    model::CardVersion card;
    model::AnswerSheet answers;
    model::CallFields fields;
};

GeneratedCase generateCase(std::uint64_t seed);

} // namespace earmark::test
