#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

#include <functional>

class QPainter;
class QPdfWriter;

namespace earmark::ui {

/// Writes an A4 PDF whole or not at all: ReadOnly, NoSpace or Io; Cancelled when `progress` says so at the
/// end.
Result<void> writePaper(const QString& path, const QString& title, const Progress& progress,
                        const std::function<void(QPdfWriter&)>& paint);

} // namespace earmark::ui
