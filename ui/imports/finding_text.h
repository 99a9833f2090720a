#pragma once

#include "core/exchange/finding.h"
#include "core/exchange/list_mapping.h"

#include <QString>

namespace earmark::ui {

/// What a field of a list is called on the screen ("Recording file").
QString listFieldText(exchange::ListField field);

/// A finding in the current language: what is wrong and what to do. Plain text.
QString findingText(const exchange::Finding& finding);
/// Its place: file or row and column; empty where there is none.
QString findingPlace(const exchange::Finding& finding);
/// File, place and sentence in one.
QString findingWithPlace(const exchange::Finding& finding);

} // namespace earmark::ui
