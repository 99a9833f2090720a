#include "ui/evaluation/evaluation_edits.h"

#include "ui/evaluation/evaluation_controller.h"

namespace earmark::ui {

AnswerEdit::AnswerEdit(EvaluationController& controller, std::string criterionKey, model::Answer before,
                       model::Answer after, int typingSession, const QString& text)
    : QUndoCommand(text)
    , m_controller(controller)
    , m_key(std::move(criterionKey))
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_typingSession(typingSession) {}

void AnswerEdit::undo() {
    m_controller.applyAnswer(m_key, m_before, m_typingSession != 0);
    m_controller.goTo(m_key);
}

void AnswerEdit::redo() {
    m_controller.applyAnswer(m_key, m_after, m_typingSession != 0);
    if (!m_first) m_controller.goTo(m_key);
    m_first = false;
}

bool AnswerEdit::mergeWith(const QUndoCommand* other) {
    const auto* next = static_cast<const AnswerEdit*>(other);
    if (next->m_typingSession != m_typingSession || next->m_key != m_key) return false;
    m_after = next->m_after;
    return true;
}

MarkersEdit::MarkersEdit(EvaluationController& controller, std::vector<model::Marker> before,
                         std::vector<model::Marker> after, const QString& text)
    : QUndoCommand(text)
    , m_controller(controller)
    , m_before(std::move(before))
    , m_after(std::move(after)) {}

void MarkersEdit::undo() {
    m_controller.applyMarkers(m_before);
}

void MarkersEdit::redo() {
    m_controller.applyMarkers(m_after);
}

SummaryEdit::SummaryEdit(EvaluationController& controller, std::string before, std::string after,
                         int typingSession, const QString& text)
    : QUndoCommand(text)
    , m_controller(controller)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_typingSession(typingSession) {}

void SummaryEdit::undo() {
    m_controller.applySummary(m_before);
}

void SummaryEdit::redo() {
    m_controller.applySummary(m_after);
}

bool SummaryEdit::mergeWith(const QUndoCommand* other) {
    const auto* next = static_cast<const SummaryEdit*>(other);
    if (next->m_typingSession != m_typingSession) return false;
    m_after = next->m_after;
    return true;
}

} // namespace earmark::ui
