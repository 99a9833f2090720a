#include "ui/results/figure_tile.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QPainter>

namespace earmark::ui {

namespace {

constexpr int kLines = 2; // what it rests on, what it is compared with
constexpr QStringView kParting = u" · ";

/// The last place between two parts of a line before which everything fits; -1 where there is none.
int partingOf(const QString& text, const QFontMetrics& metrics, int room) {
    qsizetype place = text.lastIndexOf(kParting);
    while (place > 0 && metrics.horizontalAdvance(text.left(place)) > room)
        place = text.lastIndexOf(kParting, place - text.size() - 1);
    return static_cast<int>(place);
}

} // namespace

FigureTile::FigureTile(QWidget* parent)
    : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FigureTile::setFigure(const QString& name, const QString& value, const QStringList& lines) {
    m_name = name;
    m_value = value;
    m_lines = lines;
    describe();
    updateGeometry();
    update();
}

void FigureTile::setDifference(const QString& text, Tone tone) {
    m_difference = text;
    m_tone = tone;
    describe();
    update();
}

void FigureTile::describe() {
    setAccessibleName(m_name + u' ' + m_value);
    QStringList parts = m_lines;
    parts << m_difference;
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    setToolTip(plainToolTip(m_name + u'\n' + parts.join(u'\n')));
}

void FigureTile::setAlarming(bool alarming) {
    m_alarming = alarming;
    update();
}

QSize FigureTile::sizeHint() const {
    const QFontMetrics small(fontFor(TextStyle::Small));
    const QFontMetrics headline(fontFor(TextStyle::Headline));
    constexpr int kUsualWidth = 160;
    return {kUsualWidth,
            headline.height() + (1 + kLines) * small.height() + 2 * space::kSmall + space::kUnit};
}

QStringList FigureTile::shownLines() const {
    const QFontMetrics metrics(withTabularDigits(fontFor(TextStyle::Small)));
    const int room = width() - 2 * space::kMedium;
    QStringList lines;
    for (const QString& text : m_lines) {
        const bool free = m_lines.size() < kLines;
        const int parting =
            free && metrics.horizontalAdvance(text) > room ? partingOf(text, metrics, room) : -1;
        if (parting > 0)
            lines << text.left(parting) << text.mid(parting + kParting.size());
        else
            lines << text;
    }
    for (QString& line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, room);
    return lines;
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
    const int room = width() - 2 * space::kMedium;
    const auto line = [&](const QFont& font, const QColor& color, const QString& text, int top,
                          Qt::Alignment side = Qt::AlignLeft) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(space::kMedium, top, room, metrics.height()), side | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, room));
        return top + metrics.height();
    };
    int top = line(small, colors.muted, m_name, space::kSmall);
    const QColor tone = m_tone == Tone::Good  ? colors.pass
                        : m_tone == Tone::Bad ? colors.fatal
                                              : colors.muted;
    line(withTabularDigits(fontFor(TextStyle::Body)), tone, m_difference, top + 2, Qt::AlignRight);
    top = line(headline, m_alarming ? colors.fatal : colors.text, m_value, top) + space::kUnit;
    for (const QString& text : shownLines())
        top = line(small, colors.muted, text, top);
}

} // namespace earmark::ui
