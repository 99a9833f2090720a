#pragma once

#include "core/base/result.h"
#include "core/model/card_draft.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace earmark::ui {

class Session;

/// Saves a draft of a card soon after each change, off the screen's thread, one save under way at a time:
/// what changes meanwhile goes with the next. A conflict (another
/// editor saved it, or it is gone) ends the saving until somebody has decided.
class CardSaver final : public QObject {
    Q_OBJECT

public:
    enum class State { Saved, Waiting, Saving, Failed, Conflict };

    /// `draft` gives the draft as it stands; asked on the screen's thread.
    CardSaver(Session& session, std::function<model::CardDraft()> draft, QObject* parent = nullptr);

    ~CardSaver() override;

    /// Starts on a draft that is stored as it stands.
    void begin(const model::CardDraft& draft);
    /// Forgets it; call flush() before, or unsaved changes are lost.
    void end();

    void changed();
    /// Saves what is unsaved and waits for it. Under a conflict it fails and says so anew.
    [[nodiscard]] Result<void> flush();
    void retry();

    State state() const { return m_state; }
    int revision() const { return m_revision; }
    Instant savedAt() const { return m_savedAt; }
    const std::optional<Error>& failure() const { return m_failure; }

signals:
    void stateChanged();
    void conflict(const earmark::Error& error);

private:
    using Outcome = Result<model::CardDraft>;

    class Mailbox;

    void send();
    void finished(const std::shared_ptr<std::promise<Outcome>>& save, const Outcome& outcome);
    /// Who saves, as the next editor reads it.
    std::string signature() const;
    void settle(const Outcome& outcome);
    void setState(State state);

    Session& m_session;
    std::function<model::CardDraft()> m_draft;
    QTimer m_soon;
    QTimer m_again;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<std::promise<Outcome>> m_underWay;
    bool m_dirty = false;
    State m_state = State::Saved;
    int m_revision = 0;
    Instant m_savedAt{};
    std::optional<Error> m_failure;
};

} // namespace earmark::ui
