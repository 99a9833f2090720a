#include "ui/evaluation/evaluation_controller.h"

#include "core/model/conversation.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/answer_text.h"
#include "ui/evaluation/evaluation_edits.h"

#include <algorithm>
#include <optional>

namespace earmark::ui {

using scoring::CriterionState;

namespace {

/// How often the playhead is saved while listening.
constexpr int kTickMs = 2'000;

QString keyText(const std::string& key) {
    return toQString(key);
}

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

EvaluationController::EvaluationController(Session& session, const Playhead& playhead, ScoringHabits habits,
                                           QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_playhead(playhead)
    , m_habits(habits)
    , m_saver(session.evaluations())
    , m_activity(std::chrono::milliseconds(habits.idleLimitMs)) {
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!m_playhead.isPlaying()) return;
        noteActivity();
        savePosition();
        m_saver.send();
    });
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.recordings || !changes.evaluations.empty()) findNextAnew();
    });
}

EvaluationController::~EvaluationController() {
    // The window closes drafts itself and reports what fails; this is the last chance, not the usual way.
    // Nobody is there to listen any more.
    blockSignals(true);
    m_saver.blockSignals(true);
    if (m_open) static_cast<void>(close());
}

void EvaluationController::setWorklist(const service::CallFilter& filter) {
    m_worklist = filter;
    findNextAnew();
}

void EvaluationController::setHabits(ScoringHabits habits) {
    m_habits = habits;
}

// Opening and closing

Result<void> EvaluationController::leave() {
    if (!m_open) return {};
    noteActivity();
    savePosition();
    return m_saver.flush();
}

Result<void> EvaluationController::open(RecordingId recording, model::Purpose purpose) {
    const bool already = m_open && m_open->recording.id == recording &&
                         m_open->evaluation.purpose == purpose &&
                         m_open->evaluation.inspector == m_session.inspectorId();
    if (already) return {};
    if (auto left = leave(); !left) return left;
    auto opened = m_session.evaluations().open(recording, m_session.inspectorId(), purpose);
    if (!opened) return opened.error();
    adopt(*std::move(opened));
    return {};
}

Result<bool> EvaluationController::reopenLast() {
    const auto last = m_session.evaluations().lastDraft(m_session.inspectorId());
    if (!last) return last.error();
    if (!*last) return false;
    if (auto opened = open(**last); !opened) return opened.error();
    return true;
}

Result<bool> EvaluationController::openNext() {
    if (auto left = leave(); !left) return left.error();
    std::optional<RecordingId> next;
    if (m_next) {
        next = m_next->id;
    } else {
        const auto found = m_session.calls().next(m_session.inspectorId(), m_worklist, m_last);
        if (!found) return found.error();
        next = *found;
    }
    if (!next) {
        release();
        return false;
    }
    if (auto result = open(*next); !result) return result.error();
    return true;
}

Result<void> EvaluationController::revise(EvaluationId submitted, const std::string& reason) {
    if (auto left = leave(); !left) return left;
    auto opened = m_session.evaluations().revise(submitted, reason);
    if (!opened) return opened.error();
    adopt(*std::move(opened));
    return {};
}

Result<service::CardSwitch> EvaluationController::cardChange(CardVersionId card) {
    if (!m_open) return Error{ErrorCode::NotAllowed, {}, "no call is open"};
    if (auto left = leave(); !left) return left.error(); // what was typed just now counts as well
    return m_session.evaluations().cardChange(m_open->evaluation.id, card);
}

Result<void> EvaluationController::setCard(CardVersionId card, const std::string& reason) {
    if (!m_open || m_open->card.id == card) return {};
    if (auto left = leave(); !left) return left;
    std::map<std::string, model::Answer> setAside = std::move(m_setAside);
    setAside.insert(answers().begin(), answers().end());
    auto opened = m_session.evaluations().setCard(m_open->evaluation.id, card, reason);
    if (!opened) {
        m_setAside = std::move(setAside);
        return opened.error();
    }
    adopt(*std::move(opened));
    takeBack(std::move(setAside));
    return {};
}

/// What was set aside and has its place again; the rest waits for the card that it fits.
void EvaluationController::takeBack(std::map<std::string, model::Answer> setAside) {
    for (auto& [key, answer] : setAside) {
        const int position = positionOf(key);
        const bool there = position >= 0 && answerOf(key) != model::Answer{};
        if (there) continue;
        const bool fits = position >= 0 && (!answer.isAnswered() ||
                                            !scoring::answerProblem(criterion(position), answer.value));
        if (fits)
            applyAnswer(key, answer, false);
        else
            m_setAside.emplace(key, std::move(answer));
    }
}

Result<void> EvaluationController::park() {
    if (!m_open) return {};
    if (auto left = leave(); !left) return left;
    const auto parked = m_session.evaluations().park(m_open->evaluation.id);
    if (!parked) return parked.error();
    release();
    m_session.announce(*parked);
    return {};
}

Result<void> EvaluationController::skip(const std::string& reason) {
    if (!m_open) return {};
    if (auto left = leave(); !left) return left;
    auto changes = m_session.calls().skip(m_open->recording.id, m_session.inspectorId(), reason);
    if (!changes) return changes.error();
    release();
    m_session.announce(*changes);
    return {};
}

Result<void> EvaluationController::close() {
    if (auto left = leave(); !left) return left;
    release();
    return {};
}

Result<void> EvaluationController::changeInspector() {
    m_next.reset();
    m_last.reset();
    return close();
}

void EvaluationController::adopt(service::OpenEvaluation opened) {
    m_history.clear();
    m_setAside.clear();
    m_stamped.clear();
    m_open = std::move(opened);
    m_last = m_open->recording.id;
    m_criteria.clear();
    for (const model::Section& section : m_open->card.sections)
        for (const model::Criterion& criterion : section.criteria)
            m_criteria.push_back(&criterion);
    m_found = service::findMeasures(m_open->card, m_open->recording, std::nullopt);
    prepareScorer();
    rescore();
    m_saver.begin(m_open->evaluation);
    m_activity.start(now(), m_open->evaluation.spentMs);
    m_current = firstToStandAt(positionOf(m_open->evaluation.currentCriterion));
    m_tick.start();
    emit openChanged();
    // A waiting call has become a draft; hearing this, the controller looks for its next call too.
    ChangeSet changes;
    changes.evaluations = {m_open->evaluation.id};
    m_session.announce(changes);
}

/// Where the inspector stood, or the next that applies, or the one before.
int EvaluationController::firstToStandAt(int remembered) const {
    const int from = std::max(remembered, 0);
    for (int position = from; position < criterionCount(); ++position)
        if (applies(position)) return position;
    for (int position = from - 1; position >= 0; --position)
        if (applies(position)) return position;
    return m_criteria.empty() ? -1 : from;
}

void EvaluationController::release() {
    m_tick.stop();
    m_saver.end();
    m_history.clear();
    m_stamped.clear();
    m_criteria.clear();
    m_found.clear();
    m_current = -1;
    m_score = {};
    if (!m_open) return;
    m_open.reset();
    emit openChanged();
}

void EvaluationController::prepareScorer() {
    if (m_scorer && m_scoredCard == m_open->card.id) return;
    m_scorer = std::make_unique<scoring::Scorer>(m_open->card);
    m_scoredCard = m_open->card.id;
}

void EvaluationController::rescore() {
    m_score = m_scorer->score(m_open->evaluation.answers, m_open->recording.fields());
}

void EvaluationController::findNextAnew() {
    m_next.reset();
    ++m_search;
    if (m_open) findNext();
}

void EvaluationController::findNext() {
    // Beside the screen's thread: a long worklist takes a moment to go through.
    struct Found {
        Result<std::optional<RecordingId>> id;
        std::optional<model::Recording> recording;
    };
    const service::CallService calls = m_session.calls();
    m_session.runAsync(
        this,
        [calls, inspector = m_session.inspectorId(), filter = m_worklist, after = m_last] {
            Found found{calls.next(inspector, filter, after), std::nullopt};
            if (!found.id || !*found.id) return found;
            if (auto recording = calls.get(**found.id)) found.recording = *std::move(recording);
            return found;
        },
        [this, search = m_search](Found found) {
            if (!m_open || search != m_search || !found.recording) return;
            m_next = std::move(found.recording);
            emit nextFound();
        });
}

// Where the inspector stands

int EvaluationController::positionOf(const std::string& criterionKey) const {
    const auto found = std::find_if(m_criteria.begin(), m_criteria.end(),
                                    [&](const auto* criterion) { return criterion->key == criterionKey; });
    return found == m_criteria.end() ? -1 : static_cast<int>(found - m_criteria.begin());
}

const model::Answer& EvaluationController::answerOf(const std::string& criterionKey) const {
    static const model::Answer none;
    if (!m_open) return none;
    const auto found = answers().find(criterionKey);
    return found == answers().end() ? none : found->second;
}

scoring::CriterionScore EvaluationController::stateOf(int position) const {
    const auto index = static_cast<std::size_t>(position);
    return index < m_score.criteria.size() ? m_score.criteria[index] : scoring::CriterionScore{};
}

bool EvaluationController::applies(int position) const {
    return stateOf(position).state != CriterionState::SwitchedOff;
}

const service::FoundMeasure* EvaluationController::foundOf(const std::string& criterionKey) const {
    const auto found = m_found.find(criterionKey);
    return found == m_found.end() ? nullptr : &found->second;
}

model::AnswerValue EvaluationController::offerOf(int position) const {
    const model::Criterion& asked = criterion(position);
    const service::FoundMeasure* found = foundOf(asked.key);
    return found ? service::offeredValue(asked, *found) : scoring::defaultAnswerValue(asked);
}

void EvaluationController::setFigures(const std::optional<model::Figures>& figures) {
    if (!m_open) return;
    m_found = service::findMeasures(m_open->card, m_open->recording, figures);
    emit offersChanged();
}

void EvaluationController::goTo(const std::string& criterionKey) {
    goToPosition(positionOf(criterionKey));
}

void EvaluationController::goToPosition(int position) {
    if (position < 0 || position >= criterionCount() || position == m_current) return;
    noteActivity();
    endTyping();
    m_current = position;
    savePosition();
    m_saver.sendSoon();
    emit currentChanged();
}

void EvaluationController::goToNext() {
    for (int position = m_current + 1; position < criterionCount(); ++position)
        if (applies(position)) return goToPosition(position);
}

void EvaluationController::goToPrevious() {
    for (int position = m_current - 1; position >= 0; --position)
        if (applies(position)) return goToPosition(position);
}

void EvaluationController::goToNextUnanswered() {
    const int count = criterionCount();
    for (int step = 1; step <= count; ++step) {
        const int position = (m_current + step) % count;
        if (stateOf(position).state == CriterionState::Unanswered) return goToPosition(position);
    }
}

// Answers

void EvaluationController::answer(const std::string& criterionKey, const model::AnswerValue& value) {
    const int position = positionOf(criterionKey);
    if (position < 0) return;
    model::Answer after = answerOf(criterionKey);
    after.value = value;
    after.severe = after.severe && losesPoints(position, after);
    stampMoment(criterionKey, after);
    edit(criterionKey, std::move(after), tr("answer “%1”").arg(m_session.text(criterion(position).name)));
}

void EvaluationController::clearAnswer(const std::string& criterionKey) {
    const int position = positionOf(criterionKey);
    if (position < 0) return;
    edit(criterionKey, {}, tr("clear “%1”").arg(m_session.text(criterion(position).name)));
}

bool EvaluationController::losesPoints(int position, const model::Answer& answer) const {
    model::AnswerSheet tried = answers();
    tried[criterion(position).key] = answer;
    const scoring::Score score = m_scorer->score(tried, m_open->recording.fields());
    const auto& state = score.criteria[static_cast<std::size_t>(position)];
    return state.state == CriterionState::Answered && state.earned < state.possible;
}

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

void EvaluationController::setSevere(const std::string& criterionKey, bool severe) {
    model::Answer after = answerOf(criterionKey);
    after.severe = severe;
    edit(criterionKey, std::move(after), severe ? tr("mark as severe") : tr("take “severe” back"));
}

void EvaluationController::toggleCause(const std::string& criterionKey, const std::string& causeKey) {
    model::Answer after = answerOf(criterionKey);
    const auto at = std::find(after.causes.begin(), after.causes.end(), causeKey);
    if (at != after.causes.end())
        after.causes.erase(at);
    else
        after.causes.push_back(causeKey);
    edit(criterionKey, std::move(after), tr("change the causes"));
}

void EvaluationController::setReason(const std::string& criterionKey, const std::string& reason) {
    model::Answer after = answerOf(criterionKey);
    after.reason = reason;
    edit(criterionKey, std::move(after), tr("edit the reason"), true);
}

void EvaluationController::setComment(const std::string& criterionKey, const std::string& comment) {
    model::Answer after = answerOf(criterionKey);
    after.comment = comment;
    edit(criterionKey, std::move(after), tr("edit the comment"), true);
}

void EvaluationController::setSummary(const std::string& summary) {
    if (!m_open || m_open->evaluation.summary == summary) return;
    m_history.push(
        new SummaryEdit(*this, m_open->evaluation.summary, summary, m_typingSession, tr("edit the summary")));
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

void EvaluationController::edit(const std::string& criterionKey, model::Answer after, const QString& text,
                                bool typed) {
    if (!m_open || positionOf(criterionKey) < 0) return;
    const model::Answer& before = answerOf(criterionKey);
    if (before == after) return;
    if (!typed) endTyping();
    m_history.push(
        new AnswerEdit(*this, criterionKey, before, std::move(after), typed ? m_typingSession : 0, text));
}

void EvaluationController::editMarkers(std::vector<model::Marker> after, const QString& text) {
    if (after == m_open->evaluation.markers) return;
    endTyping();
    m_history.push(new MarkersEdit(*this, m_open->evaluation.markers, std::move(after), text));
}

void EvaluationController::applyAnswer(const std::string& criterionKey, const model::Answer& answer,
                                       bool typed) {
    noteActivity();
    model::AnswerSheet& sheet = m_open->evaluation.answers;
    if (answer == model::Answer{})
        sheet.erase(criterionKey);
    else
        sheet[criterionKey] = answer;
    rescore();
    m_saver.answer(criterionKey, answer);
    savePosition();
    if (typed)
        m_saver.sendSoon();
    else
        m_saver.send();
    emit answerChanged(keyText(criterionKey));
}

void EvaluationController::applyMarkers(const std::vector<model::Marker>& markers) {
    noteActivity();
    m_open->evaluation.markers = markers;
    m_saver.markers(markers);
    savePosition();
    m_saver.send();
    emit markersChanged();
}

void EvaluationController::applySummary(const std::string& summary) {
    noteActivity();
    m_open->evaluation.summary = summary;
    m_saver.summary(summary);
    m_saver.sendSoon();
    emit summaryChanged();
}

// Finishing

bool EvaluationController::needsReason(int position) const {
    if (!applies(position)) return false;
    const model::Answer& answer = answerOf(criterion(position).key);
    const bool asked = answer.severe || stateOf(position).fatal;
    return asked && toQString(answer.reason).trimmed().isEmpty();
}

std::vector<EvaluationController::Gap> EvaluationController::gaps() const {
    std::vector<Gap> gaps;
    for (int position = 0; position < criterionCount(); ++position) {
        if (stateOf(position).state == CriterionState::Unanswered)
            gaps.push_back({position, Gap::Kind::Unanswered});
        else if (needsReason(position))
            gaps.push_back({position, Gap::Kind::ReasonMissing});
    }
    return gaps;
}

Result<service::Submitted> EvaluationController::submit() {
    if (!m_open) return Error{ErrorCode::NotAllowed, {}, "no call is open"};
    if (const auto missing = gaps(); !missing.empty()) {
        std::string keys;
        for (const Gap& gap : missing)
            keys += (keys.empty() ? "" : ", ") + criterion(gap.position).key;
        goToPosition(missing.front().position);
        return Error{ErrorCode::Incomplete, {}, keys};
    }
    if (auto left = leave(); !left) return left.error();
    auto result = m_session.evaluations().submit(m_open->evaluation.id);
    if (!result) return result.error();
    release();
    emit submitted(*result);
    m_session.announce(result->changes);
    return result;
}

void EvaluationController::noteActivity() {
    if (m_open) m_activity.note(now());
}

void EvaluationController::savePosition() {
    const model::Criterion* standing = currentCriterion();
    model::Evaluation& draft = m_open->evaluation;
    draft.currentCriterion = standing ? standing->key : std::string();
    if (m_playhead.hasPlayed()) {
        draft.playheadMs = m_playhead.positionMs();
        draft.heard = m_playhead.heard();
    }
    draft.spentMs = m_activity.spentMs();
    m_saver.position(draft.currentCriterion, draft.playheadMs, draft.heard, draft.spentMs);
}

std::int64_t EvaluationController::markedMs() const {
    return std::max<std::int64_t>(0, m_playhead.positionMs() - m_habits.reactionLagMs);
}

Instant EvaluationController::now() const {
    return m_session.workspace().clock().now();
}

} // namespace earmark::ui
