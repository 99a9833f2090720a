#include "tests/soak/power_cut_trial.h"

#include "tests/soak/editor_at_work.h"
#include "tests/soak/ledger.h"
#include "tests/soak/scorer_at_work.h"
#include "tests/soak/trial_centre.h"
#include "tests/support/simulated_disk.h"

#include <random>

namespace earmark::trial {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFile = "centre.db";
constexpr int kMostCalls = 6;
constexpr int kMostDrafts = 12;
constexpr int kCheckpointPages = 40;     ///< often, so that cuts fall into checkpoints, too
constexpr std::int64_t kLatestCut = 700; ///< operations; six calls take some more

/// Works until the power is gone; what is said after that was never heard.
void workUntilCut(const fs::path& store, test::SimulatedDisk& disk, std::uint64_t seed,
                  storage::Store::Durability durability, Work work, Ledger& ledger) {
    auto workspace = openCentre(store, {disk.name(), durability, kCheckpointPages});
    std::mt19937_64 random(seed);
    disk.cutBefore(1 + static_cast<std::int64_t>(random() % kLatestCut), random());
    const auto note = [&](const std::string& line) {
        if (!disk.wasCut()) ledger.note(line);
    };
    ScorerAtWork scorer(*workspace, seed, 0, ScorerAtWork::Saving::OneByOne, note);
    EditorAtWork editor(*workspace, seed, 0, note);
    const int rounds = work == Work::Scoring ? kMostCalls : kMostDrafts;
    for (int round = 0; round < rounds && !disk.wasCut(); ++round)
        if (!(work == Work::Scoring ? scorer.scoreCall() : editor.editCard()))
            throw std::runtime_error("the store refused to work before the power was cut");
    if (!disk.wasCut()) disk.cutBefore(1, random()); // closing the store writes, too
}

} // namespace

Outcome cutPower(const fs::path& folder, std::uint64_t seed, storage::Store::Durability durability,
                 Work work) {
    const fs::path before = folder / "before";
    const fs::path after = folder / "after";
    fs::create_directories(before);
    fs::create_directories(after);
    makeCentre(before / kFile);
    test::SimulatedDisk disk;
    Ledger ledger;
    workUntilCut(before / kFile, disk, seed, durability, work, ledger);
    disk.restoreInto(after);
    Outcome outcome;
    outcome.acknowledged = ledger.acknowledged();
    outcome.tornWrites = disk.tornWrites();
    try {
        auto workspace = openCentre(after / kFile);
        outcome.losses = ledger.losses(*workspace);
    } catch (const std::exception& problem) {
        outcome.losses.push_back(std::string("the store does not open: ") + problem.what());
    }
    return outcome;
}

} // namespace earmark::trial
