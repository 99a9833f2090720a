#include "ui/reports/document/data_table_model.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <algorithm>
#include <numeric>

namespace earmark::ui {

using documents::ColumnKind;

DataTableModel::DataTableModel(const documents::DataTable& table, QObject* parent)
    : QAbstractTableModel(parent)
    , m_table(table)
    , m_order(table.rows.size()) {
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (!table.columns[i].dataOnly) m_columns.push_back(i);
}

int DataTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int DataTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const documents::Column& DataTableModel::columnAt(int column) const {
    return m_table.columns[m_columns[static_cast<std::size_t>(column)]];
}

const documents::Cell& DataTableModel::cellAt(std::size_t row, int column) const {
    return m_table.rows[row][m_columns[static_cast<std::size_t>(column)]];
}

bool DataTableModel::hasShareBar(int column) const {
    return columnAt(column).hint == documents::ColumnHint::ShareBar;
}

qlonglong DataTableModel::shareOf(std::size_t row, int column) const {
    std::int64_t greatest = 0;
    for (std::size_t other = 0; other < m_table.rows.size(); ++other)
        greatest = std::max(greatest, cellAt(other, column).exact.value_or(0));
    const std::int64_t own = std::max<std::int64_t>(0, cellAt(row, column).exact.value_or(0));
    return greatest == 0 ? 0
                         : static_cast<qlonglong>(1'000'000.0 * static_cast<double>(own) /
                                                  static_cast<double>(greatest));
}

QVariant DataTableModel::data(const QModelIndex& index, int role) const {
    const std::size_t row = m_order[static_cast<std::size_t>(index.row())];
    const documents::Cell& cell = cellAt(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isolated(toQString(cell.text)).replace(u'\n', u' ');
    case Qt::ToolTipRole:
        return plainToolTip(toQString(cell.text));
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::FontRole:
        return withTabularDigits(fontFor(cell.emphasis ? TextStyle::Strong : TextStyle::Body));
    case kShareRole:
        return shareOf(row, index.column());
    default:
        return {};
    }
}

QVariant DataTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::DisplayRole) return toQString(columnAt(section).title);
    if (role != Qt::TextAlignmentRole) return {};
    const ColumnKind kind = columnAt(section).kind;
    const bool left = kind == ColumnKind::Text || kind == ColumnKind::Date;
    return QVariant(Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight));
}

void DataTableModel::sort(int column, Qt::SortOrder order) {
    beginResetModel();
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const bool down = order == Qt::DescendingOrder;
    if (column >= 0 && column < columnCount())
        std::ranges::stable_sort(m_order, [&](std::size_t left, std::size_t right) {
            const documents::Cell& first = cellAt(down ? right : left, column);
            const documents::Cell& second = cellAt(down ? left : right, column);
            return columnAt(column).kind == ColumnKind::Text ? first.text < second.text
                                                             : first.exact < second.exact;
        });
    endResetModel();
}

} // namespace earmark::ui
