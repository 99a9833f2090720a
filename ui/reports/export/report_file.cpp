#include "ui/reports/export/report_file.h"

#include "core/base/whole_file.h"
#include "core/documents/document_csv.h"
#include "core/documents/html_pack.h"
#include "core/documents/workbook.h"
#include "core/service/call_service.h"
#include "core/service/sound_files.h"
#include "ui/common/text.h"
#include "ui/reports/document_pdf.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

struct ReportFile {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

/// Where the sound of a passage lies.
documents::SoundOf soundIn(service::Workspace& workspace) {
    return [&workspace](const std::string& id) -> Result<audio::CallFiles> {
        const auto recording = RecordingId::fromString(id);
        if (!recording) return Error{ErrorCode::NotFound, id, "no recording has this id"};
        const auto call = service::CallService(workspace).get(*recording);
        if (!call) return call.error();
        return service::scoredSoundOf(*call);
    };
}

} // namespace

QString reportFormatName(ReportFormat format) {
    switch (format) {
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    case ReportFormat::WebPage:
        return QStringLiteral("html");
    case ReportFormat::WebFolder:
        return QStringLiteral("html_folder");
    case ReportFormat::Workbook:
        return QStringLiteral("xlsx");
    case ReportFormat::Csv:
        break;
    }
    return QStringLiteral("csv");
}

QString reportFormatText(ReportFormat format) {
    switch (format) {
    case ReportFormat::Pdf:
        return ReportFile::tr("PDF to print…");
    case ReportFormat::WebPage:
        return ReportFile::tr("Web page with its sound, one file…");
    case ReportFormat::WebFolder:
        return ReportFile::tr("Web page with its sound, in a folder…");
    case ReportFormat::Workbook:
        return ReportFile::tr("Workbook (XLSX)…");
    case ReportFormat::Csv:
        break;
    }
    return ReportFile::tr("Figures only (CSV)…");
}

QString reportFormatFilter(ReportFormat format) {
    switch (format) {
    case ReportFormat::Pdf:
        return ReportFile::tr("PDF (*.pdf)");
    case ReportFormat::WebPage:
        return ReportFile::tr("Web page (*.html)");
    case ReportFormat::WebFolder:
        return {};
    case ReportFormat::Workbook:
        return ReportFile::tr("Workbook (*.xlsx)");
    case ReportFormat::Csv:
        break;
    }
    return ReportFile::tr("Table (*.csv)");
}

QString reportFormatSuffix(ReportFormat format) {
    if (format == ReportFormat::WebFolder) return {};
    return u'.' + reportFormatName(format);
}

Result<void> writeReport(service::Workspace& workspace, const documents::Document& document,
                         ReportFormat format, const std::filesystem::path& target, Progress& progress) {
    switch (format) {
    case ReportFormat::Pdf:
        return writeDocumentPdf(document, toQString(target), progress);
    case ReportFormat::WebPage:
        return documents::writeHtmlFile(document, soundIn(workspace), target, progress);
    case ReportFormat::WebFolder:
        return documents::writeHtmlFolder(document, soundIn(workspace), target, progress);
    case ReportFormat::Workbook:
        return documents::writeWorkbook(document, target, progress);
    case ReportFormat::Csv:
        break;
    }
    const std::string figures = documents::documentCsv(document);
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    return writeWholeFile(target, figures);
}

} // namespace earmark::ui
