#include "app/cli/document_reports.h"

#include "app/cli/document_output.h"
#include "app/cli/known_words.h"
#include "app/cli/open_store.h"
#include "app/cli/people.h"
#include "app/cli/period_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/record_options.h"
#include "core/documents/coaching_document.h"
#include "core/documents/inspector_document.h"
#include "core/documents/pages/example_document.h"
#include "core/documents/pages/overview_document.h"
#include "core/documents/weak_point_document.h"
#include "core/service/case_library.h"
#include "core/service/coaching_report_service.h"
#include "core/service/inspector_report_service.h"
#include "core/service/overview_service.h"
#include "core/service/weak_point_service.h"

namespace earmark::cli {

namespace {

struct DocumentOptions {
    PeriodOptions period;
    OutputOptions output;
    std::string agent;
    std::string inspector;
    std::string team;
    std::string card;
    std::string queue;
    std::string tenure;
    std::string topic;
    std::string kind;
    std::string rows = "team";
};

ExitCode coachingReport(Context& context, const DocumentOptions& options) {
    Console& console = context.console;
    auto workspace = openStoreToRead(context);
    if (!workspace) return console.fail(workspace.error());
    const auto period = requirePeriod(options.period, **workspace);
    if (!period) return console.fail(period.error());
    const auto agent = findAgent(service::RosterService(**workspace), options.agent);
    if (!agent) return console.failChoice(agent.error());
    const auto report =
        service::CoachingReportService(**workspace).report(*agent, *period->from, *period->to);
    if (!report) return console.fail(report.error());
    return writeDocument(context, **workspace,
                         documents::coachingDocument(*report, composeOptions(options.output, **workspace)),
                         options.output);
}

std::optional<std::string> given(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

reporting::WeakPointRows rowsNamed(const std::string& name) {
    return name == "queue"    ? reporting::WeakPointRows::Queue
           : name == "tenure" ? reporting::WeakPointRows::Tenure
                              : reporting::WeakPointRows::Team;
}

ExitCode overview(Context& context, const DocumentOptions& options) {
    Console& console = context.console;
    auto workspace = openStoreToRead(context);
    if (!workspace) return console.fail(workspace.error());
    const auto period = resolvePeriod(options.period, **workspace);
    if (!period) return console.fail(period.error());
    const auto team = maybeTeam(service::RosterService(**workspace), options.team);
    if (!team) return console.failChoice(team.error());
    const auto found = service::OverviewService(**workspace).overview(*team, period->from, period->to);
    if (!found) return console.fail(found.error());
    return writeDocument(context, **workspace,
                         documents::overviewDocument(*found, composeOptions(options.output, **workspace)),
                         options.output);
}

ExitCode cases(Context& context, const DocumentOptions& options) {
    Console& console = context.console;
    auto workspace = openStoreToRead(context);
    if (!workspace) return console.fail(workspace.error());
    const auto rows =
        service::CaseLibrary(**workspace).list({options.topic, model::exampleKindFromName(options.kind), {}});
    if (!rows) return console.fail(rows.error());
    std::vector<reporting::LibraryExample> examples;
    for (const service::ExampleRow& row : *rows)
        examples.push_back(service::libraryExample(row, (*workspace)->zone()));
    return writeDocument(context, **workspace,
                         documents::exampleDocument(examples, composeOptions(options.output, **workspace)),
                         options.output);
}

Result<service::WeakPointChoice> choiceOf(const DocumentOptions& options, service::Workspace& workspace) {
    const auto period = resolvePeriod(options.period, workspace);
    if (!period) return period.error();
    service::WeakPointChoice choice;
    choice.from = period->from;
    choice.to = period->to;
    choice.cardKey = given(options.card);
    choice.queue = given(options.queue);
    choice.tenure = reporting::tenureFromName(options.tenure);
    choice.rows = rowsNamed(options.rows);
    const auto team = maybeTeam(service::RosterService(workspace), options.team);
    if (!team) return team.error();
    choice.team = *team;
    if (const auto card = requireCard(workspace, options.card); !card) return card.error();
    if (const auto queue = requireWord(workspace, service::CallWord::Queue, options.queue); !queue)
        return queue.error();
    return choice;
}

ExitCode weakPoints(Context& context, const DocumentOptions& options) {
    Console& console = context.console;
    auto workspace = openStoreToRead(context);
    if (!workspace) return console.fail(workspace.error());
    const auto choice = choiceOf(options, **workspace);
    if (!choice) return console.failChoice(choice.error());
    const auto summary = service::WeakPointService(**workspace).summary(*choice);
    if (!summary) return console.fail(summary.error());
    return writeDocument(context, **workspace,
                         documents::weakPointDocument(*summary, composeOptions(options.output, **workspace)),
                         options.output);
}

ExitCode inspectorReport(Context& context, const DocumentOptions& options) {
    Console& console = context.console;
    auto workspace = openStoreToRead(context);
    if (!workspace) return console.fail(workspace.error());
    const auto period = requirePeriod(options.period, **workspace);
    if (!period) return console.fail(period.error());
    const auto inspector = maybeInspector(service::RosterService(**workspace), options.inspector);
    if (!inspector) return console.failChoice(inspector.error());
    Progress progress;
    const auto report = withProgressLine(console, progress, "evaluations", [&] {
        return service::InspectorReportService(**workspace)
            .report(*period->from, *period->to, *inspector, progress);
    });
    if (!report) return console.fail(report.error());
    return writeDocument(context, **workspace,
                         documents::inspectorDocument(*report, composeOptions(options.output, **workspace)),
                         options.output);
}

} // namespace

void addDocumentReports(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<DocumentOptions>();
    const auto shared = [&](CLI::App& verb) {
        addPeriodOptions(verb, options->period);
        addOutputOptions(verb, options->output);
    };
    CLI::App& coaching =
        line.addStoreVerb(group, "coaching", "A coaching report of one agent, to talk through",
                          [options](Context& context) { return coachingReport(context, *options); });
    coaching.add_option("--agent", options->agent, "The agent: number, extension, name or id")->required();
    shared(coaching);

    CLI::App& weak =
        line.addStoreVerb(group, "weak-points", "Where points are lost, by whom, and whom to train in what",
                          [options](Context& context) { return weakPoints(context, *options); });
    weak.add_option("--team", options->team, "Only this team: its key, name or id");
    weak.add_option("--card", options->card, "Only on this card: its key");
    weak.add_option("--queue", options->queue, "Only calls of this queue");
    weak.add_option("--tenure", options->tenure, "Only agents who have been here so many months")
        ->check(CLI::IsMember({"under-3", "3-to-12", "over-12", "unknown"}));
    weak.add_option("--by", options->rows, "The rows of the heat map: team (default), queue or tenure")
        ->check(CLI::IsMember({"team", "queue", "tenure"}));
    shared(weak);

    CLI::App& work = line.addStoreVerb(
        group, "inspector", "What inspectors did in a week or month, and what they found in common",
        [options](Context& context) { return inspectorReport(context, *options); });
    work.add_option("--inspector", options->inspector, "Only this inspector: key, name or id");
    shared(work);

    CLI::App& whole = line.addStoreVerb(group, "overview", "How the centre or a team stands, in charts",
                                        [options](Context& context) { return overview(context, *options); });
    whole.add_option("--team", options->team, "Only this team, agent by agent: its key, name or id");
    shared(whole);

    CLI::App& library = line.addStoreVerb(group, "cases", "The case library, to read and to hear",
                                          [options](Context& context) { return cases(context, *options); });
    library.add_option("--topic", options->topic, "Only of this topic");
    library.add_option("--kind", options->kind, "good or bad")->check(CLI::IsMember({"good", "bad"}));
    addOutputOptions(library, options->output);
}

} // namespace earmark::cli
