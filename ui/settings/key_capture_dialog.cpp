#include "ui/settings/key_capture_dialog.h"

#include "ui/common/keymap.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

KeyCaptureDialog::KeyCaptureDialog(Keymap& keymap, Command command, KeyScope scope, QWidget* parent)
    : QDialog(parent)
    , m_keymap(keymap)
    , m_command(command)
    , m_scope(scope)
    , m_edit(new QKeySequenceEdit)
    , m_objection(plainLabel())
    , m_set(new QPushButton(tr("Set the key"))) {
    setWindowTitle(tr("Change the key"));
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->addWidget(plainLabel(keymap.info(command).text, TextStyle::Strong));
    layout->addWidget(mutedLabel(scope == KeyScope::OutsideText
                                     ? tr("Press the key that acts while no text is edited.")
                                     : tr("Press the key that acts while typing, too.")));
    layout->addWidget(m_edit);
    m_objection->setWordWrap(true);
    m_objection->setMinimumHeight(2 * m_objection->fontMetrics().height());
    layout->addWidget(m_objection);

    auto* buttons = new QDialogButtonBox;
    auto* none = new QPushButton(tr("Take the key away"));
    buttons->addButton(m_set, QDialogButtonBox::AcceptRole);
    buttons->addButton(none, QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(false);
    layout->addWidget(buttons);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeyCaptureDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(none, &QPushButton::clicked, this, [this] {
        m_keys.clear();
        accept();
    });
    check();
    m_edit->setFocus();
}

QString KeyCaptureDialog::objection(const Keymap& keymap, Command command, KeyScope scope,
                                    const QKeySequence& key) {
    if (Keymap::isReserved(key))
        return tr("Chinese input methods use %1 themselves. Choose another key.")
            .arg(key.toString(QKeySequence::NativeText));
    const QKeyCombination combination = key[0];
    const bool plain = (combination.keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    const bool printable = combination.key() >= Qt::Key_Space && combination.key() < Qt::Key_Escape;
    if (scope != KeyScope::OutsideText && plain && printable)
        return tr("%1 is needed for typing. Add Ctrl or Alt.").arg(key.toString(QKeySequence::NativeText));
    if (const auto other = keymap.conflict(command, scope, key))
        return tr("%1 belongs to “%2”. Change that one first, or choose another key.")
            .arg(key.toString(QKeySequence::NativeText), keymap.info(*other).text);
    return {};
}

void KeyCaptureDialog::check() {
    const QKeySequence pressed = m_edit->keySequence();
    if (pressed.isEmpty()) return m_set->setEnabled(false);
    // One press is a key; a row of presses is not.
    const QKeySequence key(pressed[0]);
    const QString against = objection(m_keymap, m_command, m_scope, key);
    m_objection->setText(against);
    m_set->setEnabled(against.isEmpty());
    m_keys = {key};
}

} // namespace earmark::ui
