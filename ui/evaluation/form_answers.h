#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"
#include "core/scoring/score.h"

#include <string>

namespace earmark::ui {

/// What a form gives its answers to: the draft of an evaluation, or a card that is only tried out. Criteria
/// are addressed by key; positions are those of the card, sections joined.
class FormAnswers {
public:
    virtual ~FormAnswers() = default;

    /// Whether there is a card to answer at all.
    virtual bool isOpen() const = 0;
    virtual int current() const = 0; ///< -1 when nothing is open
    virtual const model::Criterion& criterion(int position) const = 0;
    virtual const model::Answer& answerOf(const std::string& criterionKey) const = 0;
    virtual scoring::CriterionScore stateOf(int position) const = 0;
    /// Everything that applies is answered and gives the reasons it needs.
    virtual bool isComplete() const = 0;
    virtual bool needsReason(int position) const = 0;
    /// What waits to be confirmed at the criterion; unanswered where nothing does.
    virtual model::AnswerValue offerOf(int position) const = 0;

    virtual void answer(const std::string& criterionKey, const model::AnswerValue& value) = 0;
    virtual void setSevere(const std::string& criterionKey, bool severe) = 0;
    virtual void endTyping() = 0;

    /// To the next criterion that applies; stays at the end.
    virtual void goToNext() = 0;
    virtual void goToNextUnanswered() = 0;

    const model::Criterion* currentCriterion() const {
        return current() < 0 ? nullptr : &criterion(current());
    }
};

} // namespace earmark::ui
