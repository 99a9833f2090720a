#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;

namespace earmark::ui {

/// One group of the settings: a headline and rows of a name and a control on one grid.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit SettingsForm(QWidget* parent = nullptr);

protected:
    /// The texts of the group, set anew whenever the language changes.
    virtual void retranslate() = 0;

    QLabel* addRow(QWidget* control);
    void addWide(QWidget* widget);
    void setHeadline(const QString& text);
    /// Names a row for the eye and for screen readers.
    static void nameRow(QLabel* label, QWidget* control, const QString& text);
    /// A box that the wheel does not change while the page is scrolled past it.
    QComboBox* makeChoice();

    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLabel* m_headline;
    QFormLayout* m_form;
};

} // namespace earmark::ui
