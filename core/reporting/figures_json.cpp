#include "core/reporting/figures_json.h"

#include "core/reporting/figure_text.h"

namespace earmark::reporting {

namespace {

/// Two members for one share: the digits that people see, and the exact value.
void writeShare(JsonWriter& json, const char* name, const char* exactName,
                const std::optional<std::int64_t>& millionths) {
    json.member(name, shareText(millionths));
    json.member(exactName, millionths);
}

void writeFigureMembers(JsonWriter& json, const Figures& figures) {
    json.member("count", figures.count);
    json.member("scored", figures.scored);
    writeShare(json, "mean", "meanMillionths", figures.meanMillionths);
    writeShare(json, "deviation", "deviationMillionths", figures.deviationMillionths);
    writeShare(json, "median", "medianMillionths", figures.medianMillionths);
    json.member("passed", figures.passed);
    writeShare(json, "passRate", "passRateMillionths", figures.passRateMillionths);
    json.member("fatal", figures.fatal);
    writeShare(json, "fatalRate", "fatalRateMillionths", figures.fatalRateMillionths);
}

} // namespace

void writeJson(JsonWriter& json, const Figures& figures) {
    json.beginObject();
    writeFigureMembers(json, figures);
    json.endObject();
}

void writeJson(JsonWriter& json, const GroupFigures& group) {
    json.beginObject();
    json.member("id", group.id);
    json.member("key", group.number);
    json.member("name", group.name);
    if (group.teamName) json.member("teamName", *group.teamName);
    writeFigureMembers(json, group.figures);
    json.endObject();
}

void writeJson(JsonWriter& json, const CriterionFigures& criterion) {
    json.beginObject();
    json.member("card", criterion.cardKey);
    json.member("section", criterion.sectionKey);
    if (!criterion.criterionKey.empty()) json.member("criterion", criterion.criterionKey);
    json.member("name", criterion.name);
    json.member("answered", criterion.answered);
    json.member("notApplicable", criterion.notApplicable);
    json.member("failed", criterion.failed);
    json.member("fatal", criterion.fatal);
    writeShare(json, "mean", "meanMillionths", criterion.meanMillionths);
    json.member("lost", pointsText(criterion.lostThousandths));
    json.member("lostThousandths", criterion.lostThousandths);
    writeShare(json, "lostShare", "lostShareMillionths", criterion.lostShareMillionths);
    json.endObject();
}

void writeJson(JsonWriter& json, const TrendPoint& point) {
    json.beginObject();
    json.member("from", dayText(point.from));
    writeFigureMembers(json, point.figures);
    json.endObject();
}

void writeJson(JsonWriter& json, const EvaluationRow& row, const Zone& zone) {
    json.beginObject();
    json.member("evaluation", row.evaluation.toString());
    json.member("recording", row.recording.toString());
    json.member("callStartedAt", utcText(row.callStartedAt));
    json.member("callStartedLocal", zone.timeText(row.callStartedAt));
    json.member("submittedAt", utcText(row.submittedAt));
    json.member("agent", row.agentNumber);
    json.member("agentName", row.agentName);
    json.member("teamName", row.teamName);
    json.member("inspectorName", row.inspectorName);
    json.member("card", row.cardKey);
    json.member("cardVersion", row.cardVersion);
    json.member("cardName", row.cardName);
    json.member("revision", row.revision);
    json.member("purpose", purposeName(row.purpose));
    json.key("score");
    if (row.finalMillionths)
        json.value(row.shownScore);
    else
        json.null();
    json.member("finalMillionths", row.finalMillionths);
    json.member("passed", row.passed);
    json.member("failed", row.failed);
    json.member("fatalErrors", row.fatalErrors);
    json.member("nonFatalErrors", row.nonFatalErrors);
    json.endObject();
}

const char* purposeName(model::Purpose purpose) {
    switch (purpose) {
    case model::Purpose::Regular:
        return "regular";
    case model::Purpose::Mystery:
        return "mystery";
    case model::Purpose::Calibration:
        return "calibration";
    case model::Purpose::Practice:
        return "practice";
    case model::Purpose::Rescore:
        return "rescore";
    }
    return "regular";
}

std::optional<model::Purpose> purposeFromName(std::string_view name) {
    for (const model::Purpose purpose :
         {model::Purpose::Regular, model::Purpose::Mystery, model::Purpose::Calibration,
          model::Purpose::Practice, model::Purpose::Rescore})
        if (name == purposeName(purpose)) return purpose;
    return std::nullopt;
}

} // namespace earmark::reporting
