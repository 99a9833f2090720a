#include "ui/packages/package_folder_watch.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/packages/package_text.h"

namespace earmark::ui {

namespace {

constexpr auto kEvery = std::chrono::seconds(10);

QString folderKey() {
    return QStringLiteral("packages/folder");
}

} // namespace

PackageFolderWatch::PackageFolderWatch(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    m_timer.setInterval(kEvery);
    connect(&m_timer, &QTimer::timeout, this, &PackageFolderWatch::look);
    begin();
}

PackageFolderWatch::~PackageFolderWatch() {
    if (m_progress) m_progress->cancel();
}

QString PackageFolderWatch::folder() const {
    return m_session.preferences().remembered(folderKey()).toString();
}

void PackageFolderWatch::setFolder(const QString& folder) {
    m_session.preferences().remember(folderKey(), folder);
    begin();
    emit folderChanged();
}

void PackageFolderWatch::begin() {
    m_timer.stop();
    m_watch.reset();
    m_complained = false;
    if (folder().isEmpty()) return;
    m_watch = std::make_shared<service::PackageWatch>(m_session.workspace(), toPath(folder()));
    m_timer.start();
    look();
}

void PackageFolderWatch::look() {
    if (!m_watch || m_progress) return;
    m_progress = std::make_shared<Progress>();
    m_session.runAsync(
        this, [watch = m_watch, progress = m_progress] { return watch->look(*progress); },
        [this](Result<std::vector<service::WatchedPackage>> found) {
            m_progress.reset();
            if (found) return take(*found);
            if (!m_complained) m_session.complain(found.error());
            m_complained = true;
        });
}

void PackageFolderWatch::take(const std::vector<service::WatchedPackage>& found) {
    m_complained = false;
    for (const service::WatchedPackage& watched : found) {
        if (watched.outcome) {
            m_session.announce(watched.outcome->changes);
            m_session.say(tr("Package taken in: %1").arg(outcomeText(*watched.outcome)));
        } else if (watched.state == service::WatchedPackage::State::Refused && watched.error) {
            m_session.complain(*watched.error);
        }
    }
    emit looked(found);
}

} // namespace earmark::ui
