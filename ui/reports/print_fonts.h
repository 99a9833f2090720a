#pragma once

#include <QFont>
#include <QStringList>

/// Fonts whose text comes back from a PDF as it was written.
namespace earmark::ui {

/// Latin families first, because digits drawn in most Chinese ones do not come back; on a Chinese page the
/// Chinese one first where it keeps its characters, so that its punctuation is full-width.
QStringList printFamilies(bool chinese);

QFont printFont(const QStringList& families, double points);

} // namespace earmark::ui
