#include "tests/cli/cli_store.h"
#include "tests/support/catch.h"

#include <fstream>

using namespace earmark::test;
using nlohmann::json;

TEST_CASE("roster and call lists are taken in whichever form they come", "[cli][import]") {
    for (const char* list : {"samples/calls-utf8.csv", "samples/calls-gb18030.csv", "samples/calls.xlsx"}) {
        INFO(list);
        const CliStore store;
        (void)store.json({"init", "--zone", "Asia/Shanghai"});
        const json roster = store.json({"import", "roster", resource("samples/roster.xlsx").string()});
        requireFits(roster, "import.schema.json");
        CHECK(roster["imported"]["agents"] == 32);
        CHECK(roster["imported"]["teams"] == 4);
        CHECK(roster["imported"]["inspectors"] == 3);
        const json calls = store.json({"import", "calls", resource(list).string(), "--recordings",
                                       resource("samples/calls").string(), "--no-scan"});
        requireFits(calls, "import.schema.json");
        CHECK(calls["imported"]["calls"] == 12);
        const json again = store.json({"import", "calls", resource(list).string(), "--recordings",
                                       resource("samples/calls").string(), "--no-scan"});
        CHECK(again["imported"]["calls"] == 0);
        CHECK(again["imported"]["alreadyThere"] == 12);
    }
}

TEST_CASE("a folder is taken in by its file names, pairs joined, files looked at", "[cli][import]") {
    const CliStore store;
    (void)store.json({"init", "--zone", "Asia/Shanghai"});
    (void)store.json({"import", "roster", resource("samples/roster.csv").string()});
    const json folder = store.json({"import", "folder", resource("samples/calls").string(), "--pattern",
                                    "{date}_{time}_A{agent}_{customer}_{direction}"});
    requireFits(folder, "import.schema.json");
    CHECK(folder["imported"]["calls"] == 12);
    CHECK(folder["lookedAt"] == 12);
}

TEST_CASE("the sample recordings fit without a word on their names, once the roster is in", "[cli][import]") {
    const CliStore store;
    (void)store.json({"init", "--zone", "Asia/Shanghai"});
    const std::vector<std::string> folder{"import", "folder", resource("samples/calls").string(),
                                          "--no-scan"};
    const CliRun alone = store.run(folder);
    CHECK(alone.exitCode == 1);
    CHECK(alone.messages.find("agent \"A0007\" is not in the roster; import the roster first") !=
          std::string::npos);
    (void)store.json({"import", "roster", resource("samples/roster.csv").string()});
    const CliRun run = store.run(folder);
    INFO(run.messages);
    REQUIRE(run.exitCode == 0);
    const json outcome = run.json();
    requireFits(outcome, "import.schema.json");
    CHECK(outcome["pattern"] == "{date}_{time}_A{agent}_{customer}_{direction}");
    CHECK(outcome["imported"]["calls"] == 12);
    CHECK(outcome["imported"]["agents"] == 0);
    CHECK(run.messages.find("the names are read as {date}_{time}_A{agent}_{customer}_{direction}, ") !=
          std::string::npos);
    CHECK(store.run(folder).messages.find("the names are read as") == std::string::npos); // remembered
}

TEST_CASE("an import says what cannot be heard, what was left out and what was there", "[cli][import]") {
    namespace fs = std::filesystem;
    const CliStore store;
    (void)store.json({"init", "--zone", "Asia/Shanghai"});
    const fs::path recorder = store.folder() / "recorder";
    fs::create_directories(recorder);
    const auto put = [&](const char* sample, const char* as) {
        fs::copy_file(resource("samples/calls") / sample, recorder / as);
    };
    put("20260302_100338_A0018_12900010257_in.wav", "20260302090000_1.wav");
    put("20260302_143055_A0019_12900033721_in.wav", "20260302100000_2.wav");
    fs::resize_file(recorder / "20260302100000_2.wav", 200'000);
    std::ofstream(recorder / "20260302110000_3.wav", std::ios::binary) << "RIFF";
    put("20260306_140129_A0012_12900084652_in.wav", "holiday.wav");
    std::ofstream(recorder / "20260302120000_4.mp3", std::ios::binary) << "";
    std::ofstream(recorder / "notes.txt") << "The quota is eight calls.\n";
    const std::vector<std::string> command{"import",
                                           "folder",
                                           recorder.string(),
                                           "--pattern",
                                           "{start}_{agent}",
                                           "--add-unknown-agents",
                                           "--leave-out-bad-rows"};
    const auto has = [](const CliRun& run, const char* words) {
        INFO(run.messages);
        INFO(words);
        CHECK(run.messages.find(words) != std::string::npos);
    };
    const auto addsUp = [](const json& outcome) {
        requireFits(outcome, "import.schema.json");
        const auto of = [&](const char* name) { return outcome[name].get<int>(); };
        CHECK(of("rows") == 4);
        CHECK(of("ready") + of("alreadyThere") + of("badRows") == of("rows"));
        CHECK(of("badRows") + of("badFiles") == of("errors"));
        CHECK(of("badFiles") == 1);
        CHECK(of("remarks") == 1);
    };

    const CliRun first = store.run(command);
    CHECK(first.exitCode == 0);
    addsUp(first.json());
    CHECK(first.json()["imported"]["calls"] == 3);
    has(first, "3 calls are in, 1 row with errors left out, 1 file could not be taken; files are looked");
    has(first, "holiday.wav: the name does not fit the pattern; ");
    has(first, "20260302120000_4.mp3: the file is empty; ");
    has(first, "of the recordings looked at: 1 cut off, 1 cannot be read:\n");
    has(first, "cut off: 20260302100000_2.wav\n");
    has(first, "cannot be read: 20260302110000_3.wav: ");
    const json media = first.json()["media"];
    CHECK(media["cutOff"] == 1);
    CHECK(media["unreadable"] == 1);
    CHECK(media["missing"] == 0);
    REQUIRE(media["faults"].size() == 2);
    CHECK(media["faults"][0]["fault"] == "cut-off");
    CHECK(media["faults"][0]["file"] == "20260302100000_2.wav");

    const CliRun again = store.run(command);
    addsUp(again.json());
    CHECK(again.json()["alreadyThere"] == 3);
    CHECK(again.json()["media"]["faults"].empty());
    has(again, "all 3 calls were there already; none is new, 1 row with errors");
    CHECK(again.messages.find("looked at") == std::string::npos);
}

TEST_CASE("a folder without recordings says so and what would be one", "[cli][import]") {
    const CliStore store;
    store.furnish();
    const auto folder = store.folder() / "empty";
    std::filesystem::create_directories(folder);
    const auto says = [&] {
        const CliRun run = store.run({"import", "folder", folder.string(), "--no-scan"});
        CHECK(run.exitCode == 0);
        CHECK(run.json()["imported"]["calls"] == 0);
        CHECK(run.messages.find("calls are in") == std::string::npos);
        return run.messages;
    };
    CHECK(says().find(
              "the folder holds no recordings or written contacts (it holds no files at all); looked for "
              "are WAV, MP3, ") != std::string::npos);
    std::ofstream(folder / "notes.txt") << "The quota is eight calls.\n";
    CHECK(says().find("(its 1 file is none); looked for are WAV, ") != std::string::npos);
}

TEST_CASE("a folder of files without a header is taken by a person's word", "[cli][import]") {
    const CliStore store;
    store.furnish();
    const auto folder = store.folder() / "recorder";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "20260302091412_0001.dat", std::ios::binary)
        << '\x70' << std::string(24'000, '\xff');
    std::ofstream(folder / "notes.dat") << "The quota is eight calls.\n";
    const auto import = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"import", "folder", folder.string(), "--pattern", "{start}_{agent}"};
        words.insert(words.end(), more.begin(), more.end());
        return store.run(words);
    };

    const json alone = import({"--dry-run"}).json();
    requireFits(alone, "import.schema.json");
    CHECK(alone["rows"] == 0);
    CHECK(alone["remarks"] == 2);
    CHECK(alone["headerless"] == json{{"format", "extension"}, {"calls", 0}});
    CHECK(alone["findings"].dump().find("say which format") != std::string::npos);

    const json preview = import({"--dry-run", "--format", "ulaw"}).json();
    CHECK(preview["headerless"] == json{{"format", "ulaw"}, {"calls", 1}});
    const json taken = import({"--format", "ulaw"}).json();
    requireFits(taken, "import.schema.json");
    CHECK(taken["imported"]["calls"] == 1);
    CHECK(taken["remarks"] == 1);
    CHECK(import({"--dry-run"}).json()["headerless"]["format"] == "ulaw"); // as last time
    CHECK(import({"--dry-run", "--format", "extension"}).json()["headerless"]["format"] == "extension");

    const CliRun unknown = import({"--format", "moon"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.messages.find("moon") != std::string::npos);
    CHECK(unknown.messages.find("g726le") != std::string::npos);
}

TEST_CASE("a file with the sound of another call is no call of its own, and named", "[cli][import]") {
    const CliStore store;
    (void)store.json({"init", "--zone", "Asia/Shanghai"});
    const auto recorder = store.folder() / "recorder";
    std::filesystem::create_directories(recorder);
    const auto put = [&](const char* sample, const char* as) {
        std::filesystem::copy_file(resource("samples/calls") / sample, recorder / as);
    };
    put("20260302_100338_A0018_12900010257_in.wav", "20260302100338_1.wav");
    put("20260302_143055_A0019_12900033721_in.wav", "20260302143055_2.wav");
    put("20260302_100338_A0018_12900010257_in.wav", "20260303090000_3.wav");
    const CliRun run = store.run(
        {"import", "folder", recorder.string(), "--pattern", "{start}_{agent}", "--add-unknown-agents"});
    const json outcome = run.json();
    requireFits(outcome, "import.schema.json");
    CHECK(run.exitCode == 0);
    CHECK(outcome["imported"]["calls"] == 2);
    CHECK(outcome["lookedAt"] == 3);
    CHECK(outcome["sameSound"] ==
          json::array({{{"file", "20260303090000_3.wav"}, {"call", "20260302100338_1.wav"}}}));
    CHECK(run.messages.find("2 calls imported; 1 file has the same sound as a call already here:\n"
                            "earmark-cli: 20260303090000_3.wav is 20260302100338_1.wav\n") !=
          std::string::npos);
    CHECK(store.json({"analyse", "--all", "--no-cache"})["counts"]["analysed"] == 2);
}

TEST_CASE("calls that are there already bring no agents", "[cli][import]") {
    const CliStore store;
    (void)store.json({"init", "--zone", "Asia/Shanghai"});
    const auto recorder = store.folder() / "recorder";
    std::filesystem::create_directories(recorder);
    std::filesystem::copy_file(resource("samples/calls/20260302_100338_A0018_12900010257_in.wav"),
                               recorder / "20260302100338_A7.wav");
    const auto import = [&](const char* pattern) {
        return store.json({"import", "folder", recorder.string(), "--pattern", pattern,
                           "--add-unknown-agents"})["imported"];
    };
    CHECK(import("{start}_A{agent}")["agents"] == 1);
    const json again = import("{start}_{agent}"); // the same file, "A7" now
    CHECK(again["alreadyThere"] == 1);
    CHECK(again["calls"] == 0);
    CHECK(again["agents"] == 0);
}

TEST_CASE("an import that is stopped says what is in and goes on next time", "[cli][import]") {
    const CliStore store;
    (void)store.json({"init", "--zone", "Asia/Shanghai"});
    const auto recorder = store.folder() / "recorder";
    std::filesystem::create_directories(recorder);
    constexpr int kFiles = 60; // more than can be looked at before the first Ctrl-C is seen
    const auto sound = resource("samples/calls/20260302_091412_A0007_12900010142_in.ogg");
    for (int i = 0; i < kFiles; ++i) {
        const auto file = recorder / ("20260302100338_" + std::to_string(1000 + i) + ".ogg");
        std::filesystem::copy_file(sound, file);
        std::ofstream(file, std::ios::binary | std::ios::app) << i; // a call of its own
    }
    const std::vector<std::string> command{"import",    "folder",          recorder.string(),
                                           "--pattern", "{start}_{agent}", "--add-unknown-agents"};
    CliSetting stopping;
    stopping.interruptAfter = "calls are in";
    const CliRun stopped = store.run(command, stopping);
    CHECK(stopped.exitCode == 1);
    INFO(stopped.messages);
    CHECK(stopped.messages.find("cancelled: " + recorder.string() + ": 60 calls are in and stay") !=
          std::string::npos);
    CHECK(stopped.messages.find("goes on from there") != std::string::npos);
    const json outcome = stopped.json();
    requireFits(outcome, "import.schema.json");
    CHECK(outcome["imported"]["calls"] == kFiles);
    CHECK(outcome["lookedAt"].is_null());

    const json rest = store.json(command);
    CHECK(rest["imported"]["calls"] == 0);
    CHECK(rest["imported"]["alreadyThere"] == kFiles);
    CHECK(rest["lookedAt"] > 0);
}

TEST_CASE("a name that is no UTF-8 is told whole, the rest is imported", "[cli][import]") {
    const CliStore store;
    (void)store.json({"init", "--zone", "Asia/Shanghai"});
    const auto recorder = store.folder() / "recorder";
    std::filesystem::create_directories(recorder);
    const auto put = [&](const std::filesystem::path& folder, const std::string& name) {
        std::filesystem::copy_file(resource("samples/calls/20260302_100338_A0018_12900010257_in.wav"),
                                   folder / name);
    };
    put(recorder, "20260302100338_1.wav");
    const std::string longName = "20260302100338_" + std::string(80, 'x') + "\\_\xe9\xe8.wav"; // Latin-1
    put(recorder, longName);
    const json outcome = store.json({"import", "folder", recorder.string(), "--pattern", "{start}_{agent}",
                                     "--add-unknown-agents", "--leave-out-bad-rows"});
    requireFits(outcome, "import.schema.json");
    CHECK(outcome["imported"]["calls"] == 1);
    REQUIRE(outcome["findings"].size() == 1);
    CHECK(outcome["findings"][0]["file"] == "20260302100338_" + std::string(80, 'x') + "\\\\_\\xE9\\xE8.wav");
    CHECK(outcome["findings"][0]["message"].get<std::string>().find("rename the file") != std::string::npos);

    const auto oddFolder = store.folder() / "\xe9t\xe9";
    std::filesystem::create_directories(oddFolder);
    put(oddFolder, "20260302100338_9.wav");
    const CliRun refused = store.run(
        {"import", "folder", oddFolder.string(), "--pattern", "{start}_{agent}", "--add-unknown-agents"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.messages.find("\\xE9t\\xE9: the folder's name") != std::string::npos);
}

TEST_CASE("one bad row refuses the list unless good rows may go alone", "[cli][import]") {
    const CliStore store;
    store.furnish();
    const auto file = store.folder() / "calls.csv";
    std::ofstream(file) << "recording_file,agent_number,start\n"
                           "a.wav,0001,2026-03-02 09:00:00\n"
                           "b.wav,0001,yesterday\n";
    const CliRun refused = store.run({"import", "calls", file.string(), "--no-scan"});
    CHECK(refused.exitCode == 1);
    const json outcome = refused.json();
    requireFits(outcome, "import.schema.json");
    CHECK(outcome["imported"].is_null());
    CHECK(outcome["badRows"] == 1);
    CHECK(outcome["findings"].dump().find("yesterday") != std::string::npos);
    CHECK(refused.messages.starts_with("earmark-cli: invalid-argument: calls.csv: 1 of 2 have errors; "));
    CHECK(refused.messages.find("first: row 3, column C (start): ") != std::string::npos);

    CHECK(store.run({"import", "calls", file.string(), "--dry-run"}).exitCode == 3);
    const json partly = store.json({"import", "calls", file.string(), "--no-scan", "--leave-out-bad-rows"});
    CHECK(partly["imported"]["calls"] == 1);
    CHECK(partly["imported"]["leftOut"] == 1);
}

TEST_CASE("a column may be told by the person and is remembered for these headings", "[cli][import]") {
    const CliStore store;
    store.furnish();
    const auto file = store.folder() / "odd.csv";
    std::ofstream(file) << "Sound,Who,When,Colour\na.wav,0001,2026-03-02 09:00:00,red\n";
    const std::vector<std::string> plain{"import", "calls", file.string(), "--no-scan"};
    CHECK(store.run(plain).exitCode == 1);
    std::vector<std::string> told = plain;
    told.insert(told.end(), {"--column", "Sound=recording-file", "--column", "Who=agent", "--column",
                             "When=start", "--column", "Colour=custom:colour"});
    CHECK(store.json(told)["imported"]["calls"] == 1);
    CHECK(store.json(plain)["imported"]["alreadyThere"] == 1);
    CHECK(store.run({"import", "calls", file.string(), "--column", "Sound=noise"}).exitCode == 1);
    CHECK(store.run({"import", "calls", file.string(), "--column", "Smell=agent"}).exitCode == 1);
}
