#pragma once

#include "core/scoring/explain.h"
#include "ui/evaluation/form_answers.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace earmark::ui {

/// The answers given to a card that is only tried out: scored at once, kept nowhere. They stay with their
/// criterion's key while the card is edited; one that no longer fits its criterion waits unseen until it
/// fits again.
class PreviewAnswers final : public QObject, public FormAnswers {
    Q_OBJECT

public:
    explicit PreviewAnswers(QObject* parent = nullptr);

    void setCard(model::CardVersion card);
    void setFields(model::CallFields fields);
    /// Every applicable criterion gets the answer without any loss.
    void answerInFull();
    void clear();
    void clearAnswer(const std::string& criterionKey);
    void goToPosition(int position);
    void goToPrevious();

    const model::CardVersion& card() const { return m_card; }
    const model::AnswerSheet& answers() const { return m_shown; }
    const scoring::Score& score() const { return m_score; }
    scoring::Explanation explanation() const;
    int positionOf(const std::string& criterionKey) const; ///< -1 when the card lacks it
    bool losesPoints(int position) const;
    bool hasAnswers() const { return !m_shown.empty(); }

    bool isOpen() const override { return !m_criteria.empty(); }
    int current() const override { return m_current; }
    const model::Criterion& criterion(int position) const override {
        return *m_criteria[static_cast<std::size_t>(position)];
    }
    const model::Answer& answerOf(const std::string& criterionKey) const override;
    scoring::CriterionScore stateOf(int position) const override;
    bool isComplete() const override { return m_score.missing.empty(); }
    bool needsReason(int) const override { return false; }
    model::AnswerValue offerOf(int position) const override {
        return scoring::defaultAnswerValue(criterion(position));
    }

    void answer(const std::string& criterionKey, const model::AnswerValue& value) override;
    void setSevere(const std::string& criterionKey, bool severe) override;
    void endTyping() override {}
    void goToNext() override;
    void goToNextUnanswered() override;

signals:
    /// Before the card shown is another one: what was taken from it is gone.
    void cardAboutToChange();
    void cardChanged();
    void answersChanged();
    void currentChanged();

private:
    void showFitting();
    void rescore();
    void changed();
    void standAgain(const std::string& key, int before);
    bool applies(int position) const;

    model::CardVersion m_card;
    std::vector<const model::Criterion*> m_criteria; ///< of m_card
    std::optional<scoring::Scorer> m_scorer;
    model::CallFields m_fields;
    model::AnswerSheet m_given; ///< everything ever answered
    model::AnswerSheet m_shown; ///< what of it fits the card
    scoring::Score m_score;
    int m_current = -1;
};

} // namespace earmark::ui
