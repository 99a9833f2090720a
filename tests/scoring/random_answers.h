#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <random>

namespace earmark::test {

/// An answer that the criterion allows, N/A, severe and its default among them. Unanswered where the
/// criterion, being against the linter's rules, allows none.
model::Answer randomAnswer(const model::Criterion& criterion, std::mt19937_64& random);

/// Answers to all criteria of a card.
model::AnswerSheet randomAnswers(const model::CardVersion& card, std::mt19937_64& random);

} // namespace earmark::test
