#include "ui/evaluation/draft_saver.h"

#include "ui/common/text.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace earmark::ui {

namespace {

/// Typing is saved when it pauses this long.
constexpr int kTypingPauseMs = 400;
/// A failed save is tried again by itself after this time (a full disk may have been cleared).
constexpr int kRetryMs = 5'000;

} // namespace

/// Brings the store's word to the screen's thread, and drops it when nobody listens any more. Held by every
/// save under way, so that it lives as long as the last of them.
class DraftSaver::Mailbox {
public:
    explicit Mailbox(DraftSaver* receiver)
        : m_receiver(receiver) {}

    void close() {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }

    /// From any thread.
    void post(quint64 generation, Result<Instant> result) {
        const std::lock_guard lock(m_mutex);
        if (!m_receiver) return;
        DraftSaver* receiver = m_receiver;
        QMetaObject::invokeMethod(
            receiver,
            [receiver, generation, result = std::move(result)] { receiver->finished(generation, result); },
            Qt::QueuedConnection);
    }

private:
    std::mutex m_mutex;
    DraftSaver* m_receiver;
};

DraftSaver::DraftSaver(service::EvaluationService& evaluations, QObject* parent)
    : QObject(parent)
    , m_evaluations(evaluations)
    , m_mailbox(std::make_shared<Mailbox>(this)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &DraftSaver::send);
    m_again.setSingleShot(true);
    m_again.setInterval(kRetryMs);
    connect(&m_again, &QTimer::timeout, this, &DraftSaver::send);
}

DraftSaver::~DraftSaver() {
    m_mailbox->close();
}

void DraftSaver::begin(const model::Evaluation& draft) {
    end();
    m_waiting.evaluation = draft.id;
    if (draft.savedAt != Instant{}) m_savedAt = draft.savedAt;
    for (const auto& [key, answer] : draft.answers)
        m_marks[key] = {SaveMark::State::Saved, draft.savedAt};
}

void DraftSaver::end() {
    ++m_generation;
    m_soon.stop();
    m_again.stop();
    m_waiting = {};
    m_inFlight.reset();
    m_marks.clear();
    m_savedAt.reset();
    m_failure.reset();
}

void DraftSaver::answer(const std::string& criterionKey, const model::Answer& answer) {
    auto& waiting = m_waiting.answers;
    const auto same = std::find_if(waiting.begin(), waiting.end(),
                                   [&](const auto& entry) { return entry.first == criterionKey; });
    if (same != waiting.end())
        same->second = answer;
    else
        waiting.emplace_back(criterionKey, answer);
    m_marks[criterionKey] = {SaveMark::State::Pending, {}};
    emit marksChanged(toQString(criterionKey));
}

void DraftSaver::markers(const std::vector<model::Marker>& markers) {
    m_waiting.markers = markers;
}

void DraftSaver::summary(const std::string& summary) {
    m_waiting.summary = summary;
}

void DraftSaver::position(const std::string& currentCriterion, std::int64_t playheadMs,
                          std::vector<model::HeardSpan> heard, std::int64_t spentMs) {
    m_waiting.currentCriterion = currentCriterion;
    m_waiting.playheadMs = playheadMs;
    m_waiting.heard = std::move(heard);
    m_waiting.spentMs = spentMs;
}

void DraftSaver::sendSoon() {
    m_soon.start();
}

void DraftSaver::send() {
    m_soon.stop();
    if (m_inFlight || isEmpty(m_waiting)) return;
    m_inFlight = std::exchange(m_waiting, {});
    m_waiting.evaluation = m_inFlight->evaluation;
    m_evaluations.save(*m_inFlight, [mailbox = m_mailbox, generation = m_generation](Result<Instant> result) {
        mailbox->post(generation, std::move(result));
    });
}

Result<void> DraftSaver::flush() {
    m_soon.stop();
    // What is under way is sent along once more: every member is a whole value, so twice does no harm, and
    // its own answer need not be waited for.
    service::DraftChange all = m_inFlight ? *m_inFlight : service::DraftChange{};
    all.evaluation = m_waiting.evaluation;
    merge(all, std::exchange(m_waiting, {}));
    m_waiting.evaluation = all.evaluation;
    m_inFlight.reset();
    ++m_generation;
    if (isEmpty(all)) return {};
    const Result<Instant> result = m_evaluations.saveNow(all);
    settle(result, std::move(all));
    if (!result) return result.error();
    return {};
}

void DraftSaver::finished(quint64 generation, const Result<Instant>& result) {
    if (generation != m_generation || !m_inFlight) return;
    service::DraftChange sent = std::move(*m_inFlight);
    m_inFlight.reset();
    settle(result, std::move(sent));
    if (result && !m_soon.isActive()) send();
}

void DraftSaver::settle(const Result<Instant>& result, service::DraftChange sent) {
    const auto waits = [this](const std::string& key) {
        return std::any_of(m_waiting.answers.begin(), m_waiting.answers.end(),
                           [&](const auto& entry) { return entry.first == key; });
    };
    for (const auto& entry : sent.answers) {
        if (waits(entry.first)) continue;
        m_marks[entry.first] =
            result ? SaveMark{SaveMark::State::Saved, *result} : SaveMark{SaveMark::State::Failed, {}};
    }
    if (!result) {
        merge(sent, std::exchange(m_waiting, {}));
        m_waiting = std::move(sent);
        m_failure = result.error();
        m_again.start();
        emit failed(result.error());
    } else {
        m_savedAt = *result;
        m_failure.reset();
        emit saved(*result);
    }
    emit marksChanged({});
}

SaveMark DraftSaver::mark(const std::string& criterionKey) const {
    const auto found = m_marks.find(criterionKey);
    return found == m_marks.end() ? SaveMark{} : found->second;
}

bool DraftSaver::isEmpty(const service::DraftChange& change) {
    return change.answers.empty() && !change.markers && !change.summary && !change.currentCriterion &&
           !change.playheadMs && !change.heard && !change.spentMs;
}

void DraftSaver::merge(service::DraftChange& older, service::DraftChange newer) {
    for (auto& entry : newer.answers) {
        const auto same = std::find_if(older.answers.begin(), older.answers.end(),
                                       [&](const auto& known) { return known.first == entry.first; });
        if (same != older.answers.end())
            same->second = std::move(entry.second);
        else
            older.answers.push_back(std::move(entry));
    }
    if (newer.markers) older.markers = std::move(newer.markers);
    if (newer.summary) older.summary = std::move(newer.summary);
    if (newer.currentCriterion) older.currentCriterion = std::move(newer.currentCriterion);
    if (newer.playheadMs) older.playheadMs = newer.playheadMs;
    if (newer.heard) older.heard = std::move(newer.heard);
    if (newer.spentMs) older.spentMs = newer.spentMs;
}

} // namespace earmark::ui
