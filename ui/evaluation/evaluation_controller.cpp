#include "ui/evaluation/evaluation_controller.h"

#include "core/service/untouched_draft.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <algorithm>
#include <optional>

namespace earmark::ui {

using scoring::CriterionState;

namespace {

/// How often the playhead is saved while listening.
constexpr int kTickMs = 2'000;

} // namespace

EvaluationController::EvaluationController(Session& session, const Playhead& playhead, ScoringHabits habits,
                                           QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_playhead(playhead)
    , m_habits(habits)
    , m_next(session)
    , m_saver(session.evaluations())
    , m_activity(std::chrono::milliseconds(habits.idleLimitMs)) {
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!m_playhead.isPlaying()) return;
        noteActivity();
        savePosition();
        m_saver.send();
    });
}

EvaluationController::~EvaluationController() {
    // The window closes drafts itself and reports what fails; this is the last chance, not the usual way.
    // Nobody is there to listen any more.
    blockSignals(true);
    m_saver.blockSignals(true);
    if (m_open && leave()) static_cast<void>(standAsBefore());
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

ChangeSet EvaluationController::standAsBefore() {
    if (!m_open) return {};
    const model::Evaluation& draft = m_open->evaluation;
    auto& workspace = m_session.workspace();
    Result<ChangeSet> put = ChangeSet{};
    if (m_parkedBefore) {
        const bool same =
            m_parkedBefore->answers == draft.answers && m_parkedBefore->markers == draft.markers &&
            m_parkedBefore->summary == draft.summary && m_parkedBefore->cardVersion == draft.cardVersion;
        if (same) put = m_session.evaluations().park(draft.id);
    } else if (service::isUntouched(draft)) {
        put = service::takeBackUntouched(workspace, draft.id);
    }
    if (put) return *put;
    m_session.complain(put.error());
    return {};
}

bool EvaluationController::isOpenAlready(const service::OpenEvaluation& opened) const {
    return m_open && m_open->evaluation.id == opened.evaluation.id;
}

Result<void> EvaluationController::open(RecordingId recording, model::Purpose purpose) {
    const bool already = m_open && m_open->recording.id == recording &&
                         m_open->evaluation.purpose == purpose &&
                         m_open->evaluation.inspector == m_session.inspectorId();
    if (already) return {};
    if (auto left = leave(); !left) return left;
    const InspectorId inspector = m_session.inspectorId();
    const auto parked = service::isParked(m_session.workspace(), recording, inspector, purpose);
    if (!parked) return parked.error();
    auto opened = m_session.evaluations().open(recording, inspector, purpose);
    if (!opened) return opened.error();
    if (isOpenAlready(*opened)) return {};
    const ChangeSet left = standAsBefore();
    auto parkedBefore = *parked ? std::optional(opened->evaluation) : std::nullopt;
    adopt(*std::move(opened), std::move(parkedBefore));
    m_session.announce(left);
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
    const auto next = m_next.take();
    if (!next) return next.error();
    if (!*next) {
        if (auto closed = close(); !closed) return closed.error();
        return false;
    }
    if (auto result = open(**next); !result) return result.error();
    return true;
}

Result<void> EvaluationController::revise(EvaluationId submitted, const std::string& reason) {
    if (auto left = leave(); !left) return left;
    auto opened = m_session.evaluations().revise(submitted, reason);
    if (!opened) return opened.error();
    if (isOpenAlready(*opened)) return {};
    const ChangeSet left = standAsBefore();
    adopt(*std::move(opened));
    m_session.announce(left);
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
    adopt(*std::move(opened), std::move(m_parkedBefore));
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
    changes->merge(standAsBefore());
    release();
    m_session.announce(*changes);
    return {};
}

Result<void> EvaluationController::close() {
    if (auto left = leave(); !left) return left;
    const ChangeSet changes = standAsBefore();
    release();
    m_session.announce(changes);
    return {};
}

Result<void> EvaluationController::changeInspector() {
    m_next.forget();
    return close();
}

void EvaluationController::adopt(service::OpenEvaluation opened,
                                 std::optional<model::Evaluation> parkedBefore) {
    m_history.clear();
    m_setAside.clear();
    m_stamped.clear();
    m_open = std::move(opened);
    m_parkedBefore = std::move(parkedBefore);
    m_next.setOpen(m_open->recording.id);
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
    // A waiting call has become a draft; hearing this, the search for the next call begins too.
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
    m_next.setClosed();
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

// Where the inspector stands

int EvaluationController::positionOf(const std::string& criterionKey) const {
    const auto found = std::find_if(m_criteria.begin(), m_criteria.end(),
                                    [&](const auto* criterion) { return criterion->key == criterionKey; });
    return found == m_criteria.end() ? -1 : static_cast<int>(found - m_criteria.begin());
}

std::string EvaluationController::currentKey() const {
    const model::Criterion* standing = currentCriterion();
    return standing ? standing->key : std::string();
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
    model::Evaluation& draft = m_open->evaluation;
    draft.currentCriterion = currentKey();
    if (m_playhead.hasPlayed()) {
        draft.playheadMs = m_playhead.positionMs();
        draft.heard = m_playhead.heard();
    }
    draft.spentMs = m_activity.spentMs();
    m_saver.position(draft.currentCriterion, draft.playheadMs, draft.heard, draft.spentMs);
}

Instant EvaluationController::now() const {
    return m_session.workspace().clock().now();
}

} // namespace earmark::ui
