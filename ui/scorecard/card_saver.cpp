#include "ui/scorecard/card_saver.h"

#include "ui/common/session.h"

#include <mutex>
#include <utility>

namespace earmark::ui {

namespace {

/// A save carries what was typed in this time, so that not every letter is written to the disk.
constexpr int kSoonMs = 300;
/// A failed save is tried again by itself (a full disk may have been cleared).
constexpr int kRetryMs = 5'000;

} // namespace

/// The way from the store's thread to this one; open for as long as the saver lives.
class CardSaver::Mailbox {
public:
    explicit Mailbox(CardSaver& owner)
        : m_owner(&owner) {}

    void close() {
        const std::lock_guard lock(m_mutex);
        m_owner = nullptr;
    }

    void post(const std::shared_ptr<std::promise<Outcome>>& save, const Outcome& outcome) {
        save->set_value(outcome);
        const std::lock_guard lock(m_mutex);
        if (m_owner == nullptr) return;
        QMetaObject::invokeMethod(
            m_owner, [owner = m_owner, save, outcome] { owner->finished(save, outcome); },
            Qt::QueuedConnection);
    }

private:
    std::mutex m_mutex;
    CardSaver* m_owner;
};

CardSaver::CardSaver(Session& session, std::function<model::CardDraft()> draft, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_draft(std::move(draft))
    , m_mailbox(std::make_shared<Mailbox>(*this)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &CardSaver::send);
    m_again.setSingleShot(true);
    m_again.setInterval(kRetryMs);
    connect(&m_again, &QTimer::timeout, this, &CardSaver::send);
}

CardSaver::~CardSaver() {
    m_mailbox->close();
}

void CardSaver::begin(const model::CardDraft& draft) {
    end();
    m_revision = draft.revision;
    m_savedAt = draft.savedAt;
    setState(State::Saved);
}

void CardSaver::end() {
    m_soon.stop();
    m_again.stop();
    m_underWay.reset();
    m_dirty = false;
    m_failure.reset();
    m_state = State::Saved;
}

void CardSaver::changed() {
    m_dirty = true;
    if (m_state == State::Conflict) return;
    // Not started anew by each letter: who types without a pause is saved all the same.
    if (!m_soon.isActive()) m_soon.start();
    if (m_state == State::Saved) setState(State::Waiting);
}

void CardSaver::retry() {
    m_again.stop();
    send();
}

void CardSaver::send() {
    if (!m_dirty || m_underWay || m_state == State::Conflict) return;
    m_soon.stop();
    m_dirty = false;
    auto promise = std::make_shared<std::promise<Outcome>>();
    m_underWay = promise;
    setState(State::Saving);
    // On the store's own thread: long work elsewhere never keeps a draft from the disk.
    m_session.cardDrafts().save(
        m_draft(), signature(),
        [promise, mailbox = m_mailbox](const Outcome& outcome) { mailbox->post(promise, outcome); });
}

void CardSaver::finished(const std::shared_ptr<std::promise<Outcome>>& save, const Outcome& outcome) {
    if (save != m_underWay) return; // flush() or another draft has gone on without it
    m_underWay.reset();
    settle(outcome);
}

Result<void> CardSaver::flush() {
    const bool stoodBefore = m_state == State::Conflict;
    m_soon.stop();
    m_again.stop();
    if (auto underWay = std::exchange(m_underWay, nullptr)) settle(underWay->get_future().get());
    if (m_dirty && m_state != State::Conflict) {
        m_dirty = false;
        settle(m_session.cardDrafts().save(m_draft(), signature()));
    }
    if (!m_failure) return {};
    if (stoodBefore) emit conflict(*m_failure);
    return *m_failure;
}

std::string CardSaver::signature() const {
    const auto& inspector = m_session.inspector();
    return inspector ? inspector->name : std::string();
}

void CardSaver::settle(const Outcome& outcome) {
    if (outcome) {
        m_revision = outcome->revision;
        m_savedAt = outcome->savedAt;
        m_failure.reset();
        setState(m_dirty ? State::Waiting : State::Saved);
        if (m_dirty) m_soon.start();
        return;
    }
    m_dirty = true;
    m_failure = outcome.error();
    // Another editor saved it, or it was published or discarded: trying again cannot help, a person decides.
    if (outcome.error().code == ErrorCode::Conflict || outcome.error().code == ErrorCode::NotFound) {
        setState(State::Conflict);
        emit conflict(outcome.error());
        return;
    }
    setState(State::Failed);
    m_again.start();
}

void CardSaver::setState(State state) {
    m_state = state;
    emit stateChanged();
}

} // namespace earmark::ui
