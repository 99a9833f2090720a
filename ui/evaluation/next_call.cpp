#include "ui/evaluation/next_call.h"

#include "ui/common/session.h"

namespace earmark::ui {

NextCall::NextCall(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.recordings || !changes.evaluations.empty()) lookAnew();
    });
}

void NextCall::setWorklist(const service::CallFilter& filter) {
    m_worklist = filter;
    lookAnew();
}

void NextCall::setOpen(RecordingId recording) {
    m_last = recording;
    m_isOpen = true;
}

void NextCall::forget() {
    m_found.reset();
    ++m_search; // one that still runs began on the way forgotten
    m_last.reset();
}

Result<std::optional<RecordingId>> NextCall::take() const {
    if (m_found) return std::optional(m_found->id);
    return m_session.calls().next(m_session.inspectorId(), m_worklist, m_last);
}

void NextCall::lookAnew() {
    m_found.reset();
    ++m_search;
    if (m_isOpen) look();
}

void NextCall::look() {
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
            if (!m_isOpen || search != m_search || !found.recording) return;
            m_found = std::move(found.recording);
            emit foundOne();
        });
}

} // namespace earmark::ui
