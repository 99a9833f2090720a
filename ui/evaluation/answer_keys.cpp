#include "ui/evaluation/answer_keys.h"

#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/answer_text.h"
#include "ui/evaluation/form_view.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace earmark::ui {

using model::CriterionKind;
using scoring::CriterionState;

QString allowedAnswers(const model::Criterion& criterion, Language language) {
    const QString name = cardText(criterion.name, language);
    const QString highest = pointsText(criterion.maximum);
    const QString last = QString::number(criterion.options.size());
    if (isYesNo(criterion)) return AnswerKeys::tr("“%1” takes Y for yes or N for no").arg(name);
    switch (criterion.kind) {
    case CriterionKind::Choice:
        return AnswerKeys::tr("“%1” takes one of the options 1 to %2").arg(name, last);
    case CriterionKind::Multiple:
        return AnswerKeys::tr("“%1” takes any of the options 1 to %2, then Enter").arg(name, last);
    case CriterionKind::Measure:
        return AnswerKeys::tr("“%1” takes a number, then Enter").arg(name);
    case CriterionKind::Deduction:
        return AnswerKeys::tr("“%1” takes a count from 0 to %2").arg(name).arg(criterion.deductionLimit);
    default:
        break;
    }
    if (criterion.step != model::Points::whole(1))
        return AnswerKeys::tr("“%1” takes 0 to %2 in steps of %3")
            .arg(name, highest, pointsText(criterion.step));
    return AnswerKeys::tr("“%1” takes 0 to %2").arg(name, highest);
}

AnswerKeys::AnswerKeys(Session& session, FormAnswers& answers, FormView& form, QWidget& page)
    : QObject(&page)
    , m_session(session)
    , m_answers(answers)
    , m_form(form)
    , m_page(page) {
    bind(page);
    connect(&session, &Session::said, this, [this](const QString& message) {
        if (message != m_refusal) m_refusal.clear(); // something else stands there now
    });
    // Installed after the keymap's own filter, so it is asked first.
    qApp->installEventFilter(this);
}

void AnswerKeys::bind(QWidget& page) {
    Keymap& keys = m_session.keymap();
    const auto typing = [this](char16_t character) { return [this, character] { type(QChar(character)); }; };
    keys.bindIndexed(Command::Digit, &page,
                     [this](int digit) { type(QChar(u'0' + static_cast<char16_t>(digit))); });
    keys.bind(Command::Yes, &page, typing(u'Y'));
    keys.bind(Command::No, &page, typing(u'N'));
    keys.bind(Command::NotApplicable, &page, typing(u'X'));
    keys.bind(Command::CountUp, &page, typing(u'+'));
    keys.bind(Command::CountDown, &page, typing(u'-'));
    keys.bind(Command::Fatal, &page, [this] { markFatal(); });
    keys.bind(Command::Severe, &page, [this] { markSevere(); });
}

const model::AnswerValue& AnswerKeys::currentValue() const {
    static const model::AnswerValue none;
    const model::Criterion* criterion = m_answers.currentCriterion();
    return criterion ? m_answers.answerOf(criterion->key).value : none;
}

void AnswerKeys::begin() {
    takeRefusalBack();
    m_entry.begin(m_answers.currentCriterion());
    m_form.setEntry({});
    takeOffer();
}

void AnswerKeys::takeOffer() {
    if (m_answers.current() >= 0) m_entry.offer(m_answers.offerOf(m_answers.current()));
}

void AnswerKeys::type(QChar character) {
    if (m_answers.current() < 0 || refuseSwitchedOff()) return;
    m_form.setFocus(Qt::ShortcutFocusReason);
    carryOut(m_entry.type(character, currentValue()));
}

/// What does not apply keeps its answer as it is: another one could not be seen to count.
bool AnswerKeys::refuseSwitchedOff() {
    const model::Criterion* criterion = m_answers.currentCriterion();
    if (!criterion || m_answers.stateOf(m_answers.current()).state != CriterionState::SwitchedOff)
        return false;
    refuse(tr("“%1” does not apply now; what was answered is kept until the call is submitted")
               .arg(m_session.text(criterion->name)));
    return true;
}

void AnswerKeys::carryOut(const AnswerEntry::Step& step) {
    switch (step.kind) {
    case AnswerEntry::Step::Kind::Ignored:
        return;
    case AnswerEntry::Step::Kind::Editing:
        takeRefusalBack();
        return m_form.setEntry(m_entry.text());
    case AnswerEntry::Step::Kind::Refused:
        return refuseKey();
    case AnswerEntry::Step::Kind::Done:
        return advance();
    case AnswerEntry::Step::Kind::Answer:
        return give(step.value, step.goOn);
    }
}

void AnswerKeys::refuseKey() {
    m_form.setEntry(m_entry.text());
    if (const model::Criterion* criterion = m_answers.currentCriterion())
        refuse(allowedAnswers(*criterion, m_session.language()));
}

void AnswerKeys::refuse(const QString& sentence) {
    m_refusal = sentence;
    m_session.say(sentence);
}

void AnswerKeys::takeRefusalBack() {
    if (!std::exchange(m_refusal, {}).isEmpty()) m_session.say({});
}

void AnswerKeys::give(const model::AnswerValue& value, bool goOn) {
    const model::Criterion* criterion = m_answers.currentCriterion();
    if (!criterion || refuseSwitchedOff()) return;
    takeRefusalBack();
    m_form.setEntry({});
    m_answers.answer(criterion->key, value);
    if (m_answers.needsReason(m_answers.current()))
        emit reasonWanted();
    else if (goOn)
        advance();
}

void AnswerKeys::advance() {
    const int before = m_answers.current();
    m_answers.goToNext();
    if (m_answers.current() != before) return;
    if (m_answers.isComplete())
        emit completed();
    else
        m_answers.goToNextUnanswered();
}

void AnswerKeys::take(const AnswerOffer& offer) {
    const model::AnswerValue value =
        offer.toggles ? model::AnswerValue(
                            toggled(currentValue(), std::get<model::ChosenOptions>(offer.value).keys.front()))
                      : offer.value;
    give(value, false);
}

void AnswerKeys::markFatal() {
    const model::Criterion* criterion = m_answers.currentCriterion();
    if (!criterion || refuseSwitchedOff()) return;
    if (m_answers.stateOf(m_answers.current()).fatal) return emit reasonWanted();
    if (const auto value = fatalAnswer(*criterion)) return give(*value, false);
    if (criterion->severeAllowed()) return markSevere();
    refuse(tr("“%1” has no fatal answer").arg(m_session.text(criterion->name)));
}

void AnswerKeys::markSevere() {
    const model::Criterion* criterion = m_answers.currentCriterion();
    if (!criterion || refuseSwitchedOff()) return;
    const QString name = m_session.text(criterion->name);
    if (!criterion->severeAllowed()) return refuse(tr("“%1” has no severe case").arg(name));
    const int position = m_answers.current();
    if (m_answers.stateOf(position).state == CriterionState::Unanswered)
        if (const auto slip = slipAnswer(*criterion)) m_answers.answer(criterion->key, *slip);
    const auto state = m_answers.stateOf(position);
    if (state.state != CriterionState::Answered || state.earned >= state.possible)
        return refuse(
            tr("“%1” can be severe only with an answer that lost points: answer it first").arg(name));
    takeRefusalBack();
    m_answers.setSevere(criterion->key, true);
    emit reasonWanted();
}

void AnswerKeys::reasonGiven() {
    m_answers.endTyping();
    m_form.setFocus(Qt::ShortcutFocusReason);
    if (!m_answers.needsReason(m_answers.current())) advance();
}

bool AnswerKeys::eventFilter(QObject* watched, QEvent* event) {
    const bool press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::ShortcutOverride) return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (!typesAnswers(watched) || !takesKey(key)) return false;
    if (press) useKey(key);
    event->accept();
    return true;
}

bool AnswerKeys::typesAnswers(const QObject* watched) const {
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (!widget || !m_page.isVisible() || widget->window() != m_page.window()) return false;
    if (QApplication::activePopupWidget() || !m_answers.isOpen()) return false;
    const QWidget* focus = m_page.window()->focusWidget();
    if (!focus || Keymap::isTextField(focus)) return false;
    return focus == &m_page || focus == &m_form;
}

bool AnswerKeys::takesKey(const QKeyEvent& event) const {
    if (event.modifiers() & ~Qt::KeypadModifier) return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return enterMeansAnswer();
    case Qt::Key_Backspace:
    case Qt::Key_Escape:
    case Qt::Key_Period:
    case Qt::Key_Comma:
        return m_entry.isEditing();
    default:
        return false;
    }
}

bool AnswerKeys::enterMeansAnswer() const {
    AnswerEntry tried = m_entry;
    return tried.confirm(currentValue()).kind != AnswerEntry::Step::Kind::Ignored;
}

void AnswerKeys::useKey(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Backspace:
        m_entry.erase();
        return m_form.setEntry(m_entry.text());
    case Qt::Key_Escape:
        m_entry.cancel();
        return m_form.setEntry({});
    case Qt::Key_Period:
    case Qt::Key_Comma:
        return type(u'.');
    default:
        return carryOut(m_entry.confirm(currentValue()));
    }
}

} // namespace earmark::ui
