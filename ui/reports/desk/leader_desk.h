#pragma once

#include "core/model/people.h"
#include "ui/reports/desk/desk_data.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace earmark::ui {

class EmptyState;
class RecordList;
class Session;
class UrgentPanel;
class WeekCalendar;

/// A team leader's first screen: what is urgent, who is to be coached and by when, which agreed actions are
/// to be looked at. Every row is a door.
class LeaderDesk final : public QWidget {
    Q_OBJECT

public:
    explicit LeaderDesk(Session& session, QWidget* parent = nullptr);

    /// Reads everything anew and puts the keyboard into the first list that has something.
    void activate();
    void focusAnswer();
    void chooseTeam();

signals:
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);
    void callOpened(earmark::RecordingId recording);
    /// The agent's coaching, at one of their sessions where there is one.
    void coachingOpened(earmark::AgentId agent);
    /// Nothing waits: to the agents' reports.
    void coachingWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void readTeams();
    void read(bool takeFocus);
    void fill(DeskData desk, bool takeFocus);
    void showAll();
    void showDue();
    void showActions();
    void retranslate();
    void focusFirst();
    std::optional<TeamId> team() const;
    QString sentence() const;

    Session& m_session;
    DeskData m_desk;
    bool m_read = false;
    std::vector<model::Team> m_teams;
    QLabel* m_sentence;
    QComboBox* m_team;
    QStackedWidget* m_stack;
    UrgentPanel* m_urgent;
    RecordList* m_due;
    WeekCalendar* m_calendar;
    RecordList* m_actions;
    EmptyState* m_empty;
};

} // namespace earmark::ui
