#pragma once

#include <QObject>

#include <string>

namespace earmark::ui {

class CallNotes;
class CallPlayer;
class EvaluationController;
class GuidancePanel;
class Session;

/// What an answer rests on, between the panels, the player and the draft: moments of a recording, passages of
/// a written contact, and the markers of the call.
class EvidenceDesk final : public QObject {
    Q_OBJECT

public:
    EvidenceDesk(Session& session, EvaluationController& controller, CallPlayer& player,
                 GuidancePanel& guidance, CallNotes& notes, QObject* parent);

    /// Moments and passages of all criteria beside the recording, the current criterion's ones stronger.
    void show();
    void showMarkers();
    void goToMarker(int step);
    /// Marks what is selected in the text as evidence of the current criterion; the index of the first new
    /// passage, -1 where none is.
    int markPassage();

private:
    void connectMoments();
    void connectPassages();
    void connectMarkers();
    void moveMomentEdge(int index, bool start);

    Session& m_session;
    EvaluationController& m_controller;
    CallPlayer& m_player;
    GuidancePanel& m_guidance;
    CallNotes& m_notes;
};

} // namespace earmark::ui
