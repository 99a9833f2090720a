#include "ui/reports/export/export_button.h"

#include "core/documents/name_hiding.h"
#include "ui/common/icon.h"
#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>

namespace earmark::ui {

namespace {

const QString kFolderSetting = QStringLiteral("reports/folder");
const QString kFormatSetting = QStringLiteral("reports/format");
const QString kHideSetting = QStringLiteral("reports/hide_names");

/// A name that every file system takes.
QString fileSafe(QString name) {
    for (QChar& letter : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter) || !letter.isPrint()) letter = u'_';
    return name.simplified();
}

} // namespace

ExportButton::ExportButton(Session& session, Source report, QWidget* parent)
    : QToolButton(parent)
    , m_session(session)
    , m_report(std::move(report)) {
    auto* menu = new QMenu(this);
    for (const ReportFormat format : kReportFormats) {
        QAction* action = menu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, format] { exportAs(format); });
        m_formats.push_back(action);
    }
    menu->addSeparator();
    m_hideNames = menu->addAction(QString());
    m_hideNames->setCheckable(true);
    m_hideNames->setChecked(session.preferences().remembered(kHideSetting, false).toBool());
    connect(m_hideNames, &QAction::toggled, this,
            [this](bool hidden) { m_session.preferences().remember(kHideSetting, hidden); });
    setMenu(menu);
    setPopupMode(InstantPopup);
    setIcon(ui::icon(QStringLiteral("export")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void ExportButton::retranslate() {
    setText(tr("Export"));
    setAccessibleName(tr("Export the report"));
    setToolTip(plainToolTip(
        tr("Write the report to a file (%1)").arg(m_session.keymap().firstKeyText(Command::ExportReport))));
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        m_formats[i]->setText(reportFormatText(kReportFormats[i]));
    m_hideNames->setText(tr("Hide agents' names"));
}

void ExportButton::open() {
    const QString last = m_session.preferences().remembered(kFormatSetting).toString();
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        if (reportFormatName(kReportFormats[i]) == last) menu()->setActiveAction(m_formats[i]);
    showMenu();
}

QString ExportButton::askTarget(ReportFormat format, const QString& fileName) {
    const QString folder = m_session.preferences().remembered(kFolderSetting, QDir::homePath()).toString();
    const QString name = fileSafe(fileName);
    if (format == ReportFormat::WebFolder) {
        const QString parent = m_session.dialogs().chooseFolder(
            window(), tr("Folder in which the report's folder is made"), folder);
        return parent.isEmpty() ? QString() : QDir(parent).filePath(name);
    }
    return m_session.dialogs().chooseSaveFile(window(), tr("Export the report"),
                                              QDir(folder).filePath(name + reportFormatSuffix(format)),
                                              reportFormatFilter(format));
}

void ExportButton::exportAs(ReportFormat format) {
    auto report = m_report(m_hideNames->isChecked());
    if (!report) return m_session.say(tr("There is no report to export yet"));
    const QString target = askTarget(format, report->fileName);
    if (target.isEmpty()) return;
    m_session.preferences().remember(kFolderSetting, QFileInfo(target).absolutePath());
    m_session.preferences().remember(kFormatSetting, reportFormatName(format));
    if (m_hideNames->isChecked()) report->document = documents::namesHidden(std::move(report->document));
    write(std::move(*report), format, target);
}

void ExportButton::write(ExportedReport report, ReportFormat format, const QString& target) {
    m_session.runLong(
        tr("Exporting %1").arg(QFileInfo(target).fileName()), &m_session,
        [&workspace = m_session.workspace(), document = std::move(report.document), format,
         path = toPath(target)](Progress& progress) {
            return writeReport(workspace, document, format, path, progress);
        },
        [&session = m_session, target](const Result<void>& written) {
            if (written) return session.say(tr("Exported to %1").arg(QDir::toNativeSeparators(target)));
            if (written.error().code == ErrorCode::Cancelled)
                return session.say(tr("The export was cancelled; no file was left"));
            session.complain(written.error());
        });
}

void ExportButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QToolButton::changeEvent(event);
}

} // namespace earmark::ui
