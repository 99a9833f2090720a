#include "ui/results/group_model.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <algorithm>

namespace earmark::ui {

namespace {

bool isFigure(int column) {
    return column >= GroupModel::Count;
}

/// What a column sorts by; groups without a figure come last in either order.
std::optional<std::int64_t> sortKey(const reporting::GroupFigures& group, int column) {
    const reporting::Figures& figures = group.figures;
    switch (column) {
    case GroupModel::Count:
        return static_cast<std::int64_t>(figures.count);
    case GroupModel::Mean:
        return figures.meanMillionths;
    case GroupModel::Deviation:
        return figures.deviationMillionths;
    case GroupModel::PassRate:
        return figures.passRateMillionths;
    case GroupModel::FatalRate:
        return figures.fatalRateMillionths;
    default:
        return std::nullopt;
    }
}

} // namespace

GroupModel::GroupModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void GroupModel::setGroups(std::vector<reporting::GroupFigures> groups) {
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

bool GroupModel::hasTeams() const {
    return std::ranges::any_of(
        m_groups, [](const reporting::GroupFigures& group) { return group.teamName.has_value(); });
}

int GroupModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int GroupModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString GroupModel::textOf(const reporting::GroupFigures& group, int column) const {
    const reporting::Figures& figures = group.figures;
    switch (column) {
    case Number:
        return toQString(group.number);
    case Name:
        return m_session.text(group.name);
    case Team:
        return group.teamName ? m_session.text(*group.teamName) : QString();
    case Count:
        return m_session.locale().toString(static_cast<qulonglong>(figures.count));
    case Mean:
        return percentText(figures.meanMillionths);
    case Deviation:
        return percentText(figures.deviationMillionths);
    case PassRate:
        return percentText(figures.passRateMillionths);
    case FatalRate:
        return percentText(figures.fatalRateMillionths);
    default:
        return {};
    }
}

QVariant GroupModel::data(const QModelIndex& index, int role) const {
    const reporting::GroupFigures& group = groupAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(group, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (index.column() == FatalRate && group.figures.fatal > 0) return m_session.theme().colors().fatal;
        return {};
    default:
        return {};
    }
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Name:
        return tr("Name");
    case Team:
        return tr("Team");
    case Count:
        return tr("Evaluations");
    case Mean:
        return tr("Mean %");
    case Deviation:
        return tr("Spread");
    case PassRate:
        return tr("Passed %");
    case FatalRate:
        return tr("Fatal %");
    default:
        return {};
    }
}

void GroupModel::sort(int column, Qt::SortOrder order) {
    const bool ascending = order == Qt::AscendingOrder;
    const auto before = [&](const reporting::GroupFigures& left, const reporting::GroupFigures& right) {
        if (!isFigure(column)) {
            const int compared = QString::localeAwareCompare(textOf(left, column), textOf(right, column));
            return ascending ? compared < 0 : compared > 0;
        }
        const auto leftKey = sortKey(left, column);
        const auto rightKey = sortKey(right, column);
        if (leftKey.has_value() != rightKey.has_value()) return leftKey.has_value();
        return ascending ? leftKey < rightKey : leftKey > rightKey;
    };
    emit layoutAboutToBeChanged();
    std::ranges::stable_sort(m_groups, before);
    emit layoutChanged();
}

} // namespace earmark::ui
