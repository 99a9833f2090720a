#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace earmark::ui {

class Session;

/// One row look for every list: hairlines instead of a grid, the current row on soft accent ground with its
/// text unchanged, no dotted focus frames.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Rows of a list or tree are as high as `session` says; a table's are set by dressTable.
    RowDelegate(Session& session, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    Session& m_session;
};

/// Whole rows, the session's row height (also when the density changes), sortable heads, no grid, no editing.
void dressTable(QTableView* table, Session& session);

} // namespace earmark::ui
