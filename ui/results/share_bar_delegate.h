#pragma once

#include <QStyledItemDelegate>

namespace earmark::ui {

/// Paints a share of the whole as a quiet bar before its figure.
class ShareBarDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `role` gives the share in millionths of one.
    explicit ShareBarDelegate(int role, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace earmark::ui
