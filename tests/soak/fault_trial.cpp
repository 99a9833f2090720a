#include "tests/soak/fault_trial.h"

#include "core/service/store_backup.h"
#include "tests/soak/editor_at_work.h"
#include "tests/soak/ledger.h"
#include "tests/soak/scorer_at_work.h"
#include "tests/soak/trial_centre.h"

namespace earmark::trial {

namespace fs = std::filesystem;
using test::SimulatedDisk;

namespace {

constexpr int kCalls = 3;
constexpr int kCheckpointPages = 25; ///< often, so that faults fall into checkpoints, too
constexpr std::int64_t kNumbersOfOneCall = 1'000;

void work(service::Workspace& workspace, Ledger& ledger) {
    const auto note = [&](const std::string& line) { ledger.note(line); };
    for (std::int64_t call = 0; call < kCalls; ++call)
        (void)ScorerAtWork(workspace, 9, call * kNumbersOfOneCall, ScorerAtWork::Saving::OneByOne, note)
            .scoreCall();
    (void)EditorAtWork(workspace, 9, kCalls * kNumbersOfOneCall, note).editCard();
    (void)service::backUpNow(workspace);
}

std::unique_ptr<service::Workspace> tryToOpen(const fs::path& store, const SimulatedDisk& disk) {
    try {
        return openCentre(store, {disk.name(), storage::Store::Durability::Full, kCheckpointPages});
    } catch (const std::exception&) {
        return nullptr;
    }
}

void add(std::vector<std::string>& losses, const std::vector<std::string>& more, const char* when) {
    for (const std::string& loss : more)
        losses.push_back(std::string(when) + ": " + loss);
}

std::vector<std::string> lossesOnOpening(const fs::path& store, const Ledger& ledger) {
    try {
        return ledger.losses(*openCentre(store));
    } catch (const std::exception& problem) {
        return {std::string("the store does not open: ") + problem.what()};
    }
}

} // namespace

FaultTrial::FaultTrial(fs::path folder)
    : m_folder(std::move(folder)) {
    makeCentre(m_folder / "new.db");
}

std::vector<std::string> FaultTrial::run(const DiskFault& fault) {
    const fs::path here = m_folder / std::to_string(++m_round);
    const fs::path afterCut = here / "cut";
    fs::create_directories(afterCut);
    fs::copy_file(m_folder / "new.db", here / "centre.db");
    SimulatedDisk disk;
    Ledger ledger;
    std::vector<std::string> losses;
    if (fault.operation > 0) disk.failFrom(fault.operation, fault.kind, fault.forEver ? 0 : 1);
    auto workspace = tryToOpen(here / "centre.db", disk);
    if (workspace) work(*workspace, ledger);
    m_operations = disk.operations();
    disk.cut(static_cast<std::uint64_t>(m_round));
    disk.heal();
    if (workspace) add(losses, ledger.losses(*workspace), "still open");
    workspace.reset();
    disk.restoreInto(afterCut);
    add(losses, lossesOnOpening(afterCut / "centre.db", ledger), "after a power cut");
    add(losses, lossesOnOpening(here / "centre.db", ledger), "opened again");
    m_acknowledged = ledger.acknowledged();
    fs::remove_all(here);
    return losses;
}

} // namespace earmark::trial
