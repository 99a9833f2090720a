#pragma once

#include "core/exchange/list_mapping.h"

#include <QHeaderView>
#include <QList>

class QComboBox;

namespace earmark::ui {

/// The head of a list's preview: each column's heading, and below it what the column is taken as, to be
/// chosen there.
class MappingHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit MappingHeader(QWidget* parent = nullptr);

    void setMapping(const exchange::ListMapping& mapping);
    /// What a column is taken as, as a control for tests and screen readers; nullptr beyond the columns.
    QComboBox* choice(int column) const;
    void retranslate();
    /// Puts the controls under their columns; after the view has scrolled.
    void place();

    /// As high as a heading of that height with the control below it.
    void fitHeight(int headingHeight);

signals:
    void chosen(int column, earmark::exchange::ListField field);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void updateGeometries() override;

private:
    void fill(QComboBox* box, int column) const;

    exchange::ListMapping m_mapping;
    QList<QComboBox*> m_boxes;
};

} // namespace earmark::ui
