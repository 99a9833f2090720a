/// The long durability trials of the store: 500 kills, 300 power cuts, the proof that the power cuts would
/// notice a store that does not sync each commit, every operation of the disk failing, and 1,000 damaging bit
/// flips.
#include "tests/soak/bit_flip_trial.h"
#include "tests/soak/fault_trial.h"
#include "tests/soak/kill_trial.h"
#include "tests/soak/power_cut_trial.h"
#include "tests/support/temporary_folder.h"

#include <cstdio>
#include <exception>

using namespace earmark::trial;
using earmark::storage::Store;
using earmark::test::TemporaryFolder;
using Fault = earmark::test::SimulatedDisk::Fault;

namespace {

constexpr int kKills = 250; ///< each of a scorer and of an editor
constexpr int kCuts = 300;
constexpr int kDamagingFlips = 1'000;

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
        all.tornWrites += one.tornWrites;
        all.losses.insert(all.losses.end(), one.losses.begin(), one.losses.end());
        cutsWithLoss += one.losses.empty() ? 0 : 1;
    }
    return all;
}

bool soakPowerCuts() {
    std::size_t cutsWithLoss = 0;
    const Outcome full = cutMany(Store::Durability::Full, cutsWithLoss);
    report(full.losses);
    std::printf(
        "%d power cuts, %lld writes torn by them: %zu writes acknowledged, %zu lost or torn (goal 0)\n",
        kCuts, static_cast<long long>(full.tornWrites), full.acknowledged, full.losses.size());
    cutsWithLoss = 0;
    const Outcome normal = cutMany(Store::Durability::Normal, cutsWithLoss);
    std::printf("%d power cuts with synchronous=NORMAL: %zu of %zu lost, in %zu cuts (goal: noticed)\n",
                kCuts, normal.losses.size(), normal.acknowledged, cutsWithLoss);
    return full.losses.empty() && !normal.losses.empty();
}

/// Every single operation of the disk, each fault, once and for ever.
bool soakFaults() {
    constexpr std::pair<Fault, const char*> kKinds[] = {{Fault::DiskFull, "write ENOSPC"},
                                                        {Fault::WriteError, "write EIO"},
                                                        {Fault::SyncError, "sync EIO"},
                                                        {Fault::SyncFull, "sync ENOSPC"}};
    const TemporaryFolder folder;
    FaultTrial trial(folder.path());
    std::size_t lost = report(trial.run({}));
    const std::int64_t all = trial.operations();
    for (const auto& [kind, name] : kKinds) {
        for (const bool forEver : {false, true}) {
            std::size_t here = 0;
            for (std::int64_t operation = 1; operation <= all; ++operation)
                here += report(trial.run({kind, operation, forEver}));
            std::printf("%s %s, at each of %lld operations: %zu lost or torn (goal 0)\n", name,
                        forEver ? "for ever" : "once", static_cast<long long>(all), here);
            lost += here;
        }
    }
    return lost == 0;
}

bool soakBitFlips() {
    const TemporaryFolder folder;
    const BitFlipTrial::Tally tally = BitFlipTrial(folder.path(), 1).run(kDamagingFlips);
    std::printf("%d bits flipped in evaluation data, %d damaging, %d of them named by verify (goal 95 %%)\n",
                tally.flips, tally.damaging, tally.named);
    for (const std::string& place : tally.unnoticed)
        std::printf("  unnoticed: %s\n", place.c_str());
    return tally.named * 100 >= tally.damaging * 95;
}

} // namespace

int main() {
    try {
        const bool killsFine = soakKills("scoring", EARMARK_ANSWERING_CHILD);
        const bool editingFine = soakKills("editing a card", EARMARK_EDITING_CHILD);
        const bool cutsFine = soakPowerCuts();
        const bool faultsFine = soakFaults();
        const bool flipsFine = soakBitFlips();
        return killsFine && editingFine && cutsFine && faultsFine && flipsFine ? 0 : 1;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
