#pragma once

#include "core/storage/connection.h"

#include <string>
#include <vector>

namespace earmark::storage {

/// What the calls of the store say of themselves, field by field.
class CallFieldStore {
public:
    explicit CallFieldStore(Connection& connection)
        : m_connection(connection) {}

    struct Field {
        std::string name;                ///< "direction", "queue", "call_type" or a field of the centre's own
        std::vector<std::string> values; ///< most frequent first
    };
    struct Limits {
        std::size_t calls = 20'000; ///< of the newest calls
        std::size_t fields = 40;
        std::size_t values = 100; ///< of each field
    };
    /// Fields by name. What calls leave empty is left out.
    std::vector<Field> inUse(const Limits& limits) const;

    /// Whether any call has it; looks at every one.
    bool hasQueue(const std::string& queue) const;
    bool hasCallType(const std::string& callType) const;

private:
    Connection& m_connection;
};

} // namespace earmark::storage
