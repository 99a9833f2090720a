#include "core/documents/cells.h"
#include "core/documents/paper_parts.h"
#include "tests/documents/hostile_texts.h"
#include "tests/documents/sample_document.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark;
using namespace earmark::documents;
using Catch::Matchers::Contains;
using Kind = PaperPart::Kind;

namespace {

std::string htmlOf(const std::vector<PaperPart>& parts) {
    std::string html;
    for (const PaperPart& part : parts)
        html += part.html;
    return html;
}

} // namespace

TEST_CASE("paper says what the document says, tables row by row", "[documents][paper]") {
    const Document document = test::sampleDocument();
    const std::vector<PaperPart> parts = paperParts(document);
    const auto countOf = [&](Kind kind) { return std::ranges::count(parts, kind, &PaperPart::kind); };
    CHECK(countOf(Kind::Head) == 1);
    CHECK(countOf(Kind::Row) == 1); // of two, the document wants one on paper
    CHECK(countOf(Kind::Picture) == 1);
    CHECK(countOf(Kind::Break) == 1);
    for (const char* digits : {"86.5%", "84.1 – 88.9, n = 42", "41.3%", "−3.6", "02:41.3 – 02:52.8"})
        CHECK_THAT(htmlOf(parts), Contains(digits));
    CHECK(htmlOf(parts).find("2026-11-02") == std::string::npos); // of a column for data alone
}

TEST_CASE("a heading and a table's head do not stand alone", "[documents][paper]") {
    const Document document = test::sampleDocument();
    for (const PaperPart& part : paperParts(document)) {
        if (part.kind == Kind::Head) CHECK(part.keepWithNext);
        if (part.kind == Kind::Row) CHECK_FALSE(part.keepWithNext);
    }
}

TEST_CASE("a table of many columns gets smaller digits instead of divided ones", "[documents][paper]") {
    const auto paperOf = [](std::size_t columns, const std::string& title) {
        DataTable table{"", "", {}, {}, "", 0};
        table.columns.assign(columns, Column{title, ColumnKind::Integer, 1, ColumnHint::None, false});
        table.rows.push_back(std::vector<Cell>(columns, countCell(1)));
        Document document;
        document.blocks.emplace_back(table);
        return htmlOf(paperParts(document));
    };
    CHECK(paperOf(6, "Evaluations").find("tight") == std::string::npos);
    CHECK_THAT(paperOf(8, "Evaluations"), Contains("class=\"number tight\""));
    CHECK_THAT(paperOf(12, "Evaluations"), Contains("class=\"number tighter\""));
    // Chinese heads go on below, so that more of them fit.
    CHECK(paperOf(8, "与其他质检员相比的差异").find("tight") == std::string::npos);
}

TEST_CASE("no key figure stands alone in a last line", "[documents][paper]") {
    const auto rowsOf = [](std::size_t figures) {
        Document document;
        document.blocks.emplace_back(KeyFigures{std::vector<KeyFigure>(figures)});
        return paperParts(document).size() - 1; // the title before them
    };
    CHECK(rowsOf(3) == 1);
    CHECK(rowsOf(4) == 1);
    CHECK(rowsOf(5) == 2);
    CHECK(rowsOf(7) == 2);
}

TEST_CASE("what is said before a table stands on its page", "[documents][paper]") {
    Document document = test::sampleDocument();
    document.blocks.insert(document.blocks.begin(), Paragraph{"about the table", Tone::Quiet});
    DataTable table{"", "", {Column{"Name"}}, {{textCell("a")}}, "", 0};
    document.blocks.insert(document.blocks.begin() + 1, table);
    const std::vector<PaperPart> parts = paperParts(document);
    CHECK_THAT(parts[1].html, Contains("about the table"));
    CHECK(parts[1].keepWithNext);
}

TEST_CASE("no text becomes markup on paper", "[documents][paper]") {
    const Document document = test::hostileDocument("<img src='file:///x'>");
    CHECK(htmlOf(paperParts(document)).find("<img") == std::string::npos);
}
