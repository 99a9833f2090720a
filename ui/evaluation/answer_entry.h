#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <QString>

#include <optional>

namespace earmark::ui {

/// The grammar of answering by keyboard (docs/keyboard.md): turns typed characters into an answer of the
/// current criterion. Knows nothing of widgets; input methods never see these keys.
class AnswerEntry {
public:
    struct Step {
        enum class Kind {
            Ignored, ///< not a key of this criterion
            Editing, ///< a number is being typed; text() shows it
            Answer,  ///< `value` is the new answer
            Refused, ///< a key of this criterion, but no such answer; `allowed` says what is
            Done,    ///< nothing changes, go on to the next criterion
        };
        Kind kind = Kind::Ignored;
        model::AnswerValue value;
        bool goOn = false;
    };

    /// Starts on a criterion; nullptr when there is none. Forgets what was typed. Enter confirms its default.
    void begin(const model::Criterion* criterion);
    /// What Enter confirms instead, while nothing is answered.
    void offer(const model::AnswerValue& value) { m_offer = value; }

    /// A typed character: a digit (full-width ones too), Y, N, X, +, −, a decimal sign.
    Step type(QChar character, const model::AnswerValue& current);
    /// Enter: finishes a number or a set of options, confirms what is offered. Ignored when there is nothing
    /// to finish (then Enter opens the comment).
    Step confirm(const model::AnswerValue& current);
    /// Takes the last typed character back; false when nothing was typed.
    bool erase();
    /// Forgets what was typed; false when nothing was.
    bool cancel();

    QString text() const { return m_text; }
    bool isEditing() const { return !m_text.isEmpty(); }

private:
    Step digit(int number, const model::AnswerValue& current);
    Step count(int change, const model::AnswerValue& current);
    Step append(QChar character);
    Step finishNumber(const model::AnswerValue& current);
    std::optional<model::AnswerValue> valueOfText(const model::AnswerValue& current) const;

    const model::Criterion* m_criterion = nullptr;
    model::AnswerValue m_offer;
    QString m_text;         ///< the number typed so far
    bool m_counted = false; ///< + or − was used here, so that Enter means "done"
};

} // namespace earmark::ui
