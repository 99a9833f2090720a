#include "app/cli/urgent_command.h"

#include "app/cli/coaching_records.h"
#include "app/cli/find_call.h"
#include "app/cli/record_options.h"
#include "app/cli/record_verbs.h"
#include "core/reporting/figure_fields.h"
#include "core/service/urgent_service.h"

#include <algorithm>

namespace earmark::cli {

namespace {

using reporting::JsonWriter;
using reporting::RecordWriter;
using service::UrgentFilter;
using service::UrgentRow;
using service::UrgentService;
using service::Workspace;

struct UrgentOptions {
    std::string id;
    bool open = false;
    std::string from;
    std::string to;
    std::string inspector;
    std::string agent;
    std::string team;
    std::string evaluation;
    std::string call;
    std::string criterion;
    std::string text;
    std::string by;
    std::string format = "json";
};

void writeFields(RecordWriter& records, const UrgentRow& row) {
    const model::UrgentFinding& finding = row.finding;
    const auto maybe = [&](const char* name, const std::string& text) {
        records.maybeText(name, text.empty() ? std::nullopt : std::optional(text));
    };
    records.text("urgent", finding.id.toString());
    records.flag("open", finding.isOpen());
    records.text("recording", finding.recording.toString());
    writeInstant(records, "callStartedAt", row.callStartedAt);
    maybe("agent", row.agentNumber);
    maybe("agentName", row.agentName);
    row.team ? records.texts("teamName", row.teamName) : records.absent("teamName", true);
    maybe("evaluation", finding.evaluation ? finding.evaluation->toString() : std::string());
    maybe("criterion", finding.criterion);
    records.text("text", finding.text);
    records.text("raisedBy", row.raisedByName);
    writeInstant(records, "raisedAt", finding.raisedAt);
    writeInstant(records, "scoredAt", row.scoredAt);
    reporting::writeMaybeFlag(records, "sameDay", row.sameDay);
    maybe("answeredBy", finding.answeredBy);
    writeInstant(records, "answeredAt", finding.answeredAt);
    maybe("answer", finding.answer);
}

Result<std::vector<UrgentRow>> listed(Workspace& workspace, const UrgentOptions& options) {
    const service::RosterService roster(workspace);
    const auto inspector = maybeInspector(roster, options.inspector);
    if (!inspector) return inspector.error();
    const auto agent = maybeAgent(roster, options.agent);
    if (!agent) return agent.error();
    const auto team = maybeTeam(roster, options.team);
    if (!team) return team.error();
    return UrgentService(workspace).list(
        {options.open, dayOf(options.from), dayOf(options.to), *inspector, *agent, *team});
}

ExitCode listUrgent(Context& context, const UrgentOptions& options) {
    return printRows(
        context, options.format, [&](Workspace& workspace) { return listed(workspace, options); },
        [](RecordWriter& records, const UrgentRow& row, const Zone&) { writeFields(records, row); });
}

Result<UrgentRow> rowOf(Workspace& workspace, const Result<service::SavedUrgent>& saved) {
    if (!saved) return saved.error();
    const auto rows = UrgentService(workspace).list({});
    if (!rows) return rows.error();
    const auto found = std::ranges::find_if(
        *rows, [&](const UrgentRow& row) { return row.finding.id == saved->finding.id; });
    return *found; // it was saved just now, and none is ever removed
}

Result<service::UrgentWish> wishOf(Workspace& workspace, const UrgentOptions& options) {
    service::UrgentWish wish;
    if (!options.evaluation.empty()) wish.evaluation = idOf<EvaluationId>(options.evaluation);
    if (!options.call.empty()) {
        const auto call = findCall(workspace, options.call);
        if (!call) return call.error();
        wish.recording = *call;
    }
    const auto inspector = findInspector(service::RosterService(workspace), options.by);
    if (!inspector) return inspector.error();
    wish.raisedBy = *inspector;
    wish.criterion = options.criterion;
    wish.text = options.text;
    return wish;
}

void writeRow(RecordWriter& records, JsonWriter&, const UrgentRow& row) {
    writeFields(records, row);
}

ExitCode raise(Context& context, const UrgentOptions& options) {
    const auto raised = [&](Workspace& workspace) -> Result<UrgentRow> {
        const auto wish = wishOf(workspace, options);
        if (!wish) return wish.error();
        return rowOf(workspace, UrgentService(workspace).raise(*wish));
    };
    return changeAndPrint(context, raised, writeRow);
}

ExitCode answer(Context& context, const UrgentOptions& options) {
    const auto answered = [&](Workspace& workspace) {
        return rowOf(workspace, UrgentService(workspace).answer(idOf<model::UrgentFindingId>(options.id),
                                                                options.by, options.text));
    };
    return changeAndPrint(context, answered, writeRow);
}

void addListOptions(CLI::App& verb, UrgentOptions& options) {
    verb.add_flag("--open", options.open, "Only what nobody answered yet");
    addPeriodOptions(verb, options.from, options.to, "of raising");
    verb.add_option("--inspector", options.inspector, "Only raised by this inspector: key, name or id");
    verb.add_option("--agent", options.agent, "Only of this agent: number, extension, name or id");
    verb.add_option("--team", options.team, "Only of this team: its key, name or id");
    addFormatOption(verb, options.format);
}

void addRaiseOptions(CLI::App& verb, UrgentOptions& options) {
    CLI::Option_group* which = verb.add_option_group("which call");
    CLI::Option* evaluation =
        which->add_option("--evaluation", options.evaluation, "The evaluation in which it was found, by id")
            ->check(kAnId);
    which->add_option("--call", options.call, "The call: its id, number or path");
    which->require_option(1, 2);
    verb.add_option("--criterion", options.criterion, "The criterion's key (default: the call as a whole)")
        ->needs(evaluation);
    verb.add_option("--text", options.text, "What cannot wait")->required()->check(kAText);
    verb.add_option("--by", options.by, "The inspector who raises it: key, name or id")
        ->required()
        ->check(kAName);
}

} // namespace

void addUrgentCommand(CommandLine& line) {
    const auto options = std::make_shared<UrgentOptions>();
    CLI::App& group = line.addGroup("urgent", "Findings that cannot wait, until somebody answers them");
    const auto add = [&](const char* name, const char* description, auto run) -> CLI::App& {
        return line.addStoreVerb(group, name, description,
                                 [options, run](Context& context) { return run(context, *options); });
    };
    addListOptions(add("list", "List urgent findings, the oldest first", listUrgent), *options);
    addRaiseOptions(add("raise", "Raise a finding at once", raise), *options);
    CLI::App& reply = add("answer", "Note who dealt with an urgent finding, and how", answer);
    reply.add_option("URGENT", options->id, "Its id, as 'urgent list' prints it")->required()->check(kAnId);
    reply.add_option("--by", options->by, "Who answers")->required()->check(kAName);
    reply.add_option("--text", options->text, "What was done")->required()->check(kAText);
}

} // namespace earmark::cli
