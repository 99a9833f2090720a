#include "core/service/draft_change.h"

#include "core/storage/draft_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"

#include <algorithm>

namespace earmark::service {

namespace {

using storage::EvaluationStore;
using storage::Failure;

void checkSpans(const std::string& criterion, const model::Answer& answer) {
    const bool momentsRight = std::ranges::all_of(
        answer.moments, [](const model::Moment& moment) { return moment.startMs <= moment.endMs; });
    if (!momentsRight)
        throw Failure(Error{ErrorCode::InvalidArgument, criterion, "a moment ends before it starts"});
    const bool passagesRight = std::ranges::all_of(answer.passages, [](const model::Passage& passage) {
        return passage.message >= 0 && passage.start >= 0 && passage.start <= passage.end;
    });
    if (!passagesRight)
        throw Failure(Error{ErrorCode::InvalidArgument, criterion, "a passage ends before it starts"});
}

void putAnswers(EvaluationStore& store, const model::CardVersion& card, const DraftChange& change) {
    for (const auto& [criterion, answer] : change.answers) {
        if (card.findCriterion(criterion) == nullptr)
            throw Failure(
                Error{ErrorCode::InvalidArgument, criterion, "the scorecard has no such criterion"});
        checkSpans(criterion, answer);
        if (answer == model::Answer{})
            store.removeAnswer(change.evaluation, criterion);
        else
            store.putAnswer(change.evaluation, criterion, answer);
    }
}

} // namespace

void applyChange(storage::Connection& connection, CardShelf& cards, const DraftChange& change, Instant now) {
    storage::DraftStore drafts(connection);
    const auto draft = drafts.find(change.evaluation);
    if (!draft) throw Failure(Error{ErrorCode::NotFound, change.evaluation.toString(), "no such evaluation"});
    if (!draft->isDraft())
        throw Failure(Error{ErrorCode::NotAllowed, change.evaluation.toString(),
                            "the evaluation is submitted; correct it by a new revision"});
    EvaluationStore store(connection);
    putAnswers(store, cards.get(connection, draft->cardVersion)->card, change);
    if (change.markers) store.replaceMarkers(change.evaluation, *change.markers);
    if (change.heard) store.replaceHeard(change.evaluation, *change.heard);
    drafts.update(change.evaluation,
                  {change.summary, change.currentCriterion, change.playheadMs, change.spentMs, now});
}

} // namespace earmark::service
