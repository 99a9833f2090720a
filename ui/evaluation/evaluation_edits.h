#pragma once

#include "core/model/evaluation.h"

#include <QUndoCommand>

#include <string>
#include <vector>

namespace earmark::ui {

class EvaluationController;

/// The undoable edits of a draft. Each holds what was before and what is after, whole.
class AnswerEdit final : public QUndoCommand {
public:
    /// Edits of one typing session (not 0) of one criterion are undone together.
    AnswerEdit(EvaluationController& controller, std::string criterionKey, model::Answer before,
               model::Answer after, int typingSession, const QString& text);

    void undo() override;
    void redo() override;
    int id() const override { return m_typingSession == 0 ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    EvaluationController& m_controller;
    std::string m_key;
    model::Answer m_before;
    model::Answer m_after;
    int m_typingSession;
    bool m_first = true; ///< the first redo comes from pushing: the inspector already stands there
};

class MarkersEdit final : public QUndoCommand {
public:
    MarkersEdit(EvaluationController& controller, std::vector<model::Marker> before,
                std::vector<model::Marker> after, const QString& text);

    void undo() override;
    void redo() override;

private:
    EvaluationController& m_controller;
    std::vector<model::Marker> m_before;
    std::vector<model::Marker> m_after;
};

class SummaryEdit final : public QUndoCommand {
public:
    SummaryEdit(EvaluationController& controller, std::string before, std::string after, int typingSession,
                const QString& text);

    void undo() override;
    void redo() override;
    int id() const override { return m_typingSession == 0 ? -1 : 2; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    EvaluationController& m_controller;
    std::string m_before;
    std::string m_after;
    int m_typingSession;
};

} // namespace earmark::ui
