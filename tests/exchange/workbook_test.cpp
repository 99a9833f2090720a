#include "core/exchange/number_format.h"
#include "core/exchange/table_reader.h"
#include "tests/exchange/workbook_builder.h"
#include "tests/support/catch.h"
#include "tests/support/test_data.h"

using namespace earmark;
using namespace earmark::exchange;
using test::inlineRow;
using test::WorkbookBuilder;
using test::zipOf;

namespace {

Table read(const std::string& bytes, const ReadOptions& options = {}) {
    auto table = readTableBytes(bytes, "calls.xlsx", options);
    INFO((table ? std::string() : describe(table.error())));
    REQUIRE(table.has_value());
    return std::move(*table);
}

Finding refused(const std::string& bytes, const ReadOptions& options = {}) {
    Finding why;
    const auto table = readTableBytes(bytes, "calls.xlsx", options, nullptr, &why);
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().subject == "calls.xlsx");
    CHECK_FALSE(table.error().detail.empty());
    return why;
}

std::string cell(const std::string& attributes, const std::string& value) {
    return "<c " + attributes + "><v>" + value + "</v></c>";
}

WorkbookBuilder oneSheet(const std::string& rows) {
    WorkbookBuilder book;
    book.sheets = {{"通话清单", rows, false}};
    return book;
}

/// A directory entry of a compound file for a stream of that name.
std::string streamEntry(const std::string& name) {
    std::string entry(128, '\0');
    for (std::size_t index = 0; index < name.size(); ++index)
        entry[2 * index] = name[index];
    entry[64] = static_cast<char>(2 * name.size() + 2);
    entry[66] = 2;
    return entry;
}

std::string compoundFile(const std::string& stream) {
    std::string bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    bytes.resize(1024, '\0');
    return bytes + streamEntry("\x05SummaryInformation") + streamEntry(stream);
}

} // namespace

TEST_CASE("a workbook gives shared, inline, formula and boolean values as text", "[exchange]") {
    WorkbookBuilder book =
        oneSheet("<row r=\"1\">" + cell("r=\"A1\" t=\"s\"", "0") + cell("r=\"B1\" t=\"s\"", "1") + "</row>" +
                 "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t> 0007 </t></is></c>" +
                 cell("r=\"C3\" t=\"str\"", "x_x000A_y") + cell("r=\"D3\" t=\"b\"", "1") +
                 cell("r=\"E3\" t=\"e\"", "#N/A") + "</row>");
    book.sharedStrings = "<si><t>坐席工号</t></si><si><r><t>姓</t></r><r><t>名</t></r>"
                         "<rPh sb=\"0\" eb=\"1\"><t>xing</t></rPh></si>";
    const Table table = read(book.bytes());
    CHECK(table.source.format == TableFormat::Workbook);
    CHECK(table.source.sheet == "通话清单");
    CHECK(table.cell(0, 0) == "坐席工号");
    CHECK(table.cell(0, 1) == "姓名");
    CHECK(table.rowNumber(1) == 3);
    CHECK(table.cell(1, 0) == "0007");
    CHECK(table.cell(1, 1).empty());
    CHECK(table.cell(1, 2) == "x\ny");
    CHECK(table.cell(1, 3) == "TRUE");
    CHECK(table.cell(1, 4) == "#N/A");
}

TEST_CASE("numbers and dates come as their style shows them", "[exchange]") {
    WorkbookBuilder book =
        oneSheet("<row>" + cell("s=\"0\"", "12900010142") + cell("s=\"1\"", "46083") +
                 cell("s=\"2\"", "46083.384861111") + cell("s=\"3\"", "7") + cell("s=\"0\"", "2.0260302E+7") +
                 cell("s=\"4\"", "1.5") + cell("s=\"0\"", "0.1") + cell("s=\"5\"", "46083.5") + "</row>");
    book.numberFormats =
        "<numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d\\ h:mm;@\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"0000\"/>"
        "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm:ss\"/>"
        "<numFmt numFmtId=\"167\" formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;d\"/>";
    book.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                       "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/>";
    const Table table = read(book.bytes());
    CHECK(table.cell(0, 0) == "12900010142");
    CHECK(table.cell(0, 1) == "2026-03-02");
    CHECK(table.cell(0, 2) == "2026-03-02 09:14:12");
    CHECK(table.cell(0, 3) == "0007");
    CHECK(table.cell(0, 4) == "20260302");
    CHECK(table.cell(0, 5) == "36:00:00");
    CHECK(table.cell(0, 6) == "0.1");
    CHECK(table.cell(0, 7) == "2026-03-02 12:00:00");

    book.since1904 = true;
    book.sheets[0].rows = "<row>" + cell("s=\"1\"", "44621") + "</row>";
    CHECK(read(book.bytes()).cell(0, 0) == "2026-03-02");
}

TEST_CASE("date serials follow Excel's calendar", "[exchange]") {
    CHECK(dateText(1, false) == "1900-01-01");
    CHECK(dateText(59, false) == "1900-02-28");
    CHECK(dateText(61, false) == "1900-03-01");
    CHECK(dateText(0.5, false) == "12:00:00");
    CHECK(dateText(0, true) == "1904-01-01");
    CHECK(dateText(-1, false).empty());
    CHECK(dateText(3e6, false).empty());
    CHECK(dateText(46083.999999, false) == "2026-03-03");
}

TEST_CASE("number formats that are no dates stay numbers", "[exchange]") {
    for (const char* code : {"General", "0.00", "#,##0", "\"day\" 0", "0\\d", "[Red]0.0", "@", "0.00E+00"})
        CHECK(customFormat(code).meaning == NumberFormat::Meaning::Number);
    for (const char* code : {"yyyy-mm-dd", "m/d/yy h:mm AM/PM", "[$-409]d-mmm", "hh:mm:ss"})
        CHECK(customFormat(code).meaning == NumberFormat::Meaning::Date);
}

TEST_CASE("the first visible sheet with cells is taken, or the one asked for", "[exchange]") {
    WorkbookBuilder book;
    book.sheets = {{"secret", inlineRow(1, {"hidden"}), true},
                   {"empty", "", false},
                   {"first", inlineRow(1, {"one"}), false},
                   {"second", inlineRow(1, {"two"}), false}};
    const Table table = read(book.bytes());
    CHECK(table.source.sheet == "first");
    CHECK(table.source.sheets == std::vector<std::string>{"empty", "first", "second"});
    CHECK(read(book.bytes(), {.sheet = "second"}).cell(0, 0) == "two");
    CHECK(refused(book.bytes(), {.sheet = "third"}).kind == FindingKind::SheetMissing);
}

TEST_CASE("old and encrypted workbooks are told apart and say what to do", "[exchange]") {
    const Finding old = refused(compoundFile("Workbook"));
    CHECK(old.kind == FindingKind::OldWorkbook);
    CHECK(sentence(old).find("save it as an Excel Workbook (.xlsx)") != std::string::npos);
    const Finding encrypted = refused(compoundFile("EncryptedPackage"));
    CHECK(encrypted.kind == FindingKind::EncryptedWorkbook);
    CHECK(sentence(encrypted).find("take the password away") != std::string::npos);
    CHECK(codeOf(encrypted.kind) == ErrorCode::Encrypted);
    CHECK(refused(compoundFile("WordDocument")).kind == FindingKind::NotATable);
    CHECK(refused(zipOf(oneSheet(inlineRow(1, {"x"})).parts(), "secret")).kind ==
          FindingKind::EncryptedWorkbook);
}

TEST_CASE("other archives are named for what they are", "[exchange]") {
    CHECK(refused(zipOf({{"xl/workbook.bin", "x"}})).kind == FindingKind::BinaryWorkbook);
    CHECK(refused(zipOf({{"content.xml", "<a/>"}, {"mimetype", "application/vnd.oasis"}})).kind ==
          FindingKind::OpenDocument);
    CHECK(refused(zipOf({{"photo.jpg", "x"}})).kind == FindingKind::NotATable);
}

TEST_CASE("a zip bomb is refused", "[exchange]") {
    auto parts = oneSheet("").parts();
    parts["xl/worksheets/sheet1.xml"] =
        "<worksheet><sheetData>" + std::string(64 << 20, ' ') + "</sheetData>";
    const std::string bytes = zipOf(parts);
    REQUIRE(bytes.size() < (1 << 20));
    const Finding why = refused(bytes);
    CHECK(why.kind == FindingKind::ZipBomb);
    CHECK(why.value == "xl/worksheets/sheet1.xml");

    std::map<std::string, std::string> many = oneSheet(inlineRow(1, {"x"})).parts();
    for (int index = 0; index < 10'001; ++index)
        many["part" + std::to_string(index)] = "x";
    CHECK(refused(zipOf(many)).kind == FindingKind::ZipBomb);
}

TEST_CASE("entity expansion, deep nesting and endless tags are refused", "[exchange]") {
    auto parts = oneSheet("").parts();
    parts["xl/workbook.xml"] = "<!DOCTYPE a [<!ENTITY b \"bb\">]><workbook>&b;</workbook>";
    CHECK(refused(zipOf(parts)).kind == FindingKind::BrokenWorkbook);

    std::string deep;
    for (int level = 0; level < 1'000; ++level)
        deep += "<a>";
    CHECK(refused(oneSheet(deep).bytes()).kind == FindingKind::BrokenWorkbook);

    std::string tag = "<row><c r=\"";
    for (std::uint32_t noise = 1; tag.size() < (8U << 20); noise = noise * 1664525 + 1013904223)
        tag += static_cast<char>('a' + (noise >> 27) % 26);
    CHECK(refused(oneSheet(tag).bytes()).kind == FindingKind::BrokenWorkbook);
}

TEST_CASE("a workbook cut short or damaged anywhere is refused whole", "[exchange]") {
    std::string rows;
    for (std::size_t row = 1; row <= 200; ++row)
        rows += inlineRow(row, {"0007", "2026-03-02", "x" + std::to_string(row * 7919 % 1000)});
    const std::string bytes = oneSheet(rows).bytes();
    for (const std::size_t size : {bytes.size() - 1, bytes.size() / 2, std::size_t{30}})
        CHECK_FALSE(readTableBytes(std::string_view(bytes).substr(0, size), "calls.xlsx").has_value());

    auto parts = oneSheet(rows).parts();
    std::string& sheet = parts["xl/worksheets/sheet1.xml"];
    sheet.resize(sheet.size() / 2);
    const Finding why = refused(zipOf(parts));
    CHECK(why.kind == FindingKind::BrokenWorkbook);
    CHECK(why.value.starts_with("xl/worksheets/sheet1.xml, line "));
}

TEST_CASE("cells and rows out of order or out of bounds are refused", "[exchange]") {
    CHECK(refused(oneSheet("<row r=\"2\"/><row r=\"1\"/>").bytes()).kind == FindingKind::BrokenWorkbook);
    CHECK(refused(oneSheet("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>").bytes()).kind ==
          FindingKind::BrokenWorkbook);
    CHECK(refused(oneSheet("<row r=\"1048577\"/>").bytes()).kind == FindingKind::TooManyRows);
    const Finding wide = refused(oneSheet("<row r=\"4\">" + cell("r=\"XFD4\"", "1") + "</row>").bytes());
    CHECK(wide.kind == FindingKind::TooManyColumns);
    CHECK(wide.row == 4);
    CHECK(refused(oneSheet(inlineRow(2, {"a", std::string(200'000, 'x')})).bytes()).kind ==
          FindingKind::CellTooLong);
}

TEST_CASE("a workbook of another program reads as its author sees it", "[exchange]") {
    const auto table = readTable(test::dataDirectory() / "lists" / "openpyxl.xlsx");
    REQUIRE(table.has_value());
    CHECK(table->source.sheet == "通话清单");
    CHECK(table->source.sheets.size() == 2);
    REQUIRE(table->rowCount() == 4);
    CHECK(table->rowNumber(1) == 3);
    CHECK(table->cell(2, 1) == "0007");
    CHECK(table->cell(2, 2) == "2026-03-02 09:14:12");
    CHECK(table->cell(2, 4) == "0:02:28");
    CHECK(table->cell(2, 5) == "12900010142");
    CHECK(table->cell(3, 5).empty()); // a formula that was never calculated
}
