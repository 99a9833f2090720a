#include "app/cli/coaching_records.h"

#include "core/base/instant_text.h"
#include "core/reporting/figure_fields.h"
#include "core/reporting/json_records.h"

#include <algorithm>

namespace earmark::cli {

namespace {

using reporting::RecordWriter;

void writeAgent(RecordWriter& records, const service::CoachedAgent& agent) {
    records.text("agent", agent.number);
    records.text("agentName", agent.name);
    agent.team ? records.texts("teamName", agent.teamName) : records.absent("teamName", true);
}

void writeAction(RecordWriter& records, const model::CoachingAction& action, bool overdue) {
    writeCriterion(records, action.criterion);
    records.text("what", action.what);
    records.text("owner", action.owner);
    records.text("due", dayText(action.due));
    records.text("state", model::actionStateName(action.state));
    records.text("worked", model::workedName(action.worked));
    writeDay(records, "reviewedOn", action.reviewedOn);
    records.text("reviewNote", action.reviewNote);
    records.flag("overdue", overdue);
}

std::size_t openActions(const model::CoachingSession& session) {
    return static_cast<std::size_t>(
        std::ranges::count(session.actions, model::ActionState::Open, &model::CoachingAction::state));
}

void writeHead(RecordWriter& records, const service::SessionRow& row) {
    const model::CoachingSession& session = row.session;
    records.text("session", session.id.toString());
    writeAgent(records, row.agent);
    records.text("leader", session.leader);
    records.text("state", model::coachingStateName(session.state));
    records.text("plannedFor", dayText(session.plannedFor));
    writeInstant(records, "plannedAt", session.plannedAt);
    writeInstant(records, "heldAt", session.heldAt);
    records.text("note", session.note);
    writeInstant(records, "reviewedAt", session.reviewedAt);
    records.text("reviewNote", session.reviewNote);
    records.flag("overdue", row.overdue);
}

} // namespace

void writeCriterion(RecordWriter& records, const std::optional<model::CriterionRef>& criterion) {
    records.maybeText("card", criterion ? std::optional(criterion->cardKey) : std::nullopt);
    records.maybeText("criterion", criterion ? std::optional(criterion->criterionKey) : std::nullopt);
}

void writeDay(RecordWriter& records, const char* name, const std::optional<Day>& day) {
    records.maybeText(name, day ? std::optional(dayText(*day)) : std::nullopt);
}

void writeInstant(RecordWriter& records, const char* name, const std::optional<Instant>& instant) {
    records.maybeText(name, instant ? std::optional(utcText(*instant)) : std::nullopt);
}

void writeWindow(RecordWriter& records, const service::EffectWindow& window) {
    writeDay(records, "beforeFrom", window.beforeFrom);
    writeDay(records, "beforeTo", window.beforeTo);
    writeDay(records, "afterFrom", window.afterFrom);
    writeDay(records, "afterTo", window.afterTo);
    records.flag("complete", window.complete);
}

void writeFields(RecordWriter& records, const service::SessionRow& row, const Zone&) {
    writeHead(records, row);
    records.count("findingCount", row.session.findings.size());
    records.count("actionCount", row.session.actions.size());
    records.count("openActionCount", openActions(row.session));
}

void writeFields(RecordWriter& records, const service::ActionRow& row, const Zone&) {
    records.text("action", row.action.id.toString());
    records.text("session", row.session.toString());
    writeAgent(records, row.agent);
    records.text("leader", row.leader);
    writeDay(records, "agreedOn", row.agreedOn);
    writeAction(records, row.action, row.overdue);
}

void writeFields(RecordWriter& records, const service::DueAgent& due, const Zone&) {
    writeAgent(records, due.agent);
    records.count("findingCount", due.findings.size());
    records.count("fatalCount", due.fatal);
    writeDay(records, "firstFinding", due.firstFinding);
    writeDay(records, "dueBy", due.dueBy);
    records.flag("overdue", due.overdue);
    writeInstant(records, "lastHeldAt", due.lastHeld);
    records.maybeText("planned", due.planned ? std::optional(due.planned->toString()) : std::nullopt);
    writeDay(records, "plannedFor", due.plannedFor);
}

void writeFields(RecordWriter& records, const service::ActionEffect& effect) {
    const statistics::BeforeAfter& figures = effect.figures;
    records.text("action", effect.action.toString());
    writeCriterion(records, effect.criterion);
    writeWindow(records, effect.window);
    records.count("beforeCount", figures.beforeCount);
    reporting::writeShare(records, "before", figures.comparison.second);
    records.count("afterCount", figures.afterCount);
    reporting::writeShare(records, "after", figures.comparison.first);
    reporting::writeShare(records, "difference", figures.comparison.difference);
    reporting::writeInterval(records, "difference", figures.comparison.interval);
    records.text("verdict", statistics::verdictName(figures.verdict));
    reporting::writeShare(records, "expectedRebound", figures.expectedRebound);
    records.flag("mayBeRegressionToTheMean", figures.mayBeRegressionToTheMean);
}

void writeParts(reporting::JsonWriter& json, const service::SessionRow& row, const Zone& zone, Day today) {
    reporting::JsonRecords records(json);
    const model::CoachingSession& session = row.session;
    writeHead(records, row);
    json.key("findings");
    json.beginArray();
    for (const EvaluationId& finding : session.findings)
        json.value(finding.toString());
    json.endArray();
    json.key("actions");
    json.beginArray();
    const Day agreedOn = session.heldAt ? zone.dayOf(*session.heldAt) : session.plannedFor;
    for (const model::CoachingAction& action : session.actions) {
        records.beginRecord();
        records.text("action", action.id.toString());
        writeDay(records, "agreedOn", agreedOn);
        writeAction(records, action, action.isOverdue(today));
        records.endRecord();
    }
    json.endArray();
}

} // namespace earmark::cli
