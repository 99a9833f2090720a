#pragma once

#include <QStyledItemDelegate>

namespace earmark::ui {

/// Paints a small line of values: the line quiet, its last dot in the accent. A gap breaks the line. All rows
/// share one scale, so that they can be compared.
class SparkDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The values stand under `role` as a list of shares from 0 (bottom) to 1 (top), −1 for a gap.
    SparkDelegate(int role, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace earmark::ui
