#pragma once

#include "core/scoring/score.h"
#include "ui/common/colors.h"

#include <QString>

/// A score in words: the same beside a call that is scored and beside a card that is tried out.
namespace earmark::ui {

/// The score, or the running total of what is answered; "–" where there is none.
QString totalText(const model::CardVersion& card, const scoring::Score& score);
/// "good · ✓ passed, pass mark 80", "poor · below the pass mark 80", or how much is still to answer.
QString verdictText(const model::CardVersion& card, const scoring::Score& score, Language language);
/// "✕ 2 fatal errors", "no fatal error".
QString fatalText(const scoring::Score& score);
/// What the total is painted in: neutral until everything is answered.
QColor totalColor(const scoring::Score& score, const Colors& colors);

} // namespace earmark::ui
