#include "ui/results/share_bar_delegate.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QPainter>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kTrack = 48; ///< the least that a whole is drawn as
constexpr int kHeight = 6;

} // namespace

ShareBarDelegate::ShareBarDelegate(int role, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_role(role) {}

QSize ShareBarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize figure = QStyledItemDelegate::sizeHint(option, index);
    return {figure.width() + kTrack, figure.height()};
}

void ShareBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    constexpr double kWhole = 1'000'000;
    const double share = static_cast<double>(index.data(m_role).toLongLong()) / kWhole;
    const QRect& cell = option.rect;
    const auto roomBeside = [&](const QString& figure) {
        return std::max(0, cell.width() - option.fontMetrics.horizontalAdvance(figure) - 2 * space::kMedium);
    };
    const double whole = roomBeside(QStringLiteral("100.0")); // one for all rows
    const double length = std::min<double>(whole * share, roomBeside(index.data().toString()));
    painter->fillRect(
        QRectF(cell.left() + space::kSmall, cell.top() + (cell.height() - kHeight) / 2.0, length, kHeight),
        colorsOf(option.palette).accent);
}

} // namespace earmark::ui
