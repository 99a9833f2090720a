#pragma once

#include "core/service/media_scan.h"

#include <QObject>

#include <memory>

namespace earmark::ui {

class Session;

/// Keeps the background look at recordings going while the window is open: wakes it at the start and whenever
/// recordings change, and tells every view what it found.
class MediaWatch final : public QObject {
    Q_OBJECT

public:
    explicit MediaWatch(Session& session, QObject* parent = nullptr);
    /// Stops the scan and waits for it.
    ~MediaWatch() override;

    bool isRunning() const { return m_scan->isRunning(); }

signals:
    /// Nothing is left to look at, or the scan stopped.
    void finished();

private:
    Session& m_session;
    std::unique_ptr<service::MediaScan> m_scan;
};

} // namespace earmark::ui
