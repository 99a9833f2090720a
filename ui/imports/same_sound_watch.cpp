#include "ui/imports/same_sound_watch.h"

#include "ui/common/session.h"

#include <utility>

namespace earmark::ui {

SameSoundWatch::SameSoundWatch(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.recordings && !m_imported.empty()) ask();
    });
}

void SameSoundWatch::follow(std::vector<RecordingId> imported) {
    m_imported = std::move(imported);
    m_told = 0;
    ++m_following;
}

void SameSoundWatch::ask() {
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), imported = m_imported] {
            return service::sameSoundAmong(workspace, imported);
        },
        [this, following = m_following](Result<std::vector<service::SameSound>> same) {
            if (following != m_following) return;
            if (!same) return m_session.complain(same.error());
            if (same->size() <= m_told) return;
            m_told = same->size();
            emit found(*same);
        });
}

} // namespace earmark::ui
