#include "ui/results/trend/spark_delegate.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QPainter>

namespace earmark::ui {

namespace {

constexpr int kWidth = 76;

} // namespace

SparkDelegate::SparkDelegate(int role, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_role(role) {}

QSize SparkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {kWidth, QStyledItemDelegate::sizeHint(option, index).height()};
}

void SparkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const QList<double> values = index.data(m_role).value<QList<double>>();
    if (values.size() < 2) return;
    const Colors& colors = colorsOf(option.palette);
    const QRectF room =
        QRectF(option.rect).adjusted(space::kUnit, space::kUnit + 2, -space::kSmall, -space::kUnit - 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(QPen(colors.muted, 1.5));
    const double slot = room.width() / static_cast<double>(values.size() - 1);
    std::optional<QPointF> before;
    std::optional<QPointF> last;
    for (qsizetype place = 0; place < values.size(); ++place) {
        if (values[place] < 0) {
            before.reset();
            continue;
        }
        const QPointF at(room.left() + slot * static_cast<double>(place),
                         room.bottom() - values[place] * room.height());
        if (before)
            painter->drawLine(*before, at);
        else
            painter->drawPoint(at);
        before = at;
        last = at;
    }
    if (last) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(*last, 2.5, 2.5);
    }
    painter->restore();
}

} // namespace earmark::ui
