#pragma once

#include "core/model/acoustic_event.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>
#include <vector>

namespace earmark::model {
struct Criterion;
}

namespace earmark::ui {

class CallPlayer;
class EvaluationController;
class Session;

/// Leads through the events of the call that is open, and takes them as evidence for the current criterion.
class EventGuide final : public QObject {
    Q_OBJECT

public:
    EventGuide(Session& session, EvaluationController& controller, CallPlayer& player, QObject* parent);

    /// Events that may be taken for a criterion and are not among its moments yet: first those where the
    /// playhead stands, the one gone to before them all and else the latest, then those that the card names
    /// for the criterion. What is true of the whole call stands nowhere.
    std::vector<model::AcousticEvent> openFor(const model::Criterion& criterion);
    /// To the next (1) or previous (-1) event; says so where there is none.
    void step(int step);
    void goTo(const model::AcousticEvent& event);
    /// Takes the first of openFor() the current criterion.
    void takeAtHand();
    void take(const model::AcousticEvent& event);
    /// Another call was opened.
    void forget() { m_gone.reset(); }

signals:
    /// What openFor() gives may differ.
    void changed();

private:
    std::optional<model::AcousticEvent> eventHere() const;
    /// While it plays other events come to hand.
    void watch();

    Session& m_session;
    EvaluationController& m_controller;
    CallPlayer& m_player;
    std::optional<model::AcousticEvent> m_gone;  ///< the event gone to last
    std::vector<model::AcousticEvent> m_offered; ///< what openFor() gave last
    QTimer m_watch;
};

} // namespace earmark::ui
