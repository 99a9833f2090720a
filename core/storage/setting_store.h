#pragma once

#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace earmark::storage {

/// The centre's few named values that belong to the data, not to one PC ("zone", "default-card").
class SettingStore {
public:
    explicit SettingStore(Connection& connection)
        : m_connection(connection) {}

    std::optional<std::string> find(std::string_view name) const;
    void set(std::string_view name, std::string_view value);
    void remove(std::string_view name);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
