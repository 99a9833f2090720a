#include "core/service/found_measures.h"
#include "core/service/measured_text.h"
#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;
using service::findMeasure;
using service::FoundMeasure;
using service::MeasuredText;
using service::readMeasured;
using Kind = MeasuredText::Kind;
using State = FoundMeasure::State;

namespace {

const LocalizedText kSeconds{"s", "秒"};

model::Criterion measure(model::MeasureSource source, LocalizedText unit = kSeconds) {
    model::Criterion made = criterion("speed", CriterionKind::Measure, 20);
    made.measureUnit = std::move(unit);
    made.measureSource = std::move(source);
    made.measureClosedEnd = model::ClosedEnd::Upper;
    made.measureBands = {{std::nullopt, Points::whole(15), Points::whole(20), {}},
                         {Points::whole(15), std::nullopt, {}, {}}};
    return made;
}

model::Criterion fromField(LocalizedText unit = kSeconds) {
    return measure({model::MeasureSource::Kind::Field, "response_seconds"}, std::move(unit));
}

model::Criterion fromRecording(const std::string& figure, LocalizedText unit = kSeconds) {
    return measure({model::MeasureSource::Kind::Recording, figure}, std::move(unit));
}

model::Recording callWith(const std::string& response) {
    model::Recording call;
    if (!response.empty()) call.customFields["response_seconds"] = response;
    return call;
}

std::int64_t number(std::string_view text, const LocalizedText& unit = kSeconds) {
    const MeasuredText read = readMeasured(text, unit);
    INFO(text);
    CHECK(read.kind == Kind::Number);
    return read.thousandths;
}

} // namespace

TEST_CASE("an imported number is read as it stands, with or without its unit", "[service]") {
    CHECK(number("12") == 12'000);
    CHECK(number(" 4.1 ") == 4'100);
    CHECK(number("-2.5") == -2'500);
    CHECK(number("\xe2\x88\x92"
                 "2.5") == -2'500); // a spreadsheet's minus sign
    CHECK(number("0") == 0);
    CHECK(number("007") == 7'000);
    CHECK(number("4.16667") == 4'167);
    CHECK(number("-0.0005") == -1);
    CHECK(number("1000000") == 1'000'000'000);
    CHECK(number("12s") == 12'000);
    CHECK(number("12 Sec") == 12'000);
    CHECK(number("12秒") == 12'000);
    CHECK(number("2 min") == 120'000);
    CHECK(number("1.5分钟") == 90'000);
    CHECK(number("250ms") == 250);
    CHECK(number("90 s", {"min", "分钟"}) == 1'500);
    CHECK(number("85%", {"%", ""}) == 85'000);
    CHECK(number("85 ％", {"percent", "%"}) == 85'000);
    CHECK(number("85%", {}) == 85'000);
    CHECK(number("4 Stars", {"stars", "星"}) == 4'000);
    CHECK(number("4星", {"stars", "星"}) == 4'000);
}

TEST_CASE("what could be read in two ways is no number", "[service]") {
    for (const std::string_view text : {"",         " ",
                                        "n/a",      "-",
                                        "1,200",    "4,1",
                                        "1:05",     "1e3",
                                        "12.",      ".5",
                                        "4.1.2",    "12 13",
                                        "12 s 3",   "0x10",
                                        "NaN",      "inf",
                                        "+",        "12/15",
                                        "1000001",  "999999999999999999999999",
                                        "12\t\x01", "12 of the best calls ever"}) {
        INFO(text);
        CHECK(readMeasured(text, {}).kind == Kind::NoNumber);
    }
}

TEST_CASE("a number of another unit is not taken for the measure's", "[service]") {
    CHECK(readMeasured("85%", kSeconds).kind == Kind::OtherUnit);
    CHECK(readMeasured("12 rings", kSeconds).kind == Kind::OtherUnit);
    CHECK(readMeasured("12 s", {"%", "%"}).kind == Kind::OtherUnit);
    CHECK(readMeasured("12 s", {"stars", "星"}).kind == Kind::OtherUnit);
}

TEST_CASE("a measure from a field is found, missing, or told to be no number", "[service]") {
    const auto found = findMeasure(fromField(), callWith("4.1"), std::nullopt);
    REQUIRE(found);
    CHECK(found->state == State::Found);
    CHECK(found->thousandths == 4'100);
    CHECK(found->written == "4.1");
    CHECK(service::offeredValue(fromField(), *found) == model::AnswerValue(model::MeasuredValue{4'100}));

    CHECK(findMeasure(fromField(), callWith(""), std::nullopt)->state == State::NoField);
    const auto garbage = findMeasure(fromField(), callWith("soon"), std::nullopt);
    CHECK(garbage->state == State::NoNumber);
    CHECK(garbage->written == "soon");
    CHECK(findMeasure(fromField(), callWith("85%"), std::nullopt)->state == State::OtherUnit);
    CHECK_FALSE(findMeasure(measure({}), callWith("4.1"), std::nullopt));
    CHECK_FALSE(findMeasure(scale("greeting", 5), callWith("4.1"), std::nullopt));
}

TEST_CASE("a missing measure is offered as N/A where the card allows it", "[service]") {
    model::Criterion criterion = fromField();
    const auto missing = findMeasure(criterion, callWith(""), std::nullopt);
    CHECK(service::offeredValue(criterion, *missing) == model::AnswerValue(model::NotApplicable{}));
    criterion.notApplicableAllowed = false;
    CHECK(service::offeredValue(criterion, *missing) == model::AnswerValue());
}

TEST_CASE("a measure from the recording waits for it and says what it cannot tell", "[service]") {
    const model::Figures stereo{
        {"duration", 312'000}, {"first-response", 4'100}, {"agent-talk-share", 61'500}};
    const auto state = [&](const std::string& figure, const std::optional<model::Figures>& figures) {
        return findMeasure(fromRecording(figure), {}, figures)->state;
    };
    CHECK(state("first-response", std::nullopt) == State::Pending);
    CHECK(state("first-response", stereo) == State::Found);
    CHECK(state("first-response", model::Figures{{"duration", 312'000}}) == State::NoSides);
    CHECK(state("slowest-response", stereo) == State::Untold);
    CHECK(state("duration", model::Figures{}) == State::Untold);
    CHECK(state("agent-talk-share", stereo) == State::OtherUnit);
    CHECK(findMeasure(fromRecording("agent-talk-share", {"%", "%"}), {}, stereo)->thousandths == 61'500);
    CHECK(findMeasure(fromRecording("duration", {"min", "分钟"}), {}, stereo)->thousandths == 5'200);
    const auto pending = findMeasure(fromRecording("duration"), {}, std::nullopt);
    CHECK(service::offeredValue(fromRecording("duration"), *pending) == model::AnswerValue());
}

TEST_CASE("every measure of a card is found by its key", "[service]") {
    model::Criterion second = fromRecording("duration");
    second.key = "length";
    const model::CardVersion version =
        card(Aggregation::Points, {section("s", {fromField(), second, scale("greeting", 5)})});
    const auto all = service::findMeasures(version, callWith("12s"), model::Figures{{"duration", 60'000}});
    REQUIRE(all.size() == 2);
    CHECK(all.at("speed").thousandths == 12'000);
    CHECK(all.at("length").thousandths == 60'000);
}
