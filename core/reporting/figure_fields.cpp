#include "core/reporting/figure_fields.h"

#include "core/reporting/figure_text.h"
#include "core/reporting/measure.h"

namespace earmark::reporting {

namespace {

void writeQuartiles(RecordWriter& records, const Figures& figures) {
    writeShare(records, "lowerQuartile", figures.lowerQuartileMillionths);
    writeShare(records, "median", figures.medianMillionths);
    writeShare(records, "upperQuartile", figures.upperQuartileMillionths);
}

void writeAccuracy(RecordWriter& records, Measure measure, const ShareFigure& accuracy) {
    const std::string name = measureName(measure);
    records.count(name + "Of", accuracy.whole);
    writeShare(records, name, accuracy.millionths);
    writeInterval(records, name, accuracy.interval);
}

} // namespace

void writeShare(RecordWriter& records, const std::string& name,
                const std::optional<std::int64_t>& millionths) {
    if (millionths)
        records.digits(name, shareText(*millionths));
    else
        records.absent(name);
    records.maybeNumber(name + "Millionths", millionths);
}

void writeInterval(RecordWriter& records, const std::string& name,
                   const std::optional<statistics::WholeInterval>& interval) {
    records.maybeNumber(name + "LowerMillionths", interval ? std::optional(interval->lower) : std::nullopt);
    records.maybeNumber(name + "UpperMillionths", interval ? std::optional(interval->upper) : std::nullopt);
}

void writeMaybeFlag(RecordWriter& records, const std::string& name, const std::optional<bool>& flag) {
    flag ? records.flag(name, *flag) : records.absent(name);
}

void writeScoreFields(RecordWriter& records, const Figures& figures) {
    records.count("count", figures.count);
    records.count("scored", figures.scored);
    writeShare(records, "mean", figures.meanMillionths);
    writeInterval(records, "mean", figures.meanInterval);
    writeShare(records, "deviation", figures.deviationMillionths);
    writeQuartiles(records, figures);
    records.count("passed", figures.passed);
    writeShare(records, "passRate", figures.passRateMillionths);
    writeInterval(records, "passRate", figures.passRateInterval);
    records.count("fatal", figures.fatal);
    writeShare(records, "fatalRate", figures.fatalRateMillionths);
    writeInterval(records, "fatalRate", figures.fatalRateInterval);
}

void writeFields(RecordWriter& records, const Figures& figures) {
    writeScoreFields(records, figures);
    writeAccuracy(records, Measure::CustomerAccuracy, figures.criticalAccuracy[0]);
    writeAccuracy(records, Measure::BusinessAccuracy, figures.criticalAccuracy[1]);
    writeAccuracy(records, Measure::ComplianceAccuracy, figures.criticalAccuracy[2]);
    writeAccuracy(records, Measure::NonCriticalAccuracy, figures.nonCriticalAccuracy);
}

void writeFields(RecordWriter& records, const GroupFigures& group) {
    records.text("id", group.id);
    records.text("key", group.number);
    records.texts("name", group.name);
    records.maybeTexts("teamName", group.teamName);
    writeFields(records, group.figures);
}

} // namespace earmark::reporting
