#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace earmark::test;
using nlohmann::json;

namespace {

/// One sample store for all cases of a process: reports only read it.
const CliStore& sampleStore() {
    static const CliStore store;
    static const json made = store.json({"sample", "--evaluations", "600", "--seed", "7"});
    return store;
}

std::string fileText(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const std::vector<std::vector<std::string>>& everyReport() {
    static const std::vector<std::vector<std::string>> reports{
        {"report", "coaching", "--agent", "0024", "--from", "2025-04-01", "--to", "2026-03-31"},
        {"report", "weak-points", "--from", "2025-04-01", "--to", "2025-11-30"},
        {"report", "weak-points", "--by", "tenure", "--to", "2026-03-31"},
        {"report", "inspector", "--from", "2025-06-01", "--to", "2025-06-30"},
        {"report", "overview", "--from", "2025-06-01", "--to", "2025-11-30"},
        {"report", "overview", "--team", "Motor Insurance", "--to", "2025-11-30"},
        {"report", "cases"},
        {"report", "cases", "--kind", "bad"}};
    return reports;
}

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

} // namespace

TEST_CASE("every report for people fits the schema of documents, in both languages", "[cli][documents]") {
    for (const auto& report : everyReport()) {
        INFO(report[1]);
        const json english = sampleStore().json(report);
        requireFits(english, "document.schema.json");
        const json chinese = sampleStore().json(with(report, {"--language", "zh"}));
        requireFits(chinese, "document.schema.json");
        CHECK(english["language"] == "en");
        CHECK(chinese["language"] == "zh");
        CHECK(english["title"] != chinese["title"]);
        CHECK(english["blocks"].size() == chinese["blocks"].size());
    }
}

TEST_CASE("the same report as CSV, HTML and workbook is there whole", "[cli][documents]") {
    for (const auto& report : everyReport()) {
        INFO(report[1]);
        const CliRun csv = sampleStore().run(with(report, {"--format", "csv"}));
        CHECK(csv.exitCode == 0);
        CHECK(csv.results.find("\r\n") != std::string::npos);
        TemporaryFolder folder;
        const auto page = folder / "page.html";
        CHECK(sampleStore()
                  .run(with(report, {"--format", "html", "--clips", "none", "--out", page.string()}))
                  .exitCode == 0);
        CHECK(fileText(page).starts_with("<!DOCTYPE html>"));
        const auto book = folder / "book.xlsx";
        CHECK(sampleStore().run(with(report, {"--format", "xlsx", "--out", book.string()})).exitCode == 0);
        CHECK(fileText(book).starts_with("PK"));
    }
}

TEST_CASE("names can be left out of a report", "[cli][documents]") {
    const std::vector<std::string> report{"report", "weak-points", "--to", "2025-11-30"};
    const std::string named = sampleStore().run(report).results;
    const std::string hidden = sampleStore().run(with(report, {"--hide-names"})).results;
    CHECK(named.find("潘宇航") != std::string::npos);
    CHECK(named.find("\"0024\"") != std::string::npos);
    CHECK(hidden.find("\"0024\"") == std::string::npos);
    CHECK(hidden.find("Agent 1") != std::string::npos);
    CHECK(hidden.find("潘宇航") == std::string::npos);
}

TEST_CASE("the case library is told by topic, and without names where they are hidden", "[cli][documents]") {
    const json all = sampleStore().json({"examples", "list"})["rows"];
    REQUIRE(all.size() > 1);
    const std::string topic = all[0]["topic"];
    const json named = sampleStore().json({"report", "cases", "--topic", topic});
    const auto passages = [](const json& document) {
        return std::ranges::count(document["blocks"], "passage",
                                  [](const json& block) { return block["block"].get<std::string>(); });
    };
    CHECK(passages(named) > 0);
    CHECK(passages(named) <= passages(sampleStore().json({"report", "cases"})));
    const std::string number = all[0]["agent"];
    CHECK(named.dump().find(number) != std::string::npos);
    const CliRun hidden = sampleStore().run({"report", "cases", "--topic", topic, "--hide-names"});
    CHECK(hidden.results.find("\"" + number) == std::string::npos);
    CHECK(hidden.results.find("(" + number + ")") == std::string::npos);
    CHECK(sampleStore().run({"report", "cases", "--kind", "fair"}).exitCode == 2);
}

TEST_CASE("a report that cannot be made says why and leaves nothing", "[cli][documents]") {
    TemporaryFolder folder;
    const auto target = folder / "report.html";
    CHECK(sampleStore().run({"report", "coaching", "--agent", "0024"}).exitCode == 1); // no period
    CHECK(sampleStore().run({"report", "coaching", "--last", "month"}).exitCode == 2); // no agent
    CHECK(sampleStore().run({"report", "coaching", "--agent", "9999", "--last", "week"}).exitCode == 2);
    CHECK(sampleStore().run({"report", "weak-points", "--last", "week", "--from", "2025-01-01"}).exitCode ==
          2);
    CHECK(sampleStore().run({"report", "weak-points", "--format", "xlsx"}).exitCode == 1); // no file
    const CliRun turned =
        sampleStore().run({"report", "coaching", "--agent", "0024", "--from", "2025-05-01", "--to",
                           "2025-04-01", "--format", "html", "--out", target.string()});
    CHECK(turned.exitCode == 1);
    CHECK(turned.messages.find("ends before it begins") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(target));
}

TEST_CASE("a scheduler asks for the last whole week or month", "[cli][documents]") {
    const json month = sampleStore().json({"report", "inspector", "--last", "month"});
    CHECK(month["subtitle"].get<std::string>().find("-01 – ") != std::string::npos);
    CHECK(sampleStore().run({"report", "inspector", "--last", "week"}).exitCode == 0);
    CHECK(sampleStore().run({"report", "weak-points", "--last", "month"}).exitCode == 0);
}
