#include "core/service/results_service.h"
#include "core/service/store_backup.h"
#include "core/service/store_repair.h"
#include "core/service/store_restore.h"
#include "core/service/verify_service.h"
#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "core/storage/store.h"
#include "core/storage/store_replacement.h"
#include "tests/service/damaged_file.h"
#include "tests/service/scored_centre.h"

#include <set>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
namespace fs = std::filesystem;

namespace {

/// Some hundred evaluations, enough for their tables to have many pages.
struct BusyCentre : ScoredCentre {
    explicit BusyCentre(int evaluations = 200) {
        for (int index = 0; index < evaluations; ++index)
            ids.push_back(score(index));
    }

    EvaluationId score(int index) {
        model::AnswerSheet answers = sheet(index % 6, index % 2 == 0 ? "good" : "poor");
        answers["greet"].comment = "call " + std::to_string(index) + ": 语速偏快，但态度始终友好";
        answers["greet"].moments = {{1000 * index, 1000 * index + 500, "here"}};
        return judge(call(static_cast<std::size_t>(index % 3), testDay(3, 1 + index % 28)), answers)
            .evaluation.id;
    }

    fs::path path() const { return folder / "centre.db"; }
    fs::path backUp() { return valueOf(backUpNow(*workspace)).path; }
    void close() { workspace.reset(); }
    std::int64_t count() { return valueOf(ResultsService(*workspace).figures({})).count; }
    bool isSound() { return valueOf(VerifyService(*workspace).verify()).empty(); }

    std::vector<EvaluationId> ids;
};

ErrorCode refusal(const Result<Restored>& result) {
    REQUIRE_FALSE(result.has_value());
    INFO(describe(result.error()));
    CHECK_FALSE(result.error().detail.empty());
    return result.error().code;
}

std::size_t countSteps(const Repaired& repaired, RepairStep::Kind kind, bool evaluationsOnly = true) {
    return static_cast<std::size_t>(std::ranges::count_if(repaired.steps, [&](const RepairStep& step) {
        return step.kind == kind && (!evaluationsOnly || step.what.starts_with("an evaluation"));
    }));
}

} // namespace

TEST_CASE("a backup made by hand is whole, listed first and never thinned out", "[service][safety]") {
    BusyCentre centre(5);
    const fs::path made = centre.backUp();
    centre.clock.advance(std::chrono::hours(1));
    const fs::path second = centre.backUp();
    const auto backups = backupsOf(centre.path());
    REQUIRE(backups.size() == 2);
    CHECK(backups[0].path == second);
    CHECK(backups[1].path == made);
    CHECK(backups[0].reason == StoreBackup::Reason::ByHand);
    CHECK(backups[0].bytes > 0);
    storage::Backups(centre.path()).thin();
    CHECK(backupsOf(centre.path()).size() == 2);
}

TEST_CASE("a backup that is cancelled leaves nothing behind", "[service][safety]") {
    BusyCentre centre(60);
    Progress progress;
    progress.cancel();
    const auto cancelled = backUpNow(*centre.workspace, &progress);
    REQUIRE_FALSE(cancelled.has_value());
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK(fs::is_empty(centre.folder / "centre.db.backups"));
}

TEST_CASE("restoring says what is lost, brings the old state back and keeps the newer one",
          "[service][safety]") {
    BusyCentre centre(8);
    const fs::path backup = centre.backUp();
    for (int index = 8; index < 11; ++index)
        centre.score(index);
    valueOf(centre.evaluations().voidEvaluation(centre.ids[0], "wrong agent"));
    valueOf(centre.evaluations().open(centre.call(0, testDay(3, 9)), centre.inspectors[0].id));

    const LostByRestore lost = valueOf(lostByRestore(centre.path(), backup)); // while it is open
    CHECK(lost.known);
    CHECK(lost.evaluations == 4);
    CHECK(lost.drafts == 1);
    CHECK(lost.calls == 4);
    CHECK(lost.cards == 0);
    CHECK(refusal(restoreStore(centre.path(), backup, centre.clock)) == ErrorCode::Busy);

    centre.close();
    const Restored restored = valueOf(restoreStore(centre.path(), backup, centre.clock));
    CHECK(restored.lost.evaluations == 4);
    REQUIRE(restored.kept);
    centre.reopen();
    CHECK(centre.count() == 8);
    CHECK(centre.isSound());
    centre.close();

    // Nothing is gone: what was replaced can be restored in its turn.
    CHECK(backupsOf(centre.path()).front().reason == StoreBackup::Reason::BeforeRestore);
    valueOf(restoreStore(centre.path(), *restored.kept, centre.clock));
    centre.reopen();
    CHECK(centre.count() == 10);
    CHECK(centre.isSound());
    CHECK_FALSE(fs::exists(centre.folder / "centre.db.making"));
}

TEST_CASE("a restore refuses a backup that is damaged, newer, no store or not there", "[service][safety]") {
    BusyCentre centre(60);
    const fs::path backup = centre.backUp();
    centre.close();
    const std::string before = bytesOf(centre.path());

    const fs::path torn = centre.folder / "torn.db";
    fs::copy_file(backup, torn);
    tearPage(torn, pagesOf(torn, {"answer"}).back());
    CHECK(refusal(restoreStore(centre.path(), torn, centre.clock)) == ErrorCode::Corrupt);

    // A changed digit that the engine cannot see; the seal does.
    const fs::path altered = centre.folder / "altered.db";
    fs::copy_file(backup, altered);
    std::string bytes = bytesOf(altered);
    bytes[bytes.rfind("call 17") + 5] = '9';
    writeBytes(altered, bytes);
    CHECK(refusal(restoreStore(centre.path(), altered, centre.clock)) == ErrorCode::Corrupt);

    const fs::path newer = centre.folder / "newer.db";
    fs::copy_file(backup, newer);
    storage::Connection(newer, storage::Connection::Mode::ReadWrite).execute("PRAGMA user_version = 99");
    CHECK(refusal(restoreStore(centre.path(), newer, centre.clock)) == ErrorCode::NewerStore);

    writeBytes(centre.folder / "empty.db", "");
    CHECK(refusal(restoreStore(centre.path(), centre.folder / "empty.db", centre.clock)) ==
          ErrorCode::Malformed);
    CHECK(refusal(restoreStore(centre.path(), centre.folder / "none.db", centre.clock)) ==
          ErrorCode::NotFound);
    CHECK(bytesOf(centre.path()) == before);
    CHECK_FALSE(fs::exists(centre.folder / "centre.db.making"));
}

TEST_CASE("a store that cannot be read is restored all the same, and kept", "[service][safety]") {
    BusyCentre centre(8);
    const fs::path backup = centre.backUp();
    centre.close();
    const std::string junk(10'000, 'x');
    writeBytes(centre.path(), junk);
    const Restored restored = valueOf(restoreStore(centre.path(), backup, centre.clock));
    CHECK_FALSE(restored.lost.known);
    REQUIRE(restored.kept);
    CHECK(bytesOf(*restored.kept) == junk);
    centre.reopen();
    CHECK(centre.count() == 8);

    centre.close();
    fs::remove(centre.path());
    CHECK_FALSE(valueOf(restoreStore(centre.path(), backup, centre.clock)).kept);
    centre.reopen();
    CHECK(centre.count() == 8);
}

TEST_CASE("a store that was emptied is not taken for a new one while it has backups", "[service][safety]") {
    BusyCentre centre(8);
    const fs::path backup = centre.backUp();
    centre.close();
    writeBytes(centre.path(), {});
    for (const bool readOnly : {false, true}) {
        Workspace::Options options;
        options.create = true;
        options.readOnly = readOnly;
        const auto opened = Workspace::open(centre.path(), options, centre.clock);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Corrupt);
    }
    CHECK_FALSE(repairStore(centre.path(), centre.clock));
    CHECK(bytesOf(centre.path()).empty());
    valueOf(restoreStore(centre.path(), backup, centre.clock));
    centre.reopen();
    CHECK(centre.count() == 8);
}

TEST_CASE("repair leaves a sound store alone and makes wrong figures again in place", "[service][safety]") {
    BusyCentre centre(8);
    centre.close();
    CHECK(valueOf(repairStore(centre.path(), centre.clock)).outcome == Repaired::Outcome::Sound);
    storage::Connection(centre.path(), storage::Connection::Mode::ReadWrite).execute("DELETE FROM fact");
    const Repaired repaired = valueOf(repairStore(centre.path(), centre.clock));
    CHECK(repaired.outcome == Repaired::Outcome::Rebuilt);
    CHECK(repaired.found.size() == 8);
    CHECK(repaired.left.empty());
    CHECK_FALSE(repaired.kept);
    centre.reopen();
    CHECK(centre.count() == 8);
}

TEST_CASE("repair carries everything but a torn page's rows into a new store and names them",
          "[service][safety]") {
    const std::string table = GENERATE(std::string("evaluation"), std::string("answer"),
                                       std::string("moment"), std::string("recording"));
    INFO(table);
    BusyCentre centre;
    centre.close();
    const auto pages = pagesOf(centre.path(), {table});
    REQUIRE(pages.size() >= 3);
    tearPage(centre.path(), pages[pages.size() / 2]);
    const std::string damaged = bytesOf(centre.path());

    const Repaired repaired = valueOf(repairStore(centre.path(), centre.clock));
    CHECK(repaired.outcome == Repaired::Outcome::Salvaged);
    CHECK_FALSE(repaired.found.empty());
    CHECK(repaired.left.empty());
    REQUIRE(repaired.kept);
    CHECK(bytesOf(*repaired.kept) == damaged);
    CHECK(fs::exists(repaired.kept->string() + ".txt"));
    const std::size_t lost = countSteps(repaired, RepairStep::Kind::Lost);
    const std::size_t drafts = countSteps(repaired, RepairStep::Kind::BackToDraft);
    CHECK(lost + drafts <= 60); // what lay on a page, not what lay around it
    CHECK(repaired.evaluations + static_cast<std::int64_t>(lost) == 200);
    const auto rows = std::ranges::find(repaired.steps, table, &RepairStep::subject);
    REQUIRE(rows != repaired.steps.end());
    CHECK(rows->kind == RepairStep::Kind::Lost); // there is no backup
    centre.reopen();
    CHECK(centre.isSound());
    CHECK(centre.count() + static_cast<std::int64_t>(lost + drafts) == 200);
}

TEST_CASE("what damage took is brought back from the newest backup", "[service][safety]") {
    BusyCentre centre;
    centre.backUp();
    centre.clock.advance(std::chrono::hours(1));
    const EvaluationId later = centre.score(200);
    centre.close();
    for (const char* table : {"evaluation", "answer"}) {
        const auto pages = pagesOf(centre.path(), {table});
        tearPage(centre.path(), pages[pages.size() / 3]);
    }
    const Repaired repaired = valueOf(repairStore(centre.path(), centre.clock));
    CHECK(countSteps(repaired, RepairStep::Kind::FromBackup) > 0);
    CHECK(countSteps(repaired, RepairStep::Kind::Lost) == 0);
    CHECK(countSteps(repaired, RepairStep::Kind::BackToDraft) == 0);
    CHECK(repaired.left.empty());
    centre.reopen();
    CHECK(centre.count() == 201);
    CHECK(valueOf(centre.evaluations().get(later)).evaluation.id == later);
}

TEST_CASE("what can still be read is not given up for an older draft of it", "[service][safety]") {
    BusyCentre centre(20);
    auto service = centre.evaluations();
    const EvaluationId id =
        valueOf(service.open(centre.call(0, testDay(3, 30)), centre.inspectors[0].id)).evaluation.id;
    centre.answer(id, {{"greet", points(5)}});
    centre.backUp();
    centre.answer(id, sheet(5, "good"));
    valueOf(service.submit(id));
    valueOf(centre.workspace->store().write([&](storage::Connection& connection) {
        connection.execute(
            "UPDATE answer SET comment = 'altered' WHERE evaluation = ?1 AND criterion = 'tone'", id);
    }));
    centre.close();
    const Repaired repaired = valueOf(repairStore(centre.path(), centre.clock));
    CHECK(countSteps(repaired, RepairStep::Kind::BackToDraft) == 1);
    centre.reopen();
    const model::Evaluation draft = valueOf(centre.evaluations().get(id)).evaluation;
    CHECK(draft.status == model::EvaluationStatus::Draft);
    CHECK(draft.answers.size() == sheet(5, "good").size());
}

TEST_CASE("where a correction is lost, what it corrected stands again", "[service][safety]") {
    BusyCentre centre(20);
    auto service = centre.evaluations();
    const EvaluationId corrected = centre.ids[7];
    const EvaluationId correction = valueOf(service.revise(corrected, "heard again")).evaluation.id;
    centre.answer(correction, {{"tone", option("fair")}});
    valueOf(service.submit(correction));
    valueOf(centre.workspace->store().write([&](storage::Connection& connection) {
        connection.execute("UPDATE answer SET comment = 'altered' WHERE evaluation = ?1", correction);
    }));
    centre.close();
    const Repaired repaired = valueOf(repairStore(centre.path(), centre.clock));
    CHECK(countSteps(repaired, RepairStep::Kind::Lost) == 1);
    CHECK(countSteps(repaired, RepairStep::Kind::Changed) == 1);
    centre.reopen();
    CHECK(centre.isSound());
    CHECK(centre.count() == 20);
    CHECK(valueOf(centre.evaluations().get(corrected)).evaluation.status ==
          model::EvaluationStatus::Submitted);
}

TEST_CASE("a store whose first bytes are gone is salvaged whole", "[service][safety]") {
    BusyCentre centre(40);
    centre.close();
    std::string bytes = bytesOf(centre.path());
    bytes.replace(0, 24, 24, '\0');
    bytes.replace(56, 4, 4, '\x7f');
    writeBytes(centre.path(), bytes);
    const Repaired repaired = valueOf(repairStore(centre.path(), centre.clock));
    CHECK(repaired.steps.empty());
    CHECK(repaired.evaluations == 40);
    centre.reopen();
    CHECK(centre.isSound());
    CHECK(centre.count() == 40);
}

TEST_CASE("a repair refuses what it must not touch", "[service][safety]") {
    BusyCentre centre(3);
    const auto refused = [&](const fs::path& path) {
        const auto repaired = repairStore(path, centre.clock);
        REQUIRE_FALSE(repaired.has_value());
        return repaired.error().code;
    };
    CHECK(refused(centre.path()) == ErrorCode::Busy);
    CHECK(refused(centre.folder / "none.db") == ErrorCode::NotFound);
    centre.close();
    writeBytes(centre.folder / "junk.db", std::string(10'000, 'x'));
    CHECK(refused(centre.folder / "junk.db") == ErrorCode::Corrupt);
    CHECK(bytesOf(centre.folder / "junk.db") == std::string(10'000, 'x'));
    storage::Connection(centre.path(), storage::Connection::Mode::ReadWrite)
        .execute("PRAGMA user_version = 99");
    CHECK(refused(centre.path()) == ErrorCode::NewerStore);
}

TEST_CASE("random torn pages: what is repaired is sound, what is lost or left is named",
          "[service][safety]") {
    BusyCentre centre;
    centre.close();
    const std::string intact = bytesOf(centre.path());
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        writeBytes(centre.path(), intact);
        for (int tears = 0; tears < 2; ++tears)
            tearPage(centre.path(), 2 + random() % (intact.size() / kPageSize - 1));
        INFO("round " << round);
        const auto repaired = repairStore(centre.path(), centre.clock);
        if (!repaired) {
            INFO(describe(repaired.error()));
            CHECK(repaired.error().code == ErrorCode::Corrupt);
            continue;
        }
        // A call whose own fields are damaged cannot be scored again: its evaluation is named, the rest is
        // whole.
        for (const Finding& finding : repaired->left)
            CHECK(finding.kind == Finding::Kind::Score);
        const std::size_t lost = countSteps(*repaired, RepairStep::Kind::Lost);
        CHECK(repaired->evaluations + static_cast<std::int64_t>(lost) == 200);
    }
}

TEST_CASE("a store left open that lost its log says so until it is repaired", "[service][safety]") {
    BusyCentre centre(3);
    // As a killed program leaves it: the file, the lock with its name, but no log.
    const fs::path copy = centre.folder / "copy" / "centre.db";
    fs::create_directories(copy.parent_path());
    fs::copy_file(centre.path(), copy);
    fs::copy_file(centre.path().string() + "-wal", copy.string() + "-wal");
    writeBytes(copy.string() + ".lock", "process 1");
    {
        const auto whole = valueOf(Workspace::open(copy, {}, centre.clock));
        CHECK(valueOf(VerifyService(*whole).verify()).empty()); // with its log nothing is missing
    }
    writeBytes(copy.string() + ".lock", "process 1");
    REQUIRE_FALSE(fs::exists(copy.string() + "-wal"));
    for (int start = 0; start < 2; ++start) {
        const auto workspace = valueOf(Workspace::open(copy, {}, centre.clock));
        const auto findings = valueOf(VerifyService(*workspace).verify());
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().kind == Finding::Kind::File);
        CHECK(findings.front().what.find("-wal") != std::string::npos);
    }
    const Repaired repaired = valueOf(repairStore(copy, centre.clock));
    CHECK(repaired.outcome == Repaired::Outcome::Rebuilt);
    CHECK(repaired.left.empty());
    REQUIRE(repaired.steps.size() == 1); // said once more: it cannot be mended, only known
    CHECK(repaired.steps.front().kind == RepairStep::Kind::Lost);
    CHECK(repaired.steps.front().what.find("-wal") != std::string::npos);
    const auto workspace = valueOf(Workspace::open(copy, {}, centre.clock));
    CHECK(valueOf(VerifyService(*workspace).verify()).empty());
}

TEST_CASE("what is backed up after the log was lost can be restored", "[service][safety]") {
    BusyCentre centre(3);
    centre.close();
    writeBytes(centre.path().string() + ".lock", "process 1");
    centre.reopen();
    CHECK_FALSE(centre.isSound());
    centre.score(3);
    const fs::path backup = centre.backUp();
    centre.close();
    valueOf(restoreStore(centre.path(), backup, centre.clock));
    centre.reopen();
    CHECK(centre.isSound());
    CHECK(centre.count() == 4);
}

TEST_CASE("a store that lost its log and is damaged besides is told both", "[service][safety]") {
    BusyCentre centre;
    centre.close();
    writeBytes(centre.path().string() + ".lock", "process 1");
    centre.reopen();
    centre.close();
    const auto pages = pagesOf(centre.path(), {"answer"});
    tearPage(centre.path(), pages[pages.size() / 2]);
    const Repaired repaired = valueOf(repairStore(centre.path(), centre.clock));
    CHECK(repaired.outcome == Repaired::Outcome::Salvaged);
    CHECK(std::ranges::any_of(repaired.found, [](const Finding& finding) {
        return finding.what.find("-wal") != std::string::npos;
    }));
}

TEST_CASE("a replacement that was broken off raises no alarm and hides none", "[service][safety]") {
    BusyCentre centre(3);
    const fs::path backup = centre.backUp();
    centre.close();
    const fs::path lock = centre.path().string() + ".lock";
    {
        const storage::StoreReplacement replacement(centre.path()); // a restore that gets no further
        CHECK(bytesOf(lock).empty());                               // killed here, it leaves no name behind
    }
    centre.reopen();
    CHECK(centre.isSound());
    centre.close();

    writeBytes(lock, "process 1"); // killed while the store was open, its log lost since
    CHECK_FALSE(restoreStore(centre.path(), centre.folder / "none.db", centre.clock).has_value());
    centre.reopen();
    CHECK_FALSE(centre.isSound());
}

TEST_CASE("a replacement that fails leaves no second name of the store among the backups",
          "[service][safety]") {
    BusyCentre centre(3);
    centre.close();
    {
        storage::StoreReplacement replacement(centre.path());
        // Nothing was made to be put in place, so the last step fails.
        try {
            (void)replacement.commit(centre.clock.now(), "before-restore",
                                     storage::StoreReplacement::Keeping::Settled);
            FAIL("there was nothing to put in place");
        } catch (const storage::Failure&) {
        }
    }
    CHECK(storage::Backups(centre.path()).list().empty());
    centre.reopen();
    CHECK(centre.isSound());
    centre.close();

    const storage::Backups backups(centre.path()); // as power leaves it between two steps
    const std::size_t copies = backups.list().size();
    const storage::Backup twin = backups.next(centre.clock.now(), "before-restore");
    fs::create_hard_link(centre.path(), twin.path);
    CHECK(backups.list().size() == copies);
}

TEST_CASE("recordings that are not where they should be are named when asked for", "[service][safety]") {
    BusyCentre centre(3); // below /calls, which is not there
    const auto look = [&] {
        return valueOf(VerifyService(*centre.workspace).verify(nullptr, VerifyService::Recordings::LookFor));
    };
    CHECK(centre.isSound());
    const auto gone = look();
    REQUIRE(gone.size() == 1);
    CHECK(gone.front().kind == Finding::Kind::Recording);
    CHECK(gone.front().subject == "/calls");
    CHECK(gone.front().what.find("3 recordings") != std::string::npos);

    fs::create_directories(centre.folder / "calls");
    writeBytes(centre.folder / "calls" / "2.wav", "x");
    valueOf(CallService(*centre.workspace).moveRoot("/calls", (centre.folder / "calls").string()));
    const auto files = look();
    REQUIRE(files.size() == 2);
    CHECK(files.front().what.find("1.wav") != std::string::npos);
    CHECK(files.back().what.find("3.wav") != std::string::npos);
}

TEST_CASE("a clock that is moved back mixes up neither revisions nor backups", "[service][safety]") {
    BusyCentre centre(3);
    const fs::path first = centre.backUp();
    centre.clock.advance(-std::chrono::hours(24 * 900));
    const auto draft = valueOf(centre.evaluations().revise(centre.ids[0], "heard again")).evaluation.id;
    valueOf(centre.evaluations().submit(draft));
    const auto revisions = valueOf(centre.evaluations().revisions(draft));
    REQUIRE(revisions.size() == 2);
    CHECK(valueOf(centre.evaluations().get(draft)).evaluation.revision == 2);
    CHECK(valueOf(centre.evaluations().get(centre.ids[0])).evaluation.status ==
          model::EvaluationStatus::Replaced);
    CHECK(centre.count() == 3);
    CHECK(centre.isSound());

    centre.reopen(); // the first start of that day
    centre.close();
    const auto backups = backupsOf(centre.path());
    REQUIRE(backups.size() >= 2);
    CHECK(backups.front().reason == StoreBackup::Reason::Daily); // made last, though its clock says first
    CHECK(backups.front().madeAt < backups.back().madeAt);
    CHECK(backups.back().path == first);
}
