#include "ui/records/record_model.h"

#include "ui/common/colors.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

namespace earmark::ui {

RecordModel::RecordModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void RecordModel::setColumns(std::vector<RecordColumn> columns) {
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void RecordModel::setRows(std::vector<RecordRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordModel::colorOf(const RecordRow& row, int column) const {
    if (column > 0) return {};
    const Colors& colors = m_session.theme().colors();
    switch (row.verdict) {
    case Verdict::Pass:
        return colors.pass;
    case Verdict::Below:
        return colors.below;
    case Verdict::Fatal:
        return colors.fatal;
    case Verdict::Late:
        return colors.late;
    default:
        return {};
    }
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    const RecordRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString text = row.cells.value(index.column());
    const bool signedCell = index.column() == 0 && row.verdict != Verdict::None;
    switch (role) {
    case Qt::DisplayRole:
        return signedCell ? verdictSign(row.verdict) + u' ' + text : text;
    case Qt::AccessibleTextRole:
        return signedCell ? verdictName(row.verdict) + u' ' + text : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(row.hint);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::ForegroundRole:
        return colorOf(row, index.column());
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const RecordColumn& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.title;
    if (role != Qt::TextAlignmentRole) return {};
    return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace earmark::ui
