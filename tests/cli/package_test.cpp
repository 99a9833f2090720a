#include "core/storage/sheet_store.h"
#include "core/storage/store.h"
#include "tests/cli/cli_store.h"
#include "tests/cli/run_bound_cli.h"
#include "tests/support/catch.h"
#include "tests/support/require_result.h"

#include <fstream>

using namespace earmark::test;
using nlohmann::json;

namespace {

constexpr const char* kCall = "20260302_091412_A0007_12900010142_in.ogg";

/// Two PCs with the shipped roster, calls and cards; one evaluation on the first.
struct TwoPcs {
    TwoPcs() {
        inspector.furnish();
        leader.furnish();
        json evaluation = evaluationOf(kCall);
        evaluation["answers"]["tone.clear"] = {{"value", "mostly"},
                                               {"moments", {{{"startMs", 900}, {"endMs", 4'000}}}}};
        const CliRun run = inspector.run({"submit", inspector.write("one.json", evaluation)});
        REQUIRE(run.exitCode == 0);
        file = (inspector.folder() / "第一周.earmark").string();
    }

    std::string fingerprint() const { return inspector.json({"package", "key"})["fingerprint"]; }

    CliStore inspector;
    CliStore leader;
    std::string file;
};

/// How many sheets of figures a store has still to make.
std::size_t sheetsBehind(const CliStore& store) {
    const earmark::SystemClock clock;
    const auto opened = valueOf(earmark::storage::Store::open(store.path(), {}, clock));
    return valueOf(opened->read([](earmark::storage::Connection& connection) {
        return earmark::storage::SheetStore(connection).stale().size();
    }));
}

} // namespace

TEST_CASE("after a command that brought evaluations, no report has to make figures anew", "[cli][package]") {
    const TwoPcs pcs; // submitted by command
    CHECK(sheetsBehind(pcs.inspector) == 0);
    (void)pcs.inspector.json({"package", "export", "--out", pcs.file});
    CHECK(pcs.leader.json({"package", "import", pcs.file, "--trust",
                           pcs.fingerprint()})["files"][0]["outcome"]["new"] == 1);
    CHECK(sheetsBehind(pcs.leader) == 0);
}

TEST_CASE("a package is written over another file only by force", "[cli][package]") {
    const TwoPcs pcs;
    std::ofstream(pcs.file) << "dear";
    const auto content = [&] {
        std::ifstream in(pcs.file);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const CliRun refused = pcs.inspector.run({"package", "export", "--out", pcs.file});
    INFO(refused.messages);
    CHECK(refused.exitCode == 1);
    CHECK(refused.results.empty());
    CHECK(refused.messages.find("already-exists") != std::string::npos);
    CHECK(refused.messages.find("--force") != std::string::npos);
    CHECK(content() == "dear");
    CHECK(pcs.inspector.json({"package", "export", "--out", pcs.file, "--force"})["evaluations"] == 1);
    CHECK(content() != "dear");
    CHECK(pcs.inspector.run({"package", "export", "--out", pcs.file, "--force", "--new"}).exitCode == 2);
}

TEST_CASE("a package carries an evaluation to the leader's PC", "[cli][package]") {
    const TwoPcs pcs;
    const json exported = pcs.inspector.json({"package", "export", "--out", pcs.file, "--inspector", "Q001"});
    requireFits(exported, "package.schema.json");
    CHECK(exported["evaluations"] == 1);
    CHECK(exported["choice"]["inspector"] == "Q001");
    // What was not sent yet must not take the place of a package that nobody has fetched.
    CHECK(pcs.inspector.run({"package", "export", "--out", pcs.file, "--new"}).exitCode == 1);
    const std::string next = pcs.file + ".next.earmark";
    CHECK(pcs.inspector.json({"package", "export", "--out", next, "--new"})["evaluations"] == 1);
    const json nothing = pcs.inspector.json({"package", "export", "--out", "nothing.earmark", "--new"});
    requireFits(nothing, "package.schema.json");
    CHECK(nothing["file"].is_null());
    const json shown = runCli({"package", "show", pcs.file}).json();
    requireFits(shown, "package.schema.json");
    CHECK(shown["sender"]["fingerprint"] == pcs.fingerprint());

    const CliRun refused = pcs.leader.run({"package", "import", pcs.file});
    CHECK(refused.exitCode == 1);
    CHECK(refused.messages.find(pcs.fingerprint()) != std::string::npos);
    requireFits(refused.json(), "package-import.schema.json");
    CHECK(pcs.leader.run({"package", "import", pcs.file, "--trust", "1234"}).exitCode == 1);

    const json foreseen =
        pcs.leader.json({"package", "import", pcs.file, "--dry-run", "--trust", pcs.fingerprint()});
    requireFits(foreseen, "package-import.schema.json");
    CHECK(foreseen["files"][0]["outcome"]["new"] == 1);
    CHECK(pcs.leader.json({"report", "centre"})["total"]["count"] == 0);
    CHECK(pcs.leader.json({"package", "key"})["trusted"].empty());

    const json imported = pcs.leader.json({"package", "import", pcs.file, "--trust", pcs.fingerprint()});
    CHECK(imported["files"][0]["outcome"]["new"] == 1);
    CHECK(pcs.leader.json({"package", "import", pcs.file})["files"][0]["outcome"]["known"] == 1);
    CHECK(pcs.leader.json({"report", "agent"}).dump() != pcs.leader.json({"report", "centre"}).dump());
    CHECK(pcs.leader.json({"report", "criteria"})["rows"] ==
          pcs.inspector.json({"report", "criteria"})["rows"]);
    CHECK(pcs.leader.json({"verify"})["sound"] == true);
}

TEST_CASE("conflicts are told and end with the status of findings", "[cli][package]") {
    const TwoPcs pcs;
    json other = evaluationOf(kCall);
    other["answers"]["greeting.closing"] = 0;
    REQUIRE(pcs.leader.run({"submit", pcs.leader.write("other.json", other)}).exitCode == 0);
    (void)pcs.inspector.json({"package", "export", "--out", pcs.file});
    const CliRun run = pcs.leader.run({"package", "import", pcs.file, "--trust", pcs.fingerprint()});
    CHECK(run.exitCode == 3);
    const json outcome = run.json()["files"][0]["outcome"];
    CHECK(outcome["conflicts"] == 1);
    CHECK(outcome["findings"][0]["kind"] == "conflict");
    CHECK(pcs.leader.json({"report", "centre"})["total"]["count"] == 1);
}

TEST_CASE("a watched folder is looked through once with --once", "[cli][package]") {
    const TwoPcs pcs;
    (void)pcs.inspector.json({"package", "export", "--out", pcs.file});
    const std::string folder = pcs.inspector.folder().path().string();
    const CliRun strange = pcs.leader.run({"package", "watch", folder, "--once"});
    CHECK(strange.exitCode == 3);
    requireFits(strange.json(), "package-watch.schema.json");
    CHECK(strange.json()["files"][0]["state"] == "refused");
    (void)pcs.leader.json({"package", "trust", pcs.file, "--fingerprint", pcs.fingerprint()});
    const json taken = pcs.leader.json({"package", "watch", folder, "--once"});
    CHECK(taken["files"][0]["state"] == "taken");
    CHECK(taken["files"][0]["outcome"]["new"] == 1);
    CHECK(pcs.leader.json({"package", "watch", folder, "--once"})["files"].empty());
}

TEST_CASE("a store can be named for others, and trust taken back", "[cli][package]") {
    const TwoPcs pcs;
    const json named = pcs.inspector.json({"package", "key", "--name", "质检一号机"});
    requireFits(named, "package-key.schema.json");
    (void)pcs.inspector.json({"package", "export", "--out", pcs.file, "--excerpts"});
    (void)pcs.leader.json({"package", "import", pcs.file, "--trust", pcs.fingerprint()});
    CHECK(pcs.leader.json({"package", "key"})["trusted"][0]["name"] == "质检一号机");
    const json left = pcs.leader.json({"package", "distrust", "质检一号机"});
    requireFits(left, "package-key.schema.json");
    CHECK(left["trusted"].empty());
    CHECK(pcs.leader.run({"package", "import", pcs.file}).exitCode == 1);
}

TEST_CASE("a damaged package and a missing one are refused with what to do", "[cli][package]") {
    const TwoPcs pcs;
    (void)pcs.inspector.json({"package", "export", "--out", pcs.file});
    std::filesystem::resize_file(std::filesystem::path(pcs.file), std::filesystem::file_size(pcs.file) - 1);
    const CliRun cut = pcs.leader.run({"package", "import", pcs.file});
    CHECK(cut.exitCode == 1);
    CHECK(cut.messages.find("malformed") != std::string::npos);
    CHECK(runCli({"package", "show", "no-such-file.earmark"}).messages.find("there is no such file") !=
          std::string::npos);
    const CliRun nowhere = pcs.inspector.run({"package", "export", "--out", "/no/such/folder/week.earmark"});
    CHECK(nowhere.exitCode == 1);
    CHECK(nowhere.results.empty());
}

TEST_CASE("a package that cannot be opened is refused with the reason", "[cli][package]") {
    const TemporaryFolder folder;
    const auto shown = [&](const std::filesystem::path& file) {
        const CliRun run = runBoundCli({"package", "show", file.string()});
        CHECK(run.exitCode == 1);
        CHECK(run.results.empty());
        return run.messages;
    };
    CHECK(shown(folder.path()).find("this is a folder; name a package in it") != std::string::npos);
    const std::filesystem::path loop = folder / "loop.earmark";
    std::filesystem::create_symlink(loop, loop);
    CHECK(shown(loop).find("symbolic links") != std::string::npos);
    const std::filesystem::path locked = folder / "locked.earmark";
    std::ofstream(locked) << "mine";
    std::filesystem::permissions(locked, std::filesystem::perms::none);
    CHECK(shown(locked).find("Permission denied") != std::string::npos);
}
