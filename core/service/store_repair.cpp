#include "core/service/store_repair.h"

#include "core/service/checked_copy.h"
#include "core/service/store_salvage.h"
#include "core/storage/emptied_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/platform.h"
#include "core/storage/reading_mode.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"
#include "core/storage/store_replacement.h"

#include <algorithm>
#include <fstream>

namespace earmark::service {

namespace fs = std::filesystem;
using storage::Connection;

namespace {

constexpr const char* kReason = "before-repair";

bool concernsFiguresOnly(const std::vector<Finding>& findings) {
    return std::ranges::all_of(findings, [](const Finding& finding) { return isDerived(finding.kind); });
}

Result<void> forgetLostLog(Workspace& workspace) {
    return workspace.store().write([](Connection& connection) {
        storage::SettingStore settings(connection);
        if (settings.find(storage::kLostLogSetting)) settings.set(storage::kLostLogSetting, "");
    });
}

Result<std::int64_t> countEvaluations(Workspace& workspace) {
    return workspace.store().read([](Connection& connection) {
        return static_cast<std::int64_t>(storage::EvaluationStore(connection).allIds().size());
    });
}

/// Mends in place where that is enough; nothing where more is damaged than figures. The note of a lost log is
/// forgotten last, when everything else is mended.
Result<std::optional<Repaired>> mendInPlace(Workspace& workspace, Progress* progress) {
    Repaired repaired;
    auto before = VerifyService(workspace).verify(progress);
    if (!before) return before.error();
    repaired.found = *before;
    if (repaired.found.empty()) return std::optional(std::move(repaired));
    const auto log = workspace.store().read(lostLog);
    if (!log) return log.error();
    if (*log) {
        std::erase(*before, **log);
        repaired.steps.push_back({RepairStep::Kind::Lost, {}, (*log)->what});
    }
    if (!concernsFiguresOnly(*before)) return std::optional<Repaired>();
    if (const auto rebuilt = workspace.setZone(workspace.zone()); !rebuilt) return rebuilt.error();
    if (const auto forgotten = forgetLostLog(workspace); !forgotten) return forgotten.error();
    auto left = VerifyService(workspace).verify();
    if (!left) return left.error();
    repaired.left = std::move(*left);
    repaired.outcome = Repaired::Outcome::Rebuilt;
    return std::optional(std::move(repaired));
}

bool isDamage(const Error& error) {
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::Internal ||
           error.code == ErrorCode::NotFound || error.code == ErrorCode::Malformed;
}

/// Nothing where the store has to be salvaged; what was found goes into `repaired` either way.
Result<std::optional<Repaired>> tryInPlace(const fs::path& store, const Clock& clock, Progress* progress,
                                           std::vector<Finding>& found) {
    auto workspace = Workspace::open(store, {}, clock);
    if (!workspace) {
        if (workspace.error().code != ErrorCode::Corrupt) return workspace.error();
        found.push_back({Finding::Kind::File, {}, workspace.error().detail});
        return std::optional<Repaired>();
    }
    auto mended = mendInPlace(**workspace, progress);
    if (!mended && !isDamage(mended.error())) return mended.error();
    if (mended && *mended) {
        const auto count = countEvaluations(**workspace);
        if (!count) return count.error();
        (*mended)->evaluations = *count;
        return mended;
    }
    auto findings = VerifyService(**workspace).verify();
    if (findings)
        found = std::move(*findings);
    else
        found.push_back({Finding::Kind::File, {}, findings.error().detail});
    return std::optional<Repaired>();
}

/// A list beside the damaged file, for whoever looks for what was lost later.
void writeSteps(const fs::path& kept, const Repaired& repaired) {
    const fs::path path = storage::withSuffix(kept, ".txt");
    storage::platform::createPrivateFile(path);
    std::ofstream file(path);
    for (const Finding& finding : repaired.found)
        file << "found\t" << findingKindName(finding.kind) << '\t' << finding.subject << '\t' << finding.what
             << '\n';
    for (const RepairStep& step : repaired.steps)
        file << repairStepName(step.kind) << '\t' << step.subject << '\t' << step.what << '\n';
}

/// Opens the new store once: makes its figures, and looks through it.
Result<void> finishDraft(const fs::path& draft, const Clock& clock, Repaired& repaired) {
    storage::Store::Options options;
    options.dailyBackup = false;
    auto store = storage::Store::open(draft, options, clock);
    if (!store) return store.error();
    auto workspace = Workspace::over(std::move(*store), clock);
    if (!workspace) return workspace.error();
    if (const auto rebuilt = (*workspace)->setZone((*workspace)->zone()); !rebuilt) return rebuilt;
    if (const auto forgotten = forgetLostLog(**workspace); !forgotten) return forgotten;
    auto left = VerifyService(**workspace).verify();
    if (!left) return left.error();
    repaired.left = std::move(*left);
    const auto count = countEvaluations(**workspace);
    if (!count) return count.error();
    repaired.evaluations = *count;
    return {};
}

} // namespace

const char* repairStepName(RepairStep::Kind kind) {
    switch (kind) {
    case RepairStep::Kind::FromBackup:
        return "from-backup";
    case RepairStep::Kind::BackToDraft:
        return "back-to-draft";
    case RepairStep::Kind::Changed:
        return "changed";
    case RepairStep::Kind::Lost:
        return "lost";
    }
    return "lost";
}

const char* repairOutcomeName(Repaired::Outcome outcome) {
    switch (outcome) {
    case Repaired::Outcome::Sound:
        return "sound";
    case Repaired::Outcome::Rebuilt:
        return "rebuilt";
    case Repaired::Outcome::Salvaged:
        return "salvaged";
    }
    return "sound";
}

Result<Repaired> repairStore(const fs::path& store, const Clock& clock, Progress* progress) {
    if (const auto fine =
            storage::guarded([&]() -> Result<void> { return storage::refuseEmpty(store), Result<void>(); });
        !fine)
        return fine.error(); // there is nothing to salvage
    Repaired repaired;
    auto inPlace = tryInPlace(store, clock, progress, repaired.found);
    if (!inPlace) return inPlace.error();
    if (*inPlace) return std::move(**inPlace);
    const Result<void> done = storage::guarded([&]() -> Result<void> {
        storage::StoreReplacement replacement(store);
        repaired.steps =
            salvageStore(store, replacement.draft(), replacement.draft().parent_path(), clock, progress);
        if (const auto finished = finishDraft(replacement.draft(), clock, repaired); !finished)
            return finished;
        repaired.outcome = Repaired::Outcome::Salvaged;
        const auto kept =
            replacement.commit(clock.now(), kReason, storage::StoreReplacement::Keeping::Untouched);
        repaired.kept = kept->path;
        writeSteps(kept->path, repaired);
        return {};
    });
    return done ? Result<Repaired>(std::move(repaired)) : Result<Repaired>(done.error());
}

} // namespace earmark::service
