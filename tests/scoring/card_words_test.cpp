#include "core/scoring/card_words.h"

#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;
using model::Comparison;
using model::Condition;

namespace {

Condition joined(Condition::Kind kind, std::vector<Condition> parts) {
    Condition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

model::CardVersion cardWithComplaint() {
    Criterion complaint = check("complaint", 0);
    complaint.name = {"Complaint", "投诉"};
    Criterion topics = optioned("topics", CriterionKind::Multiple, 4, {{"bill", 2}, {"delay", 2}});
    topics.name = {"Topics", "主题"};
    return card(Aggregation::Points, {section("s", {complaint, topics})});
}

} // namespace

TEST_CASE("conditions read as a quality lead says them", "[scoring][words]") {
    const model::CardVersion card = cardWithComplaint();
    const Condition sale = onField("call_type", Comparison::Equal, {std::string("sale")});
    const Condition vip = onField("queue", Comparison::In, {std::string("vip"), std::string("gold")});
    const Condition both = joined(Condition::Kind::All, {onCriterion("complaint", Comparison::Equal, {true}),
                                                         joined(Condition::Kind::Any, {sale, vip})});
    const LocalizedText words = scoring::conditionWords(both, card);
    CHECK(words.en == "“Complaint” is yes and (call type is “sale” or queue is one of “vip”, “gold”)");
    CHECK(words.zh == "“投诉”为是且（业务类型为“sale”或队列为以下之一：“vip”、“gold”）");

    const auto english = [&](const Condition& condition) {
        return scoring::conditionWords(condition, card).en;
    };
    CHECK(english(onCriterion("topics", Comparison::In, {std::string("bill"), std::string("delay")})) ==
          "“Topics” includes one of “Item bill”, “Item delay”");
    CHECK(english(onCriterion("topics", Comparison::GreaterOrEqual, {Points{2500}})) ==
          "“Topics” is at least 2.5");
    CHECK(english(onField("direction", Comparison::NotEqual, {std::string("outbound")})) ==
          "direction is not outbound");
    CHECK(english(onField("callback_due", Comparison::Equal, {false})) == "“callback_due” is no");
    CHECK(english(onCriterion("gone", Comparison::Equal, {true})) == "“gone” is yes");
    CHECK(english(Condition{}) == "always");
    CHECK(english(joined(Condition::Kind::Any, {})) == "never");
}

TEST_CASE("every trigger and scope of a fatal rule has its words", "[scoring][words]") {
    const Criterion item = optioned("item", CriterionKind::Choice, 5, {{"good", 5}, {"told", 0}});
    const auto english = [&](FatalTrigger trigger, FatalScope scope) {
        return scoring::fatalRuleWords({std::move(trigger), scope, Share::percent(60)}, item).en;
    };
    CHECK(english(answeredWith(false), FatalScope::ZeroCard) == "answering no zeroes the card");
    CHECK(english(marked({"good", "told"}), FatalScope::ZeroSection) ==
          "marking “Item good” or “Item told” zeroes the section and fails the evaluation");
    CHECK(english(earnedAtMost(1), FatalScope::ZeroCriterion) ==
          "earning 1 point or fewer zeroes the criterion");
    CHECK(english(countAtLeast(2), FatalScope::FlagOnly) ==
          "occurring 2 times or more fails the evaluation, the points stay");
    CHECK(english(severe(), FatalScope::CapScore) ==
          "a severe case holds the score to 60 % at most and fails the evaluation");
}

TEST_CASE("ranges say which of their limits belongs to them", "[scoring][words]") {
    Criterion wait = criterion("wait", CriterionKind::Measure, 5);
    wait.measureUnit = {"s", "秒"};
    wait.measureClosedEnd = model::ClosedEnd::Lower;
    const model::MeasureBand low{std::nullopt, Points::whole(3), {}, {}};
    const model::MeasureBand middle{Points::whole(3), Points::whole(10), {}, {}};
    const model::MeasureBand high{Points::whole(10), std::nullopt, {}, {}};
    CHECK(scoring::measureRangeWords(low, wait).en == "below 3 s");
    CHECK(scoring::measureRangeWords(middle, wait).en == "3 s to below 10 s");
    CHECK(scoring::measureRangeWords(high, wait).zh == "10秒及以上");
    wait.measureClosedEnd = model::ClosedEnd::Upper;
    CHECK(scoring::measureRangeWords(low, wait).en == "3 s or less");
    CHECK(scoring::measureRangeWords(middle, wait).en == "above 3 s to 10 s");
    CHECK(scoring::measureRangeWords(high, wait).en == "above 10 s");

    model::Policy policy;
    policy.bandClosedEnd = model::ClosedEnd::Lower;
    policy.bands = {{"low", {}, "", Share::percent(0), Share::percent(80)},
                    {"high", {}, "", Share::percent(80), Share::percent(100)}};
    CHECK(scoring::gradeRangeWords(policy.bands[0], policy).en == "0 % to below 80 %");
    CHECK(scoring::gradeRangeWords(policy.bands[1], policy).en ==
          "80 % to 100 %"); // the outer end is the table's
}
