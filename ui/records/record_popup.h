#pragma once

#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace earmark::ui {

/// A small form in place, for a record that is written beside other work: Enter in a line or the button takes
/// it, Esc turns back. Keys of what lies behind are off while it is open.
class RecordPopup : public QFrame {
    Q_OBJECT

public:
    explicit RecordPopup(QWidget* parent);

    /// In the middle of the widget that it belongs to, near its top.
    void openOver(const QWidget& owner);

signals:
    void accepted();

protected:
    void setTexts(const QString& heading, const QString& explanation, const QString& action);
    /// A labelled control; the first one added gets the keyboard.
    void addField(const QString& label, QWidget* field);
    /// What is missing, in words; empty where the form can be taken.
    virtual QString missing() const { return {}; }
    void take();

private:
    QLabel* m_heading;
    QLabel* m_explanation;
    QLabel* m_missing;
    QFormLayout* m_form;
    QPushButton* m_action;
    QWidget* m_first = nullptr;
};

} // namespace earmark::ui
