#include "app/cli/coaching_command.h"

#include "app/cli/coaching_action_command.h"
#include "app/cli/coaching_list_command.h"
#include "app/cli/coaching_records.h"
#include "app/cli/count_option.h"
#include "app/cli/record_options.h"
#include "app/cli/record_verbs.h"

namespace earmark::cli {

namespace {

using reporting::JsonRecords;
using reporting::JsonWriter;
using reporting::RecordWriter;
using service::CoachingEffects;
using service::CoachingService;
using service::DueQuery;
using service::Workspace;

struct SessionOptions {
    std::string id;
    std::string agent;
    std::string leader;
    std::string day;
    std::vector<std::string> findings;
    bool dueFindings = false;
    std::string note;
    std::string at;
    int weeks = CoachingEffects::kCoachingWeeks;
};

struct ShownSession {
    service::SessionRow row;
    std::vector<service::ActionEffect> effects;
};

Result<ShownSession> shown(Workspace& workspace, const SessionOptions& options) {
    const auto session = CoachingService(workspace).get(idOf<model::CoachingSessionId>(options.id));
    if (!session) return session.error();
    auto row = sessionRow(workspace, *session);
    if (!row) return row.error();
    ShownSession shown{std::move(*row), {}};
    if (!session->heldAt) return shown;
    auto effects = CoachingEffects(workspace).ofSession(session->id, options.weeks);
    if (!effects) return effects.error();
    shown.effects = std::move(*effects);
    return shown;
}

ExitCode showSession(Context& context, const SessionOptions& options) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto session = shown(**workspace, options);
    if (!session) return context.console.fail(session.error());
    const Zone& zone = (*workspace)->zone();
    return context.console.printJson([&](JsonWriter& json) {
        JsonRecords records(json);
        json.beginObject();
        writeParts(json, session->row, zone, zone.dayOf(context.clock.now()));
        json.key("effects");
        json.beginArray();
        for (const service::ActionEffect& effect : session->effects) {
            records.beginRecord();
            writeFields(records, effect);
            records.endRecord();
        }
        json.endArray();
        json.endObject();
    });
}

Result<service::SessionWish> wishOf(Workspace& workspace, const SessionOptions& options) {
    service::SessionWish wish;
    const auto agent = findAgent(service::RosterService(workspace), options.agent);
    if (!agent) return agent.error();
    wish.agent = *agent;
    wish.leader = options.leader;
    wish.plannedFor = *dayOf(options.day);
    wish.note = options.note;
    for (const std::string& finding : options.findings)
        wish.findings.push_back(idOf<EvaluationId>(finding));
    if (!options.dueFindings) return wish;
    DueQuery query;
    query.agent = *agent;
    const auto due = CoachingService(workspace).due(query);
    if (!due) return due.error();
    for (const service::DueAgent& one : *due)
        wish.findings.insert(wish.findings.end(), one.findings.begin(), one.findings.end());
    return wish;
}

ExitCode planSession(Context& context, const SessionOptions& options) {
    return printChanged(context, [&](Workspace& workspace) -> Result<service::SavedSession> {
        const auto wish = wishOf(workspace, options);
        if (!wish) return wish.error();
        return CoachingService(workspace).plan(*wish);
    });
}

ExitCode holdSession(Context& context, const SessionOptions& options) {
    return printChanged(context, [&](Workspace& workspace) {
        return CoachingService(workspace).hold(idOf<model::CoachingSessionId>(options.id),
                                               instantOf(options.at), options.note);
    });
}

ExitCode reviewSession(Context& context, const SessionOptions& options) {
    return printChanged(context, [&](Workspace& workspace) {
        return CoachingService(workspace).review(idOf<model::CoachingSessionId>(options.id), options.note);
    });
}

ExitCode cancelSession(Context& context, const SessionOptions& options) {
    return changeAndPrint(
        context,
        [&](Workspace& workspace) {
            return CoachingService(workspace).cancel(idOf<model::CoachingSessionId>(options.id));
        },
        [&](RecordWriter& records, JsonWriter&, const service::RecordChanges&) {
            records.text("cancelled", options.id);
        });
}

void addSessionVerbs(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<SessionOptions>();
    const auto add = [&](const char* name, const char* description, auto run) -> CLI::App& {
        return line.addStoreVerb(group, name, description,
                                 [options, run](Context& context) { return run(context, *options); });
    };
    CLI::App& plan = add("plan", "Plan a session", planSession);
    plan.add_option("--agent", options->agent, "With whom: number, extension, name or id")->required();
    plan.add_option("--day", options->day, "The day it is planned for")->required()->check(kADay);
    plan.add_option("--leader", options->leader, "Who leads it (default: the leader of the agent's team)")
        ->check(kAName);
    plan.add_option("--finding", options->findings, "An evaluation it is about, by id; may be repeated")
        ->check(kAnId)
        ->allow_extra_args(false);
    plan.add_flag("--due-findings", options->dueFindings, "About all findings for which the agent is due");
    CLI::App& show = add("show", "Print a session, its actions and what became of them", showSession);
    show.add_option("--weeks", options->weeks, "Compare so many weeks before and after (default: 4)")
        ->check(countFrom(1, service::kMostEffectWeeks))
        ->type_name("N");
    CLI::App& hold = add("hold", "Note that a session was held", holdSession);
    hold.add_option("--at", options->at, "When, such as 2026-03-05T10:30:00+08:00 (default: now)")
        ->check(kAnInstant);
    CLI::App& review = add("review", "End a session with what was found", reviewSession);
    CLI::App& cancel = add("cancel", "Take a planned session back, with its actions", cancelSession);
    for (CLI::App* verb : {&show, &hold, &review, &cancel})
        verb->add_option("SESSION", options->id, "The session's id, as 'coaching list' prints it")
            ->required()
            ->check(kAnId);
    for (CLI::App* verb : {&plan, &hold, &review})
        verb->add_option("--note", options->note, "A note for the session, of it, or of the review")
            ->check(kAText);
}

} // namespace

void addCoachingCommand(CommandLine& line) {
    CLI::App& group = line.addGroup("coaching", "Who is due for coaching, sessions and what was agreed");
    addCoachingListVerbs(line, group);
    addSessionVerbs(line, group);
    addCoachingActionVerbs(line, group);
}

} // namespace earmark::cli
