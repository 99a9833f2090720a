#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark::test;
using nlohmann::json;

namespace {

/// A furnished store in which agent 0007 failed a call.
struct CoachedStore : CliStore {
    CoachedStore() {
        furnish();
        nlohmann::json judged = evaluationOf("20260302_091412_A0007_12900010142_in.ogg");
        judged["answers"]["fatal.privacy"] = {{"value", "yes"}, {"reason", "gave the account away"}};
        const CliRun run = this->run({"submit", write("fatal.json", judged)});
        INFO(run.messages);
        REQUIRE(run.exitCode == 0);
        evaluation = run.results.substr(4, 36);
    }

    nlohmann::json fitting(const std::vector<std::string>& arguments) const {
        const nlohmann::json printed = json(arguments);
        requireFits(printed, arguments.front() + ".schema.json");
        return printed;
    }
    std::string plan() const {
        return fitting(
            {"coaching", "plan", "--agent", "0007", "--day", "2026-03-09", "--leader", "Li"})["session"];
    }

    std::string evaluation;
};

bool isWrongUsage(const CliRun& run, const std::string& words) {
    INFO(run.messages);
    CHECK(run.exitCode == 2);
    CHECK(run.results.empty());
    return run.messages.find(words) != std::string::npos;
}

bool failsSaying(const CliRun& run, const std::string& words) {
    INFO(run.messages);
    CHECK(run.exitCode == 1);
    CHECK(run.results.empty());
    return run.messages.find(words) != std::string::npos;
}

constexpr const char* kNobody = "0190a5c2-7f3e-7000-8c1d-2b1f0a6e9d43";

} // namespace

TEST_CASE("a session goes from its plan to its review by command", "[cli][coaching]") {
    const CoachedStore store;
    const json due = store.fitting({"coaching", "due"});
    REQUIRE(due["rows"].size() == 1);
    CHECK(due["rows"][0]["agent"] == "0007");
    CHECK(due["rows"][0]["fatalCount"] == 1);

    const json planned =
        store.fitting({"coaching", "plan", "--agent", "0007", "--day", "2026-03-09", "--leader", "许建国",
                       "--due-findings", "--note", "bring the recording"});
    CHECK(planned["findings"] == json::array({store.evaluation}));
    CHECK(planned["state"] == "planned");
    const std::string id = planned["session"];
    const json added =
        store.fitting({"coaching", "action", "add", id, "--what", "check first", "--owner", "林悦", "--due",
                       "2026-03-16", "--card", "standard", "--criterion", "compliance.identity"});
    REQUIRE(added["actions"].size() == 1);
    CHECK(added["actions"][0]["criterion"] == "compliance.identity");
    const std::string action = added["actions"][0]["action"];
    CHECK(store.fitting({"coaching", "action", "change", action, "--what", "check at once", "--owner", "林悦",
                         "--due", "2026-03-17"})["actions"][0]["criterion"] == nullptr);

    const json held = store.fitting({"coaching", "hold", id, "--at", "2026-03-09T15:00:00+08:00"});
    CHECK(held["heldAt"] == "2026-03-09T07:00:00.000Z");
    CHECK(held["note"] == "bring the recording");
    CHECK(store.fitting({"coaching", "action", "effect", action})["verdict"] == "too-few");
    CHECK(store.fitting({"coaching", "action", "review", action, "--worked",
                         "too-early"})["actions"][0]["state"] == "open");
    const json done =
        store.fitting({"coaching", "action", "review", action, "--worked", "yes", "--on", "2026-04-01"});
    CHECK(done["actions"][0]["worked"] == "yes");
    CHECK(done["actions"][0]["reviewedOn"] == "2026-04-01");
    CHECK(store.fitting({"coaching", "review", id, "--note", "cured"})["state"] == "reviewed");
    CHECK(store.fitting({"coaching", "show", id})["effects"].empty());
    CHECK(store.fitting({"coaching", "due"})["rows"].empty());
}

TEST_CASE("sessions and actions are listed, as CSV too, by any day", "[cli][coaching]") {
    const CoachedStore store;
    const std::string id = store.plan();
    (void)store.fitting(
        {"coaching", "action", "add", id, "--what", "=1+1", "--owner", "Lin", "--due", "2026-03-16"});
    const json listed = store.fitting({"coaching", "list", "--as-of", "2026-03-09"});
    REQUIRE(listed["rows"].size() == 1);
    CHECK(listed["rows"][0]["openActionCount"] == 1);
    CHECK(listed["rows"][0]["overdue"] == false);
    CHECK(store.fitting({"coaching", "list", "--as-of", "2026-03-10", "--overdue"})["rows"].size() == 1);
    CHECK(store.fitting({"coaching", "list", "--state", "held"})["rows"].empty());
    CHECK(store.fitting({"coaching", "actions", "--as-of", "2026-03-16", "--overdue"})["rows"].empty());
    CHECK(store.fitting({"coaching", "actions", "--as-of", "2026-03-17", "--overdue"})["rows"].size() == 1);
    const CliRun csv = store.run({"coaching", "actions", "--format", "csv"});
    CHECK(csv.exitCode == 0);
    CHECK(csv.results.starts_with(
        "action,session,agent,agentName,teamNameEn,teamNameZh,leader,agreedOn,card,"));
    CHECK(csv.results.find(",'=1+1,") != std::string::npos);
    const json weeks = store.fitting({"coaching", "calendar", "--from", "2026-03-09", "--to", "2026-03-20"});
    REQUIRE(weeks["weeks"].size() == 2);
    CHECK(weeks["weeks"][0]["sessions"].size() == 1);
    CHECK(weeks["weeks"][1]["actions"].size() == 1);
    CHECK(store.fitting({"coaching", "cancel", id})["cancelled"] == id);
    CHECK(store.fitting({"coaching", "list"})["rows"].empty());
}

TEST_CASE("trainings are added, listed, measured and removed by command", "[cli][training]") {
    const CoachedStore store;
    const json added =
        store.fitting({"training", "add", "--topic", "身份核实", "--day", "2026-03-10", "--trainer", "Gao",
                       "--aim", "standard/compliance.identity", "--whole-team", "Health Insurance",
                       "--participant", "0007=87.5", "--participant", "0009"});
    CHECK(added["meanExam"] == "87.5");
    CHECK(added["aims"] == "standard/compliance.identity");
    const auto& participants = added["participants"];
    CHECK(std::ranges::count_if(participants, [](const json& one) { return one["agent"] == "0009"; }) == 1);
    const std::string id = added["training"];
    CHECK(store.fitting({"training", "show", id}) == added);
    CHECK(store.fitting({"training", "list", "--team", "Health Insurance"})["rows"].size() == 1);
    CHECK(store.fitting({"training", "list", "--from", "2026-03-11"})["rows"].empty());
    const json effect = store.fitting({"training", "effect", id, "--weeks", "2"});
    REQUIRE(effect["aims"].size() == 1);
    CHECK(effect["beforeFrom"] == "2026-02-24");
    CHECK(effect["afterTo"] == "2026-03-24");
    CHECK(effect["aims"][0]["verdict"] == "too-few");
    CHECK(store.run({"training", "list", "--format", "csv"})
              .results.starts_with("training,topic,day,trainer,aims,"));
    CHECK(store.fitting({"training", "remove", id})["removed"] == id);
    CHECK(failsSaying(store.run({"training", "show", id}), "not-found"));
}

TEST_CASE("examples are saved from a call or an evaluation, listed and removed by command",
          "[cli][examples]") {
    const CoachedStore store;
    const json added =
        store.fitting({"examples", "add", "--evaluation", store.evaluation, "--criterion", "fatal.privacy",
                       "--topic", "privacy", "--kind", "bad", "--by", "Gao", "--from-ms", "1000", "--to-ms",
                       "4000", "--note", "林悦 says too much"});
    CHECK(added["toMs"] == 4'000);
    CHECK(added["agent"] == "0007");
    const json whole = store.fitting({"examples", "add", "--call", "20260302_091412_A0007_12900010142_in.ogg",
                                      "--topic", "privacy", "--kind", "good", "--by", "Gao"});
    CHECK(whole["fromMs"] == nullptr);
    const json rows = store.fitting({"examples", "list", "--hide-names"})["rows"];
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["kind"] == "good");
    CHECK(rows[1]["agentName"] == nullptr);
    CHECK(rows[1]["note"] == "… says too much");
    CHECK(store.fitting({"examples", "list", "--topic", "privacy", "--kind", "bad"})["rows"].size() == 1);
    CHECK(store.fitting({"examples", "remove", added["example"]})["removed"] == added["example"]);
    CHECK(store.fitting({"examples", "list"})["rows"].size() == 1);
}

TEST_CASE("urgent findings are raised and answered by command", "[cli][urgent]") {
    const CoachedStore store;
    const json raised = store.fitting({"urgent", "raise", "--evaluation", store.evaluation, "--criterion",
                                       "fatal.privacy", "--text", "账户信息泄露", "--by", "Q001"});
    CHECK(raised["open"] == true);
    CHECK(raised["sameDay"] == true);
    CHECK(store.fitting({"urgent", "list", "--open", "--agent", "0007"})["rows"].size() == 1);
    const json answered =
        store.fitting({"urgent", "answer", raised["urgent"], "--by", "许建国", "--text", "called back"});
    CHECK(answered["answeredBy"] == "许建国");
    CHECK(store.fitting({"urgent", "list", "--open"})["rows"].empty());
    CHECK(store.fitting({"urgent", "list"})["rows"][0] == answered);
    CHECK(failsSaying(store.run({"urgent", "answer", raised["urgent"], "--by", "Li", "--text", "too"}),
                      "not-allowed"));
}

TEST_CASE("what was not understood of coaching is wrong usage, and touches no store",
          "[cli][coaching][usage]") {
    const CliStore store;
    const auto wrong = [&](std::vector<std::string> arguments, const std::string& words) {
        return isWrongUsage(store.run(std::move(arguments)), words);
    };
    CHECK(wrong({"coaching"}, "needs a command"));
    CHECK(wrong({"coaching", "hold", "7"}, "not an id"));
    CHECK(wrong({"coaching", "plan", "--agent", "0007"}, "--day"));
    CHECK(wrong({"coaching", "plan", "--agent", "0007", "--day", "tomorrow"}, "2026-03-02"));
    CHECK(wrong({"coaching", "hold", kNobody, "--at", "noon"}, "noon"));
    CHECK(wrong({"coaching", "list", "--state", "open"}, "planned"));
    CHECK(wrong({"coaching", "action", "add", kNobody, "--what", " ", "--owner", "Li", "--due", "2026-03-02"},
                "says nothing"));
    CHECK(wrong({"coaching", "action", "add", kNobody, "--what", "a", "--owner", "Li", "--due", "2026-03-02",
                 "--criterion", "a"},
                "--card"));
    CHECK(wrong({"coaching", "action", "review", kNobody, "--worked", "maybe"}, "too-early"));
    CHECK(wrong({"coaching", "action", "effect", kNobody, "--weeks", "0"}, "--weeks"));
    CHECK(wrong({"training", "add", "--topic", "a", "--day", "2026-03-02", "--trainer", "b", "--aim", "c"},
                "CARD/CRITERION"));
    CHECK(wrong({"training", "add", "--topic", "a", "--day", "2026-03-02", "--trainer", "b", "--participant",
                 "0007=good"},
                "AGENT=SCORE"));
    CHECK(wrong({"examples", "add", "--topic", "a", "--kind", "good", "--by", "b"}, "--call"));
    CHECK(wrong({"examples", "add", "--call", "a", "--topic", "a", "--kind", "fair", "--by", "b"}, "good"));
    CHECK(wrong(
        {"examples", "add", "--call", "a", "--topic", "a", "--kind", "good", "--by", "b", "--from-ms", "5"},
        "--to-ms"));
    CHECK(wrong({"urgent", "raise", "--text", "a", "--by", "Q001"}, "--evaluation"));
    CHECK(wrong({"urgent", "raise", "--call", "a", "--criterion", "b", "--text", "a", "--by", "Q001"},
                "--evaluation"));
    CHECK_FALSE(std::filesystem::exists(store.path()));
}

TEST_CASE("who and what does not exist is said by name", "[cli][coaching]") {
    const CoachedStore store;
    CHECK(failsSaying(store.run({"coaching", "plan", "--agent", "nobody", "--day", "2026-03-09"}), "nobody"));
    CHECK(failsSaying(store.run({"coaching", "hold", kNobody}), kNobody));
    CHECK(isWrongUsage(store.run({"coaching", "list", "--team", "none"}), "none"));
    CHECK(failsSaying(store.run({"urgent", "raise", "--call", "none.ogg", "--text", "a", "--by", "Q001"}),
                      "none.ogg"));
    CHECK(failsSaying(
        store.run({"urgent", "raise", "--evaluation", store.evaluation, "--text", "a", "--by", "Q9"}), "Q9"));
    CHECK(failsSaying(store.run({"training", "effect", kNobody}), kNobody));
}
