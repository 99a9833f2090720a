#pragma once

#include "core/base/result.h"
#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/model/scorecard.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// Which call an evaluation is about: the recording's id, its call number, or its path. With an agent and a
/// start it also describes a call that the store may not know yet.
struct CallReference {
    std::optional<RecordingId> id;
    /// What is said of the call: path, callNumber, direction … without id, agent, team and start.
    model::Recording told;
    std::string agent; ///< number or extension
    std::optional<Instant> startedAt;
};

/// An evaluation as a file holds it, before calls, people and cards are looked up in a store.
struct EvaluationFile {
    CallReference call;
    std::string inspector; ///< key, name or id
    /// With id, card version, purpose, answers and whatever else the file says; without recording, inspector.
    model::Evaluation evaluation;
};

/// Finds the card that a file names: its key, and the version where one is given (else the newest).
using FindCard =
    std::function<Result<model::CardVersion>(const std::string& cardKey, std::optional<int> version)>;

/// Reads an evaluation (resources/schemas/evaluation.schema.json). Malformed names the JSON path of the
/// fault; an answer that its criterion does not allow is refused. What `findCard` gives as an Error is passed
/// on.
Result<EvaluationFile> parseEvaluation(std::string_view json, const std::string& subject,
                                       const FindCard& findCard);
Result<EvaluationFile> readEvaluationFile(const std::filesystem::path& path, const FindCard& findCard);

} // namespace earmark::exchange
