#pragma once

#include "core/base/calendar.h"
#include "core/service/coaching_rows.h"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace earmark::ui {

class Session;

/// What falls on a day about one agent.
struct WeekEntry {
    enum class Kind {
        Due, ///< the last day on which a finding is to be talked about
        Planned,
        Held,
        Action, ///< an agreed action is due
    };

    Kind kind = Kind::Due;
    AgentId agent;
    QString who;
    QString hint; ///< the whole of it
    bool overdue = false;
};

/// A week of coaching: a column for each day, in it one entry below the other. Saturday and Sunday stand
/// there only when something falls on one of them.
class WeekModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit WeekModel(Session& session, QObject* parent = nullptr);

    /// `today` stands out in its week.
    void setWeek(const service::CoachingWeek& week, Day today);
    bool empty() const { return rowCount() == 0; }
    /// Nothing in a place without an entry.
    const WeekEntry* entryAt(const QModelIndex& index) const;
    /// The first entry of today, else of the week; invalid in an empty one.
    QModelIndex firstEntry() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    static constexpr int kWorkdays = 5;
    static constexpr int kAllDays = 7;

    void take(const service::CoachingWeek& week);
    void add(Day day, WeekEntry entry);

    Session& m_session;
    Day m_monday{};
    Day m_today{};
    std::array<std::vector<WeekEntry>, kAllDays> m_days;
};

} // namespace earmark::ui
