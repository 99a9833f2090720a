#include "core/exchange/card_json.h"
#include "core/scoring/lint.h"
#include "core/scoring/score.h"
#include "tests/support/catch.h"
#include "tests/support/test_data.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace earmark;

namespace {

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Every card file that ships: those that calls can take and the library of criteria.
std::vector<std::filesystem::path> shippedCardFiles() {
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"scorecards", "library"})
        for (const auto& entry : std::filesystem::directory_iterator(test::shippedDirectory() / folder))
            files.push_back(entry.path());
    return files;
}

std::filesystem::path shippedCard(const std::string& name) {
    return test::shippedDirectory() / "scorecards" / (name + ".json");
}

model::CardVersion standardCard() {
    const Result<model::CardVersion> card = exchange::readCardFile(shippedCard("standard"));
    REQUIRE(card);
    return *card;
}

/// A card of one criterion, with its members.
std::string cardWith(const std::string& criterion) {
    return R"({"key":"k","policy":{"aggregation":"points","passMark":80},"sections":[)"
           R"({"key":"s","criteria":[{"key":"c",)" +
           criterion + "}]}]}";
}

std::string problemOf(const std::string& json) {
    const Result<model::CardVersion> card = exchange::parseCard(json, "card.json");
    if (card) return "";
    CHECK(card.error().subject == "card.json");
    return card.error().detail;
}

std::string answerProblemOf(const std::string& answers) {
    const Result<exchange::AnswersFile> file =
        exchange::parseAnswers(answers, "answers.json", standardCard());
    return file ? "" : file.error().detail;
}

exchange::AnswersFile answersOf(const std::string& json, const model::CardVersion& card) {
    const Result<exchange::AnswersFile> file = exchange::parseAnswers(json, "answers.json", card);
    INFO((file ? "" : file.error().detail));
    REQUIRE(file);
    return *file;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Shipped cards are written as they are read, to the byte, and lint clean", "[exchange]") {
    std::set<CardVersionId> ids;
    for (const std::filesystem::path& file : shippedCardFiles()) {
        INFO(file.string());
        const Result<model::CardVersion> card = exchange::readCardFile(file);
        REQUIRE(card);
        CHECK(exchange::writeCard(*card) == bytesOf(file));
        for (const scoring::Finding& finding : scoring::lint(*card))
            FAIL_CHECK(finding.place << ": " << finding.what.en);
        CHECK_FALSE(card->id.isNil());
        CHECK(ids.insert(card->id).second);
        CHECK(card->cardKey == file.stem());
    }
    CHECK(ids.size() >= 5);
}

TEST_CASE("Card A as printed is refused with the reason and the remedy", "[exchange]") {
    const std::filesystem::path path = test::dataDirectory() / "cards" / "contact-centre-as-printed.json";
    const Result<model::CardVersion> card = exchange::readCardFile(path);
    REQUIRE(card);
    const std::vector<scoring::Finding> findings = scoring::lint(*card);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "stated-maximum-differs");
    CHECK(findings[0].place == "sections/attitude");
    CHECK(has(findings[0].what.en, "states 20 points, but its criteria add up to 23 (9 + 6 + 4 + 4)"));
    CHECK(has(findings[0].what.zh, "标明20分，但各评分项合计为23分（9 + 6 + 4 + 4）。"));
    CHECK(has(findings[0].remedy.en, "With 23 the card has 100 points in all, with 20 it would have 97"));
    CHECK(has(findings[0].remedy.zh, "按23计，全表共100分；按20计则为97分"));
}

TEST_CASE("Numbers are taken exactly as written", "[exchange]") {
    const auto maximum = [](const std::string& number) {
        return exchange::parseCard(cardWith(R"("kind":"scale","maximum":)" + number), "card.json");
    };
    CHECK(maximum("2.5")->sections[0].criteria[0].maximum.thousandths == 2500);
    CHECK(maximum("1000000")->sections[0].criteria[0].maximum.thousandths == 1'000'000'000);
    CHECK(maximum("0.001")->sections[0].criteria[0].maximum.thousandths == 1);
    CHECK(maximum("0.30000")->sections[0].criteria[0].maximum.thousandths == 300);
    const std::string place = "at /sections/0/criteria/0/maximum: ";
    for (const std::string number : {"0.0001", "1e2", "1000000.001", "123456789012345678901234567890"}) {
        INFO(number);
        REQUIRE_FALSE(maximum(number));
        CHECK(has(maximum(number).error().detail, place));
        CHECK(has(maximum(number).error().detail, number));
    }
    for (const std::string number : {"NaN", "Infinity", "1e400", "-", "01", "+1", "0x10"}) {
        INFO(number);
        REQUIRE_FALSE(maximum(number));
        CHECK(maximum(number).error().code == ErrorCode::Malformed);
        CHECK(has(maximum(number).error().detail, "/sections/0/criteria/0/maximum"));
    }
}

TEST_CASE("A card says what it judges and where its measures come from", "[exchange]") {
    const std::string json =
        R"({"key":"k","medium":"text","policy":{"aggregation":"points","passMark":80},"sections":[{"key":"s","criteria":[)"
        R"({"key":"a","kind":"measure","source":{"field":"response_seconds"},"bands":[]},)"
        R"({"key":"b","kind":"measure","source":{"recording":"first-response"},"bands":[]}]}]})";
    const Result<model::CardVersion> card = exchange::parseCard(json, "card.json");
    REQUIRE(card);
    CHECK(card->medium == model::Medium::Text);
    const auto& criteria = card->sections[0].criteria;
    CHECK(criteria[0].measureSource ==
          model::MeasureSource{model::MeasureSource::Kind::Field, "response_seconds"});
    CHECK(criteria[1].measureSource ==
          model::MeasureSource{model::MeasureSource::Kind::Recording, "first-response"});
    const Result<model::CardVersion> again = exchange::parseCard(exchange::writeCard(*card), "card.json");
    REQUIRE(again);
    CHECK(*again == *card);
    CHECK(has(problemOf(cardWith(R"("kind":"measure","source":{},"bands":[])")), "a source is one of"));
}

TEST_CASE("Faults of a card file are named by their place", "[exchange]") {
    CHECK(problemOf(R"({"key":"a","key":"b"})") == "at /key: this member name occurs twice in its object");
    CHECK(has(problemOf(cardWith(R"("kind":"scale","maximum":1,"maximum":2)")),
              "at /sections/0/criteria/0/maximum: this member name occurs twice"));
    CHECK(problemOf(cardWith(R"("kind":"scale","maximum":1,"colour":"red")")) ==
          "at /sections/0/criteria/0/colour: unknown member");
    CHECK(problemOf(cardWith(R"("kind":"deduction","points":1,"maximum":3)")) ==
          "at /sections/0/criteria/0/maximum: unknown member");
    CHECK(has(problemOf(cardWith(R"("kind":"slider","maximum":1)")),
              "at /sections/0/criteria/0/kind: expected one of: scale, choice"));
    CHECK(problemOf(cardWith(R"("kind":"scale")")) ==
          "at /sections/0/criteria/0: the member \"maximum\" is missing");
    CHECK(problemOf(cardWith(R"("kind":"scale","maximum":"8")")) ==
          "at /sections/0/criteria/0/maximum: expected a number, found a text");
    CHECK(has(problemOf("{"), "parse error at line 1, column 2"));
    CHECK(has(problemOf(""), "parse error"));
    CHECK(has(problemOf("[1, 2]"), "expected an object, found a list"));
    CHECK(has(problemOf("{\"key\":\"\xff\"}"), "UTF-8"));
    CHECK(has(problemOf(R"({"format":"earmark-card/2","key":"k"})"),
              "at /format: expected \"earmark-card/1\""));
}

TEST_CASE("Deep nesting is refused at the limit, before it costs anything", "[exchange]") {
    std::string nested = "true";
    for (int level = 0; level < 1025; ++level)
        nested = "[" + nested + "]";
    CHECK(has(problemOf(nested), "nested deeper than 64 levels"));
    CHECK(has(problemOf(R"({"sections":)" + nested + "}"), "at /sections/0/0"));

    std::string condition = R"({"field":"f","is":"=","value":1})";
    for (int level = 0; level < 600; ++level)
        condition = R"({"all":[)" + condition + "]}";
    CHECK(
        has(problemOf(cardWith(R"("kind":"scale","maximum":1,"condition":)" + condition)), "nested deeper"));
}

TEST_CASE("A file beyond the limit is refused unread", "[exchange]") {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "earmark-huge-card.json";
    std::ofstream(path) << "{";
    std::filesystem::resize_file(path, std::uintmax_t{1} << 30); // a hole: no disk is used
    const Result<model::CardVersion> card = exchange::readCardFile(path);
    std::filesystem::remove(path);
    REQUIRE_FALSE(card);
    CHECK(card.error().code == ErrorCode::TooLarge);
    CHECK(has(card.error().detail, "1073741824"));

    CHECK(exchange::readCardFile(path).error().code == ErrorCode::NotFound);
    CHECK(exchange::readCardFile(std::filesystem::temp_directory_path()).error().code ==
          ErrorCode::Unsupported);
    const std::string text(exchange::kMaximumCardBytes + 1, ' ');
    CHECK(exchange::parseCard(text, "x").error().code == ErrorCode::TooLarge);
}

TEST_CASE("A card of 1,000 criteria reads, lints and scores", "[exchange]") {
    std::string criteria;
    std::string answers;
    for (int index = 0; index < 1000; ++index) {
        const std::string key = "c" + std::to_string(index);
        const std::string comma = index == 0 ? "" : ",";
        criteria += comma + R"({"key":")" + key + R"(","name":{"en":")" + key +
                    R"("},"kind":"scale","maximum":)" + std::to_string(1 + index % 97) + "}";
        answers += comma + "\"" + key + "\":1";
    }
    const Result<model::CardVersion> card = exchange::parseCard(
        R"({"key":"k","name":{"en":"k"},"policy":{"aggregation":"criterion-weights","passMark":80},"sections":[)"
        R"({"key":"s","name":{"en":"s"},"criteria":[)" +
            criteria + "]}]}",
        "card.json");
    REQUIRE(card);
    CHECK_FALSE(scoring::hasErrors(scoring::lint(*card)));
    const exchange::AnswersFile file = answersOf(R"({"answers":{)" + answers + "}}", *card);
    CHECK(scoring::Scorer(*card).score(file.answers, file.fields).outcome == scoring::Outcome::Scored);
}

TEST_CASE("Answers stand bare or with their evidence", "[exchange]") {
    const model::CardVersion card = standardCard();
    const exchange::AnswersFile file = answersOf(R"({
        "fields": {"call_type": "complaint", "callback_due": false, "minutes": 2.50},
        "answers": {
            "greeting.closing": 2, "greeting.name": true, "tone.empathy": "n/a", "tone.clear": null,
            "compliance.identity": {"value": "told-unchecked", "reason": "told the balance",
                "causes": ["process"], "comment": "x",
                "moments": [{"startMs": 900, "endMs": 950}, {"startMs": 100, "endMs": 200, "note": "n"}]}}})",
                                                 card);
    CHECK(file.fields ==
          model::CallFields{{"call_type", "complaint"}, {"callback_due", "no"}, {"minutes", "2.50"}});
    CHECK(file.answers.at("greeting.closing").value == model::AnswerValue(model::Points::whole(2)));
    CHECK(file.answers.at("greeting.name").value == model::AnswerValue(true));
    CHECK(file.answers.at("tone.empathy").isNotApplicable());
    CHECK_FALSE(file.answers.at("tone.clear").isAnswered());
    const model::Answer& identity = file.answers.at("compliance.identity");
    CHECK(identity.reason == "told the balance");
    CHECK(identity.causes == std::vector<std::string>{"process"});
    REQUIRE(identity.moments.size() == 2);
    CHECK(identity.moments[0].startMs == 100);

    const std::string written = exchange::writeAnswers(file);
    const exchange::AnswersFile again = answersOf(written, card);
    CHECK(again.answers == file.answers);
    CHECK(exchange::writeAnswers(again) == written);
}

TEST_CASE("A multiple takes a list, one key, or none", "[exchange]") {
    const Result<model::CardVersion> card = exchange::parseCard(
        cardWith(R"("kind":"multiple","options":[{"key":"b","points":1},{"key":"a","points":2}])"),
        "card.json");
    REQUIRE(card);
    CHECK(card->sections[0].criteria[0].maximum == model::Points::whole(3));
    const auto keys = [&](const std::string& value) {
        const exchange::AnswersFile file = answersOf(R"({"answers":{"c":)" + value + "}}", *card);
        return std::get<model::ChosenOptions>(file.answers.at("c").value).keys;
    };
    CHECK(keys(R"(["b","a"])") == std::vector<std::string>{"a", "b"});
    CHECK(keys(R"("b")") == std::vector<std::string>{"b"});
    CHECK(keys("[]").empty());
    CHECK(keys(R"("none")").empty());
}

TEST_CASE("Answers that a card refuses are named by their place", "[exchange]") {
    const auto with = [](const std::string& answers) {
        return answerProblemOf(R"({"answers":{)" + answers + "}}");
    };
    CHECK(with(R"("ghost":1)") == "at /answers/ghost: the card has no criterion with this key");
    CHECK(with(R"("tone.warm":"lukewarm")") == "at /answers/tone.warm: no such option");
    CHECK(has(with(R"("tone.warm":8)"), "at /answers/tone.warm: expected a text"));
    CHECK(
        has(with(R"("greeting.closing":4)"), "at /answers/greeting.closing: expected a number from 0 to 3"));
    CHECK(has(with(R"("greeting.closing":2.5)"), "in steps of 1"));
    CHECK(with(R"("tone.warm":"n/a")") == "at /answers/tone.warm: this criterion does not allow N/A");
    CHECK(has(with(R"("greeting.name":"maybe")"), "expected yes or no"));
    CHECK(with(R"("tone.warm":{"value":"cold","severe":true,"reason":"x"})") ==
          "at /answers/tone.warm/severe: this criterion has no severe case");
    CHECK(with(R"("tone.warm":{"value":"cold","cause":[]})") ==
          "at /answers/tone.warm/cause: unknown member");
    CHECK(
        has(with(R"("tone.warm":{"value":"cold","causes":["weather"]})"), "at /answers/tone.warm/causes/0"));
    CHECK(has(with(R"("tone.warm":{"value":"cold","moments":[{"startMs":5,"endMs":4}]})"),
              "at /answers/tone.warm/moments/0/endMs"));
    CHECK(has(with(R"("tone.warm":"cold","tone.warm":"warm")"), "occurs twice"));
    CHECK(has(answerProblemOf(R"({"answers":{},"answer":{}})"), "at /answer: unknown member"));
}

TEST_CASE("Severe needs an answer that lost points, and a reason", "[exchange]") {
    const Result<model::CardVersion> card = exchange::parseCard(
        cardWith(
            R"("kind":"deduction","points":5,"limit":2,"fatal":[{"trigger":"severe","scope":"zero-card"}])"),
        "card.json");
    REQUIRE(card);
    const auto problem = [&](const std::string& answer) {
        const auto file =
            exchange::parseAnswers(R"({"answers":{"c":)" + answer + "}}", "answers.json", *card);
        return file ? "" : file.error().detail;
    };
    CHECK(problem(R"({"value":1,"severe":true,"reason":"harm"})").empty());
    CHECK(has(problem(R"({"value":0,"severe":true,"reason":"harm"})"), "lost points"));
    CHECK(has(problem(R"({"value":1,"severe":true})"), "needs a reason"));
}
