#include "app/cli/planned_import.h"

#include "app/cli/import_words.h"
#include "app/cli/progress_line.h"
#include "core/service/call_service.h"
#include "core/service/import_service.h"
#include "core/service/media_scan.h"

#include <algorithm>

namespace earmark::cli {

namespace {

using service::ImportService;

/// Whatever waits to be looked at, of earlier imports as well.
Result<std::vector<RecordingId>> pendingOf(service::Workspace& workspace) {
    constexpr std::size_t kAll = 1'000'000;
    const auto pending = service::CallService(workspace).pendingMedia(kAll);
    if (!pending) return pending.error();
    std::vector<RecordingId> ids;
    for (const model::Recording& recording : *pending)
        ids.push_back(recording.id);
    return ids;
}

/// What the look at the files has shown until now.
std::optional<Error> takeFindings(service::Workspace& workspace, const std::vector<RecordingId>& pending,
                                  ImportOutcome& outcome) {
    auto same = service::sameSoundAmong(workspace, pending);
    const auto newest = service::sameSoundAmong(workspace, outcome.imported->recordings);
    if (!same || !newest) return (same ? newest : same).error();
    outcome.imported->calls -= newest->size();
    outcome.sameSound = std::move(*same);
    auto faults = service::mediaFaultsAmong(workspace, pending);
    if (!faults) return faults.error();
    outcome.mediaFaults = std::move(*faults);
    return std::nullopt;
}

/// Stopped here, the calls are in all the same.
std::optional<Error> lookAtFiles(Context& context, service::Workspace& workspace,
                                 const std::vector<RecordingId>& pending, ImportOutcome& outcome) {
    const std::string in = callsIn(outcome);
    Progress progress;
    const auto lookedAt = withProgressLine(context.console, progress, "recordings looked at", [&] {
        const unsigned helpers = std::max(std::thread::hardware_concurrency(), 1U) - 1;
        return service::scanPendingMedia(workspace, helpers, progress, [](const ChangeSet&) {});
    });
    if (const auto failed = takeFindings(workspace, pending, outcome)) return failed;
    if (lookedAt) outcome.lookedAt = *lookedAt;
    if (lookedAt) return std::nullopt;
    if (lookedAt.error().code != ErrorCode::Cancelled) return lookedAt.error();
    return Error{ErrorCode::Cancelled, outcome.from,
                 in + " and stay; not all of their files were looked at yet; the same "
                      "command, or the program, goes on from there"};
}

void tellCallsIn(Console& console, const ImportOutcome& outcome, const std::string& andNow) {
    if (outcome.rows > 0) console.say(callsIn(outcome) + andNow);
    tellErrors(console, *outcome.findings);
}

/// Says what is in, looks at what waits to be, and says what that showed.
std::optional<Error> lookAtAllFiles(Context& context, service::Workspace& workspace, ImportOutcome& outcome) {
    const auto pending = pendingOf(workspace);
    if (!pending) return pending.error();
    tellCallsIn(context.console, outcome,
                pending->empty() ? "" : "; files are looked at now, which may be stopped at any time");
    const auto problem = lookAtFiles(context, workspace, *pending, outcome);
    tellSameSound(context.console, outcome);
    tellMediaFaults(context.console, outcome);
    return problem;
}

} // namespace

ExitCode printOutcome(Console& console, const ImportOptions& options, const ImportOutcome& outcome,
                      const std::optional<Error>& refused) {
    ExitCode code = ExitCode::Fine;
    if (options.dryRun && outcome.findings->errors() > 0) code = ExitCode::Findings;
    if (refused) code = console.fail(*refused);
    return console.printJson([&](reporting::JsonWriter& json) { writeJson(json, outcome); }, code);
}

ExitCode importPlannedCalls(Context& context, service::Workspace& workspace, const ImportOptions& options,
                            const service::CallImportPlan& plan, ImportOutcome outcome) {
    outcome.findings = &plan.findings;
    outcome.rows = plan.rows;
    outcome.badRows = plan.badRows;
    outcome.calls = {plan.recordings.size(), plan.alreadyThere, plan.badFiles};
    if (options.dryRun) return printOutcome(context.console, options, outcome, std::nullopt);
    Progress progress;
    auto imported = withProgressLine(context.console, progress, "calls", [&] {
        return ImportService(workspace).importCalls(plan, badRows(options), progress);
    });
    if (!imported && imported.error().code == ErrorCode::Cancelled)
        imported = Error{ErrorCode::Cancelled, outcome.from, "nothing was imported; run the command again"};
    if (!imported) return printOutcome(context.console, options, outcome, imported.error());
    outcome.imported = std::move(*imported);
    if (options.noScan) {
        tellCallsIn(context.console, outcome, {});
        return printOutcome(context.console, options, outcome, std::nullopt);
    }
    const auto problem = lookAtAllFiles(context, workspace, outcome);
    return printOutcome(context.console, options, outcome, problem);
}

} // namespace earmark::cli
