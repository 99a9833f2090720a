#pragma once

#include "core/service/coaching_effect.h"
#include "core/statistics/verdict.h"

#include <QString>

namespace earmark::ui {

/// "better by more than chance", "not beyond chance", "too few to tell".
QString effectVerdict(statistics::Verdict verdict);

/// "Before 62.5% (8 calls), after 81.3% (6 calls): +18.8 (−2.0 – 39.6), not beyond chance." and, where the
/// rise may have come by itself, a second sentence that says so.
QString effectText(const service::ActionEffect& effect);

} // namespace earmark::ui
