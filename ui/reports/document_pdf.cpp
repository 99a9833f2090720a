#include "ui/reports/document_pdf.h"

#include "core/base/foreign_text.h"
#include "core/documents/paper_parts.h"
#include "ui/common/text.h"
#include "ui/reports/paper_file.h"
#include "ui/reports/paper_pages.h"
#include "ui/reports/print_fonts.h"

#include <QPainter>
#include <QPdfWriter>

namespace earmark::ui {

namespace {

using documents::PaperPart;

constexpr double kGap = 2.2; // millimetres between parts

QString styleSheet() {
    const std::string_view style = documents::paperStyle();
    return QString::fromUtf8(style.data(), static_cast<qsizetype>(style.size())) +
           QStringLiteral(
               " td.words, td.number, th { padding: 4px 5px; } td.signature { padding-top: 8px; }");
}

PaperPages::Kind kindOf(PaperPart::Kind kind) {
    return kind == PaperPart::Kind::Head  ? PaperPages::Kind::Head
           : kind == PaperPart::Kind::Row ? PaperPages::Kind::Row
                                          : PaperPages::Kind::Free;
}

void add(PaperPages& pages, const PaperPart& part) {
    if (part.kind == PaperPart::Kind::Break)
        pages.addBreak();
    else if (part.picture != nullptr)
        pages.addPicture(*part.picture);
    else
        pages.addText(kindOf(part.kind), toQString(part.html), part.keepWithNext);
}

/// More than a line holds is left out at once: it would be measured anew for every page.
QString oneLine(const std::string& first, const std::string& second) {
    constexpr qsizetype kMostLetters = 300;
    const std::string between = first.empty() || second.empty() ? "" : " · ";
    return toQString(harmlessText(first + between + second)).simplified().left(kMostLetters);
}

} // namespace

Result<void> writeDocumentPdf(const documents::Document& document, const QString& path, Progress& progress) {
    const std::vector<PaperPart> parts = documents::paperParts(document);
    progress.setTotal(static_cast<std::int64_t>(parts.size()));
    return writePaper(path, oneLine(document.title, {}), progress, [&](QPdfWriter& writer) {
        PaperPages pages(writer,
                         {printFamilies(document.language == Language::Chinese), styleSheet(),
                          oneLine(document.title, document.subtitle), oneLine(document.stamp, {}), kGap});
        for (const PaperPart& part : parts) {
            if (progress.cancelled()) return;
            add(pages, part);
            progress.advance();
        }
        QPainter painter(&writer);
        pages.paint(painter);
    });
}

} // namespace earmark::ui
