#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

using namespace earmark::test;
using nlohmann::json;

namespace {

constexpr const char* kCall = "20260302_091412_A0007_12900010142_in.ogg";

/// The id behind "ACK ".
std::string acknowledged(const CliRun& run) {
    INFO(run.messages);
    REQUIRE(run.exitCode == 0);
    REQUIRE(run.results.starts_with("ACK "));
    REQUIRE(run.results.size() == 4 + 36 + 1);
    return run.results.substr(4, 36);
}

} // namespace

TEST_CASE("submitting an evaluation acknowledges it and moves the figures", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    json evaluation = evaluationOf(kCall);
    evaluation["answers"]["greeting.closing"] = 1; // 2 of 100 points lost
    evaluation["answers"]["tone.clear"] = {{"value", "mostly"},
                                           {"comment", "声音偏小"},
                                           {"causes", {"skill"}},
                                           {"moments", {{{"startMs", 900}, {"endMs", 9'034}}}}};
    const CliRun run = store.run({"submit", store.write("one.json", evaluation)});
    const std::string id = acknowledged(run);

    const json report = store.json({"report", "evaluations"});
    requireFits(report, "report.schema.json");
    REQUIRE(report["rows"].size() == 1);
    const json& row = report["rows"][0];
    CHECK(row["evaluation"] == id);
    CHECK(row["agent"] == "0007");
    CHECK(row["callStartedLocal"] == "2026-03-02 09:14:12");
    // The same answers without a store give the same digits.
    const json scored = runCli({"score", resource("scorecards/standard.json").string(),
                                store.write("answers.json", {{"answers", evaluation["answers"]}})})
                            .json();
    CHECK(row["score"] == scored["score"]);
    CHECK(row["finalMillionths"] == scored["finalMillionths"]);
    CHECK(report["total"]["meanMillionths"] == scored["finalMillionths"]);
    CHECK(store.json({"verify"})["sound"] == true);
}

TEST_CASE("an evaluation with an id may be submitted again, another one under it not", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    json evaluation = evaluationOf(kCall);
    evaluation["id"] = "0190a5c2-7f3e-7000-8c1d-2b1f0a6e9d43";
    const std::string file = store.write("one.json", evaluation);
    CHECK(acknowledged(store.run({"submit", file})) == evaluation["id"]);
    CHECK(acknowledged(store.run({"submit", file})) == evaluation["id"]);
    evaluation["answers"]["greeting.closing"] = 0;
    const CliRun other = store.run({"submit", store.write("two.json", evaluation)});
    CHECK(other.exitCode == 1);
    CHECK(other.results.empty());
    CHECK(other.messages.find("conflict") != std::string::npos);
    CHECK(other.messages.find(std::string("another evaluation has this id: of ") + kCall) !=
          std::string::npos);
    CHECK(other.messages.find("(Q001), submitted 20") != std::string::npos);
    CHECK(other.messages.find("give yours an id of its own") != std::string::npos);
    CHECK(store.json({"report", "centre"})["total"]["count"] == 1);
}

TEST_CASE("a second evaluation of a call is told by whom and when the first was submitted", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    const std::string file = store.write("one.json", evaluationOf(kCall));
    (void)acknowledged(store.run({"submit", file}));
    const CliRun again = store.run({"submit", file});
    INFO(again.messages);
    CHECK(again.exitCode == 1);
    CHECK(again.results.empty());
    CHECK(again.messages.find("evaluated the call already: of " + std::string(kCall)) != std::string::npos);
    CHECK(again.messages.find("(Q001), submitted 20") != std::string::npos);
    CHECK(again.messages.find("correct that one in the program") != std::string::npos);
    CHECK(again.messages.find("newest state") == std::string::npos);
}

TEST_CASE("a name that several calls go by is answered with their ids", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    (void)store.json({"import", "calls", resource("samples/calls-utf8.csv").string(), "--recordings",
                      (store.folder() / "elsewhere").string(), "--no-scan"});
    const json calls = store.json({"call", "list", "--text", kCall})["rows"];
    REQUIRE(calls.size() == 2);
    json evaluation = evaluationOf(kCall);
    evaluation["recording"] = {{"path", kCall}};
    const CliRun run = store.run({"submit", store.write("one.json", evaluation)});
    INFO(run.messages);
    CHECK(run.exitCode == 1);
    CHECK(run.messages.find("2 calls go by this name; give the id") != std::string::npos);
    for (const json& call : calls)
        CHECK(run.messages.find(call["call"].get<std::string>() + " (2026-03-02 09:14:12, agent 0007)") !=
              std::string::npos);
    evaluation["recording"] = {{"id", calls[1]["call"]}};
    (void)acknowledged(store.run({"submit", store.write("two.json", evaluation)}));
}

TEST_CASE("what cannot be submitted is refused, named, and leaves nothing behind", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    const auto refused = [&](const json& evaluation, const std::string& words) {
        const CliRun run = store.run({"submit", store.write("wrong.json", evaluation)});
        INFO(run.messages);
        CHECK(run.exitCode == 1);
        CHECK(run.results.empty());
        CHECK(run.messages.find(words) != std::string::npos);
    };
    const json good = evaluationOf(kCall);
    const auto with = [&](const char* member, const json& value) {
        json changed = good;
        changed[member] = value;
        return changed;
    };
    json incomplete = good;
    incomplete["answers"].erase("tone.warm");
    refused(incomplete, "tone.warm");
    json unreasoned = good;
    unreasoned["answers"]["fatal.harm"] = "yes";
    refused(unreasoned, "fatal.harm");
    refused(with("inspector", "nobody"), "nobody");
    refused(with("card", {{"key", "no-such-card"}}), "no-such-card");
    refused(with("card", {{"key", "standard"}, {"version", 7}}), "no version 7; there are: 1");
    refused(with("card", {{"key", "standrad"}}), "standrad: no card is called this; there are: standard (");
    refused(with("recording", {{"callNumber", "none"}}), "wrong.json");
    refused(with("recording", json::object()), "/recording");
    refused(with("purpose", "leisure"), "/purpose");
    refused(with("zeal", 1), "zeal");
    CHECK(store.run({"submit", (store.folder() / "missing.json").string()}).exitCode == 1);
    CHECK(store.json({"report", "centre"})["total"]["count"] == 0);
}

TEST_CASE("a call that the store does not know is added where the file describes it", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    std::filesystem::copy_file(resource(std::string("samples/calls/") + kCall), store.folder() / "later.ogg");
    json evaluation = evaluationOf(kCall);
    evaluation["recording"] = {{"path", (store.folder() / "later.ogg").string()},
                               {"callNumber", "T-9"},
                               {"agent", "8001"},
                               {"startedAt", "2026-03-05T10:00:00+08:00"},
                               {"direction", "outbound"}};
    requireFits(evaluation, "evaluation.schema.json");
    (void)acknowledged(store.run({"submit", store.write("one.json", evaluation)}));
    const json rows = store.json({"report", "evaluations", "--direction", "outbound"})["rows"];
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["agent"] == "0001"); // by extension
    CHECK(rows[0]["callStartedLocal"] == "2026-03-05 10:00:00");

    evaluation["recording"] = {{"callNumber", "T-9"}};
    evaluation["inspector"] = "Q002";
    (void)acknowledged(store.run({"submit", store.write("two.json", evaluation)}));
    CHECK(store.json({"report", "centre"})["total"]["count"] == 2);
}

TEST_CASE("a call that nobody can hear or that is yet to come is not added", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    const std::string sound = resource(std::string("samples/calls/") + kCall).string();
    const std::string nowhere = (store.folder() / "nowhere.wav").string();
    const auto refused = [&](const json& recording, const std::string& words) {
        json evaluation = evaluationOf(kCall);
        evaluation["recording"] = recording;
        const CliRun run = store.run({"submit", store.write("one.json", evaluation)});
        INFO(run.messages);
        CHECK(run.exitCode == 1);
        CHECK(run.results.empty());
        CHECK(run.messages.find(words) != std::string::npos);
        CHECK(run.messages.find("--help") == std::string::npos);
    };
    const auto call = [](const std::string& path, const char* start) {
        return json{{"path", path}, {"callNumber", "T-9"}, {"agent", "0001"}, {"startedAt", start}};
    };
    const std::string copy = (store.folder() / "copy.ogg").string();
    std::filesystem::copy_file(sound, copy);
    refused(call(nowhere, "2026-03-05T10:00:00+08:00"), nowhere + ": no recording lies here; ");
    refused(call(store.folder().path().string(), "2026-03-05T10:00:00+08:00"), "no recording lies here; ");
    json pair = call(copy, "2026-03-05T10:00:00+08:00");
    pair["customerPath"] = "nowhere.wav";
    refused(pair, nowhere + ": no recording lies here; ");
    refused(call(copy, "2099-03-05T10:00:00+08:00"),
            "2099-03-05 10:00:00: the call's start lies in the future");
    CHECK(store.json({"call", "list"})["rows"].size() == 12);
}

TEST_CASE("an acknowledged evaluation survives a kill at the very moment", "[cli][submit]") {
    const CliStore store;
    store.furnish();
    CliSetting killed;
    killed.killAtFirstLine = true;
    std::vector<std::string> promised;
    for (const char* inspector : {"Q001", "Q002", "Q003"}) {
        for (const char* call : {kCall, "20260302_100338_A0018_12900010257_in.wav",
                                 "20260302_143055_A0019_12900033721_in.wav"}) {
            json evaluation = evaluationOf(call);
            evaluation["inspector"] = inspector;
            const CliRun run = store.run({"submit", store.write("one.json", evaluation)}, killed);
            REQUIRE(run.results.starts_with("ACK "));
            promised.push_back(run.results.substr(4, 36));
        }
    }
    const std::string kept = store.json({"report", "evaluations"}).dump();
    for (const std::string& id : promised)
        CHECK(kept.find(id) != std::string::npos);
    CHECK(store.json({"verify"})["sound"] == true);
}
