#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace earmark::ui {

/// What stands in a place that has nothing to show: one sentence, what to do next, one button.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void say(const QString& headline, const QString& advice, const QString& action);

signals:
    void actionWanted();

private:
    QLabel* m_headline;
    QLabel* m_advice;
    QPushButton* m_action;
};

} // namespace earmark::ui
