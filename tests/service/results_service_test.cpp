#include "core/service/dashboard.h"
#include "core/service/verify_service.h"
#include "core/storage/store.h"
#include "tests/service/scored_centre.h"

#include <cmath>
#include <random>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;

namespace {

/// Ann (north) 1, 0.833333 on 2 and 3 March; Bo 0 (fatal) in north on 4 March, 0.75 in south on 12 March;
/// Cai (south) 0.5 on 5 April, scored by Wu.
struct JudgedCentre : ScoredCentre {
    JudgedCentre() {
        ids.push_back(judge(call(0, testDay(3, 2)), sheet(5, "good")).evaluation.id);
        ids.push_back(judge(call(0, testDay(3, 3)), sheet(5, "fair")).evaluation.id);
        ids.push_back(judge(call(1, testDay(3, 4)), sheet(5, "good", false)).evaluation.id);
        ids.push_back(judge(call(1, testDay(3, 12)), sheet(2, "good")).evaluation.id);
        ids.push_back(judge(call(2, testDay(4, 5)), sheet(3, "poor"), 1).evaluation.id);
    }
    ResultsService results() { return ResultsService(*workspace); }

    std::vector<EvaluationId> ids;
};

std::vector<std::optional<std::int64_t>> meansOf(const std::vector<GroupFigures>& groups) {
    std::vector<std::optional<std::int64_t>> means;
    for (const GroupFigures& group : groups)
        means.push_back(group.figures.meanMillionths);
    return means;
}

using Means = std::vector<std::optional<std::int64_t>>;

} // namespace

TEST_CASE("the centre's figures match numbers worked by hand", "[service]") {
    JudgedCentre centre;
    const Figures figures = valueOf(centre.results().figures({}));
    // 1 000 000, 833 333, 0, 750 000, 500 000
    CHECK(figures.count == 5);
    CHECK(figures.scored == 5);
    CHECK(figures.meanMillionths == 616'667);
    CHECK(figures.medianMillionths == 750'000);
    CHECK(figures.deviationMillionths == 389'087); // √(605 555 411 111.2 ÷ 4) = 389 087.2…
    CHECK(figures.passed == 2);
    CHECK(figures.passRateMillionths == 400'000);
    CHECK(figures.fatal == 1);
    CHECK(figures.fatalRateMillionths == 200'000);
}

TEST_CASE("an empty slice has counts of nothing and no figures", "[service]") {
    JudgedCentre centre;
    Slice slice;
    slice.queue = "unheard-of";
    const Figures figures = valueOf(centre.results().figures(slice));
    CHECK(figures.count == 0);
    CHECK(figures.meanMillionths == std::nullopt);
    CHECK(figures.passRateMillionths == std::nullopt);
    CHECK(valueOf(centre.results().breakdown(slice, Grouping::Team)).empty());
    CHECK(valueOf(centre.results().criteria(slice)).empty());
    CHECK(valueOf(centre.results().trend(slice, TrendStep::Day)).empty());
    CHECK(valueOf(centre.results().evaluations(slice, 10, 0)).empty());
}

TEST_CASE("an agent who moved counts in the team of the day of the call", "[service]") {
    JudgedCentre centre;
    const auto teams = valueOf(centre.results().breakdown({}, Grouping::Team));
    REQUIRE(teams.size() == 2);
    CHECK(teams[0].number == "south"); // (750 000 + 500 000) ÷ 2 = 625 000
    CHECK(teams[1].name.zh == "北组"); // 1 833 333 ÷ 3 = 611 111
    CHECK(meansOf(teams) == Means{625'000, 611'111});

    Slice slice;
    slice.to = testDay(3, 9);
    const auto agents = valueOf(centre.results().breakdown(slice, Grouping::Agent));
    REQUIRE(agents.size() == 2);
    CHECK(agents[0].number == "001");
    CHECK(agents[1].teamName->en == "North"); // Bo's then
    slice.to.reset();
    slice.agent = centre.agents[1].id;
    CHECK(valueOf(centre.results().breakdown(slice, Grouping::Team)).size() == 2);
}

TEST_CASE("inspectors, days, call types and outcomes slice alone and together", "[service]") {
    JudgedCentre centre;
    const auto count = [&](const Slice& slice) { return valueOf(centre.results().figures(slice)).count; };
    Slice slice;
    slice.inspector = centre.inspectors[1].id;
    CHECK(count(slice) == 1);
    slice.inspector = centre.inspectors[0].id;
    slice.from = testDay(3, 3);
    slice.to = testDay(3, 12);
    CHECK(count(slice) == 3);
    slice.fatal = true;
    CHECK(count(slice) == 1);
    slice = {};
    slice.passed = false;
    CHECK(count(slice) == 3);
    slice = {};
    slice.failedCriterion = "tone";
    CHECK(count(slice) == 2);
    slice.failedCriterion = "nothing";
    CHECK(count(slice) == 0);
    slice = {};
    slice.lostSection = "nothing";
    CHECK(count(slice) == 0);
    slice = {};
    slice.direction = model::Direction::Outbound;
    CHECK(count(slice) == 0);
    slice = {};
    slice.cardKey = "small";
    slice.queue = "q1";
    CHECK(count(slice) == 2);
}

TEST_CASE("practice and calibration stay out unless asked for", "[service]") {
    JudgedCentre centre;
    auto service = centre.evaluations();
    const auto draft = valueOf(
        service.open(centre.call(0, testDay(3, 5)), centre.inspectors[0].id, model::Purpose::Practice));
    centre.answer(draft.evaluation.id, sheet(0, "poor"));
    valueOf(service.submit(draft.evaluation.id));
    CHECK(valueOf(centre.results().figures({})).count == 5);
    Slice slice;
    slice.purposes = {model::Purpose::Practice, model::Purpose::Regular};
    CHECK(valueOf(centre.results().figures(slice)).count == 6);
    slice.purposes = {model::Purpose::Practice};
    CHECK(valueOf(centre.results().figures(slice)).count == 1);
}

TEST_CASE("criteria and sections add up points, failures and what was lost", "[service]") {
    JudgedCentre centre;
    model::AnswerSheet sale = sheet(4, "good");
    sale["upsell"] = points(1);
    sale["greet"] = notApplicable();
    sale["thanks"] = points(2);
    centre.judge(centre.call(2, testDay(4, 6), "sale"), sale);
    const auto criteria = valueOf(centre.results().criteria({}));
    REQUIRE(criteria.size() == 5);
    const auto& greet = criteria[0];
    CHECK(greet.criterionKey == "greet");
    CHECK(greet.sectionKey == "service");
    CHECK(greet.answered == 5);
    CHECK(greet.notApplicable == 1);
    CHECK(greet.failed == 2);
    CHECK(greet.meanMillionths == 800'000); // 20 of 25
    CHECK(greet.lostThousandths == 5'000);
    const auto& legal = criteria[2];
    CHECK(legal.fatal == 1);
    CHECK(legal.failed == 1);
    CHECK(legal.meanMillionths == 833'333); // 15 of 18
    const auto& upsell = criteria[3];
    CHECK(upsell.answered == 1); // switched off in the others
    CHECK(upsell.lostThousandths == 3'000);
    const auto& thanks = criteria[4];
    CHECK(thanks.lostThousandths == 0); // a bonus never loses
    CHECK(thanks.meanMillionths == std::nullopt);
    // Lost: greet 5, tone 2 + 4, legal 3, upsell 3.
    CHECK(criteria[1].lostShareMillionths == 352'941);

    const auto weakest = valueOf(centre.results().weakest({}, 3));
    REQUIRE(weakest.size() == 3);
    CHECK(weakest[0].criterionKey == "tone");
    CHECK(weakest[1].criterionKey == "greet");
    CHECK(weakest[2].criterionKey == "legal");

    const auto sections = valueOf(centre.results().sections({}));
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].sectionKey == "service");
    CHECK(sections[0].criterionKey.empty());
    CHECK(sections[0].meanMillionths == 775'510); // (9+7+9+6+3+4) of (5·9+4) = 38 of 49
}

TEST_CASE("versions of a card are joined by key and named by the newest", "[service]") {
    JudgedCentre centre;
    model::CardVersion second = smallCard();
    second.sections[0].criteria[0].name = {"Welcome", "欢迎"};
    std::swap(second.sections[0].criteria[0], second.sections[0].criteria[1]);
    second.sections[1].criteria.pop_back(); // no bonus any more
    valueOf(CardService(*centre.workspace).publish(second, "Chen", "second"));
    model::AnswerSheet answers = sheet(0, "good");
    answers.erase("thanks");
    centre.judge(centre.call(0, testDay(5, 1)), answers);

    const auto criteria = valueOf(centre.results().criteria({}));
    REQUIRE(criteria.size() == 5);
    CHECK(criteria[0].criterionKey == "tone");
    CHECK(criteria[1].name.en == "Welcome");
    CHECK(criteria[1].answered == 6);
    CHECK(criteria[1].meanMillionths == 666'667); // 20 of 30
    CHECK(criteria[4].criterionKey == "thanks");  // the older version's
    CHECK(criteria[4].answered == 5);
}

TEST_CASE("a trend has every step between first and last, the empty ones too", "[service]") {
    JudgedCentre centre;
    const auto weeks = valueOf(centre.results().trend({}, TrendStep::Week));
    REQUIRE(weeks.size() == 5); // Mondays 2 March to 30 March
    CHECK(weeks[0].from == testDay(3, 2));
    CHECK(weeks[0].figures.count == 3);
    CHECK(weeks[1].figures.meanMillionths == 750'000);
    CHECK(weeks[2].figures.count == 0);
    CHECK(weeks[4].from == testDay(3, 30));
    CHECK(weeks[4].figures.count == 1); // Sunday 5 April
    const auto months = valueOf(centre.results().trend({}, TrendStep::Month));
    REQUIRE(months.size() == 2);
    CHECK(months[1].from == testDay(4, 1));
    CHECK(valueOf(centre.results().trend({}, TrendStep::Day)).size() == 35);
}

TEST_CASE("evaluations are listed by call, newest first, page by page", "[service]") {
    JudgedCentre centre;
    const auto all = valueOf(centre.results().evaluations({}, 100, 0));
    REQUIRE(all.size() == 5);
    for (std::size_t index = 0; index < 5; ++index)
        CHECK(all[index].evaluation == centre.ids[4 - index]);
    CHECK(all[0].agentName == "Cai");
    CHECK(all[0].inspectorName == "Wu");
    CHECK(all[0].shownScore == "50.0000");
    CHECK(all[1].teamName.en == "South");
    CHECK(all[2].failed);
    CHECK(all[2].fatalErrors == 1);
    const auto page = valueOf(centre.results().evaluations({}, 2, 3));
    REQUIRE(page.size() == 2);
    CHECK(page[0].evaluation == centre.ids[1]);
    CHECK(valueOf(centre.results().evaluations({}, 2, 9)).empty());
}

TEST_CASE("a revision takes the place of the old one, a withdrawn one leaves", "[service]") {
    JudgedCentre centre;
    auto service = centre.evaluations();
    const auto draft = valueOf(service.revise(centre.ids[4], "heard again")).evaluation.id;
    CHECK(valueOf(centre.results().figures({})).meanMillionths == 616'667); // the draft does not count
    centre.answer(draft, {{"tone", option("good")}});
    valueOf(service.submit(draft));
    const Figures revised = valueOf(centre.results().figures({}));
    CHECK(revised.count == 5);
    CHECK(revised.meanMillionths == 683'333); // 500 000 became 833 333
    CHECK(valueOf(centre.results().evaluations({}, 1, 0)).front().revision == 2);
    valueOf(service.voidEvaluation(draft, "wrong call"));
    CHECK(valueOf(centre.results().figures({})).count == 4);
    valueOf(service.voidEvaluation(centre.ids[2], "wrong agent"));
    CHECK(valueOf(centre.results().figures({})).fatal == 0);
}

TEST_CASE("figures follow the centre's zone when it changes", "[service]") {
    JudgedCentre centre;
    Slice slice;
    slice.from = slice.to = testDay(3, 2);
    CHECK(valueOf(centre.results().figures(slice)).count == 1);
    // Noon of 3 March in Shanghai is 18:00 of 2 March in Honolulu, noon of 2 March is 1 March there.
    valueOf(centre.workspace->setZone(valueOf(Zone::named("Pacific/Honolulu"))));
    const auto rows = valueOf(centre.results().evaluations(slice, 10, 0));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].evaluation == centre.ids[1]);
    CHECK(valueOf(centre.results().figures({})).meanMillionths == 616'667);
}

TEST_CASE("a change of zone that is cancelled changes nothing", "[service]") {
    JudgedCentre centre;
    Slice slice;
    slice.from = slice.to = testDay(3, 2);
    const auto before = valueOf(centre.results().evaluations(slice, 10, 0));
    Progress progress;
    progress.cancel();
    const auto changed = centre.workspace->setZone(valueOf(Zone::named("Pacific/Honolulu")), &progress);
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::Cancelled);
    CHECK(centre.workspace->zone().name() == "Asia/Shanghai");
    const auto after = valueOf(centre.results().evaluations(slice, 10, 0));
    REQUIRE(after.size() == before.size());
    CHECK(after[0].evaluation == before[0].evaluation);
}

TEST_CASE("a group bears its new name from the moment it is renamed", "[service]") {
    JudgedCentre centre;
    const auto nameOf = [&](Grouping grouping, const std::string& number) {
        for (const GroupFigures& group : valueOf(centre.results().breakdown({}, grouping)))
            if (group.number == number) return group.name.en;
        return std::string("not among the groups");
    };
    CHECK(nameOf(Grouping::Agent, "001") == "Ann");
    CHECK(nameOf(Grouping::Inspector, "chen") == "Chen");
    RosterService::Roster people;
    people.agents = {{{}, "001", "", "Anna", {}}, {{}, "004", "", "Di", {}}};
    people.inspectors = {{{}, "chen", "Chen Jing"}};
    valueOf(RosterService(*centre.workspace).save(people));
    CHECK(nameOf(Grouping::Agent, "001") == "Anna");
    CHECK(nameOf(Grouping::Inspector, "chen") == "Chen Jing");

    CHECK(nameOf(Grouping::Agent, "004") == "not among the groups");
    centre.agents = valueOf(RosterService(*centre.workspace).agents());
    centre.judge(centre.call(3, testDay(3, 5)), sheet(5, "good"));
    CHECK(nameOf(Grouping::Agent, "004") == "Di");
}

namespace {

/// A judged call with everything that plain loops need.
struct Judged {
    model::Evaluation evaluation;
    model::Recording recording;
    scoring::Score score;
    Day day;
};

std::vector<Judged> everySubmitted(ScoredCentre& centre) {
    const auto ids = valueOf(centre.workspace->store().read([](storage::Connection& connection) {
        auto rows = connection.prepare("SELECT id FROM evaluation WHERE status = 2");
        std::vector<EvaluationId> found;
        while (rows.step())
            found.push_back(EvaluationId{rows.uuid(0)});
        return found;
    }));
    std::vector<Judged> all;
    for (const EvaluationId id : ids) {
        const OpenEvaluation open = valueOf(centre.evaluations().get(id));
        all.push_back({open.evaluation, open.recording,
                       scored(open.card, open.evaluation.answers, open.recording.fields()),
                       centre.workspace->zone().dayOf(open.recording.startedAt)});
    }
    return all;
}

bool contains(const Slice& slice, const Judged& judged) {
    const auto in = [](const auto& wanted, const auto& actual) { return !wanted || *wanted == actual; };
    return judged.evaluation.purpose == model::Purpose::Regular &&
           (!slice.from || *slice.from <= judged.day) && (!slice.to || judged.day <= *slice.to) &&
           (!slice.team || slice.team == judged.recording.team) &&
           (!slice.agent || slice.agent == judged.recording.agent) &&
           in(slice.inspector, judged.evaluation.inspector) &&
           in(slice.callType, judged.recording.callType) && in(slice.fatal, judged.evaluation.failed) &&
           (!slice.passed ||
            (judged.evaluation.finalMillionths && *slice.passed == judged.evaluation.passed)) &&
           (!slice.lostSection ||
            judged.score.sections[0].earned.thousandths < judged.score.sections[0].possible.thousandths) &&
           (!slice.failedCriterion || (judged.score.criteria[1].failed &&
                                       judged.score.criteria[1].state == scoring::CriterionState::Answered));
}

Slice randomSlice(ScoredCentre& centre, std::mt19937& random) {
    const auto sometimes = [&] { return random() % 3 == 0; };
    Slice slice;
    if (sometimes()) slice.from = testDay(3, 1) + std::chrono::days(random() % 60);
    if (sometimes()) slice.to = testDay(3, 1) + std::chrono::days(random() % 60);
    if (sometimes()) slice.team = centre.teams[random() % 2].id;
    if (sometimes()) slice.agent = centre.agents[random() % 3].id;
    if (sometimes()) slice.inspector = centre.inspectors[random() % 2].id;
    if (sometimes()) slice.callType = random() % 2 == 0 ? "sale" : "service";
    if (sometimes()) slice.fatal = random() % 2 == 0;
    if (sometimes()) slice.passed = random() % 2 == 0;
    if (random() % 6 == 0) slice.failedCriterion = "tone";
    if (random() % 6 == 0) slice.lostSection = "service";
    return slice;
}

/// Plain loops and long double, nothing shared with the fold.
void compareWithLoops(ScoredCentre& centre, const Slice& slice, const std::vector<Judged>& all) {
    long double sum = 0;
    long double squares = 0;
    std::vector<std::int64_t> finals;
    std::size_t count = 0;
    std::size_t passed = 0;
    std::size_t fatal = 0;
    std::vector<std::array<std::int64_t, 5>> parts(5); // answered, N/A, failed, earned, possible
    for (const Judged& judged : all) {
        if (!contains(slice, judged)) continue;
        ++count;
        passed += judged.evaluation.passed ? 1 : 0;
        fatal += judged.evaluation.failed ? 1 : 0;
        if (judged.evaluation.finalMillionths) finals.push_back(*judged.evaluation.finalMillionths);
        for (std::size_t index = 0; index < 5; ++index) {
            const auto& criterion = judged.score.criteria[index];
            if (criterion.state == scoring::CriterionState::NotApplicable) ++parts[index][1];
            if (criterion.state != scoring::CriterionState::Answered) continue;
            ++parts[index][0];
            parts[index][2] += criterion.failed ? 1 : 0;
            parts[index][3] += criterion.earned.thousandths;
            parts[index][4] += criterion.possible.thousandths;
        }
    }
    for (const std::int64_t final : finals) {
        sum += final;
        squares += static_cast<long double>(final) * final;
    }
    const Figures figures = valueOf(ResultsService(*centre.workspace).figures(slice));
    CHECK(figures.count == count);
    CHECK(figures.scored == finals.size());
    CHECK(figures.passed == passed);
    CHECK(figures.fatal == fatal);
    const auto n = static_cast<long double>(finals.size());
    if (finals.empty())
        CHECK(figures.meanMillionths == std::nullopt);
    else
        CHECK(figures.meanMillionths == std::llround(sum / n));
    if (finals.size() > 1)
        CHECK(figures.deviationMillionths == std::llround(std::sqrt((squares - sum * sum / n) / (n - 1))));
    if (count == 0) return;
    const auto criteria = valueOf(ResultsService(*centre.workspace).criteria(slice));
    REQUIRE(criteria.size() == 5);
    for (std::size_t index = 0; index < 5; ++index) {
        CHECK(static_cast<std::int64_t>(criteria[index].answered) == parts[index][0]);
        CHECK(static_cast<std::int64_t>(criteria[index].notApplicable) == parts[index][1]);
        CHECK(static_cast<std::int64_t>(criteria[index].failed) == parts[index][2]);
        if (parts[index][4] > 0)
            CHECK(criteria[index].meanMillionths ==
                  std::llround(1e6L * static_cast<long double>(parts[index][3]) /
                               static_cast<long double>(parts[index][4])));
    }
}

model::AnswerSheet randomSheet(std::mt19937& random, bool sale) {
    const char* tones[] = {"good", "fair", "poor"};
    model::AnswerSheet answers =
        sheet(static_cast<std::int64_t>(random() % 6), tones[random() % 3], random() % 8 != 0);
    if (random() % 5 == 0) answers["greet"] = notApplicable();
    if (random() % 40 == 0)
        answers = {{"greet", notApplicable()},
                   {"tone", notApplicable()},
                   {"legal", notApplicable()},
                   {"thanks", points(0)}}; // not scorable
    if (sale)
        answers["upsell"] =
            random() % 30 == 0 ? notApplicable() : points(static_cast<std::int64_t>(random() % 5));
    answers["thanks"] = points(static_cast<std::int64_t>(random() % 3));
    return answers;
}

} // namespace

TEST_CASE("random slices equal plain loops, before and after revisions and voids", "[service]") {
    ScoredCentre centre;
    std::mt19937 random(20260302);
    std::vector<EvaluationId> ids;
    for (int index = 0; index < 150; ++index) {
        const bool sale = random() % 3 == 0;
        const RecordingId recording = centre.call(
            random() % 3, testDay(3, 1) + std::chrono::days(random() % 60), sale ? "sale" : "service");
        ids.push_back(centre.judge(recording, randomSheet(random, sale), random() % 2).evaluation.id);
    }
    const auto compareMany = [&] {
        const std::vector<Judged> all = everySubmitted(centre);
        for (int index = 0; index < 60; ++index)
            compareWithLoops(centre, randomSlice(centre, random), all);
    };
    compareMany();
    auto service = centre.evaluations();
    for (const EvaluationId id : ids) {
        if (random() % 4 == 0) {
            const auto draft = valueOf(service.revise(id, "heard again"));
            centre.answer(draft.evaluation.id, randomSheet(random, draft.recording.callType == "sale"));
            valueOf(service.submit(draft.evaluation.id));
        } else if (random() % 6 == 0) {
            valueOf(service.voidEvaluation(id, "wrong agent"));
        }
    }
    compareMany();
    CHECK(valueOf(VerifyService(*centre.workspace).verify()).empty());
}

TEST_CASE("a dashboard that nobody waits for any more is given up between its parts", "[service][results]") {
    JudgedCentre centre;
    int asked = 0;
    const auto dashboard = service::DashboardService(*centre.workspace).read({}, [&] { return ++asked < 3; });
    REQUIRE_FALSE(dashboard);
    CHECK(dashboard.error().code == ErrorCode::Cancelled);
    CHECK(asked == 3);
}
