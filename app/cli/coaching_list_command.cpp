#include "app/cli/coaching_list_command.h"

#include "app/cli/coaching_records.h"
#include "app/cli/count_option.h"
#include "app/cli/record_options.h"
#include "app/cli/record_verbs.h"
#include "core/service/coaching_service.h"

namespace earmark::cli {

namespace {

using reporting::JsonRecords;
using reporting::JsonWriter;
using reporting::RecordWriter;
using service::CoachingFilter;
using service::CoachingService;
using service::DueQuery;
using service::Workspace;

struct ListOptions {
    std::string agent;
    std::string team;
    std::string state;
    std::string from;
    std::string to;
    bool overdue = false;
    std::string asOf;
    int lookBack = DueQuery().lookBackDays;
    std::string format = "json";
};

Result<CoachingFilter> filterOf(const ListOptions& options, const service::RosterService& roster) {
    CoachingFilter filter;
    const auto agent = maybeAgent(roster, options.agent);
    if (!agent) return agent.error();
    const auto team = maybeTeam(roster, options.team);
    if (!team) return team.error();
    filter.agent = *agent;
    filter.team = *team;
    filter.state = model::coachingStateFromName(options.state);
    filter.from = dayOf(options.from);
    filter.to = dayOf(options.to);
    filter.overdueOnly = options.overdue;
    filter.today = dayOf(options.asOf);
    return filter;
}

/// What one of the service's lists gives for the options.
template <class List>
auto listed(Workspace& workspace, const ListOptions& options, List list)
    -> decltype(list(std::declval<CoachingService&>(), std::declval<const CoachingFilter&>())) {
    const auto filter = filterOf(options, service::RosterService(workspace));
    if (!filter) return filter.error();
    CoachingService coaching(workspace);
    return list(coaching, *filter);
}

constexpr auto kWriteFields = [](RecordWriter& records, const auto& row, const Zone& zone) {
    writeFields(records, row, zone);
};

ExitCode listSessions(Context& context, const ListOptions& options) {
    const auto read = [&](Workspace& workspace) {
        return listed(workspace, options, [](const CoachingService& coaching, const CoachingFilter& filter) {
            return coaching.sessions(filter);
        });
    };
    return printRows(context, options.format, read, kWriteFields);
}

ExitCode listActions(Context& context, const ListOptions& options) {
    const auto read = [&](Workspace& workspace) {
        return listed(workspace, options, [](const CoachingService& coaching, const CoachingFilter& filter) {
            return coaching.actions(filter);
        });
    };
    return printRows(context, options.format, read, kWriteFields);
}

ExitCode listDue(Context& context, const ListOptions& options) {
    const auto read = [&](Workspace& workspace) {
        return listed(workspace, options, [&](const CoachingService& coaching, const CoachingFilter& filter) {
            DueQuery query;
            query.agent = filter.agent;
            query.team = filter.team;
            query.today = filter.today;
            query.lookBackDays = options.lookBack;
            return coaching.due(query);
        });
    };
    return printRows(context, options.format, read, kWriteFields);
}

template <class Row>
void writeRows(JsonWriter& json, const char* name, const std::vector<Row>& rows, const Zone& zone) {
    JsonRecords records(json);
    json.key(name);
    json.beginArray();
    for (const Row& row : rows) {
        records.beginRecord();
        writeFields(records, row, zone);
        records.endRecord();
    }
    json.endArray();
}

ExitCode showCalendar(Context& context, const ListOptions& options) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto team = maybeTeam(service::RosterService(**workspace), options.team);
    if (!team) return context.console.failChoice(team.error());
    const auto weeks = CoachingService(**workspace)
                           .calendar(*dayOf(options.from), *dayOf(options.to), *team, dayOf(options.asOf));
    if (!weeks) return context.console.fail(weeks.error());
    const Zone& zone = (*workspace)->zone();
    return context.console.printJson([&](JsonWriter& json) {
        json.beginObject();
        json.member("zone", zone.name());
        json.key("weeks");
        json.beginArray();
        for (const service::CoachingWeek& week : *weeks) {
            json.beginObject();
            json.member("monday", dayText(week.monday));
            writeRows(json, "sessions", week.sessions, zone);
            writeRows(json, "due", week.due, zone);
            writeRows(json, "actions", week.actions, zone);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    });
}

void addWhose(CLI::App& verb, ListOptions& options) {
    verb.add_option("--agent", options.agent, "Only of this agent: number, extension, name or id");
    verb.add_option("--team", options.team, "Only of this team: its key, name or id");
}

} // namespace

void addCoachingListVerbs(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<ListOptions>();
    const auto add = [&](const char* name, const char* description, auto run) -> CLI::App& {
        return line.addStoreVerb(group, name, description,
                                 [options, run](Context& context) { return run(context, *options); });
    };
    CLI::App& sessions = add("list", "List sessions by the day they are planned for", listSessions);
    CLI::App& actions = add("actions", "List agreed actions by the day they are due", listActions);
    CLI::App& due =
        add("due", "List agents with findings and no session since, the soonest due first", listDue);
    CLI::App& calendar = add("calendar", "Print what falls in each week", showCalendar);
    for (CLI::App* verb : {&sessions, &actions}) {
        addWhose(*verb, *options);
        verb->add_option("--state", options->state, "Only sessions in this state, or actions agreed in such")
            ->check(CLI::IsMember({"planned", "held", "reviewed"}));
        addPeriodOptions(*verb, options->from, options->to, "planned for, or due");
        verb->add_flag("--overdue", options->overdue, "Only what is overdue");
        addFormatOption(*verb, options->format);
    }
    addWhose(due, *options);
    due.add_option("--look-back", options->lookBack, "Leave out findings older than N days (default: 92)")
        ->check(countFrom(1, 3'660))
        ->type_name("N");
    addFormatOption(due, options->format);
    addPeriodOptions(calendar, options->from, options->to, "of the calendar");
    calendar.get_option("--from")->required();
    calendar.get_option("--to")->required();
    calendar.add_option("--team", options->team, "Only of this team: its key, name or id");
    for (CLI::App* verb : {&sessions, &actions, &due, &calendar})
        verb->add_option("--as-of", options->asOf, "As if it were this day (default: today)")->check(kADay);
}

} // namespace earmark::cli
