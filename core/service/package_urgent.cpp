#include "core/service/package_urgent.h"

#include "core/base/text.h"
#include "core/exchange/package_urgent.h"
#include "core/service/record_checks.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"
#include "core/storage/urgent_store.h"

#include <algorithm>
#include <utility>

namespace earmark::service {

namespace {

using model::UrgentFinding;
using storage::RecordingStore;
using storage::UrgentStore;
using Reason = PackageFinding::Reason;

/// Whether the choice asks for something that a call without an evaluation cannot have.
bool asksForEvaluations(const Slice& choice) {
    return choice.cardKey || !choice.purposes.empty() || choice.fatal || choice.passed ||
           choice.failedCriterion || choice.lostSection || choice.cause;
}

template <class Value>
bool fits(const std::optional<Value>& wanted, const std::optional<Value>& is) {
    return !wanted || wanted == is;
}

bool isChosen(const Slice& choice, const Zone& zone, const UrgentFinding& finding,
              const model::Recording& call) {
    const Day day = zone.dayOf(call.startedAt);
    return (!choice.from || *choice.from <= day) && (!choice.to || day <= *choice.to) &&
           fits(choice.team, call.team) && fits(choice.agent, call.agent) &&
           fits(choice.inspector, std::optional(finding.raisedBy)) &&
           fits(choice.queue, std::optional(call.queue)) &&
           fits(choice.callType, std::optional(call.callType)) &&
           fits(choice.direction, std::optional(call.direction));
}

[[noreturn]] void malformed(const std::string& place, const std::string& what) {
    throw storage::Failure(Error{ErrorCode::Malformed, place, what});
}

/// As UrgentService writes them.
void checkForm(const UrgentFinding& told, const std::string& place) {
    if (trimmed(told.text).empty()) malformed(place, "the urgent finding says nothing");
    if (told.answeredAt ? trimmed(told.answeredBy).empty() || !isPlainLine(told.answeredBy)
                        : !told.answeredBy.empty() || !told.answer.empty())
        malformed(place, "an answer has a name and a time");
    if (!told.evaluation && !told.criterion.empty())
        malformed(place, "a criterion belongs to an evaluation, and none is named");
}

} // namespace

std::vector<UrgentFinding> urgentFindingsOf(storage::Connection& connection, const Slice& choice,
                                            const Zone& zone, const std::set<RecordingId>& calls) {
    const RecordingStore recordings(connection);
    std::vector<UrgentFinding> findings = UrgentStore(connection).list({});
    std::erase_if(findings, [&](const UrgentFinding& finding) {
        if (calls.contains(finding.recording)) return false;
        if (asksForEvaluations(choice)) return true;
        const auto call = recordings.find(finding.recording);
        return !call || !isChosen(choice, zone, finding, *call);
    });
    return findings;
}

PackageUrgent::PackageUrgent(Workspace& workspace, storage::Connection& connection,
                             const PackagePeople& people, const PackageCalls& calls, bool write,
                             PackageOutcome& outcome)
    : m_workspace(workspace)
    , m_connection(connection)
    , m_people(people)
    , m_calls(calls)
    , m_write(write)
    , m_outcome(outcome) {}

void PackageUrgent::take(const exchange::PackageReader& package) {
    for (const std::string& name : package.entries("urgent/")) {
        const auto read = package.lines(name, [&](std::string_view line, const std::string& place) {
            auto told = exchange::parseUrgentLine(line, place);
            if (!told) return Result<void>(told.error());
            takeOne(std::move(*told), place);
            return Result<void>();
        });
        if (!read) throw storage::Failure(read.error());
    }
    if (static_cast<std::int64_t>(m_seen.size()) != package.manifest().counts.urgent)
        malformed(exchange::kManifestName, "it counts " + std::to_string(package.manifest().counts.urgent) +
                                               " urgent findings, the package holds " +
                                               std::to_string(m_seen.size()));
}

void PackageUrgent::takeOne(UrgentFinding told, const std::string& place) {
    checkForm(told, place);
    if (!m_seen.insert(told.id).second) malformed(place, "the urgent finding stands twice");
    told = translated(std::move(told), place);
    UrgentStore store(m_connection);
    if (const auto here = store.find(told.id)) return merge(*here, told);
    if (m_write) store.put(told);
    ++m_outcome.urgentAdded;
}

/// Under this store's ids. An evaluation that did not come along, because it is in conflict or was sent with
/// another package, is left out: the finding is about its call and must not wait for it.
UrgentFinding PackageUrgent::translated(UrgentFinding told, const std::string& place) const {
    told.recording = m_calls.find(told.recording).id;
    told.raisedBy = m_people.inspector(told.raisedBy);
    if (told.evaluation && !isHere(*told.evaluation)) {
        told.evaluation.reset();
        told.criterion.clear();
    }
    if (!told.evaluation) return told;
    const auto evaluation = storage::EvaluationStore(m_connection).find(*told.evaluation);
    if (!evaluation) return told; // the package brings it, and this is a preview
    const RecordingStore recordings(m_connection);
    if (recordings.standing(evaluation->recording) != recordings.standing(told.recording))
        malformed(place, "the finding's evaluation is of another call");
    try {
        requireCriterionOf(m_workspace, m_connection, *evaluation, told.criterion);
    } catch (const storage::Failure& failure) {
        malformed(place, failure.error().subject + ": " + failure.error().detail);
    }
    return told;
}

bool PackageUrgent::isHere(EvaluationId evaluation) const {
    using model::EvaluationStatus;
    const auto status = storage::EvaluationStore(m_connection).statusOf(evaluation);
    if (!status) return !m_write && std::ranges::count(m_outcome.changes.evaluations, evaluation) > 0;
    return *status != EvaluationStatus::Draft && *status != EvaluationStatus::Parked;
}

bool PackageUrgent::sameMatter(const UrgentFinding& here, const UrgentFinding& told) const {
    const RecordingStore recordings(m_connection);
    return here.text == told.text && here.raisedAt == told.raisedAt && here.raisedBy == told.raisedBy &&
           recordings.standing(here.recording) == recordings.standing(told.recording);
}

void PackageUrgent::merge(const UrgentFinding& here, const UrgentFinding& told) {
    if (!sameMatter(here, told))
        return dispute(here, Reason::UrgentDiffers, "the urgent finding says something else here");
    UrgentFinding merged = here;
    if (!here.evaluation) {
        merged.evaluation = told.evaluation;
        merged.criterion = told.criterion;
    }
    if (here.isOpen()) {
        merged.answeredBy = told.answeredBy;
        merged.answeredAt = told.answeredAt;
        merged.answer = told.answer;
    } else if (!told.isOpen() && (here.answeredBy != told.answeredBy || here.answeredAt != told.answeredAt ||
                                  here.answer != told.answer)) {
        return dispute(here, Reason::UrgentAnswered, "it was answered there and, otherwise, here");
    }
    if (merged == here) return;
    if (m_write) UrgentStore(m_connection).put(merged);
    ++m_outcome.urgentNewer;
}

/// "2026-03-02 09:14:12, Chen: what was found".
void PackageUrgent::dispute(const UrgentFinding& here, Reason reason, const char* why) {
    ++m_outcome.conflicts;
    m_outcome.tell({PackageFinding::Kind::Conflict, reason,
                    m_workspace.zone().timeText(here.raisedAt) + ", " +
                        m_people.inspectorName(here.raisedBy) + ": " + here.text,
                    why});
}

} // namespace earmark::service
