#include "ui/evaluation/message_delegate.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

using model::Writer;

namespace {

constexpr int kBarWidth = 3;
constexpr int kNumbersWidth = 28; ///< beside the text: the criteria whose evidence it is
constexpr int kLongestLine = 720;
constexpr int kOtherSide = 12; ///< of a hundred: what a side leaves free
constexpr int kHundred = 100;

QColor writerColor(Writer writer, const Colors& colors) {
    switch (writer) {
    case Writer::Agent:
        return colors.agent;
    case Writer::Customer:
        return colors.customer;
    case Writer::System:
        break;
    }
    return colors.muted;
}

QColor blended(const QColor& over, const QColor& ground, double share) {
    const auto mix = [share](int a, int b) {
        return static_cast<int>(std::lround(a * share + b * (1 - share)));
    };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()),
            mix(over.blue(), ground.blue())};
}

} // namespace

struct MessageDelegate::Shape {
    QTextLayout text;
    QRect column; ///< bar, head and text, from the row's corner
    int gapHeight = 0;
    int headHeight = 0;
    int textTop = 0;
    int height = 0;
};

MessageDelegate::MessageDelegate(const ConversationModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model) {}

void MessageDelegate::layOut(int row, Shape& shape) const {
    const QFontMetrics small(fontFor(TextStyle::Small));
    const Writer writer = m_model.writer(row);
    const int free = m_width - 2 * space::kMedium - kNumbersWidth;
    const int other = free * kOtherSide / kHundred;
    const int used = std::max(120, std::min(free - other, kLongestLine));
    const int left = writer == Writer::Agent ? space::kMedium + free - used : space::kMedium;
    shape.gapHeight = m_model.gap(row).isEmpty() ? 0 : small.height() + space::kSmall;
    shape.headHeight = small.height() + space::kUnit / 2;
    shape.textTop = shape.gapHeight + space::kSmall + shape.headHeight;
    QString text = m_model.text(row);
    text.replace(u'\n', QChar(QChar::LineSeparator));
    shape.text.setFont(fontFor(TextStyle::Body));
    shape.text.setText(text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    shape.text.setTextOption(option);
    shape.text.setCacheEnabled(true);
    const double stretch = proseLineHeight(m_model.text(row));
    double y = 0;
    shape.text.beginLayout();
    while (true) {
        QTextLine line = shape.text.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(used - kBarWidth - space::kSmall);
        line.setPosition({0, y});
        y += line.height() * stretch;
    }
    shape.text.endLayout();
    shape.height = shape.textTop + static_cast<int>(std::ceil(y)) + space::kSmall;
    shape.column = QRect(left, shape.gapHeight + space::kSmall, used,
                         shape.height - shape.gapHeight - 2 * space::kSmall);
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    Shape shape;
    layOut(index.row(), shape);
    return {m_width, shape.height};
}

QVector<QTextLayout::FormatRange> MessageDelegate::formats(int row, const QPalette& palette) const {
    constexpr double kStrong = 0.34;
    constexpr double kQuiet = 0.14;
    const Colors& colors = colorsOf(palette);
    QVector<QTextLayout::FormatRange> ranges;
    const auto add = [&](int start, int end, const QTextCharFormat& format) {
        ranges.append({start, end - start, format});
    };
    for (const MarkedSpan& mark : m_model.marks(row)) {
        QTextCharFormat format;
        format.setBackground(blended(mark.current ? colors.accent : colors.text, colors.surface,
                                     mark.current ? kStrong : kQuiet));
        format.setFontUnderline(true);
        format.setUnderlineColor(mark.current ? colors.accent : colors.muted);
        add(mark.start, mark.end, format);
    }
    for (const TextSpan& span : m_selection) {
        if (span.message != row) continue;
        QTextCharFormat format;
        format.setBackground(colors.accent);
        format.setForeground(colors.onAccent);
        add(span.start, span.end, format);
    }
    return ranges;
}

void MessageDelegate::paintHead(QPainter& painter, const Shape& shape, const QRect& rect, int row) const {
    painter.setFont(fontFor(TextStyle::Small));
    const QRect head(rect.left() + shape.column.left() + kBarWidth + space::kSmall,
                     rect.top() + shape.gapHeight + space::kSmall,
                     shape.column.width() - kBarWidth - space::kSmall, shape.headHeight);
    const QFontMetrics metrics(painter.font());
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(m_model.head(row), Qt::ElideMiddle, head.width()));
}

void MessageDelegate::paintNumbers(QPainter& painter, const Shape& shape, const QRect& rect, int row) const {
    const QFontMetrics metrics(fontFor(TextStyle::Small));
    int lowest = rect.top() + shape.textTop;
    std::vector<int> drawn;
    for (const MarkedSpan& mark : m_model.marks(row)) {
        if (std::find(drawn.begin(), drawn.end(), mark.position) != drawn.end()) continue;
        drawn.push_back(mark.position);
        const QTextLine line = shape.text.lineForTextPosition(mark.start);
        const int wanted = rect.top() + shape.textTop + (line.isValid() ? static_cast<int>(line.y()) : 0);
        const int top = std::max(wanted, lowest);
        const QRect place(rect.left() + shape.column.right() + space::kUnit, top, kNumbersWidth,
                          metrics.height());
        QFont font = fontFor(mark.current ? TextStyle::Strong : TextStyle::Small);
        font.setPointSizeF(fontFor(TextStyle::Small).pointSizeF());
        painter.setFont(font);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop, u'¶' + QString::number(mark.position + 1));
        lowest = top + metrics.height();
    }
}

void MessageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const int row = index.row();
    const Colors& colors = colorsOf(option.palette);
    Shape shape;
    layOut(row, shape);
    painter->save();
    painter->setClipRect(option.rect);
    if (shape.gapHeight > 0) {
        // Late is what the customer waited for; that a customer takes his time is nobody's fault.
        const bool late = m_model.writer(row) == Writer::Agent;
        painter->setFont(fontFor(TextStyle::Small));
        painter->setPen(late ? colors.late : colors.muted);
        painter->drawText(QRect(option.rect.left(), option.rect.top(), option.rect.width(), shape.gapHeight),
                          Qt::AlignCenter, (late ? QStringLiteral("● ") : QString()) + m_model.gap(row));
    }
    const QRect column = shape.column.translated(option.rect.topLeft());
    if (row == m_current)
        painter->fillRect(column.adjusted(-space::kUnit, -space::kUnit, space::kUnit, space::kUnit),
                          colors.accentGround);
    painter->fillRect(QRect(column.left(), column.top(), kBarWidth, column.height()),
                      writerColor(m_model.writer(row), colors));
    painter->setPen(writerColor(m_model.writer(row), colors));
    paintHead(*painter, shape, option.rect, row);
    painter->setPen(m_model.writer(row) == Writer::System ? colors.muted : colors.text);
    shape.text.draw(painter,
                    QPointF(column.left() + kBarWidth + space::kSmall, option.rect.top() + shape.textTop),
                    formats(row, option.palette), option.rect);
    painter->setPen(colors.accent);
    paintNumbers(*painter, shape, option.rect, row);
    painter->restore();
}

int MessageDelegate::placeAt(const QRect& rect, int row, const QPoint& point) const {
    Shape shape;
    layOut(row, shape);
    const double x = point.x() - rect.left() - shape.column.left() - kBarWidth - space::kSmall;
    const double y = point.y() - rect.top() - shape.textTop;
    if (y < 0) return 0;
    for (int i = 0; i < shape.text.lineCount(); ++i) {
        const QTextLine line = shape.text.lineAt(i);
        const bool last = i + 1 == shape.text.lineCount();
        const double below = last ? line.y() + line.height() : shape.text.lineAt(i + 1).y();
        if (y < below) return line.xToCursor(x, QTextLine::CursorBetweenCharacters);
    }
    return static_cast<int>(m_model.text(row).size());
}

int MessageDelegate::topOf(const TextSpan& span) const {
    Shape shape;
    layOut(span.message, shape);
    const QTextLine line = shape.text.lineForTextPosition(span.start);
    return shape.textTop + (line.isValid() ? static_cast<int>(line.y()) : 0);
}

} // namespace earmark::ui
