#pragma once

#include "core/storage/statement.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace earmark::storage {

/// One connection to a store file. Used by one thread at a time. Throws DatabaseFailure.
class Connection {
public:
    enum class Mode {
        ReadWrite, ///< the file must exist
        ReadOnly,
        Immutable, ///< read-only in a folder that cannot be written, where nobody else writes either
    };

    /// `vfs` names the file layer; empty is the system's own.
    Connection(const std::filesystem::path& path, Mode mode, const std::string& vfs = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A statement of this text, from the cache where one is idle.
    Statement prepare(std::string_view sql);
    /// Prepares, binds and runs.
    template <class... Values>
    void execute(std::string_view sql, const Values&... values) {
        prepare(sql).with(values...).run();
    }
    /// Runs a script of several statements without parameters.
    void executeScript(const std::string& sql);
    /// The first column of the first row; `fallback` when there is no row.
    std::int64_t integer(std::string_view sql, std::int64_t fallback = 0);

    /// Makes another file readable as `name` ("SELECT … FROM name.table") until this connection closes.
    void attach(const std::filesystem::path& path, Mode mode, const std::string& name);
    /// From now on every long statement asks now and then whether it goes on, and ends as Cancelled where it
    /// does not. Nothing asks when empty.
    void setWatch(std::function<bool()> goesOn);

    /// Rows that the last statement inserted, updated or deleted.
    std::int64_t changes() const;
    /// Whether a transaction is open (a full disk rolls back by itself).
    bool inTransaction() const;
    /// Pages in the write-ahead log after the last commit of this connection.
    int walPages() const { return m_walPages; }
    /// The file's name, for messages.
    const std::string& name() const { return m_name; }

    /// Throws what the engine says about this result code, before anything can overwrite it.
    [[noreturn]] void fail(int resultCode) const;

private:
    friend class Statement;
    void giveBack(std::string sql, sqlite3_stmt* handle) noexcept;
    static int rememberWalPages(void* self, sqlite3*, const char*, int pages);
    static int askWatch(void* self);

    std::string m_name;
    sqlite3* m_handle = nullptr;
    std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> m_idle;
    int m_walPages = 0;
    std::function<bool()> m_goesOn;
};

/// The path as the engine and messages want it, UTF-8.
std::string utf8(const std::filesystem::path& path);

} // namespace earmark::storage
