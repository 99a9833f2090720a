#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace earmark::storage {

/// The one thread that writes: it owns the read-write connection and carries out jobs in the order they
/// came. Jobs that wait together share one commit, so a burst of saves costs one sync; a job that fails is
/// undone alone.
class Writer {
public:
    /// Runs inside a transaction; an Error or a thrown Failure undoes what it did.
    using Work = std::function<Result<void>(Connection&)>;
    /// Called on the writer's thread once the work is durable, or failed.
    using Done = std::function<void(const Result<void>&)>;

    /// The write-ahead log is copied back into the file once it has grown to `checkpointPages`, after the
    /// savers have their answer.
    Writer(std::unique_ptr<Connection> connection, int checkpointPages);
    /// Finishes, then closes the connection.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void post(Work work, Done done);
    /// Posts and waits. Never call it on the writer's own thread.
    Result<void> run(Work work);
    /// Carries out what is queued, ends the thread and copies the log back into the file. True when the file
    /// is whole without its log; false where a reader of another program still holds a part of it.
    bool finish();

private:
    struct Job {
        Work work;
        Done done;
    };

    void loop();
    std::vector<Job> takeBatch();
    std::vector<Result<void>> commitTogether(std::vector<Job>& batch);
    void checkpointWhenGrown(const std::vector<Result<void>>& outcomes);
    bool copyLogBack();

    std::unique_ptr<Connection> m_connection;
    int m_checkpointPages;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Job> m_queue;
    bool m_closing = false;
    std::thread m_thread; // last: starts when everything above is ready
};

/// Runs the function and turns whatever it throws into an Error.
Result<void> guarded(const std::function<Result<void>()>& function);

} // namespace earmark::storage
