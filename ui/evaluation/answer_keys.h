#pragma once

#include "ui/evaluation/answer_entry.h"
#include "ui/evaluation/form_answers.h"

#include <QObject>

class QKeyEvent;

namespace earmark::ui {

class FormView;
class Session;
struct AnswerOffer;

/// Answering the current criterion by keyboard: brings the keys of the page, the grammar of answers and the
/// form together. Both hands stay on the keyboard: a reason is asked for in place, and answering goes on to
/// the next criterion that applies.
class AnswerKeys final : public QObject {
    Q_OBJECT

public:
    /// Binds the answering commands while `page` is visible (or, where it limits its keys, has the focus).
    AnswerKeys(Session& session, FormAnswers& answers, FormView& form, QWidget& page);

    /// The inspector moved to another criterion or call.
    void begin();
    /// What waits to be confirmed may have changed; a number being typed stays.
    void takeOffer();
    /// A click on an answer; stays at the criterion.
    void take(const AnswerOffer& offer);
    /// Marks as fatal or severe and asks why.
    void markFatal();
    void markSevere();
    /// The reason is given: on to the next criterion.
    void reasonGiven();

signals:
    /// The answer given needs its reason: let the cursor go there.
    void reasonWanted();
    /// Nothing is left to answer.
    void completed();

protected:
    /// Enter, Backspace, Esc and the decimal sign belong to a number while it is being typed, whatever they
    /// mean elsewhere.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void bind(QWidget& page);
    void type(QChar character);
    void carryOut(const AnswerEntry::Step& step);
    void give(const model::AnswerValue& value, bool goOn);
    void advance();
    void refuseKey();
    /// Says why something is not taken; said until something is, or another criterion is current.
    void refuse(const QString& sentence);
    void takeRefusalBack();
    bool refuseSwitchedOff();
    bool typesAnswers(const QObject* watched) const;
    bool takesKey(const QKeyEvent& event) const;
    void useKey(const QKeyEvent& event);
    bool enterMeansAnswer() const;
    const model::AnswerValue& currentValue() const;

    Session& m_session;
    FormAnswers& m_answers;
    FormView& m_form;
    QWidget& m_page;
    AnswerEntry m_entry;
    QString m_refusal; ///< what refuse() said, while it stands in the foot
};

/// What a criterion takes, for a key that it does not: "Warmth takes 0 to 9".
QString allowedAnswers(const model::Criterion& criterion, Language language);

} // namespace earmark::ui
