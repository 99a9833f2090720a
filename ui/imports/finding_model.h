#pragma once

#include "core/exchange/finding_list.h"

#include <QAbstractTableModel>

namespace earmark::ui {

/// What was found wrong with an import: sign and place, then what to do.
class FindingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<exchange::Finding> findings);
    const exchange::Finding& at(int row) const { return m_findings[static_cast<std::size_t>(row)]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<exchange::Finding> m_findings;
};

} // namespace earmark::ui
