#pragma once

#include "ui/common/commands.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;

namespace earmark::ui {

class Keymap;

/// Takes one key for a command and says whom it would be taken from.
class KeyCaptureDialog final : public QDialog {
    Q_OBJECT

public:
    KeyCaptureDialog(Keymap& keymap, Command command, KeyScope scope, QWidget* parent = nullptr);

    /// The keys to set; empty for none.
    QList<QKeySequence> keys() const { return m_keys; }

    /// What speaks against a key; empty when it can be taken.
    static QString objection(const Keymap& keymap, Command command, KeyScope scope, const QKeySequence& key);

private:
    void check();

    Keymap& m_keymap;
    Command m_command;
    KeyScope m_scope;
    QKeySequenceEdit* m_edit;
    QLabel* m_objection;
    QPushButton* m_set;
    QList<QKeySequence> m_keys;
};

} // namespace earmark::ui
