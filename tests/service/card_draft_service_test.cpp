#include "core/service/card_draft_service.h"
#include "core/service/card_text.h"
#include "core/service/verify_service.h"
#include "core/storage/store.h"
#include "tests/scoring/card_generator.h"
#include "tests/service/scored_centre.h"

#include <future>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using model::CardDraft;
using Newer = CardDraftService::Newer;

namespace {

template <class T>
Error refusal(const Result<T>& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The small card, published by Chen, with a draft of it begun by Wu.
struct Editing : ScoredCentre {
    Editing()
        : draft(valueOf(drafts().begin(card, card.id, "Wu"))) {}

    CardDraftService drafts() { return CardDraftService(*workspace); }
    service::CardService cards() { return service::CardService(*workspace); }

    CardDraft renamed(CardDraft from, const std::string& name) {
        from.card.name.en = name;
        return from;
    }
    CardDraft save(const CardDraft& changed, const std::string& by = "Wu") {
        return valueOf(drafts().save(changed, by));
    }

    CardDraft draft;
};

} // namespace

TEST_CASE("a draft holds what was saved, after the program ended", "[service][draft]") {
    Editing edit;
    CHECK(edit.draft.revision == 1);
    CHECK(edit.draft.basedOn == edit.card.id);
    CHECK(edit.draft.card.status == model::CardStatus::Draft);
    CHECK(edit.draft.card.id.isNil());
    edit.clock.advance(std::chrono::minutes(1));
    const CardDraft saved = edit.save(edit.renamed(edit.draft, "Shorter"));
    CHECK(saved.revision == 2);
    CHECK(saved.savedAt == edit.clock.now());

    edit.reopen();
    CHECK(valueOf(edit.drafts().get(saved.id)) == saved);
    const auto list = valueOf(edit.drafts().list());
    REQUIRE(list.size() == 1);
    CHECK(list[0].id == saved.id);
    CHECK(list[0].cardKey == "small");
    CHECK(list[0].name.en == "Shorter");
    CHECK(list[0].criteria == 5);
    CHECK(list[0].basedOnVersion == 1);
    CHECK(list[0].revision == 2);
    CHECK(list[0].savedBy == "Wu");
    CHECK(list[0].savedAt == saved.savedAt);
}

TEST_CASE("drafts are listed by their last save", "[service][draft]") {
    Editing edit;
    edit.clock.advance(std::chrono::minutes(1));
    model::CardVersion fresh;
    const auto empty = valueOf(edit.drafts().begin(fresh, std::nullopt, "Chen"));
    CHECK(valueOf(edit.drafts().list()).front().id == empty.id);
    edit.clock.advance(std::chrono::minutes(1));
    edit.save(edit.draft);
    CHECK(valueOf(edit.drafts().list()).front().id == edit.draft.id);
    const CardVersionId unknown = edit.workspace->ids().make<CardVersionId>();
    CHECK(refusal(edit.drafts().begin(fresh, unknown, "Chen")).code == ErrorCode::NotFound);
}

TEST_CASE("a draft may hold whatever the linter refuses", "[service][draft]") {
    Editing edit;
    CardDraft draft = valueOf(edit.drafts().begin(model::CardVersion{}, std::nullopt, "Wu"));
    CHECK(valueOf(edit.drafts().get(draft.id)).card == draft.card); // not even a key
    model::Section section;
    section.criteria.resize(3); // without keys and names, all alike
    section.criteria[0].kind = model::CriterionKind::Choice;
    section.criteria[1].condition = model::Condition{};
    section.criteria[2].weight = {-5000};
    draft.card.sections = {section, section};
    draft.card.policy.passMark = Share{-1};
    draft.card.policy.bands.resize(2);
    draft = edit.save(draft);
    CHECK(valueOf(edit.drafts().get(draft.id)).card == draft.card);
    CHECK(refusal(edit.drafts().publish(draft.id, draft.revision, "Wu", "try")).code ==
          ErrorCode::NotAllowed);
}

TEST_CASE("whatever kind a criterion is turned into, its draft opens again", "[service][draft]") {
    Editing edit;
    CardDraft draft = edit.draft;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        draft.card = generateCase(seed).card;
        draft = edit.save(draft);
        CHECK(sameContent(valueOf(edit.drafts().get(draft.id)).card, draft.card));
        for (int kind = 0; kind <= static_cast<int>(model::CriterionKind::Bonus); ++kind) {
            for (model::Section& section : draft.card.sections)
                for (model::Criterion& criterion : section.criteria)
                    criterion.kind = static_cast<model::CriterionKind>(kind);
            draft = edit.save(draft);
            CHECK(valueOf(edit.drafts().get(draft.id)).card.criterionCount() == draft.card.criterionCount());
        }
    }
}

TEST_CASE("what could not be read back is refused while it is still in hand", "[service][draft]") {
    Editing edit;
    CardDraft beyond = edit.draft;
    beyond.card.sections[0].criteria[0].maximum = {model::Points::kLimit + 1};
    const Error refused = refusal(edit.drafts().save(beyond, "Wu"));
    CHECK(refused.code == ErrorCode::Malformed);
    CHECK(has(refused.detail, "/sections/0/criteria/0/maximum"));
    CHECK(refusal(edit.drafts().begin(beyond.card, std::nullopt, "Wu")).code == ErrorCode::Malformed);
    CHECK(valueOf(edit.drafts().get(edit.draft.id)) == edit.draft);
}

TEST_CASE("who saves over another's save is told who and when, and can compare", "[service][draft]") {
    Editing edit;
    const CardDraft mine = edit.draft;
    edit.clock.set(edit.workspace->zone().startOf(testDay(3, 2)) + std::chrono::hours(9));
    const CardDraft theirs = edit.save(edit.renamed(edit.draft, "Theirs"), "Chen");

    const Error refused = refusal(edit.drafts().save(edit.renamed(mine, "Mine"), "Wu"));
    CHECK(refused.code == ErrorCode::Conflict);
    CHECK(has(refused.detail, "Chen"));
    CHECK(has(refused.detail, "2026-03-02 09:00:00"));
    CHECK(refusal(edit.drafts().discard(mine.id, mine.revision)).code == ErrorCode::Conflict);
    CHECK(refusal(edit.drafts().publish(mine.id, mine.revision, "Wu", "why")).code == ErrorCode::Conflict);

    CardDraft compared = edit.renamed(mine, "Mine");
    compared.revision = valueOf(edit.drafts().get(mine.id)).revision;
    CHECK(valueOf(edit.drafts().get(mine.id)) == theirs);
    CHECK(edit.save(compared).revision == 3);
    CHECK(valueOf(edit.drafts().get(mine.id)).card.name.en == "Mine");
}

TEST_CASE("of editors saving one draft at once, one is told after each save", "[service][draft]") {
    Editing edit;
    constexpr int kSaves = 50;
    const auto editor = [&](const std::string& name) {
        int saved = 0;
        CardDraft own = edit.draft;
        while (saved < kSaves) {
            own.card.name.en = name + std::to_string(saved);
            const auto kept = CardDraftService(*edit.workspace).save(own, name);
            if (kept) {
                own = *kept;
                ++saved;
            } else {
                if (kept.error().code != ErrorCode::Conflict) return -1;
                own.revision = valueOf(CardDraftService(*edit.workspace).get(own.id)).revision;
            }
        }
        return saved;
    };
    auto one = std::async(std::launch::async, editor, "one");
    auto two = std::async(std::launch::async, editor, "two");
    CHECK(one.get() == kSaves);
    CHECK(two.get() == kSaves);
    // No save was lost and none was counted twice.
    CHECK(valueOf(edit.drafts().get(edit.draft.id)).revision == 1 + 2 * kSaves);
}

TEST_CASE("a save off the screen's thread is told once it is durable", "[service][draft]") {
    Editing edit;
    std::promise<Result<CardDraft>> first;
    std::promise<Result<CardDraft>> late;
    edit.drafts().save(edit.renamed(edit.draft, "Autosaved"), "Wu",
                       [&](Result<CardDraft> saved) { first.set_value(std::move(saved)); });
    edit.drafts().save(edit.renamed(edit.draft, "Too late"), "Chen",
                       [&](Result<CardDraft> saved) { late.set_value(std::move(saved)); });
    const CardDraft saved = valueOf(first.get_future().get());
    CHECK(saved.revision == 2);
    CHECK(refusal(late.get_future().get()).code == ErrorCode::Conflict);
    CHECK(valueOf(edit.drafts().get(saved.id)) == saved);
}

TEST_CASE("a discarded draft is gone, and saving it says so", "[service][draft]") {
    Editing edit;
    CHECK(valueOf(edit.drafts().discard(edit.draft.id, 1)).cards);
    CHECK(valueOf(edit.drafts().list()).empty());
    CHECK(refusal(edit.drafts().get(edit.draft.id)).code == ErrorCode::NotFound);
    CHECK(refusal(edit.drafts().save(edit.draft, "Wu")).code == ErrorCode::NotFound);
    CHECK(refusal(edit.drafts().publish(edit.draft.id, 1, "Wu", "why")).code == ErrorCode::NotFound);
}

TEST_CASE("publishing freezes the draft as the next version and takes it away", "[service][draft]") {
    Editing edit;
    const CardDraft saved = edit.save(edit.renamed(edit.draft, "Second"));
    CHECK(refusal(edit.drafts().publish(saved.id, saved.revision, "Wu", " \n")).code ==
          ErrorCode::InvalidArgument);
    const auto published = valueOf(edit.drafts().publish(saved.id, saved.revision, "Wu", "clearer"));
    CHECK(published.version == 2);
    CHECK(published.status == model::CardStatus::Published);
    CHECK(published.publishedBy == "Wu");
    CHECK(published.publishReason == "clearer");
    CHECK(valueOf(edit.cards().get(published.id)) == published);
    CHECK(valueOf(edit.cards().get(edit.card.id)) == edit.card);
    CHECK(valueOf(edit.drafts().list()).empty());
}

TEST_CASE("a draft with an error is not published and stays", "[service][draft]") {
    Editing edit;
    CardDraft broken = edit.draft;
    broken.card.sections[0].criteria[1].key = "greet";
    broken = edit.save(broken);
    const Error refused = refusal(edit.drafts().publish(broken.id, broken.revision, "Wu", "why"));
    CHECK(refused.code == ErrorCode::NotAllowed);
    CHECK(has(refused.detail, "greet"));
    CHECK(valueOf(edit.drafts().get(broken.id)) == broken);
    CHECK(valueOf(edit.cards().list()).size() == 1);
}

TEST_CASE("a draft that changes nothing is not published again", "[service][draft]") {
    Editing edit;
    const Error refused = refusal(edit.drafts().publish(edit.draft.id, 1, "Wu", "why"));
    CHECK(refused.code == ErrorCode::NotAllowed);
    CHECK(has(refused.detail, "version 1"));
}

TEST_CASE("a version published meanwhile is named before it is published over", "[service][draft]") {
    Editing edit;
    model::CardVersion meanwhile = smallCard();
    meanwhile.policy.passMark = Share::percent(90);
    const auto second = valueOf(edit.cards().publish(meanwhile, "Chen", "raised"));
    const CardDraft mine = edit.save(edit.renamed(edit.draft, "Mine"));

    const auto newer = valueOf(edit.drafts().publishedMeanwhile(mine.id));
    REQUIRE(newer.has_value());
    CHECK(newer->id == second.id);
    CHECK(newer->version == 2);
    CHECK(newer->by == "Chen");
    CHECK(newer->at == second.publishedAt);
    CHECK(newer->reason == "raised");
    const Error refused = refusal(edit.drafts().publish(mine.id, mine.revision, "Wu", "why"));
    CHECK(refused.code == ErrorCode::Conflict);
    CHECK(has(refused.detail, "version 2"));
    CHECK(has(refused.detail, "Chen"));

    const auto third =
        valueOf(edit.drafts().publish(mine.id, mine.revision, "Wu", "compared", Newer::PublishOver));
    CHECK(third.version == 3);
    CHECK(third.policy.passMark == edit.card.policy.passMark);
}

TEST_CASE("a key that belongs to another card is refused with the way out", "[service][draft]") {
    Editing edit;
    model::CardVersion own = smallCard();
    own.name = {"Another card", ""};
    CardDraft fresh = valueOf(edit.drafts().begin(own, std::nullopt, "Wu"));
    CHECK(valueOf(edit.drafts().publishedMeanwhile(fresh.id)) == std::nullopt);
    const Error taken =
        refusal(edit.drafts().publish(fresh.id, 1, "Wu", "new", Newer::PublishOver)); // not even so
    CHECK(taken.code == ErrorCode::Conflict);
    CHECK(taken.subject == "small");
    CHECK(has(taken.detail, "another key"));

    fresh.card.cardKey = "another";
    fresh = edit.save(fresh);
    CHECK(valueOf(edit.drafts().publish(fresh.id, fresh.revision, "Wu", "new")).version == 1);
    // A duplicate: begun from one card, published under a key of its own.
    CardDraft copy = edit.draft;
    copy.card.cardKey = "copy";
    copy = edit.save(copy);
    CHECK(valueOf(edit.drafts().publish(copy.id, copy.revision, "Wu", "copied")).version == 1);
    CHECK(valueOf(edit.cards().newest("small")).version == 1);
}

TEST_CASE("a card keeps judging what it judged; another medium takes a key of its own", "[service][draft]") {
    Editing edit;
    CardDraft texts = edit.draft;
    texts.card.medium = model::Medium::Text;
    texts = edit.save(texts);
    const Error refused = refusal(edit.drafts().publish(texts.id, texts.revision, "Wu", "why"));
    CHECK(refused.code == ErrorCode::NotAllowed);
    CHECK(has(refused.detail, "key of its own"));
    CHECK(valueOf(edit.drafts().get(texts.id)) == texts);
}

TEST_CASE("a damaged draft is named, and can be saved over or thrown away", "[service][draft]") {
    Editing edit;
    valueOf(edit.workspace->store().write([](storage::Connection& connection) {
        connection.execute("UPDATE card_draft SET content = replace(content, 'greet', 'Greet')");
    }));
    CHECK(refusal(edit.drafts().get(edit.draft.id)).code == ErrorCode::Corrupt);
    CHECK(valueOf(edit.drafts().list()).size() == 1);
    const auto findings = valueOf(VerifyService(*edit.workspace).verify());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == Finding::Kind::Draft);
    CHECK(findings[0].subject == edit.draft.id.toString());
    const CardDraft mended = edit.save(edit.draft);
    CHECK(valueOf(edit.drafts().get(edit.draft.id)) == mended);
    CHECK(valueOf(VerifyService(*edit.workspace).verify()).empty());
    valueOf(edit.drafts().discard(mended.id, mended.revision));
}
