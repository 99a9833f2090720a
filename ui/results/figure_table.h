#pragma once

#include <QTableView>

#include <set>
#include <vector>

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

    /// Columns take their contents' width, this one takes what is left, down to a few words.
    void setStretchColumn(int column);
    /// The columns that give way where the table is too narrow for all, the least needed first.
    void setYieldingColumns(std::vector<int> columns);
    /// Shows or hides a column for good, whatever the room.
    void setColumnWanted(int column, bool wanted);
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
    int leastStretch() const;

    Session& m_session;
    std::vector<int> m_widths; ///< the fitting ones; 0 for what is not wanted
    std::vector<int> m_yielding;
    std::set<int> m_unwanted;
    int m_stretchColumn = 0;
};

} // namespace earmark::ui
