#include "ui/evaluation/evidence_desk.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/call_notes.h"
#include "ui/evaluation/evaluation_controller.h"
#include "ui/evaluation/guidance_panel.h"

#include <vector>

namespace earmark::ui {

EvidenceDesk::EvidenceDesk(Session& session, EvaluationController& controller, CallPlayer& player,
                           GuidancePanel& guidance, CallNotes& notes, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_controller(controller)
    , m_player(player)
    , m_guidance(guidance)
    , m_notes(notes) {
    connectMoments();
    connectPassages();
    connectMarkers();
}

void EvidenceDesk::connectMoments() {
    connect(&m_guidance, &GuidancePanel::momentWanted, this,
            [this] { m_controller.addMoment(m_controller.currentKey()); });
    connect(&m_guidance, &GuidancePanel::momentPlayed, this,
            [this](const model::Moment& moment) { m_player.playSpan(moment); });
    connect(&m_guidance, &GuidancePanel::momentStartMoved, this,
            [this](int index) { moveMomentEdge(index, true); });
    connect(&m_guidance, &GuidancePanel::momentEndMoved, this,
            [this](int index) { moveMomentEdge(index, false); });
    connect(&m_guidance, &GuidancePanel::momentRemoved, this,
            [this](int index) { m_controller.removeMoment(m_controller.currentKey(), index); });
}

void EvidenceDesk::connectPassages() {
    connect(&m_guidance, &GuidancePanel::passageWanted, this,
            [this](const model::Passage& passage) { m_player.goToPassage(passage); });
    connect(&m_guidance, &GuidancePanel::passageNoted, this, [this](int index, const QString& note) {
        m_controller.setPassageNote(m_controller.currentKey(), index, toUtf8(note));
    });
    connect(&m_guidance, &GuidancePanel::passageRemoved, this,
            [this](int index) { m_controller.removePassage(m_controller.currentKey(), index); });
}

void EvidenceDesk::connectMarkers() {
    connect(&m_controller, &EvaluationController::markersChanged, this, &EvidenceDesk::showMarkers);
    connect(&m_notes, &CallNotes::markerPlayed, this, [this](qint64 at) { m_player.seek(at); });
    connect(&m_notes, &CallNotes::markerRemoved, &m_controller, &EvaluationController::removeMarker);
    connect(&m_notes, &CallNotes::markerCommented, this, [this](int index, const QString& comment) {
        m_controller.setMarkerComment(index, toUtf8(comment));
    });
}

void EvidenceDesk::show() {
    std::vector<ShownMoment> moments;
    std::vector<ShownPassage> passages;
    for (int position = 0; position < m_controller.criterionCount(); ++position) {
        const model::Answer& answer = m_controller.answerOf(m_controller.criterion(position).key);
        const bool current = position == m_controller.current();
        for (const model::Moment& moment : answer.moments)
            moments.push_back({moment, position, current});
        for (const model::Passage& passage : answer.passages)
            passages.push_back({passage, position, current});
    }
    m_player.showMoments(moments);
    m_player.showPassages(passages);
}

void EvidenceDesk::moveMomentEdge(int index, bool start) {
    const auto& moments = m_controller.answerOf(m_controller.currentKey()).moments;
    if (index < 0 || index >= static_cast<int>(moments.size())) return;
    model::Moment moment = moments[static_cast<std::size_t>(index)];
    (start ? moment.startMs : moment.endMs) = m_player.positionMs();
    if (moment.startMs > moment.endMs)
        return m_session.say(start ? tr("The playhead stands behind the end of this moment")
                                   : tr("The playhead stands before the start of this moment"));
    m_controller.changeMoment(m_controller.currentKey(), index, moment);
}

int EvidenceDesk::markPassage() {
    if (!m_controller.isText()) return -1;
    const model::Criterion* criterion = m_controller.currentCriterion();
    if (!criterion) return -1;
    const QString name = m_session.text(criterion->name);
    const auto marked = m_controller.markSelection(criterion->key);
    if (marked.count == 0) {
        const bool selected = !m_player.selection().empty();
        const QString keys = m_session.keymap().firstKeyText(Command::ReadText);
        m_session.say(selected ? tr("This passage is marked for “%1” already").arg(name)
                               : tr("Select a passage in the text first: %1 leads into it").arg(keys));
        return -1;
    }
    m_player.clearSelection();
    m_session.say(tr("%n passage(s) marked for “%1”", nullptr, marked.count).arg(name));
    return marked.first;
}

void EvidenceDesk::showMarkers() {
    m_notes.showMarkers(m_controller.opened().evaluation.markers);
    m_player.showMarkers(m_controller.opened().evaluation.markers);
}

void EvidenceDesk::goToMarker(int step) {
    if (m_controller.isText()) return m_player.goToMark(step);
    const auto& markers = m_controller.opened().evaluation.markers;
    const std::int64_t here = m_player.positionMs();
    // A little slack, or "previous" would stay at the marker that was just passed.
    constexpr std::int64_t kSlackMs = 400;
    const model::Marker* found = nullptr;
    for (const model::Marker& marker : markers) {
        if (step > 0 && !found && marker.atMs > here) found = &marker;
        if (step < 0 && marker.atMs < here - kSlackMs) found = &marker;
    }
    if (found) m_player.seek(found->atMs);
}

} // namespace earmark::ui
