#include "ui/results/group_model.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/results/figure_table.h"
#include "ui/results/shown_figure.h"

#include <algorithm>
#include <limits>

namespace earmark::ui {

namespace {

bool isFigure(int column) {
    return column >= GroupModel::Count;
}

/// Of the columns that are read later than the others.
QString widestText(int column) {
    constexpr std::int64_t kWhole = 1'000'000;
    if (column == GroupModel::Median) return percentText(kWhole);
    if (column == GroupModel::Quartiles) return intervalText(statistics::WholeInterval{kWhole, kWhole});
    return {};
}

} // namespace

GroupModel::GroupModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void GroupModel::setGroups(std::vector<reporting::GroupFigures> groups) {
    beginResetModel();
    m_rows.clear();
    for (reporting::GroupFigures& group : groups)
        m_rows.push_back({std::move(group), std::nullopt});
    rank();
    endResetModel();
}

void GroupModel::rank() {
    std::vector<std::optional<statistics::WholeInterval>> intervals;
    for (const Row& row : m_rows)
        if (row.group.figures.meanMillionths) intervals.push_back(row.group.figures.meanInterval);
    const auto places = statistics::rankPlaces(intervals);
    auto place = places.begin();
    for (Row& row : m_rows)
        if (row.group.figures.meanMillionths) row.place = *place++;
}

void GroupModel::setDetails(GroupDetails details) {
    m_details = std::move(details);
    m_sparkLow = std::numeric_limits<std::int64_t>::max();
    m_sparkHigh = 0;
    for (const auto& [id, spark] : m_details.sparks)
        for (const std::optional<std::int64_t>& value : spark) {
            if (!value) continue;
            m_sparkLow = std::min(m_sparkLow, *value);
            m_sparkHigh = std::max(m_sparkHigh, *value);
        }
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool GroupModel::hasTeams() const {
    return std::ranges::any_of(m_rows, [](const Row& row) { return row.group.teamName.has_value(); });
}

int GroupModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GroupModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString GroupModel::textOf(const Row& row, int column) const {
    const reporting::Figures& figures = row.group.figures;
    switch (column) {
    case Number:
        return toQString(row.group.number);
    case Name:
        return m_session.text(row.group.name);
    case Team:
        return row.group.teamName ? m_session.text(*row.group.teamName) : QString();
    case Count:
        return m_session.locale().toString(static_cast<qulonglong>(figures.count));
    case Mean:
        return percentText(figures.meanMillionths);
    case Interval:
        return intervalText(figures.meanInterval);
    case Rank:
        return row.place ? QString::number(row.place->group) : QString();
    case Against:
        return againstText(row);
    case PassRate:
        return percentText(figures.passRateMillionths);
    case FatalRate:
        return percentText(figures.fatalRateMillionths);
    case Median:
        return percentText(detailed(row).medianMillionths);
    case Quartiles:
        return quartilesText(detailed(row));
    case Deviation:
        return percentText(figures.deviationMillionths);
    default:
        return {};
    }
}

QString GroupModel::hintOf(const Row& row) const {
    QStringList lines{m_session.text(row.group.name)};
    const QString interval = intervalText(row.group.figures.meanInterval);
    if (!interval.isEmpty())
        lines << tr("mean %1, likely within %2").arg(percentText(row.group.figures.meanMillionths), interval);
    if (row.place)
        lines << tr("group %1; by chance alone anywhere from place %2 to %3")
                     .arg(row.place->group)
                     .arg(row.place->best)
                     .arg(row.place->worst);
    return plainToolTip(lines.join(u'\n'));
}

/// The group's figures with its quartiles once those were read.
const reporting::Figures& GroupModel::detailed(const Row& row) const {
    const auto found = m_details.figures.find(row.group.id);
    return found == m_details.figures.end() ? row.group.figures : found->second;
}

const statistics::MatchedDifference* GroupModel::against(const Row& row) const {
    const auto found = m_details.against.find(row.group.id);
    return found == m_details.against.end() || !found->second.difference ? nullptr : &found->second;
}

/// "+2.1 lenient"; without the word where chance alone does as much.
QString GroupModel::againstText(const Row& row) const {
    const statistics::MatchedDifference* found = against(row);
    if (found == nullptr) return {};
    const QString points = signedPoints(*found->difference);
    if (!found->beyondChance().value_or(false)) return points;
    return *found->difference > 0 ? tr("%1 lenient").arg(points) : tr("%1 strict").arg(points);
}

QString GroupModel::againstHint(const Row& row) const {
    const statistics::MatchedDifference* found = against(row);
    if (found == nullptr) return tr("nobody else judged the same agents");
    QStringList lines{
        tr("%1 points beside the others on the same agents").arg(signedPoints(*found->difference))};
    if (found->interval)
        lines << tr("likely within %1 and %2")
                     .arg(signedPoints(found->interval->lower), signedPoints(found->interval->upper));
    lines << tr("%1 agents; %2 evaluations beside %3 of the others")
                 .arg(found->agents)
                 .arg(found->own)
                 .arg(found->others);
    return lines.join(u'\n');
}

QList<double> GroupModel::sparkOf(const Row& row) const {
    const auto found = m_details.sparks.find(row.group.id);
    if (found == m_details.sparks.end()) return {};
    const double span = static_cast<double>(std::max<std::int64_t>(1, m_sparkHigh - m_sparkLow));
    QList<double> values;
    for (const std::optional<std::int64_t>& value : found->second)
        values << (value ? static_cast<double>(*value - m_sparkLow) / span : -1.0);
    return values;
}

QString GroupModel::sparkText(const Row& row) const {
    const auto found = m_details.sparks.find(row.group.id);
    if (found == m_details.sparks.end()) return {};
    QStringList months;
    for (const std::optional<std::int64_t>& value : found->second)
        months << percentText(value);
    return tr("mean by month: %1").arg(months.join(QStringLiteral(", ")));
}

QVariant GroupModel::data(const QModelIndex& index, int role) const {
    const Row& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Against) return plainToolTip(againstHint(row));
        return index.column() == Months ? plainToolTip(sparkText(row)) : hintOf(row);
    case Qt::AccessibleTextRole:
        return index.column() == Months ? QVariant(sparkText(row)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (index.column() == FatalRate && row.group.figures.fatal > 0)
            return m_session.theme().colors().fatal;
        return index.column() == Interval ? QVariant(m_session.theme().colors().muted) : QVariant();
    case kSparkRole:
        return QVariant::fromValue(index.column() == Months ? sparkOf(row) : QList<double>());
    default:
        return {};
    }
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Rank)
        return tr("Those of one group differ by no more than chance");
    if (role == Qt::ToolTipRole && section == Against)
        return tr("Points above or below what the others give the same agents");
    if (role == FigureTable::kWidestTextRole) return widestText(section);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Name:
        return tr("Name");
    case Team:
        return tr("Team");
    case Count:
        return tr("n");
    case Months:
        return tr("12 months");
    case Mean:
        return tr("Mean %");
    case Interval:
        return tr("Likely");
    case Rank:
        return tr("Group");
    case Against:
        return tr("Beside others");
    case PassRate:
        return tr("Passed %");
    case FatalRate:
        return tr("Fatal %");
    case Median:
        return tr("Median");
    case Quartiles:
        return tr("Quartiles");
    case Deviation:
        return tr("Spread");
    default:
        return {};
    }
}

/// What a column sorts by; groups without a figure come last in either order.
std::optional<std::int64_t> GroupModel::sortKey(const Row& row, int column) const {
    const reporting::Figures& figures = detailed(row);
    switch (column) {
    case Count:
        return static_cast<std::int64_t>(figures.count);
    case Mean:
    case Interval:
    case Rank:
    case Months:
        return figures.meanMillionths;
    case Against:
        return against(row) != nullptr ? against(row)->difference : std::nullopt;
    case Median:
    case Quartiles:
        return figures.medianMillionths;
    case Deviation:
        return figures.deviationMillionths;
    case PassRate:
        return figures.passRateMillionths;
    case FatalRate:
        return figures.fatalRateMillionths;
    default:
        return std::nullopt;
    }
}

void GroupModel::sort(int column, Qt::SortOrder order) {
    const bool ascending = order == Qt::AscendingOrder;
    const auto before = [&](const Row& left, const Row& right) {
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
    std::ranges::stable_sort(m_rows, before);
    emit layoutChanged();
}

} // namespace earmark::ui
