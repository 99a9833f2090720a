#include "app/cli/call_command.h"

#include "app/cli/call_list_command.h"
#include "app/cli/call_state_names.h"
#include "app/cli/find_call.h"
#include "app/cli/format_names.h"
#include "app/cli/record_verbs.h"
#include "core/service/media_scan.h"

namespace earmark::cli {

namespace {

constexpr const char* kByContent = "content";

struct FormatOptions {
    std::string call;
    std::string format;
};

/// What became of it: it is read at once, so that a wrong word shows.
Result<model::Recording> say(service::Workspace& workspace, const FormatOptions& options) {
    const auto call = findCall(workspace, options.call);
    if (!call) return call.error();
    service::CallService calls(workspace);
    const auto said = calls.setSoundFormat(*call, options.format == kByContent ? "" : options.format);
    if (!said) return said.error();
    Progress progress;
    if (const auto looked = service::scanMediaOf(workspace, *call, progress); !looked) return looked.error();
    return calls.get(*call);
}

ExitCode sayFormat(Context& context, const FormatOptions& options) {
    return changeAndPrint(
        context, [&](service::Workspace& workspace) { return say(workspace, options); },
        [](reporting::RecordWriter& records, reporting::JsonWriter&, const model::Recording& recording) {
            records.text("recording", recording.id.toString());
            records.text("path", recording.path);
            records.text("format", recording.soundFormat.empty() ? kByContent : recording.soundFormat);
            records.text("media", mediaStateName(recording.mediaState));
            records.maybeText("problem", recording.mediaProblem.empty()
                                             ? std::nullopt
                                             : std::optional(recording.mediaProblem));
            records.number("durationMs", recording.durationMs);
        });
}

} // namespace

void addCallCommand(CommandLine& line) {
    const auto options = std::make_shared<FormatOptions>();
    CLI::App& group = line.addGroup("call", "The recorded calls of the store");
    addCallListVerb(line, group);
    CLI::App& format = line.addStoreVerb(
        group, "format", "Say what a recording without a header is, where its name does not",
        [options](Context& context) { return sayFormat(context, *options); });
    format.add_option("CALL", options->call, "The call: its id, number or path")->required();
    format.add_option("--as", options->format, "The format; 'content' goes back to what the file says")
        ->required()
        ->check(CLI::IsMember(formatNames(kByContent)));
}

} // namespace earmark::cli
