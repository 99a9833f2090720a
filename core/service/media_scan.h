#pragma once

#include "core/base/progress.h"
#include "core/service/call_service.h"
#include "core/service/workspace.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace earmark::service {

/// Looks at every recording that has not been looked at yet: decodes it for its length, counts its channels,
/// hashes its content. Where a file begins with all that was looked at before, the recording goes on where it
/// was cut off and stays the one that was scored; every other file in the place of a scored one is not taken
/// for it. A file that is no sound but reads as a conversation is a written contact, as long as
/// from its first to its last message. On the calling thread and `helpers` more. Steps of `progress` are
/// recordings. Returns how many were looked at; Cancelled keeps what was found until then. `found` is told
/// after each batch, on the calling thread.
Result<std::size_t> scanPendingMedia(Workspace& workspace, unsigned helpers, Progress& progress,
                                     const std::function<void(const ChangeSet&)>& found);

/// The same of one recording, whether it was looked at before or not.
Result<ChangeSet> scanMediaOf(Workspace& workspace, RecordingId recording, const Progress& progress);

/// The recording as it stands now, after its file was decoded to its end, cut off or not: looked at again
/// where that is not the file that was looked at before, by its content.
Result<model::Recording> lookAgainWhereChanged(Workspace& workspace, const model::Recording& recording,
                                               bool cutOff, const Progress& progress);

/// The same in the background, on threads of its own: wake() it when recordings were added or a folder moved.
class MediaScan {
public:
    struct Listener {
        /// What a batch found. On the scan's thread.
        std::function<void(const ChangeSet&)> found;
        /// Nothing is pending any more, or why the scan stopped. On the scan's thread.
        std::function<void(const Result<std::size_t>&)> finished;
    };

    MediaScan(Workspace& workspace, Listener listener);
    /// Cancels and waits.
    ~MediaScan();
    MediaScan(const MediaScan&) = delete;
    MediaScan& operator=(const MediaScan&) = delete;

    /// Begins, or once more when it is running. From any thread.
    void wake();
    /// Stops after the recordings at hand; wake() goes on with the rest.
    void cancel();
    bool isRunning() const { return m_running.load(); }
    /// Recordings looked at and still to look at, of this run.
    std::int64_t done() const;
    std::int64_t total() const;

private:
    void loop();

    Workspace& m_workspace;
    Listener m_listener;
    mutable std::mutex m_mutex;
    std::condition_variable m_woken;
    std::shared_ptr<Progress> m_progress; ///< of the run under way
    bool m_wanted = false;
    bool m_closing = false;
    std::atomic<bool> m_running{false};
    std::thread m_thread; // last: starts when everything above is ready
};

} // namespace earmark::service
