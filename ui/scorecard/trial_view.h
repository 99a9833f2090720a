#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/scorecard.h"
#include "core/reporting/card_trial.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace earmark::ui {

class ChoiceChip;
class EmptyState;
class PeriodBar;
class Session;
class TrialFigures;
class TriedModel;

/// Try before publishing: what a draft would have made of evaluations that are submitted already. Nothing is
/// changed by it.
class TrialView final : public QWidget {
    Q_OBJECT

public:
    explicit TrialView(Session& session, QWidget* parent = nullptr);
    /// Stops what runs.
    ~TrialView() override;

    /// The draft to be tried. What was found on an older state of it stays, marked as such.
    void setCard(const model::CardVersion& card);
    void run();
    void cancel();
    bool isRunning() const { return m_progress != nullptr; }

signals:
    void evaluationWanted(earmark::EvaluationId evaluation);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildFound();
    void connectParts();
    void retranslate();
    void offerChoices();
    void finish(Result<reporting::CardTrial> trial);
    void showState();
    void showNothingTried();
    void showProgress();
    void showWhy();
    void openCurrent();

    Session& m_session;
    model::CardVersion m_card;
    bool m_stale = false;
    std::optional<reporting::CardTrial> m_trial;
    QString m_problem;
    std::shared_ptr<Progress> m_progress; ///< while it runs

    PeriodBar* m_period;
    ChoiceChip* m_team;
    ChoiceChip* m_of;
    QPushButton* m_run;
    QLabel* m_staleNote;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_running;
    QLabel* m_runningText;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer* m_poll;
    QWidget* m_found;
    TrialFigures* m_figures;
    TriedModel* m_model;
    QTableView* m_table;
    QLabel* m_why;
};

} // namespace earmark::ui
