#include "ui/common/paragraph_delegate.h"

#include "ui/common/colors.h"
#include "ui/common/typography.h"

#include <QAbstractScrollArea>
#include <QPainter>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kBarWidth = 3;
constexpr int kLineGap = 2;
constexpr int kIndent = 16;
constexpr int kLeastWidth = 80;
constexpr int kOpen = 100'000;

QList<Paragraph> paragraphsOf(const QModelIndex& index) {
    return index.data(kParagraphsRole).value<QList<Paragraph>>();
}

bool isHeading(const QModelIndex& index) {
    return !index.flags().testFlag(Qt::ItemIsSelectable);
}

int paddingOf(const QModelIndex& index) {
    return isHeading(index) ? space::kUnit : space::kSmall;
}

/// Where each paragraph stands in a row of that width, from the row's own corner.
std::vector<QRect> placesOf(const QList<Paragraph>& paragraphs, int rowWidth, int padding) {
    std::vector<QRect> places;
    int top = padding;
    for (const Paragraph& paragraph : paragraphs) {
        const int left = space::kMedium + paragraph.indent * kIndent;
        const int width = std::max(kLeastWidth, rowWidth - left - space::kMedium);
        const int height = QFontMetrics(fontFor(paragraph.style))
                               .boundingRect(QRect(0, 0, width, kOpen), Qt::TextWordWrap, paragraph.text)
                               .height();
        places.emplace_back(left, top, width, height);
        top += height + kLineGap;
    }
    return places;
}

QColor colorOf(Paragraph::Tone tone, const Colors& colors) {
    switch (tone) {
    case Paragraph::Tone::Text:
        return colors.text;
    case Paragraph::Tone::Muted:
        return colors.muted;
    case Paragraph::Tone::Accent:
        return colors.accent;
    case Paragraph::Tone::Pass:
        return colors.pass;
    case Paragraph::Tone::Below:
        return colors.below;
    case Paragraph::Tone::Fatal:
        return colors.fatal;
    case Paragraph::Tone::Late:
        return colors.late;
    }
    return colors.text;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 const Colors& colors) {
    if (isHeading(index)) {
        painter.fillRect(option.rect, colors.ground);
    } else if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, colors.accentGround);
        painter.fillRect(QRect(option.rect.topLeft(), QSize(kBarWidth, option.rect.height())), colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, colors.raised);
    }
    painter.setPen(colors.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace

QSize ParagraphDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int padding = paddingOf(index);
    const auto places = placesOf(paragraphsOf(index), width, padding);
    return {width, places.empty() ? 2 * padding : places.back().bottom() + 1 + padding};
}

void ParagraphDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const Colors& colors = colorsOf(option.palette);
    const QList<Paragraph> paragraphs = paragraphsOf(index);
    const auto places = placesOf(paragraphs, option.rect.width(), paddingOf(index));
    painter->save();
    paintGround(*painter, option, index, colors);
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        painter->setFont(fontFor(paragraphs[i].style));
        painter->setPen(colorOf(paragraphs[i].tone, colors));
        painter->drawText(places[static_cast<std::size_t>(i)].translated(option.rect.topLeft()),
                          Qt::TextWordWrap, paragraphs[i].text);
    }
    painter->restore();
}

} // namespace earmark::ui
