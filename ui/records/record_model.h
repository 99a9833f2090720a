#pragma once

#include "ui/common/format.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace earmark::ui {

class Session;

/// A column of a list of records.
struct RecordColumn {
    QString title;
    bool isNumber = false; ///< at the right edge
};

/// One record as its list shows it: a text for each column, and how it stands before the first of them.
struct RecordRow {
    QStringList cells;
    Verdict verdict = Verdict::None;
    QString hint; ///< the whole of what a cell may have no room for
};

/// Records in the order in which they came: what they are stays with whoever lists them, by row.
class RecordModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit RecordModel(Session& session, QObject* parent = nullptr);

    void setColumns(std::vector<RecordColumn> columns);
    void setRows(std::vector<RecordRow> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant colorOf(const RecordRow& row, int column) const;

    Session& m_session;
    std::vector<RecordColumn> m_columns;
    std::vector<RecordRow> m_rows;
};

} // namespace earmark::ui
