#pragma once

#include "core/documents/data_table.h"

#include <QAbstractTableModel>

#include <vector>

namespace earmark::ui {

/// A table of a report on the screen: the columns that stand on paper, in the digits that stand there. Sorted
/// by what the figures are, not by how they are written.
class DataTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `table` stays as long as the model.
    explicit DataTableModel(const documents::DataTable& table, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// The row of the table that stands there now.
    int tableRow(int row) const { return static_cast<int>(m_order[static_cast<std::size_t>(row)]); }
    bool hasShareBar(int column) const;

    /// Millionths of the column's greatest value.
    static constexpr int kShareRole = Qt::UserRole + 1;

private:
    const documents::Column& columnAt(int column) const;
    const documents::Cell& cellAt(std::size_t row, int column) const;
    qlonglong shareOf(std::size_t row, int column) const;

    const documents::DataTable& m_table;
    std::vector<std::size_t> m_columns; ///< those shown
    std::vector<std::size_t> m_order;
};

} // namespace earmark::ui
