#pragma once

#include "core/base/id.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;

namespace earmark::ui {

class BreakdownPanel;
class PeriodBar;
class ResultsController;
class Session;

/// The place Results: what the evaluations say, from the centre down to the single call.
class ResultsPage final : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPage(Session& session, QWidget* parent = nullptr);

    /// Reads the figures when the place is first shown and puts the keyboard into the table.
    void activate();

signals:
    void evaluationOpened(EvaluationId evaluation);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeFigures();
    QWidget* makeEmptyState();
    void retranslate();
    void fillCards();
    void applyPeriod();
    void showLoaded();
    void rememberWidths();

    Session& m_session;
    ResultsController* m_controller;
    PeriodBar* m_period;
    QComboBox* m_card;
    BreakdownPanel* m_breakdown = nullptr;
    QSplitter* m_splitter = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_emptyAction = nullptr;
    QWidget* m_figures = nullptr;
    QWidget* m_empty = nullptr;
    bool m_activated = false;
};

} // namespace earmark::ui
