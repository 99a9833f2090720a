#include "core/scoring/card_difference.h"
#include "core/scoring/score_difference.h"
#include "tests/scoring/card_builder.h"
#include "tests/scoring/card_generator.h"
#include "tests/scoring/card_mutations.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>

using namespace earmark;
using namespace earmark::test;
using scoring::CardChange;

namespace {

constexpr std::uint64_t kCards = 300;

bool isWhole(const CardChange& change) {
    return !change.place.empty() && !change.sentence.en.empty() && !change.sentence.zh.empty();
}

bool sameVerdict(const scoring::Score& one, const scoring::Score& other) {
    return one.outcome == other.outcome && one.running == other.running && one.failed == other.failed &&
           one.passed == other.passed;
}

} // namespace

TEST_CASE("whatever member of a card is edited, the difference tells it", "[scoring][difference][property]") {
    std::map<std::string, int> edited;
    for (std::uint64_t seed = 1; seed <= kCards; ++seed) {
        const model::CardVersion before = generateCase(seed).card;
        REQUIRE(scoring::difference(before, before).empty());
        for (const CardMutation& mutation : cardMutations()) {
            std::mt19937_64 random(seed);
            model::CardVersion after = before;
            mutation.apply(after, random);
            if (after == before) continue;
            ++edited[mutation.name];
            const auto changes = scoring::difference(before, after);
            const auto back = scoring::difference(after, before);
            CAPTURE(seed, mutation.name);
            REQUIRE_FALSE(changes.empty());
            REQUIRE_FALSE(back.empty());
            REQUIRE(std::ranges::all_of(changes, isWhole));
        }
    }
    for (const CardMutation& mutation : cardMutations()) {
        INFO(mutation.name);
        CHECK(edited[mutation.name] > 0);
    }
}

TEST_CASE("where an edit changes a score, the reasons are told", "[scoring][difference][property]") {
    int told = 0;
    for (std::uint64_t seed = 1; seed <= kCards; ++seed) {
        const GeneratedCase made = generateCase(seed);
        for (const CardMutation& mutation : cardMutations()) {
            std::mt19937_64 random(seed);
            model::CardVersion after = made.card;
            mutation.apply(after, random);
            const scoring::Score was = scored(made.card, made.answers, made.fields);
            const scoring::Score is = scored(after, made.answers, made.fields);
            if (sameVerdict(was, is)) continue;
            ++told;
            CAPTURE(seed, mutation.name);
            REQUIRE_FALSE(scoring::ScoreComparison(made.card, after).why(was, is, made.answers).empty());
        }
    }
    CHECK(told > 1'000);
}
