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

TEST_CASE("no power cut loses what was acknowledged", "[durability]") {
    std::size_t acknowledged = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const TemporaryFolder folder;
        const Outcome outcome = cutPower(folder.path(), seed, Store::Durability::Full);
        INFO("seed " << seed);
        CHECK(outcome.losses == std::vector<std::string>());
        acknowledged += outcome.acknowledged;
    }
    CHECK(acknowledged > 100);
}

TEST_CASE("the power cuts notice a store that does not sync each commit", "[durability]") {
    std::size_t losses = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const TemporaryFolder folder;
        losses += cutPower(folder.path(), seed, Store::Durability::Normal).losses.size();
    }
    CHECK(losses > 0);
}
