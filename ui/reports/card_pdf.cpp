#include "ui/reports/card_pdf.h"

#include "ui/common/text.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <QSaveFile>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace earmark::ui {

namespace {

using reporting::PrintedPart;

constexpr int kDotsPerInch = 600;
constexpr double kMillimetre = kDotsPerInch / 25.4;
constexpr double kFootHeight = 8 * kMillimetre;
constexpr double kBodyPoints = 9.5;
constexpr double kFootPoints = 8;
constexpr double kSectionGap = 4 * kMillimetre;

/// A document that opens nothing, whatever its text asks for.
class ClosedDocument final : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

/// Whether a Chinese text drawn in this font comes back when it is searched or copied: not where the font
/// draws 用 and the radical ⽤ with one glyph, because a PDF then names the radical.
bool keepsCharacters(const QString& family) {
    const QRawFont font = QRawFont::fromFont(QFont(family), QFontDatabase::SimplifiedChinese);
    const QList<quint32> character = font.glyphIndexesForString(QString(QChar(0x7528)));
    const QList<quint32> radical = font.glyphIndexesForString(QString(QChar(0x2f64)));
    return !character.isEmpty() && character.first() != 0 && character != radical;
}

/// The first of these that is there and keeps its characters, else the first that is there.
QString chineseFamily() {
    QString found;
    for (const QString& family : {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"),
                                  QStringLiteral("PingFang SC"), QStringLiteral("WenQuanYi Micro Hei")}) {
        if (!QFontDatabase::hasFamily(family)) continue;
        if (keepsCharacters(family)) return family;
        if (found.isEmpty()) found = family;
    }
    return found;
}

/// Latin families first, because digits drawn in most Chinese ones do not come back either; on a Chinese page
/// the Chinese one first where it keeps its characters, so that its punctuation is full-width.
QStringList printFamilies(reporting::PrintLanguage language) {
    QStringList families;
    for (const QString& family : {QStringLiteral("Open Sans"), QStringLiteral("Segoe UI"),
                                  QStringLiteral("Helvetica Neue"), QStringLiteral("DejaVu Sans")})
        if (families.isEmpty() && QFontDatabase::hasFamily(family)) families.append(family);
    const QString chinese = chineseFamily();
    if (chinese.isEmpty()) return families;
    if (language == reporting::PrintLanguage::Chinese && keepsCharacters(chinese))
        families.prepend(chinese);
    else
        families.append(chinese);
    return families;
}

QFont printFont(const QStringList& families, double points) {
    QFont font;
    // Any spacing of letters keeps them single: a ligature would not be found when "offer" is searched for.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    if (!families.isEmpty()) font.setFamilies(families);
    font.setPointSizeF(points);
    return font;
}

QString pdfStyle() {
    const std::string_view shared = reporting::printStyle();
    return QString::fromUtf8(shared.data(), static_cast<qsizetype>(shared.size())) +
           QStringLiteral(" td, th { padding: 5px 6px; } .level, .words { padding: 0 6px 2px 0; }"
                          " .points { text-align: right; }");
}

QString wrapped(const PrintedPart& part) {
    const QString html = toQString(part.html);
    if (part.kind == PrintedPart::Kind::Front) return html;
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">") + html +
           QStringLiteral("</table>");
}

struct LaidPart {
    PrintedPart::Kind kind;
    std::unique_ptr<QTextDocument> document;
    double height = 0;
};

/// What stands where: a part, or the piece of a part that is higher than a page.
struct Placed {
    std::size_t part;
    int page;
    double top;
    double from = 0; ///< of the part
    double height = 0;
};

class CardPages {
public:
    CardPages(const reporting::PrintedCard& card, QPdfWriter& writer)
        : m_card(card)
        , m_families(printFamilies(card.language))
        , m_writer(writer)
        , m_width(writer.width())
        , m_height(writer.height() - kFootHeight) {
        const QString style = pdfStyle();
        for (const PrintedPart& part : card.parts)
            layOut(part, style);
        place();
    }

    void paint(QPainter& painter) {
        int page = 0;
        paintFoot(painter, page);
        for (const Placed& placed : m_placed) {
            while (page < placed.page) {
                m_writer.newPage();
                paintFoot(painter, ++page);
            }
            paintPart(painter, placed);
        }
    }

private:
    void layOut(const PrintedPart& part, const QString& style) {
        auto document = std::make_unique<ClosedDocument>();
        document->documentLayout()->setPaintDevice(&m_writer);
        document->setDocumentMargin(0);
        document->setDefaultFont(printFont(m_families, kBodyPoints));
        document->setDefaultStyleSheet(style);
        document->setHtml(wrapped(part));
        document->setTextWidth(m_width);
        double height = document->size().height();
        if (height > m_height) {
            // Laid out by pages, so that no line is cut.
            document->setPageSize({m_width, m_height});
            height = document->pageCount() * m_height;
        }
        m_parts.push_back({part.kind, std::move(document), height});
    }

    void place() {
        std::size_t section = m_parts.size();
        for (std::size_t at = 0; at < m_parts.size(); ++at) {
            const LaidPart& part = m_parts[at];
            const bool opens = part.kind == PrintedPart::Kind::Section;
            if (opens) {
                section = at;
                if (m_top > 0) m_top += kSectionGap;
            }
            // A head does not stand alone at the foot of a page.
            const bool keeps = opens && at + 1 < m_parts.size();
            const double needs = part.height + (keeps ? m_parts[at + 1].height : 0);
            if (m_top > 0 && m_top + needs > m_height) {
                turn();
                if (part.kind == PrintedPart::Kind::Row && section < m_parts.size() &&
                    m_parts[section].height + part.height <= m_height)
                    put(section);
            }
            put(at);
        }
    }

    void turn() {
        ++m_page;
        m_top = 0;
    }

    void put(std::size_t at) {
        double left = m_parts[at].height;
        for (double from = 0; left > m_height; from += m_height, left -= m_height) {
            if (m_top > 0) turn();
            m_placed.push_back({at, m_page, 0, from, m_height});
            turn();
        }
        m_placed.push_back({at, m_page, m_top, m_parts[at].height - left, left});
        m_top += left;
    }

    void paintPart(QPainter& painter, const Placed& placed) {
        const LaidPart& part = m_parts[placed.part];
        painter.save();
        painter.translate(0, placed.top - placed.from);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, placed.from, m_width, placed.height);
        context.palette.setColor(QPalette::Text, Qt::black);
        if (placed.height < part.height) painter.setClipRect(context.clip);
        part.document->documentLayout()->draw(&painter, context);
        painter.restore();
        if (part.kind == PrintedPart::Kind::Front) return;
        painter.setPen(QPen(QColor(0xc9, 0xd0, 0xd9), 0.2 * kMillimetre));
        const double bottom = placed.top + placed.height;
        painter.drawLine(QPointF(0, bottom), QPointF(m_width, bottom));
    }

    void paintFoot(QPainter& painter, int page) {
        const QFont font = printFont(m_families, kFootPoints);
        painter.setFont(font);
        painter.setPen(QColor(0x5a, 0x63, 0x70));
        const QRectF foot(0, m_height, m_width, kFootHeight);
        const QString count = QStringLiteral("%1 / %2").arg(page + 1).arg(m_page + 1);
        const double room = m_width - 20 * kMillimetre;
        const QString line =
            QFontMetricsF(font, &m_writer)
                .elidedText(toQString(m_card.title + " · " + m_card.stamp), Qt::ElideRight, room);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, line);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, count);
    }

    const reporting::PrintedCard& m_card;
    QStringList m_families;
    QPdfWriter& m_writer;
    double m_width;
    double m_height; ///< of a page without its foot
    std::vector<LaidPart> m_parts;
    std::vector<Placed> m_placed;
    int m_page = 0;
    double m_top = 0;
};

ErrorCode codeOf(const QSaveFile& file) {
    return file.error() == QFileDevice::PermissionsError ? ErrorCode::ReadOnly
           : file.error() == QFileDevice::ResourceError  ? ErrorCode::NoSpace
                                                         : ErrorCode::Io;
}

} // namespace

Result<void> writeCardPdf(const reporting::PrintedCard& card, const QString& path) {
    QSaveFile file(path);
    const auto failed = [&] {
        return Error{codeOf(file), toUtf8(path), "it could not be written: " + toUtf8(file.errorString())};
    };
    if (!file.open(QIODevice::WriteOnly)) return failed();
    {
        QPdfWriter writer(&file);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(14, 14, 14, 12), QPageLayout::Millimeter);
        writer.setTitle(toQString(card.title));
        writer.setCreator(QStringLiteral("Earmark"));
        CardPages pages(card, writer);
        QPainter painter(&writer);
        pages.paint(painter);
        painter.end();
    }
    if (!file.commit()) return failed();
    return {};
}

} // namespace earmark::ui
