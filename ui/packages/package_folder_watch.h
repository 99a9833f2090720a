#pragma once

#include "core/service/package_watch.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace earmark::ui {

class Session;

/// Takes in packages that appear in the folder that is watched, while the window is open. The folder is kept
/// with the person's preferences.
class PackageFolderWatch final : public QObject {
    Q_OBJECT

public:
    explicit PackageFolderWatch(Session& session, QObject* parent = nullptr);
    /// Cancels a look under way.
    ~PackageFolderWatch() override;

    QString folder() const;
    /// An empty one ends the watch.
    void setFolder(const QString& folder);
    /// Looks now, unless a look is under way.
    void look();

signals:
    void folderChanged();
    /// What the last look found; nothing new is an empty list.
    void looked(const std::vector<earmark::service::WatchedPackage>& found);

private:
    void begin();
    void take(const std::vector<service::WatchedPackage>& found);

    Session& m_session;
    QTimer m_timer;
    std::shared_ptr<service::PackageWatch> m_watch; ///< null while nothing is watched
    std::shared_ptr<Progress> m_progress;           ///< of the look under way
    bool m_complained = false;                      ///< of a folder that cannot be read; once
};

} // namespace earmark::ui
