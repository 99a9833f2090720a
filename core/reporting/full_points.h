#pragma once

#include "core/base/localized_text.h"
#include "core/model/scorecard.h"

namespace earmark::reporting {

/// What earns full points at a criterion, as its card says it: the best level with its description, then the
/// guidance. Empty where the card says neither.
LocalizedText fullPointsWords(const model::Criterion& criterion);

} // namespace earmark::reporting
