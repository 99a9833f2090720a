#include "core/storage/store_difference.h"

#include "core/storage/reading_mode.h"

namespace earmark::storage {

namespace {

// A seal covers the whole of an evaluation, so where it is the same nothing is lost.
constexpr const char* kEvaluations =
    "SELECT count(*) FROM main.evaluation AS mine WHERE status > 1 AND NOT EXISTS (SELECT 1 FROM"
    " other.evaluation AS its WHERE its.id = mine.id AND its.checksum IS mine.checksum)";
constexpr const char* kDrafts =
    "SELECT count(*) FROM main.evaluation AS mine WHERE status <= 1 AND NOT EXISTS (SELECT 1 FROM"
    " other.evaluation AS its WHERE its.id = mine.id AND its.status = mine.status"
    " AND its.saved_at = mine.saved_at)";
constexpr const char* kCards =
    "SELECT count(*) FROM main.card_version WHERE id NOT IN (SELECT id FROM other.card_version)";
constexpr const char* kCalls =
    "SELECT count(*) FROM main.recording WHERE id NOT IN (SELECT id FROM other.recording)";
constexpr const char* kCardDrafts =
    "SELECT count(*) FROM main.card_draft AS mine WHERE NOT EXISTS (SELECT 1 FROM other.card_draft AS its"
    " WHERE its.id = mine.id AND its.revision = mine.revision)";

bool hasTable(Connection& connection, const std::string& schema, const char* table) {
    return connection.prepare("SELECT 1 FROM " + schema + ".sqlite_schema WHERE name = ?1")
        .with(table)
        .step();
}

std::int64_t cardDraftsLacking(Connection& connection) {
    if (!hasTable(connection, "main", "card_draft")) return 0;
    if (!hasTable(connection, "other", "card_draft"))
        return connection.integer("SELECT count(*) FROM main.card_draft");
    return connection.integer(kCardDrafts);
}

/// Each record's checksum covers the whole of it.
std::int64_t recordsLacking(Connection& connection) {
    std::int64_t count = 0;
    for (const std::string table :
         {"coaching_session", "training_course", "case_example", "urgent_finding"}) {
        if (!hasTable(connection, "main", table.c_str())) continue;
        const std::string all = "SELECT count(*) FROM main." + table + " AS mine";
        count +=
            connection.integer(hasTable(connection, "other", table.c_str())
                                   ? all + " WHERE NOT EXISTS (SELECT 1 FROM other." + table +
                                         " AS its WHERE its.id = mine.id AND its.checksum = mine.checksum)"
                                   : all);
    }
    return count;
}

} // namespace

StoreDifference whatLacks(const std::filesystem::path& other, const std::filesystem::path& store) {
    Connection connection(store, readingMode(store));
    connection.attach(other, readingMode(other), "other");
    StoreDifference difference;
    difference.evaluations = connection.integer(kEvaluations);
    difference.drafts = connection.integer(kDrafts);
    difference.cards = connection.integer(kCards);
    difference.cardDrafts = cardDraftsLacking(connection);
    difference.calls = connection.integer(kCalls);
    difference.records = recordsLacking(connection);
    return difference;
}

} // namespace earmark::storage
