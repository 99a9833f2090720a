#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <map>

using namespace earmark::test;
using nlohmann::json;

namespace {

/// Scores answers on a card of tests/data/cards.
CliRun scored(const std::string& card, const json& answers, const std::vector<std::string>& more = {}) {
    const TemporaryFolder folder;
    const auto file = folder / "answers.json";
    std::ofstream(file) << json{{"answers", answers}};
    std::vector<std::string> arguments{"score", dataFile("cards/" + card + ".json").string(), file.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runCli(arguments);
}

/// The score as a person reads it.
std::string shown(const std::string& card, const json& answers) {
    const CliRun run = scored(card, answers);
    REQUIRE(run.exitCode == 0);
    const json result = run.json();
    requireFits(result, "score.schema.json");
    REQUIRE(result["outcome"] == "scored");
    return result["score"];
}

json tenChecks(const char* fourth) {
    json answers;
    for (int index = 0; index < 10; ++index)
        answers["c" + std::to_string(index)] = index == 3 ? fourth : "yes";
    return answers;
}

} // namespace

TEST_CASE("worked case 1: criterion weights, and N/A left out", "[cli][score]") {
    CHECK(shown("criterion-weights", {{"a", 10}, {"b", 2}, {"c", 4}, {"d", "no"}}) == "60.0000");
    CHECK(shown("criterion-weights", {{"a", 10}, {"b", 2}, {"c", 4}, {"d", "n/a"}}) == "75.0000");
}

TEST_CASE("worked case 2: weighted points against section means", "[cli][score]") {
    CHECK(shown("weighted-points", {{"a1", "yes"}, {"a2", "no"}, {"b", "yes"}}) == "60.0000");
    CHECK(shown("weighted-points", {{"a1", "yes"}, {"a2", "no"}, {"b", "no"}}) == "40.0000");
    CHECK(shown("section-means", {{"a1", "yes"}, {"a2", "no"}, {"b", "no"}}) == "33.3333");
    CHECK(shown("weighted-points", {{"a1", "yes"}, {"a2", "n/a"}, {"b", "no"}}) == "66.6667");
    CHECK(shown("section-means", {{"a1", "yes"}, {"a2", "n/a"}, {"b", "no"}}) == "66.6667");
}

TEST_CASE("worked case 3: zero section, zero card, flag only", "[cli][score]") {
    const json answers{{"a", 8}, {"b", "yes"}, {"harm", {{"value", "yes"}, {"reason", "told wrong"}}}};
    for (const auto& [card, score] :
         {std::pair("fatal-zero-section", "48.0000"), std::pair("fatal-zero-card", "0.0000"),
          std::pair("fatal-flag-only", "88.0000")}) {
        const json result = scored(card, answers).json();
        INFO(card);
        CHECK(result["score"] == score);
        CHECK(result["rawScore"] == "88.0000");
        CHECK(result["failed"] == true);
        CHECK(result["passed"] == false);
        CHECK(result["fatalErrors"] == 1);
    }
}

TEST_CASE("worked case 4: one no costs its check, one N/A costs nothing", "[cli][score]") {
    CHECK(shown("ten-checks", tenChecks("no")) == "90.0000");
    CHECK(shown("ten-checks", tenChecks("n/a")) == "100.0000");
}

TEST_CASE("worked case 5: a bonus may pass 100 unless a ceiling stops it", "[cli][score]") {
    const json half{{"a", 20}, {"b", 15}, {"extra", 10}};
    const json full{{"a", 20}, {"b", 30}, {"extra", 10}};
    CHECK(shown("bonus", half) == "90.0000");
    CHECK(shown("bonus", full) == "120.0000");
    CHECK(shown("bonus-ceiling", full) == "100.0000");
}

TEST_CASE("an incomplete evaluation has no score but a running total and names what is missing",
          "[cli][score]") {
    const CliRun run = scored("criterion-weights", {{"a", 10}, {"b", 2}});
    CHECK(run.exitCode == 0);
    const json result = run.json();
    requireFits(result, "score.schema.json");
    CHECK(result["outcome"] == "incomplete");
    CHECK(result["score"].is_null());
    CHECK(result["finalMillionths"].is_null());
    CHECK(result["runningMillionths"] == 833'333);
    CHECK(result["missing"] == json{"c", "d"});
}

TEST_CASE("score --explain gives the same result with its derivation", "[cli][score]") {
    const json answers{{"a", 10}, {"b", 2}, {"c", 4}, {"d", "no"}};
    json explained = scored("criterion-weights", answers, {"--explain"}).json();
    requireFits(explained, "score.schema.json");
    REQUIRE(explained["derivation"].size() >= 4);
    CHECK_FALSE(explained["derivation"][0]["text"]["zh"].get<std::string>().empty());
    explained.erase("derivation");
    CHECK(explained == scored("criterion-weights", answers).json());
}

TEST_CASE("score says in one sentence what is wrong with its files", "[cli][score]") {
    const auto failsWith = [](const CliRun& run, const std::string& words) {
        INFO(run.messages);
        CHECK(run.exitCode == 1);
        CHECK(run.results.empty());
        CHECK(run.messages.find(words) != std::string::npos);
        CHECK(std::count(run.messages.begin(), run.messages.end(), '\n') == 1);
    };
    failsWith(scored("criterion-weights", {{"zeal", 3}}), "/answers/zeal");
    failsWith(scored("criterion-weights", {{"a", 11}}), "/answers/a");
    failsWith(scored("criterion-weights", {{"a", "n/a"}}), "/answers/a");
    failsWith(runCli({"score", "/nowhere/card.json", "/nowhere/answers.json"}), "/nowhere/card.json");
    failsWith(runCli({"score", "/", "/"}), "/");
}

TEST_CASE("every shipped card scores from end to end, at its best and at its worst", "[cli][score][cards]") {
    const std::map<std::string, std::pair<std::string, std::string>> scores{
        {"standard", {"100.0", "0.0"}},          {"contact-centre", {"100.0", "0.0"}},
        {"described-levels", {"100.0", "28.0"}}, {"seven-tens", {"70.00", "0.00"}},
        {"outbound-sales", {"100.0", "0.0"}},    {"written-channel", {"100.0", "0.0"}},
        {"five-standards", {"100.0", "0.0"}},    {"three-level-rubric", {"100.0", "0.0"}}};
    for (const auto& entry : std::filesystem::directory_iterator(resource("scorecards"))) {
        const std::string card = entry.path().stem();
        INFO(card);
        REQUIRE(scores.contains(card));
        const auto ends = {std::pair("full", scores.at(card).first),
                           std::pair("worst", scores.at(card).second)};
        for (const auto& [name, score] : ends) {
            const auto answers = dataFile("answers/" + card + "-" + name + ".json");
            const CliRun run = runCli({"score", entry.path().string(), answers.string(), "--explain"});
            REQUIRE(run.exitCode == 0);
            CHECK(run.messages.empty());
            const json result = run.json();
            requireFits(result, "score.schema.json");
            CHECK(result["outcome"] == "scored");
            CHECK(result["score"] == score);
            CHECK(result["passed"] == (std::string(name) == "full"));
            CHECK_FALSE(result["derivation"].empty());
        }
    }
}
