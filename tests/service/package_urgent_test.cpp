#include "core/service/package_outbox.h"
#include "core/service/urgent_service.h"
#include "tests/service/package_centres.h"

using namespace earmark;
using namespace earmark::test;
using service::PackageFinding;
using service::PackageOutcome;
using service::UrgentService;

namespace {

model::UrgentFinding raise(ScoredCentre& centre, service::UrgentWish wish, const std::string& text) {
    wish.raisedBy = centre.inspectors[0].id;
    wish.text = text;
    return valueOf(UrgentService(*centre.workspace).raise(wish)).finding;
}

void answerFinding(ScoredCentre& centre, model::UrgentFindingId id, const std::string& what) {
    valueOf(UrgentService(*centre.workspace).answer(id, "罗敏", what));
}

std::vector<service::UrgentRow> urgent(ScoredCentre& centre) {
    return valueOf(UrgentService(*centre.workspace).list({}));
}

void trustEachOther(TwoCentres& pcs) {
    valueOf(TwoCentres::trust(pcs.inspector).trust(valueOf(TwoCentres::trust(pcs.leader).identity()).sender));
}

} // namespace

TEST_CASE("what the inspector raised stands on the leader's PC, and the answer comes back",
          "[service][package][urgent]") {
    TwoCentres pcs;
    trustEachOther(pcs);
    const RecordingId call = pcs.inspector.call(0, testDay(3, 2));
    const EvaluationId evaluation = pcs.inspector.judge(call, sheet(4, "fair", false)).evaluation.id;
    const auto raised = raise(pcs.inspector, {evaluation, {}, "legal", {}, {}}, "客户身份未核实 <b>=1+1</b>");

    const auto file = TwoCentres::send(pcs.inspector);
    CHECK(TwoCentres::opened(file).manifest().counts.urgent == 1);
    CHECK(TwoCentres::preview(pcs.leader, file).urgentAdded == 1);
    CHECK(urgent(pcs.leader).empty());
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, file);
    CHECK(outcome.urgentAdded == 1);
    CHECK(outcome.findings.empty());
    REQUIRE(urgent(pcs.leader).size() == 1);
    const service::UrgentRow row = urgent(pcs.leader).front();
    CHECK(row.finding.id == raised.id);
    CHECK(row.finding.text == raised.text);
    CHECK(row.finding.evaluation == evaluation);
    CHECK(row.finding.criterion == "legal");
    CHECK(row.finding.raisedAt == raised.raisedAt);
    CHECK(row.finding.raisedBy == pcs.leader.inspectors[0].id);
    CHECK(row.agent == pcs.leader.agents[0].id);
    CHECK(row.sameDay == true);

    const PackageOutcome again = TwoCentres::take(pcs.leader, file);
    CHECK(again.changesNothing());
    CHECK(again.findings.empty());

    answerFinding(pcs.leader, raised.id, "已回访客户");
    CHECK(TwoCentres::take(pcs.leader, file).changesNothing()); // the older package opens nothing again
    const PackageOutcome back = TwoCentres::take(pcs.inspector, TwoCentres::send(pcs.leader));
    CHECK(back.urgentNewer == 1);
    CHECK(back.urgentAdded == 0);
    CHECK(urgent(pcs.inspector).front().finding.answer == "已回访客户");
    CHECK(valueOf(service::VerifyService(*pcs.leader.workspace).verify()).empty());
}

TEST_CASE("a finding on a call that nobody scored travels by itself", "[service][package][urgent]") {
    TwoCentres pcs;
    const RecordingId call = pcs.inspector.call(2, testDay(3, 2));
    (void)raise(pcs.inspector, {{}, call, {}, {}, {}}, "the customer was threatened");
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    CHECK(outcome.urgentAdded == 1);
    CHECK(outcome.recordingsAdded == 1);
    CHECK(urgent(pcs.leader).front().agentNumber == "003");
}

TEST_CASE("findings go along with the days and people that were chosen", "[service][package][urgent]") {
    ScoredCentre centre;
    (void)raise(centre, {{}, centre.call(0, testDay(3, 2)), {}, {}, {}}, "early");
    (void)raise(centre, {{}, centre.call(0, testDay(3, 9)), {}, {}, {}}, "late");
    (void)raise(centre, {{}, centre.call(2, testDay(3, 9)), {}, {}, {}}, "another agent");
    service::PackageChoice choice;
    choice.slice.from = testDay(3, 5);
    const auto counted = [&](const char* name) {
        return TwoCentres::opened(TwoCentres::send(centre, name, choice)).manifest().counts.urgent;
    };
    CHECK(counted("days.earmark") == 2);
    choice.slice.agent = centre.agents[0].id;
    CHECK(counted("agent.earmark") == 1);
    choice.slice.passed = false; // only an evaluation can fail
    Progress progress;
    CHECK_FALSE(
        service::PackageExport(*centre.workspace).write(centre.folder / "failed.earmark", choice, progress));
}

TEST_CASE("a finding raised after its evaluation was sent goes with what is new",
          "[service][package][urgent]") {
    TwoCentres pcs;
    service::PackageOutbox outbox(*pcs.inspector.workspace);
    const auto sendNew = [&](const char* name) {
        Progress progress;
        return valueOf(outbox.write(pcs.inspector.folder / name, {}, progress)).has_value();
    };
    const RecordingId call = pcs.inspector.call(0, testDay(3, 2));
    const EvaluationId evaluation = pcs.inspector.judge(call, sheet(5, "good")).evaluation.id;
    REQUIRE(sendNew("1.earmark"));
    const auto raised = raise(pcs.inspector, {evaluation, {}, "greet", {}, {}}, "heard again");
    REQUIRE(sendNew("2.earmark"));
    CHECK_FALSE(sendNew("3.earmark"));
    answerFinding(pcs.inspector, raised.id, "settled");
    REQUIRE(sendNew("4.earmark"));

    // Whatever comes first: the finding does not wait for its evaluation, and finds it later.
    CHECK(TwoCentres::take(pcs.leader, pcs.inspector.folder / "2.earmark").urgentAdded == 1);
    CHECK_FALSE(urgent(pcs.leader).front().finding.evaluation.has_value());
    (void)TwoCentres::take(pcs.leader, pcs.inspector.folder / "1.earmark");
    CHECK(TwoCentres::take(pcs.leader, pcs.inspector.folder / "4.earmark").urgentNewer == 1);
    const model::UrgentFinding here = urgent(pcs.leader).front().finding;
    CHECK(here.evaluation == evaluation);
    CHECK(here.criterion == "greet");
    CHECK(here.answer == "settled");
}

TEST_CASE("two answers are told and left alone", "[service][package][urgent]") {
    TwoCentres pcs;
    const auto raised =
        raise(pcs.inspector, {{}, pcs.inspector.call(0, testDay(3, 2)), {}, {}, {}}, "cannot wait");
    (void)TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector));
    answerFinding(pcs.inspector, raised.id, "called back");
    answerFinding(pcs.leader, raised.id, "warned the agent");
    const PackageOutcome outcome = TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector, "2.earmark"));
    CHECK(outcome.conflicts == 1);
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings.front().reason == PackageFinding::Reason::UrgentAnswered);
    CHECK(outcome.findings.front().subject.find("Chen: cannot wait") != std::string::npos);
    CHECK(urgent(pcs.leader).front().finding.answer == "warned the agent");
}

TEST_CASE("a package with findings that contradict themselves is refused whole",
          "[service][package][urgent]") {
    TwoCentres pcs;
    const RecordingId call = pcs.inspector.call(0, testDay(3, 2));
    const EvaluationId evaluation = pcs.inspector.judge(call, sheet(5, "good")).evaluation.id;
    (void)raise(pcs.inspector, {evaluation, {}, "greet", {}, {}}, "cannot wait");
    const auto original = TwoCentres::send(pcs.inspector);
    const auto keys = valueOf(TwoCentres::trust(pcs.inspector).identity()).keys;
    const auto refused = [&](const std::string& from, const std::string& to) {
        Forgery forged(original);
        forged.replace("urgent/", from, to);
        INFO(to);
        const auto outcome =
            TwoCentres::tryTake(pcs.leader, forged.write(pcs.inspector.folder / "forged.earmark", keys));
        REQUIRE_FALSE(outcome.has_value());
        CHECK(outcome.error().code == ErrorCode::Malformed);
        CHECK(urgent(pcs.leader).empty());
        CHECK(everything(pcs.leader).empty());
    };
    refused("cannot wait", "  ");
    refused("\"greet\"", "\"nothing\"");
    refused("\"text\"", "\"answer\": \"done\", \"text\"");
    refused("\"text\"", "\"unknown\": \"1\", \"text\"");
    Forgery twice(original);
    twice.text("urgent/") += std::string(twice.text("urgent/"));
    CHECK_FALSE(TwoCentres::tryTake(pcs.leader, twice.write(pcs.inspector.folder / "twice.earmark", keys)));
    Forgery fewer(original);
    fewer.manifest.counts.urgent = 2;
    CHECK_FALSE(TwoCentres::tryTake(pcs.leader, fewer.write(pcs.inspector.folder / "fewer.earmark", keys)));
    CHECK(urgent(pcs.leader).empty());
}
