#include "core/service/verify_service.h"
#include "core/storage/store.h"
#include "tests/service/scored_centre.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using model::CardRule;
using Severity = RuleFinding::Severity;

namespace {

template <class T>
Error refusal(const Result<T>& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

CardRule rule(const std::string& card, std::vector<model::FieldTest> tests) {
    return {std::move(tests), card};
}

/// Cards small (the default), sales and chat (which judges texts).
struct RuledCentre : ScoredCentre {
    RuledCentre() {
        sales = publish("sales", model::Medium::Call);
        chat = publish("chat", model::Medium::Text);
    }

    model::CardVersion publish(const std::string& key, model::Medium medium) {
        model::CardVersion made = smallCard();
        made.cardKey = key;
        made.medium = medium;
        return valueOf(cards().publish(made, "Chen", "first"));
    }

    service::CardService cards() { return service::CardService(*workspace); }
    std::string chosen(const model::CallFields& fields) { return valueOf(cards().choose(fields)).cardKey; }

    /// A written contact of the first agent.
    RecordingId text() {
        model::Recording recording;
        recording.id = workspace->ids().make<RecordingId>();
        recording.root = "/texts";
        recording.path = recording.id.toString() + ".json";
        recording.agent = agents[0].id;
        recording.medium = model::Medium::Text;
        recording.startedAt = clock.now();
        valueOf(service::CallService(*workspace).add({recording}));
        return recording.id;
    }

    OpenEvaluation open(RecordingId recording) {
        return valueOf(evaluations().open(recording, inspectors[0].id));
    }

    model::CardVersion sales;
    model::CardVersion chat;
};

std::vector<std::string> codesOf(const std::vector<RuleFinding>& findings) {
    std::vector<std::string> codes;
    for (const RuleFinding& finding : findings) {
        CHECK_FALSE(finding.what.en.empty());
        CHECK_FALSE(finding.what.zh.empty());
        CHECK_FALSE(finding.remedy.en.empty());
        CHECK_FALSE(finding.remedy.zh.empty());
        codes.push_back(std::to_string(finding.rule + 1) + " " + finding.code);
    }
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("the first rule that holds chooses the card, else the default", "[service][rules]") {
    RuledCentre centre;
    CHECK(valueOf(centre.cards().rules()).empty());
    const std::vector<CardRule> rules = {
        rule("small", {{"queue", {"complaints"}}}),
        rule("sales", {{"direction", {"outbound"}}, {"team", {"south", "west"}}}),
        rule("sales", {{"campaign", {"spring"}}}),
    };
    CHECK(valueOf(centre.cards().setRules(rules)).cards);
    centre.reopen();
    CHECK(valueOf(centre.cards().rules()) == rules);

    const CardChoice bySpring = valueOf(centre.cards().choose({{"campaign", "spring"}}));
    CHECK(bySpring == CardChoice{centre.sales.id, "sales", 1, centre.sales.name, 2});
    const CardChoice fallback = valueOf(centre.cards().choose(model::CallFields{}));
    CHECK(fallback.cardKey == "small");
    CHECK(fallback.rule == std::nullopt);
    CHECK(centre.chosen({{"queue", "complaints"}, {"campaign", "spring"}}) == "small");
    CHECK(centre.chosen({{"direction", "outbound"}, {"team", "west"}}) == "sales");
    CHECK(centre.chosen({{"direction", "outbound"}, {"team", "north"}}) == "small");
    CHECK(centre.chosen({{"direction", "outbound"}}) == "small");
    CHECK(centre.chosen({{"campaign", "Spring"}}) == "small"); // upper and lower case are told apart
}

TEST_CASE("a new draft takes the card that its call's team, queue and type choose", "[service][rules]") {
    RuledCentre centre;
    valueOf(centre.cards().setRules(
        {rule("sales", {{"call_type", {"sale"}}}), rule("sales", {{"team", {"south"}}, {"queue", {"q1"}}})}));
    CHECK(centre.open(centre.call(0, testDay(3, 2))).card.cardKey == "small");
    CHECK(centre.open(centre.call(0, testDay(3, 2), "sale")).card.cardKey == "sales");
    CHECK(centre.open(centre.call(1, testDay(3, 2))).card.cardKey == "small"); // Bo, still in north
    const RecordingId moved = centre.call(1, testDay(3, 12));
    CHECK(valueOf(centre.cards().choose(moved)).rule == 1);
    CHECK(centre.open(moved).card.cardKey == "sales");
    CHECK(centre.open(moved).evaluation.cardReason.empty());
}

TEST_CASE("a draft keeps its card when the rules or the card move on", "[service][rules]") {
    RuledCentre centre;
    const RecordingId call = centre.call(0, testDay(3, 2));
    CHECK(centre.open(call).card.id == centre.card.id);
    valueOf(centre.cards().setRules({rule("sales", {})}));
    model::CardVersion next = smallCard();
    next.policy.passMark = Share::percent(90);
    valueOf(centre.cards().publish(next, "Chen", "raised"));
    CHECK(centre.open(call).card.id == centre.card.id);
    CHECK(centre.open(centre.call(0, testDay(3, 3))).card.cardKey == "sales");
}

TEST_CASE("a rule takes the newest published version of its card", "[service][rules]") {
    RuledCentre centre;
    valueOf(centre.cards().setRules({rule("sales", {})}));
    model::CardVersion next = centre.sales;
    next.policy.passMark = Share::percent(90);
    const auto second = valueOf(centre.cards().publish(next, "Chen", "raised"));
    CHECK(valueOf(centre.cards().choose(model::CallFields{})).id == second.id);
}

TEST_CASE("a call never takes a card for texts, a text never one for calls", "[service][rules]") {
    RuledCentre centre;
    const Error nothing = refusal(centre.evaluations().open(centre.text(), centre.inspectors[0].id));
    CHECK(nothing.code == ErrorCode::NotFound);
    CHECK(has(nothing.detail, "add a rule"));
    CHECK(refusal(centre.cards().setDefault("chat")).code == ErrorCode::NotAllowed);

    valueOf(centre.cards().setRules({rule("sales", {}), rule("chat", {})}));
    CHECK(centre.open(centre.text()).card.cardKey == "chat");
    CHECK(centre.open(centre.call(0, testDay(3, 2))).card.cardKey == "sales");
    valueOf(centre.cards().setRules({rule("chat", {})}));
    CHECK(centre.open(centre.call(0, testDay(3, 3))).card.cardKey == "small");
    valueOf(centre.cards().setRules(
        {rule("chat", {{"medium", {"text"}}}), rule("sales", {{"medium", {"call"}}})}));
    CHECK(centre.open(centre.text()).card.cardKey == "chat");
    CHECK(centre.open(centre.call(0, testDay(3, 4))).card.cardKey == "sales");

    auto service = centre.evaluations();
    const InspectorId wu = centre.inspectors[1].id;
    CHECK(refusal(service.open(centre.text(), wu, model::Purpose::Regular, centre.card.id)).code ==
          ErrorCode::NotAllowed);
    const auto draft = centre.open(centre.text()).evaluation.id;
    CHECK(refusal(service.setCard(draft, centre.card.id, "I like it")).code == ErrorCode::NotAllowed);
    CHECK(refusal(service.cardChange(draft, centre.card.id)).code == ErrorCode::NotAllowed);
    model::Evaluation whole;
    whole.recording = centre.text();
    whole.inspector = wu;
    whole.cardVersion = centre.card.id;
    whole.answers = sheet(4, "good");
    CHECK(refusal(service.submitWhole(whole)).code == ErrorCode::NotAllowed);
}

TEST_CASE("the first card published becomes the default only where it judges calls", "[service][rules]") {
    OpenWorkspace open;
    CardService cards(*open.workspace);
    model::CardVersion chat = smallCard();
    chat.medium = model::Medium::Text;
    chat.cardKey = "chat";
    chat.description.en = "not \n  \"medium\": \"call\"";
    valueOf(cards.publish(chat, "Chen", "first"));
    CHECK(refusal(cards.defaultCard()).code == ErrorCode::NotFound);
    model::CardVersion calls = smallCard();
    calls.description.en = "not\n  \"medium\": \"text\"";
    valueOf(cards.publish(calls, "Chen", "first"));
    CHECK(valueOf(cards.defaultCard()).cardKey == "small");
    const auto list = valueOf(cards.list());
    REQUIRE(list.size() == 2);
    CHECK(list[0].medium == model::Medium::Text);
    CHECK(list[0].publishedBy == "Chen");
    CHECK(list[1].medium == model::Medium::Call);
    CHECK(list[1].isDefault);
}

TEST_CASE("rules that cannot be kept are refused, the first fault named", "[service][rules]") {
    RuledCentre centre;
    valueOf(centre.cards().publish(
        [] {
            model::CardVersion old = smallCard();
            old.cardKey = "old";
            return old;
        }(),
        "Chen", "first"));
    valueOf(centre.cards().retire("old"));
    const auto codes = [&](const CardRule& one) {
        return codesOf(valueOf(centre.cards().checkRules({one})));
    };
    CHECK(codes(rule("", {})) == Codes{"1 card-missing"});
    CHECK(codes(rule("nothing", {})) == Codes{"1 card-unknown"});
    CHECK(codes(rule("old", {})) == Codes{"1 card-retired"});
    CHECK(codes(rule("sales", {{"", {"a"}}})) == Codes{"1 test-without-field"});
    CHECK(codes(rule("sales", {{"queue", {}}})) == Codes{"1 test-without-value"});
    CHECK(codes(rule("sales", {{"queue", {"a", ""}}})) == Codes{"1 test-without-value"});
    CHECK(codes(rule("sales", {{"queue", {"a\xff"}}})) == Codes{"1 text-unsafe"});
    CHECK(codes(rule("sales", {{"queue",
                                {"\u202e"
                                 "a"}}})) == Codes{"1 text-unsafe"});

    const std::vector<CardRule> kept = {rule("sales", {{"queue", {"a"}}})};
    valueOf(centre.cards().setRules(kept));
    const Error refused = refusal(centre.cards().setRules({rule("small", {}), rule("nothing", {})}));
    CHECK(refused.code == ErrorCode::InvalidArgument);
    CHECK(refused.subject == "rule 2");
    CHECK(has(refused.detail, "nothing"));
    CHECK(valueOf(centre.cards().rules()) == kept);
}

TEST_CASE("rules that can never take a call are pointed out and kept all the same", "[service][rules]") {
    RuledCentre centre;
    const auto codes = [&](const std::vector<CardRule>& rules) {
        valueOf(centre.cards().setRules(rules));
        return codesOf(valueOf(centre.cards().checkRules(rules)));
    };
    CHECK(codes({rule("sales", {{"queue", {"a", "b"}}}),
                 rule("small", {{"queue", {"a"}}, {"team", {"north"}}})}) == Codes{"2 rule-never-reached"});
    CHECK(codes({rule("sales", {{"queue", {"a"}}}), rule("small", {{"queue", {"a", "b"}}})}) == Codes{});
    CHECK(codes({rule("sales", {}), rule("small", {{"queue", {"a"}}})}) == Codes{"2 rule-never-reached"});
    // A card for texts lets calls pass.
    CHECK(codes({rule("chat", {}), rule("small", {{"queue", {"a"}}})}) == Codes{});
    CHECK(codes({rule("chat", {{"medium", {"text"}}}), rule("chat", {{"queue", {"a"}}})}) ==
          Codes{"2 rule-never-reached"});
    CHECK(codes({rule("sales", {{"medium", {"text"}}})}) == Codes{"1 card-of-other-medium"});
    CHECK(codes({rule("sales", {{"queue", {"a"}}, {"queue", {"b"}}})}) ==
          Codes{"1 tests-exclude-each-other"});
    CHECK(codes({rule("sales", {{"team", {"north", "nowhere"}}})}) == Codes{"1 team-unknown"});
    CHECK(codes({rule("sales", {{"direction", {"outgoing"}}})}) == Codes{"1 value-unknown"});
    CHECK(codes({rule("sales", {{"direction", {"unknown"}}})}) == Codes{"1 value-unknown"});
    CHECK(codes({rule("sales", {{"medium", {"fax", "call"}}})}) == Codes{"1 value-unknown"});
}

TEST_CASE("a card that calls are given is not retired under them", "[service][rules]") {
    RuledCentre centre;
    valueOf(
        centre.cards().setRules({rule("chat", {{"medium", {"text"}}}), rule("sales", {{"queue", {"a"}}})}));
    CHECK(has(refusal(centre.cards().retire("small")).detail, "default"));
    CHECK(has(refusal(centre.cards().retire("sales")).detail, "rule 2"));
    CHECK(refusal(centre.cards().retire("nothing")).code == ErrorCode::NotFound);
    valueOf(centre.cards().setDefault("sales"));
    CHECK(valueOf(centre.cards().retire("small")).cards);
    CHECK(refusal(centre.cards().retire("small")).code == ErrorCode::NotFound);
    CHECK(refusal(centre.cards().setDefault("small")).code == ErrorCode::NotFound);
    CHECK(centre.open(centre.call(0, testDay(3, 2))).card.cardKey == "sales");
}

TEST_CASE("a retired card comes back as it was", "[service][rules]") {
    RuledCentre centre;
    model::CardVersion next = centre.sales;
    next.policy.passMark = Share::percent(90);
    const auto second = valueOf(centre.cards().publish(next, "Chen", "raised"));
    CHECK(refusal(centre.cards().restore("sales")).code == ErrorCode::NotAllowed);
    CHECK(refusal(centre.cards().restore("nothing")).code == ErrorCode::NotFound);
    valueOf(centre.cards().retire("sales"));
    CHECK(refusal(centre.cards().newest("sales")).code == ErrorCode::NotFound);
    CHECK(valueOf(centre.cards().get(centre.sales.id)).status == model::CardStatus::Retired);
    CHECK(valueOf(centre.cards().get(second.id)).status == model::CardStatus::Retired);
    valueOf(centre.cards().restore("sales"));
    CHECK(valueOf(centre.cards().newest("sales")) == second);
    // Publishing brings a card back, too.
    valueOf(centre.cards().retire("sales"));
    CHECK(valueOf(centre.cards().publish(next, "Chen", "again")).version == 3);
    CHECK(valueOf(centre.cards().newest("sales")).version == 3);
}

TEST_CASE("rules damaged behind the program's back are named and set anew", "[service][rules]") {
    RuledCentre centre;
    valueOf(centre.cards().setRules({rule("sales", {{"queue", {"a"}}})}));
    const auto tamper = [&](const char* sql) {
        valueOf(centre.workspace->store().write(
            [&](storage::Connection& connection) { connection.execute(sql); }));
    };
    const auto findings = [&] { return valueOf(VerifyService(*centre.workspace).verify()); };
    CHECK(findings().empty());
    tamper("UPDATE card_rule SET card_key = 'gone'");
    REQUIRE(findings().size() == 1);
    CHECK(findings()[0].kind == Finding::Kind::Rule);
    const Error gone = refusal(centre.cards().choose({{"queue", "a"}}));
    CHECK(gone.code == ErrorCode::NotAllowed);
    CHECK(has(gone.detail, "rule 1"));
    for (const char* tests :
         {"UPDATE card_rule SET tests = '[{\"field\": 3}]'", "UPDATE card_rule SET tests = '{'",
          "UPDATE card_rule SET tests = '[{\"field\": \"a\", \"values\": [1]}]'"}) {
        tamper(tests);
        REQUIRE(findings().size() == 1);
        CHECK(findings()[0].kind == Finding::Kind::Rule);
        CHECK(refusal(centre.cards().choose({{"queue", "a"}})).code == ErrorCode::Corrupt);
    }
    valueOf(centre.cards().setRules({}));
    CHECK(findings().empty());
}
