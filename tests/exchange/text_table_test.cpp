#include "core/exchange/table_reader.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark;
using namespace earmark::exchange;

namespace {

Table read(std::string_view bytes, const ReadOptions& options = {}) {
    auto table = readTableBytes(bytes, "calls.csv", options);
    INFO((table ? std::string() : describe(table.error())));
    REQUIRE(table.has_value());
    return std::move(*table);
}

Finding refused(std::string_view bytes, const ReadOptions& options = {}) {
    Finding why;
    const auto table = readTableBytes(bytes, "calls.csv", options, nullptr, &why);
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().subject == "calls.csv");
    CHECK_FALSE(table.error().detail.empty());
    return why;
}

/// 坐席工号,姓名 / 0007,王丽 as the encodings have them.
constexpr std::string_view kUtf8 = "坐席工号,姓名\n0007,王丽\n";
constexpr std::string_view kGb18030 =
    "\xd7\xf8\xcf\xaf\xb9\xa4\xba\xc5,\xd0\xd5\xc3\xfb\n0007,\xcd\xf5\xc0\xf6\n";
constexpr std::string_view kLittleEndian("\xff\xfe\x41\x00\x2c\x00\x42\x00\x0a\x00\x8b\x73\x2c\x00\x3d\x4e",
                                         16);

} // namespace

TEST_CASE("a list reads the same in every encoding, and the encoding taken is named", "[exchange]") {
    const Table plain = read(kUtf8);
    CHECK(plain.source.encoding == Encoding::Utf8);
    CHECK(plain.cell(0, 0) == "坐席工号");
    CHECK(plain.cell(1, 0) == "0007");
    CHECK(plain.cell(1, 1) == "王丽");

    const Table marked = read("\xef\xbb\xbf" + std::string(kUtf8));
    CHECK(marked.source.encoding == Encoding::Utf8WithBom);
    CHECK(marked.cell(0, 0) == "坐席工号");

    const Table chinese = read(kGb18030);
    CHECK(chinese.source.encoding == Encoding::Gb18030);
    CHECK(chinese.source.encodingGuessed);
    CHECK(chinese.cell(1, 1) == "王丽");

    const Table wide = read(kLittleEndian);
    CHECK(wide.source.encoding == Encoding::Utf16LittleEndian);
    CHECK(wide.cell(0, 1) == "B");
    CHECK(wide.cell(1, 0) == "王");
}

TEST_CASE("the person's word on the encoding goes before the guess", "[exchange]") {
    const Table western = read("name\nM\xfcller\n", {.encoding = Encoding::Windows1252});
    CHECK(western.cell(1, 0) == "Müller");
    CHECK(refused(kGb18030, {.encoding = Encoding::Utf8}).kind == FindingKind::BrokenEncoding);
}

TEST_CASE("damaged UTF-8 is named with its line, not taken for Chinese", "[exchange]") {
    const std::string damaged = std::string(kUtf8) + "0008,王\xe4\xb8\n";
    const Finding why = refused(damaged);
    CHECK(why.kind == FindingKind::BrokenEncoding);
    CHECK(why.row == 3);
    CHECK(why.value.find("UTF-8") != std::string::npos);
}

TEST_CASE("text in an unknown encoding is refused instead of garbled", "[exchange]") {
    const Finding why = refused("name,city\nBj\xf6rn,G\xf6teborg\nM\xfcller,K\xf6ln\n");
    CHECK(why.kind == FindingKind::UnknownEncoding);
    CHECK(why.row == 2);
}

TEST_CASE("a GB18030 file cut in the middle of a character is refused", "[exchange]") {
    const Finding why = refused(kGb18030.substr(0, kGb18030.size() - 2));
    CHECK(why.kind == FindingKind::BrokenEncoding);
    CHECK(why.row == 2);
}

TEST_CASE("the separator is found out", "[exchange]") {
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::string text = "agent#start#note\n0007#2026-03-02#a\n0008#2026-03-03#b\n";
        std::ranges::replace(text, '#', delimiter);
        const Table table = read(text);
        CHECK(table.source.delimiter == delimiter);
        CHECK(table.columnCount() == 3);
    }
    CHECK(read("sep=;\na,x;b\n1,0;2\n").cell(0, 0) == "a,x");
    CHECK(read("a;b\n\"1;2\";3,4,5,6\n").cell(1, 0) == "1;2");
}

TEST_CASE("quoted cells keep separators, line ends and quotation marks", "[exchange]") {
    const Table table = read("a,b,c\r\n\"x,\"\"y\"\"\",\"two\r\nlines\",5\" pipe\r\n");
    CHECK(table.cell(1, 0) == "x,\"y\"");
    CHECK(table.cell(1, 1) == "two\r\nlines");
    CHECK(table.cell(1, 2) == "5\" pipe");
}

TEST_CASE("rows are numbered as a spreadsheet numbers them", "[exchange]") {
    const Table table = read("a,b\n\n\"1\n1\",2\n,,\n3,4");
    REQUIRE(table.rowCount() == 3);
    CHECK(table.rowNumber(1) == 3);
    CHECK(table.rowNumber(2) == 5);
    CHECK(read("a,b\r\n\r\n3,4").rowNumber(1) == 3);
}

TEST_CASE("what keeps a spreadsheet from running or reformatting a cell is taken off", "[exchange]") {
    const Table table = read("a,b,c,d\n'=1+1,=\"0012\",'quoted',\" 0007\t\"\n");
    CHECK(table.cell(1, 0) == "=1+1");
    CHECK(table.cell(1, 1) == "0012");
    CHECK(table.cell(1, 2) == "'quoted'");
    CHECK(table.cell(1, 3) == "0007");
}

TEST_CASE("a quotation mark that is never closed is an error at its place", "[exchange]") {
    const Finding why = refused("a,b\n1,2\n3,\"open\n5,6\n");
    CHECK(why.kind == FindingKind::UnclosedQuote);
    CHECK(why.row == 3);
    CHECK(why.column == 1);
    CHECK(describe(why) ==
          "calls.csv, row 3, column B: a quotation mark opens here and is never closed; close "
          "it, or save the list as .xlsx");

    const Finding after = refused("a,b\n\"1\"2,3\n");
    CHECK(after.kind == FindingKind::TextAfterQuote);
    CHECK(after.row == 2);
}

TEST_CASE("too many columns or too long a cell is refused", "[exchange]") {
    CHECK(refused(std::string(600, ',') + "x\n").kind == FindingKind::TooManyColumns);
    CHECK(refused("a,b\n1," + std::string(200'000, 'x') + "\n").kind == FindingKind::CellTooLong);
}

TEST_CASE("what is no list is refused by its content, whatever its name", "[exchange]") {
    CHECK(refused("").kind == FindingKind::FileEmpty);
    CHECK(refused("\xef\xbb\xbf \r\n\r\n").kind == FindingKind::FileEmpty);
    CHECK(refused(std::string_view("RIFF\x24\x00\x00\x00WAVEfmt ", 16)).kind == FindingKind::NotATable);
    CHECK(refused("<html><table><tr><td>1</td></tr></table></html>").kind == FindingKind::WebPage);
    CHECK(refused("<?xml version=\"1.0\"?><Workbook/>").kind == FindingKind::WebPage);
}

TEST_CASE("a missing file is an error that names it", "[exchange]") {
    const auto table = readTable("/nonexistent/calls.csv");
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().code == ErrorCode::Io);
    CHECK(table.error().subject == "calls.csv");
}

TEST_CASE("a cancelled reading gives no table", "[exchange]") {
    Progress progress;
    progress.cancel();
    const auto table = readTableBytes(kUtf8, "calls.csv", {}, &progress);
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().code == ErrorCode::Cancelled);
}
