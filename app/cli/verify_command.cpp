#include "app/cli/verify_command.h"

#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "core/service/verify_service.h"

namespace earmark::cli {

namespace {

ExitCode printFindings(Context& context, const std::vector<service::Finding>& findings) {
    const auto write = [&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.member("sound", findings.empty());
        json.key("findings");
        json.beginArray();
        for (const service::Finding& finding : findings) {
            json.beginObject();
            json.member("kind", service::findingKindName(finding.kind));
            json.member("subject", finding.subject);
            json.member("what", finding.what);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    };
    return context.console.printJson(write, findings.empty() ? ExitCode::Fine : ExitCode::Findings);
}

/// A store too damaged to be looked into is a finding; one that is not there or busy is a failure.
ExitCode damagedOrFailed(Context& context, const Error& error) {
    if (error.code != ErrorCode::Corrupt) return context.console.fail(error);
    return printFindings(context, {{service::Finding::Kind::File, error.subject, error.detail}});
}

ExitCode verifyStore(Context& context) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return damagedOrFailed(context, workspace.error());
    Progress progress;
    const auto findings = withProgressLine(context.console, progress, "evaluations checked", [&] {
        return service::VerifyService(**workspace).verify(&progress);
    });
    return findings ? printFindings(context, *findings) : damagedOrFailed(context, findings.error());
}

} // namespace

void addVerifyCommand(CommandLine& line) {
    line.addStoreVerb(line.root(), "verify", "Check that a store is whole, evaluation by evaluation",
                      verifyStore);
}

} // namespace earmark::cli
