#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace earmark::ui {

/// What stands where a list would be: what there is not, what to do next, and one button for it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    EmptyState(const QString& iconName, QWidget* parent);

    /// An empty action hides the button.
    void say(const QString& headline, const QString& advice, const QString& action);

signals:
    void actionWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_advice;
    QPushButton* m_button;
};

} // namespace earmark::ui
