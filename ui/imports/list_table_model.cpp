#include "ui/imports/list_table_model.h"

#include "core/exchange/call_list.h"
#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/text.h"
#include "ui/imports/finding_text.h"

#include <QGuiApplication>

#include <algorithm>

namespace earmark::ui {

namespace {

quint64 keyOf(std::size_t row, std::size_t column) {
    return (static_cast<quint64>(row) << 16) | static_cast<quint64>(column & 0xffff);
}

QString toText(std::string_view cell) {
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

} // namespace

ListTableModel::ListTableModel(const Zone& zone, QObject* parent)
    : QAbstractTableModel(parent)
    , m_zone(zone) {}

void ListTableModel::setTable(std::shared_ptr<const exchange::Table> table, exchange::ListMapping mapping) {
    beginResetModel();
    m_table = std::move(table);
    m_mapping = std::move(mapping);
    m_findings.clear();
    endResetModel();
}

void ListTableModel::setMapping(exchange::ListMapping mapping, exchange::DateOrder order) {
    if (mapping.headerRow != m_mapping.headerRow) {
        beginResetModel();
        m_mapping = std::move(mapping);
        endResetModel();
    } else {
        m_mapping = std::move(mapping);
    }
    m_order = order;
    retranslate();
}

void ListTableModel::setFindings(const std::vector<exchange::Finding>& findings) {
    m_findings.clear();
    for (const exchange::Finding& finding : findings)
        if (finding.row > 0 && !m_findings.contains(keyOf(finding.row, finding.column)))
            m_findings.insert(keyOf(finding.row, finding.column), finding);
    retranslate();
}

void ListTableModel::retranslate() {
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QModelIndex ListTableModel::indexOf(const exchange::Finding& finding) const {
    const int column = finding.column == exchange::kNoColumn ? 0 : static_cast<int>(finding.column);
    if (!m_table || column >= columnCount()) return {};
    // Rows stand in the order of their numbers.
    int first = 0;
    int last = rowCount();
    while (first < last) {
        const int middle = first + (last - first) / 2;
        if (m_table->rowNumber(tableRow(middle)) < finding.row)
            first = middle + 1;
        else
            last = middle;
    }
    const bool found = first < rowCount() && m_table->rowNumber(tableRow(first)) == finding.row;
    return found ? index(first, column) : QModelIndex();
}

int ListTableModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !m_table || m_table->rowCount() <= m_mapping.headerRow + 1) return 0;
    return static_cast<int>(m_table->rowCount() - m_mapping.headerRow - 1);
}

int ListTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columnCount());
}

QVariant ListTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const std::size_t row = tableRow(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const auto finding = m_findings.constFind(keyOf(m_table->rowNumber(row), column));
    const bool found = finding != m_findings.constEnd();
    const Colors& colors = colorsOf(QGuiApplication::palette());
    switch (role) {
    case Qt::DisplayRole:
        if (found && exchange::isError(finding->kind))
            return QStringLiteral("✕ ") + toText(m_table->cell(row, column));
        return understood(row, column);
    case Qt::ToolTipRole: {
        const QString raw = toText(m_table->cell(row, column));
        return plainToolTip(found ? findingText(*finding) : raw);
    }
    case Qt::ForegroundRole:
        if (found) return exchange::isError(finding->kind) ? colors.fatal : colors.late;
        if (m_mapping.columns[column].field == exchange::ListField::Ignore) return colors.muted;
        return {};
    default:
        return {};
    }
}

QString ListTableModel::understood(std::size_t row, std::size_t column) const {
    const std::string_view cell = m_table->cell(row, column);
    if (m_mapping.columns[column].field == exchange::ListField::Start && !cell.empty()) {
        const auto clockColumn = m_mapping.columnOf(exchange::ListField::Clock);
        const std::string_view clock = clockColumn ? m_table->cell(row, *clockColumn) : std::string_view();
        const auto start = exchange::startOfText(cell, clock, m_order, m_zone).start;
        if (start) return dateSecondText(*start, m_zone);
    }
    if (m_mapping.columns[column].field == exchange::ListField::Direction) {
        switch (exchange::directionOfText(cell).value_or(model::Direction::Unknown)) {
        case model::Direction::Inbound:
            return tr("Inbound");
        case model::Direction::Outbound:
            return tr("Outbound");
        case model::Direction::Internal:
            return tr("Internal");
        case model::Direction::Unknown:
            break;
        }
    }
    return toText(cell);
}

QVariant ListTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!m_table || role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return static_cast<qulonglong>(m_table->rowNumber(tableRow(section)));
    const QString heading = toText(m_table->cell(m_mapping.headerRow, static_cast<std::size_t>(section)));
    return heading.isEmpty() ? toQString(exchange::columnLetters(static_cast<std::size_t>(section)))
                             : heading;
}

} // namespace earmark::ui
