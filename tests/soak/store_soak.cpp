/// The long durability trials of the store: 200 kills, 300 power cuts, and the proof that the power cuts
/// would notice a store that does not sync each commit.
#include "tests/soak/kill_trial.h"
#include "tests/soak/power_cut_trial.h"
#include "tests/support/temporary_folder.h"

#include <cstdio>
#include <exception>

using namespace earmark::trial;
using earmark::storage::Store;
using earmark::test::TemporaryFolder;

namespace {

constexpr int kKills = 200;
constexpr int kCuts = 300;

std::size_t report(const std::vector<std::string>& losses) {
    for (const std::string& loss : losses)
        std::printf("  lost: %s\n", loss.c_str());
    return losses.size();
}

bool soakKills(const char* what, const char* child) {
    const TemporaryFolder folder;
    KillTrial trial(folder.path(), child, 1);
    std::size_t lost = 0;
    for (int round = 0; round < kKills; ++round)
        lost += report(trial.killOnce());
    std::printf("%d kills while %s: %zu writes acknowledged, %zu lost or torn (goal 0)\n", kKills, what,
                trial.acknowledged(), lost);
    return lost == 0;
}

Outcome cutMany(Store::Durability durability, std::size_t& cutsWithLoss) {
    Outcome all;
    for (std::uint64_t seed = 1; seed <= kCuts; ++seed) {
        const TemporaryFolder folder;
        const Outcome one = cutPower(folder.path(), seed, durability);
        all.acknowledged += one.acknowledged;
        all.losses.insert(all.losses.end(), one.losses.begin(), one.losses.end());
        cutsWithLoss += one.losses.empty() ? 0 : 1;
    }
    return all;
}

bool soakPowerCuts() {
    std::size_t cutsWithLoss = 0;
    const Outcome full = cutMany(Store::Durability::Full, cutsWithLoss);
    report(full.losses);
    std::printf("%d power cuts: %zu writes acknowledged, %zu lost or torn (goal 0)\n", kCuts,
                full.acknowledged, full.losses.size());
    cutsWithLoss = 0;
    const Outcome normal = cutMany(Store::Durability::Normal, cutsWithLoss);
    std::printf("%d power cuts with synchronous=NORMAL: %zu of %zu lost, in %zu cuts (goal: noticed)\n",
                kCuts, normal.losses.size(), normal.acknowledged, cutsWithLoss);
    return full.losses.empty() && !normal.losses.empty();
}

} // namespace

int main() {
    try {
        const bool killsFine = soakKills("scoring", EARMARK_ANSWERING_CHILD);
        const bool editingFine = soakKills("editing a card", EARMARK_EDITING_CHILD);
        const bool cutsFine = soakPowerCuts();
        return killsFine && editingFine && cutsFine ? 0 : 1;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
