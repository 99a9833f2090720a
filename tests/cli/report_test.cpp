#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace earmark::test;
using nlohmann::json;

namespace {

constexpr int kEvaluations = 240;
constexpr const char* kEarlyCall = "20260302_091412_A0007_12900010142_in.ogg";
constexpr const char* kLateCall = "20260310_150206_A0029_12900010628_out.mp3";

/// One sample store for all cases of a process: reports only read it.
const CliStore& sampleStore() {
    static const CliStore store;
    static const json made = [] {
        json result = store.json({"sample", "--evaluations", std::to_string(kEvaluations), "--seed", "7"});
        requireFits(result, "sample.schema.json");
        return result;
    }();
    return store;
}

int countOf(const json& rows) {
    int count = 0;
    for (const json& row : rows)
        count += row["count"].get<int>();
    return count;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        found.push_back(line);
    return found;
}

} // namespace

TEST_CASE("every report fits its schema and adds up", "[cli][report]") {
    const CliStore& store = sampleStore();
    for (const char* kind :
         {"centre", "team", "agent", "queue", "call-type", "direction", "purpose", "card", "inspectors",
          "sections", "criteria", "causes", "trend", "control", "evaluations"}) {
        INFO(kind);
        const json report = store.json({"report", kind});
        requireFits(report, "report.schema.json");
        CHECK(report["report"] == kind);
        CHECK(report["total"]["count"] == kEvaluations);
    }
    for (const char* kind : {"team", "agent", "queue", "call-type", "direction", "purpose", "card",
                             "inspectors", "trend", "control"})
        CHECK(countOf(store.json({"report", kind})["rows"]) == kEvaluations);
    CHECK(store.json({"report", "evaluations"})["rows"].size() == kEvaluations);
}

TEST_CASE("a choice narrows a report, and an unknown name is no empty report", "[cli][report]") {
    const CliStore& store = sampleStore();
    const json teams = store.json({"report", "team"})["rows"];
    for (const json& team : teams) {
        const std::string key = team["key"];
        const json figures = store.json({"report", "centre", "--team", key})["total"];
        CHECK(figures["count"] == team["count"]);
        CHECK(figures["meanMillionths"] == team["meanMillionths"]);
        CHECK(store.json({"report", "centre", "--team", team["name"]["zh"]})["total"] == figures);
    }
    const json half = store.json({"report", "centre", "--to", "2025-09-30"})["total"];
    const json rest = store.json({"report", "centre", "--from", "2025-10-01"})["total"];
    CHECK(half["count"].get<int>() + rest["count"].get<int>() == kEvaluations);
    CHECK(half["count"].get<int>() > 0);

    const json failed = store.json({"report", "evaluations", "--passed", "no"})["rows"];
    CHECK(std::all_of(failed.begin(), failed.end(),
                      [](const json& row) { return !row["passed"].get<bool>(); }));
}

TEST_CASE("a misspelt name is wrong usage that says what there is, the nearest first", "[cli][report]") {
    const CliStore& store = sampleStore();
    const auto refused = [&](const std::vector<std::string>& arguments, const std::string& words) {
        const CliRun run = store.run(arguments);
        INFO(run.messages);
        CHECK(run.exitCode == 2);
        CHECK(run.results.empty());
        CHECK(run.messages.find(words) != std::string::npos);
        CHECK(run.messages.size() < 600);
    };
    const std::string queue = store.json({"report", "queue"})["rows"][0]["key"];
    const std::string type = store.json({"report", "call-type"})["rows"][0]["key"];
    refused({"report", "centre", "--queue", queue + "x"},
            "no queue is called this; there are: " + queue + ",");
    refused({"report", "agent", "--call-type", type + "x"},
            "no type of call is called this; there are: " + type);
    refused({"report", "centre", "--card", "Standrad"}, "there are: standard (Standard call card), ");
    refused({"report", "team", "--failed-criterion", "greeting.opning"}, "there are: greeting.opening, ");
    refused({"report", "team", "--card", "standard", "--lost-section", "ton"}, "there are: tone, ");
    refused({"report", "criterion-trend", "--card", "standard", "--criterion", "warm"},
            "no criterion is called this; there are: tone.warm, ");
    refused({"report", "centre", "--team", "Telecon"}, "there are: Telecom, ");
    refused({"report", "centre", "--agent", "99999"}, "no agent is called this; there are: ");
    refused({"report", "inspectors", "--inspector", "Q0O1"}, "there are: Q001 (");
    refused({"report", "compare", "--against-queue", queue + "x"}, "there are: " + queue + ",");
    refused({"report", "weak-points", "--queue", queue + "x"}, "there are: " + queue + ",");
    refused({"report", "weak-points", "--card", "standart"}, "there are: standard (");
    refused({"report", "coaching", "--agent", "00007", "--last", "month"}, "there are: 0007 (");
    refused({"coaching", "list", "--team", "Telecon"}, "there are: Telecom, ");
    refused({"package", "export", "--queue", queue + "x", "--out", "x.earmark"}, "there are: " + queue + ",");
}

TEST_CASE("a name without evaluations is known all the same", "[cli][report]") {
    const CliStore store;
    store.furnish();
    const json calls = store.json({"report", "centre", "--queue", "Health"})["total"];
    CHECK(calls["count"] == 0);
    CHECK(store.run({"report", "centre", "--queue", "Nowhere"}).exitCode == 2);
    CHECK(store.json({"report", "centre", "--card", "described-levels"})["total"]["count"] == 0);
}

TEST_CASE("evaluations come in pages, newest call first", "[cli][report]") {
    const CliStore& store = sampleStore();
    const json all = store.json({"report", "evaluations"})["rows"];
    const json page = store.json({"report", "evaluations", "--limit", "10", "--offset", "20"})["rows"];
    REQUIRE(page.size() == 10);
    for (std::size_t index = 0; index < page.size(); ++index)
        CHECK(page[index] == all[20 + index]);
    const auto later = [](const json& one, const json& other) {
        return one["callStartedAt"].get<std::string>() > other["callStartedAt"].get<std::string>();
    };
    CHECK(std::is_sorted(all.begin(), all.end(), later));
}

TEST_CASE("the weakest criteria are those that cost most, most first", "[cli][report]") {
    const json rows = sampleStore().json({"report", "criteria", "--weakest", "3"})["rows"];
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["lostThousandths"] >= rows[1]["lostThousandths"]);
    CHECK(rows[1]["lostThousandths"] >= rows[2]["lostThousandths"]);
}

TEST_CASE("CSV says the same as JSON, column by column", "[cli][report]") {
    const CliStore& store = sampleStore();
    const json rows = store.json({"report", "team"})["rows"];
    const CliRun run = store.run({"report", "team", "--format", "csv"});
    CHECK(run.exitCode == 0);
    const std::vector<std::string> csv = lines(run.results);
    REQUIRE(csv.size() == rows.size() + 1);
    CHECK(csv[0].starts_with("id,key,nameEn,nameZh,teamNameEn,teamNameZh,count,scored,mean,meanMillionths"));
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const json& row = rows[index];
        CHECK(csv[index + 1].starts_with(row["id"].get<std::string>() + "," + row["key"].get<std::string>()));
        CHECK(csv[index + 1].find("," + row["mean"].get<std::string>() + "," +
                                  std::to_string(row["meanMillionths"].get<int>()) + ",") !=
              std::string::npos);
    }
    const CliRun nothing = store.run({"report", "team", "--format", "csv", "--to", "2001-01-01"});
    CHECK(nothing.exitCode == 0);
    CHECK(lines(nothing.results).size() == 1);
}

TEST_CASE("the same number and seed give the same figures, another seed others", "[cli][report]") {
    const auto teams = [](const char* seed) {
        const CliStore store;
        (void)store.json({"sample", "--evaluations", "60", "--seed", seed});
        json rows = store.json({"report", "team"})["rows"];
        for (json& row : rows)
            row.erase("id");
        return rows;
    };
    const json first = teams("3");
    CHECK(first == teams("3"));
    CHECK(first != teams("4"));
}

TEST_CASE("a sample may end on another day, from which periods are counted", "[cli][report]") {
    const CliStore store;
    const json made = store.json({"sample", "--evaluations", "120", "--until", "2026-11-23"});
    requireFits(made, "sample.schema.json");
    CHECK(made["from"] == "2025-12-01");
    CHECK(made["to"] == "2026-11-23");
    const auto count = [&](const char* from) {
        return store.json({"report", "centre", "--from", from})["total"]["count"].get<int>();
    };
    CHECK(count("2025-12-01") == 120);
    CHECK(count("2026-11-01") > 0);
    CHECK(count("2026-11-24") == 0);
    CHECK(CliStore().run({"sample", "--until", "soon"}).exitCode == 2);
}

TEST_CASE("verify calls a sound store sound and names what was tampered with", "[cli][verify]") {
    const CliStore store;
    (void)store.json({"sample", "--evaluations", "40", "--seed", "2"});
    const json sound = store.json({"verify"});
    requireFits(sound, "verify.schema.json");
    CHECK(sound["sound"] == true);

    std::stringstream content;
    content << std::ifstream(store.path(), std::ios::binary).rdbuf();
    std::string bytes = content.str();
    const std::size_t reason = bytes.find("Exactly as the standard asks.");
    const std::size_t comment =
        reason != std::string::npos ? reason : bytes.find("customer had to ask twice");
    REQUIRE(comment != std::string::npos);
    bytes[comment + 2] = 'X';
    std::ofstream(store.path(), std::ios::binary) << bytes;
    const CliRun run = store.run({"verify"});
    CHECK(run.exitCode == 3);
    const json found = run.json();
    requireFits(found, "verify.schema.json");
    REQUIRE(found["findings"].size() == 1);
    CHECK(found["findings"][0]["kind"] == "evaluation");
    CHECK(found["findings"][0]["subject"].get<std::string>().size() == 36);
}

TEST_CASE("one criterion has a trend that its key carries across versions", "[cli][report]") {
    const CliStore& store = sampleStore();
    const std::vector<std::string> wanted{"report", "criterion-trend", "--card", "standard", "--criterion"};
    auto opening = wanted;
    opening.push_back("greeting.opening");
    const json trend = store.json(opening);
    requireFits(trend, "report.schema.json");
    CHECK(trend["breaks"].empty()); // one version only
    int answered = 0;
    for (const json& row : trend["rows"])
        answered += row["answered"].get<int>();
    const json criteria = store.json({"report", "criteria", "--card", "standard"})["rows"];
    CHECK(criteria[0]["criterion"] == "greeting.opening");
    CHECK(answered == criteria[0]["answered"].get<int>());

    auto unknown = wanted;
    unknown.push_back("no.such");
    CHECK(store.run(unknown).exitCode == 2);
    CHECK(store.run({"report", "criterion-trend", "--criterion", "greeting.opening"}).exitCode == 2);
}

TEST_CASE("a report of a trend names where a newer version takes over", "[cli][report]") {
    const CliStore store;
    store.furnish();
    REQUIRE(store.run({"submit", store.write("first.json", evaluationOf(kEarlyCall))}).exitCode == 0);
    json card = store.json({"card", "show", "standard"});
    card["policy"]["passMark"] = 85;
    (void)store.json(
        {"card", "publish", store.write("next.json", card), "--by", "Chen", "--reason", "stricter"});
    CHECK(store.json({"report", "trend"})["breaks"].empty()); // nothing was judged on it yet
    REQUIRE(store.run({"submit", store.write("second.json", evaluationOf(kLateCall))}).exitCode == 0);

    const json trend = store.json({"report", "trend", "--by", "day"});
    requireFits(trend, "report.schema.json");
    REQUIRE(trend["breaks"].size() == 1);
    const json& found = trend["breaks"][0];
    CHECK(found["card"] == "standard");
    CHECK(found["from"] == 1);
    CHECK(found["to"] == 2);
    CHECK(found["publishReason"] == "stricter");
    REQUIRE(found["changes"].size() == 1);
    CHECK(found["changes"][0]["place"] == "policy/passMark");
    const json last = trend["rows"].back();
    CHECK(found["day"] == last["from"]);
    CHECK(last["newVersions"] == "standard 1 → 2 (" + last["from"].get<std::string>() + ")");
    CHECK(trend["rows"][0]["newVersions"].is_null());
}

TEST_CASE("a figure stands with its interval, agents with the places that chance allows", "[cli][report]") {
    const json rows = sampleStore().json({"report", "agent"})["rows"];
    REQUIRE(rows.size() > 3);
    int group = 1;
    for (const json& row : rows) {
        if (row["meanMillionths"].is_null()) continue;
        CHECK(row["rankGroup"] >= group);
        group = row["rankGroup"];
        CHECK(row["bestRank"] <= row["worstRank"]);
        CHECK(row["lowerQuartileMillionths"] <= row["medianMillionths"]);
        CHECK(row["medianMillionths"] <= row["upperQuartileMillionths"]);
        CHECK(row["passRateLowerMillionths"] <= row["passRateMillionths"]);
        CHECK(row["passRateUpperMillionths"] >= row["passRateMillionths"]);
        if (row["meanLowerMillionths"].is_null()) continue;
        CHECK(row["meanLowerMillionths"] < row["meanMillionths"]);
        CHECK(row["meanUpperMillionths"] > row["meanMillionths"]);
    }
    const json total = sampleStore().json({"report", "centre"})["total"];
    CHECK(total["nonCriticalAccuracyOf"] > kEvaluations);
    CHECK(total["nonCriticalAccuracyMillionths"] > 500'000);
}

TEST_CASE("a control chart has its limits, its level and what its rules cost", "[cli][report]") {
    const json report = sampleStore().json({"report", "control", "--by", "week"});
    requireFits(report, "report.schema.json");
    const json& control = report["control"];
    CHECK(control["measure"] == "mean");
    CHECK(control["levelLowerMillionths"] < control["levelMillionths"]);
    CHECK(control["pointsToFalseAlarmHundredths"] == 37'040);
    int points = 0;
    for (const json& row : report["rows"]) {
        CHECK(row["lowerMillionths"] < row["centreMillionths"]);
        CHECK(row["centreMillionths"] < row["upperMillionths"]);
        if (row["valueMillionths"].is_null()) continue;
        ++points;
        const bool beyond = row["valueMillionths"] < row["lowerMillionths"] ||
                            row["valueMillionths"] > row["upperMillionths"];
        CHECK(row["beyondLimits"] == beyond);
        CHECK(row["swings"] == beyond);
    }
    CHECK(control["points"] == points);

    const json shares = sampleStore().json({"report", "control", "--measure", "passRate", "--rules",
                                            "two-of-three", "four-of-five", "eight-on-one-side"});
    requireFits(shares, "report.schema.json");
    CHECK(shares["control"]["pointsToFalseAlarmHundredths"] == 9'175);
    CHECK(shares["control"]["levelMillionths"] == shares["total"]["passRateMillionths"]);
    const json nothing = sampleStore().json({"report", "control", "--to", "2001-01-01"});
    requireFits(nothing, "report.schema.json");
    CHECK(nothing["control"].is_null());
    CHECK(sampleStore().run({"report", "control", "--measure", "luck"}).exitCode == 2);
}

TEST_CASE("inspectors are compared on the agents they share", "[cli][report]") {
    const json rows = sampleStore().json({"report", "inspectors"})["rows"];
    REQUIRE(rows.size() >= 2);
    bool compared = false;
    for (const json& row : rows) {
        CHECK(row["sharedAgents"] <= row["agents"]);
        CHECK(row["sharedOwn"] <= row["count"]);
        if (row["differenceLowerMillionths"].is_null()) continue;
        compared = true;
        CHECK(row["differenceLowerMillionths"] < row["differenceMillionths"]);
        CHECK(row["beyondChance"] ==
              (row["differenceLowerMillionths"] > 0 || row["differenceUpperMillionths"] < 0));
    }
    CHECK(compared);
    // One inspector alone is still compared with all others.
    const std::string key = rows[0]["key"];
    const json alone = sampleStore().json({"report", "inspectors", "--inspector", key})["rows"];
    REQUIRE(alone.size() == 1);
    CHECK(alone[0]["differenceMillionths"] == rows[0]["differenceMillionths"]);
    CHECK(alone[0]["sharedOthers"] == rows[0]["sharedOthers"]);
}

TEST_CASE("two choices stand beside each other, figure by figure", "[cli][report]") {
    const CliStore& store = sampleStore();
    const json report = store.json(
        {"report", "compare", "--to", "2025-09-30", "--against-from", "2025-10-01", "--against-to", "any"});
    requireFits(report, "report.schema.json");
    const json late = store.json({"report", "centre", "--from", "2025-10-01"})["total"];
    CHECK(report["against"] == late);
    const json& mean = report["rows"][0];
    CHECK(mean["figure"] == "mean");
    CHECK(mean["firstMillionths"] == report["total"]["meanMillionths"]);
    CHECK(mean["secondMillionths"] == late["meanMillionths"]);
    CHECK(mean["differenceMillionths"] ==
          mean["firstMillionths"].get<int>() - mean["secondMillionths"].get<int>());
    CHECK(mean["differenceLowerMillionths"] < mean["differenceMillionths"]);
    CHECK(mean["differenceUpperMillionths"] > mean["differenceMillionths"]);
    CHECK(store.run({"report", "compare"}).exitCode == 2);
    CHECK(store.run({"report", "compare", "--against-team", "Nowhere"}).exitCode == 2);
    CHECK(store.run({"report", "compare", "--against-from", "soon"}).exitCode == 2);
}

TEST_CASE("causes add up to the findings of the evaluations that have them", "[cli][report]") {
    const CliStore& store = sampleStore();
    const json causes = store.json({"report", "causes"})["rows"];
    for (const json& cause : causes) {
        const json narrowed = store.json({"report", "centre", "--cause", cause["cause"]})["total"];
        CHECK(narrowed["count"] > 0);
        CHECK(narrowed["count"] <= cause["findings"]);
    }
    CHECK(store.run({"report", "centre", "--cause", "weather"}).exitCode == 2);
}
