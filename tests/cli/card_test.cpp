#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <fstream>

using namespace earmark::test;
using nlohmann::json;

namespace {

json readJson(const std::filesystem::path& file) {
    std::ifstream in(file);
    return json::parse(in);
}

CliRun lintText(const CliStore& store, const std::string& text) {
    const auto file = store.folder() / "card.json";
    std::ofstream(file) << text;
    return runCli({"card", "lint", file.string()});
}

} // namespace

TEST_CASE("a sound card has no findings, a faulty one names place and remedy", "[cli][card]") {
    const CliRun sound = runCli({"card", "lint", resource("scorecards/standard.json").string()});
    CHECK(sound.exitCode == 0);
    requireFits(sound.json(), "card-lint.schema.json");

    const CliStore store;
    json card = readJson(resource("scorecards/standard.json"));
    card["sections"][0]["statedMaximum"] = 12;
    const CliRun faulty = lintText(store, card.dump());
    CHECK(faulty.exitCode == 3);
    const json findings = faulty.json();
    requireFits(findings, "card-lint.schema.json");
    REQUIRE(findings["errors"] == 1);
    CHECK(findings["findings"][0]["place"].get<std::string>().find("greeting") != std::string::npos);
    CHECK_FALSE(findings["findings"][0]["remedy"]["zh"].get<std::string>().empty());
}

TEST_CASE("warnings are findings unless only errors are asked for", "[cli][card]") {
    const CliStore store;
    json card = readJson(resource("scorecards/standard.json"));
    card["sections"][0]["criteria"][0].erase("guidance");
    CHECK(lintText(store, card.dump()).exitCode == 3);
    const std::string file = (store.folder() / "card.json").string();
    const CliRun errorsOnly = runCli({"card", "lint", file, "--errors-only"});
    CHECK(errorsOnly.exitCode == 0);
    CHECK(errorsOnly.json()["warnings"] == 0);
}

TEST_CASE("hostile cards are refused with the place of the fault", "[cli][card]") {
    const CliStore store;
    const CliRun twice = lintText(store, R"({"key": "a", "key": "b"})");
    CHECK(twice.exitCode == 1);
    CHECK(twice.messages.find("key") != std::string::npos);
    const CliRun deep = lintText(store, std::string(1'025, '[') + std::string(1'025, ']'));
    CHECK(deep.exitCode == 1);
    CHECK(deep.messages.find("card.json") != std::string::npos);

    for (const std::string number : {"NaN", "Infinity", "1e400", "1000000000000000000000000000000"}) {
        const CliRun run = lintText(store, R"({"key":"k","policy":{"aggregation":"points","passMark":)" +
                                               number + R"(},"sections":[]})");
        CHECK(run.exitCode == 1);
        CHECK(run.messages.find("/policy/passMark") != std::string::npos);
    }

    std::filesystem::resize_file(store.folder() / "card.json", 1'000'000'000); // sparse
    const CliRun huge = runCli({"card", "lint", (store.folder() / "card.json").string()});
    CHECK(huge.exitCode == 1);
    CHECK(huge.messages.find("too-large") != std::string::npos);
}

TEST_CASE("a card with an error is not published by command", "[cli][card]") {
    const CliStore store;
    CHECK(store.json({"init", "--no-cards"})["cards"].empty());
    json card = readJson(dataFile("cards/weighted-points.json"));
    card["sections"][0]["criteria"][0]["maximum"] = -5;
    const CliRun refused = store.run({"card", "publish", store.write("negative.json", card), "--by", "Chen"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.messages.find("sections/") != std::string::npos);
    CHECK(store.json({"card", "list"})["cards"].empty());
}

TEST_CASE("a published card can be shown, comes back the same and is not published twice", "[cli][card]") {
    const CliStore store;
    CHECK(store.json({"init", "--no-cards"})["cards"].empty());
    const std::string file = dataFile("cards/weighted-points.json").string();
    const json first =
        store.json({"card", "publish", file, "--by", "Chen", "--reason", "trial", "--default"});
    requireFits(first, "card-publish.schema.json");
    CHECK(first["version"] == 1);
    CHECK(first["default"] == true);
    CHECK(first["alreadyPublished"] == false);
    CHECK(store.json({"card", "publish", file})["alreadyPublished"] == true);

    json shown = store.json({"card", "show", "weighted-points"});
    const std::string again = store.write("shown.json", shown);
    CHECK(store.json({"card", "publish", again})["alreadyPublished"] == true);
    shown["sections"][0]["weight"] = 50;
    CHECK(store.json({"card", "publish", store.write("changed.json", shown)})["version"] == 2);

    const json list = store.json({"card", "list"});
    requireFits(list, "card-list.schema.json");
    CHECK(list["cards"].size() == 2);
    CHECK(store.json({"card", "show", "weighted-points", "--version", "1"})["sections"][0]["weight"] == 40);
    CHECK(store.run({"card", "show", "nothing"}).exitCode == 1);
    CHECK(store.run({"card", "show", "weighted-points", "--version", "9"}).exitCode == 1);
}

TEST_CASE("the library of criteria and the templates can be listed without a store", "[cli][card]") {
    const json libraries = runCli({"card", "library"}).json();
    requireFits(libraries, "card-library.schema.json");
    const json& elements = libraries["libraries"][0]["elements"];
    CHECK(elements.size() == 12);
    const json& process = elements[5]["criteria"];
    CHECK(process[0]["criterion"] == "process.identity");
    CHECK(process[0]["points"] == "10");
    CHECK(process[0]["fatal"] == true);
    CHECK(process[0]["allowNotApplicable"] == true);

    const json templates = runCli({"card", "templates"}).json();
    requireFits(templates, "card-templates.schema.json");
    CHECK(templates["templates"].size() == 8);
    CHECK(templates["templates"][0]["card"] == "standard");
    CHECK(templates["templates"][0]["medium"] == "call");
    CHECK(templates["templates"][5]["medium"] == "text");
}

TEST_CASE("a library that cannot be read is named", "[cli][card]") {
    const CliStore store;
    CliSetting elsewhere;
    elsewhere.environment = {"EARMARK_RESOURCES=" + store.folder().path().string()};
    const CliRun run = runCli({"card", "library"}, elsewhere);
    CHECK(run.exitCode == 1);
    CHECK(run.messages.find("library") != std::string::npos);
    CHECK(run.results.empty());
}
