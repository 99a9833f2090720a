#include "ui/reports/paper_pages.h"

#include "ui/common/chart_painting.h"
#include "ui/common/colors.h"
#include "ui/reports/print_fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr double kMillimetre = kPaperDotsPerInch / 25.4;
constexpr double kFootHeight = 8 * kMillimetre;
constexpr double kBodyPoints = 9.5;
constexpr double kFootPoints = 8;
constexpr int kChartPixels = 9; // of a chart's text, in its own measure

/// A document that opens nothing, whatever its text asks for.
class ClosedDocument final : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QString wrapped(PaperPages::Kind kind, const QString& html) {
    if (kind == PaperPages::Kind::Free) return html;
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">") + html +
           QStringLiteral("</table>");
}

} // namespace

void setUpPaper(QPdfWriter& writer, const QString& title) {
    writer.setResolution(kPaperDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(14, 14, 14, 12), QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Earmark"));
}

PaperPages::PaperPages(QPdfWriter& writer, Setup setup)
    : m_writer(writer)
    , m_setup(std::move(setup))
    , m_width(writer.width())
    , m_head(m_setup.head.isEmpty() ? 0 : kFootHeight)
    , m_height(writer.height() - kFootHeight - m_head) {}

PaperPages::~PaperPages() = default;

void PaperPages::addText(Kind kind, const QString& html, bool keepWithNext) {
    auto document = std::make_unique<ClosedDocument>();
    document->documentLayout()->setPaintDevice(&m_writer);
    document->setDocumentMargin(0);
    document->setDefaultFont(printFont(m_setup.families, kBodyPoints));
    document->setDefaultStyleSheet(m_setup.style);
    document->setHtml(wrapped(kind, html));
    document->setTextWidth(m_width);
    double height = document->size().height();
    if (height > m_height) {
        // Laid out by pages, so that no line is cut.
        document->setPageSize({m_width, m_height});
        height = document->pageCount() * m_height;
    }
    m_parts.push_back({kind, std::move(document), nullptr, height, keepWithNext, m_breaks});
    m_breaks = false;
}

double PaperPages::scaleOf(const charts::DisplayList& list) const {
    return std::min(m_width / std::max(1.0, list.width), m_height / std::max(1.0, list.height));
}

void PaperPages::addPicture(const charts::DisplayList& list) {
    m_parts.push_back({Kind::Free, nullptr, &list, list.height * scaleOf(list), false, m_breaks});
    m_breaks = false;
}

void PaperPages::addBreak() {
    m_breaks = true;
}

double PaperPages::gapBefore(const Part& part) const {
    if (m_top <= 0) return 0;
    if (part.kind == Kind::Free) return m_setup.gap * kMillimetre;
    constexpr double kTableGap = 4;
    return part.kind == Kind::Head && m_setup.gap <= 0 ? kTableGap * kMillimetre : 0;
}

/// Of what must stand below a part on its page.
double PaperPages::keptHeight(std::size_t at) const {
    double height = 0;
    for (; m_parts[at].keepWithNext && at + 1 < m_parts.size(); ++at)
        height += m_parts[at + 1].height + m_setup.gap * kMillimetre;
    return height;
}

void PaperPages::place() {
    std::size_t head = m_parts.size();
    for (std::size_t at = 0; at < m_parts.size(); ++at) {
        const Part& part = m_parts[at];
        if (part.kind != Kind::Row) head = part.kind == Kind::Head ? at : m_parts.size();
        m_top += gapBefore(part);
        const double needs = part.height + keptHeight(at);
        if (m_top > 0 && (part.beginsPage || m_top + needs > m_height)) {
            turn();
            if (part.kind == Kind::Row && head < m_parts.size() &&
                m_parts[head].height + part.height <= m_height)
                put(head);
        }
        put(at);
    }
}

void PaperPages::turn() {
    ++m_page;
    m_top = 0;
}

void PaperPages::put(std::size_t at) {
    double left = m_parts[at].height;
    for (double from = 0; left > m_height; from += m_height, left -= m_height) {
        if (m_top > 0) turn();
        m_placed.push_back({at, m_page, 0, from, m_height});
        turn();
    }
    m_placed.push_back({at, m_page, m_top, m_parts[at].height - left, left});
    m_top += left;
}

void PaperPages::paint(QPainter& painter) {
    place();
    int page = 0;
    paintMargins(painter, page);
    for (const Placed& placed : m_placed) {
        while (page < placed.page) {
            m_writer.newPage();
            paintMargins(painter, ++page);
        }
        paintPart(painter, placed);
    }
}

void PaperPages::paintPart(QPainter& painter, const Placed& placed) const {
    const Part& part = m_parts[placed.part];
    painter.save();
    painter.translate(0, m_head + placed.top - placed.from);
    if (part.picture != nullptr) {
        const double scale = scaleOf(*part.picture);
        painter.scale(scale, scale);
        QFont font = printFont(m_setup.families, kFootPoints);
        font.setPixelSize(kChartPixels);
        font.setHintingPreference(QFont::PreferNoHinting);
        painter.setFont(font);
        paintChart(painter, *part.picture, lightColors());
    } else {
        paintDocument(painter, part, placed);
    }
    painter.restore();
    if (part.kind != Kind::Free) paintRule(painter, m_head + placed.top + placed.height);
}

void PaperPages::paintDocument(QPainter& painter, const Part& part, const Placed& placed) const {
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, placed.from, m_width, placed.height);
    context.palette.setColor(QPalette::Text, Qt::black);
    if (placed.height < part.height) painter.setClipRect(context.clip);
    part.document->documentLayout()->draw(&painter, context);
}

void PaperPages::paintRule(QPainter& painter, double y) const {
    painter.setPen(QPen(QColor(0xc9, 0xd0, 0xd9), 0.2 * kMillimetre));
    painter.drawLine(QPointF(0, y), QPointF(m_width, y));
}

void PaperPages::paintMargins(QPainter& painter, int page) const {
    const QFont font = printFont(m_setup.families, kFootPoints);
    painter.setFont(font);
    painter.setPen(QColor(0x5a, 0x63, 0x70));
    const QFontMetricsF metrics(font, &m_writer);
    const double room = m_width - 20 * kMillimetre;
    const QRectF foot(0, m_head + m_height, m_width, kFootHeight);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     metrics.elidedText(m_setup.foot, Qt::ElideRight, room));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine,
                     QStringLiteral("%1 / %2").arg(page + 1).arg(m_page + 1));
    if (page == 0 || m_setup.head.isEmpty()) return;
    painter.drawText(QRectF(0, 0, m_width, m_head), Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     metrics.elidedText(m_setup.head, Qt::ElideRight, m_width));
    paintRule(painter, 5 * kMillimetre);
}

} // namespace earmark::ui
