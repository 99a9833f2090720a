#pragma once

#include "core/base/id.h"
#include "core/service/call_row.h"
#include "core/service/call_service.h"

#include <QObject>

class QWidget;

namespace earmark::ui {

class CallPlayer;
class EvaluationController;
class Session;

/// From call to call: a call is submitted, parked or skipped, and the next one of the worklist opens. Asks
/// and tells the inspector what each of these needs.
class CallTurn final : public QObject {
    Q_OBJECT

public:
    /// `page` is what questions are asked over; it owns this.
    CallTurn(Session& session, EvaluationController& controller, CallPlayer& player, QWidget& page);

    /// Where "the next call" is taken from and "4 of 30" is counted in.
    void setWorklist(const service::CallFilter& filter);
    /// Finds the call's place in the worklist, beside the screen's thread.
    void count();

    void submit();
    void park();
    void skip();
    void changeCard(CardVersionId card);
    /// Makes everything durable; false (and a question answered with no) keeps the window open.
    bool leave();

signals:
    /// The call's place in the worklist; 0 of 0 where it was opened from elsewhere.
    void counted(int number, int total);
    /// Nothing waits any more.
    void allDone();
    /// Not submitted: the controller stands at the first criterion at fault.
    void refused();
    void correctionSubmitted(earmark::EvaluationId evaluation);

private:
    void openNext();

    Session& m_session;
    EvaluationController& m_controller;
    CallPlayer& m_player;
    QWidget& m_page;
    service::CallFilter m_worklist;
};

} // namespace earmark::ui
