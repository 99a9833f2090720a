#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/backups.h"
#include "core/storage/reader_pool.h"
#include "core/storage/transaction.h"
#include "core/storage/writer.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>
#include <type_traits>

namespace earmark::storage {

class StoreLock;

/// What Store::read and Store::write give for a piece of work: its own Result, or its value as one.
template <class Value>
struct WorkOutcome {
    using type = Result<Value>;
};
template <class Value>
struct WorkOutcome<Result<Value>> {
    using type = Result<Value>;
};
template <class Work>
using WorkResult = typename WorkOutcome<std::invoke_result_t<Work&, Connection&>>::type;

/// The setting that says when (UTC milliseconds) a store was found without the log that it was left with.
inline constexpr const char* kLostLogSetting = "log-lost-at";

/// An open store: one file, locked for this program instance, with one thread that writes and any number
/// that read. Everything that can go wrong inside the work comes out as an Error; nothing is thrown.
class Store {
public:
    /// How far a commit is pushed. Normal loses acknowledged saves when power fails; it exists so that the
    /// durability tests can show that they would notice.
    enum class Durability { Full, Normal };

    struct Options {
        bool create = false;   ///< make the file (and its folder) when it is missing
        bool readOnly = false; ///< never write; works beside a program that has the store open
        bool dailyBackup = true;
        bool copyBeforeMigration = true; ///< off where the store is a copy itself
        Durability durability = Durability::Full;
        int checkpointPages = 1'000; ///< pages of log after which it is copied back; 4 MB
        std::string vfs;             ///< the engine's file layer; empty is the system's own
    };

    /// Opens, locks, migrates and, on the first start of a day, backs up in the background. NotFound,
    /// Busy, NewerStore, NetworkShare, ReadOnly, Corrupt, Malformed, NoSpace, Io.
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& path, const Options& options,
                                               const Clock& clock);
    /// Waits for queued writes and a running backup.
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Runs the work on this thread, on one unchanging view of the store.
    template <class Work>
    WorkResult<Work> read(Work work) {
        std::optional<WorkResult<Work>> outcome;
        const Result<void> done = guarded([&]() -> Result<void> {
            ReaderPool::Loan connection = m_readers.lend();
            Transaction view(*connection, Transaction::Kind::Read);
            return keep(work, *connection, outcome);
        });
        return done ? std::move(*outcome) : WorkResult<Work>(done.error());
    }

    /// Runs the work in a transaction on the writer's thread and waits until it is durable. The work's own
    /// Error undoes everything it did. Never call it from the writer's thread.
    template <class Work>
    WorkResult<Work> write(Work work) {
        if (!m_writer) return WorkResult<Work>(readOnlyError());
        std::optional<WorkResult<Work>> outcome;
        const Result<void> done =
            m_writer->run([&](Connection& connection) { return keep(work, connection, outcome); });
        return done ? std::move(*outcome) : WorkResult<Work>(done.error());
    }

    /// Queues the work and returns at once. `done` is called on the writer's thread when it is durable.
    void post(Writer::Work work, Writer::Done done);

    /// Copies the store as it stands into its backups, on the calling thread; others go on writing. Steps of
    /// `progress` are pages. ReadOnly, NoSpace, Corrupt, Io, Cancelled.
    Result<Backup> backUp(Instant now, const std::string& reason, Progress* progress = nullptr) const;

    bool isReadOnly() const { return m_writer == nullptr; }
    const std::filesystem::path& path() const { return m_path; }

private:
    Store(std::filesystem::path path, std::unique_ptr<StoreLock> lock, std::unique_ptr<Connection> writing,
          Connection::Mode readMode, const Options& options);

    static std::unique_ptr<Store> openForWriting(const std::filesystem::path& path, const Options& options,
                                                 const Clock& clock);
    /// Takes the lock over where it succeeds.
    static std::unique_ptr<Store> openLocked(const std::filesystem::path& path, const Options& options,
                                             const Clock& clock, std::unique_ptr<StoreLock>& lock,
                                             bool logIsLost);
    static std::unique_ptr<Store> openForReading(const std::filesystem::path& path, const Options& options);
    void startDailyBackup(Instant now);
    Error readOnlyError() const;

    template <class Work>
    static Result<void> keep(Work& work, Connection& connection, std::optional<WorkResult<Work>>& outcome) {
        if constexpr (std::is_void_v<std::invoke_result_t<Work&, Connection&>>) {
            work(connection);
            outcome.emplace();
        } else {
            outcome.emplace(work(connection));
        }
        return *outcome ? Result<void>() : Result<void>(outcome->error());
    }

    std::filesystem::path m_path;
    std::string m_vfs;
    Connection::Mode m_readMode;
    std::unique_ptr<StoreLock> m_lock;
    ReaderPool m_readers;
    std::unique_ptr<Writer> m_writer;
    std::thread m_backup;
};

} // namespace earmark::storage
