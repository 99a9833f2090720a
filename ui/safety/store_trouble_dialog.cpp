#include "ui/safety/store_trouble_dialog.h"

#include "ui/common/error_sentence.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/safety/safety_texts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

bool canBeTriedAgain(ErrorCode code) {
    return code == ErrorCode::Busy || code == ErrorCode::NoSpace || code == ErrorCode::ReadOnly ||
           code == ErrorCode::Io || code == ErrorCode::NotFound;
}

bool isDamage(ErrorCode code) {
    return code == ErrorCode::Corrupt;
}

/// A backup helps where the file itself is the trouble.
bool canBeRestored(ErrorCode code) {
    return isDamage(code) || code == ErrorCode::NewerStore || code == ErrorCode::Malformed ||
           code == ErrorCode::NotFound;
}

} // namespace

StoreTroubleDialog::StoreTroubleDialog(const Error& error, const std::filesystem::path& store,
                                       Dialogs& dialogs, QWidget* parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_list(new QListWidget) {
    setWindowTitle(tr("The store does not open"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kLarge);
    layout->setSpacing(space::kMedium);
    QLabel* sentence = plainLabel(errorSentence(error));
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(sentence);
    if (canBeRestored(error.code)) m_backups = service::backupsOf(store);
    m_list->setAccessibleName(tr("Backups"));
    for (const service::StoreBackup& backup : m_backups)
        m_list->addItem(backupText(backup, locale()));
    m_list->setCurrentRow(0);
    m_list->setVisible(!m_backups.empty());
    layout->addWidget(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    const auto add = [&](const QString& text, auto action) {
        auto* button = new QPushButton(text);
        connect(button, &QPushButton::clicked, this, action);
        buttons->addWidget(button);
        return button;
    };
    QPushButton* first = nullptr;
    if (canBeTriedAgain(error.code)) first = add(tr("Try again"), [this] { choose(Choice::TryAgain); });
    if (isDamage(error.code)) first = add(tr("Repair…"), [this] { repair(); });
    if (!m_backups.empty()) add(tr("Restore the chosen backup…"), [this] { restore(); });
    add(tr("Open another store…"), [this] { openOther(); });
    QPushButton* quit = add(tr("Quit"), [this] { reject(); });
    buttons->insertStretch(0);
    layout->addLayout(buttons);
    // Only now do the buttons belong to the dialog.
    QPushButton* suggested = first != nullptr ? first : quit;
    suggested->setDefault(true);
    suggested->setFocus();
    setMinimumWidth(600);
}

void StoreTroubleDialog::choose(Choice choice) {
    m_choice = choice;
    accept();
}

void StoreTroubleDialog::restore() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    Question question;
    question.text = tr("Restore this backup?");
    question.detail = m_list->currentItem()->text() + QStringLiteral("\n\n") +
                      tr("The file that does not open is kept among the backups.");
    question.action = tr("Restore the backup");
    if (!m_dialogs.confirm(this, question)) return;
    m_work = {StoreWork::Kind::Restore, m_backups[static_cast<std::size_t>(row)].path};
    choose(Choice::Work);
}

void StoreTroubleDialog::repair() {
    m_work = {StoreWork::Kind::Repair, {}};
    choose(Choice::Work);
}

void StoreTroubleDialog::openOther() {
    const QStringList files =
        m_dialogs.chooseFiles(this, tr("Open a store"), tr("Stores (*.db);;All files (*)"));
    if (files.isEmpty()) return;
    m_other = toPath(files.front());
    choose(Choice::OpenOther);
}

} // namespace earmark::ui
