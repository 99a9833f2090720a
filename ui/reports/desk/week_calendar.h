#pragma once

#include "core/service/coaching_rows.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTableView;
class QToolButton;

namespace earmark::ui {

class Session;
class WeekModel;

/// Week by week: who is to be coached by when, which sessions are planned, which agreed actions come due.
/// Enter opens an agent, Page Up and Page Down turn the week.
class WeekCalendar final : public QWidget {
    Q_OBJECT

public:
    explicit WeekCalendar(Session& session, QWidget* parent = nullptr);

    /// One week after the other; the one of `today` is shown, or the one that was shown before.
    void showWeeks(std::vector<service::CoachingWeek> weeks, Day today);
    void retranslate();

signals:
    void opened(earmark::AgentId agent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QToolButton* turnButton(const QString& icon, int weeks);
    void turn(int weeks);
    void showWeek();
    void open(const QModelIndex& index);
    void fitHeight();

    Session& m_session;
    std::vector<service::CoachingWeek> m_weeks;
    Day m_today{};
    Day m_shown{}; ///< its Monday
    QLabel* m_heading;
    QLabel* m_none;
    QToolButton* m_back;
    QToolButton* m_now;
    QToolButton* m_forth;
    QTableView* m_table;
    WeekModel* m_model;
};

} // namespace earmark::ui
