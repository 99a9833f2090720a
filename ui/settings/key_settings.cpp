#include "ui/settings/key_settings.h"

#include "ui/common/key_model.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/settings/key_capture_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace earmark::ui {

KeySettings::KeySettings(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_model(new KeyModel(session.keymap(), this))
    , m_table(new QTableView)
    , m_change(new QPushButton)
    , m_reset(new QPushButton)
    , m_resetAll(new QPushButton) {
    m_table->setModel(m_model);
    dressTable(m_table, session);
    m_table->setSortingEnabled(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setFixedSize(640, 420);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(KeyModel::Action, 280);
    m_table->horizontalHeader()->resizeSection(KeyModel::OutsideText, 136);
    addWide(m_table);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_change, m_reset, m_resetAll})
        row->addWidget(button);
    addWide(buttons);

    connect(m_table, &QTableView::activated, this, &KeySettings::change);
    connect(m_change, &QPushButton::clicked, this, [this] { change(m_table->currentIndex()); });
    connect(m_reset, &QPushButton::clicked, this, &KeySettings::resetCurrent);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        if (m_session.dialogs().confirm(this, {.text = tr("Set all keys back to what they were at first?"),
                                               .detail = {},
                                               .action = tr("Set all keys back"),
                                               .destructive = true}))
            m_session.keymap().resetAllKeys();
    });
    retranslate();
}

void KeySettings::retranslate() {
    setHeadline(tr("Keys"));
    m_table->setAccessibleName(tr("Keys"));
    m_change->setText(tr("Change the key…"));
    m_reset->setText(tr("Set this key back"));
    m_resetAll->setText(tr("Set all keys back…"));
}

void KeySettings::change(const QModelIndex& index) {
    const auto command = m_model->commandAt(index.row());
    if (!command) return;
    Keymap& keymap = m_session.keymap();
    if (!keymap.info(*command).changeable) return m_session.say(tr("The keys of this row are fixed."));
    const bool outside = index.column() != KeyModel::Everywhere;
    const bool inText = !keymap.info(*command).inText.isEmpty();
    const KeyScope scope = outside ? KeyScope::OutsideText : inText ? KeyScope::InText : KeyScope::Everywhere;
    KeyCaptureDialog dialog(keymap, *command, scope, this);
    if (dialog.exec() != QDialog::Accepted) return;
    // The new key takes the first one's place; what else acts the same (media keys) stays.
    QList<QKeySequence> keys = dialog.keys();
    if (!keys.isEmpty())
        for (const QKeySequence& other : keysIn(keymap.info(*command), scope).mid(1))
            if (!keys.contains(other)) keys.append(other);
    keymap.setKeys(*command, scope, keys);
}

void KeySettings::resetCurrent() {
    if (const auto command = m_model->commandAt(m_table->currentIndex().row()))
        m_session.keymap().resetKeys(*command);
}

} // namespace earmark::ui
