#include "core/model/conversation.h"
#include "ui/common/session.h"
#include "ui/evaluation/evaluation_controller.h"

#include <algorithm>
#include <optional>

// What an answer rests on, and the spots to find again: moments, passages, markers.

namespace earmark::ui {

namespace {

void sortByTime(std::vector<model::Moment>& moments) {
    std::stable_sort(moments.begin(), moments.end(),
                     [](const auto& a, const auto& b) { return a.startMs < b.startMs; });
}

/// What was heard up to `endMs`; nothing at the very start, where it would have no length.
std::optional<model::Moment> momentUntil(std::int64_t endMs, std::int64_t lengthMs) {
    if (endMs <= 0) return std::nullopt;
    return model::Moment{std::max<std::int64_t>(0, endMs - lengthMs), endMs, {}};
}

} // namespace

std::int64_t EvaluationController::markedMs() const {
    return std::max<std::int64_t>(0, m_playhead.positionMs() - m_habits.reactionLagMs);
}

// Moments

void EvaluationController::stampMoment(const std::string& criterionKey, model::Answer& answer) {
    if (isText()) return; // what was read before answering says little; passages are marked by hand
    const auto stamped = m_stamped.find(criterionKey);
    if (stamped != m_stamped.end()) {
        const auto old = std::find(answer.moments.begin(), answer.moments.end(), stamped->second);
        if (old == answer.moments.end()) return; // moved or removed by hand: it is the inspector's now
        answer.moments.erase(old);
        m_stamped.erase(stamped);
    } else if (!answer.moments.empty()) {
        return;
    }
    if (answer.isNotApplicable() || !m_playhead.hasPlayed()) return;
    const auto moment = momentUntil(markedMs(), m_habits.momentLengthMs);
    if (!moment) return;
    answer.moments.push_back(*moment);
    sortByTime(answer.moments);
    m_stamped[criterionKey] = *moment;
}

void EvaluationController::addMoment(const std::string& criterionKey) {
    const auto moment = momentUntil(markedMs(), m_habits.momentLengthMs);
    if (!moment) return m_session.say(tr("A moment is what was just heard: play the call first."));
    addMoment(criterionKey, *moment);
}

void EvaluationController::addMoment(const std::string& criterionKey, const model::Moment& moment) {
    model::Answer after = answerOf(criterionKey);
    after.moments.push_back(moment);
    sortByTime(after.moments);
    edit(criterionKey, std::move(after), tr("add a moment"));
}

bool EvaluationController::takeEvidence(const std::string& criterionKey, const model::Moment& moment) {
    model::Answer after = answerOf(criterionKey);
    const bool taken = std::ranges::any_of(after.moments, [&](const model::Moment& one) {
        return one.startMs == moment.startMs && one.endMs == moment.endMs;
    });
    if (taken) return false;
    after.moments.push_back(moment);
    sortByTime(after.moments);
    if (!after.comment.empty() && !moment.note.empty()) after.comment += '\n';
    after.comment += moment.note;
    edit(criterionKey, std::move(after), tr("take an event"));
    return true;
}

void EvaluationController::removeMoment(const std::string& criterionKey, int index) {
    model::Answer after = answerOf(criterionKey);
    if (index < 0 || index >= static_cast<int>(after.moments.size())) return;
    after.moments.erase(after.moments.begin() + index);
    edit(criterionKey, std::move(after), tr("delete a moment"));
}

void EvaluationController::changeMoment(const std::string& criterionKey, int index,
                                        const model::Moment& moment) {
    model::Answer after = answerOf(criterionKey);
    if (index < 0 || index >= static_cast<int>(after.moments.size())) return;
    if (moment.startMs < 0 || moment.startMs > moment.endMs) return;
    after.moments[static_cast<std::size_t>(index)] = moment;
    sortByTime(after.moments);
    edit(criterionKey, std::move(after), tr("move a moment"));
}

// Passages of a written contact

EvaluationController::MarkedPassages EvaluationController::markSelection(const std::string& criterionKey) {
    MarkedPassages marked;
    if (!isText() || positionOf(criterionKey) < 0) return marked;
    model::Answer after = answerOf(criterionKey);
    const std::vector<model::Passage> selected = m_playhead.selection();
    for (const model::Passage& passage : selected) {
        if (std::find(after.passages.begin(), after.passages.end(), passage) != after.passages.end())
            continue;
        after.passages.push_back(passage);
        ++marked.count;
    }
    if (marked.count == 0) return marked;
    model::sortPassages(after.passages);
    const auto at = std::find(after.passages.begin(), after.passages.end(), selected.front());
    marked.first = static_cast<int>(at - after.passages.begin());
    edit(criterionKey, std::move(after), tr("mark a passage"));
    return marked;
}

void EvaluationController::removePassage(const std::string& criterionKey, int index) {
    model::Answer after = answerOf(criterionKey);
    if (index < 0 || index >= static_cast<int>(after.passages.size())) return;
    after.passages.erase(after.passages.begin() + index);
    edit(criterionKey, std::move(after), tr("delete a passage"));
}

void EvaluationController::setPassageNote(const std::string& criterionKey, int index,
                                          const std::string& note) {
    model::Answer after = answerOf(criterionKey);
    if (index < 0 || index >= static_cast<int>(after.passages.size())) return;
    after.passages[static_cast<std::size_t>(index)].note = note;
    edit(criterionKey, std::move(after), tr("note on a passage"));
}

// Markers

int EvaluationController::addMarker() {
    if (!m_open) return -1;
    std::vector<model::Marker> after = m_open->evaluation.markers;
    const model::Marker marker{markedMs(), {}};
    const auto at = std::upper_bound(after.begin(), after.end(), marker,
                                     [](const auto& a, const auto& b) { return a.atMs < b.atMs; });
    const auto index = static_cast<int>(at - after.begin());
    after.insert(at, marker);
    editMarkers(std::move(after), tr("set a marker"));
    return index;
}

void EvaluationController::removeMarker(int index) {
    if (!m_open || index < 0 || index >= static_cast<int>(m_open->evaluation.markers.size())) return;
    std::vector<model::Marker> after = m_open->evaluation.markers;
    after.erase(after.begin() + index);
    editMarkers(std::move(after), tr("delete a marker"));
}

void EvaluationController::setMarkerComment(int index, const std::string& comment) {
    if (!m_open || index < 0 || index >= static_cast<int>(m_open->evaluation.markers.size())) return;
    std::vector<model::Marker> after = m_open->evaluation.markers;
    after[static_cast<std::size_t>(index)].comment = comment;
    editMarkers(std::move(after), tr("comment on a marker"));
}

} // namespace earmark::ui
