#include "core/exchange/card_json.h"
#include "core/scoring/explain.h"
#include "core/scoring/lint.h"
#include "core/service/card_service.h"
#include "tests/scoring/card_builder.h"
#include "tests/scoring/random_answers.h"
#include "tests/service/open_workspace.h"
#include "tests/support/catch.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

#include <chrono>
#include <fstream>

using namespace earmark;
using namespace earmark::test;
using service::CardService;

namespace {

/// A card of one section with these criteria and further members of its policy.
std::string cardOf(const std::string& criteria, const std::string& policy = "") {
    return R"({"key":"k","name":{"en":"K"},"policy":{"aggregation":"points","passMark":80)" + policy +
           R"(},"sections":[{"key":"s","name":{"en":"S"},"criteria":[)" + criteria + "]}]}";
}

std::string scaleOf(const std::string& key, const std::string& more = "") {
    return R"({"key":")" + key + R"(","name":{"en":")" + key + R"("},"kind":"scale","maximum":5)" + more +
           "}";
}

std::string asks(const std::string& key) {
    return R"(,"condition":{"criterion":")" + key + R"(","is":">","value":1})";
}

std::string repeated(const std::string& piece, int times, const std::string& between = ",") {
    std::string all;
    for (int index = 0; index < times; ++index)
        all += (index == 0 ? "" : between) + piece;
    return all;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::chrono::milliseconds timed(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

/// The most memory this process ever held, in MB; 0 where that is not known.
long peakMemory() {
#ifdef __linux__
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
#else
    return 0;
#endif
}

/// A hostile card and what becomes of it: refused as it is read, with a place; or refused by the linter.
struct Hostile {
    std::string name;
    std::string json;
    std::string place; ///< in the reader's sentence; else
    std::string code;  ///< of the linter's error
};

std::vector<Hostile> hostileCards() {
    const auto conditions = [](int depth) {
        std::string condition = R"({"field":"f","is":"=","value":1})";
        for (int level = 0; level < depth; ++level)
            condition = R"({"all":[)" + condition + "]}";
        return R"(,"condition":)" + condition;
    };
    const std::string turned = "\xe2\x80\xae"
                               "eman";
    return {
        {"member named twice", R"({"key":"a","key":"b"})", "/key", ""},
        {"member named twice, deep inside", cardOf(scaleOf("a", R"(,"step":1,"step":2)")),
         "/sections/0/criteria/0/step", ""},
        {"1,025 levels", std::string(1'025, '[') + std::string(1'025, ']'), "64 levels", ""},
        {"1,025 nested conditions", cardOf(scaleOf("a", conditions(1'025))),
         "/sections/0/criteria/0/condition", ""},
        {"not a number", cardOf(scaleOf("a", R"(,"step":NaN)")), "/sections/0/criteria/0/step", ""},
        {"infinity", cardOf(scaleOf("a", R"(,"step":Infinity)")), "/sections/0/criteria/0/step", ""},
        {"a number no double holds", cardOf(scaleOf("a", R"(,"step":1e400)")), "/sections/0/criteria/0/step",
         ""},
        {"ten to the thirtieth", cardOf(scaleOf("a", R"(,"weight":1000000000000000000000000000000)")),
         "/sections/0/criteria/0/weight", ""},
        {"a lone surrogate", cardOf(scaleOf("a", R"(,"guidance":{"en":"\ud800"})")),
         "/sections/0/criteria/0/guidance/en", ""},
        {"bytes that are not UTF-8", cardOf(scaleOf("a", ",\"guidance\":{\"en\":\"\xc3\x28\"}")),
         "/sections/0/criteria/0/guidance/en", ""},
        {"an overlong sequence", cardOf(scaleOf("a", ",\"guidance\":{\"en\":\"\xc0\xaf\"}")),
         "/sections/0/criteria/0/guidance/en", ""},
        {"a second card behind the first", cardOf(scaleOf("a")) + "{}", "parse error", ""},
        {"a negative maximum", cardOf(R"({"key":"a","name":{"en":"A"},"kind":"scale","maximum":-5})"), "",
         "number-out-of-range"},
        {"a negative weight", cardOf(scaleOf("a", R"(,"weight":-1)")), "", "number-out-of-range"},
        {"a step of nothing", cardOf(scaleOf("a", R"(,"step":0)")), "", "number-out-of-range"},
        {"a criterion that asks about itself", cardOf(scaleOf("a", asks("a"))), "", "condition-self"},
        {"two criteria that ask about each other",
         cardOf(scaleOf("a", asks("b")) + "," + scaleOf("b", asks("a"))), "", "condition-forward"},
        {"a section that asks about its own criterion",
         R"({"key":"k","name":{"en":"K"},"policy":{"aggregation":"points","passMark":80},"sections":[)"
         R"({"key":"s","name":{"en":"S"})" +
             asks("a") + R"(,"criteria":[)" + scaleOf("a") + "]}]}",
         "", "condition-self"},
        {"a section and a criterion that ask about each other",
         R"({"key":"k","name":{"en":"K"},"policy":{"aggregation":"points","passMark":80},"sections":[)"
         R"({"key":"s","name":{"en":"S"},"criteria":[)" +
             scaleOf("a", asks("b")) + R"(]},{"key":"t","name":{"en":"T"})" + asks("a") + R"(,"criteria":[)" +
             scaleOf("b") + "]}]}",
         "", "condition-forward"},
        {"a name that turns the writing",
         cardOf(R"({"key":"a","name":{"en":")" + turned + R"("},"kind":"scale","maximum":5})"), "",
         "text-unsafe"},
        {"a control character in a name",
         cardOf(R"({"key":"a","name":{"en":"be\u0007ll"},"kind":"scale","maximum":5})"), "", "text-unsafe"},
        {"a null character in a key",
         cardOf(R"({"key":"a\u0000b","name":{"en":"A"},"kind":"scale","maximum":5})"), "", "key-invalid"},
        {"a key that turns the writing",
         cardOf(R"({"key":")" + turned + R"(","name":{"en":"A"},"kind":"scale","maximum":5})"), "",
         "key-invalid"},
        {"a name of ten megabytes",
         cardOf(R"({"key":"a","name":{"en":")" + std::string(10'000'000, 'x') +
                R"("},"kind":"scale","maximum":5})"),
         "", "text-too-long"},
        {"a key of a megabyte", cardOf(scaleOf(std::string(1'000'000, 'x'))), "", "text-too-long"},
        {"two criteria of one key", cardOf(scaleOf("a") + "," + scaleOf("a")), "", "key-duplicate"},
        {"nothing at all",
         R"({"key":"k","name":{"en":"K"},"policy":{"aggregation":"points","passMark":80},"sections":[]})", "",
         "card-empty"},
    };
}

bool hasError(const std::vector<scoring::Finding>& findings, const std::string& code) {
    return std::ranges::any_of(findings, [&](const scoring::Finding& finding) {
        return finding.code == code && finding.severity == scoring::Finding::Severity::Error &&
               !finding.place.empty() && !finding.remedy.empty();
    });
}

/// A card that is accepted is published, comes back as it was, and scores.
void works(const std::string& json) {
    const auto card = exchange::parseCard(json, "card.json");
    INFO((card ? "" : card.error().detail));
    REQUIRE(card);
    for (const scoring::Finding& finding : scoring::lint(*card))
        CHECK(finding.severity == scoring::Finding::Severity::Warning);
    OpenWorkspace open;
    const auto published = valueOf(CardService(*open.workspace).publish(*card, "Chen", "trial"));
    CHECK(valueOf(CardService(*open.workspace).get(published.id)).sections == card->sections);
    std::mt19937_64 random(1);
    const auto answers = randomAnswers(*card, random);
    const auto explanation = scoring::explain(*card, answers, {});
    CHECK(explanation.score.outcome == scoring::Outcome::Scored);
}

} // namespace

TEST_CASE("a hostile card is refused with its place and leaves nothing behind", "[service][hostile]") {
    OpenWorkspace open;
    CardService cards(*open.workspace);
    for (const Hostile& hostile : hostileCards()) {
        INFO(hostile.name);
        const auto card = exchange::parseCard(hostile.json, "card.json");
        if (!hostile.place.empty()) {
            REQUIRE_FALSE(card);
            CHECK(card.error().code == ErrorCode::Malformed);
            CHECK(card.error().subject == "card.json");
            INFO(card.error().detail);
            CHECK(contains(card.error().detail, hostile.place));
            continue;
        }
        INFO((card ? "" : card.error().detail));
        REQUIRE(card);
        CHECK(hasError(scoring::lint(*card), hostile.code));
        const auto published = cards.publish(*card, "Chen", "trial");
        REQUIRE_FALSE(published);
        CHECK(published.error().code == ErrorCode::NotAllowed);
        // Even so it scores without failing: a draft of it is shown with its score.
        std::mt19937_64 random(1);
        (void)scoring::explain(*card, randomAnswers(*card, random), {});
    }
    CHECK(valueOf(cards.list()).empty());
}

TEST_CASE("a file of 1 GB is refused unread", "[service][hostile]") {
    const TemporaryFolder folder;
    const auto path = folder / "huge.json";
    std::ofstream(path) << "{";
    std::filesystem::resize_file(path, std::uintmax_t{1} << 30); // a hole: no disk is used
    const long before = peakMemory();
    const auto spent = timed([&] {
        const auto card = exchange::readCardFile(path);
        REQUIRE_FALSE(card);
        CHECK(card.error().code == ErrorCode::TooLarge);
    });
    CHECK(spent < std::chrono::milliseconds(200));
    CHECK(peakMemory() - before < 32);
}

TEST_CASE("names written from right to left work", "[service][hostile]") {
    works(cardOf(R"({"key":"a","name":{"en":"שלום","zh":"你好"},"kind":"scale","maximum":5},)"
                 R"({"key":"b","name":{"en":"مرحبا"},"kind":"scale","maximum":5})"));
}

TEST_CASE("a thousand criteria, ten thousand options and long texts work", "[service][hostile]") {
    std::string criteria;
    for (int index = 0; index < 1'000; ++index)
        criteria +=
            (index == 0 ? "" : ",") +
            scaleOf("c" + std::to_string(index), index == 0 ? "" : asks("c" + std::to_string(index / 2)));
    works(cardOf(criteria));

    std::string options;
    for (int index = 0; index < 10'000; ++index) {
        const std::string key = "o" + std::to_string(index);
        options += (index == 0 ? "" : ",") + (R"({"key":")" + key + R"(","name":{"en":")" + key +
                                              R"("},"points":)" + std::to_string(index % 6) + "}");
    }
    for (const char* kind : {"choice", "multiple"})
        works(cardOf(R"({"key":"a","name":{"en":"A"},"maximum":5,"kind":")" + std::string(kind) +
                     R"(","options":[)" + options + "]}"));

    works(cardOf(scaleOf("a", R"(,"guidance":{"en":")" + std::string(100'000, 'x') + "\"}")));
}

TEST_CASE("conditions nested to the limit work, one more is refused", "[service][hostile]") {
    const auto nested = [](int depth) {
        std::string condition = R"({"field":"f","is":"=","value":1})";
        for (int level = 0; level < depth; ++level)
            condition = (level % 2 == 0 ? R"({"all":[)" : R"({"any":[)") + condition + "]}";
        return cardOf(scaleOf("a") + "," + scaleOf("b", R"(,"condition":)" + condition));
    };
    // Card, sections, section, criteria, criterion: five levels; the test itself is one more.
    const int most = (exchange::kMaximumDepth - 6) / 2;
    works(nested(most));
    CHECK_FALSE(exchange::parseCard(nested(most + 1), "card.json"));
}

TEST_CASE("a million phrases are read or refused, never half stored", "[service][hostile]") {
    const std::string json =
        cardOf(scaleOf("a", R"(,"phrases":[)" + repeated(R"({"en":"x"})", 1'000'000) + "]"));
    const auto card = exchange::parseCard(json, "card.json");
    REQUIRE(card);
    OpenWorkspace open;
    CardService cards(*open.workspace);
    const auto published = cards.publish(*card, "Chen", "trial");
    if (published)
        CHECK(valueOf(cards.get(published->id)).sections == card->sections);
    else
        CHECK(valueOf(cards.list()).empty());
}

TEST_CASE("a card that could not be read again is not stored", "[service][hostile]") {
    OpenWorkspace open;
    CardService cards(*open.workspace);
    model::CardVersion deep = card(Aggregation::Points, {section("s", {scale("a", 5), scale("b", 5)})});
    model::Condition condition = onField("f", model::Comparison::Equal, {std::string("x")});
    for (int level = 0; level < exchange::kMaximumDepth; ++level) {
        model::Condition outer;
        outer.parts = {condition};
        condition = outer;
    }
    deep.sections[0].criteria[1].condition = condition;
    const auto refused = cards.publish(deep, "Chen", "trial");
    REQUIRE_FALSE(refused);
    CHECK(contains(refused.error().detail, "nested deeper"));
    CHECK(valueOf(cards.list()).empty());
}
