#include "core/service/urgent_service.h"

#include "core/service/record_checks.h"
#include "core/service/score_figures.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"
#include "core/storage/urgent_store.h"

namespace earmark::service {

namespace {

using model::UrgentFinding;
using model::UrgentFindingId;
using storage::Connection;
using storage::RecordingStore;
using storage::UrgentStore;

SavedUrgent saved(Connection& connection, UrgentFinding finding) {
    UrgentStore(connection).put(finding);
    return {std::move(finding), RecordChanges{.urgent = true}};
}

/// The call that it is about.
RecordingId recordingOf(Workspace& workspace, Connection& connection, const UrgentWish& wish) {
    const RecordingStore recordings(connection);
    if (wish.recording && !recordings.find(*wish.recording))
        refuse(ErrorCode::NotFound, wish.recording->toString(), "the store has no such call");
    if (!wish.evaluation) {
        if (!wish.recording)
            refuse(ErrorCode::InvalidArgument, {}, "name the evaluation or the call that it is about");
        if (!wish.criterion.empty())
            refuse(ErrorCode::InvalidArgument, wish.criterion,
                   "a criterion belongs to an evaluation; name it, too");
        return *wish.recording;
    }
    const model::Evaluation evaluation = requireSubmittedEvaluation(connection, *wish.evaluation);
    requireCriterionOf(workspace, connection, evaluation, wish.criterion);
    if (wish.recording && recordings.standing(*wish.recording) != recordings.standing(evaluation.recording))
        refuse(ErrorCode::InvalidArgument, evaluation.id.toString(), "the evaluation is of another call");
    return evaluation.recording;
}

storage::UrgentStore::Filter storedFilter(const UrgentFilter& filter, const Zone& zone) {
    UrgentStore::Filter stored;
    stored.openOnly = filter.openOnly;
    if (filter.from) stored.from = zone.startOf(*filter.from);
    if (filter.to) stored.before = zone.startOf(*filter.to + std::chrono::days(1));
    stored.raisedBy = filter.raisedBy;
    stored.agent = filter.agent;
    stored.team = filter.team;
    return stored;
}

void takeNames(Connection& connection, UrgentRow& row) {
    const storage::RosterStore roster(connection);
    if (const auto inspector = roster.inspector(row.finding.raisedBy)) row.raisedByName = inspector->name;
    const auto recording = RecordingStore(connection).find(row.finding.recording);
    if (!recording) return;
    row.callStartedAt = recording->startedAt;
    row.agent = recording->agent;
    row.team = recording->team;
    if (const auto agent = row.agent ? roster.agent(*row.agent) : std::nullopt) {
        row.agentNumber = agent->number;
        row.agentName = agent->name;
    }
    if (const auto team = row.team ? roster.team(*row.team) : std::nullopt) row.teamName = team->name;
}

UrgentRow rowOf(const Zone& zone, Connection& connection, UrgentFinding finding) {
    UrgentRow row;
    row.scoredAt = UrgentStore(connection).scoredAt(finding);
    if (row.scoredAt) row.sameDay = zone.dayOf(finding.raisedAt) <= zone.dayOf(*row.scoredAt);
    row.finding = std::move(finding);
    takeNames(connection, row);
    return row;
}

} // namespace

Result<std::vector<UrgentRow>> UrgentService::list(const UrgentFilter& filter) const {
    const Zone& zone = m_workspace.zone();
    return m_workspace.store().read([&](Connection& connection) {
        std::vector<UrgentRow> rows;
        for (UrgentFinding& finding : UrgentStore(connection).list(storedFilter(filter, zone)))
            rows.push_back(rowOf(zone, connection, std::move(finding)));
        return rows;
    });
}

Result<reporting::ShareFigure> UrgentService::raisedSameDay(const UrgentFilter& filter) const {
    const auto rows = list(filter);
    if (!rows) return rows.error();
    std::size_t scored = 0, sameDay = 0;
    for (const UrgentRow& row : *rows) {
        if (!row.sameDay) continue;
        ++scored;
        sameDay += *row.sameDay ? 1 : 0;
    }
    return shareOf(sameDay, scored);
}

Result<SavedUrgent> UrgentService::raise(const UrgentWish& wish) {
    return m_workspace.store().write([&](Connection& connection) {
        requireText(wish.text, "what is raised");
        if (!storage::RosterStore(connection).inspector(wish.raisedBy))
            refuse(ErrorCode::NotFound, wish.raisedBy.toString(), "the store has no such inspector");
        UrgentFinding finding;
        finding.id = m_workspace.ids().make<UrgentFindingId>();
        finding.recording = recordingOf(m_workspace, connection, wish);
        finding.evaluation = wish.evaluation;
        finding.criterion = wish.criterion;
        finding.text = wish.text;
        finding.raisedBy = wish.raisedBy;
        finding.raisedAt = m_workspace.clock().now();
        return saved(connection, std::move(finding));
    });
}

Result<SavedUrgent> UrgentService::answer(UrgentFindingId id, const std::string& by,
                                          const std::string& what) {
    return m_workspace.store().write([&](Connection& connection) {
        requireName(by, "the name of who answers");
        requireText(what, "the answer");
        auto finding = UrgentStore(connection).find(id);
        if (!finding) refuse(ErrorCode::NotFound, id.toString(), "the store has no such urgent finding");
        if (!finding->isOpen())
            refuse(ErrorCode::NotAllowed, id.toString(),
                   finding->answeredBy + " answered it at " +
                       m_workspace.zone().timeText(*finding->answeredAt));
        finding->answeredBy = by;
        finding->answeredAt = m_workspace.clock().now();
        finding->answer = what;
        return saved(connection, std::move(*finding));
    });
}

} // namespace earmark::service
