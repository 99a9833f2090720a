#include "core/storage/statement.h"

#include "core/storage/connection.h"
#include "core/storage/failure.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace earmark::storage {

Statement::Statement(Connection& connection, std::string sql, sqlite3_stmt* handle)
    : m_connection(&connection)
    , m_sql(std::move(sql))
    , m_handle(handle) {}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection)
    , m_sql(std::move(other.m_sql))
    , m_handle(std::exchange(other.m_handle, nullptr)) {}

Statement::~Statement() {
    if (m_handle != nullptr) m_connection->giveBack(std::move(m_sql), m_handle);
}

void Statement::rewind() {
    sqlite3_reset(m_handle); // repeats the error of the last step, which was thrown then
    sqlite3_clear_bindings(m_handle);
}

bool Statement::step() {
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    m_connection->fail(code);
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::check(int resultCode) const {
    if (resultCode != SQLITE_OK) m_connection->fail(resultCode);
}

void Statement::bind(int index, std::nullptr_t) {
    check(sqlite3_bind_null(m_handle, index));
}

void Statement::bind(int index, double value) {
    check(sqlite3_bind_double(m_handle, index, value));
}

void Statement::bind(int index, std::string_view text) {
    check(sqlite3_bind_text64(m_handle, index, text.data() != nullptr ? text.data() : "", text.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, std::span<const std::uint8_t> blob) {
    if (blob.empty())
        check(sqlite3_bind_zeroblob(m_handle, index, 0));
    else
        check(sqlite3_bind_blob64(m_handle, index, blob.data(), blob.size(), SQLITE_TRANSIENT));
}

void Statement::bindInteger(int index, std::int64_t value) {
    check(sqlite3_bind_int64(m_handle, index, value));
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_handle, column);
}

std::string_view Statement::text(int column) const {
    const void* bytes = sqlite3_column_text(m_handle, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column));
    return bytes != nullptr ? std::string_view(static_cast<const char*>(bytes), size) : std::string_view();
}

std::span<const std::uint8_t> Statement::blob(int column) const {
    const void* bytes = sqlite3_column_blob(m_handle, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column));
    return {static_cast<const std::uint8_t*>(bytes), bytes != nullptr ? size : 0};
}

Uuid Statement::uuid(int column) const {
    const auto bytes = blob(column);
    Uuid uuid;
    if (bytes.size() != uuid.bytes.size())
        throw Failure(Error{ErrorCode::Corrupt, m_connection->name(), "a stored id is not 16 bytes long"});
    std::ranges::copy(bytes, uuid.bytes.begin());
    return uuid;
}

void Columns::refuseEnumerator(std::int64_t stored) {
    throw Failure(
        Error{ErrorCode::Corrupt, {}, "a stored code has the unknown value " + std::to_string(stored)});
}

} // namespace earmark::storage
