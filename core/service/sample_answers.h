#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"
#include "core/service/sample_chance.h"

namespace earmark::service {

/// A plausible answer of the criterion's kind: the best one, or (`lost`) one that loses something, mild slips
/// more often than grave ones. Always one that the criterion allows.
model::AnswerValue sampleAnswer(const model::Criterion& criterion, bool lost, SampleChance& chance);

} // namespace earmark::service
