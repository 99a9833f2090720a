#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

using namespace earmark::test;
using nlohmann::json;

namespace {

bool failsSaying(const CliRun& run, const std::string& words) {
    INFO(run.messages);
    CHECK(run.exitCode == 1);
    CHECK(run.results.empty());
    return run.messages.find(words) != std::string::npos;
}

json rule(const char* card, const char* field, const char* value) {
    return {{"card", card}, {"all", json::array({{{"field", field}, {"values", json::array({value})}}})}};
}

} // namespace

TEST_CASE("rules are set from a file, printed in the same form and choose by command", "[cli][card]") {
    const CliStore store;
    store.furnish();
    const json rules = {{"rules", json::array({rule("seven-tens", "callback_due", "no"),
                                               rule("described-levels", "team", "nowhere")})}};
    const json set = store.json({"card", "rules", "--set", store.write("rules.json", rules)});
    requireFits(set, "card-rules.schema.json");
    CHECK(set["rules"] == rules["rules"]);
    CHECK(set["default"] == "standard");
    REQUIRE(set["findings"].size() == 1);
    CHECK(set["findings"][0]["code"] == "team-unknown");
    CHECK(set["findings"][0]["rule"] == 2);
    CHECK(store.json({"card", "rules"}) == set);
    CHECK(store.json({"card", "rules", "--set", store.write("again.json", set)}) == set);

    const json byField = store.json({"card", "choose", "--field", "team=nowhere", "--field", "queue=a"});
    requireFits(byField, "card-choose.schema.json");
    CHECK(byField["card"] == "described-levels");
    CHECK(byField["rule"]["number"] == 2);
    const json byDefault = store.json({"card", "choose"});
    requireFits(byDefault, "card-choose.schema.json");
    CHECK(byDefault["card"] == "standard");
    CHECK(byDefault["rule"] == nullptr);
    // The call list brought this field as a column of the centre's own.
    const json byCall = store.json({"card", "choose", "20260302_091412_A0007_12900010142_in.ogg"});
    CHECK(byCall["card"] == "seven-tens");
    CHECK(byCall["rule"]["number"] == 1);
    CHECK(failsSaying(store.run({"card", "choose", "nowhere.ogg"}), "nowhere.ogg"));
    CHECK(failsSaying(store.run({"card", "choose", "--field", "queue"}), "NAME=VALUE"));
}

TEST_CASE("rules that cannot be kept are refused with their place", "[cli][card]") {
    const CliStore store;
    store.furnish();
    const auto set = [&](const json& rules) {
        return store.run({"card", "rules", "--set", store.write("rules.json", rules)});
    };
    const json before = store.json({"card", "rules"});
    CHECK(failsSaying(set({{"rules", json::array({rule("nothing", "queue", "a")})}}), "rule 1"));
    CHECK(failsSaying(set({{"rules", json::array({{{"card", "standard"}, {"any", json::array()}}})}}),
                      "/rules/0"));
    CHECK(failsSaying(set({{"rules", 3}}), "/rules"));
    CHECK(failsSaying(set(json::array()), "malformed"));
    CHECK(store.json({"card", "rules"}) == before);
}

TEST_CASE("a card is retired and brought back by command, never the one in use", "[cli][card]") {
    const CliStore store;
    store.furnish();
    CHECK(store.json({"card", "default"})["cards"][0]["card"] == "standard");
    CHECK(failsSaying(store.run({"card", "retire", "standard"}), "default card"));
    const json now = store.json({"card", "default", "seven-tens"});
    requireFits(now, "card-list.schema.json");
    CHECK(now["cards"][0]["default"] == true);
    const json retired = store.json({"card", "retire", "standard"});
    requireFits(retired, "card-list.schema.json");
    CHECK(retired["cards"][0]["status"] == "retired");
    CHECK(store.json({"card", "show", "standard", "--version", "1"})["key"] == "standard");
    CHECK(failsSaying(store.run({"card", "show", "standard"}), "not-found"));
    json texts = store.json({"card", "show", "seven-tens"});
    texts["key"] = "texts";
    texts["medium"] = "text";
    const std::string file = store.write("texts.json", texts);
    CHECK(failsSaying(store.run({"card", "publish", file, "--default"}), "rule"));
    CHECK(failsSaying(store.run({"card", "show", "texts"}), "not-found")); // nothing was published
    CHECK(store.json({"card", "restore", "standard"})["cards"][0]["status"] == "published");
}

TEST_CASE("the reason for another card stands in the report", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    json evaluation = evaluationOf("20260302_091412_A0007_12900010142_in.ogg");
    evaluation["cardReason"] = "asked by the team leader";
    CHECK(store.run({"submit", store.write("evaluation.json", evaluation)}).results.starts_with("ACK "));
    const json report = store.json({"report", "evaluations"});
    requireFits(report, "report.schema.json");
    CHECK(report["rows"][0]["cardReason"] == "asked by the team leader");
}

TEST_CASE("a store of an older version is told to those who look, and brought up to date by command",
          "[cli]") {
    const CliStore store;
    std::filesystem::copy_file(dataFile("stores/0.1.db"), store.path());
    std::filesystem::permissions(store.path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    for (const std::vector<std::string>& look : std::vector<std::vector<std::string>>{
             {"report", "team"}, {"card", "list"}, {"card", "drafts"}, {"verify"}})
        CHECK(failsSaying(store.run(look), "earmark-cli upgrade"));
    const json upgraded = store.json({"upgrade"});
    requireFits(upgraded, "upgrade.schema.json");
    CHECK(upgraded["upgraded"] == true);
    CHECK(store.json({"upgrade"})["upgraded"] == false);
    CHECK(store.json({"report", "centre"})["total"]["count"] == 3);
    CHECK(store.json({"verify"})["sound"] == true);
    auto backups = store.path();
    backups += ".backups";
    CHECK_FALSE(std::filesystem::is_empty(backups));
}
