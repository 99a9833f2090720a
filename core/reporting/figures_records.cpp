#include "core/reporting/figures_records.h"

#include "core/base/instant_text.h"
#include "core/reporting/figure_fields.h"
#include "core/reporting/figure_text.h"
#include "core/statistics/exact_tally.h"

namespace earmark::reporting {

void write(RecordWriter& records, const Figures& figures) {
    records.beginRecord();
    writeFields(records, figures);
    records.endRecord();
}

void write(RecordWriter& records, const RankedGroup& ranked) {
    records.beginRecord();
    writeFields(records, ranked.group);
    const auto place = [&](const char* name, std::size_t statistics::RankPlace::*member) {
        ranked.place ? records.count(name, (*ranked.place).*member) : records.absent(name);
    };
    place("rankGroup", &statistics::RankPlace::group);
    place("bestRank", &statistics::RankPlace::best);
    place("worstRank", &statistics::RankPlace::worst);
    records.endRecord();
}

namespace {

std::optional<std::int64_t> failedRate(const CriterionFigures& criterion) {
    if (criterion.answered == 0) return std::nullopt;
    return statistics::scaledQuotient(static_cast<std::int64_t>(criterion.failed), 1'000'000,
                                      static_cast<std::int64_t>(criterion.answered));
}

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
    writeShare(records, "failedRate", failedRate(criterion));
    writeInterval(records, "failedRate", criterion.failedInterval);
    writeShare(records, "mean", criterion.meanMillionths);
    records.text("lost", pointsText(criterion.lostThousandths));
    records.number("lostThousandths", criterion.lostThousandths);
    writeShare(records, "lostShare", criterion.lostShareMillionths);
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

void write(RecordWriter& records, const CauseFigures& cause) {
    records.beginRecord();
    records.text("cause", cause.cause);
    records.count("findings", cause.findings);
    records.text("lost", pointsText(cause.lostThousandths));
    records.number("lostThousandths", cause.lostThousandths);
    writeShare(records, "lostShare", cause.lostShareMillionths);
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
