#include "core/service/untouched_draft.h"

#include "core/service/judged_purpose.h"
#include "core/service/workspace.h"
#include "core/storage/draft_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"
#include "core/storage/store.h"

namespace earmark::service {

namespace {

using storage::Connection;
using storage::DraftStore;
using storage::EvaluationStore;
using storage::Failure;
using storage::RecordingStore;

} // namespace

bool isUntouched(const model::Evaluation& draft) {
    return draft.answers.empty() && draft.markers.empty() && draft.summary.empty() &&
           draft.cardReason.empty() && !draft.replaces;
}

Result<bool> isParked(Workspace& workspace, RecordingId recording, InspectorId inspector,
                      model::Purpose purpose) {
    return workspace.store().read([&](Connection& connection) {
        const RecordingStore calls(connection);
        const RecordingId standing = calls.standing(recording);
        const auto call = calls.find(standing);
        const model::Purpose judged = call ? judgedPurpose(purpose, call->callType) : purpose;
        const EvaluationStore store(connection);
        const auto known = store.standing(standing, inspector, judged);
        return !known.empty() && store.statusOf(known.front()) == model::EvaluationStatus::Parked;
    });
}

Result<ChangeSet> takeBackUntouched(Workspace& workspace, EvaluationId draft) {
    return workspace.store().write([&](Connection& connection) {
        EvaluationStore store(connection);
        const auto evaluation = store.find(draft);
        if (!evaluation) throw Failure(Error{ErrorCode::NotFound, draft.toString(), "no such evaluation"});
        if (!DraftStore(connection).find(draft)->isDraft())
            throw Failure(
                Error{ErrorCode::NotAllowed, draft.toString(), "the evaluation is not a draft any more"});
        ChangeSet changes;
        if (!isUntouched(*evaluation)) return changes;
        store.remove(draft);
        changes.evaluations = {draft};
        return changes;
    });
}

} // namespace earmark::service
