#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/documents/document.h"

#include <QString>

namespace earmark::ui {

/// Writes a document as an A4 PDF, whole or not at all: charts in vectors, no row of a table divided between
/// pages, its head again where it goes on; title above and page numbers below each page. Text can be searched
/// and copied. Needs a QGuiApplication. One step of progress for each part; Cancelled leaves nothing.
Result<void> writeDocumentPdf(const documents::Document& document, const QString& path, Progress& progress);

} // namespace earmark::ui
