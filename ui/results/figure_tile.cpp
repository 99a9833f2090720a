#include "ui/results/figure_tile.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QPainter>

#include <algorithm>

namespace earmark::ui {

FigureTile::FigureTile(QWidget* parent)
    : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FigureTile::setFigure(const QString& name, const QString& value, const QStringList& comparisons) {
    m_name = name;
    m_value = value;
    m_comparisons = comparisons;
    setAccessibleName(name + u' ' + value);
    setAccessibleDescription(comparisons.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void FigureTile::setAlarming(bool alarming) {
    m_alarming = alarming;
    update();
}

QSize FigureTile::sizeHint() const {
    const QFontMetrics small(fontFor(TextStyle::Small));
    const QFontMetrics headline(fontFor(TextStyle::Headline));
    int widest = std::max(small.horizontalAdvance(m_name), headline.horizontalAdvance(m_value));
    for (const QString& line : m_comparisons)
        widest = std::max(widest, small.horizontalAdvance(line));
    const int lines = 1 + std::max(1, static_cast<int>(m_comparisons.size()));
    return {widest + 2 * space::kMedium,
            headline.height() + lines * small.height() + 2 * space::kSmall + space::kUnit};
}

void FigureTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? colors.raised : colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);

    const QFont small = withTabularDigits(fontFor(TextStyle::Small));
    const QFont headline = withTabularDigits(fontFor(TextStyle::Headline));
    const auto line = [&](const QFont& font, const QColor& color, const QString& text, int top) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(space::kMedium, top, width() - 2 * space::kMedium, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        return top + metrics.height();
    };
    int top = line(small, colors.muted, m_name, space::kSmall);
    top = line(headline, m_alarming ? colors.fatal : colors.text, m_value, top) + space::kUnit;
    for (const QString& comparison : m_comparisons)
        top = line(small, colors.muted, comparison, top);
}

} // namespace earmark::ui
