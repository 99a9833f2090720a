#include "core/service/package_outbox.h"
#include "core/service/results_service.h"
#include "tests/service/package_centres.h"

using namespace earmark;
using namespace earmark::test;
using service::PackageFinding;
using service::PackageOutcome;

namespace {

/// A week of the inspector's: plain, fatal, corrected twice, withdrawn, for another purpose, with every kind
/// of evidence.
struct Week {
    explicit Week(ScoredCentre& centre) {
        plain = centre.judge(centre.call(0, testDay(3, 2)), sheet(5, "good")).evaluation.id;
        fatal = centre.judge(centre.call(1, testDay(3, 3)), sheet(4, "fair", false), 1).evaluation.id;
        corrected = centre.judge(centre.call(1, testDay(3, 12)), sheet(1, "poor")).evaluation.id;
        withdrawn = centre.judge(centre.call(2, testDay(3, 4)), sheet(2, "fair")).evaluation.id;
        evidence = centre.judge(centre.call(2, testDay(3, 5)), withEvidence()).evaluation.id;
        latest = correct(centre, correct(centre, corrected, "mild"), "milder");
        valueOf(centre.evaluations().voidEvaluation(withdrawn, "试打电话"));
    }

    static model::AnswerSheet withEvidence() {
        model::AnswerSheet answers = sheet(3, "fair");
        answers["greet"].comment = "语速偏快\n\t\"quoted\" \\ 😀";
        answers["greet"].causes = {"skill", "attitude"};
        answers["greet"].moments = {{0, 0, ""}, {1'200, 4'800, "开头"}};
        answers["tone"].passages = {{2, 5, 9, "你好", "礼貌"}};
        return answers;
    }

    static EvaluationId correct(ScoredCentre& centre, EvaluationId id, const std::string& reason) {
        const auto draft = valueOf(centre.evaluations().revise(id, reason));
        service::DraftChange change;
        change.evaluation = draft.evaluation.id;
        change.markers = std::vector<model::Marker>{{900, "等待"}};
        change.heard = std::vector<model::HeardSpan>{{0, 60'000, 1.1}, {0, 5, 0.1 + 0.2}};
        change.summary = "总评 " + reason;
        change.spentMs = 61'001;
        change.answers = {{"greet", answer(points(4).value)}};
        valueOf(centre.evaluations().saveNow(change));
        return valueOf(centre.evaluations().submit(draft.evaluation.id)).evaluation.id;
    }

    EvaluationId plain, fatal, corrected, withdrawn, evidence, latest;
};

/// Every figure of a store in one text, people by name.
std::string figuresOf(ScoredCentre& centre) {
    const service::ResultsService results(*centre.workspace);
    service::Slice slice;
    slice.purposes = {model::Purpose::Regular, model::Purpose::Calibration};
    std::string text;
    const auto add = [&](const service::Figures& figures) {
        text += std::to_string(figures.count) + ' ' + std::to_string(figures.meanMillionths.value_or(-1)) +
                ' ' + std::to_string(figures.deviationMillionths.value_or(-1)) + ' ' +
                std::to_string(figures.medianMillionths.value_or(-1)) + '\n';
    };
    for (const auto grouping :
         {service::Grouping::Team, service::Grouping::Agent, service::Grouping::Inspector})
        for (const auto& group : valueOf(results.breakdown(slice, grouping))) {
            text += group.number + ' ' + group.name.en + ' ';
            add(group.figures);
        }
    for (const auto& criterion : valueOf(results.criteria(slice)))
        text += criterion.criterionKey + ' ' + std::to_string(criterion.lostThousandths) + ' ' +
                std::to_string(criterion.failed) + '\n';
    return text;
}

void requireSound(ScoredCentre& centre) {
    for (const service::Finding& finding : valueOf(service::VerifyService(*centre.workspace).verify()))
        FAIL(finding.subject + ": " + finding.what);
}

std::string onlyFinding(const PackageOutcome& outcome, PackageFinding::Kind kind) {
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings.front().kind == kind);
    return outcome.findings.front().subject + ": " + outcome.findings.front().what;
}

} // namespace

TEST_CASE("a package carries every member of every revision and the figures with it", "[service][package]") {
    TwoCentres pcs;
    const Week week(pcs.inspector);
    const auto file = TwoCentres::send(pcs.inspector);
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, file);
    CHECK(outcome.added == 5);
    CHECK(outcome.recordingsAdded == 5);
    CHECK(outcome.cardsAdded + outcome.teamsAdded + outcome.agentsAdded + outcome.inspectorsAdded == 0);
    CHECK(outcome.findings.empty());
    CHECK(outcome.changes.figures);
    CHECK(everything(pcs.leader) == everything(pcs.inspector));
    CHECK(everything(pcs.leader).size() == 7);
    CHECK(figuresOf(pcs.leader) == figuresOf(pcs.inspector));
    CHECK(valueOf(pcs.leader.evaluations().revisions(week.latest)).size() == 3);
    requireSound(pcs.leader);
}

TEST_CASE("the ids of people and cards here are kept where they are known", "[service][package]") {
    TwoCentres pcs;
    const Week week(pcs.inspector);
    (void)TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    const auto open = valueOf(pcs.leader.evaluations().get(week.plain));
    CHECK(open.evaluation.inspector == pcs.leader.inspectors[0].id);
    CHECK(open.evaluation.cardVersion == pcs.leader.card.id);
    CHECK(open.recording.agent == pcs.leader.agents[0].id);
    CHECK(valueOf(service::RosterService(*pcs.leader.workspace).agents()) == pcs.leader.agents);
}

TEST_CASE("the same package again changes nothing, and a preview says what would happen",
          "[service][package]") {
    TwoCentres pcs;
    const Week week(pcs.inspector);
    const auto file = TwoCentres::send(pcs.inspector);
    const PackageOutcome foreseen = TwoCentres::preview(pcs.leader, file);
    CHECK(everything(pcs.leader).empty());
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, file);
    CHECK(foreseen.added == outcome.added);
    CHECK(foreseen.recordingsAdded == outcome.recordingsAdded);
    const auto before = everything(pcs.leader);
    const PackageOutcome again = TwoCentres::take(pcs.leader, file);
    CHECK(again.known == 5);
    CHECK(again.changesNothing());
    CHECK_FALSE(again.changes.figures);
    CHECK(everything(pcs.leader) == before);
}

TEST_CASE("the order of packages does not matter", "[service][package]") {
    TwoCentres pcs;
    const EvaluationId corrected =
        pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2)), sheet(1, "poor")).evaluation.id;
    const EvaluationId withdrawn =
        pcs.inspector.judge(pcs.inspector.call(1, testDay(3, 3)), sheet(5, "good")).evaluation.id;
    const auto early = TwoCentres::send(pcs.inspector, "early.earmark");
    (void)Week::correct(pcs.inspector, corrected, "heard again");
    const auto middle = TwoCentres::send(pcs.inspector, "middle.earmark");
    valueOf(pcs.inspector.evaluations().voidEvaluation(withdrawn, "test call"));
    const auto late = TwoCentres::send(pcs.inspector, "late.earmark");
    std::vector<std::filesystem::path> files{early, middle, late};
    std::sort(files.begin(), files.end());
    do {
        ScoredCentre leader;
        valueOf(TwoCentres::trust(leader).trust(valueOf(TwoCentres::trust(pcs.inspector).identity()).sender));
        for (const auto& file : files)
            CHECK(TwoCentres::take(leader, file).findings.empty());
        CHECK(everything(leader) == everything(pcs.inspector));
        CHECK(figuresOf(leader) == figuresOf(pcs.inspector));
        requireSound(leader);
    } while (std::next_permutation(files.begin(), files.end()));
}

TEST_CASE("a correction made at the leader's comes back as a newer revision", "[service][package]") {
    TwoCentres pcs;
    const EvaluationId id =
        pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2)), sheet(1, "poor")).evaluation.id;
    (void)TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    (void)Week::correct(pcs.leader, id, "calibrated");
    valueOf(TwoCentres::trust(pcs.inspector).trust(valueOf(TwoCentres::trust(pcs.leader).identity()).sender));
    const PackageOutcome back = TwoCentres::take(pcs.inspector, TwoCentres::send(pcs.leader));
    CHECK(back.newer == 1);
    CHECK(back.recordingsAdded == 0);
    CHECK(everything(pcs.inspector) == everything(pcs.leader));
    CHECK(figuresOf(pcs.inspector) == figuresOf(pcs.leader));
    requireSound(pcs.inspector);
}

TEST_CASE("what both PCs changed otherwise is told and left alone", "[service][package]") {
    TwoCentres pcs;
    const EvaluationId id =
        pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2)), sheet(1, "poor")).evaluation.id;
    (void)TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    const bool withdrawnHere = GENERATE(false, true);
    const bool withdrawnThere = GENERATE(false, true);
    if (withdrawnHere && withdrawnThere) return; // both say the same
    const auto change = [&](ScoredCentre& centre, bool withdraw) {
        if (withdraw)
            valueOf(centre.evaluations().voidEvaluation(id, "test call"));
        else
            (void)Week::correct(centre, id, "heard again");
    };
    change(pcs.leader, withdrawnHere);
    change(pcs.inspector, withdrawnThere);
    const auto before = everything(pcs.leader);
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    CHECK(outcome.conflicts == 1);
    const std::string told = onlyFinding(outcome, PackageFinding::Kind::Conflict);
    INFO(told);
    CHECK(told.find("001 Ann, 2026-03-02 12:00:00, Chen") == 0);
    CHECK(told.find("here") != std::string::npos);
    CHECK(everything(pcs.leader) == before);
    requireSound(pcs.leader);
}

TEST_CASE("two judgements of a call by one inspector are a conflict, not counted twice",
          "[service][package]") {
    TwoCentres pcs;
    const RecordingId here = pcs.leader.call(0, testDay(3, 2));
    (void)pcs.leader.judge(here, sheet(5, "good"));
    (void)pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2)), sheet(1, "poor"));
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    CHECK(outcome.recordingsAdded == 0); // path and start say it is the same call
    CHECK(onlyFinding(outcome, PackageFinding::Kind::Conflict).find("judged the call here") !=
          std::string::npos);
    CHECK(everything(pcs.leader).size() == 1);
}

TEST_CASE("a card that says something else here keeps its evaluations out", "[service][package]") {
    TwoCentres pcs;
    model::CardVersion other = smallCard();
    other.sections[0].name.en = "Something else";
    (void)valueOf(service::CardService(*pcs.inspector.workspace).publish(other, "Chen", "second"));
    other.sections[0].name.en = "Something else again";
    (void)valueOf(service::CardService(*pcs.leader.workspace).publish(other, "Wu", "second"));
    (void)pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2)), sheet(5, "good"));
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    CHECK(outcome.conflicts == 1);
    REQUIRE(outcome.findings.size() == 2);
    CHECK(outcome.findings[0].subject == "small version 2");
    CHECK(everything(pcs.leader).empty());
}

TEST_CASE("people, cards and moves that are new come along", "[service][package]") {
    OpenWorkspace empty;
    ScoredCentre inspector;
    const auto id = inspector.judge(inspector.call(1, testDay(3, 12)), sheet(3, "fair")).evaluation.id;
    const auto file = TwoCentres::send(inspector);
    valueOf(service::PackageTrust(*empty.workspace)
                .trust(valueOf(TwoCentres::trust(inspector).identity()).sender));
    Progress progress;
    const auto package = TwoCentres::opened(file);
    const PackageOutcome outcome =
        valueOf(service::PackageImport(*empty.workspace).import(package, progress));
    CHECK(outcome.teamsAdded == 2); // also the one that 002 was in before
    CHECK(outcome.agentsAdded == 1);
    CHECK(outcome.inspectorsAdded == 1);
    CHECK(outcome.cardsAdded == 1);
    service::EvaluationService evaluations(*empty.workspace);
    const auto open = valueOf(evaluations.get(id));
    CHECK(open.card == inspector.card);
    CHECK(open.agent == inspector.agents[1]);
    CHECK(open.team == inspector.teams[1]);
    CHECK(open.recording.mediaState == model::MediaState::Missing);
}

TEST_CASE("a call described otherwise here refuses what would score otherwise", "[service][package]") {
    TwoCentres pcs;
    model::AnswerSheet answers = sheet(5, "good");
    answers["upsell"] = points(0);
    (void)pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2), "sale"), answers);
    (void)pcs.leader.call(0, testDay(3, 2), "service");
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    CHECK(outcome.refused == 1);
    (void)onlyFinding(outcome, PackageFinding::Kind::Refused);
    CHECK(everything(pcs.leader).empty());
    requireSound(pcs.leader);
}

TEST_CASE("a choice of days and people goes along with withdrawals of the same calls", "[service][package]") {
    TwoCentres pcs;
    const Week week(pcs.inspector);
    service::PackageChoice choice;
    choice.slice.from = testDay(3, 3);
    choice.slice.to = testDay(3, 4);
    const auto package = TwoCentres::opened(TwoCentres::send(pcs.inspector, "some.earmark", choice));
    CHECK(package.manifest().counts.evaluations == 2);
    CHECK(package.manifest().counts.agents == 2);
    (void)TwoCentres::take(pcs.leader, package.path());
    const auto there = everything(pcs.leader);
    CHECK(there.contains(week.fatal));
    CHECK(there.contains(week.withdrawn));
    choice.slice.from = choice.slice.to = testDay(7, 1);
    Progress progress;
    const auto none = service::PackageExport(*pcs.inspector.workspace)
                          .write(pcs.inspector.folder / "none.earmark", choice, progress);
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == ErrorCode::NotFound);
    CHECK_FALSE(std::filesystem::exists(pcs.inspector.folder / "none.earmark"));
}

TEST_CASE("the same choice gives the same entries, byte by byte", "[service][package]") {
    ScoredCentre centre;
    const Week week(centre);
    const auto one = TwoCentres::opened(TwoCentres::send(centre, "one.earmark"));
    const auto two = TwoCentres::opened(TwoCentres::send(centre, "two.earmark"));
    CHECK(one.manifest().entries == two.manifest().entries);
}

TEST_CASE("a cancelled export or import leaves nothing behind", "[service][package]") {
    TwoCentres pcs;
    const Week week(pcs.inspector);
    Progress cancelled;
    cancelled.cancel();
    const auto target = pcs.inspector.folder / "half.earmark";
    const auto exported = service::PackageExport(*pcs.inspector.workspace).write(target, {}, cancelled);
    REQUIRE_FALSE(exported.has_value());
    CHECK(exported.error().code == ErrorCode::Cancelled);
    for (const auto& entry : std::filesystem::directory_iterator(pcs.inspector.folder.path()))
        CHECK(entry.path().string().find("half") == std::string::npos);

    const auto package = TwoCentres::opened(TwoCentres::send(pcs.inspector));
    const auto imported = service::PackageImport(*pcs.leader.workspace).import(package, cancelled);
    REQUIRE_FALSE(imported.has_value());
    CHECK(imported.error().code == ErrorCode::Cancelled);
    CHECK(everything(pcs.leader).empty());
}

TEST_CASE("names and folders in Chinese, and bytes that are no UTF-8, carry a package",
          "[service][package]") {
    TwoCentres pcs;
    const Week week(pcs.inspector);
    const std::string name = GENERATE(std::string("三月第一周 (质检).earmark"),
                                      std::string("\xb5\xda\xd2\xbb\xd6\xdc.earmark")); // 第一周 in GB18030
    CHECK(TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector, name)).added == 5);
}

TEST_CASE("what was sent stays out until it is corrected or withdrawn", "[service][package]") {
    TwoCentres pcs;
    const Week week(pcs.inspector);
    service::PackageOutbox outbox(*pcs.inspector.workspace);
    const auto sentNow = [&](const std::string& name) {
        Progress progress;
        const auto made = valueOf(outbox.write(pcs.inspector.folder / name, {}, progress));
        CHECK(std::filesystem::exists(pcs.inspector.folder / name) == made.has_value());
        return made ? made->manifest.counts.evaluations : 0;
    };
    CHECK(sentNow("1.earmark") == 5);
    CHECK(sentNow("2.earmark") == 0);
    (void)Week::correct(pcs.inspector, week.plain, "heard again");
    valueOf(pcs.inspector.evaluations().voidEvaluation(week.fatal, "test call"));
    (void)pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 6)), sheet(5, "good"));
    CHECK(sentNow("3.earmark") == 3);
    for (const char* name : {"3.earmark", "1.earmark"})
        CHECK(TwoCentres::take(pcs.leader, pcs.inspector.folder / name).findings.empty());
    CHECK(everything(pcs.leader) == everything(pcs.inspector));
}

TEST_CASE("more than a package holds goes into several, one after the other", "[service][package]") {
    TwoCentres pcs;
    const Week week(pcs.inspector);
    service::PackageOutbox outbox(*pcs.inspector.workspace);
    service::PackageChoice choice;
    choice.mostRevisions = 3;
    std::size_t left = 5;
    for (int package = 1; left > 0; ++package) {
        REQUIRE(package <= 5);
        Progress progress;
        const auto target = pcs.inspector.folder / (std::to_string(package) + ".earmark");
        const auto made = valueOf(outbox.write(target, choice, progress));
        REQUIRE(made.has_value());
        CHECK(made->manifest.counts.revisions <= 3);
        CHECK(made->leftForNext < left);
        left = made->leftForNext;
        CHECK(TwoCentres::take(pcs.leader, target).findings.empty());
    }
    CHECK(everything(pcs.leader) == everything(pcs.inspector));

    Progress progress; // what is asked for whole is not cut in silence
    const auto refused = service::PackageExport(*pcs.inspector.workspace)
                             .write(pcs.inspector.folder / "all.earmark", choice, progress);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::TooLarge);
}

TEST_CASE("a package of what is new does not replace one that may not have been fetched",
          "[service][package]") {
    TwoCentres pcs;
    const auto target = pcs.inspector.folder / "shared.earmark";
    const auto sendNew = [&] {
        Progress progress;
        return service::PackageOutbox(*pcs.inspector.workspace).write(target, {}, progress);
    };
    (void)pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2)), sheet(5, "good"));
    REQUIRE(valueOf(sendNew()).has_value());
    CHECK_FALSE(valueOf(sendNew()).has_value()); // nothing new is in nobody's way
    (void)pcs.inspector.judge(pcs.inspector.call(1, testDay(3, 3)), sheet(5, "good"));
    const auto refused = sendNew();
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::AlreadyExists);
    CHECK(TwoCentres::take(pcs.leader, target).added == 1);
    std::filesystem::remove(target);
    REQUIRE(valueOf(sendNew()).has_value()); // what was refused counts as not sent
    CHECK(TwoCentres::take(pcs.leader, target).added == 1);
}
