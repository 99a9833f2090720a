#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace earmark::ui {

/// Asks for a name in place: Enter takes it, Esc turns back.
class NamePopup final : public QFrame {
    Q_OBJECT

public:
    NamePopup(const QString& prompt, const QString& name, QWidget* parent);

    /// One line under the field that says what the name would do.
    void setHint(const QString& hint);
    void openBelow(const QWidget& anchor);

signals:
    void edited(const QString& name);
    /// Not empty and without space around it.
    void named(const QString& name);

private:
    void take();

    QLineEdit* m_field;
    QLabel* m_hint;
};

} // namespace earmark::ui
