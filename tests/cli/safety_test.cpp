#include "tests/cli/cli_store.h"
#include "tests/cli/run_bound_cli.h"
#include "tests/support/catch.h"

#include <fstream>

using namespace earmark::test;
using nlohmann::json;

namespace {

constexpr const char* kCall = "20260302_091412_A0007_12900010142_in.ogg";

void submitOne(const CliStore& store) {
    REQUIRE(store.run({"submit", store.write("one.json", evaluationOf(kCall))}).exitCode == 0);
}

} // namespace

TEST_CASE("a backup is made, listed, weighed and restored", "[cli][safety]") {
    const CliStore store;
    store.furnish();
    const json made = store.json({"backup"});
    requireFits(made, "backup.schema.json");
    REQUIRE(made["backups"].size() == 1);
    const std::string backup = made["backups"][0]["path"];
    submitOne(store);
    const json list = store.json({"backup", "--list"});
    requireFits(list, "backup.schema.json");
    CHECK(list["backups"].size() >= 1);

    const CliRun dry = store.run({"restore", backup, "--dry-run"});
    CHECK(dry.exitCode == 3);
    requireFits(dry.json(), "restore.schema.json");
    CHECK(dry.json()["lost"]["evaluations"] == 1);
    CHECK(store.json({"report", "centre"})["total"]["count"] == 1);

    const json restored = store.json({"restore", backup});
    requireFits(restored, "restore.schema.json");
    CHECK(restored["restored"] == true);
    CHECK(store.json({"report", "centre"})["total"]["count"] == 0);
    (void)store.json({"restore", restored["kept"]});
    CHECK(store.json({"report", "centre"})["total"]["count"] == 1);
    CHECK(store.json({"verify"})["sound"] == true);
}

TEST_CASE("the newest backup can be restored by that word; without one it is said", "[cli][safety]") {
    const CliStore store;
    (void)store.json({"init", "--no-cards"});
    const CliRun none = store.run({"restore", "newest"});
    CHECK(none.exitCode == 1);
    CHECK(none.messages.find("not-found") != std::string::npos);
    std::filesystem::remove(store.path());
    store.furnish();
    submitOne(store);
    (void)store.json({"backup"});
    CHECK(store.json({"restore", "newest"})["lost"]["evaluations"] == 0);
    CHECK(store.json({"report", "centre"})["total"]["count"] == 1);
}

TEST_CASE("a damaged store is named by verify and mended by repair", "[cli][safety]") {
    const CliStore store;
    store.furnish();
    submitOne(store);
    CHECK(store.json({"repair"})["outcome"] == "sound");
    {
        std::fstream file(store.path(), std::ios::in | std::ios::out | std::ios::binary);
        file.write("broken", 6);
    }
    const CliRun found = store.run({"verify"});
    CHECK(found.exitCode == 3);
    requireFits(found.json(), "verify.schema.json");
    const CliRun repaired = store.run({"repair"});
    INFO(repaired.messages);
    REQUIRE(repaired.exitCode == 0); // nothing was lost
    requireFits(repaired.json(), "repair.schema.json");
    CHECK(repaired.json()["outcome"] == "salvaged");
    CHECK(repaired.json()["evaluations"] == 1);
    CHECK(store.json({"verify"})["sound"] == true);
}

TEST_CASE("an empty file is no older version of a store", "[cli][safety]") {
    const CliStore store;
    std::ofstream(store.path()).flush();
    const CliRun verified = store.run({"verify"});
    CHECK(verified.exitCode == 3);
    const json found = verified.json();
    requireFits(found, "verify.schema.json");
    CHECK(found["sound"] == false);
    REQUIRE(found["findings"].size() == 1);
    CHECK(found["findings"][0]["kind"] == "file");
    CHECK(found["findings"][0]["what"].get<std::string>().starts_with("the file is empty"));
    for (const char* verb : {"repair", "report"}) {
        const CliRun run = store.run(verb == std::string("report") ? std::vector<std::string>{verb, "centre"}
                                                                   : std::vector<std::string>{verb});
        INFO(run.messages);
        CHECK(run.exitCode == 1);
        CHECK(run.results.empty());
        CHECK(run.messages.find("corrupt: ") != std::string::npos);
        CHECK(run.messages.find("upgrade") == std::string::npos);
    }
    CHECK(std::filesystem::file_size(store.path()) == 0);
}

TEST_CASE("a place where no store can be made is named with what the system says", "[cli][safety]") {
    CliSetting setting;
    setting.environment = {"XDG_DATA_HOME=/proc"}; // where a folder would be made
    const CliRun run = runCli({"init"}, setting);
    INFO(run.messages);
    CHECK(run.exitCode == 1);
    CHECK(run.messages.find("io: /proc/earmark") != std::string::npos);
    CHECK(run.messages.find("earmark-cli init") == std::string::npos);
}

TEST_CASE("a folder that may not be entered is no mistake of the program", "[cli][safety]") {
    const CliStore store;
    const auto locked = store.folder() / "locked";
    std::filesystem::create_directories(locked);
    std::filesystem::permissions(locked, std::filesystem::perms::none);
    for (const char* verb : {"init", "verify", "backup", "repair"}) {
        const CliRun run = runBoundCli({verb, "--store", (locked / "data" / "centre.db").string()});
        INFO(run.messages);
        CHECK(run.exitCode == 1);
        CHECK(run.results.empty());
        CHECK(run.messages.find("io: ") != std::string::npos);
        CHECK(run.messages.find("Permission denied") != std::string::npos);
    }
    std::filesystem::permissions(locked, std::filesystem::perms::owner_all);
}

TEST_CASE("verify looks for recordings when asked", "[cli][safety]") {
    const CliStore store;
    store.furnish();
    CHECK(store.json({"verify"})["sound"] == true);
    const CliRun run = store.run({"verify", "--recordings"});
    requireFits(run.json(), "verify.schema.json");
    CHECK(run.json()["milliseconds"] >= 0);
}
