#include "app/cli/chance_reports.h"

#include "core/reporting/chance_records.h"
#include "core/reporting/figures_records.h"
#include "core/reporting/json_records.h"
#include "core/service/inspector_comparison.h"

#include <algorithm>

namespace earmark::cli {

namespace {

constexpr const char* kTwoOfThree = "two-of-three";
constexpr const char* kFourOfFive = "four-of-five";
constexpr const char* kEightOnOneSide = "eight-on-one-side";

statistics::RunRules rulesOf(const std::vector<std::string>& names) {
    const auto given = [&](const char* name) { return std::ranges::find(names, name) != names.end(); };
    return {given(kTwoOfThree), given(kFourOfFive), given(kEightOnOneSide)};
}

Result<std::optional<reporting::ControlFigures>> controlOf(const Report& report) {
    const auto trend = report.results.trend(report.slice, stepOf(report.options), service::Detail::Plain);
    if (!trend) return trend.error();
    const auto measure =
        reporting::measureFromName(report.options.measure).value_or(reporting::Measure::Mean);
    return reporting::controlFigures(*trend, measure, rulesOf(report.options.rules));
}

} // namespace

Result<void> writeControl(const Report& report) {
    const auto control = controlOf(report);
    if (!control) return control.error();
    report.records.columns(
        [](reporting::RecordWriter& records) { reporting::write(records, reporting::ControlStep()); });
    if (!*control) return {};
    for (const reporting::ControlStep& step : (*control)->steps)
        reporting::write(report.records, step);
    return {};
}

Result<void> writeControlReading(reporting::JsonWriter& json, const Report& report) {
    const auto control = controlOf(report);
    if (!control) return control.error();
    json.key("control");
    if (*control)
        reporting::writeJson(json, **control);
    else
        json.null();
    return {};
}

Result<void> writeInspectors(const Report& report) {
    const auto rows = service::compareInspectors(report.results, report.slice);
    if (!rows) return rows.error();
    report.records.columns(
        [](reporting::RecordWriter& records) { reporting::write(records, reporting::InspectorFigures()); });
    for (const reporting::InspectorFigures& row : *rows)
        reporting::write(report.records, row);
    return {};
}

Result<void> writeComparison(const Report& report) {
    const auto first = report.results.figures(report.slice);
    if (!first) return first.error();
    const auto second = report.results.figures(report.against);
    if (!second) return second.error();
    report.records.columns(
        [](reporting::RecordWriter& records) { reporting::write(records, reporting::ComparedFigure()); });
    for (const reporting::ComparedFigure& row : reporting::compareFigures(*first, *second))
        reporting::write(report.records, row);
    return {};
}

Result<void> writeComparedSlice(reporting::JsonWriter& json, const Report& report) {
    const auto second = report.results.figures(report.against);
    if (!second) return second.error();
    json.key("against");
    reporting::JsonRecords records(json);
    reporting::write(records, *second);
    return {};
}

void addControlOptions(CLI::App& verb, ReportOptions& options) {
    std::vector<std::string> measures;
    for (const reporting::Measure measure : reporting::kMeasures)
        measures.emplace_back(reporting::measureName(measure));
    verb.add_option("--measure", options.measure, "What is followed (default: mean)")
        ->check(CLI::IsMember(measures));
    verb.add_option("--rules", options.rules,
                    "Further rules beside a step beyond three sigma (default: none)")
        ->check(CLI::IsMember({kTwoOfThree, kFourOfFive, kEightOnOneSide}));
}

} // namespace earmark::cli
