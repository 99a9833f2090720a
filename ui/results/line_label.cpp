#include "ui/results/line_label.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QPainter>

namespace earmark::ui {

LineLabel::LineLabel(TextStyle style, bool muted, QWidget* parent)
    : QLabel(parent)
    , m_style(style)
    , m_muted(muted) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void LineLabel::setLine(const QString& text) {
    setText(text);
    setToolTip(plainToolTip(text));
}

QSize LineLabel::sizeHint() const {
    const QFontMetrics metrics(fontFor(m_style));
    return {metrics.horizontalAdvance(text()), metrics.height()};
}

QSize LineLabel::minimumSizeHint() const {
    return {0, QFontMetrics(fontFor(m_style)).height()};
}

void LineLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont font = fontFor(m_style);
    painter.setFont(font);
    painter.setPen(m_muted ? colorsOf(palette()).muted : colorsOf(palette()).text);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, width()));
}

} // namespace earmark::ui
