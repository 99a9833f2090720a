#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "ui/results/filters/result_filter.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QStackedWidget;

namespace earmark::ui {

class CallPlayer;
class CasesView;
class CoachingView;
class ExportButton;
struct ExportedReport;
class InspectorView;
class LeaderDesk;
class NameTabs;
class OverviewView;
class PassagePlayer;
class Session;
class TrainingsView;
class WeakPointsView;

/// The place Reports: what waits for a leader, then the pages that leaders, trainers and quality leads read.
class ReportsPage final : public QWidget {
    Q_OBJECT

public:
    explicit ReportsPage(Session& session, QWidget* parent = nullptr);
    /// For tests: another player of passages.
    ReportsPage(Session& session, CallPlayer& player, QWidget* parent = nullptr);

    /// Reads what is in sight anew and puts the keyboard into it.
    void activate();

signals:
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);
    void callOpened(earmark::RecordingId recording);
    void worklistWanted();
    /// The evaluations behind a figure.
    void resultsWanted(const earmark::ui::ResultFilters& filters, std::optional<earmark::Day> from,
                       std::optional<earmark::Day> to);

protected:
    void changeEvent(QEvent* event) override;

private:
    ReportsPage(Session& session, PassagePlayer* player, QWidget* parent);

    enum Part { Desk, Overview, Coaching, WeakPoints, Trainings, Cases, Inspectors, PartCount };

    /// A page is made when it is first gone to.
    struct Page {
        std::function<QWidget*()> make;
        std::function<void()> activate;
        QWidget* widget = nullptr;
    };

    void addPages();
    QWidget* makeDesk();
    QWidget* makeOverview();
    QWidget* makeCoaching();
    QWidget* makeWeakPoints();
    QWidget* makeCases();
    QWidget* makeInspectors();
    void bindKeys();
    std::optional<ExportedReport> shownReport(bool hideNames) const;
    void choose();
    void add();
    void showPart(int part);
    void showCoaching(AgentId agent);
    void retranslate();

    Session& m_session;
    NameTabs* m_tabs;
    QStackedWidget* m_stack;
    ExportButton* m_export;
    PassagePlayer* m_player;
    std::vector<Page> m_pages;
    LeaderDesk* m_desk = nullptr;
    OverviewView* m_overview = nullptr;
    CoachingView* m_coaching = nullptr;
    WeakPointsView* m_weakPoints = nullptr;
    TrainingsView* m_trainings = nullptr;
    CasesView* m_cases = nullptr;
    InspectorView* m_inspectors = nullptr;
};

} // namespace earmark::ui
