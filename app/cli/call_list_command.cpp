#include "app/cli/call_list_command.h"

#include "app/cli/call_state_names.h"
#include "app/cli/count_option.h"
#include "app/cli/record_options.h"
#include "app/cli/record_verbs.h"
#include "core/base/instant_text.h"
#include "core/model/acoustic_event.h"
#include "core/service/call_service.h"

#include <algorithm>
#include <ostream>

namespace earmark::cli {

namespace {

using reporting::RecordWriter;
using service::CallFilter;
using service::CallRow;
using service::CallService;
using service::Workspace;

struct ListOptions {
    std::string from;
    std::string to;
    std::string team;
    std::string agent;
    std::string inspector;
    std::string state;
    bool unfinished = false;
    std::string mystery;
    std::string event;
    std::string text;
    std::size_t draw = 0; ///< of each agent and month; 0: all
    std::uint64_t seed = 1;
    std::string format = "json";
};

Result<CallFilter> filterOf(const ListOptions& options, const service::RosterService& roster) {
    CallFilter filter;
    const auto team = maybeTeam(roster, options.team);
    if (!team) return team.error();
    const auto agent = maybeAgent(roster, options.agent);
    if (!agent) return agent.error();
    filter.team = *team;
    filter.agent = *agent;
    filter.from = dayOf(options.from);
    filter.to = dayOf(options.to);
    filter.state = callStateFromName(options.state);
    filter.unfinished = options.unfinished;
    if (!options.mystery.empty()) filter.mystery = options.mystery == "yes";
    filter.event = model::eventKindFromName(options.event);
    if (options.draw > 0) filter.draw = service::SamplingPlan{options.draw, options.seed};
    filter.text = options.text;
    return filter;
}

Result<std::vector<CallRow>> listed(Workspace& workspace, const ListOptions& options) {
    const service::RosterService roster(workspace);
    const auto filter = filterOf(options, roster);
    if (!filter) return filter.error();
    const auto inspector = maybeInspector(roster, options.inspector);
    if (!inspector) return inspector.error();
    return CallService(workspace).list(inspector->value_or(InspectorId()), *filter);
}

void writeFields(RecordWriter& records, const CallRow& row, const Zone& zone) {
    const auto maybe = [&](const char* name, const std::string& text) {
        records.maybeText(name, text.empty() ? std::nullopt : std::optional(text));
    };
    records.text("call", row.recording.toString());
    records.text("startedAt", utcText(row.startedAt));
    records.text("startedLocal", zone.timeText(row.startedAt));
    maybe("agent", row.agentNumber);
    maybe("agentName", row.agentName);
    const bool hasTeam = !row.teamName.en.empty() || !row.teamName.zh.empty();
    records.maybeTexts("teamName", hasTeam ? std::optional(row.teamName) : std::nullopt);
    maybe("queue", row.queue);
    maybe("callType", row.callType);
    records.text("direction", model::directionName(row.direction));
    records.text("medium", model::mediumName(row.medium));
    records.number("durationMs", row.durationMs);
    records.text("state", callStateName(row.state));
    maybe("evaluation", row.evaluation ? row.evaluation->toString() : std::string());
    maybe("score", row.shownScore);
    maybe("callNumber", row.callNumber);
    maybe("customerNumber", row.customerNumber);
    records.text("media", mediaStateName(row.mediaState));
    maybe("problem", row.mediaProblem);
    records.text("path", row.path);
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

/// What a person looks for, a line each; names of any script come last, where they push nothing aside.
std::string lineOf(const CallRow& row, const Zone& zone) {
    constexpr std::size_t kStateWidth = 9;
    constexpr std::size_t kNumberWidth = 6;
    const auto orDash = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
    return row.recording.toString() + "  " + zone.timeText(row.startedAt) + "  " +
           padded(callStateName(row.state), kStateWidth) + "  " +
           padded(orDash(row.agentNumber), kNumberWidth) + "  " + orDash(row.queue) + "  " + row.path;
}

ExitCode printLines(Context& context, const ListOptions& options) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto rows = listed(**workspace, options);
    if (!rows) return context.console.failChoice(rows.error());
    for (const CallRow& row : *rows)
        context.console.results() << lineOf(row, (*workspace)->zone()) << '\n';
    return context.console.finish(ExitCode::Fine);
}

/// Drafts, parked and skipped calls are an inspector's own: to nobody no call stands so.
bool needsInspector(const ListOptions& options) {
    using service::CallState;
    const auto state = callStateFromName(options.state);
    return options.inspector.empty() && state && *state != CallState::Waiting &&
           *state != CallState::Submitted;
}

ExitCode listCalls(Context& context, const ListOptions& options) {
    if (needsInspector(options)) {
        context.console.say("--state " + options.state +
                            ": such calls are an inspector's own; name whose with --inspector");
        return ExitCode::WrongUsage;
    }
    if (options.format == "text") return printLines(context, options);
    return printRows(
        context, options.format, [&](Workspace& workspace) { return listed(workspace, options); },
        writeFields);
}

std::vector<std::string> eventNames() {
    std::vector<std::string> names;
    for (const model::EventKind kind : model::eventKinds())
        names.emplace_back(model::eventKindName(kind));
    return names;
}

void addChoice(CLI::App& verb, ListOptions& options) {
    addPeriodOptions(verb, options.from, options.to, "of the calls");
    verb.add_option("--team", options.team, "Only of this team: its key, name or id");
    verb.add_option("--agent", options.agent, "Only of this agent: number, extension, name or id");
    verb.add_option("--state", options.state, "Only calls that stand so")
        ->check(CLI::IsMember(callStateNames()));
    verb.add_flag("--unfinished", options.unfinished, "Only what is still to do: waiting, drafts and parked");
    verb.add_option("--mystery", options.mystery, "Only mystery calls (yes), or none (no)")
        ->check(CLI::IsMember({"yes", "no"}));
    verb.add_option("--event", options.event, "Only recordings in which this was found")
        ->check(CLI::IsMember(eventNames()));
    verb.add_option(
        "--text", options.text,
        "Only where this is part of the agent's name or number, of the call's or customer's number "
        "or of the file's name");
}

} // namespace

void addCallListVerb(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<ListOptions>();
    CLI::App& verb = line.addStoreVerb(group, "list", "List calls with their ids, the oldest first",
                                       [options](Context& context) { return listCalls(context, *options); });
    addChoice(verb, *options);
    verb.add_option(
        "--inspector", options->inspector,
        "As this inspector sees them, with the own drafts, parked and skipped calls: key, name or id");
    CLI::Option* draw = verb.add_option("--draw", options->draw, "Draw N calls of each agent and month")
                            ->check(countFrom(1))
                            ->type_name("N");
    verb.add_option("--seed", options->seed, "The same seed draws the same calls (default: 1)")
        ->check(countFrom(0))
        ->type_name("S")
        ->needs(draw);
    verb.add_option("--format", options->format, "json (default), csv, or text: a line each to read")
        ->check(CLI::IsMember({"json", "csv", "text"}));
}

} // namespace earmark::cli
