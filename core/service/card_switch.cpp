#include "core/service/card_switch.h"

#include "core/scoring/score.h"
#include "core/storage/card_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"

namespace earmark::service {

namespace {

using model::Medium;
using storage::Connection;
using storage::Failure;

std::optional<CardChoice> choiceFor(Connection& connection, const model::Recording& recording) {
    try {
        return chooseCard(connection, choiceFields(connection, recording));
    } catch (const Failure&) {
        return std::nullopt; // nothing fits: whatever the inspector takes is a choice of theirs
    }
}

bool keepsAnswer(const model::Criterion& before, const model::CardVersion& card,
                 const model::Answer& answer) {
    const model::Criterion* after = card.findCriterion(before.key);
    return after != nullptr && before.kind == after->kind &&
           (!answer.isAnswered() || !scoring::answerProblem(*after, answer.value));
}

} // namespace

void requireInUse(Connection& connection, const model::CardVersion& card) {
    // Read anew: a version on the shelf may have been retired since.
    const auto stored = storage::CardStore(connection).find(card.id);
    if (stored && stored->status == model::CardStatus::Retired)
        throw Failure(Error{ErrorCode::NotAllowed, card.cardKey,
                            "the scorecard is retired and takes no new evaluation; bring it back first"});
}

void requireMedium(const model::CardVersion& card, const model::Recording& recording) {
    if (card.medium == recording.medium) return;
    const bool judgesTexts = card.medium == Medium::Text;
    throw Failure(Error{ErrorCode::NotAllowed, card.cardKey,
                        judgesTexts
                            ? "this scorecard judges written contacts, and this is a call; take a card "
                              "for calls"
                            : "this scorecard judges calls, and this is a written contact; take a card "
                              "for texts"});
}

CardSwitch switchOf(Connection& connection, CardShelf& cards, const model::Evaluation& draft,
                    CardVersionId card) {
    const auto before = cards.get(connection, draft.cardVersion);
    const auto after = cards.get(connection, card);
    const auto recording = storage::RecordingStore(connection).find(draft.recording);
    if (!recording)
        throw Failure(
            Error{ErrorCode::Corrupt, draft.id.toString(), "the evaluation's recording is missing"});
    requireMedium(after->card, *recording);
    if (card != draft.cardVersion) requireInUse(connection, after->card);

    CardSwitch change;
    change.card = card;
    change.chosen = choiceFor(connection, *recording);
    change.needsReason = !change.chosen || change.chosen->id != card;
    for (const model::Section& section : before->card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            const auto answer = draft.answers.find(criterion.key);
            if (answer == draft.answers.end()) continue;
            if (keepsAnswer(criterion, after->card, answer->second))
                ++change.kept;
            else
                change.lost.push_back({criterion.key, criterion.name});
        }
    return change;
}

} // namespace earmark::service
