#include "core/storage/integrity.h"

namespace earmark::storage {

std::vector<std::string> damagedPages(Connection& connection) {
    std::vector<std::string> found;
    Statement rows = connection.prepare("PRAGMA integrity_check");
    while (rows.step())
        if (rows.text(0) != "ok") found.emplace_back(rows.text(0));
    return found;
}

std::vector<BrokenReference> brokenReferences(Connection& connection) {
    std::vector<BrokenReference> found;
    Statement rows = connection.prepare("PRAGMA foreign_key_check");
    while (rows.step())
        found.push_back({std::string(rows.text(0)), std::string(rows.text(2))});
    return found;
}

} // namespace earmark::storage
