#include "core/service/case_library.h"
#include "core/service/coaching_service.h"
#include "core/service/store_backup.h"
#include "core/service/store_repair.h"
#include "core/service/store_restore.h"
#include "core/service/training_service.h"
#include "core/service/urgent_service.h"
#include "core/service/verify_service.h"
#include "tests/service/damaged_file.h"
#include "tests/service/scored_centre.h"
#include "tests/support/test_data.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
namespace fs = std::filesystem;

namespace {

/// A centre with one of each record.
struct RecordCentre : ScoredCentre {
    RecordCentre() {
        const auto judged = judge(call(0, testDay(3, 1)), sheet(2, "poor", false)).evaluation;
        evaluation = judged.id;
        plan("first");
        model::TrainingCourse course;
        course.topic = "openings";
        course.heldOn = testDay(3, 3);
        course.trainer = "Zhao";
        course.aims = {{"small", "greet"}};
        course.participants = {{agents[0].id, 80'000}, {agents[2].id, std::nullopt}};
        valueOf(TrainingService(*workspace).add(course));
        model::CaseExample example;
        example.recording = judged.recording;
        example.evaluation = judged.id;
        example.criterion = "tone";
        example.topic = "tone";
        example.addedBy = "Zhao";
        valueOf(CaseLibrary(*workspace).add(example));
        raise("first");
    }

    void plan(const std::string& note) {
        SessionWish wish;
        wish.agent = agents[0].id;
        wish.leader = "Li";
        wish.plannedFor = testDay(3, 4);
        wish.findings = {evaluation};
        wish.note = note;
        wish.actions = {{model::CriterionRef{"small", "greet"}, "greet in time", "Ann", testDay(3, 9)}};
        valueOf(CoachingService(*workspace).plan(wish));
    }
    void raise(const std::string& text) {
        UrgentWish wish;
        wish.evaluation = evaluation;
        wish.text = text;
        wish.raisedBy = inspectors[0].id;
        valueOf(UrgentService(*workspace).raise(wish));
    }

    fs::path path() const { return folder / "centre.db"; }
    /// Behind the program's back; foreign keys are off there.
    void alter(const std::string& sql) {
        workspace.reset();
        storage::Connection(path(), storage::Connection::Mode::ReadWrite).execute(sql);
    }
    std::vector<Finding> findings() { return valueOf(VerifyService(*workspace).verify()); }
    Repaired repair() {
        workspace.reset();
        const Repaired repaired = valueOf(repairStore(path(), clock));
        reopen();
        CHECK(findings().empty());
        return repaired;
    }
    std::vector<SessionRow> sessions() { return valueOf(CoachingService(*workspace).sessions({})); }

    EvaluationId evaluation;
};

bool hasStep(const Repaired& repaired, RepairStep::Kind kind, const std::string& words) {
    return std::ranges::any_of(repaired.steps, [&](const RepairStep& step) {
        return step.kind == kind && step.what.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("verify names each record that was changed behind the program's back", "[service][safety]") {
    const std::string sql = GENERATE(
        std::string("UPDATE coaching_session SET leader = 'Wu'"),
        std::string("UPDATE coaching_action SET due = due + 1"), std::string("DELETE FROM coaching_finding"),
        std::string("UPDATE training_participant SET score = 99000 WHERE score IS NOT NULL"),
        std::string("DELETE FROM training_aim"), std::string("UPDATE case_example SET kind = 1"),
        std::string("UPDATE urgent_finding SET text = 'nothing'"),
        std::string("UPDATE coaching_session SET state = 7"));
    INFO(sql);
    RecordCentre centre;
    CHECK(centre.findings().empty());
    centre.alter(sql);
    centre.reopen();
    const auto findings = centre.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == Finding::Kind::Record);
    CHECK_FALSE(findings[0].subject.empty());
}

TEST_CASE("verify names rows of records that point to nothing", "[service][safety]") {
    const auto [sql, owner] = GENERATE(table<std::string, std::string>(
        {{"DELETE FROM coaching_session", "coaching_action"},
         {"DELETE FROM training_course", "training_participant"},
         {"UPDATE urgent_finding SET raised_by = zeroblob(16)", "urgent_finding"}}));
    RecordCentre centre;
    centre.alter(sql);
    centre.reopen();
    const auto findings = centre.findings();
    const std::string wanted = owner;
    CHECK(std::ranges::any_of(findings, [&](const Finding& finding) {
        return finding.kind == Finding::Kind::Reference && finding.subject == wanted;
    }));
}

TEST_CASE("a session that was altered cannot be changed further, but listed", "[service][safety]") {
    RecordCentre centre;
    const auto id = centre.sessions().front().session.id;
    centre.alter("UPDATE coaching_session SET note = 'altered'");
    centre.reopen();
    const auto held = CoachingService(*centre.workspace).hold(id);
    REQUIRE_FALSE(held.has_value());
    CHECK(held.error().code == ErrorCode::Corrupt);
    CHECK(centre.sessions().front().session.note == "altered");
}

TEST_CASE("repair brings an altered record back from the newest backup", "[service][safety]") {
    RecordCentre centre;
    valueOf(backUpNow(*centre.workspace));
    centre.alter("UPDATE coaching_session SET note = 'altered'");
    const Repaired repaired = centre.repair();
    CHECK(hasStep(repaired, RepairStep::Kind::FromBackup, "a coaching session"));
    CHECK(centre.sessions().front().session.note == "first");
    CHECK(centre.sessions().front().session.actions.size() == 1);
}

TEST_CASE("without a backup repair keeps what can be read of a record, and names it", "[service][safety]") {
    RecordCentre centre;
    centre.alter("DELETE FROM training_participant WHERE score IS NULL");
    const Repaired repaired = centre.repair();
    CHECK(hasStep(repaired, RepairStep::Kind::Changed, "a training"));
    const auto rows = valueOf(TrainingService(*centre.workspace).list({}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].participants.size() == 1);
}

TEST_CASE("a record that cannot be read at all is named as lost", "[service][safety]") {
    RecordCentre centre;
    centre.alter("UPDATE coaching_session SET state = 7");
    const Repaired repaired = centre.repair();
    CHECK(hasStep(repaired, RepairStep::Kind::Lost, "a coaching session"));
    CHECK(centre.sessions().empty());
}

TEST_CASE("repair carries sound records over, and forgets an evaluation that is a draft again",
          "[service][safety]") {
    RecordCentre centre;
    centre.alter("UPDATE evaluation SET summary = 'altered'");
    const Repaired repaired = centre.repair();
    CHECK(hasStep(repaired, RepairStep::Kind::BackToDraft, "an evaluation"));
    CHECK(hasStep(repaired, RepairStep::Kind::Changed, "a coaching session"));
    REQUIRE(centre.sessions().size() == 1);
    CHECK(centre.sessions().front().session.findings.empty());
    CHECK(valueOf(TrainingService(*centre.workspace).list({})).size() == 1);
    const auto examples = valueOf(CaseLibrary(*centre.workspace).list({}));
    REQUIRE(examples.size() == 1);
    CHECK_FALSE(examples[0].example.evaluation);
    CHECK(examples[0].example.criterion.empty());
    const auto urgent = valueOf(UrgentService(*centre.workspace).list({}));
    REQUIRE(urgent.size() == 1);
    CHECK_FALSE(urgent[0].finding.evaluation);
    valueOf(centre.evaluations().discard(centre.evaluation)); // nothing points to it any more
}

TEST_CASE("what a torn page took of the records comes back from the backup", "[service][safety]") {
    const std::string table = GENERATE(std::string("coaching_session"), std::string("coaching_action"));
    INFO(table);
    RecordCentre centre;
    for (int number = 0; number < 150; ++number)
        centre.plan("session " + std::to_string(number) + ": 语速偏快，但态度始终友好");
    valueOf(backUpNow(*centre.workspace));
    centre.workspace.reset();
    const auto pages = pagesOf(centre.path(), {table});
    REQUIRE(pages.size() >= 3);
    tearPage(centre.path(), pages[pages.size() / 2]);
    const Repaired repaired = centre.repair();
    CHECK(repaired.outcome == Repaired::Outcome::Salvaged);
    const auto rows = centre.sessions();
    CHECK(rows.size() == 151);
    CHECK(std::ranges::all_of(rows, [](const SessionRow& row) {
        return row.session.actions.size() == 1 && row.session.findings.size() == 1;
    }));
}

TEST_CASE("a restore counts the records that it would take away", "[service][safety]") {
    RecordCentre centre;
    const fs::path backup = valueOf(backUpNow(*centre.workspace)).path;
    CHECK(valueOf(lostByRestore(centre.path(), backup)).isNothing());
    centre.plan("second");
    valueOf(UrgentService(*centre.workspace)
                .answer(valueOf(UrgentService(*centre.workspace).list({})).front().finding.id, "Li", "done"));
    const LostByRestore lost = valueOf(lostByRestore(centre.path(), backup));
    CHECK(lost.records == 2);
    CHECK_FALSE(lost.isNothing());
    const fs::path older = centre.folder / "older.db"; // it does not know such records
    fs::copy_file(dataDirectory() / "stores" / "schema-3.db", older);
    CHECK(valueOf(lostByRestore(centre.path(), older)).records == 5);
}
