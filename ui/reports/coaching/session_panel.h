#pragma once

#include "ui/reports/coaching/coaching_data.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace earmark::ui {

class ActionPanel;
class Session;

/// The record of an agent's coaching: plan a session, hold it, agree on actions, see later whether they
/// worked.
class SessionPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SessionPanel(Session& session, QWidget* parent = nullptr);

    void showCoaching(const CoachingData& coaching);
    /// Plans a session for the next working day: every part of the plan can be changed after.
    void plan();

signals:
    /// Something was written: what is shown is to be read anew.
    void saved();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fillSessions();
    QString nameOf(const model::CoachingSession& session) const;
    QString dueText() const;
    void showSession();
    void fillFields(const model::CoachingSession& session);
    const model::CoachingSession* current() const;
    void keepPlan();
    void hold();
    void takeBack();
    void review();
    bool finish(const Result<service::SavedSession>& saved, const QString& said);
    void retranslate();

    Session& m_session;
    CoachingData m_data;
    std::optional<model::CoachingSessionId> m_chosen;
    std::optional<model::CoachingSession> m_filled; ///< what the fields were filled with
    QLabel* m_heading;
    QLabel* m_due;
    QPushButton* m_plan;
    QComboBox* m_sessions;
    QWidget* m_form;
    QDateEdit* m_day;
    QLineEdit* m_leader;
    QPlainTextEdit* m_note;
    QPushButton* m_keep;
    QPushButton* m_hold;
    QPushButton* m_takeBack;
    QPushButton* m_review;
    QLabel* m_outcome;
    ActionPanel* m_actions;
};

} // namespace earmark::ui
