#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <fstream>
#include <iterator>

using namespace earmark::test;
using nlohmann::json;

namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

bool has(const json& remarks, const char* code) {
    for (const json& remark : remarks)
        if (remark["code"] == code) return true;
    return false;
}

std::string standardCard() {
    return resource("scorecards/standard.json").string();
}

} // namespace

TEST_CASE("a spreadsheet becomes a card file that can be published", "[cli][card-table]") {
    const CliStore store;
    store.json({"init", "--no-cards"});
    const std::string card = (store.folder() / "a.json").string();
    const CliRun run =
        runCli({"card", "from-table", dataFile("card-tables/a-merged-zh.xlsx").string(), "--output", card});
    const json reading = run.json();
    requireFits(reading, "card-table.schema.json");
    CHECK(run.exitCode == 0);
    CHECK(reading["sections"] == 7);
    CHECK(reading["criteria"] == 34);
    CHECK(reading["lintErrors"] == 0);
    CHECK(store.json({"card", "publish", card})["version"] == 1);
}

TEST_CASE("what is doubtful in a spreadsheet ends with 3 and is told with its row", "[cli][card-table]") {
    const CliRun printed = runCli({"card", "from-table", dataFile("card-tables/a-printed-zh.csv").string()});
    CHECK(printed.exitCode == 3);
    requireFits(printed.json(), "card-table.schema.json");
    CHECK(has(printed.json()["findings"], "section-sum-differs"));
    CHECK(printed.json()["lintErrors"] == 1);

    const CliStore store;
    const std::string sheet = (store.folder() / "sheet.csv").string();
    std::ofstream(sheet) << "a,b,c\nMood,Warm,9\n,Patient,some\n";
    const CliRun chosen = runCli({"card", "from-table", sheet, "--column", "section=A", "--column",
                                  "criterion=2", "--column", "points=c"});
    const json reading = chosen.json();
    CHECK(reading["columns"][1]["role"] == "criterion");
    CHECK(has(reading["rows"].back()["remarks"], "points-unreadable"));
    CHECK(reading["rows"].back()["row"] == 3);
    CHECK(runCli({"card", "from-table", sheet, "--column", "mood=A"}).exitCode == 1);
    CHECK(runCli({"card", "from-table", sheet, "--column", "points=Z"}).exitCode == 1);
    CHECK(runCli({"card", "from-table", (store.folder() / "none.csv").string()}).exitCode == 1);
}

TEST_CASE("a printed card holds everything, escaped, in the language asked for", "[cli][card-print]") {
    const CliStore store;
    json card = json::parse(contentOf(standardCard()));
    card["sections"][0]["criteria"][0]["name"] = {{"en", "<script>alert(1)</script>"}, {"zh", "开场"}};
    const std::string file = store.write("card.json", card);
    const CliRun english = runCli({"card", "print", file, "--language", "en"});
    REQUIRE(english.exitCode == 0);
    CHECK(english.results.find("<script>") == std::string::npos);
    CHECK(english.results.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
    CHECK(english.results.find("http") == english.results.find("http-equiv")); // nothing from elsewhere
    for (const json& section : card["sections"])
        CHECK(english.results.find(section["name"]["en"].get<std::string>()) != std::string::npos);
    CHECK(countOf(english.results, "zeroes the card") >= 5);

    const CliRun both = runCli({"card", "print", file, "--language", "both"});
    CHECK(both.results.find("致命：") != std::string::npos);
    CHECK(both.results.find("Fatal: ") != std::string::npos);
}

TEST_CASE("a card of the store is printed by key, and a failure leaves no half file", "[cli][card-print]") {
    const CliStore store;
    store.json({"init"});
    const auto file = store.folder() / "card.html";
    CHECK(store.run({"card", "print", "standard", "--language", "zh", "--output", file.string()}).exitCode ==
          0);
    const std::string before = contentOf(file);
    CHECK(before.find("通用评分表") != std::string::npos);
    CHECK(store.run({"card", "print", "nothing", "--output", file.string()}).exitCode == 1);
    CHECK(contentOf(file) == before);
    const auto nowhere = store.folder() / "no" / "card.html";
    CHECK(store.run({"card", "print", "standard", "--output", nowhere.string()}).exitCode == 1);
    CHECK_FALSE(std::filesystem::exists(nowhere));
    CHECK(store.run({"card", "print", "standard", "--format", "pdf"}).exitCode == 1);
}

TEST_CASE("a published card comes back byte for byte", "[cli][card]") {
    const CliStore store;
    store.json({"init"});
    const auto first = store.folder() / "first.json";
    const auto second = store.folder() / "second.json";
    CHECK(store.run({"card", "show", "contact-centre", "--output", first.string()}).exitCode == 0);
    CHECK(store.run({"card", "show", "contact-centre"}).results == contentOf(first));
    const CliStore other;
    other.json({"init", "--no-cards"});
    other.json({"card", "publish", first.string()});
    CHECK(other.run({"card", "show", "contact-centre", "--output", second.string()}).exitCode == 0);
    json one = json::parse(contentOf(first));
    json two = json::parse(contentOf(second));
    for (const char* own : {"id", "publishedAtUtcMs", "publishReason", "publishedBy"}) {
        one.erase(own);
        two.erase(own);
    }
    CHECK(one == two);
}
