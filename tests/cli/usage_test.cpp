#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>

using namespace earmark::test;

namespace {

/// Failed in one sentence that has these words, with nothing on standard output.
void failsSaying(const CliRun& run, const std::string& words) {
    INFO(run.messages);
    CHECK(run.exitCode == 1);
    CHECK(run.results.empty());
    CHECK(run.messages.find(words) != std::string::npos);
    CHECK(std::count(run.messages.begin(), run.messages.end(), '\n') == 1);
}

} // namespace

TEST_CASE("a command line that is not understood ends with 2 and prints no results", "[cli]") {
    for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
             {},
             {"frobnicate"},
             {"card"},
             {"score", "one.json"},
             {"report", "team", "--from", "2026-13-01"},
             {"report", "team", "--format", "xml"},
             {"report", "evaluations", "--limit", "-5"},
             {"report", "moon"},
             {"analyse", "file.wav", "--peaks", "-1"},
             {"sample", "--evaluations", "many"},
         }) {
        const CliRun run = runCli(wrong);
        CHECK(run.exitCode == 2);
        CHECK(run.results.empty());
        CHECK_FALSE(run.messages.empty());
    }
}

TEST_CASE("a count out of its range is wrong usage that says the range", "[cli]") {
    struct Wrong {
        std::vector<std::string> arguments;
        std::string range;
    };
    for (const auto& [arguments, range] : std::vector<Wrong>{
             {{"report", "criteria", "--weakest", "-3"}, "1 to 1000000000"},
             {{"report", "criteria", "--weakest", "0"}, "1 to 1000000000"},
             {{"report", "evaluations", "--limit", "-1"}, "1 to 1000000000"},
             {{"report", "evaluations", "--limit", "0"}, "1 to 1000000000"},
             {{"report", "evaluations", "--limit", "ten"}, "1 to 1000000000"},
             {{"report", "evaluations", "--limit", "99999999999999999999"}, "1 to 1000000000"},
             {{"report", "evaluations", "--offset", "-1"}, "0 to 1000000000"},
             {{"card", "try", "card.json", "--limit", "-1"}, "1 to 1000000000"},
             {{"card", "try", "card.json", "--listed", "-1"}, "0 to 1000000000"},
             {{"card", "show", "standard", "--version", "0"}, "1 to 1000000000"},
             {{"coaching", "due", "--look-back", "0"}, "1 to 3660"},
             {{"analyse", "folder", "--jobs", "0"}, "1 to 256"},
             {{"sample", "--evaluations", "-1"}, "0 to 100000000"},
         }) {
        const CliRun run = runCli(arguments);
        INFO(run.messages);
        CHECK(run.exitCode == 2);
        CHECK(run.results.empty());
        CHECK(run.messages.find("give a whole number from " + range) != std::string::npos);
        CHECK(run.messages.find(arguments[arguments.size() - 2]) != std::string::npos);
    }
}

TEST_CASE("an unknown or missing verb is named with those there are", "[cli]") {
    const auto says = [](const std::vector<std::string>& arguments) {
        const CliRun run = runCli(arguments);
        CHECK(run.exitCode == 2);
        CHECK(run.results.empty());
        return run.messages;
    };
    const std::string verb = says({"frobnicate"});
    CHECK(verb.find("there is no command 'frobnicate'; there are init, import, ") != std::string::npos);
    CHECK(verb.find("version") != std::string::npos);
    CHECK(says({}).find("a command is missing; there are init, ") != std::string::npos);
    CHECK(says({"--moon"}).find("'--moon'") != std::string::npos);
    CHECK(says({"import", "calsl", "list.csv"})
              .find("'import' has no command 'calsl'; there are calls, roster, folder\n") !=
          std::string::npos);
    CHECK(says({"import"}).find("'import' needs a command; there are calls, ") != std::string::npos);
    CHECK(says({"coaching", "action", "ad"}).find("'coaching action' has no command 'ad'") !=
          std::string::npos);
    CHECK(says({"import", "calls"}).find("FILE is required") != std::string::npos);
}

TEST_CASE("help and version are results, not messages", "[cli]") {
    CHECK(runCli({"--help"}).exitCode == 0);
    CHECK(runCli({"report", "team", "--help"}).results.find("--from") != std::string::npos);
    CHECK(runCli({"--version"}).exitCode == 0);
    const nlohmann::json version = runCli({"version"}).json();
    requireFits(version, "version.schema.json");
    CHECK(version["resources"] == std::string(EARMARK_TEST_RESOURCES));
}

TEST_CASE("results that nobody can take are a failure", "[cli]") {
    CliSetting closed;
    closed.closeResults = true;
    failsSaying(runCli({"version"}, closed), "could not be written");
    CliSetting full;
    full.resultsTo = "/dev/full";
    failsSaying(runCli({"version"}, full), "could not be written");
}

TEST_CASE("a store that is missing, in the way or unreachable is said in a sentence", "[cli]") {
    const CliStore store;
    failsSaying(store.run({"report", "team"}), "earmark-cli init");
    CHECK_FALSE(std::filesystem::exists(store.path()));

    std::ofstream(store.path()) << "not a store";
    failsSaying(store.run({"init"}), "already");
    failsSaying(store.run({"report", "team"}), store.path().string());
    failsSaying(runCli({"init", "--store", (store.path() / "below" / "a" / "file.db").string()}), "below");
    failsSaying(runCli({"init", "--store", store.folder().path().string()}), "already");
    failsSaying(runCli({"init", "--zone", "Moon/Base", "--store", (store.folder() / "m.db").string()}),
                "Moon/Base");
    CHECK_FALSE(std::filesystem::exists(store.folder() / "m.db"));
}

TEST_CASE("a store is not made in a folder that is misspelt, but in the data folder", "[cli]") {
    const CliStore store;
    const std::filesystem::path folder = store.folder() / "cetnre";
    const std::string file = (folder / "centre.db").string();
    for (const char* verb : {"init", "sample"})
        failsSaying(runCli({verb, "--store", file}), folder.string() + ": there is no such folder");
    CHECK_FALSE(std::filesystem::exists(folder));
    CliSetting ownData;
    ownData.environment = {"XDG_DATA_HOME=" + (store.folder() / "data").string()};
    CHECK(runCli({"init"}, ownData).exitCode == 0);
}

TEST_CASE("a store without a name is not the default one", "[cli]") {
    const CliStore store;
    CliSetting ownData;
    ownData.environment = {"XDG_DATA_HOME=" + store.folder().path().string()};
    REQUIRE(runCli({"init"}, ownData).exitCode == 0); // a default store that could be taken for it
    for (const std::vector<std::string>& unnamed : std::vector<std::vector<std::string>>{
             {"report", "team", "--store", ""}, {"--store", "", "report", "team"}, {"verify", "--store="}}) {
        const CliRun run = runCli(unnamed, ownData);
        INFO(run.messages);
        CHECK(run.exitCode == 2);
        CHECK(run.results.empty());
        CHECK(run.messages.find("--store") != std::string::npos);
    }
    CHECK(runCli({"report", "team"}, ownData).exitCode == 0);
}

TEST_CASE("a file's name cannot play with the terminal", "[cli]") {
    const CliRun run = runCli({"analyse", "/nowhere/\x1b[31mred\nnext.wav"});
    CHECK(run.exitCode == 1);
    CHECK(run.messages.find('\x1b') == std::string::npos);
    CHECK(std::count(run.messages.begin(), run.messages.end(), '\n') == 1);
}

TEST_CASE("init makes a store with the shipped cards, once", "[cli]") {
    const CliStore store;
    const nlohmann::json made = store.json({"init", "--zone", "Asia/Shanghai"});
    requireFits(made, "init.schema.json");
    CHECK(made["zone"] == "Asia/Shanghai");
    CHECK(made["cards"].size() >= 4);
    const auto isDefault = [](const nlohmann::json& card) { return card["default"].get<bool>(); };
    CHECK(std::count_if(made["cards"].begin(), made["cards"].end(), isDefault) == 1);
    failsSaying(store.run({"init"}), "already");
    CHECK(store.json({"card", "list"})["cards"] == made["cards"]);
}

TEST_CASE("analyse tells length, sides and peaks of every shipped form", "[cli]") {
    const CliRun run =
        runCli({"analyse", resource("samples/calls/20260302_091412_A0007_12900010142_in.ogg").string(),
                "--peaks", "20"});
    REQUIRE(run.exitCode == 0);
    const nlohmann::json stereo = run.json();
    requireFits(stereo, "analyse.schema.json");
    CHECK(stereo["durationMs"] == Approx(147'804).margin(60));
    CHECK(stereo["layout"] == "two-channels");
    REQUIRE(stereo["sides"].size() == 2);
    CHECK(stereo["sides"][1]["peaks"].size() == 20);
    CHECK(stereo["sides"][0]["peak"].get<int>() > 1'000);

    const std::string pair = resource("samples/calls/20260304_110521_A0011_12900042819_in_").string();
    const nlohmann::json joined =
        runCli({"analyse", pair + "agent.wav", "--customer", pair + "customer.wav", "--peaks", "0"}).json();
    requireFits(joined, "analyse.schema.json");
    CHECK(joined["layout"] == "pair-of-files");
    CHECK(joined["sides"][0]["side"] == "agent");
    CHECK_FALSE(joined["sides"][0].contains("peaks"));
    failsSaying(runCli({"analyse", resource("samples/roster.csv").string()}), "roster.csv");
}

TEST_CASE("analyse of a folder tells what happens in its recordings", "[cli]") {
    const CliRun run = runCli({"analyse", resource("samples/calls").string(), "--no-cache", "--jobs", "2"});
    REQUIRE(run.exitCode == 0);
    const nlohmann::json batch = run.json();
    requireFits(batch, "analyse-batch.schema.json");
    CHECK(batch["recordings"].size() == 14); // two calls are pairs of files
    CHECK(batch["failed"].empty());
    const auto& calls = batch["recordings"];
    const auto searching = std::find_if(calls.begin(), calls.end(), [](const nlohmann::json& call) {
        return call["file"].get<std::string>().find("20260302_143055") != std::string::npos;
    });
    REQUIRE(searching != calls.end());
    CHECK((*searching)["deadAirs"] == 2);
    CHECK((*searching)["figures"]["longest-dead-air"].get<int>() == Approx(15'100).margin(200));
    failsSaying(runCli({"analyse", resource("scorecards").string(), "--no-cache"}), "no recordings");
}

TEST_CASE("analyse of a folder names what is no sound or cut off, and what there is to look for", "[cli]") {
    namespace fs = std::filesystem;
    const CliStore store;
    const fs::path folder = store.folder() / "recorder";
    fs::create_directories(folder);
    const std::vector<std::string> command{"analyse", folder.string(), "--no-cache"};
    failsSaying(runCli(command), "there are no recordings to analyse; looked for are WAV, MP3, ");
    std::ofstream(folder / "notes.txt") << "The quota is eight calls.\n";
    std::ofstream(folder / "list.csv") << "agent,start\n0007,2026-03-02\n";
    failsSaying(runCli(command), "there are no recordings to analyse among 2 files; ");

    fs::copy_file(resource("samples/calls/20260302_143055_A0019_12900033721_in.wav"), folder / "cut.wav");
    fs::resize_file(folder / "cut.wav", 200'000);
    std::ofstream(folder / "empty.mp3", std::ios::binary) << "";
    std::ofstream(folder / "text.flac") << "This was a list of calls once.\n";
    std::string noise;
    for (unsigned at = 0, state = 1; at < 4'000; ++at) {
        state = state * 1'664'525U + 1'013'904'223U;
        noise += static_cast<char>(state >> 24);
    }
    for (const char* name : {"noise.wav", "noise.rec"})
        std::ofstream(folder / name, std::ios::binary) << noise;
    const CliRun run = runCli(command);
    INFO(run.messages);
    CHECK(run.exitCode == 3);
    const nlohmann::json batch = run.json();
    requireFits(batch, "analyse-batch.schema.json");
    CHECK(batch["counts"] ==
          nlohmann::json{{"analysed", 1}, {"truncated", 1}, {"failed", 4}, {"passedOver", 2}});
    const auto says = [&](const std::string& words) {
        INFO(words);
        CHECK(run.messages.find(words) != std::string::npos);
    };
    says("1 analysed, 4 failed\n");
    says("failed: " + (folder / "empty.mp3").string() + ": the file is empty");
    says("failed: " + (folder / "text.flac").string() + ": this is not a sound recording, or it is damaged");
    says("failed: " + (folder / "noise.wav").string() + ": this is not a sound recording, or it is damaged");
    says("failed: " + (folder / "noise.rec").string() + ": the file does not tell what it is");
    says("1 recording ends early or with damaged parts");
    says("cut off: " + (folder / "cut.wav").string() + "\n");
    says("2 files that are no sound were passed over\n");
    const CliRun missing = runCli({"analyse", "/nowhere/a.wav", "/nowhere/b.wav", "--no-cache"});
    CHECK(missing.messages.find("failed: /nowhere/a.wav: ") != std::string::npos);
    CHECK(missing.messages.find("/nowhere/a.wav", missing.messages.find("/nowhere/a.wav") + 1) ==
          std::string::npos); // once is enough
}

TEST_CASE("analyse of two folders names each refused file with its folder", "[cli]") {
    namespace fs = std::filesystem;
    const CliStore store;
    const std::string one = (store.folder() / "one").string();
    const std::string two = (store.folder() / "two").string();
    for (const std::string& folder : {one, two}) {
        fs::create_directories(fs::path(folder) / "below");
        std::ofstream(fs::path(folder) / "below" / "\xe9.wav") << "x";
    }
    const CliRun run = runCli({"analyse", one, two + "/", "--no-cache"});
    INFO(run.messages);
    CHECK(run.messages.find("failed: " + one + "/below/\\xE9.wav: ") != std::string::npos);
    CHECK(run.messages.find("failed: " + two + "/below/\\xE9.wav: ") != std::string::npos);
}

TEST_CASE("analyse of the whole store names every call that cannot be read, each time", "[cli]") {
    namespace fs = std::filesystem;
    const CliStore store;
    (void)store.json({"init", "--zone", "Asia/Shanghai"});
    const fs::path recorder = store.folder() / "recorder";
    fs::create_directories(recorder);
    const std::string sound = resource("samples/calls/20260302_100338_A0018_12900010257_in.wav").string();
    fs::copy_file(sound, recorder / "20260302100338_1.wav");
    std::ofstream(recorder / "20260302110000_2.wav", std::ios::binary) << "RIFF";
    fs::copy_file(resource("samples/calls/20260302_143055_A0019_12900033721_in.wav"),
                  recorder / "20260302120000_3.wav");
    fs::copy_file(resource("samples/texts/20260312_194208_A0018_12900033905_in.csv"),
                  recorder / "20260302130000_4.csv");
    CHECK(store.json({"import", "folder", recorder.string(), "--pattern", "{start}_{call}",
                      "--add-unknown-agents"})["imported"]["calls"] == 4);
    fs::remove(recorder / "20260302120000_3.wav");

    for (const bool again : {false, true}) {
        INFO(again);
        const CliRun run = store.run({"analyse", "--all", "--no-cache"});
        CHECK(run.exitCode == 3);
        const nlohmann::json batch = run.json();
        requireFits(batch, "analyse-batch.schema.json");
        CHECK(batch["counts"]["analysed"] == 1); // no written contact
        CHECK(batch["counts"]["failed"] == 2);
        REQUIRE(batch["failed"].size() == 2);
        CHECK(batch["failed"][0]["file"] == "20260302110000_2.wav");
        CHECK(batch["failed"][0]["problem"].get<std::string>().size() > recorder.string().size() + 25);
        CHECK(batch["failed"][1]["file"] == "20260302120000_3.wav");
        CHECK(run.messages.find("1 analysed, 2 failed") != std::string::npos);
        CHECK(run.messages.find("failed: 20260302110000_2.wav: ") != std::string::npos);
    }
    fs::copy_file(sound, recorder / "20260302120000_3.wav"); // put back: tried again
    CHECK(store.run({"analyse", "--all", "--no-cache"}).json()["counts"]["failed"] == 1);
}

TEST_CASE("analyse tells a written contact's form and response times", "[cli]") {
    const nlohmann::json chat =
        runCli({"analyse", resource("samples/texts/20260312_194208_A0018_12900033905_in.csv").string()})
            .json();
    requireFits(chat, "analyse-text.schema.json");
    CHECK(chat["form"] == "chat-csv");
    CHECK(chat["firstResponseMs"] == 414'000);
    CHECK(chat["agentMessages"] == 5);
}

TEST_CASE("the answers that the readme scores are whole and fit the standard card", "[cli]") {
    const auto answers = resource("samples/answers.json");
    std::ifstream in(answers);
    requireFits(nlohmann::json::parse(in), "answers.schema.json");
    const CliRun run =
        runCli({"score", resource("scorecards/standard.json").string(), answers.string(), "--explain"});
    INFO(run.messages);
    REQUIRE(run.exitCode == 0);
    CHECK(run.messages.empty());
    const nlohmann::json score = run.json();
    requireFits(score, "score.schema.json");
    CHECK(score["outcome"] == "scored");
    CHECK(score["failed"] == false);
    CHECK(score["finalMillionths"] < 1'000'000);
    CHECK_FALSE(score["derivation"].empty());
}

TEST_CASE("a period that ends before it begins is refused", "[cli]") {
    const CliStore store;
    store.furnish();
    failsSaying(store.run({"report", "team", "--from", "2026-05-01", "--to", "2026-04-01"}),
                "ends before it begins");
}

TEST_CASE("thresholds are shown, set for one queue and refused beyond their bounds", "[cli]") {
    const CliStore store;
    store.furnish();
    const auto of = [](const nlohmann::json& thresholds, const char* name) {
        return thresholds[name]["value"].get<int>();
    };
    CHECK(of(store.json({"thresholds"})["usual"], "dead-air") == 5'000);
    const auto set =
        store.json({"thresholds", "--queue", "Health", "--set", "dead-air=8000", "--set", "too-quiet=-40"});
    requireFits(set, "thresholds.schema.json");
    CHECK(of(set["queues"]["Health"], "dead-air") == 8'000);
    CHECK(of(set["queues"]["Health"], "too-quiet") == -40);
    CHECK(of(set["usual"], "dead-air") == 5'000);
    CHECK(store.json({"thresholds"}) == set);
    const auto one = store.json({"thresholds", "--queue", "Motor"});
    CHECK(one["queues"].size() == 1);
    CHECK(of(one["queues"]["Motor"], "dead-air") == 5'000);
    CHECK(store.json({"thresholds", "--queue", "Health"}) == set);
    failsSaying(store.run({"thresholds", "--set", "dead-air=7"}), "1000");
    failsSaying(store.run({"thresholds", "--set", "moon=1"}), "dead-air");
    failsSaying(store.run({"thresholds", "--set", "dead-air=5s"}), "whole number of ms");
    CHECK(store.json({"thresholds"}) == set);
    CHECK(store.json({"thresholds", "--queue", "Health", "--as-usual"})["queues"].empty());
}

TEST_CASE("thresholds of a queue that nobody has are refused unless it is said to be new", "[cli]") {
    const CliStore store;
    store.furnish();
    for (const std::vector<std::string>& misspelt :
         {std::vector<std::string>{"thresholds", "--queue", "Helth"},
          {"thresholds", "--queue", "Helth", "--set", "dead-air=8000"},
          {"thresholds", "--queue", "Helth", "--as-usual"}}) {
        const CliRun run = store.run(misspelt);
        INFO(run.messages);
        CHECK(run.exitCode == 2);
        CHECK(run.results.empty());
        CHECK(run.messages.find("Helth: no queue is called this; there are: Health, ") != std::string::npos);
        CHECK(run.messages.find("--new-queue") != std::string::npos);
    }
    CHECK(store.json({"thresholds"})["queues"].empty());
    const auto set = store.json({"thresholds", "--queue", "Winter", "--new-queue", "--set", "dead-air=8000"});
    CHECK(set["queues"]["Winter"]["dead-air"]["value"] == 8'000);
    CHECK(store.json({"thresholds", "--queue", "Winter"}) == set); // known from now on
    CHECK(store.json({"thresholds", "--queue", "Winter", "--as-usual"})["queues"].empty());
}

TEST_CASE("call list names the calls as the worklist filters them", "[cli]") {
    const CliStore store;
    store.furnish();
    const nlohmann::json all = store.json({"call", "list"});
    requireFits(all, "call-list.schema.json");
    REQUIRE(all["rows"].size() == 12);
    const auto started = [](const nlohmann::json& row) { return row["startedAt"].get<std::string>(); };
    CHECK(std::is_sorted(all["rows"].begin(), all["rows"].end(),
                         [&](const auto& one, const auto& other) { return started(one) < started(other); }));
    const auto countOf = [&](std::vector<std::string> choice) {
        choice.insert(choice.begin(), {"call", "list"});
        return store.json(choice)["rows"].size();
    };
    CHECK(countOf({"--agent", "0007"}) == 1);
    CHECK(countOf({"--text", "20260302_"}) == 4);
    CHECK(countOf({"--from", "2026-03-02", "--to", "2026-03-02"}) == 4);
    CHECK(countOf({"--state", "submitted"}) == 0);
    CHECK(countOf({"--unfinished"}) == 12);
    CHECK(countOf({"--draw", "1", "--seed", "4", "--agent", "0007"}) == 1);
    CHECK(countOf({"--event", "dead-air"}) == 0); // nothing was measured

    const std::string id = all["rows"][0]["call"];
    const std::string file = all["rows"][0]["path"];
    (void)store.run({"submit", store.write("one.json", evaluationOf(file))});
    const nlohmann::json submitted = store.json({"call", "list", "--state", "submitted"})["rows"];
    REQUIRE(submitted.size() == 1);
    CHECK(submitted[0]["call"] == id);
    CHECK(submitted[0]["score"] == "100.0");

    const CliRun text = store.run({"call", "list", "--format", "text"});
    CHECK(std::count(text.results.begin(), text.results.end(), '\n') == 12);
    CHECK(text.results.starts_with(id + "  2026-03-02 09:14:12  submitted  0007"));
    CHECK(text.results.substr(0, text.results.find('\n')).ends_with("  Health  " + file));
    const CliRun csv = store.run({"call", "list", "--format", "csv"});
    CHECK(csv.results.starts_with("call,startedAt,startedLocal,agent,"));
    CHECK(std::count(csv.results.begin(), csv.results.end(), '\n') == 13);
    CHECK(store.run({"call", "list", "--agent", "99999"}).exitCode == 2);
    CHECK(store.run({"call", "list", "--state", "lost"}).exitCode == 2);
    for (const char* own : {"draft", "parked", "skipped"}) {
        const CliRun whose = store.run({"call", "list", "--state", own});
        INFO(whose.messages);
        CHECK(whose.exitCode == 2);
        CHECK(whose.results.empty());
        CHECK(whose.messages.find("an inspector's own; name whose with --inspector") != std::string::npos);
    }
}

TEST_CASE("call format says what a recording is, and what became of it", "[cli]") {
    const CliStore store;
    store.furnish();
    const auto folder = store.folder() / "calls";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "one.rec", std::ios::binary) << std::string(16'000, '\x7f');
    std::ofstream(store.folder() / "list.csv")
        << "agent,call number,start,file\n0018,C1,2026-03-02 10:00,one.rec\n";
    (void)store.json(
        {"import", "calls", (store.folder() / "list.csv").string(), "--recordings", folder.string()});

    const auto said = store.json({"call", "format", "C1", "--as", "ulaw"});
    requireFits(said, "call-format.schema.json");
    CHECK(said["media"] == "ready");
    CHECK(said["durationMs"] == 2'000);
    const auto taken = store.json({"call", "format", "C1", "--as", "content"});
    CHECK(taken["media"] == "unreadable");
    CHECK(taken["format"] == "content");
    CHECK(store.run({"call", "format", "C1", "--as", "moon"}).exitCode == 2);
    failsSaying(store.run({"call", "format", "nobody.wav", "--as", "vox"}), "nobody.wav");
}
