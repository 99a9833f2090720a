#include "core/exchange/card_json.h"
#include "core/service/shipped_cards.h"
#include "tests/service/scored_centre.h"
#include "tests/support/test_data.h"

#include <fstream>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;

TEST_CASE("a published card comes back as it was, numbered by its key", "[service]") {
    OpenWorkspace open;
    CardService cards(*open.workspace);
    const auto first = valueOf(cards.publish(smallCard(), "Chen", "trial"));
    CHECK(first.version == 1);
    CHECK(first.status == model::CardStatus::Published);
    CHECK(first.publishedAt == open.clock.now());
    CHECK(valueOf(cards.get(first.id)) == first);

    CHECK(valueOf(cards.publish(smallCard(), "Wu", "the same words")).id == first.id);
    model::CardVersion harder = smallCard();
    harder.policy.passMark = model::Share::percent(90);
    const auto second = valueOf(cards.publish(harder, "Wu", "raised"));
    CHECK(second.version == 2);
    CHECK(valueOf(cards.newest("small")).id == second.id);
    CHECK(valueOf(cards.get(first.id)) == first);
}

TEST_CASE("a card with an error is not published", "[service]") {
    OpenWorkspace open;
    model::CardVersion broken = smallCard();
    broken.sections[0].criteria[1].key = "greet";
    const auto refused = CardService(*open.workspace).publish(broken, "Chen", "trial");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::NotAllowed);
    CHECK(valueOf(CardService(*open.workspace).list()).empty());
}

TEST_CASE("a retired card is newest no more but stays readable", "[service]") {
    OpenWorkspace open;
    CardService cards(*open.workspace);
    model::CardVersion other = smallCard();
    other.cardKey = "other";
    valueOf(cards.publish(other, "Chen", "trial")); // the default
    const auto card = valueOf(cards.publish(smallCard(), "Chen", "trial"));
    valueOf(cards.retire("small"));
    const auto newest = cards.newest("small");
    REQUIRE_FALSE(newest.has_value());
    CHECK(newest.error().code == ErrorCode::NotFound);
    CHECK(valueOf(cards.get(card.id)).status == model::CardStatus::Retired);
    CHECK(valueOf(cards.publish(smallCard(), "Chen", "back")).version == 2);
}

TEST_CASE("the default card is the newest of the chosen key", "[service]") {
    OpenWorkspace open;
    CardService cards(*open.workspace);
    CHECK_FALSE(cards.defaultCard().has_value());
    valueOf(cards.publish(smallCard(), "Chen", "trial"));
    model::CardVersion other = smallCard();
    other.cardKey = "other";
    valueOf(cards.publish(other, "Chen", "trial"));
    CHECK(valueOf(cards.defaultCard()).cardKey == "small");
    CHECK_FALSE(cards.setDefault("unknown").has_value());
    valueOf(cards.setDefault("other"));
    other.name.en = "Other, second";
    valueOf(cards.publish(other, "Chen", "named"));
    CHECK(valueOf(cards.defaultCard()).version == 2);
    const auto list = valueOf(cards.list());
    REQUIRE(list.size() == 3);
    CHECK(list[0].version == 2);
    CHECK(list[0].isDefault);
    CHECK_FALSE(list[1].isDefault);
    CHECK_FALSE(list[2].isDefault);
}

TEST_CASE("the shipped cards are installed once, the standard card as default", "[service]") {
    OpenWorkspace open;
    const auto resources = shippedDirectory();
    CHECK(valueOf(installShippedCards(*open.workspace, resources)).cards);
    CardService cards(*open.workspace);
    const auto installed = valueOf(cards.list()).size();
    CHECK(installed >= 1);
    CHECK(valueOf(cards.defaultCard()).cardKey == kStandardCardKey);
    valueOf(installShippedCards(*open.workspace, resources));
    CHECK(valueOf(cards.list()).size() == installed);
    CHECK_FALSE(installShippedCards(*open.workspace, open.folder / "nowhere").has_value());
}

TEST_CASE("a shipped card never writes over what the centre made of it", "[service]") {
    OpenWorkspace open;
    CardService cards(*open.workspace);
    model::CardVersion own = smallCard();
    own.cardKey = kStandardCardKey;
    const auto published = valueOf(cards.publish(own, "Chen", "our own words"));
    valueOf(installShippedCards(*open.workspace, shippedDirectory()));
    CHECK(valueOf(cards.newest(kStandardCardKey)) == published);
    CHECK(valueOf(cards.list()).size() > 1);
}

TEST_CASE("templates are read without publishing, the standard card first", "[service]") {
    OpenWorkspace open;
    const auto shipped = valueOf(templates(shippedDirectory()));
    REQUIRE(shipped.size() >= 4);
    CHECK(shipped.front().cardKey == kStandardCardKey);
    CHECK(valueOf(CardService(*open.workspace).list()).empty());
    CHECK_FALSE(templates(open.folder / "nowhere").has_value());
}

TEST_CASE("a shipped card for texts is given to written contacts of a new store", "[service]") {
    OpenWorkspace open;
    const auto folder = open.folder / "resources" / "scorecards";
    std::filesystem::create_directories(folder);
    const auto ship = [&](model::CardVersion card, const std::string& key) {
        card.cardKey = key;
        std::ofstream(folder / (key + ".json")) << exchange::writeCard(card);
    };
    model::CardVersion texts = smallCard();
    texts.medium = model::Medium::Text;
    ship(texts, "chat");
    ship(smallCard(), kStandardCardKey);
    ship(smallCard(), "other");
    valueOf(installShippedCards(*open.workspace, open.folder / "resources"));
    CardService cards(*open.workspace);
    CHECK(valueOf(cards.choose({{"medium", "text"}})).cardKey == "chat");
    CHECK(valueOf(cards.choose(model::CallFields{})).cardKey == kStandardCardKey);

    // What the centre made of it stands: its rules, its own version, what it retired.
    valueOf(cards.setRules({{{}, "other"}}));
    model::CardVersion own = valueOf(cards.newest("other"));
    own.policy.passMark = Share::percent(90);
    valueOf(cards.publish(own, "Chen", "raised"));
    valueOf(cards.retire("chat"));
    valueOf(installShippedCards(*open.workspace, open.folder / "resources"));
    CHECK(valueOf(cards.newest("other")).policy.passMark == Share::percent(90));
    CHECK(valueOf(cards.rules()) == std::vector<model::CardRule>{{{}, "other"}});
    CHECK_FALSE(cards.newest("chat").has_value());
}
