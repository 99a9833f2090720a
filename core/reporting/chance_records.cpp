#include "core/reporting/chance_records.h"

#include "core/reporting/figure_fields.h"
#include "core/reporting/json_records.h"

#include <cmath>

namespace earmark::reporting {

namespace {

const char* courseName(Course course) {
    switch (course) {
    case Course::Unknown:
        return "unknown";
    case Course::Level:
        return "level";
    case Course::Rising:
        return "rising";
    case Course::Falling:
        return "falling";
    }
    return "";
}

void writeSignals(RecordWriter& records, const statistics::RunSignals& signals) {
    records.flag("swings", signals.any());
    records.flag("beyondLimits", signals.beyondLimits);
    records.flag("twoOfThree", signals.twoOfThree);
    records.flag("fourOfFive", signals.fourOfFive);
    records.flag("eightOnOneSide", signals.eightOnOneSide);
}

} // namespace

void write(RecordWriter& records, const ComparedFigure& compared) {
    const statistics::Comparison& comparison = compared.comparison;
    records.beginRecord();
    records.text("figure", compared.figure);
    records.count("firstCount", compared.firstCount);
    writeShare(records, "first", comparison.first);
    records.count("secondCount", compared.secondCount);
    writeShare(records, "second", comparison.second);
    writeShare(records, "difference", comparison.difference);
    writeInterval(records, "difference", comparison.interval);
    writeMaybeFlag(records, "beyondChance", comparison.beyondChance());
    records.endRecord();
}

void write(RecordWriter& records, const ControlStep& step) {
    records.beginRecord();
    records.text("from", dayText(step.from));
    records.count("count", step.count);
    writeShare(records, "value", step.valueMillionths);
    writeShare(records, "centre", step.centreMillionths);
    writeShare(records, "lower", step.lowerMillionths);
    writeShare(records, "upper", step.upperMillionths);
    writeSignals(records, step.swing);
    records.endRecord();
}

void write(RecordWriter& records, const InspectorFigures& inspector) {
    const statistics::MatchedDifference& difference = inspector.difference;
    records.beginRecord();
    writeFields(records, inspector.group);
    records.count("agents", inspector.agents);
    records.count("sharedAgents", difference.agents);
    records.count("sharedOwn", difference.own);
    records.count("sharedOthers", difference.others);
    writeShare(records, "difference", difference.difference);
    writeInterval(records, "difference", difference.interval);
    writeMaybeFlag(records, "beyondChance", difference.beyondChance());
    records.endRecord();
}

void writeJson(JsonWriter& json, const ControlFigures& control) {
    JsonRecords records(json);
    records.beginRecord();
    records.text("measure", measureName(control.measure));
    writeShare(records, "level", control.levelMillionths);
    writeInterval(records, "level", control.levelInterval);
    records.text("course", courseName(control.course));
    writeShare(records, "slope", control.slopeMillionths);
    records.maybeNumber("courseByChanceMillionths", control.trendMillionths);
    records.count("points", control.points);
    records.flag("provisional", control.provisional);
    records.flag("twoOfThree", control.rules.twoOfThree);
    records.flag("fourOfFive", control.rules.fourOfFive);
    records.flag("eightOnOneSide", control.rules.eightOnOneSide);
    records.number("pointsToFalseAlarmHundredths", std::llround(control.falseAlarms.averageRunLength * 100));
    records.endRecord();
}

} // namespace earmark::reporting
