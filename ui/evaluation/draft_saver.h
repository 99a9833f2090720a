#pragma once

#include "core/base/clock.h"
#include "core/service/evaluation_service.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace earmark::ui {

/// How far an answer is from being safe on disk.
struct SaveMark {
    enum class State { None, Pending, Saved, Failed };
    State state = State::None;
    Instant at{}; ///< when it became durable, for Saved

    bool operator==(const SaveMark&) const = default;
};

/// Saves a draft change by change, off the screen's thread, one save under way at a time: what changes
/// meanwhile goes with the next one. A mark turns to Saved only when the store has said that the commit is
/// durable and nothing newer of the same answer waits.
class DraftSaver final : public QObject {
    Q_OBJECT

public:
    explicit DraftSaver(service::EvaluationService& evaluations, QObject* parent = nullptr);
    ~DraftSaver() override;

    /// Starts on a draft; answers it holds already count as saved at `savedAt`.
    void begin(const model::Evaluation& draft);
    /// Forgets the draft. Call flush() before, or unsaved changes are lost.
    void end();

    void answer(const std::string& criterionKey, const model::Answer& answer);
    void markers(const std::vector<model::Marker>& markers);
    void summary(const std::string& summary);
    /// Where the inspector stands; goes along with the next save.
    void position(const std::string& currentCriterion, std::int64_t playheadMs,
                  std::vector<model::HeardSpan> heard, std::int64_t spentMs);

    /// Sends what waits; with `delay` it waits for more of the kind first (typing).
    void send();
    void sendSoon();
    /// Makes everything durable before it returns.
    [[nodiscard]] Result<void> flush();
    /// Tries again after a failure.
    void retry() { send(); }

    SaveMark mark(const std::string& criterionKey) const;
    /// The last durable save of this draft.
    std::optional<Instant> savedAt() const { return m_savedAt; }
    bool isPending() const { return m_inFlight || !isEmpty(m_waiting); }
    const std::optional<Error>& failure() const { return m_failure; }

signals:
    /// An answer's mark changed (empty: those of many).
    void marksChanged(const QString& criterionKey);
    void failed(const earmark::Error& error);
    void saved(earmark::Instant at);

private:
    class Mailbox;

    static bool isEmpty(const service::DraftChange& change);
    /// Lays newer changes over older ones.
    static void merge(service::DraftChange& older, service::DraftChange newer);
    void finished(quint64 generation, const Result<Instant>& result);
    void settle(const Result<Instant>& result, service::DraftChange sent);

    service::EvaluationService& m_evaluations;
    std::shared_ptr<Mailbox> m_mailbox; ///< outlives us on the store's thread
    QTimer m_soon;
    QTimer m_again; ///< tries again by itself after a failure
    service::DraftChange m_waiting;
    std::optional<service::DraftChange> m_inFlight;
    quint64 m_generation = 0; ///< a late word about an earlier save is not ours
    std::map<std::string, SaveMark> m_marks;
    std::optional<Instant> m_savedAt;
    std::optional<Error> m_failure;
};

} // namespace earmark::ui
