#pragma once

#include "core/model/scorecard.h"

#include <QString>

#include <vector>

namespace earmark::ui {

/// "is", "is not", "is less than" …
QString comparisonText(model::Comparison comparison);
/// The comparisons that make sense with a criterion's answers; with a field's value where there is none.
std::vector<model::Comparison> comparisonsFor(const model::Criterion* criterion);
/// A field of the call as people call it: "direction" → "Direction".
QString fieldText(const QString& field);
/// A figure that is found in the recording or text: "first-response" → "First response, seconds".
QString figureText(const QString& figure);
/// Whether a comparison with this subject takes a number.
bool takesNumber(const model::Criterion* criterion, model::Comparison comparison);
/// A test to begin with: its comparison and value fit the criterion (or field).
model::Test firstTest(const model::Criterion* criterion, const std::string& field);

} // namespace earmark::ui
