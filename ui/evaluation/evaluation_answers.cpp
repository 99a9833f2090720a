#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/evaluation_controller.h"
#include "ui/evaluation/evaluation_edits.h"

#include <algorithm>

// Answers: each change is one undo step, scored at once and saved at once.

namespace earmark::ui {

using scoring::CriterionState;

void EvaluationController::answer(const std::string& criterionKey, const model::AnswerValue& value) {
    const int position = positionOf(criterionKey);
    if (position < 0) return;
    model::Answer after = answerOf(criterionKey);
    after.value = value;
    after.severe = after.severe && losesPoints(position, after);
    stampMoment(criterionKey, after);
    edit(criterionKey, std::move(after), tr("answer “%1”").arg(m_session.text(criterion(position).name)));
}

void EvaluationController::clearAnswer(const std::string& criterionKey) {
    const int position = positionOf(criterionKey);
    if (position < 0) return;
    edit(criterionKey, {}, tr("clear “%1”").arg(m_session.text(criterion(position).name)));
}

bool EvaluationController::losesPoints(int position, const model::Answer& answer) const {
    model::AnswerSheet tried = answers();
    tried[criterion(position).key] = answer;
    const scoring::Score score = m_scorer->score(tried, m_open->recording.fields());
    const auto& state = score.criteria[static_cast<std::size_t>(position)];
    return state.state == CriterionState::Answered && state.earned < state.possible;
}

void EvaluationController::setSevere(const std::string& criterionKey, bool severe) {
    model::Answer after = answerOf(criterionKey);
    after.severe = severe;
    edit(criterionKey, std::move(after), severe ? tr("mark as severe") : tr("take “severe” back"));
}

void EvaluationController::toggleCause(const std::string& criterionKey, const std::string& causeKey) {
    model::Answer after = answerOf(criterionKey);
    const auto at = std::find(after.causes.begin(), after.causes.end(), causeKey);
    if (at != after.causes.end())
        after.causes.erase(at);
    else
        after.causes.push_back(causeKey);
    edit(criterionKey, std::move(after), tr("change the causes"));
}

void EvaluationController::setReason(const std::string& criterionKey, const std::string& reason) {
    model::Answer after = answerOf(criterionKey);
    after.reason = reason;
    edit(criterionKey, std::move(after), tr("edit the reason"), true);
}

void EvaluationController::setComment(const std::string& criterionKey, const std::string& comment) {
    model::Answer after = answerOf(criterionKey);
    after.comment = comment;
    edit(criterionKey, std::move(after), tr("edit the comment"), true);
}

void EvaluationController::setSummary(const std::string& summary) {
    if (!m_open || m_open->evaluation.summary == summary) return;
    m_history.push(
        new SummaryEdit(*this, m_open->evaluation.summary, summary, m_typingSession, tr("edit the summary")));
}

void EvaluationController::edit(const std::string& criterionKey, model::Answer after, const QString& text,
                                bool typed) {
    if (!m_open || positionOf(criterionKey) < 0) return;
    const model::Answer& before = answerOf(criterionKey);
    if (before == after) return;
    if (!typed) endTyping();
    m_history.push(
        new AnswerEdit(*this, criterionKey, before, std::move(after), typed ? m_typingSession : 0, text));
}

void EvaluationController::editMarkers(std::vector<model::Marker> after, const QString& text) {
    if (after == m_open->evaluation.markers) return;
    endTyping();
    m_history.push(new MarkersEdit(*this, m_open->evaluation.markers, std::move(after), text));
}

void EvaluationController::applyAnswer(const std::string& criterionKey, const model::Answer& answer,
                                       bool typed) {
    noteActivity();
    model::AnswerSheet& sheet = m_open->evaluation.answers;
    if (answer == model::Answer{})
        sheet.erase(criterionKey);
    else
        sheet[criterionKey] = answer;
    rescore();
    m_saver.answer(criterionKey, answer);
    savePosition();
    if (typed)
        m_saver.sendSoon();
    else
        m_saver.send();
    emit answerChanged(toQString(criterionKey));
}

void EvaluationController::applyMarkers(const std::vector<model::Marker>& markers) {
    noteActivity();
    m_open->evaluation.markers = markers;
    m_saver.markers(markers);
    savePosition();
    m_saver.send();
    emit markersChanged();
}

void EvaluationController::applySummary(const std::string& summary) {
    noteActivity();
    m_open->evaluation.summary = summary;
    m_saver.summary(summary);
    m_saver.sendSoon();
    emit summaryChanged();
}

} // namespace earmark::ui
