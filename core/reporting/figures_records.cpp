#include "core/reporting/figures_records.h"

#include "core/base/instant_text.h"
#include "core/reporting/figure_text.h"

namespace earmark::reporting {

namespace {

/// Two fields for one share: the digits that people see, and the exact value.
void writeShare(RecordWriter& records, const char* name, const char* exactName,
                const std::optional<std::int64_t>& millionths) {
    records.maybeText(name, shareText(millionths));
    records.maybeNumber(exactName, millionths);
}

void writeFields(RecordWriter& records, const Figures& figures) {
    records.count("count", figures.count);
    records.count("scored", figures.scored);
    writeShare(records, "mean", "meanMillionths", figures.meanMillionths);
    writeShare(records, "deviation", "deviationMillionths", figures.deviationMillionths);
    writeShare(records, "median", "medianMillionths", figures.medianMillionths);
    records.count("passed", figures.passed);
    writeShare(records, "passRate", "passRateMillionths", figures.passRateMillionths);
    records.count("fatal", figures.fatal);
    writeShare(records, "fatalRate", "fatalRateMillionths", figures.fatalRateMillionths);
}

} // namespace

void write(RecordWriter& records, const Figures& figures) {
    records.beginRecord();
    writeFields(records, figures);
    records.endRecord();
}

void write(RecordWriter& records, const GroupFigures& group) {
    records.beginRecord();
    records.text("id", group.id);
    records.text("key", group.number);
    records.texts("name", group.name);
    records.maybeTexts("teamName", group.teamName);
    writeFields(records, group.figures);
    records.endRecord();
}

namespace {

void writeFields(RecordWriter& records, const CriterionFigures& criterion) {
    records.text("card", criterion.cardKey);
    records.text("section", criterion.sectionKey);
    if (criterion.criterionKey.empty())
        records.absent("criterion");
    else
        records.text("criterion", criterion.criterionKey);
    records.texts("name", criterion.name);
    records.count("answered", criterion.answered);
    records.count("notApplicable", criterion.notApplicable);
    records.count("failed", criterion.failed);
    records.count("fatal", criterion.fatal);
    writeShare(records, "mean", "meanMillionths", criterion.meanMillionths);
    records.text("lost", pointsText(criterion.lostThousandths));
    records.number("lostThousandths", criterion.lostThousandths);
    writeShare(records, "lostShare", "lostShareMillionths", criterion.lostShareMillionths);
}

void writeNewVersions(RecordWriter& records, const std::string& newVersions) {
    if (newVersions.empty())
        records.absent("newVersions");
    else
        records.text("newVersions", newVersions);
}

} // namespace

void write(RecordWriter& records, const CriterionFigures& criterion) {
    records.beginRecord();
    writeFields(records, criterion);
    records.endRecord();
}

void write(RecordWriter& records, const TrendPoint& point) {
    records.beginRecord();
    records.text("from", dayText(point.from));
    writeFields(records, point.figures);
    writeNewVersions(records, point.newVersions);
    records.endRecord();
}

void write(RecordWriter& records, const CriterionTrendPoint& point) {
    records.beginRecord();
    records.text("from", dayText(point.from));
    writeFields(records, point.figures);
    writeNewVersions(records, point.newVersions);
    records.endRecord();
}

void write(RecordWriter& records, const EvaluationRow& row, const Zone& zone) {
    records.beginRecord();
    records.text("evaluation", row.evaluation.toString());
    records.text("recording", row.recording.toString());
    records.text("callStartedAt", utcText(row.callStartedAt));
    records.text("callStartedLocal", zone.timeText(row.callStartedAt));
    records.text("submittedAt", utcText(row.submittedAt));
    records.text("agent", row.agentNumber);
    records.text("agentName", row.agentName);
    records.texts("teamName", row.teamName);
    records.text("inspectorName", row.inspectorName);
    records.text("card", row.cardKey);
    records.number("cardVersion", row.cardVersion);
    records.texts("cardName", row.cardName);
    records.text("cardReason", row.cardReason);
    records.number("revision", row.revision);
    records.text("purpose", model::purposeName(row.purpose));
    if (row.finalMillionths)
        records.text("score", row.shownScore);
    else
        records.absent("score");
    records.maybeNumber("finalMillionths", row.finalMillionths);
    records.flag("passed", row.passed);
    records.flag("failed", row.failed);
    records.number("fatalErrors", row.fatalErrors);
    records.number("nonFatalErrors", row.nonFatalErrors);
    records.endRecord();
}

} // namespace earmark::reporting
