#pragma once

#include "core/base/result.h"
#include "core/reporting/card_print.h"

#include <QString>

namespace earmark::ui {

/// Writes a printed card as an A4 PDF, whole or not at all. No part is divided between pages but one that is
/// higher than a page; a section's head stands again on the page that goes on with it. Text can be searched
/// and copied. Needs a QGuiApplication.
Result<void> writeCardPdf(const reporting::PrintedCard& card, const QString& path);

} // namespace earmark::ui
