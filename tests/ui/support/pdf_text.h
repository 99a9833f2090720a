#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace earmark::ui::test {

/// The text of a PDF as another program (pdftotext) finds it, without blanks and line breaks; empty where
/// that program is missing.
QString pdfText(const QString& path);
/// The same page by page.
QStringList pdfPages(const QString& path);

/// A text without blanks and line breaks.
QString squeezed(const std::string& text);

} // namespace earmark::ui::test
