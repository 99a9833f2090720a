#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/documents/document.h"

#include <QString>

#include <array>
#include <filesystem>

namespace earmark::service {
class Workspace;
}

namespace earmark::ui {

/// In what a report is written.
enum class ReportFormat { Pdf, WebPage, WebFolder, Workbook, Csv };

inline constexpr std::array kReportFormats = {ReportFormat::Pdf, ReportFormat::WebPage,
                                              ReportFormat::WebFolder, ReportFormat::Workbook,
                                              ReportFormat::Csv};

/// How a settings file names it ("pdf").
QString reportFormatName(ReportFormat format);
/// "PDF…", as a menu offers it.
QString reportFormatText(ReportFormat format);
/// As a dialog for files takes it; empty for a folder.
QString reportFormatFilter(ReportFormat format);
/// ".pdf"; empty for a folder.
QString reportFormatSuffix(ReportFormat format);

/// Writes a report whole or not at all, passages with their sound where the format carries it. Not on the
/// screen's thread. Cancelled, and what cannot be written.
Result<void> writeReport(service::Workspace& workspace, const documents::Document& document,
                         ReportFormat format, const std::filesystem::path& target, Progress& progress);

} // namespace earmark::ui
