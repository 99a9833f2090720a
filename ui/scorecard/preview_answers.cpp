#include "ui/scorecard/preview_answers.h"

#include "ui/scorecard/quick_answers.h"

#include <algorithm>

namespace earmark::ui {

using scoring::CriterionState;

PreviewAnswers::PreviewAnswers(QObject* parent)
    : QObject(parent) {}

void PreviewAnswers::setCard(model::CardVersion card) {
    const std::string standing = m_current < 0 ? std::string() : criterion(m_current).key;
    emit cardAboutToChange();
    m_card = std::move(card);
    m_criteria.clear();
    for (const model::Section& section : m_card.sections)
        for (const model::Criterion& criterion : section.criteria)
            m_criteria.push_back(&criterion);
    m_scorer.emplace(m_card);
    showFitting();
    rescore();
    standAgain(standing, m_current);
    emit cardChanged();
}

/// Keys may stand twice in a card that is being written: the place before is right as long as its key is.
void PreviewAnswers::standAgain(const std::string& key, int before) {
    const int last = static_cast<int>(m_criteria.size()) - 1;
    m_current = std::clamp(before, std::min(0, last), last);
    if (m_current < 0 || criterion(m_current).key == key) return;
    if (const int moved = positionOf(key); moved >= 0) m_current = moved;
}

void PreviewAnswers::setFields(model::CallFields fields) {
    if (fields == m_fields) return;
    m_fields = std::move(fields);
    if (!m_scorer) return;
    rescore();
    emit answersChanged();
}

void PreviewAnswers::showFitting() {
    m_shown.clear();
    for (const model::Criterion* criterion : m_criteria) {
        const auto given = m_given.find(criterion->key);
        if (given == m_given.end() || scoring::answerProblem(*criterion, given->second.value)) continue;
        model::Answer shown = given->second;
        shown.severe = shown.severe && criterion->severeAllowed();
        m_shown.insert_or_assign(criterion->key, std::move(shown));
    }
}

void PreviewAnswers::rescore() {
    m_score = m_scorer->score(m_shown, m_fields);
}

scoring::Explanation PreviewAnswers::explanation() const {
    return scoring::explain(m_card, m_shown, m_fields);
}

int PreviewAnswers::positionOf(const std::string& criterionKey) const {
    const auto found = std::find_if(m_criteria.begin(), m_criteria.end(),
                                    [&](const auto* criterion) { return criterion->key == criterionKey; });
    return found == m_criteria.end() ? -1 : static_cast<int>(found - m_criteria.begin());
}

const model::Answer& PreviewAnswers::answerOf(const std::string& criterionKey) const {
    static const model::Answer none;
    const auto found = m_shown.find(criterionKey);
    return found == m_shown.end() ? none : found->second;
}

scoring::CriterionScore PreviewAnswers::stateOf(int position) const {
    const auto index = static_cast<std::size_t>(position);
    return index < m_score.criteria.size() ? m_score.criteria[index] : scoring::CriterionScore{};
}

bool PreviewAnswers::losesPoints(int position) const {
    const scoring::CriterionScore state = stateOf(position);
    return state.state == CriterionState::Answered && state.earned < state.possible;
}

bool PreviewAnswers::applies(int position) const {
    return stateOf(position).state != CriterionState::SwitchedOff;
}

void PreviewAnswers::changed() {
    if (!m_scorer) return;
    showFitting();
    rescore();
    emit answersChanged();
}

void PreviewAnswers::answer(const std::string& criterionKey, const model::AnswerValue& value) {
    const int position = positionOf(criterionKey);
    if (position < 0) return;
    m_given[criterionKey].value = value;
    showFitting();
    rescore();
    // The severe case is one of a slip: without a slip there is none.
    model::Answer& given = m_given[criterionKey];
    if (given.severe && !losesPoints(position)) {
        given.severe = false;
        showFitting();
        rescore();
    }
    emit answersChanged();
}

void PreviewAnswers::setSevere(const std::string& criterionKey, bool severe) {
    const int position = positionOf(criterionKey);
    if (position < 0 || (severe && !losesPoints(position))) return;
    m_given[criterionKey].severe = severe;
    changed();
}

void PreviewAnswers::answerInFull() {
    for (const model::Criterion* criterion : m_criteria) {
        const model::AnswerValue value = faultlessAnswer(*criterion);
        if (std::holds_alternative<std::monostate>(value)) continue;
        model::Answer& given = m_given[criterion->key];
        given = {};
        given.value = value;
    }
    changed();
}

void PreviewAnswers::clear() {
    m_given.clear();
    changed();
}

void PreviewAnswers::clearAnswer(const std::string& criterionKey) {
    if (m_given.erase(criterionKey) > 0) changed();
}

void PreviewAnswers::goToPosition(int position) {
    if (position < 0 || position >= static_cast<int>(m_criteria.size()) || position == m_current) return;
    m_current = position;
    emit currentChanged();
}

void PreviewAnswers::goToNext() {
    for (int position = m_current + 1; position < static_cast<int>(m_criteria.size()); ++position)
        if (applies(position)) return goToPosition(position);
}

void PreviewAnswers::goToPrevious() {
    for (int position = m_current - 1; position >= 0; --position)
        if (applies(position)) return goToPosition(position);
}

void PreviewAnswers::goToNextUnanswered() {
    const int count = static_cast<int>(m_criteria.size());
    for (int step = 1; step <= count; ++step) {
        const int position = (m_current + step) % count;
        if (stateOf(position).state == CriterionState::Unanswered) return goToPosition(position);
    }
}

} // namespace earmark::ui
