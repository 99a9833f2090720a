#pragma once

#include "core/base/result.h"
#include "core/model/evaluation.h"

#include <string>
#include <string_view>

namespace earmark::exchange {

/// An evaluation on its way between stores: every member, exactly, and the seal that it bore in the store it
/// comes from (32 hex digits), over the ids of that store.
struct SealedEvaluation {
    model::Evaluation evaluation;
    std::string seal;

    bool operator==(const SealedEvaluation&) const = default;
};

/// One line of JSON, ended by a line break; reading gives back the same value, bit by bit.
std::string writeEvaluationLine(const SealedEvaluation& sealed);
/// Malformed with the JSON path of the fault. Whether the answers are allowed is not asked here.
Result<SealedEvaluation> parseEvaluationLine(std::string_view line, const std::string& subject);

} // namespace earmark::exchange
