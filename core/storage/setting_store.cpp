#include "core/storage/setting_store.h"

namespace earmark::storage {

std::optional<std::string> SettingStore::find(std::string_view name) const {
    Statement query = m_connection.prepare("SELECT value FROM setting WHERE name = ?1");
    query.with(name);
    if (!query.step()) return std::nullopt;
    return std::string(query.text(0));
}

void SettingStore::set(std::string_view name, std::string_view value) {
    m_connection.execute("INSERT INTO setting (name, value) VALUES (?1, ?2)"
                         " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                         name, value);
}

void SettingStore::remove(std::string_view name) {
    m_connection.execute("DELETE FROM setting WHERE name = ?1", name);
}

} // namespace earmark::storage
