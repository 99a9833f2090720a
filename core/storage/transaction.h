#pragma once

#include "core/storage/connection.h"

namespace earmark::storage {

/// A transaction that rolls back unless it was committed. Writers begin IMMEDIATE: one that reads first and
/// then writes would be refused at once where another one wrote in between.
class Transaction {
public:
    enum class Kind { Read, Write };

    Transaction(Connection& connection, Kind kind)
        : m_connection(connection) {
        m_connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    }
    ~Transaction() { rollBack(); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() { m_connection.execute("COMMIT"); }

private:
    void rollBack() noexcept {
        // A failed commit or a full disk may have rolled back already.
        if (!m_connection.inTransaction()) return;
        try {
            m_connection.execute("ROLLBACK");
        } catch (...) {
            // The connection is beyond use; the next statement on it says so.
        }
    }

    Connection& m_connection;
};

} // namespace earmark::storage
