#include "app/desktop/sample_folder.h"

#include "ui/common/text.h"

#include <QDir>
#include <QFileInfo>

namespace earmark::desktop {

namespace {

const QString kPrefix = QStringLiteral("earmark-sample-");

QString lockOf(const QString& folder) {
    return folder + QStringLiteral("/in_use");
}

/// A folder without a lock is one that another program has made this moment.
void removeUnlessAlive(const QString& folder) {
    if (!QFileInfo::exists(lockOf(folder))) return;
    QLockFile lock(lockOf(folder));
    lock.setStaleLockTime(0); // however old: only the end of its program frees it
    if (!lock.tryLock()) return;
    QDir(folder).removeRecursively();
}

} // namespace

SampleFolder::SampleFolder()
    : m_folder(QDir::temp().filePath(kPrefix + QStringLiteral("XXXXXX")))
    , m_lock(lockOf(m_folder.path())) {
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<SampleFolder>> SampleFolder::make() {
    std::unique_ptr<SampleFolder> made(new SampleFolder);
    const QTemporaryDir& folder = made->m_folder;
    if (!folder.isValid())
        return Error{ErrorCode::Io, ui::toUtf8(folder.path()), ui::toUtf8(folder.errorString())};
    if (!made->m_lock.tryLock())
        return Error{ErrorCode::Io, ui::toUtf8(folder.path()), "the folder could not be locked"};
    return made;
}

std::filesystem::path SampleFolder::storePath() const {
    return ui::toPath(m_folder.filePath(QStringLiteral("sample.db")));
}

void SampleFolder::removeLeftovers() {
    const QFileInfoList folders =
        QDir::temp().entryInfoList({kPrefix + QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo& folder : folders)
        if (folder.isWritable()) removeUnlessAlive(folder.filePath());
}

} // namespace earmark::desktop
