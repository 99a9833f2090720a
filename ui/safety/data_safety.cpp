#include "ui/safety/data_safety.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/safety/safety_texts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace earmark::ui {

namespace {

constexpr int kWidth = 640;
constexpr int kListHeight = 132;

QListWidget* makeList() {
    auto* list = new QListWidget;
    list->setFixedSize(kWidth, kListHeight);
    list->setTabKeyNavigation(false);
    return list;
}

QWidget* beside(QWidget* first, QWidget* second) {
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    row->addWidget(first);
    row->addWidget(second);
    row->addStretch();
    return pair;
}

} // namespace

DataSafety::DataSafety(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_check(new QPushButton)
    , m_recordings(new QCheckBox)
    , m_checked(mutedLabel())
    , m_findings(makeList())
    , m_backUp(new QPushButton)
    , m_list(makeList())
    , m_restore(new QPushButton)
    , m_repair(new QPushButton)
    , m_checkName(addRow(beside(m_check, m_recordings))) {
    addWide(m_checked);
    addWide(m_findings);
    m_backUpName = addRow(beside(m_backUp, m_restore));
    addWide(m_list);
    m_repairName = addRow(beside(m_repair, new QWidget));
    m_checked->hide();
    m_findings->hide();
    connect(m_check, &QPushButton::clicked, this, &DataSafety::check);
    connect(m_backUp, &QPushButton::clicked, this, &DataSafety::backUp);
    connect(m_restore, &QPushButton::clicked, this, &DataSafety::restore);
    connect(m_repair, &QPushButton::clicked, this, &DataSafety::repair);
    connect(m_list, &QListWidget::itemActivated, this, &DataSafety::restore);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_restore->setEnabled(row >= 0); });
    retranslate();
    load();
}

void DataSafety::retranslate() {
    setHeadline(tr("Data safety"));
    nameRow(m_checkName, m_check, tr("Check the store"));
    nameRow(m_backUpName, m_backUp, tr("Backups"));
    nameRow(m_repairName, m_repair, tr("Repair the store"));
    m_check->setText(tr("Check now"));
    m_recordings->setText(tr("Look for recordings, too"));
    m_backUp->setText(tr("Back up now"));
    m_restore->setText(tr("Restore…"));
    m_restore->setAccessibleName(tr("Restore the chosen backup"));
    m_repair->setText(tr("Repair…"));
    m_findings->setAccessibleName(tr("What is wrong"));
    m_list->setAccessibleName(tr("Backups"));
    showFindings();
    fillBackups();
}

void DataSafety::check() {
    using service::VerifyService;
    m_check->setEnabled(false);
    const auto recordings =
        m_recordings->isChecked() ? VerifyService::Recordings::LookFor : VerifyService::Recordings::Skip;
    m_session.runLong(
        tr("Checking the store"), this,
        [&workspace = m_session.workspace(), recordings](Progress& progress) {
            return VerifyService(workspace).verify(&progress, recordings);
        },
        [this](Result<std::vector<service::Finding>> findings) {
            m_check->setEnabled(true);
            if (!findings) return m_session.complain(findings.error());
            m_found = std::move(*findings);
            showFindings();
        });
}

void DataSafety::showFindings() {
    m_findings->clear();
    m_checked->setVisible(m_found.has_value());
    m_findings->setVisible(m_found && !m_found->empty());
    if (!m_found) return;
    m_checked->setText(m_found->empty()
                           ? tr("Everything is whole.")
                           : tr("%n thing(s) are wrong.", "", static_cast<int>(m_found->size())));
    for (const service::Finding& finding : *m_found)
        m_findings->addItem(findingText(finding));
}

void DataSafety::backUp() {
    m_backUp->setEnabled(false);
    m_session.runLong(
        tr("Backing up"), this,
        [&workspace = m_session.workspace()](Progress& progress) {
            return service::backUpNow(workspace, &progress);
        },
        [this](Result<service::StoreBackup> backup) {
            m_backUp->setEnabled(true);
            if (!backup) return m_session.complain(backup.error());
            m_session.say(tr("Backed up: %1").arg(toQString(backup->path)));
            load();
        });
}

void DataSafety::load() {
    m_session.runAsync(
        this, [path = m_session.workspace().path()] { return service::backupsOf(path); },
        [this](std::vector<service::StoreBackup> backups) {
            m_backups = std::move(backups);
            fillBackups();
        });
}

void DataSafety::fillBackups() {
    m_list->clear();
    for (const service::StoreBackup& backup : m_backups)
        m_list->addItem(backupText(backup, m_session.locale()));
    if (!m_backups.empty()) m_list->setCurrentRow(0);
    m_list->setVisible(!m_backups.empty());
    m_restore->setEnabled(!m_backups.empty());
}

void DataSafety::restore() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    const service::StoreBackup backup = m_backups[static_cast<std::size_t>(row)];
    m_session.runAsync(
        this,
        [store = m_session.workspace().path(), path = backup.path] {
            return service::lostByRestore(store, path);
        },
        [this, backup](Result<service::LostByRestore> lost) {
            if (!lost) return m_session.complain(lost.error());
            confirmRestore(backup, *lost);
        });
}

void DataSafety::confirmRestore(const service::StoreBackup& backup, const service::LostByRestore& lost) {
    Question question;
    question.text = tr("Restore the backup %1?").arg(backupText(backup, m_session.locale()));
    question.detail = lostText(lost) + QStringLiteral("\n\n") +
                      tr("The store as it is now is kept among the backups. Earmark closes it, restores, and "
                         "opens again.");
    question.action = tr("Restore the backup");
    question.destructive = !lost.isNothing();
    if (m_session.dialogs().confirm(this, question))
        emit storeWorkRequested({StoreWork::Kind::Restore, backup.path});
}

void DataSafety::repair() {
    Question question;
    question.text = tr("Look through the store and mend what is damaged?");
    question.detail = tr("A damaged file is kept among the backups, and everything that was lost is named. "
                         "Earmark closes the store, repairs it, and opens again.");
    question.action = tr("Repair the store");
    if (m_session.dialogs().confirm(this, question)) emit storeWorkRequested({StoreWork::Kind::Repair, {}});
}

} // namespace earmark::ui
