#include "core/reporting/cause_split.h"
#include "core/reporting/coached_criterion.h"
#include "core/reporting/full_points.h"
#include "core/reporting/tenure.h"
#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::reporting;

namespace {

Day dayOn(int year, unsigned month, unsigned day) {
    return std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day));
}

CoachedCriterion coached(const std::string& key, const LossTally& own, const LossTally& others) {
    CoachedCriterion made;
    made.figures.criterionKey = key;
    made.figures.answered = own.answered;
    made.figures.lostThousandths = own.lostThousandths;
    made.againstTeam = compareLoss(own, others);
    return made;
}

std::vector<CoachedCriterion> judged(std::vector<CoachedCriterion> all) {
    std::vector<LossComparison*> family;
    for (CoachedCriterion& one : all)
        family.push_back(&one.againstTeam);
    tellFromChance(family);
    return all;
}

} // namespace

TEST_CASE("a loss is compared by how often it comes and what it costs", "[reporting][coaching]") {
    const LossComparison loss = compareLoss({20, 10, 60'000}, {200, 20, 100'000});
    CHECK(loss.own.lostPerAnswer() == 3'000);
    CHECK(loss.failedRate.first == 500'000);
    CHECK(loss.failedRate.second == 100'000);
    CHECK(loss.failedRate.beyondChance() == true);
    CHECK(loss.excessThousandths == 50'000); // 60 points, where the others' rate gives 20 × 0.5
    CHECK(loss.probability < 0.001);
    CHECK(compareLoss({5, 1, 1'000}, {}).probability == 1);
    CHECK(LossTally().lostPerAnswer() == 0);
}

TEST_CASE("work goes to what fails beyond chance, dearest call first, two at most", "[reporting][coaching]") {
    const auto all = judged({coached("cheap", {40, 30, 30'000}, {400, 40, 40'000}),
                             coached("dear", {40, 20, 160'000}, {400, 40, 320'000}),
                             coached("dearest-but-as-the-team", {40, 20, 400'000}, {400, 200, 4'000'000}),
                             coached("middle", {40, 25, 100'000}, {400, 40, 160'000})});
    const auto chosen = chooseWorkOn(all);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[0].figures.criterionKey == "dear");
    CHECK(chosen[1].figures.criterionKey == "middle");
    const auto none = chooseWorkOn(judged({coached("a", {10, 2, 4'000}, {100, 18, 36'000}),
                                           coached("b", {10, 3, 9'000}, {100, 31, 90'000}),
                                           coached("once", {1, 1, 3'000}, {10, 5, 15'000})}));
    REQUIRE(none.size() == 1);
    CHECK(none[0].figures.criterionKey == "b");
    CHECK(none[0].againstTeam.verdict == LossVerdict::NotTold);
    CHECK(chooseWorkOn(judged({coached("clean", {10, 0, 0}, {100, 5, 9'000})})).empty());
}

TEST_CASE("what went well is what beats the team, then what can be heard", "[reporting][coaching]") {
    const auto all = judged({coached("heard", {20, 2, 4'000}, {200, 30, 60'000}),
                             coached("silent", {20, 1, 2'000}, {200, 30, 60'000}),
                             coached("best", {60, 0, 0}, {600, 200, 400'000}),
                             coached("worse", {20, 9, 18'000}, {200, 30, 60'000}),
                             coached("twice", {2, 0, 0}, {200, 30, 60'000})});
    ReportedFinding example;
    example.criterionKey = "heard";
    ReportedFinding ofWorse = example;
    ofWorse.criterionKey = "worse";
    const auto strong = chooseStrengths(all, {example, example, example, ofWorse});
    REQUIRE(strong.size() == 2);
    CHECK(strong[0].figures.criterionKey == "best");
    CHECK(strong[1].figures.criterionKey == "heard");
    CHECK(strong[1].findings.size() == 2);
}

TEST_CASE("a passage is five to twenty seconds around its moment and within the call",
          "[reporting][coaching]") {
    const auto span = [](const HeardPassage& passage) { return std::pair(passage.fromMs, passage.toMs); };
    CHECK(span(passageAround(30'000, 36'000, 90'000)) ==
          std::pair<std::int64_t, std::int64_t>(28'000, 38'000));
    CHECK(span(passageAround(30'000, 30'000, 90'000)) ==
          std::pair<std::int64_t, std::int64_t>(27'500, 32'500));
    CHECK(span(passageAround(30'000, 80'000, 90'000)) ==
          std::pair<std::int64_t, std::int64_t>(28'000, 48'000));
    CHECK(span(passageAround(0, 500, 90'000)) == std::pair<std::int64_t, std::int64_t>(0, 5'000));
    CHECK(span(passageAround(89'500, 90'000, 90'000)) ==
          std::pair<std::int64_t, std::int64_t>(85'000, 90'000));
    CHECK(span(passageAround(1'000, 2'000, 3'000)) == std::pair<std::int64_t, std::int64_t>(0, 3'000));
    CHECK(span(passageAround(5'000, 6'000, 0)) == std::pair<std::int64_t, std::int64_t>(3'000, 8'000));
}

TEST_CASE("causes are split by who can mend them", "[reporting][coaching]") {
    const CauseSplit split =
        causeSplit({{"process", 3, 6'000, {}}, {"system", 1, 1'000, {}}, {"skill", 4, 8'000, {}}});
    CHECK(split.organisation.findings == 4);
    CHECK(split.organisation.lostThousandths == 7'000);
    CHECK(split.organisation.shareMillionths == 500'000);
    CHECK(split.people.findings == 4);
    CHECK_FALSE(causeSplit({}).people.shareMillionths.has_value());
}

TEST_CASE("tenure goes by calendar months from the first day", "[reporting][coaching]") {
    model::Agent agent;
    CHECK(tenureOn(agent, dayOn(2026, 3, 1)) == Tenure::Unknown);
    agent.memberships = {{{}, dayOn(2025, 11, 30)}, {{}, dayOn(2026, 2, 1)}};
    CHECK(tenureOn(agent, dayOn(2026, 2, 27)) == Tenure::UnderThreeMonths);
    CHECK(tenureOn(agent, dayOn(2026, 2, 28)) == Tenure::UnderTwelveMonths); // there is no 30 February
    CHECK(tenureOn(agent, dayOn(2026, 11, 29)) == Tenure::UnderTwelveMonths);
    CHECK(tenureOn(agent, dayOn(2026, 11, 30)) == Tenure::TwelveMonthsAndMore);
    for (const Tenure tenure :
         {Tenure::UnderThreeMonths, Tenure::UnderTwelveMonths, Tenure::TwelveMonthsAndMore, Tenure::Unknown})
        CHECK(tenureFromName(tenureName(tenure)) == tenure);
    CHECK_FALSE(tenureFromName("old").has_value());
}

TEST_CASE("what earns full points is the best level and the guidance", "[reporting][coaching]") {
    model::Criterion tone = test::choice("tone", 4, {{"fair", 2}, {"good", 4}});
    tone.options[1].description = {"Warm all through", "始终热情"};
    CHECK(fullPointsWords(tone).en == "Item good: Warm all through\nWhat earns tone");
    CHECK(fullPointsWords(tone).zh == "项目good：始终热情\ntone的评分说明");
    CHECK(fullPointsWords(test::scale("greet", 5)).en == "What earns greet");
}
