#pragma once

#include "ui/common/dialogs.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace earmark::ui {

/// One sentence and, above the field, ready reasons to take with Alt+1 … 9.
class ReasonDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ReasonDialog(const ReasonQuestion& question, QWidget* parent = nullptr);

    QString reason() const;

private:
    QLineEdit* m_field;
    QPushButton* m_accept;
};

} // namespace earmark::ui
