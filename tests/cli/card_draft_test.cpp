#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <filesystem>

using namespace earmark::test;
using nlohmann::json;

namespace {

/// A store with the shipped cards and a draft of the standard card, begun by Chen.
struct Drafting : CliStore {
    Drafting() {
        (void)json({"init", "--zone", "Asia/Shanghai"});
        draft = json({"card", "draft", "begin", "standard", "--by", "Chen"});
        requireFits(draft, "card-draft.schema.json");
    }

    std::string id() const { return draft["id"]; }
    /// The draft as a file, changed.
    std::string changed(const char* passMark) const {
        nlohmann::json card = json({"card", "draft", "show", id()});
        card["policy"]["passMark"] = std::stoi(passMark);
        return write(std::string("pass") + passMark + ".json", card);
    }

    nlohmann::json draft;
};

bool failsSaying(const CliRun& run, const std::string& words) {
    INFO(run.messages);
    CHECK(run.exitCode == 1);
    CHECK(run.results.empty());
    return run.messages.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a draft is begun, saved, shown and published by command", "[cli][card]") {
    const Drafting store;
    CHECK(store.draft["card"] == "standard");
    CHECK(store.draft["basedOn"] == 1);
    CHECK(store.draft["revision"] == 1);
    CHECK(store.draft["savedBy"] == "Chen");

    const json saved = store.json(
        {"card", "draft", "save", store.id(), store.changed("85"), "--revision", "1", "--by", "Wu"});
    requireFits(saved, "card-draft.schema.json");
    CHECK(saved["revision"] == 2);
    const json list = store.json({"card", "drafts"});
    requireFits(list, "card-drafts.schema.json");
    REQUIRE(list["drafts"].size() == 1);
    CHECK(list["drafts"][0] == saved);
    CHECK(store.json({"card", "draft", "show", store.id()})["policy"]["passMark"] == 85);
    CHECK(store.json({"card", "show", "standard"})["policy"]["passMark"] == 80);

    CHECK(store.run({"card", "draft", "publish", store.id(), "--revision", "2"}).exitCode == 2); // no reason
    const json published = store.json(
        {"card", "draft", "publish", store.id(), "--revision", "2", "--by", "Wu", "--reason", "raised"});
    requireFits(published, "card-publish.schema.json");
    CHECK(published["version"] == 2);
    CHECK(store.json({"card", "drafts"})["drafts"].empty());
    const json cards = store.json({"card", "list"});
    requireFits(cards, "card-list.schema.json");
    for (const json& card : cards["cards"])
        if (card["card"] == "standard" && card["version"] == 2) CHECK(card["publishReason"] == "raised");
}

TEST_CASE("a draft that somebody else saved is not overwritten by command", "[cli][card]") {
    const Drafting store;
    (void)store.json(
        {"card", "draft", "save", store.id(), store.changed("85"), "--revision", "1", "--by", "Wu"});
    const std::string mine = store.changed("90");
    CHECK(failsSaying(store.run({"card", "draft", "save", store.id(), mine, "--revision", "1"}), "Wu"));
    CHECK(failsSaying(store.run({"card", "draft", "discard", store.id(), "--revision", "1"}), "conflict"));
    CHECK(store.json({"card", "draft", "discard", store.id(), "--revision", "2"})["discarded"] == store.id());
    CHECK(failsSaying(store.run({"card", "draft", "show", store.id()}), "not-found"));
    CHECK(failsSaying(store.run({"card", "draft", "show", "17"}), "card drafts"));
}

TEST_CASE("a version published meanwhile is named by command, and published over when asked", "[cli][card]") {
    const Drafting store;
    (void)store.json({"card", "publish", store.changed("85"), "--by", "Wu", "--reason", "raised"});
    (void)store.json({"card", "draft", "save", store.id(), store.changed("90"), "--revision", "1"});
    std::vector<std::string> publish{"card",       "draft", "publish",  store.id(),
                                     "--revision", "2",     "--reason", "raised more"};
    CHECK(failsSaying(store.run(publish), "version 2 was published by Wu"));
    publish.push_back("--over-newer");
    CHECK(store.json(publish)["version"] == 3);
}

TEST_CASE("a new card begins from a file, and not under another card's key", "[cli][card]") {
    const CliStore store;
    (void)store.json({"init"});
    CHECK(failsSaying(store.run({"card", "draft", "begin"}), "--file"));
    CHECK(failsSaying(store.run({"card", "draft", "begin", "nothing"}), "nothing"));
    json card = store.json({"card", "show", "standard"});
    const auto begin = [&] {
        return store.json({"card", "draft", "begin", "--file", store.write("own.json", card), "--by", "Wu"});
    };
    const json taken = begin();
    CHECK(taken["basedOn"] == nullptr);
    CHECK(failsSaying(
        store.run({"card", "draft", "publish", taken["id"], "--revision", "1", "--reason", "new"}),
        "another key"));
    card["key"] = "own";
    CHECK(store.json({"card", "draft", "publish", begin()["id"], "--revision", "1", "--reason",
                      "new"})["version"] == 1);
}
