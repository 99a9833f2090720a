#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace earmark::storage {

class Connection;

/// A prepared statement borrowed from its connection's cache; the destructor resets it and hands it back.
/// Parameters count from 1, columns from 0. Every member throws DatabaseFailure when the engine refuses.
class Statement {
public:
    Statement(Connection& connection, std::string sql, sqlite3_stmt* handle);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    /// Starts over with these values as parameters 1, 2, … Texts and blobs are copied.
    template <class... Values>
    Statement& with(const Values&... values) {
        rewind();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    /// Moves to the next row; false when there is none.
    bool step();
    /// Carries out a statement that gives no rows (or whose rows do not matter).
    void run();

    void bind(int index, std::nullptr_t);
    void bind(int index, bool value) { bindInteger(index, value ? 1 : 0); }
    void bind(int index, int value) { bindInteger(index, value); }
    void bind(int index, std::int64_t value) { bindInteger(index, value); }
    void bind(int index, double value);
    void bind(int index, Instant instant) { bindInteger(index, toUtcMs(instant)); }
    void bind(int index, std::string_view text);
    void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
    void bind(int index, const char* text) { bind(index, std::string_view(text)); }
    void bind(int index, std::span<const std::uint8_t> blob);
    void bind(int index, const Uuid& uuid) { bind(index, std::span<const std::uint8_t>(uuid.bytes)); }
    template <class Tag>
    void bind(int index, const Id<Tag>& id) {
        bind(index, id.uuid);
    }
    template <class Value>
    void bind(int index, const std::optional<Value>& value) {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    /// Valid until the next step; copy what has to last.
    std::string_view text(int column) const;
    std::span<const std::uint8_t> blob(int column) const;
    /// Throws a Corrupt failure when the column does not hold 16 bytes.
    Uuid uuid(int column) const;

private:
    void rewind();
    void bindInteger(int index, std::int64_t value);
    void check(int resultCode) const;

    Connection* m_connection;
    std::string m_sql;
    sqlite3_stmt* m_handle;
};

/// Takes a row's columns from left to right, so that reading follows the order of the SELECT list.
class Columns {
public:
    explicit Columns(const Statement& row, int first = 0)
        : m_row(row)
        , m_next(first) {}

    std::int64_t integer() { return m_row.integer(m_next++); }
    int number() { return static_cast<int>(integer()); }
    bool flag() { return integer() != 0; }
    double real() { return m_row.real(m_next++); }
    std::string text() { return std::string(m_row.text(m_next++)); }
    template <class AnyId>
    AnyId id() {
        return AnyId{m_row.uuid(m_next++)};
    }
    template <class AnyId>
    std::optional<AnyId> optionalId() {
        if (skipNull()) return std::nullopt;
        return id<AnyId>();
    }
    std::optional<std::int64_t> optionalInteger() {
        if (skipNull()) return std::nullopt;
        return integer();
    }
    /// A stored enumerator; throws a Corrupt failure beyond `last`.
    template <class Enum>
    Enum enumerator(Enum last) {
        const std::int64_t stored = integer();
        if (stored < 0 || stored > static_cast<std::int64_t>(last)) refuseEnumerator(stored);
        return static_cast<Enum>(stored);
    }

private:
    bool skipNull() {
        if (!m_row.isNull(m_next)) return false;
        ++m_next;
        return true;
    }
    [[noreturn]] static void refuseEnumerator(std::int64_t stored);

    const Statement& m_row;
    int m_next;
};

} // namespace earmark::storage
