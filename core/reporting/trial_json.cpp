#include "core/reporting/trial_json.h"

#include "core/reporting/figure_fields.h"
#include "core/reporting/figures_records.h"
#include "core/reporting/json_records.h"

#include <cmath>

namespace earmark::reporting {

namespace {

void writeInterval(JsonWriter& json, std::string_view name,
                   const std::optional<statistics::Interval>& interval) {
    json.key(name);
    if (!interval) {
        json.null();
        return;
    }
    constexpr double kMillion = 1'000'000;
    json.beginObject();
    json.member("lowerMillionths", static_cast<std::int64_t>(std::llround(interval->lower * kMillion)));
    json.member("upperMillionths", static_cast<std::int64_t>(std::llround(interval->upper * kMillion)));
    json.endObject();
}

void writeSide(JsonWriter& json, std::string_view name, const TrialFigures& side) {
    json.key(name);
    json.beginObject();
    json.key("figures");
    JsonRecords records(json);
    records.beginRecord();
    writeScoreFields(records, side.figures);
    records.endRecord();
    writeInterval(json, "passRateInterval", side.passRate);
    writeInterval(json, "fatalRateInterval", side.fatalRate);
    json.endObject();
}

const char* crossingName(TriedEvaluation::Crossing crossing) {
    switch (crossing) {
    case TriedEvaluation::Crossing::None:
        return "none";
    case TriedEvaluation::Crossing::Up:
        return "up";
    case TriedEvaluation::Crossing::Down:
        return "down";
    }
    return "none";
}

void writeEvaluation(JsonWriter& json, const TriedEvaluation& tried, const Zone& zone) {
    json.beginObject();
    json.key("judged");
    JsonRecords records(json);
    write(records, tried.row, zone);
    json.member("score", tried.shownScore);
    json.member("finalMillionths", tried.millionths);
    json.member("passed", tried.passed);
    json.member("failed", tried.failed);
    json.member("fullyAnswered", tried.fullyAnswered);
    json.member("crossing", crossingName(tried.crossing));
    json.key("why");
    json.beginArray();
    for (const LocalizedText& line : tried.why)
        json.value(line);
    json.endArray();
    json.endObject();
}

void writeUnanswered(JsonWriter& json, const UnansweredCriterion& criterion) {
    json.beginObject();
    json.member("criterion", criterion.key);
    json.member("name", criterion.name);
    json.member("without", criterion.without);
    json.member("misfit", criterion.misfit);
    json.endObject();
}

void writeCounts(JsonWriter& json, const CardTrial& trial) {
    json.member("chosen", trial.chosen);
    json.member("tried", trial.tried);
    json.member("scored", trial.scored);
    json.member("notFullyAnswered", trial.notFullyAnswered);
    json.member("nothingAnswered", trial.nothingAnswered);
    json.member("notScorable", trial.notScorable);
    json.member("otherMedium", trial.otherMedium);
    json.member("changed", trial.changed);
    json.member("crossedUp", trial.crossedUp);
    json.member("crossedDown", trial.crossedDown);
    json.member("newlyFatal", trial.newlyFatal);
    json.member("noLongerFatal", trial.noLongerFatal);
}

} // namespace

void writeMembers(JsonWriter& json, const CardTrial& trial, const Zone& zone) {
    writeCounts(json, trial);
    writeSide(json, "before", trial.before);
    writeSide(json, "after", trial.after);
    json.key("unanswered");
    json.beginArray();
    for (const UnansweredCriterion& criterion : trial.unanswered)
        writeUnanswered(json, criterion);
    json.endArray();
    json.key("evaluations");
    json.beginArray();
    for (const TriedEvaluation& tried : trial.evaluations)
        writeEvaluation(json, tried, zone);
    json.endArray();
}

} // namespace earmark::reporting
