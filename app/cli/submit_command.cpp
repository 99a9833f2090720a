#include "app/cli/submit_command.h"

#include "app/cli/find_call.h"
#include "app/cli/find_card.h"
#include "app/cli/keep_figures.h"
#include "app/cli/open_store.h"
#include "app/cli/people.h"
#include "core/exchange/evaluation_json.h"
#include "core/exchange/table_reader.h"
#include "core/service/call_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/sound_files.h"

#include <algorithm>
#include <ostream>

namespace earmark::cli {

namespace {

struct SubmitOptions {
    std::string file;
};

/// A place below a recordings folder, as the store keeps it, for a path as a person gives it.
void settlePlace(model::Recording& told) {
    if (told.path.empty() || !told.root.empty()) return;
    std::error_code ignored;
    const auto full = std::filesystem::absolute(exchange::pathFromText(told.path), ignored);
    told.root = exchange::pathText(full.parent_path());
    told.path = exchange::pathText(full.filename());
}

bool isFile(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored) && !std::filesystem::is_directory(path, ignored);
}

/// A call that nobody can hear was hardly judged: its path is misspelt. Only lists bring calls that wait for
/// their files.
std::optional<Error> noRecordingAt(const model::Recording& recording) {
    const audio::CallFiles files = service::soundFilesOf(recording);
    for (const std::filesystem::path& file : {files.path, files.customerPath})
        if (!file.empty() && !isFile(file))
            return Error{ErrorCode::NotFound, exchange::pathText(file),
                         "no recording lies here; mend its path, or import the call by a list, which lets it "
                         "wait for its file"};
    return std::nullopt;
}

/// Two clocks may differ, and a time be written in another zone, but not by more than a day.
std::optional<Error> startsLater(Instant start, const service::Workspace& workspace) {
    constexpr std::chrono::hours kDifference{24};
    if (start <= workspace.clock().now() + kDifference) return std::nullopt;
    return Error{ErrorCode::InvalidArgument, workspace.zone().timeText(start),
                 "the call's start lies in the future; correct its startedAt, or this computer's clock"};
}

/// Adds a call that the file describes and the store does not know yet.
Result<RecordingId> addCall(service::Workspace& workspace, const exchange::CallReference& call,
                            const std::string& subject) {
    if (call.agent.empty() || !call.startedAt || call.told.path.empty())
        return Error{ErrorCode::NotFound, subject,
                     "the store has no such call; import it, or give its path, agent and startedAt here"};
    const auto agent = findAgent(service::RosterService(workspace), call.agent);
    if (!agent) return agent.error();
    model::Recording recording = call.told;
    recording.agent = *agent;
    recording.startedAt = *call.startedAt;
    recording.id = workspace.ids().make<RecordingId>();
    settlePlace(recording);
    if (const auto later = startsLater(recording.startedAt, workspace)) return *later;
    if (const auto nothing = noRecordingAt(recording)) return *nothing;
    const RecordingId id = recording.id;
    const auto added = service::CallService(workspace).add({std::move(recording)});
    if (!added) return added.error();
    return id;
}

Result<RecordingId> findOrAddCall(service::Workspace& workspace, const exchange::CallReference& call,
                                  const std::string& subject) {
    const auto known = findOnly(workspace, {call.id, call.told.callNumber, call.told.root, call.told.path});
    if (!known) return known.error();
    if (*known) return **known;
    return addCall(workspace, call, subject);
}

std::string inspectorText(service::Workspace& workspace, InspectorId id) {
    const auto inspectors = service::RosterService(workspace).inspectors();
    if (!inspectors) return id.toString();
    const auto found = std::ranges::find(*inspectors, id, &model::Inspector::id);
    return found == inspectors->end() ? id.toString() : found->name + " (" + found->key + ")";
}

const char* statusText(model::EvaluationStatus status) {
    switch (status) {
    case model::EvaluationStatus::Draft:
    case model::EvaluationStatus::Parked:
        return "still a draft";
    case model::EvaluationStatus::Replaced:
        return "corrected since";
    case model::EvaluationStatus::Voided:
        return "withdrawn since";
    case model::EvaluationStatus::Submitted:
        break;
    }
    return "standing";
}

/// Whose evaluation stands in the way and since when; its id alone says that to nobody.
std::string wordsOf(service::Workspace& workspace, const service::OpenEvaluation& open) {
    const model::Evaluation& evaluation = open.evaluation;
    return "of " + open.recording.path + " by " + inspectorText(workspace, evaluation.inspector) + ", " +
           (evaluation.submittedAt ? "submitted " + workspace.zone().timeText(*evaluation.submittedAt) + ", "
                                   : std::string()) +
           statusText(evaluation.status);
}

/// The core names the evaluation that stands in the way; here is said what it is and what can be done.
Error inTheWay(service::Workspace& workspace, const Error& error) {
    const auto id = EvaluationId::fromString(error.subject);
    if (!id) return error;
    const auto stored = service::EvaluationService(workspace).get(*id);
    if (!stored) return error;
    const std::string words = wordsOf(workspace, *stored);
    if (error.code == ErrorCode::Conflict)
        return {error.code, error.subject,
                "another evaluation has this id: " + words + "; give yours an id of its own, or none"};
    if (error.code == ErrorCode::NotAllowed)
        return {error.code, error.subject,
                "this inspector has evaluated the call already: " + words +
                    "; correct that one in the program, or name another inspector or purpose"};
    return error;
}

ExitCode acknowledge(Console& console, EvaluationId id) {
    console.results() << "ACK " << id.toString() << '\n';
    const ExitCode code = console.finish(ExitCode::Fine);
    if (code != ExitCode::Fine) console.say("the evaluation " + id.toString() + " is stored all the same");
    return code;
}

ExitCode submit(Context& context, const SubmitOptions& options) {
    Console& console = context.console;
    auto workspace = openStore(context);
    if (!workspace) return console.fail(workspace.error());
    const service::CardService cards(**workspace);
    auto file = exchange::readEvaluationFile(exchange::pathFromText(options.file),
                                             [&cards](const std::string& key, std::optional<int> version) {
                                                 return findCard(cards, key, version);
                                             });
    if (!file) return console.fail(file.error());

    const auto inspector = findInspector(service::RosterService(**workspace), file->inspector);
    if (!inspector) return console.fail(inspector.error());
    const auto call = findOrAddCall(**workspace, file->call, options.file);
    if (!call) return console.fail(call.error());
    model::Evaluation& evaluation = file->evaluation;
    evaluation.inspector = *inspector;
    evaluation.recording = *call;
    const auto submitted = service::EvaluationService(**workspace).submitWhole(std::move(evaluation));
    if (!submitted) return console.fail(inTheWay(**workspace, submitted.error()));
    const ExitCode code = acknowledge(console, submitted->evaluation.id);
    keepFigures(context, **workspace);
    return code;
}

} // namespace

void addSubmitCommand(CommandLine& line) {
    const auto options = std::make_shared<SubmitOptions>();
    CLI::App& verb = line.addStoreVerb(line.root(), "submit",
                                       "Score and store an evaluation; prints ACK and its id once it is safe",
                                       [options](Context& context) { return submit(context, *options); });
    verb.add_option("EVALUATION", options->file, "The evaluation, a JSON file")->required();
}

} // namespace earmark::cli
