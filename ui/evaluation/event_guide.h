#pragma once

#include "core/model/acoustic_event.h"

#include <QObject>

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
    /// playhead stands, the one gone to before them all, then those that the card names for the criterion.
    std::vector<model::AcousticEvent> openFor(const model::Criterion& criterion) const;
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

    Session& m_session;
    EvaluationController& m_controller;
    CallPlayer& m_player;
    std::optional<model::AcousticEvent> m_gone; ///< the event gone to last
};

} // namespace earmark::ui
