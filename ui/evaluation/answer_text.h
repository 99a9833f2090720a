#pragma once

#include "core/base/localized_text.h"
#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <QString>

#include <optional>

/// How points, answers and times are written on the Score screens. Exact: no floating point anywhere.
namespace earmark::ui {

/// "2.5", "-4": no trailing zeros.
QString pointsText(model::Points points);

/// Reads "12", "2.5" or "2,5" (full-width digits too), at most three decimals; nullopt for anything else.
std::optional<model::Points> pointsFromText(const QString& text);

/// A text of the card in the program's language.
QString cardText(const LocalizedText& text, Language language);

/// The answer in words: "Yes", "5", "Complete", "3 times", "12.5 s", "N/A"; empty when there is none.
QString answerText(const model::Criterion& criterion, const model::AnswerValue& value, Language language);

/// One of model::kCauseKeys in words.
QString causeText(const std::string& causeKey);

} // namespace earmark::ui
