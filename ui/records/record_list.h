#pragma once

#include "ui/records/record_model.h"

#include <QWidget>

class QLabel;

namespace earmark::ui {

class FigureTable;
class Session;

/// Records of one kind under their heading: a table as high as its rows, or a line that says that there are
/// none. Enter or a double click opens one.
class RecordList final : public QWidget {
    Q_OBJECT

public:
    /// Shows at most so many rows at once; 0 takes all the room that there is.
    RecordList(Session& session, int mostRows, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    /// `stretched` takes the room that is left; of `yielding` the first give way first where there is too
    /// little.
    void setColumns(std::vector<RecordColumn> columns, int stretched, std::vector<int> yielding = {});
    /// `none` stands where there is no row.
    void setRows(std::vector<RecordRow> rows, const QString& none);

    int count() const;
    int current() const; ///< -1 without a row
    void setCurrent(int row);
    void focusTable();
    bool tableHasFocus() const;

signals:
    void opened(int row);
    void currentChanged(int row);

private:
    void fitHeight();

    Session& m_session;
    int m_mostRows;
    QLabel* m_heading;
    QLabel* m_none;
    FigureTable* m_table;
    RecordModel* m_model;
};

} // namespace earmark::ui
