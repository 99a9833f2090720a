#pragma once

#include "core/exchange/finding.h"
#include "core/exchange/list_mapping.h"
#include "core/exchange/table.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace earmark::ui {

/// The rows of a list as they are understood: times and directions as they will be stored, everything else as
/// it stands, faulty cells marked. Shows the table where it lies, so that 100,000 rows cost nothing here.
class ListTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ListTableModel(const Zone& zone, QObject* parent = nullptr);

    void setTable(std::shared_ptr<const exchange::Table> table, exchange::ListMapping mapping);
    /// `order` is what the dates of the list prove or the person chose.
    void setMapping(exchange::ListMapping mapping, exchange::DateOrder order);
    void setFindings(const std::vector<exchange::Finding>& findings);
    void retranslate();

    /// The cell (or, without a column, the row) that a finding speaks of; invalid when it is not shown.
    QModelIndex indexOf(const exchange::Finding& finding) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::size_t tableRow(int row) const { return m_mapping.headerRow + 1 + static_cast<std::size_t>(row); }
    QString understood(std::size_t row, std::size_t column) const;

    Zone m_zone;
    std::shared_ptr<const exchange::Table> m_table;
    exchange::ListMapping m_mapping;
    exchange::DateOrder m_order = exchange::DateOrder::Unknown;
    QHash<quint64, exchange::Finding> m_findings; ///< by row number and column
};

} // namespace earmark::ui
