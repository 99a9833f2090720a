#include "core/documents/cells.h"
#include "core/documents/plain_numbers.h"
#include "core/documents/sheet_text.h"
#include "core/documents/workbook.h"
#include "core/exchange/workbook_reader.h"
#include "tests/documents/hostile_texts.h"
#include "tests/documents/sample_document.h"
#include "tests/support/catch.h"
#include "tests/support/require_result.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>

using namespace earmark;
using namespace earmark::documents;

namespace {

/// The workbook as Python's standard library reads it.
nlohmann::json readBack(const std::filesystem::path& path) {
    const std::string command = "python3 " EARMARK_READ_WORKBOOK " '" + path.string() + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 65'536> block{};
    for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
        output.append(block.data(), got);
    REQUIRE(pclose(pipe) == 0);
    return nlohmann::json::parse(output);
}

nlohmann::json written(const Document& document) {
    const test::TemporaryFolder folder;
    Progress progress;
    test::valueOf(writeWorkbook(document, folder / "out.xlsx", progress));
    CHECK(progress.done() == progress.total());
    CHECK_FALSE(std::filesystem::exists(folder / "out.xlsx.part"));
    return readBack(folder / "out.xlsx");
}

const nlohmann::json& cell(const nlohmann::json& book, std::size_t sheet, const char* place) {
    return book.at("sheets").at(sheet).at("cells").at(place);
}

Document tableOf(const std::vector<std::string>& texts) {
    DataTable table{"Texts", "", {Column{"Text", ColumnKind::Text, 1, ColumnHint::None, false}}, {}, "", 0};
    for (const std::string& text : texts)
        table.rows.push_back({textCell(text)});
    Document document;
    document.title = "Texts";
    document.blocks.emplace_back(table);
    return document;
}

std::string placeOf(std::size_t row) {
    return "A" + std::to_string(row + 2);
}

} // namespace

TEST_CASE("figures are numbers with their exact value and the digits people see", "[documents][workbook]") {
    const nlohmann::json book = written(test::sampleDocument());
    CHECK(book["sheets"][0]["name"] == "Summary");
    CHECK(book["sheets"][2]["name"] == "Criteria");
    CHECK(cell(book, 2, "A2")["text"] == "Needs");
    CHECK(cell(book, 2, "B2")["text"] == "42");
    CHECK(cell(book, 2, "C2")["text"] == "31.5");
    CHECK(cell(book, 2, "D2")["text"] == "0.4125");
    CHECK(cell(book, 2, "D2")["format"] == "0.0%");
    CHECK(cell(book, 2, "E2")["text"] == "-3.6");
    CHECK(cell(book, 2, "F2")["text"] == "46328"); // 2026-11-02
    CHECK(cell(book, 2, "F2")["format"] == "yyyy-mm-dd");
    CHECK(cell(book, 2, "F3")["text"] == ""); // no figure, so nothing that a chart could take for zero
    CHECK(cell(book, 2, "F3")["format"] == "yyyy-mm-dd");
    CHECK(book["sheets"][2]["filter"] == "A1:F3");
    CHECK(book["sheets"][2]["frozen"] == true);
    CHECK(book["sheets"][2]["conditions"] == 2);
}

TEST_CASE("a native chart shows the table behind the chart", "[documents][workbook]") {
    const nlohmann::json book = written(test::sampleDocument());
    CHECK(book["sheets"][3]["name"] == "Weekly mean");
    CHECK(cell(book, 3, "A2")["text"] == "45");
    CHECK(book["charts"] == nlohmann::json::array({{"'Weekly mean'!$B$1", "'Weekly mean'!$A$2:$A$3",
                                                    "'Weekly mean'!$B$2:$B$3"}}));
}

TEST_CASE("a Chinese workbook has its sheets and texts in Chinese", "[documents][workbook]") {
    const nlohmann::json book = written(test::sampleDocument(Language::Chinese));
    CHECK(book["sheets"][0]["name"] == "概览");
    CHECK(book["sheets"][2]["name"] == "评分项");
    CHECK(cell(book, 2, "A2")["text"] == "了解需求");
    CHECK(cell(book, 0, "A1")["text"] == "辅导报告");
}

TEST_CASE("no text of a workbook is a formula", "[documents][workbook]") {
    const std::vector<std::string> texts = test::hostileTexts();
    const nlohmann::json book = written(tableOf(texts));
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const nlohmann::json& found = cell(book, 1, placeOf(row).c_str());
        CHECK(found["type"] == "s");
        CHECK(found["formula"] == false);
        CHECK(found["text"] == texts[row]);
    }
    for (const std::string& text : texts) {
        CAPTURE(text);
        const nlohmann::json hostile = written(test::hostileDocument(text));
        for (const nlohmann::json& sheet : hostile["sheets"])
            for (const nlohmann::json& one : sheet["cells"])
                CHECK(one["formula"] == false);
    }
}

TEST_CASE("a text beyond what a cell holds is cut where one sees it", "[documents][workbook]") {
    std::string latin(40'000, 'a');
    std::string emoji;
    for (int count = 0; count < 20'000; ++count)
        emoji += "😀";
    const nlohmann::json book = written(tableOf({latin, emoji, std::string("a\x01z")}));
    const std::string first = cell(book, 1, "A2")["text"];
    CHECK(first == std::string(kMaximumSheetText - 1, 'a') + "…");
    const std::string second = cell(book, 1, "A3")["text"];
    CHECK(second.size() == (kMaximumSheetText - 1) / 2 * 4 + 3);
    CHECK(second.ends_with("😀…"));
    CHECK(cell(book, 1, "A4")["text"] == "a\xef\xbf\xbdz");
}

TEST_CASE("names of sheets are legal and unique", "[documents][workbook]") {
    const std::string fortyWide =
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";
    const auto names =
        sheetNames({"a/b", "A b", "", "'quoted'", "History", fortyWide, fortyWide, "[:]"}, "Sheet");
    CHECK(names == std::vector<std::string>{"a b", "A b (2)", "Sheet 3", "quoted", "History (2)",
                                            fortyWide.substr(0, 31 * 3), fortyWide.substr(0, 27 * 3) + " (2)",
                                            "Sheet 8"});
}

TEST_CASE("the program itself reads the workbook it wrote", "[documents][workbook]") {
    const test::TemporaryFolder folder;
    Progress progress;
    test::valueOf(writeWorkbook(test::sampleDocument(), folder / "out.xlsx", progress));
    std::stringstream bytes;
    bytes << std::ifstream(folder / "out.xlsx", std::ios::binary).rdbuf();
    exchange::Table table;
    REQUIRE_FALSE(exchange::readWorkbook(bytes.str(), "Criteria", table, nullptr));
    CHECK(table.cell(1, 0) == "Needs");
    CHECK(table.cell(1, 3) == "0.4125");
    CHECK(table.cell(1, 5) == "2026-11-02");
}

TEST_CASE("ten thousand rows keep their order and their digits", "[documents][workbook]") {
    DataTable table{"Rows", "", {}, {}, "", 0};
    table.columns = {Column{"Name", ColumnKind::Text, 1, ColumnHint::None, false},
                     Column{"Mean", ColumnKind::Percent, 1, ColumnHint::None, false}};
    for (int row = 0; row < 10'000; ++row)
        table.rows.push_back({textCell("row " + std::to_string(row)), percentCell(row * 100)});
    Document document;
    document.blocks.emplace_back(table);
    const nlohmann::json book = written(document);
    CHECK(cell(book, 1, "A10001")["text"] == "row 9999");
    CHECK(cell(book, 1, "B10001")["text"] == "0.9999");
}

TEST_CASE("a cancelled workbook leaves nothing", "[documents][workbook]") {
    const test::TemporaryFolder folder;
    Progress progress;
    progress.cancel();
    CHECK(writeWorkbook(test::sampleDocument(), folder / "out.xlsx", progress).error().code ==
          ErrorCode::Cancelled);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a workbook that cannot be written says so and leaves nothing", "[documents][workbook]") {
    const test::TemporaryFolder folder;
    Progress progress;
    CHECK(writeWorkbook(test::sampleDocument(), folder / "missing/out.xlsx", progress).error().code ==
          ErrorCode::Io);
    std::filesystem::create_directory(folder / "taken.xlsx");
    CHECK_FALSE(writeWorkbook(test::sampleDocument(), folder / "taken.xlsx", progress));
    CHECK_FALSE(std::filesystem::exists(folder / "taken.xlsx.part"));
}

TEST_CASE("numbers are written with a point in every locale", "[documents][workbook]") {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    const bool comma = std::setlocale(LC_NUMERIC, "de_DE.UTF-8") != nullptr;
    const nlohmann::json book = written(test::sampleDocument());
    std::setlocale(LC_NUMERIC, before.c_str());
    CHECK(cell(book, 2, "C2")["text"] == "31.5");
    if (!comma) WARN("the locale de_DE.UTF-8 is not installed: only the present one was tried");
}
