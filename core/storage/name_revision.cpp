#include "core/storage/name_revision.h"

namespace earmark::storage {

std::int64_t nameRevision(Connection& connection) {
    return connection.integer(
        "SELECT coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'name-revision'), 0)");
}

void noteNamesChanged(Connection& connection) {
    connection.execute("INSERT INTO setting (name, value) VALUES ('name-revision', '1')"
                       " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1");
}

} // namespace earmark::storage
