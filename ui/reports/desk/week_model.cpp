#include "ui/reports/desk/week_model.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/agent_words.h"

#include <QDate>

#include <algorithm>

namespace earmark::ui {

namespace {

QDate dateOf(Day day) {
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

} // namespace

WeekModel::WeekModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void WeekModel::setWeek(const service::CoachingWeek& week, Day today) {
    beginResetModel();
    m_monday = week.monday;
    m_today = today;
    for (std::vector<WeekEntry>& day : m_days)
        day.clear();
    take(week);
    endResetModel();
}

void WeekModel::take(const service::CoachingWeek& week) {
    const auto who = [](const service::CoachedAgent& agent) { return agentWords(agent.name, agent.number); };
    for (const service::DueAgent& due : week.due)
        add(due.dueBy, {WeekEntry::Kind::Due, due.agent.id, who(due.agent),
                        tr("%n finding(s) to talk about, the first of %1", nullptr,
                           static_cast<int>(due.findings.size()))
                            .arg(dayLabel(due.firstFinding)),
                        due.overdue});
    for (const service::SessionRow& row : week.sessions) {
        const bool planned = row.session.state == model::CoachingState::Planned;
        add(row.session.plannedFor,
            {planned ? WeekEntry::Kind::Planned : WeekEntry::Kind::Held, row.session.agent, who(row.agent),
             tr("With %1").arg(toQString(row.session.leader)), row.overdue});
    }
    for (const service::ActionRow& row : week.actions)
        add(row.action.due,
            {WeekEntry::Kind::Action, row.agent.id, who(row.agent), toQString(row.action.what), row.overdue});
}

void WeekModel::add(Day day, WeekEntry entry) {
    m_days[static_cast<std::size_t>((day - m_monday).count())].push_back(std::move(entry));
}

const WeekEntry* WeekModel::entryAt(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    const auto& day = m_days[static_cast<std::size_t>(index.column())];
    const auto row = static_cast<std::size_t>(index.row());
    return row < day.size() ? &day[row] : nullptr;
}

QModelIndex WeekModel::firstEntry() const {
    const auto today = static_cast<int>((m_today - m_monday).count());
    if (today >= 0 && today < columnCount() && entryAt(index(0, today)) != nullptr) return index(0, today);
    for (int column = 0; column < columnCount(); ++column)
        if (entryAt(index(0, column)) != nullptr) return index(0, column);
    return {};
}

int WeekModel::rowCount(const QModelIndex& parent) const {
    std::size_t most = 0;
    for (const std::vector<WeekEntry>& day : m_days)
        most = std::max(most, day.size());
    return parent.isValid() ? 0 : static_cast<int>(most);
}

int WeekModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return m_days[kWorkdays].empty() && m_days[kWorkdays + 1].empty() ? kWorkdays : kAllDays;
}

QVariant WeekModel::data(const QModelIndex& index, int role) const {
    const WeekEntry* entry = entryAt(index);
    if (entry == nullptr) return {};
    const QString kind = entry->kind == WeekEntry::Kind::Due       ? tr("due: %1")
                         : entry->kind == WeekEntry::Kind::Planned ? tr("planned: %1")
                         : entry->kind == WeekEntry::Kind::Held    ? tr("held: %1")
                                                                   : tr("action: %1");
    const QString text = kind.arg(entry->who);
    switch (role) {
    case Qt::DisplayRole:
        return entry->overdue ? verdictSign(Verdict::Late) + u' ' + text : text;
    case Qt::AccessibleTextRole:
        return (entry->overdue ? verdictName(Verdict::Late) + u' ' : QString()) + text + u' ' + entry->hint;
    case Qt::ToolTipRole:
        return plainToolTip(text + u'\n' + entry->hint);
    case Qt::ForegroundRole:
        return entry->overdue ? QVariant(m_session.theme().colors().late) : QVariant();
    default:
        return {};
    }
}

QVariant WeekModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const Day day = m_monday + std::chrono::days(section);
    const QLocale locale = m_session.locale();
    switch (role) {
    case Qt::DisplayRole:
        return locale.dayName(dateOf(day).dayOfWeek(), QLocale::ShortFormat) + u' ' + dayLabel(day);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    case Qt::FontRole:
        return fontFor(day == m_today ? TextStyle::Strong : TextStyle::Body);
    default:
        return {};
    }
}

/// The keyboard goes over empty places as over the others, so that the arrows follow what one sees.
Qt::ItemFlags WeekModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags;
}

} // namespace earmark::ui
