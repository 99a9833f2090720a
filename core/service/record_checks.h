#pragma once

#include "core/base/id.h"
#include "core/model/criterion_ref.h"
#include "core/model/evaluation.h"
#include "core/service/workspace.h"
#include "core/storage/connection.h"

#include <string>

/// What the records of coaching, training, examples and urgent findings ask of what they are given. Each
/// throws storage::Failure.
namespace earmark::service {

[[noreturn]] void refuse(ErrorCode code, const std::string& subject, std::string detail);

/// A name on one line. InvalidArgument says what is missing, as `what` ("the leader's name").
void requireName(const std::string& name, const char* what);
/// A text that says something, in UTF-8.
void requireText(const std::string& text, const char* what);
/// A text that may be empty.
void requireUtf8(const std::string& text, const char* what);

/// How many weeks around an event are compared; InvalidArgument for less than one and more than
/// kMostEffectWeeks.
void requireWeeks(int weeks);

/// NotFound for an agent that the store does not know.
void requireAgent(storage::Connection& connection, AgentId agent);
/// NotFound where no version of the card has the criterion.
void requireCriterion(Workspace& workspace, storage::Connection& connection,
                      const model::CriterionRef& criterion);
/// The evaluation where it was submitted (or replaced since); NotFound, InvalidArgument for a draft and for
/// one that was withdrawn.
model::Evaluation requireSubmittedEvaluation(storage::Connection& connection, EvaluationId id);
/// NotFound where the evaluation's card lacks the criterion; an empty one is none in particular.
void requireCriterionOf(Workspace& workspace, storage::Connection& connection,
                        const model::Evaluation& evaluation, const std::string& criterionKey);

} // namespace earmark::service
