#include "core/service/call_service.h"

#include "core/audio/headerless_formats.h"
#include "core/model/replaced_recording.h"
#include "core/storage/call_field_store.h"
#include "core/storage/call_list_store.h"
#include "core/storage/evidence_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <unordered_set>

namespace earmark::service {

namespace {

using storage::CallListStore;
using storage::Connection;
using storage::EvidenceStore;
using storage::ListedCall;
using storage::RecordingStore;

ChangeSet recordingsChanged() {
    ChangeSet changes;
    changes.recordings = true;
    return changes;
}

CallState stateOf(const ListedCall& call) {
    using model::EvaluationStatus;
    if (call.evaluation && call.evaluation->status == EvaluationStatus::Submitted)
        return CallState::Submitted;
    if (call.skipped) return CallState::Skipped;
    if (!call.evaluation) return CallState::Waiting;
    return call.evaluation->status == EvaluationStatus::Parked ? CallState::Parked : CallState::Draft;
}

CallRow rowOf(Connection& connection, CardShelf& cards, ListedCall call) {
    CallRow row;
    row.recording = call.recording;
    row.startedAt = call.startedAt;
    row.agentNumber = std::move(call.agentNumber);
    row.agentName = std::move(call.agentName);
    row.teamName = std::move(call.teamName);
    row.callNumber = std::move(call.callNumber);
    row.customerNumber = std::move(call.customerNumber);
    row.queue = std::move(call.queue);
    row.callType = std::move(call.callType);
    row.direction = call.direction;
    row.medium = call.medium;
    row.durationMs = call.durationMs;
    row.mediaState = call.mediaState;
    row.mediaProblem = std::move(call.mediaProblem);
    row.path = std::move(call.path);
    row.state = stateOf(call);
    row.evidence = call.evidence;
    if (call.evaluation) {
        row.evaluation = call.evaluation->id;
        row.finalMillionths = call.evaluation->finalMillionths;
        row.failed = call.evaluation->failed;
        row.passed = call.evaluation->passed;
        if (row.finalMillionths)
            row.shownScore = scoring::shownScore(cards.get(connection, call.evaluation->cardVersion)->card,
                                                 model::Share{*row.finalMillionths});
    }
    return row;
}

CallListStore::Filter storeFilter(const CallFilter& filter, const Zone& zone) {
    CallListStore::Filter wanted;
    if (filter.from) wanted.from = zone.startOf(*filter.from);
    if (filter.to) wanted.before = zone.startOf(*filter.to + std::chrono::days(1));
    wanted.team = filter.team;
    wanted.agent = filter.agent;
    wanted.text = filter.text;
    wanted.open = filter.unfinished || (filter.state && *filter.state != CallState::Submitted);
    return wanted;
}

/// Whole months of the filter's agents, whatever else it asks for: what draws and quotas are about.
CallFilter wholeMonths(const CallFilter& filter) {
    CallFilter wide;
    if (filter.from) wide.from = monthOf(*filter.from);
    if (filter.to) wide.to = monthEndOf(*filter.to);
    wide.team = filter.team;
    wide.agent = filter.agent;
    return wide;
}

bool isInState(const CallRow& row, const CallFilter& filter) {
    const bool finished = row.state == CallState::Submitted || row.state == CallState::Skipped;
    return !(filter.unfinished && finished) && (!filter.state || row.state == *filter.state);
}

bool isOpenForWork(const CallRow& row) {
    return row.state == CallState::Waiting || row.state == CallState::Draft;
}

bool isPlayable(const CallRow& row) {
    return row.mediaState == model::MediaState::Ready || row.mediaState == model::MediaState::Pending;
}

model::Recording requireRecording(Connection& connection, RecordingId id) {
    const RecordingStore store(connection);
    auto recording = store.find(store.standing(id));
    if (!recording) throw storage::Failure(Error{ErrorCode::NotFound, id.toString(), "no such recording"});
    return *recording;
}

bool isThereAlready(const RecordingStore& store, const model::Recording& recording) {
    if (!recording.contentHash.empty() && store.withContent(recording.contentHash)) return true;
    return store.atPlace(recording.root, recording.path).has_value();
}

/// The agent's team at the time of the call, where the list did not say.
void completeTeam(Connection& connection, const Zone& zone, model::Recording& recording) {
    if (recording.team || !recording.agent) return;
    const auto agent = storage::RosterStore(connection).agent(*recording.agent);
    if (agent) recording.team = agent->teamOn(zone.dayOf(recording.startedAt));
}

void applyFinding(Connection& connection, const CallService::MediaFinding& finding) {
    RecordingStore store(connection);
    auto recording = store.find(finding.recording);
    if (!recording)
        throw storage::Failure(Error{ErrorCode::NotFound, finding.recording.toString(), "no such recording"});
    const bool firstLook = recording->contentHash.empty();
    const bool isAnother =
        !firstLook && !finding.contentHash.empty() && recording->contentHash != finding.contentHash;
    recording->mediaState = finding.state;
    recording->mediaProblem = finding.problem;
    if (isAnother && store.hasEvaluations(finding.recording)) {
        // What was scored must stay what is heard.
        recording->mediaState = model::MediaState::Unreadable;
        recording->mediaProblem = model::kReplaced;
        store.updateMedia(*recording);
        return;
    }
    const auto older = firstLook || isAnother ? store.withContent(finding.contentHash) : std::nullopt;
    if (finding.medium) recording->medium = *finding.medium;
    if (finding.sides != model::SideLayout::Unknown) recording->sides = finding.sides;
    if (finding.state == model::MediaState::Ready) {
        recording->durationMs = finding.durationMs;
        recording->contentHash = finding.contentHash;
    }
    store.updateMedia(*recording);
    if (isAnother) EvidenceStore(connection).forget(recording->id);
    if (older && *older != recording->id) store.merge(recording->id, *older);
}

std::optional<RecordingId> onlyOne(const std::vector<RecordingId>& found, const std::string& name) {
    if (found.size() > 1)
        throw storage::Failure(Error{ErrorCode::Conflict, name, "several calls go by this name"});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

/// A whole path may be split anywhere between a recordings folder and what lies below it.
std::optional<RecordingId> atWholePath(const RecordingStore& store, const std::string& path) {
    for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0;
         slash = path.rfind('/', slash - 1))
        if (const auto found = store.atPlace(path.substr(0, slash), path.substr(slash + 1))) return found;
    return std::nullopt;
}

std::optional<RecordingId> findByPlace(const RecordingStore& store, const CallService::CallName& name) {
    if (name.path.empty()) return std::nullopt;
    const auto found =
        !name.root.empty() ? store.atPlace(name.root, name.path) : atWholePath(store, name.path);
    if (found) return store.standing(*found);
    return name.root.empty() ? onlyOne(store.withPath(name.path), name.path) : std::nullopt;
}

/// A call as a filter lists it, whatever its state; nothing where the list is without it.
std::optional<CallRow> rowIn(const CallService& calls, InspectorId inspector, CallFilter filter,
                             RecordingId call, const Zone& zone) {
    const auto recording = calls.get(call);
    if (!recording) return std::nullopt;
    const Day day = zone.dayOf(recording->startedAt);
    if ((filter.from && day < *filter.from) || (filter.to && *filter.to < day)) return std::nullopt;
    filter.from = day; // a centre's day is quickly listed, its years are not
    filter.to = day;
    filter.unfinished = false;
    filter.state.reset();
    const auto rows = calls.list(inspector, filter);
    if (!rows) return std::nullopt;
    const auto found = std::ranges::find(*rows, call, &CallRow::recording);
    return found == rows->end() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<std::vector<CallRow>> CallService::list(InspectorId inspector, const CallFilter& filter) const {
    std::unordered_set<RecordingId> drawn;
    if (filter.draw) {
        const auto months = list(inspector, wholeMonths(filter));
        if (!months) return months.error();
        const auto calls = drawCalls(*months, *filter.draw, m_workspace.zone());
        drawn.insert(calls.begin(), calls.end());
    }
    const auto isWanted = [&](const CallRow& row) {
        return isInState(row, filter) &&
               (!filter.mystery || *filter.mystery == isMysteryCall(row.callType)) &&
               (!filter.event || (row.evidence && row.evidence->has(*filter.event))) &&
               (!filter.draw || drawn.contains(row.recording));
    };
    return m_workspace.store().read([&](Connection& connection) {
        std::vector<CallRow> rows;
        for (ListedCall& call :
             CallListStore(connection).list(inspector, storeFilter(filter, m_workspace.zone()))) {
            CallRow row = rowOf(connection, m_workspace.cards(), std::move(call));
            if (isWanted(row)) rows.push_back(std::move(row));
        }
        return rows;
    });
}

Result<std::vector<Quota>> CallService::quotas(InspectorId inspector, const CallFilter& filter,
                                               const SamplingPlan& plan) const {
    const auto calls = list(inspector, wholeMonths(filter));
    if (!calls) return calls.error();
    return service::quotas(*calls, plan, m_workspace.zone());
}

Result<model::Recording> CallService::get(RecordingId id) const {
    return m_workspace.store().read([&](Connection& connection) { return requireRecording(connection, id); });
}

Result<std::optional<RecordingId>> CallService::find(const CallName& name) const {
    return m_workspace.store().read([&](Connection& connection) -> std::optional<RecordingId> {
        const RecordingStore store(connection);
        if (name.id) return store.find(*name.id) ? std::optional(store.standing(*name.id)) : std::nullopt;
        if (!name.callNumber.empty())
            if (const auto found = onlyOne(store.withCallNumber(name.callNumber), name.callNumber))
                return found;
        return findByPlace(store, name);
    });
}

Result<std::optional<RecordingId>> CallService::next(InspectorId inspector, const CallFilter& filter,
                                                     std::optional<RecordingId> after) const {
    CallFilter toDo = filter;
    toDo.unfinished = true;
    Result<std::vector<CallRow>> listed = list(inspector, toDo);
    if (!listed) return listed.error();
    std::vector<CallRow>& rows = *listed;
    const auto left = after ? rowIn(*this, inspector, filter, *after, m_workspace.zone()) : std::nullopt;
    const auto isBehind = [&](const CallRow& row) {
        return std::pair(row.startedAt, row.recording) > std::pair(left->startedAt, left->recording);
    };
    // From behind the call just left round to it.
    if (left) std::ranges::rotate(rows, std::ranges::find_if(rows, isBehind));
    const auto isWanted = [&](const CallRow& row) { return isOpenForWork(row) && row.recording != after; };
    auto found =
        std::ranges::find_if(rows, [&](const CallRow& row) { return isWanted(row) && isPlayable(row); });
    if (found == rows.end()) found = std::ranges::find_if(rows, isWanted);
    return found != rows.end() ? std::optional<RecordingId>(found->recording) : std::nullopt;
}

Result<CallService::Added> CallService::add(const std::vector<model::Recording>& recordings) {
    return m_workspace.store().write([&](Connection& connection) {
        RecordingStore store(connection);
        Added added;
        for (model::Recording recording : recordings) {
            if (isThereAlready(store, recording)) {
                ++added.alreadyThere;
                continue;
            }
            if (recording.id.isNil()) recording.id = m_workspace.ids().make<RecordingId>();
            completeTeam(connection, m_workspace.zone(), recording);
            store.insert(recording);
            ++added.added;
        }
        added.changes.recordings = added.added > 0;
        return added;
    });
}

Result<ChangeSet> CallService::setSoundFormat(RecordingId id, const std::string& format) {
    if (!format.empty() && !audio::isHeaderlessFormat(format))
        return Error{ErrorCode::InvalidArgument, format, "is no format of recordings without a header"};
    return m_workspace.store().write([&](Connection& connection) -> Result<ChangeSet> {
        const model::Recording recording = requireRecording(connection, id);
        RecordingStore store(connection);
        if (recording.mediaState == model::MediaState::Ready && store.hasEvaluations(recording.id))
            return Error{ErrorCode::NotAllowed, recording.path,
                         "it was scored as it can be heard now, which must stay"};
        store.setSoundFormat(recording.id, format);
        EvidenceStore(connection).forget(recording.id);
        return recordingsChanged();
    });
}

Result<ChangeSet> CallService::setSides(RecordingId id, model::SideLayout sides) {
    return m_workspace.store().write([&](Connection& connection) {
        const RecordingId standing = requireRecording(connection, id).id;
        RecordingStore(connection).setSides(standing, sides);
        EvidenceStore(connection).forget(standing);
        return recordingsChanged();
    });
}

Result<ChangeSet> CallService::skip(RecordingId id, InspectorId inspector, const std::string& reason) {
    if (reason.empty())
        return Error{ErrorCode::InvalidArgument, id.toString(), "skipping a call needs a reason"};
    return m_workspace.store().write([&](Connection& connection) {
        const RecordingId standing = requireRecording(connection, id).id;
        CallListStore(connection).skip(standing, inspector, reason, m_workspace.clock().now());
        return recordingsChanged();
    });
}

Result<std::vector<CallService::Root>> CallService::roots() const {
    return m_workspace.store().read([](Connection& connection) {
        std::vector<Root> roots;
        for (const RecordingStore::Root& root : RecordingStore(connection).roots())
            roots.push_back({root.path, root.recordings, root.missing});
        return roots;
    });
}

Result<std::vector<CallService::FieldInUse>> CallService::fieldsInUse() const {
    return m_workspace.store().read([](Connection& connection) {
        std::vector<FieldInUse> fields;
        for (auto& field : storage::CallFieldStore(connection).inUse({}))
            fields.push_back({std::move(field.name), std::move(field.values)});
        return fields;
    });
}

Result<ChangeSet> CallService::moveRoot(const std::string& from, const std::string& to) {
    return m_workspace.store().write([&](Connection& connection) -> Result<ChangeSet> {
        if (RecordingStore(connection).moveRoot(from, to) == 0)
            return Error{ErrorCode::NotFound, from, "no recording lies in this folder"};
        return recordingsChanged();
    });
}

Result<std::vector<model::Recording>> CallService::pendingMedia(std::size_t limit) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return RecordingStore(connection).pendingMedia(limit); });
}

Result<ChangeSet> CallService::recordMedia(const std::vector<MediaFinding>& findings) {
    return m_workspace.store().write([&](Connection& connection) {
        for (const MediaFinding& finding : findings)
            applyFinding(connection, finding);
        return recordingsChanged();
    });
}

} // namespace earmark::service
