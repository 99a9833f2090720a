#include "ui/imports/media_watch.h"

#include "ui/common/session.h"

namespace earmark::ui {

MediaWatch::MediaWatch(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    const auto tell = [this](auto what) {
        QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
    };
    m_scan = std::make_unique<service::MediaScan>(
        session.workspace(),
        service::MediaScan::Listener{[this, tell](const ChangeSet& changes) {
                                         tell([this, changes] { m_session.announce(changes); });
                                     },
                                     [this, tell](const Result<std::size_t>& outcome) {
                                         tell([this, outcome] {
                                             if (!outcome) m_session.complain(outcome.error());
                                             emit finished();
                                         });
                                     }});
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.recordings) m_scan->wake();
    });
    m_scan->wake();
}

MediaWatch::~MediaWatch() = default;

} // namespace earmark::ui
