#pragma once

#include "core/storage/connection.h"

#include <memory>
#include <mutex>
#include <vector>

namespace earmark::storage {

/// Read-only connections, lent to whoever reads, from any thread. A few are kept open between reads.
class ReaderPool {
public:
    ReaderPool(std::filesystem::path path, Connection::Mode mode, std::string vfs);

    /// A connection for the time of one read; comes back by itself.
    class Loan {
    public:
        Loan(ReaderPool& pool, std::unique_ptr<Connection> connection)
            : m_pool(pool)
            , m_connection(std::move(connection)) {}
        ~Loan() { m_pool.takeBack(std::move(m_connection)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;

        Connection& operator*() { return *m_connection; }

    private:
        ReaderPool& m_pool;
        std::unique_ptr<Connection> m_connection;
    };
    Loan lend();

    /// Closes what is idle, so that the writer is the last to close and can clear the log away.
    void closeIdle();

private:
    void takeBack(std::unique_ptr<Connection> connection) noexcept;

    std::filesystem::path m_path;
    Connection::Mode m_mode;
    std::string m_vfs;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace earmark::storage
