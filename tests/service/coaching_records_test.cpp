#include "core/service/case_library.h"
#include "core/service/training_service.h"
#include "core/service/urgent_service.h"
#include "tests/service/scored_centre.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;

namespace {

model::TrainingCourse course(const ScoredCentre& centre) {
    model::TrainingCourse made;
    made.topic = "开场白 / openings";
    made.heldOn = testDay(3, 3);
    made.trainer = "Zhao";
    made.aims = {{"small", "greet"}, {"small", "tone"}};
    made.participants = {{centre.agents[2].id, 87'500}, {centre.agents[0].id, std::nullopt}};
    return made;
}

model::CaseExample example(RecordingId recording, model::ExampleKind kind, const std::string& topic) {
    model::CaseExample made;
    made.recording = recording;
    made.topic = topic;
    made.kind = kind;
    made.note = "Ann listens, then asks";
    made.span = {1'000, 8'500};
    made.addedBy = "Zhao";
    return made;
}

template <class Value>
ErrorCode codeOf(const Result<Value>& result) {
    REQUIRE_FALSE(result.has_value());
    CHECK_FALSE(result.error().detail.empty());
    return result.error().code;
}

} // namespace

TEST_CASE("a training reads back with its people, is changed and removed", "[service][training]") {
    ScoredCentre centre;
    const auto trainings = [&] { return TrainingService(*centre.workspace); };
    const SavedCourse added = valueOf(trainings().add(course(centre)));
    CHECK(added.changes.coaching);
    centre.reopen();
    const TrainingRow row = valueOf(trainings().get(added.course.id));
    CHECK(row.course == added.course);
    REQUIRE(row.participants.size() == 2);
    CHECK(row.participants[0].name == "Ann");
    CHECK_FALSE(row.participants[0].examThousandths);
    CHECK(row.participants[1].examThousandths == 87'500);
    CHECK(row.meanExamThousandths == 87'500);

    auto changed = added.course;
    changed.participants.push_back({centre.agents[0].id, 61'000});
    const auto saved = valueOf(trainings().change(changed)).course;
    CHECK(saved.participants.size() == 2);
    CHECK(valueOf(trainings().get(saved.id)).participants[0].examThousandths == 61'000);
    valueOf(trainings().remove(saved.id));
    CHECK(codeOf(trainings().get(saved.id)) == ErrorCode::NotFound);
    CHECK(codeOf(trainings().change(saved)) == ErrorCode::NotFound);
}

TEST_CASE("trainings are listed by period, participant and team", "[service][training]") {
    ScoredCentre centre;
    TrainingService trainings(*centre.workspace);
    auto first = course(centre), second = course(centre);
    first.participants = {{centre.agents[1].id, std::nullopt}}; // of the north until 10 March
    second.heldOn = testDay(3, 12);
    second.participants = {{centre.agents[1].id, std::nullopt}};
    const auto northern = valueOf(trainings.add(first)).course.id;
    const auto southern = valueOf(trainings.add(second)).course.id;
    const auto only = [&](const TrainingFilter& filter) {
        const auto rows = valueOf(trainings.list(filter));
        REQUIRE(rows.size() == 1);
        return rows[0].course.id;
    };
    CHECK(valueOf(trainings.list({})).size() == 2);
    CHECK(only({{}, {}, {}, centre.teams[0].id}) == northern);
    CHECK(only({{}, {}, {}, centre.teams[1].id}) == southern);
    CHECK(only({testDay(3, 4), {}, {}, {}}) == southern);
    CHECK(only({{}, testDay(3, 3), {}, {}}) == northern);
    CHECK(valueOf(trainings.list({{}, {}, centre.agents[0].id, {}})).empty());
}

TEST_CASE("a training that says nothing or names what does not exist is refused", "[service][training]") {
    ScoredCentre centre;
    TrainingService trainings(*centre.workspace);
    const auto add = [&](const std::function<void(model::TrainingCourse&)>& spoil) {
        auto spoilt = course(centre);
        spoil(spoilt);
        return codeOf(trainings.add(spoilt));
    };
    CHECK(add([](auto& made) { made.topic = " "; }) == ErrorCode::InvalidArgument);
    CHECK(add([](auto& made) { made.trainer.clear(); }) == ErrorCode::InvalidArgument);
    CHECK(add([](auto& made) { made.aims[0].criterionKey = "none"; }) == ErrorCode::NotFound);
    CHECK(add([](auto& made) { made.participants[0].agent = {}; }) == ErrorCode::NotFound);
    CHECK(add([](auto& made) { made.participants[0].examThousandths = -1; }) == ErrorCode::InvalidArgument);
    CHECK(valueOf(trainings.list({})).empty());
}

TEST_CASE("the case library keeps examples by topic, good before bad, and can hide whose they are",
          "[service][examples]") {
    ScoredCentre centre;
    const auto library = [&] { return CaseLibrary(*centre.workspace); };
    const RecordingId call = centre.call(0, testDay(3, 2));
    const auto bad = valueOf(library().add(example(call, model::ExampleKind::Bad, "openings"))).example;
    const auto good = valueOf(library().add(example(call, model::ExampleKind::Good, "openings"))).example;
    const auto saved = valueOf(library().add(example(call, model::ExampleKind::Good, "complaints")));
    CHECK(saved.changes.examples);
    CHECK(saved.example.addedAt == centre.clock.now());
    centre.reopen();

    const auto rows = valueOf(library().list({}));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].example == saved.example);
    CHECK(rows[1].example == good);
    CHECK(rows[2].example == bad);
    CHECK(rows[0].agentName == "Ann");
    CHECK(rows[0].agentNumber == "001");
    CHECK(valueOf(library().topics()) == std::vector<std::string>{"complaints", "openings"});
    CHECK(valueOf(library().list({"openings", model::ExampleKind::Bad, {}})).size() == 1);

    const ExampleRow hidden = valueOf(library().list({"complaints", {}, {}}, ExampleNames::Hidden)).front();
    CHECK(hidden.agentName.empty());
    CHECK(hidden.agentNumber.empty());
    CHECK(hidden.path.empty());
    CHECK(hidden.example.note == "… listens, then asks");

    auto changed = good;
    changed.note = "now the whole call";
    changed.span.reset();
    changed.addedBy = "somebody else";
    CHECK(valueOf(library().change(changed)).example.addedBy == "Zhao");
    valueOf(library().remove(bad.id));
    CHECK(codeOf(library().remove(bad.id)) == ErrorCode::NotFound);
    CHECK(valueOf(library().list({"openings", {}, {}})).front().example.note == "now the whole call");
}

TEST_CASE("an example belongs to its call and evaluation", "[service][examples]") {
    ScoredCentre centre;
    CaseLibrary library(*centre.workspace);
    const auto judged = centre.judge(centre.call(0, testDay(3, 2)), sheet(2, "poor")).evaluation;
    const RecordingId other = centre.call(1, testDay(3, 2));
    const auto add = [&](const std::function<void(model::CaseExample&)>& change) {
        auto made = example(judged.recording, model::ExampleKind::Bad, "tone");
        made.evaluation = judged.id;
        made.criterion = "tone";
        change(made);
        return library.add(made);
    };
    CHECK(valueOf(add([](auto&) {})).example.criterion == "tone");
    CHECK(codeOf(add([&](auto& made) { made.recording = other; })) == ErrorCode::InvalidArgument);
    CHECK(codeOf(add([](auto& made) { made.criterion = "none"; })) == ErrorCode::NotFound);
    CHECK(codeOf(add([](auto& made) { made.evaluation.reset(); })) == ErrorCode::InvalidArgument);
    CHECK(codeOf(add([](auto& made) { made.recording = {}; })) == ErrorCode::NotFound);
    CHECK(codeOf(add([](auto& made) { made.span = {5, 5}; })) == ErrorCode::InvalidArgument);
    CHECK(codeOf(add([](auto& made) { made.span = {-1, 5}; })) == ErrorCode::InvalidArgument);
    CHECK(codeOf(add([](auto& made) { made.topic.clear(); })) == ErrorCode::InvalidArgument);
    CHECK(codeOf(add([](auto& made) {
              made.passage = model::Passage{0, 0, 4, "good", {}};
          })) == ErrorCode::InvalidArgument); // a passage of a call
}

TEST_CASE("an urgent finding is open until somebody answers it, with who and when", "[service][urgent]") {
    ScoredCentre centre;
    const auto urgent = [&] { return UrgentService(*centre.workspace); };
    const auto judged = centre.judge(centre.call(0, testDay(3, 1)), sheet(5, "good", false)).evaluation;
    UrgentWish wish;
    wish.evaluation = judged.id;
    wish.criterion = "legal";
    wish.text = "客户身份未核实，账户已变更";
    wish.raisedBy = centre.inspectors[0].id;
    const SavedUrgent raised = valueOf(urgent().raise(wish));
    CHECK(raised.changes.urgent);
    CHECK(raised.finding.recording == judged.recording);

    UrgentFilter open;
    open.openOnly = true;
    auto rows = valueOf(urgent().list(open));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].finding == raised.finding);
    CHECK(rows[0].agentName == "Ann");
    CHECK(rows[0].raisedByName == "Chen");
    CHECK(rows[0].teamName.en == "North");
    CHECK(rows[0].sameDay == true);

    centre.clock.advance(std::chrono::hours(3));
    const auto answered =
        valueOf(urgent().answer(raised.finding.id, "Li", "called the customer back")).finding;
    CHECK(answered.answeredAt == centre.clock.now());
    centre.reopen();
    CHECK(valueOf(urgent().list(open)).empty());
    CHECK(valueOf(urgent().list({})).front().finding == answered);
    CHECK(codeOf(urgent().answer(answered.id, "Wu", "me too")) == ErrorCode::NotAllowed);
    CHECK(codeOf(urgent().answer({}, "Wu", "what")) == ErrorCode::NotFound);
}

TEST_CASE("what was raised on the day of scoring is told from what was raised later", "[service][urgent]") {
    ScoredCentre centre;
    UrgentService urgent(*centre.workspace);
    const auto judged = centre.judge(centre.call(0, testDay(3, 1)), sheet(5, "good", false)).evaluation;
    UrgentWish wish;
    wish.evaluation = judged.id;
    wish.text = "the day it was scored";
    wish.raisedBy = centre.inspectors[0].id;
    valueOf(urgent.raise(wish));
    // Only listened to, and not scored by who raised it: nobody can say.
    UrgentWish heard;
    heard.recording = judged.recording;
    heard.text = "heard";
    heard.raisedBy = centre.inspectors[1].id;
    valueOf(urgent.raise(heard));
    // By who did score it: the day is known.
    heard.raisedBy = centre.inspectors[0].id;
    centre.clock.advance(std::chrono::hours(24));
    valueOf(urgent.raise(heard));

    const reporting::ShareFigure share = valueOf(urgent.raisedSameDay({}));
    CHECK(share.part == 1);
    CHECK(share.whole == 2);
    CHECK(share.millionths == 500'000);
    UrgentFilter filter;
    filter.from = filter.to = testDay(3, 2);
    CHECK(valueOf(urgent.raisedSameDay(filter)).whole == 1);
    filter = {};
    filter.raisedBy = centre.inspectors[1].id;
    CHECK(valueOf(urgent.list(filter)).size() == 1);
    filter = {};
    filter.team = centre.teams[1].id;
    CHECK(valueOf(urgent.list(filter)).empty());
}

TEST_CASE("an urgent finding says what, by whom and about which call", "[service][urgent]") {
    ScoredCentre centre;
    UrgentService urgent(*centre.workspace);
    const auto judged = centre.judge(centre.call(0, testDay(3, 2)), sheet(5, "good", false)).evaluation;
    const RecordingId other = centre.call(1, testDay(3, 2));
    const auto raise = [&](const std::function<void(UrgentWish&)>& spoil) {
        UrgentWish wish;
        wish.evaluation = judged.id;
        wish.text = "text";
        wish.raisedBy = centre.inspectors[0].id;
        spoil(wish);
        return codeOf(urgent.raise(wish));
    };
    CHECK(raise([](auto& wish) { wish.text = "\t"; }) == ErrorCode::InvalidArgument);
    CHECK(raise([](auto& wish) { wish.raisedBy = {}; }) == ErrorCode::NotFound);
    CHECK(raise([](auto& wish) { wish.criterion = "none"; }) == ErrorCode::NotFound);
    CHECK(raise([](auto& wish) { wish.evaluation.reset(); }) == ErrorCode::InvalidArgument);
    CHECK(raise([&](auto& wish) { wish.recording = other; }) == ErrorCode::InvalidArgument);
    CHECK(raise([](auto& wish) { wish.recording = RecordingId(); }) == ErrorCode::NotFound);
    CHECK(valueOf(urgent.list({})).empty());
}
