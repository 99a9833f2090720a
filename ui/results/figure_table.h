#pragma once

#include <QTableView>

namespace earmark::ui {

class Session;

/// A quiet table of figures: whole rows, no grid, rows as high as the density says; Enter or a double click
/// opens a row.
class FigureTable final : public QTableView {
    Q_OBJECT

public:
    explicit FigureTable(Session& session, QWidget* parent = nullptr);

    /// Of a column's head: the widest text that the column may hold, where it is filled later.
    static constexpr int kWidestTextRole = Qt::UserRole;

    /// Columns take their contents' width, this one takes what is left.
    void setStretchColumn(int column);
    void adjustColumns();

signals:
    void opened(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyRowHeight();
    int fittingWidth(int column) const;
    void shareRest();

    Session& m_session;
    int m_allColumns = 0; ///< their fitting widths together
    int m_stretchColumn = 0;
};

} // namespace earmark::ui
