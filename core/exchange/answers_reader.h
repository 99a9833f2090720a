#pragma once

#include "core/exchange/card_json.h"
#include "core/exchange/json_value.h"

namespace earmark::exchange {

/// The answers of an object by criterion key; throws JsonFault at the first that the card refuses.
model::AnswerSheet readAnswerSheet(const JsonNode& answers, const model::CardVersion& card);

/// Answers and call fields of a parsed JSON text; throws JsonFault at the first that the card refuses: an
/// unknown criterion, a value of another kind or out of range, N/A or severe where it is not allowed.
AnswersFile readAnswers(const JsonNode& root, const model::CardVersion& card);

} // namespace earmark::exchange
