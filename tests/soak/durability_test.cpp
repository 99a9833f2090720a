#include "tests/soak/bit_flip_trial.h"
#include "tests/soak/kill_trial.h"
#include "tests/soak/power_cut_trial.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace earmark::trial;
using earmark::storage::Store;
using earmark::test::TemporaryFolder;

TEST_CASE("killed twenty times, a scorer loses nothing that was acknowledged", "[durability]") {
    const TemporaryFolder folder;
    KillTrial trial(folder.path(), EARMARK_ANSWERING_CHILD, 42);
    for (int round = 0; round < 20; ++round)
        CHECK(trial.killOnce() == std::vector<std::string>());
    CHECK(trial.acknowledged() > 100);
}

TEST_CASE("killed twenty times, an editor of a card finds the draft as it was saved", "[durability]") {
    const TemporaryFolder folder;
    KillTrial trial(folder.path(), EARMARK_EDITING_CHILD, 43);
    for (int round = 0; round < 20; ++round)
        CHECK(trial.killOnce() == std::vector<std::string>());
    CHECK(trial.acknowledged() > 100);
}

TEST_CASE("no power cut loses a saved draft or a published version", "[durability]") {
    std::size_t acknowledged = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const TemporaryFolder folder;
        const Outcome outcome = cutPower(folder.path(), seed, Store::Durability::Full, Work::EditingCards);
        INFO("seed " << seed);
        CHECK(outcome.losses == std::vector<std::string>());
        acknowledged += outcome.acknowledged;
    }
    CHECK(acknowledged > 100);
}

TEST_CASE("no power cut loses what was acknowledged", "[durability]") {
    std::size_t acknowledged = 0;
    std::int64_t torn = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const TemporaryFolder folder;
        const Outcome outcome = cutPower(folder.path(), seed, Store::Durability::Full);
        INFO("seed " << seed);
        CHECK(outcome.losses == std::vector<std::string>());
        acknowledged += outcome.acknowledged;
        torn += outcome.tornWrites;
    }
    CHECK(acknowledged > 100);
    CHECK(torn > 0); // else nothing was shown of torn pages
}

TEST_CASE("the power cuts notice a store that does not sync each commit", "[durability]") {
    std::size_t losses = 0;
    std::size_t drafts = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const TemporaryFolder folder;
        losses += cutPower(folder.path(), seed, Store::Durability::Normal).losses.size();
        const TemporaryFolder other;
        drafts += cutPower(other.path(), seed, Store::Durability::Normal, Work::EditingCards).losses.size();
    }
    CHECK(losses > 0);
    CHECK(drafts > 0);
}

TEST_CASE("of damaging bit flips in evaluation data, verify names 95 in 100", "[durability]") {
    const TemporaryFolder folder;
    const BitFlipTrial::Tally tally = BitFlipTrial(folder.path(), 7).run(100);
    CHECK(tally.damaging == 100);
    CHECK(tally.named >= 95);
    CHECK(tally.unnoticed.size() <= 5);
}
