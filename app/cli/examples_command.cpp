#include "app/cli/examples_command.h"

#include "app/cli/coaching_records.h"
#include "app/cli/count_option.h"
#include "app/cli/find_call.h"
#include "app/cli/record_options.h"
#include "app/cli/record_verbs.h"
#include "core/service/case_library.h"
#include "core/service/evaluation_service.h"

namespace earmark::cli {

namespace {

using reporting::JsonWriter;
using reporting::RecordWriter;
using service::CaseLibrary;
using service::ExampleRow;
using service::Workspace;

struct ExampleOptions {
    std::string id;
    std::string call;
    std::string evaluation;
    std::string criterion;
    std::string topic;
    std::string kind;
    std::string note;
    std::string by;
    std::optional<std::int64_t> fromMs;
    std::optional<std::int64_t> toMs;
    bool hideNames = false;
    std::string format = "json";
};

void writeOrAbsent(RecordWriter& records, const char* name, const std::string& text) {
    records.maybeText(name, text.empty() ? std::nullopt : std::optional(text));
}

template <class Part>
void writePart(RecordWriter& records, const char* name, const std::optional<Part>& part,
               std::int64_t Part::*member) {
    records.maybeNumber(name, part ? std::optional((*part).*member) : std::nullopt);
}

void writeFields(RecordWriter& records, const ExampleRow& row) {
    const model::CaseExample& example = row.example;
    records.text("example", example.id.toString());
    records.text("topic", example.topic);
    records.text("kind", model::exampleKindName(example.kind));
    records.text("note", example.note);
    records.text("recording", example.recording.toString());
    writeInstant(records, "callStartedAt", row.callStartedAt);
    writeOrAbsent(records, "agent", row.agentNumber);
    writeOrAbsent(records, "agentName", row.agentName);
    writeOrAbsent(records, "path", row.path);
    records.text("medium", model::mediumName(row.medium));
    records.number("durationMs", row.durationMs);
    records.maybeText("evaluation",
                      example.evaluation ? std::optional(example.evaluation->toString()) : std::nullopt);
    writeOrAbsent(records, "criterion", example.criterion);
    writePart(records, "fromMs", example.span, &model::CallSpan::startMs);
    writePart(records, "toMs", example.span, &model::CallSpan::endMs);
    writePart(records, "message", example.passage, &model::Passage::message);
    records.maybeText("quote", example.passage ? std::optional(example.passage->quote) : std::nullopt);
    records.text("addedBy", example.addedBy);
    writeInstant(records, "addedAt", example.addedAt);
}

ExitCode listExamples(Context& context, const ExampleOptions& options) {
    return printRows(
        context, options.format,
        [&](Workspace& workspace) {
            const auto names =
                options.hideNames ? service::ExampleNames::Hidden : service::ExampleNames::Shown;
            return CaseLibrary(workspace).list({options.topic, model::exampleKindFromName(options.kind), {}},
                                               names);
        },
        [](RecordWriter& records, const ExampleRow& row, const Zone&) { writeFields(records, row); });
}

Result<RecordingId> callOf(Workspace& workspace, const ExampleOptions& options) {
    if (!options.call.empty()) return findCall(workspace, options.call);
    const auto evaluation = service::EvaluationService(workspace).get(idOf<EvaluationId>(options.evaluation));
    if (!evaluation) return evaluation.error();
    return evaluation->recording.id;
}

Result<ExampleRow> saved(Workspace& workspace, const ExampleOptions& options) {
    const auto call = callOf(workspace, options);
    if (!call) return call.error();
    model::CaseExample example;
    example.recording = *call;
    if (!options.evaluation.empty()) example.evaluation = idOf<EvaluationId>(options.evaluation);
    example.criterion = options.criterion;
    example.topic = options.topic;
    example.kind = model::exampleKindFromName(options.kind).value_or(model::ExampleKind::Good);
    example.note = options.note;
    if (options.fromMs && options.toMs) example.span = {*options.fromMs, *options.toMs};
    example.addedBy = options.by;
    CaseLibrary library(workspace);
    const auto added = library.add(std::move(example));
    if (!added) return added.error();
    const auto rows = library.list({options.topic, {}, *call});
    if (!rows) return rows.error();
    for (const ExampleRow& row : *rows)
        if (row.example.id == added->example.id) return row;
    return Error{ErrorCode::NotFound, added->example.id.toString(), "the example was removed meanwhile"};
}

ExitCode addExample(Context& context, const ExampleOptions& options) {
    return changeAndPrint(
        context, [&](Workspace& workspace) { return saved(workspace, options); },
        [](RecordWriter& records, JsonWriter&, const ExampleRow& row) { writeFields(records, row); });
}

ExitCode removeExample(Context& context, const ExampleOptions& options) {
    return changeAndPrint(
        context,
        [&](Workspace& workspace) {
            return CaseLibrary(workspace).remove(idOf<model::CaseExampleId>(options.id));
        },
        [&](RecordWriter& records, JsonWriter&, const service::RecordChanges&) {
            records.text("removed", options.id);
        });
}

/// The call is named, or that of an evaluation is taken.
void addCallOptions(CLI::App& verb, ExampleOptions& options) {
    CLI::Option_group* which = verb.add_option_group("which call");
    which->add_option("--call", options.call, "The call: its id, number or path");
    CLI::Option* evaluation =
        which->add_option("--evaluation", options.evaluation, "The evaluation in which it was found, by id")
            ->check(kAnId);
    which->require_option(1, 2);
    verb.add_option("--criterion", options.criterion, "The criterion's key, of that evaluation")
        ->needs(evaluation);
}

void addSpanOptions(CLI::App& verb, ExampleOptions& options) {
    CLI::Option* from =
        verb.add_option("--from-ms", options.fromMs, "Where the part begins (default: the whole call)")
            ->check(countFrom(0))
            ->type_name("MS");
    CLI::Option* to =
        verb.add_option("--to-ms", options.toMs, "Where it ends")->check(countFrom(1))->type_name("MS");
    from->needs(to);
    to->needs(from);
}

} // namespace

void addExamplesCommand(CommandLine& line) {
    const auto options = std::make_shared<ExampleOptions>();
    CLI::App& group =
        line.addGroup("examples", "The case library: calls that show how it is done, or how not");
    const auto add = [&](const char* name, const char* description, auto run) -> CLI::App& {
        return line.addStoreVerb(group, name, description,
                                 [options, run](Context& context) { return run(context, *options); });
    };
    const CLI::IsMember goodOrBad({"good", "bad"});
    CLI::App& list = add("list", "List examples by topic, good before bad", listExamples);
    list.add_option("--topic", options->topic, "Only of this topic");
    list.add_option("--kind", options->kind, "good or bad")->check(goodOrBad);
    list.add_flag("--hide-names", options->hideNames, "Without agents' names and numbers, and without paths");
    addFormatOption(list, options->format);
    CLI::App& save = add("add", "Save a call or a part of one as an example", addExample);
    addCallOptions(save, *options);
    addSpanOptions(save, *options);
    save.add_option("--topic", options->topic, "The topic it belongs to")->required()->check(kAName);
    save.add_option("--kind", options->kind, "good or bad")->required()->check(goodOrBad);
    save.add_option("--note", options->note, "What to listen for")->check(kAText);
    save.add_option("--by", options->by, "Who saves it")->required()->check(kAName);
    CLI::App& remove = add("remove", "Take an example out of the library", removeExample);
    remove.add_option("EXAMPLE", options->id, "Its id, as 'examples list' prints it")
        ->required()
        ->check(kAnId);
}

} // namespace earmark::cli
