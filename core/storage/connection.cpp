#include "core/storage/connection.h"

#include "core/storage/failure.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace earmark::storage {

namespace {

constexpr int kBusyTimeoutMs = 10'000;
constexpr int kStepsBetweenAsking = 20'000; ///< of the engine; a fraction of a millisecond

Fault faultOf(int extendedCode, int systemError) {
    if (systemError == ENOSPC) return Fault::Full;
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Fault::Busy;
    case SQLITE_FULL:
        return Fault::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Fault::ReadOnly;
    case SQLITE_CANTOPEN:
        return Fault::CannotOpen;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Fault::Corrupt;
    case SQLITE_IOERR:
        return Fault::Io;
    case SQLITE_INTERRUPT:
        return Fault::Stopped;
    case SQLITE_CONSTRAINT:
        return extendedCode == SQLITE_CONSTRAINT_UNIQUE || extendedCode == SQLITE_CONSTRAINT_PRIMARYKEY
                   ? Fault::Unique
                   : Fault::Constraint;
    default:
        return Fault::Other;
    }
}

ErrorCode errorCodeOf(Fault fault) {
    switch (fault) {
    case Fault::Busy:
        return ErrorCode::Busy;
    case Fault::Unique:
        return ErrorCode::AlreadyExists;
    case Fault::Full:
        return ErrorCode::NoSpace;
    case Fault::ReadOnly:
        return ErrorCode::ReadOnly;
    case Fault::Corrupt:
        return ErrorCode::Corrupt;
    case Fault::CannotOpen:
    case Fault::Io:
        return ErrorCode::Io;
    case Fault::Stopped:
        return ErrorCode::Cancelled;
    case Fault::Constraint:
    case Fault::Other:
        return ErrorCode::Internal;
    }
    return ErrorCode::Internal;
}

bool carriesSystemError(int extendedCode) {
    const int primary = extendedCode & 0xff;
    return primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN || primary == SQLITE_FULL;
}

int openFlags(Connection::Mode mode) {
    // Each connection stays with one thread at a time, so the engine's own mutex would only cost time.
    const int access = mode == Connection::Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
}

/// A file: URI with everything escaped that could end the path.
std::string uriOf(const std::string& path, const char* options) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char character : path) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '%' || character == '?' || character == '#') {
            uri += '%';
            uri += kHex[byte >> 4];
            uri += kHex[byte & 0x0f];
        } else {
            uri += character;
        }
    }
    return uri + options;
}

/// The engine's tally of its own memory takes a lock at each allocation and nobody reads it. Must come before
/// the engine's first use; later it changes nothing.
void settleEngine() {
    static const int settled = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)settled;
}

} // namespace

std::string utf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return std::string(text.begin(), text.end());
}

Connection::Connection(const std::filesystem::path& path, Mode mode, const std::string& vfs)
    : m_name(utf8(path)) {
    settleEngine();
    const std::string uri = uriOf(m_name, mode == Mode::Immutable ? "?immutable=1" : "");
    const int code =
        sqlite3_open_v2(uri.c_str(), &m_handle, openFlags(mode), vfs.empty() ? nullptr : vfs.c_str());
    if (code != SQLITE_OK) {
        try {
            fail(code);
        } catch (...) {
            sqlite3_close_v2(m_handle);
            throw;
        }
    }
    sqlite3_busy_timeout(m_handle, kBusyTimeoutMs);
    sqlite3_wal_hook(m_handle, &Connection::rememberWalPages, this);
}

Connection::~Connection() {
    for (auto& [sql, handles] : m_idle)
        for (sqlite3_stmt* handle : handles)
            sqlite3_finalize(handle);
    sqlite3_close_v2(m_handle);
}

int Connection::rememberWalPages(void* self, sqlite3*, const char*, int pages) {
    static_cast<Connection*>(self)->m_walPages = pages;
    return SQLITE_OK;
}

Statement Connection::prepare(std::string_view sql) {
    const auto found = m_idle.find(sql);
    if (found != m_idle.end() && !found->second.empty()) {
        sqlite3_stmt* handle = found->second.back();
        found->second.pop_back();
        return {*this, std::string(sql), handle};
    }
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) fail(code);
    return {*this, std::string(sql), handle};
}

void Connection::giveBack(std::string sql, sqlite3_stmt* handle) noexcept {
    sqlite3_reset(handle);
    sqlite3_clear_bindings(handle);
    try {
        m_idle[std::move(sql)].push_back(handle);
    } catch (...) {
        sqlite3_finalize(handle);
    }
}

void Connection::executeScript(const std::string& sql) {
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Connection::integer(std::string_view sql, std::int64_t fallback) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : fallback;
}

void Connection::attach(const std::filesystem::path& path, Mode mode, const std::string& name) {
    const char* access = mode == Mode::Immutable ? "?immutable=1" : mode == Mode::ReadOnly ? "?mode=ro" : "";
    execute("ATTACH ?1 AS " + name, uriOf(utf8(path), access));
}

void Connection::setWatch(std::function<bool()> goesOn) {
    m_goesOn = std::move(goesOn);
    if (m_goesOn)
        sqlite3_progress_handler(m_handle, kStepsBetweenAsking, &Connection::askWatch, this);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

int Connection::askWatch(void* self) {
    return static_cast<Connection*>(self)->m_goesOn() ? 0 : 1;
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(m_handle);
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Connection::fail(int resultCode) const {
    const int extended = m_handle != nullptr ? sqlite3_extended_errcode(m_handle) : resultCode;
    const int systemError =
        m_handle != nullptr && carriesSystemError(extended) ? sqlite3_system_errno(m_handle) : 0;
    std::string message = m_handle != nullptr ? sqlite3_errmsg(m_handle) : sqlite3_errstr(resultCode);
    if (systemError != 0) message += std::string(" (") + std::strerror(systemError) + ")";
    const Fault fault = faultOf(extended, systemError);
    throw DatabaseFailure(fault, Error{errorCodeOf(fault), m_name, std::move(message)});
}

} // namespace earmark::storage
