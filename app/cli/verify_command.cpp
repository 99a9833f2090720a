#include "app/cli/verify_command.h"

#include "app/cli/findings_json.h"
#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "core/service/verify_service.h"

#include <chrono>

namespace earmark::cli {

namespace {

using Stopwatch = std::chrono::steady_clock;

struct VerifyOptions {
    bool recordings = false;
};

ExitCode printFindings(Context& context, const std::vector<service::Finding>& findings,
                       Stopwatch::time_point began) {
    const auto write = [&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.member("sound", findings.empty());
        json.member(
            "milliseconds",
            std::int64_t{
                std::chrono::duration_cast<std::chrono::milliseconds>(Stopwatch::now() - began).count()});
        writeFindings(json, "findings", findings);
        json.endObject();
    };
    return context.console.printJson(write, findings.empty() ? ExitCode::Fine : ExitCode::Findings);
}

/// A store too damaged to be looked into is a finding; one that is not there or busy is a failure.
ExitCode damagedOrFailed(Context& context, const Error& error, Stopwatch::time_point began) {
    if (error.code != ErrorCode::Corrupt) return context.console.fail(error);
    return printFindings(context, {{service::Finding::Kind::File, error.subject, error.detail}}, began);
}

ExitCode verifyStore(Context& context, const VerifyOptions& options) {
    using Recordings = service::VerifyService::Recordings;
    const Stopwatch::time_point began = Stopwatch::now();
    auto workspace = openStoreToRead(context);
    if (!workspace) return damagedOrFailed(context, workspace.error(), began);
    Progress progress;
    const auto findings =
        withProgressLine(context.console, progress, "evaluations and recordings checked", [&] {
            return service::VerifyService(**workspace)
                .verify(&progress, options.recordings ? Recordings::LookFor : Recordings::Skip);
        });
    return findings ? printFindings(context, *findings, began)
                    : damagedOrFailed(context, findings.error(), began);
}

} // namespace

void addVerifyCommand(CommandLine& line) {
    const auto options = std::make_shared<VerifyOptions>();
    CLI::App& verb =
        line.addStoreVerb(line.root(), "verify", "Check that a store is whole, evaluation by evaluation",
                          [options](Context& context) { return verifyStore(context, *options); });
    verb.add_flag("--recordings", options->recordings, "Look for each recording's file, too");
}

} // namespace earmark::cli
