#include "app/cli/report_command.h"

#include "app/cli/chance_reports.h"
#include "app/cli/count_option.h"
#include "app/cli/document_reports.h"
#include "app/cli/known_words.h"
#include "app/cli/open_store.h"
#include "app/cli/report_job.h"
#include "core/reporting/change_json.h"
#include "core/reporting/csv_records.h"
#include "core/reporting/figures_records.h"
#include "core/reporting/json_records.h"

#include <algorithm>
#include <limits>
#include <ostream>

namespace earmark::cli {

namespace {

using reporting::RecordWriter;
using service::Grouping;
using service::ResultsService;
using service::Slice;
using service::TrendStep;

template <class Row>
Result<void> writeAll(const Report& report, const Result<std::vector<Row>>& rows) {
    if (!rows) return rows.error();
    report.records.columns([](RecordWriter& records) { reporting::write(records, Row()); });
    for (const Row& row : *rows)
        reporting::write(report.records, row);
    return {};
}

Result<void> writeCentre(const Report& report) {
    const auto figures = report.results.figures(report.slice);
    if (!figures) return figures.error();
    report.records.columns([](RecordWriter& records) { reporting::write(records, reporting::Figures()); });
    reporting::write(report.records, *figures);
    return {};
}

template <Grouping grouping>
Result<void> writeGroups(const Report& report) {
    auto groups = report.results.breakdown(report.slice, grouping);
    if (!groups) return groups.error();
    return writeAll(report, Result(reporting::ranked(std::move(*groups))));
}

Result<void> writeSections(const Report& report) {
    return writeAll(report, report.results.sections(report.slice));
}

Result<void> writeCriteria(const Report& report) {
    const std::size_t weakest = report.options.weakest;
    return writeAll(report, weakest > 0 ? report.results.weakest(report.slice, weakest)
                                        : report.results.criteria(report.slice));
}

Result<void> writeCauses(const Report& report) {
    return writeAll(report, report.results.causes(report.slice));
}

Result<void> writeTrend(const Report& report) {
    return writeAll(report, report.results.trend(report.slice, stepOf(report.options)));
}

Result<void> writeCriterionTrend(const Report& report) {
    const ReportOptions& options = report.options;
    return writeAll(report, report.results.criterionTrend(report.slice, options.slice.card, options.criterion,
                                                          stepOf(options)));
}

/// Page by page, so that a million evaluations need no more memory than one page.
Result<void> writeEvaluations(const Report& report) {
    constexpr std::size_t kPage = 20'000;
    report.records.columns(
        [&](RecordWriter& records) { reporting::write(records, reporting::EvaluationRow(), report.zone); });
    std::size_t left =
        report.options.limit > 0 ? report.options.limit : std::numeric_limits<std::size_t>::max();
    std::size_t offset = report.options.offset;
    while (left > 0 && report.out.good()) {
        const std::size_t wanted = std::min(kPage, left);
        const auto rows = report.results.evaluations(report.slice, wanted, offset);
        if (!rows) return rows.error();
        for (const reporting::EvaluationRow& row : *rows)
            reporting::write(report.records, row, report.zone);
        if (rows->size() < wanted) break;
        left -= rows->size();
        offset += rows->size();
    }
    return {};
}

void writeHead(reporting::JsonWriter& json, const char* name, const Slice& slice, const Zone& zone) {
    const auto dayOrNull = [](const std::optional<Day>& day) {
        return day ? std::optional(dayText(*day)) : std::nullopt;
    };
    json.member("report", name);
    json.member("from", dayOrNull(slice.from));
    json.member("to", dayOrNull(slice.to));
    json.member("zone", zone.name());
}

/// Where versions of the cards take over; for one criterion, what that changed for it.
Result<void> writeBreaks(reporting::JsonWriter& json, const Report& report) {
    auto breaks = report.results.breaks(report.slice);
    if (!breaks) return breaks.error();
    if (!report.options.criterion.empty())
        for (reporting::VersionBreak& one : *breaks)
            one.changes = one.changesOf(report.options.criterion);
    json.key("breaks");
    reporting::writeJson(json, *breaks);
    return {};
}

struct ReportKind {
    const char* name;
    const char* description;
    WriteRows writeRows;
    WriteMore writeMore = nullptr;
};

Result<void> writeJson(const ReportKind& kind, const Report& plan) {
    const auto total = plan.results.figures(plan.slice);
    if (!total) return total.error();
    reporting::JsonWriter json(plan.out);
    reporting::JsonRecords records(json);
    json.beginObject();
    writeHead(json, kind.name, plan.slice, plan.zone);
    json.key("total");
    reporting::write(records, *total);
    json.key("rows");
    json.beginArray();
    const Report report{plan.options, plan.results, plan.slice, plan.against, plan.zone, records, plan.out};
    if (const auto written = kind.writeRows(report); !written) return written.error();
    json.endArray();
    if (kind.writeMore)
        if (const auto written = kind.writeMore(json, plan); !written) return written;
    json.endObject();
    json.finish();
    return {};
}

ExitCode report(Context& context, const ReportKind& kind, const ReportOptions& options) {
    Console& console = context.console;
    auto workspace = openStoreToRead(context);
    if (!workspace) return console.fail(workspace.error());
    const auto slice = resolveSlice(options.slice, **workspace);
    if (!slice) return console.failChoice(slice.error());
    const auto against = resolveSlice(secondSlice(options.slice, options.against), **workspace);
    if (!against) return console.failChoice(against.error());
    const auto criterion = requireCriterion(**workspace, options.slice.card, options.criterion);
    if (!criterion) return console.failChoice(criterion.error());

    const ResultsService results(**workspace);
    reporting::CsvRecords csv(console.results());
    const Report plan{options, results, *slice, *against, (*workspace)->zone(), csv, console.results()};
    const auto written = options.format == "csv" ? kind.writeRows(plan) : writeJson(kind, plan);
    return written ? console.finish(ExitCode::Fine) : console.fail(written.error());
}

constexpr ReportKind kReports[] = {
    {"centre", "The whole centre in one row", writeCentre},
    {"team", "A row for each team, best mean first", writeGroups<Grouping::Team>},
    {"agent", "A row for each agent, best mean first", writeGroups<Grouping::Agent>},
    {"queue", "A row for each queue, best mean first", writeGroups<Grouping::Queue>},
    {"call-type", "A row for each type of call, best mean first", writeGroups<Grouping::CallType>},
    {"direction", "A row for each direction of calls, best mean first", writeGroups<Grouping::Direction>},
    {"purpose", "A row for each purpose that was asked for, best mean first", writeGroups<Grouping::Purpose>},
    {"card", "A row for each card, best mean first", writeGroups<Grouping::Card>},
    {"inspectors", "A row for each inspector: the work, and how strict beside the others on the same agents",
     writeInspectors},
    {"sections", "A row for each section of the cards", writeSections},
    {"criteria", "A row for each criterion of the cards", writeCriteria},
    {"causes", "A row for each cause that findings were put down to", writeCauses},
    {"trend", "A row for each day, week or month", writeTrend, writeBreaks},
    {"criterion-trend", "A row for each day, week or month of one criterion, versions joined by its key",
     writeCriterionTrend, writeBreaks},
    {"control", "A row for each day, week or month with the limits that chance seldom leaves", writeControl,
     writeControlReading},
    {"compare", "A row for each figure, beside the same of another choice", writeComparison,
     writeComparedSlice},
    {"evaluations", "A row for each evaluation, the newest call first", writeEvaluations},
};

void addOwnOptions(CLI::App& verb, const ReportKind& kind, ReportOptions& options) {
    if (kind.writeMore == writeBreaks || kind.writeRows == writeControl)
        verb.add_option("--by", options.step, "The step of the trend (default: month)")
            ->check(CLI::IsMember({"day", "week", "month"}));
    if (kind.writeRows == writeControl) addControlOptions(verb, options);
    if (kind.writeRows == writeComparison) addAgainstOptions(verb, options.against);
    if (kind.writeRows == writeCriterionTrend) {
        verb.add_option("--criterion", options.criterion, "The criterion's key")->required();
        verb.get_option("--card")->required();
    }
    if (kind.writeRows == writeCriteria)
        verb.add_option("--weakest", options.weakest, "Only the N criteria that cost most, most first")
            ->check(countFrom(1))
            ->type_name("N");
    if (kind.writeRows == writeEvaluations) {
        verb.add_option("--limit", options.limit, "At most N rows (default: all)")
            ->check(countFrom(1))
            ->type_name("N");
        verb.add_option("--offset", options.offset, "Leave out the first N rows")
            ->check(countFrom(0))
            ->type_name("N");
    }
}

} // namespace

TrendStep stepOf(const ReportOptions& options) {
    return options.step == "day"    ? TrendStep::Day
           : options.step == "week" ? TrendStep::Week
                                    : TrendStep::Month;
}

void addReportCommand(CommandLine& line) {
    const auto options = std::make_shared<ReportOptions>();
    CLI::App& group = line.addGroup("report", "Print figures over submitted evaluations");
    for (const ReportKind& kind : kReports) {
        CLI::App& verb =
            line.addStoreVerb(group, kind.name, kind.description,
                              [options, &kind](Context& context) { return report(context, kind, *options); });
        addSliceOptions(verb, options->slice);
        verb.add_option("--format", options->format, "json (default) or csv")
            ->check(CLI::IsMember({"json", "csv"}));
        addOwnOptions(verb, kind, *options);
    }
    addDocumentReports(line, group);
}

} // namespace earmark::cli
