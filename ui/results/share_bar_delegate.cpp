#include "ui/results/share_bar_delegate.h"

#include "ui/common/colors.h"

#include <QPainter>

namespace earmark::ui {

ShareBarDelegate::ShareBarDelegate(int role, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_role(role) {}

void ShareBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    constexpr double kWhole = 1'000'000;
    constexpr int kBarHeight = 3;
    const double share = static_cast<double>(index.data(m_role).toLongLong()) / kWhole;
    QRectF bar(option.rect.left() + 4, option.rect.bottom() - kBarHeight - 2,
               (option.rect.width() - 8) * share, kBarHeight);
    painter->fillRect(bar, colorsOf(option.palette).accent);
}

} // namespace earmark::ui
