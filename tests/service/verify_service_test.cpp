#include "core/service/results_service.h"
#include "core/service/verify_service.h"
#include "core/storage/store.h"
#include "tests/service/scored_centre.h"

#include <fstream>
#include <random>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using Kind = Finding::Kind;
namespace fs = std::filesystem;

namespace {

/// Ten calls, one corrected and one withdrawn.
struct FullCentre : ScoredCentre {
    FullCentre() {
        for (int index = 0; index < 10; ++index) {
            model::AnswerSheet answers = sheet(index % 6, index % 2 == 0 ? "good" : "poor");
            answers["greet"].comment = "call " + std::to_string(index) + ": 语速偏快，但态度始终友好";
            answers["greet"].moments = {{1000 * index, 1000 * index + 500, "here"}};
            answers["greet"].passages = {{index, 0, 2, "您好", "warm"}};
            ids.push_back(judge(call(static_cast<std::size_t>(index % 3), testDay(3, 1 + index)), answers)
                              .evaluation.id);
        }
        auto service = evaluations();
        const auto draft = valueOf(service.revise(ids[0], "heard again")).evaluation.id;
        ids.push_back(valueOf(service.submit(draft)).evaluation.id);
        valueOf(service.voidEvaluation(ids[9], "wrong agent"));
    }

    std::vector<Finding> findings() { return valueOf(VerifyService(*workspace).verify()); }

    /// What somebody with a database tool does behind the program's back.
    template <class... Values>
    void tamper(const char* sql, const Values&... values) {
        valueOf(workspace->store().write([&](storage::Connection& connection) {
            connection.executeScript("PRAGMA defer_foreign_keys = ON");
            connection.execute(sql, values...);
        }));
    }

    std::vector<EvaluationId> ids; ///< 0 was replaced by 10, 9 is withdrawn
};

bool names(const std::vector<Finding>& findings, Kind kind, const std::string& subject) {
    return std::ranges::any_of(
        findings, [&](const Finding& finding) { return finding.kind == kind && finding.subject == subject; });
}

} // namespace

TEST_CASE("a sound store has no findings, revisions and withdrawals included", "[service]") {
    FullCentre centre;
    CHECK(centre.findings().empty());
    Progress progress;
    valueOf(VerifyService(*centre.workspace).verify(&progress));
    CHECK(progress.total() == 11);
    CHECK(progress.done() == 11);
    progress.cancel();
    const auto cancelled = VerifyService(*centre.workspace).verify(&progress);
    REQUIRE_FALSE(cancelled.has_value());
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
}

TEST_CASE("every change behind the program's back is named with its evaluation", "[service]") {
    FullCentre centre;
    const EvaluationId id = centre.ids[3];
    const char* changes[] = {
        "UPDATE answer SET number = number + 1000 WHERE evaluation = ?1 AND criterion = 'thanks'",
        "UPDATE answer SET comment = 'fine' WHERE evaluation = ?1 AND criterion = 'greet'",
        "UPDATE moment SET start_ms = start_ms - 1 WHERE evaluation = ?1",
        "DELETE FROM moment WHERE evaluation = ?1",
        "UPDATE passage SET quote = '再见' WHERE evaluation = ?1",
        "DELETE FROM passage WHERE evaluation = ?1",
        "DELETE FROM answer WHERE evaluation = ?1 AND criterion = 'tone'",
        "UPDATE evaluation SET final = 1000000 WHERE id = ?1",
        "UPDATE evaluation SET status = 4 WHERE id = ?1",
        "UPDATE evaluation SET submitted_at = submitted_at + 1 WHERE id = ?1",
        "UPDATE evaluation SET inspector = (SELECT id FROM inspector WHERE key = 'wu') WHERE id = ?1",
        "UPDATE evaluation SET checksum = NULL WHERE id = ?1",
        "INSERT INTO marker VALUES (?1, 0, 1, 'new')",
    };
    const auto change = GENERATE_REF(from_range(std::begin(changes), std::end(changes)));
    INFO(change);
    centre.tamper(change, id);
    CHECK(names(centre.findings(), Kind::Evaluation, id.toString()));
    const auto opened = centre.evaluations().get(id);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == ErrorCode::Corrupt);
}

TEST_CASE("facts that say something else than their evaluation are named", "[service]") {
    FullCentre centre;
    const EvaluationId id = centre.ids[4];
    centre.tamper("UPDATE fact SET record = zeroblob(length(record)) WHERE evaluation = ?1", id);
    CHECK(names(centre.findings(), Kind::Fact, id.toString()));
    centre.tamper("DELETE FROM fact WHERE evaluation = ?1", id);
    CHECK(names(centre.findings(), Kind::Fact, id.toString()));
    const EvaluationId withdrawn = centre.ids[9];
    centre.tamper("INSERT INTO fact SELECT team, day, ?1, record FROM fact LIMIT 1", withdrawn);
    CHECK(names(centre.findings(), Kind::Fact, withdrawn.toString()));
    // Nothing is lost with facts: they are made again.
    valueOf(centre.workspace->setZone(centre.workspace->zone()));
    CHECK(centre.findings().empty());
}

TEST_CASE("a call that stands wrongly among the open ones is named, and the list made again", "[service]") {
    FullCentre centre;
    const EvaluationId id = centre.ids[4];
    const RecordingId scored = valueOf(centre.evaluations().get(id)).recording.id;
    centre.tamper(
        "INSERT INTO open_call SELECT recording.started_at, recording.id FROM recording JOIN evaluation"
        " ON recording = recording.id WHERE evaluation.id = ?1",
        id);
    CHECK(names(centre.findings(), Kind::OpenCall, scored.toString()));
    valueOf(centre.workspace->setZone(centre.workspace->zone()));
    CHECK(centre.findings().empty());
}

TEST_CASE("sheets that say something else than their facts are named, and made again", "[service]") {
    FullCentre centre;
    valueOf(centre.workspace->sheets().catchUp());
    CHECK(centre.findings().empty());
    centre.tamper("UPDATE sheet SET content = zeroblob(length(content)) WHERE part = 0");
    const auto findings = centre.findings();
    REQUIRE_FALSE(findings.empty());
    for (const Finding& finding : findings) {
        CHECK(finding.kind == Kind::Sheet);
        CHECK(finding.subject == "2026-03");
    }
    valueOf(centre.workspace->setZone(centre.workspace->zone()));
    CHECK(centre.findings().empty());
}

TEST_CASE("a recording that changed hands after scoring is named by its fact", "[service]") {
    FullCentre centre;
    centre.tamper(
        "UPDATE recording SET team = (SELECT id FROM team WHERE key = 'south') WHERE path = '1.wav'");
    const auto findings = centre.findings();
    CHECK(names(findings, Kind::Fact, centre.ids[10].toString()));
}

TEST_CASE("a card that changed after publishing is named, and what was scored with it", "[service]") {
    FullCentre centre;
    centre.tamper("UPDATE card_version SET content = content || ' '");
    CHECK(names(centre.findings(), Kind::Card, centre.card.id.toString()));
}

TEST_CASE("rows that point to nothing are named", "[service]") {
    FullCentre centre;
    storage::Connection outside(centre.folder / "centre.db", storage::Connection::Mode::ReadWrite);
    outside.execute("DELETE FROM agent WHERE number = '003'"); // foreign keys are off outside the program
    CHECK(names(centre.findings(), Kind::Reference, "recording"));
}

namespace {

/// Everything that people read: evaluations as they open, and the figures.
std::string readAll(Workspace& workspace, const std::vector<EvaluationId>& ids) {
    std::string all;
    EvaluationService service(workspace);
    for (const EvaluationId id : ids) {
        const auto open = service.get(id);
        if (!open) return {};
        const model::Evaluation& evaluation = open->evaluation;
        all += id.toString() + std::to_string(evaluation.finalMillionths.value_or(-1)) +
               std::to_string(static_cast<int>(evaluation.status)) + evaluation.revisionReason +
               evaluation.voidReason;
        for (const auto& [key, answer] : evaluation.answers) {
            all += key + answer.comment + answer.reason + std::to_string(answer.value.index());
            for (const model::Moment& moment : answer.moments)
                all += std::to_string(moment.startMs) + moment.note;
        }
    }
    const auto figures = ResultsService(workspace).figures({});
    const auto criteria = ResultsService(workspace).criteria({});
    if (!figures || !criteria) return {};
    all += std::to_string(figures->count) + std::to_string(figures->meanMillionths.value_or(-1));
    for (const CriterionFigures& criterion : *criteria)
        all += criterion.criterionKey + std::to_string(criterion.lostThousandths);
    return all;
}

} // namespace

TEST_CASE("of random flipped bits that change what people read, verify names 95 in 100", "[service]") {
    FullCentre centre;
    const std::string intact = readAll(*centre.workspace, centre.ids);
    REQUIRE_FALSE(intact.empty());
    centre.workspace.reset();
    std::ifstream source(centre.folder / "centre.db", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(source), {}};
    std::mt19937 random(5);
    int harmful = 0;
    int named = 0;
    for (int flip = 0; flip < 450; ++flip) {
        std::string damaged = bytes;
        const std::size_t at = random() % damaged.size();
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
        const TemporaryFolder folder;
        std::ofstream(folder / "damaged.db", std::ios::binary) << damaged;
        const auto workspace = Workspace::open(folder / "damaged.db", {}, centre.clock);
        const bool opens = workspace.has_value();
        if (opens && readAll(**workspace, centre.ids) == intact) continue;
        ++harmful;
        const auto findings = opens ? VerifyService(**workspace).verify() : std::vector<Finding>();
        if (!opens || !findings || !findings->empty()) ++named;
    }
    CHECK(harmful >= 20);
    CHECK(named * 100 >= harmful * 95);
}
