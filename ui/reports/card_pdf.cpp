#include "ui/reports/card_pdf.h"

#include "ui/common/text.h"
#include "ui/reports/paper_file.h"
#include "ui/reports/paper_pages.h"
#include "ui/reports/print_fonts.h"

#include <QPainter>
#include <QPdfWriter>

namespace earmark::ui {

namespace {

using reporting::PrintedPart;

QString pdfStyle() {
    const std::string_view shared = reporting::printStyle();
    return QString::fromUtf8(shared.data(), static_cast<qsizetype>(shared.size())) +
           QStringLiteral(" td, th { padding: 5px 6px; } .level, .words { padding: 0 6px 2px 0; }"
                          " .points { text-align: right; }");
}

PaperPages::Kind kindOf(PrintedPart::Kind kind) {
    return kind == PrintedPart::Kind::Front     ? PaperPages::Kind::Free
           : kind == PrintedPart::Kind::Section ? PaperPages::Kind::Head
                                                : PaperPages::Kind::Row;
}

} // namespace

Result<void> writeCardPdf(const reporting::PrintedCard& card, const QString& path) {
    return writePaper(path, toQString(card.title), Progress(), [&](QPdfWriter& writer) {
        PaperPages pages(writer, {printFamilies(card.language == reporting::PrintLanguage::Chinese),
                                  pdfStyle(),
                                  {},
                                  toQString(card.title + " · " + card.stamp),
                                  0});
        for (const PrintedPart& part : card.parts)
            pages.addText(kindOf(part.kind), toQString(part.html), part.kind == PrintedPart::Kind::Section);
        QPainter painter(&writer);
        pages.paint(painter);
    });
}

} // namespace earmark::ui
