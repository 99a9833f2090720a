#pragma once

#include <QHeaderView>
#include <QList>
#include <QString>

class QComboBox;

namespace earmark::ui {

/// The head of a table that is being understood: each column's heading, and below it what the column is taken
/// as, to be chosen there.
class ColumnHeader : public QHeaderView {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        int value;
    };

    explicit ColumnHeader(QWidget* parent = nullptr);

    /// What may be chosen, and the value that each column has.
    void setChoices(const QList<Choice>& choices, const QList<int>& values);
    /// What a column is taken as, as a control for tests and screen readers; nullptr beyond the columns.
    QComboBox* choice(int column) const;
    /// Puts the controls under their columns; after the view has scrolled.
    void place();
    /// As high as a heading of that height with the control below it.
    void fitHeight(int headingHeight);

signals:
    void valueChosen(int column, int value);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void updateGeometries() override;

private:
    QList<QComboBox*> m_boxes;
};

} // namespace earmark::ui
