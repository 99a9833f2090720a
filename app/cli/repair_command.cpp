#include "app/cli/repair_command.h"

#include "app/cli/findings_json.h"
#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "core/service/store_repair.h"

namespace earmark::cli {

namespace {

void writeSteps(reporting::JsonWriter& json, const std::vector<service::RepairStep>& steps) {
    json.key("steps");
    json.beginArray();
    for (const service::RepairStep& step : steps) {
        json.beginObject();
        json.member("step", service::repairStepName(step.kind));
        json.member("subject", step.subject);
        json.member("what", step.what);
        json.endObject();
    }
    json.endArray();
}

ExitCode repair(Context& context) {
    Progress progress;
    const auto repaired = withProgressLine(context.console, progress, "evaluations looked at", [&] {
        return service::repairStore(context.storePath, context.clock, &progress);
    });
    if (!repaired) return context.console.fail(repaired.error());
    const auto write = [&](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("store", context.storePath.string());
        json.member("outcome", service::repairOutcomeName(repaired->outcome));
        json.member("evaluations", repaired->evaluations);
        writeFindings(json, "found", repaired->found);
        writeSteps(json, repaired->steps);
        writeFindings(json, "left", repaired->left);
        json.key("kept");
        repaired->kept ? json.value(repaired->kept->string()) : json.null();
        json.endObject();
    };
    const bool asBefore = repaired->steps.empty() && repaired->left.empty();
    return context.console.printJson(write, asBefore ? ExitCode::Fine : ExitCode::Findings);
}

} // namespace

void addRepairCommand(CommandLine& line) {
    line.addStoreVerb(line.root(), "repair",
                      "Mend a damaged store: figures in place, everything else by salvaging what can be "
                      "read into a new store; the damaged file is kept",
                      repair);
}

} // namespace earmark::cli
