#include "ui/evaluation/call_turn.h"

#include "ui/common/outcome.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/card_change.h"
#include "ui/evaluation/evaluation_controller.h"
#include "ui/evaluation/unheard_question.h"

#include <QWidget>

#include <algorithm>

namespace earmark::ui {

CallTurn::CallTurn(Session& session, EvaluationController& controller, CallPlayer& player, QWidget& page)
    : QObject(&page)
    , m_session(session)
    , m_controller(controller)
    , m_player(player)
    , m_page(page) {}

void CallTurn::setWorklist(const service::CallFilter& filter) {
    m_worklist = filter;
    m_worklist.state.reset(); // the call at work has another state than the list may ask for
    m_controller.next().setWorklist(filter);
}

void CallTurn::count() {
    struct Place {
        int number = 0;
        int total = 0;
    };
    const service::CallService calls = m_session.calls();
    const RecordingId open = m_controller.opened().recording.id;
    m_session.runAsync(
        this,
        [calls, open, inspector = m_session.inspectorId(), filter = m_worklist] {
            Place place;
            const auto rows = calls.list(inspector, filter);
            if (!rows) return place;
            const auto at = std::find_if(rows->begin(), rows->end(),
                                         [&](const service::CallRow& row) { return row.recording == open; });
            if (at == rows->end()) return place; // opened from elsewhere: it has no place in this list
            place.number = static_cast<int>(at - rows->begin()) + 1;
            place.total = static_cast<int>(rows->size());
            return place;
        },
        [this, open](Place place) {
            if (m_controller.isOpen() && m_controller.opened().recording.id == open)
                emit counted(place.number, place.total);
        });
}

bool CallTurn::leave() {
    const auto closed = m_controller.close();
    if (closed) return true;
    m_session.complain(closed.error());
    Question question;
    question.text = tr("The last changes could not be saved.");
    question.detail = tr("Closing now loses them.");
    question.action = tr("Close and lose the changes");
    question.destructive = true;
    return m_session.dialogs().confirm(&m_page, question);
}

void CallTurn::openNext() {
    const auto opened = m_controller.openNext();
    if (!opened) return m_session.complain(opened.error());
    if (!*opened) emit allDone();
}

void CallTurn::submit() {
    if (!m_controller.isOpen()) return;
    const bool correction = m_controller.isRevision();
    const model::CardVersion card = m_controller.card();
    if (m_controller.isComplete() && !mayLeaveUnheard(m_session, m_player, m_page)) return;
    const auto submitted = m_controller.submit();
    if (!submitted) {
        if (submitted.error().code != ErrorCode::Incomplete) return m_session.complain(submitted.error());
        m_session.say(tr("Not submitted: what is missing stands above the total"));
        emit refused();
        return;
    }
    const auto& score = submitted->score;
    const QString shown =
        score.final ? toQString(scoring::shownScore(card, *score.final)) : tr("not scorable");
    m_session.say(score.passed ? tr("Submitted: %1, passed").arg(shown) : tr("Submitted: %1").arg(shown));
    if (correction) {
        emit correctionSubmitted(submitted->evaluation.id);
        return;
    }
    openNext();
}

void CallTurn::park() {
    if (!m_controller.isOpen() || !wentWell(m_session, m_controller.park())) return;
    m_session.say(tr("The call is parked; the worklist keeps it"));
    openNext();
}

void CallTurn::skip() {
    if (!m_controller.isOpen()) return;
    ReasonQuestion question;
    question.text = tr("Why is this call skipped?");
    question.action = tr("Skip the call");
    question.suggestions = {tr("Wrong agent"), tr("Recording cannot be used"), tr("Not a customer's call")};
    const auto reason = m_session.dialogs().askReason(&m_page, question);
    if (!reason || !wentWell(m_session, m_controller.skip(toUtf8(*reason)))) return;
    m_session.say(tr("The call is skipped"));
    openNext();
}

void CallTurn::changeCard(CardVersionId card) {
    if (!m_controller.isOpen() || m_controller.card().id == card) return;
    const auto change = m_controller.cardChange(card);
    if (!change) return m_session.complain(change.error());
    const auto reason = askCardReason(m_session, *change, m_page);
    if (!reason || !wentWell(m_session, m_controller.setCard(card, toUtf8(*reason)))) return;
    m_session.say(change->lost.empty() ? tr("Card changed; all answers are kept")
                                       : tr("Card changed; answers to the same criteria are kept"));
}

} // namespace earmark::ui
