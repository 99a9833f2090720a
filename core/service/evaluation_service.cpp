#include "core/service/evaluation_service.h"

#include "core/base/text.h"
#include "core/service/draft_change.h"
#include "core/service/judged_purpose.h"
#include "core/service/submission.h"
#include "core/storage/draft_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <future>

namespace earmark::service {

namespace {

using model::Evaluation;
using model::EvaluationStatus;
using storage::Connection;
using storage::DraftStore;
using storage::EvaluationStore;
using storage::Failure;
using storage::RecordingStore;

bool isDraft(const Evaluation& evaluation) {
    return evaluation.status == EvaluationStatus::Draft || evaluation.status == EvaluationStatus::Parked;
}

Evaluation requireEvaluation(Connection& connection, EvaluationId id) {
    auto evaluation = EvaluationStore(connection).find(id);
    if (!evaluation) throw Failure(Error{ErrorCode::NotFound, id.toString(), "no such evaluation"});
    return std::move(*evaluation);
}

Evaluation requireDraft(Connection& connection, EvaluationId id) {
    Evaluation evaluation = requireEvaluation(connection, id);
    if (!isDraft(evaluation))
        throw Failure(Error{ErrorCode::NotAllowed, id.toString(), "the evaluation is not a draft any more"});
    return evaluation;
}

Evaluation requireSubmitted(Connection& connection, EvaluationId id) {
    Evaluation evaluation = requireEvaluation(connection, id);
    if (evaluation.status != EvaluationStatus::Submitted)
        throw Failure(Error{ErrorCode::NotAllowed, id.toString(),
                            "only a submitted evaluation that still counts can be corrected or withdrawn"});
    return evaluation;
}

void requireReason(EvaluationId id, const std::string& reason) {
    if (trimmed(reason).empty())
        throw Failure(Error{ErrorCode::InvalidArgument, id.toString(), "a reason is needed"});
}

OpenEvaluation opened(Connection& connection, CardShelf& cards, Evaluation evaluation) {
    OpenEvaluation open;
    open.card = cards.get(connection, evaluation.cardVersion)->card;
    auto recording = RecordingStore(connection).find(evaluation.recording);
    if (!recording)
        throw Failure(
            Error{ErrorCode::Corrupt, evaluation.id.toString(), "the evaluation's recording is missing"});
    open.recording = std::move(*recording);
    const storage::RosterStore roster(connection);
    if (open.recording.agent) open.agent = roster.agent(*open.recording.agent);
    if (open.recording.team) open.team = roster.team(*open.recording.team);
    open.evaluation = std::move(evaluation);
    return open;
}

/// The card that an inspector's new draft begins on.
CardVersionId beginningCard(Connection& connection, CardShelf& cards, const model::Recording& recording,
                            std::optional<CardVersionId> given) {
    if (!given) return chooseCard(connection, choiceFields(connection, recording)).id;
    const model::CardVersion& card = cards.get(connection, *given)->card;
    requireMedium(card, recording);
    requireInUse(connection, card);
    return *given;
}

ChangeSet changed(EvaluationId id) {
    ChangeSet changes;
    changes.evaluations = {id};
    return changes;
}

ChangeSet figuresChanged(const Evaluation& evaluation) {
    ChangeSet changes = changed(evaluation.id);
    changes.figures = true;
    if (evaluation.replaces) changes.evaluations.push_back(*evaluation.replaces);
    return changes;
}

/// The same judgement, whenever it was stored.
bool sameJudgement(const Evaluation& one, const Evaluation& other) {
    return one.recording == other.recording && one.inspector == other.inspector &&
           one.cardVersion == other.cardVersion && one.cardReason == other.cardReason &&
           one.purpose == other.purpose && one.replaces == other.replaces && one.answers == other.answers &&
           one.markers == other.markers && one.summary == other.summary;
}

Submitted submitNow(Submission& submission, Evaluation evaluation) {
    Submitted submitted;
    submitted.score = submission.submit(evaluation);
    submitted.changes = figuresChanged(evaluation);
    submitted.evaluation = std::move(evaluation);
    return submitted;
}

/// The same, though one of them was given with answers that submitting dropped.
bool sameOnceSubmitted(Workspace& workspace, Connection& connection, const Evaluation& stored,
                       Evaluation given) {
    if (sameJudgement(stored, given)) return true;
    const auto shelved = workspace.cards().get(connection, given.cardVersion);
    const scoring::Score score = Submission(workspace, connection).derive(given, workspace.zone()).score;
    (void)dropSwitchedOff(shelved->card, score, given.answers);
    return sameJudgement(stored, given);
}

/// An inspector judges a call once for each purpose; the second time is a correction.
void refuseSecondJudgement(Connection& connection, RecordingId recording, InspectorId inspector,
                           model::Purpose purpose, std::optional<EvaluationId> replaces) {
    const EvaluationStore store(connection);
    for (const EvaluationId id : store.standing(recording, inspector, purpose))
        if (store.statusOf(id) == EvaluationStatus::Submitted && id != replaces)
            throw Failure(Error{ErrorCode::NotAllowed, id.toString(),
                                "this inspector has submitted an evaluation of this call; correct that one"});
}

Submitted submitWholeNow(Workspace& workspace, Connection& connection, Submission& submission,
                         Evaluation evaluation) {
    if (evaluation.id.isNil()) evaluation.id = workspace.ids().make<EvaluationId>();
    if (const auto known = EvaluationStore(connection).find(evaluation.id)) {
        const bool same = !isDraft(*known) && sameOnceSubmitted(workspace, connection, *known, evaluation);
        if (!same)
            throw Failure(Error{ErrorCode::Conflict, evaluation.id.toString(),
                                "another evaluation with this id is in the store"});
        Submitted again;
        again.evaluation = *known;
        again.score = submission.derive(*known, workspace.zone()).score;
        return again;
    }
    refuseSecondJudgement(connection, evaluation.recording, evaluation.inspector, evaluation.purpose,
                          evaluation.replaces);
    if (evaluation.startedAt == Instant()) evaluation.startedAt = workspace.clock().now();
    return submitNow(submission, std::move(evaluation));
}

} // namespace

Result<OpenEvaluation> EvaluationService::open(RecordingId recording, InspectorId inspector,
                                               model::Purpose purpose, std::optional<CardVersionId> card) {
    return m_workspace.store().write([&](Connection& connection) {
        const RecordingId standing = RecordingStore(connection).standing(recording);
        const auto call = RecordingStore(connection).find(standing);
        if (!call) throw Failure(Error{ErrorCode::NotFound, recording.toString(), "no such recording"});
        const model::Purpose judged = judgedPurpose(purpose, call->callType);
        EvaluationStore store(connection);
        const Instant now = m_workspace.clock().now();
        for (const EvaluationId id : store.standing(standing, inspector, judged)) {
            Evaluation found = requireEvaluation(connection, id);
            if (!isDraft(found)) break;
            if (found.status == EvaluationStatus::Parked)
                DraftStore(connection).setStatus(id, EvaluationStatus::Draft, now);
            found.status = EvaluationStatus::Draft;
            return opened(connection, m_workspace.cards(), std::move(found));
        }
        refuseSecondJudgement(connection, standing, inspector, judged, std::nullopt);
        Evaluation draft;
        draft.id = m_workspace.ids().make<EvaluationId>();
        draft.recording = standing;
        draft.inspector = inspector;
        draft.purpose = judged;
        draft.cardVersion = beginningCard(connection, m_workspace.cards(), *call, card);
        draft.startedAt = draft.savedAt = now;
        store.insert(draft);
        return opened(connection, m_workspace.cards(), std::move(draft));
    });
}

Result<std::optional<RecordingId>> EvaluationService::lastDraft(InspectorId inspector) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return EvaluationStore(connection).lastDraft(inspector); });
}

Result<OpenEvaluation> EvaluationService::get(EvaluationId id) const {
    return m_workspace.store().read([&](Connection& connection) {
        return opened(connection, m_workspace.cards(), requireEvaluation(connection, id));
    });
}

Result<std::vector<Evaluation>> EvaluationService::revisions(EvaluationId id) const {
    return m_workspace.store().read([&](Connection& connection) {
        const EvaluationStore store(connection);
        EvaluationId newest = id;
        while (const auto successor = store.successorOf(newest))
            newest = *successor;
        std::vector<Evaluation> revisions;
        for (std::optional<EvaluationId> next = newest; next;) {
            revisions.push_back(requireEvaluation(connection, *next));
            next = revisions.back().replaces;
        }
        return revisions;
    });
}

void EvaluationService::save(DraftChange change, Saved done) {
    auto savedAt = std::make_shared<Instant>();
    m_workspace.store().post(
        [&workspace = m_workspace, savedAt,
         change = std::move(change)](Connection& connection) -> Result<void> {
            *savedAt = workspace.clock().now();
            applyChange(connection, workspace.cards(), change, *savedAt);
            return {};
        },
        [savedAt, done = std::move(done)](const Result<void>& outcome) {
            done(outcome ? Result<Instant>(*savedAt) : Result<Instant>(outcome.error()));
        });
}

Result<Instant> EvaluationService::saveNow(const DraftChange& change) {
    return m_workspace.store().write([&](Connection& connection) {
        const Instant now = m_workspace.clock().now();
        applyChange(connection, m_workspace.cards(), change, now);
        return now;
    });
}

Result<OpenEvaluation> EvaluationService::setCard(EvaluationId draft, CardVersionId card,
                                                  const std::string& reason) {
    return m_workspace.store().write([&](Connection& connection) {
        const CardSwitch change =
            switchOf(connection, m_workspace.cards(), requireDraft(connection, draft), card);
        if (change.needsReason) requireReason(draft, reason);
        EvaluationStore store(connection);
        for (const CardSwitch::Lost& lost : change.lost)
            store.removeAnswer(draft, lost.criterion);
        DraftStore(connection)
            .setCard(draft, card, change.needsReason ? reason : std::string(), m_workspace.clock().now());
        return opened(connection, m_workspace.cards(), requireDraft(connection, draft));
    });
}

Result<CardSwitch> EvaluationService::cardChange(EvaluationId draft, CardVersionId card) const {
    return m_workspace.store().read([&](Connection& connection) {
        return switchOf(connection, m_workspace.cards(), requireDraft(connection, draft), card);
    });
}

Result<ChangeSet> EvaluationService::park(EvaluationId draft) {
    return m_workspace.store().write([&](Connection& connection) {
        (void)requireDraft(connection, draft);
        DraftStore(connection).setStatus(draft, EvaluationStatus::Parked, m_workspace.clock().now());
        return changed(draft);
    });
}

Result<ChangeSet> EvaluationService::discard(EvaluationId draft) {
    return m_workspace.store().write([&](Connection& connection) {
        (void)requireDraft(connection, draft);
        EvaluationStore(connection).remove(draft);
        return changed(draft);
    });
}

Result<Submitted> EvaluationService::submit(EvaluationId draft) {
    return m_workspace.store().write([&](Connection& connection) {
        Submission submission(m_workspace, connection);
        return submitNow(submission, requireDraft(connection, draft));
    });
}

Result<Submitted> EvaluationService::submitWhole(Evaluation evaluation) {
    return m_workspace.store().write([&](Connection& connection) {
        Submission submission(m_workspace, connection);
        return submitWholeNow(m_workspace, connection, submission, evaluation);
    });
}

Result<ChangeSet> EvaluationService::submitAll(const std::vector<Evaluation>& evaluations) {
    return m_workspace.store().write([&](Connection& connection) {
        ChangeSet changes;
        Submission submission(m_workspace, connection);
        for (const Evaluation& evaluation : evaluations)
            changes.merge(submitWholeNow(m_workspace, connection, submission, evaluation).changes);
        return changes;
    });
}

Result<OpenEvaluation> EvaluationService::revise(EvaluationId submitted, const std::string& reason) {
    return m_workspace.store().write([&](Connection& connection) {
        requireReason(submitted, reason);
        const Evaluation old = requireSubmitted(connection, submitted);
        EvaluationStore store(connection);
        if (const auto begun = store.successorOf(submitted))
            return opened(connection, m_workspace.cards(), requireDraft(connection, *begun));
        Evaluation draft = old;
        draft.id = m_workspace.ids().make<EvaluationId>();
        draft.status = EvaluationStatus::Draft;
        draft.revision = old.revision + 1;
        draft.replaces = old.id;
        draft.revisionReason = reason;
        draft.startedAt = draft.savedAt = m_workspace.clock().now();
        draft.submittedAt.reset();
        draft.spentMs = 0;
        takeScore(draft, {});
        store.insert(draft);
        return opened(connection, m_workspace.cards(), std::move(draft));
    });
}

Result<ChangeSet> EvaluationService::voidEvaluation(EvaluationId submitted, const std::string& reason) {
    return m_workspace.store().write([&](Connection& connection) {
        requireReason(submitted, reason);
        Evaluation evaluation = requireSubmitted(connection, submitted);
        Submission(m_workspace, connection).withdraw(evaluation, reason);
        ChangeSet changes = changed(submitted);
        changes.figures = true;
        return changes;
    });
}

} // namespace earmark::service
