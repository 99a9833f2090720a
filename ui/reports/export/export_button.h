#pragma once

#include "core/documents/document.h"
#include "ui/reports/export/report_file.h"

#include <QToolButton>

#include <functional>
#include <optional>

class QAction;

namespace earmark::ui {

class Session;

/// A report and the name that its file is proposed.
struct ExportedReport {
    documents::Document document;
    QString fileName; ///< without its suffix
};

/// Writes what is shown to a file: the format is chosen from its menu, the folder, the format and whether
/// names are hidden are found again the next time.
class ExportButton final : public QToolButton {
    Q_OBJECT

public:
    /// What is shown, with names or without; nothing while there is none.
    using Source = std::function<std::optional<ExportedReport>(bool hideNames)>;

    ExportButton(Session& session, Source report, QWidget* parent = nullptr);

    /// Opens the menu at the format that was taken last.
    void open();
    void exportAs(ReportFormat format);
    void retranslate();

protected:
    void changeEvent(QEvent* event) override;

private:
    QString askTarget(ReportFormat format, const QString& fileName);
    void write(ExportedReport report, ReportFormat format, const QString& target);

    Session& m_session;
    Source m_report;
    std::vector<QAction*> m_formats; ///< in the order of kReportFormats
    QAction* m_hideNames;
};

} // namespace earmark::ui
