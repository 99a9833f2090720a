#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <fstream>

using namespace earmark::test;
using nlohmann::json;

namespace {

constexpr int kEvaluations = 120;

/// A sample store on which a second version of the standard card is published: pass mark 85, the closing
/// worth 5 points.
struct ComparedStore : CliStore {
    ComparedStore() {
        (void)json({"sample", "--evaluations", std::to_string(kEvaluations), "--seed", "5"});
        changed = json({"card", "show", "standard"});
        changed["policy"]["passMark"] = 85;
        changed["sections"][0].erase("statedMaximum");
        changed["sections"][0]["criteria"][2]["maximum"] = 5;
        file = write("changed.json", changed);
    }

    nlohmann::json changed;
    std::string file;
};

std::vector<std::string> sentences(const json& changes) {
    std::vector<std::string> english;
    for (const json& change : changes)
        english.push_back(change["sentence"]["en"]);
    return english;
}

} // namespace

TEST_CASE("two versions of a card are compared in words", "[cli][card]") {
    const ComparedStore store;
    const CliRun unpublished = store.run({"card", "diff", "standard", "--file", store.file});
    CHECK(unpublished.exitCode == 3);
    requireFits(unpublished.json(), "card-diff.schema.json");
    CHECK(unpublished.json()["to"].is_null());
    const std::vector<std::string> expected{"Pass mark raised from 80 % to 85 %",
                                            "Section “Greeting”: stated maximum no longer set, before 10",
                                            "Closes the call: maximum raised from 3 to 5"};
    CHECK(sentences(unpublished.json()["changes"]) == expected);

    const std::string draft = store.json({"card", "draft", "begin", "standard"})["id"];
    const CliRun asDraft = store.run({"card", "diff", "standard", "--draft", draft});
    CHECK(asDraft.exitCode == 0); // nothing was edited yet
    CHECK(store.json({"card", "try", "--draft", draft})["changed"] == 0);
    CHECK(store.run({"card", "diff", "standard", "--draft", "none"}).exitCode == 1);

    CHECK(store.run({"card", "diff", "standard"}).exitCode == 1); // a first version has none before it
    (void)store.json({"card", "publish", store.file, "--reason", "stricter"});
    const CliRun published = store.run({"card", "diff", "standard"});
    CHECK(published.exitCode == 3);
    CHECK(published.json()["from"] == 1);
    CHECK(published.json()["to"] == 2);
    CHECK(sentences(published.json()["changes"]) == expected);
    const CliRun back = store.run({"card", "diff", "standard", "--from", "2", "--to", "1"});
    CHECK(sentences(back.json()["changes"])[0] == "Pass mark lowered from 85 % to 80 %");
    CHECK(store.run({"card", "diff", "standard", "--from", "1", "--to", "1"}).exitCode == 0);
    CHECK(store.run({"card", "diff", "standard", "--to", "9"}).exitCode == 1);
}

TEST_CASE("a card is tried on past evaluations before it is published", "[cli][card]") {
    const ComparedStore store;
    const json same =
        store.json({"card", "try", store.write("same.json", store.json({"card", "show", "standard"}))});
    requireFits(same, "card-try.schema.json");
    CHECK(same["changed"] == 0);
    CHECK(same["before"] == same["after"]);
    const json regular = store.json({"report", "centre", "--card", "standard"})["total"];
    for (const auto& [name, value] : same["before"]["figures"].items()) {
        INFO(name);
        CHECK(value == regular[name]);
    }

    const json tried = store.json({"card", "try", store.file, "--listed", "3"});
    requireFits(tried, "card-try.schema.json");
    CHECK(tried["tried"] == regular["count"]);
    CHECK(tried["notFullyAnswered"] == 0);
    CHECK(tried["crossedDown"].get<int>() > 0);
    CHECK(tried["crossedUp"] == 0);
    CHECK(tried["after"]["figures"]["passed"].get<int>() ==
          regular["passed"].get<int>() - tried["crossedDown"].get<int>());
    REQUIRE(tried["evaluations"].size() == 3);
    CHECK(tried["evaluations"][0]["crossing"] == "down");
    CHECK_FALSE(tried["evaluations"][0]["why"].empty());

    CHECK(store.json({"card", "try", store.file, "--limit", "7"})["tried"] == 7);
    CHECK(store.json({"card", "try", store.file, "--to", "2001-01-01"})["chosen"] == 0);
    CHECK(store.run({"card", "try", store.file, "--team", "Nowhere"}).exitCode == 2);
    CHECK(store.run({"card", "try", "missing.json"}).exitCode == 1);
    CHECK(store.run({"card", "try"}).exitCode == 2);
}
