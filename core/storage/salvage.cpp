#include "core/storage/salvage.h"

#include "core/storage/checksum.h"
#include "core/storage/failure.h"
#include "core/storage/salvage_table.h"

#include <algorithm>
#include <set>

namespace earmark::storage {

namespace {

bool isDerived(const std::string& table) {
    return table.starts_with("fact") || table.starts_with("sheet") || table.starts_with("stale_") ||
           table == "open_call" || table.starts_with("sqlite_");
}

std::vector<std::string> tablesOf(Connection& connection) {
    std::vector<std::string> names;
    Statement rows = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid");
    while (rows.step())
        if (std::string name(rows.text(0)); !isDerived(name)) names.push_back(std::move(name));
    return names;
}

/// A row that is torn in the middle can give an id that never was; ours are all made in one form.
bool looksLikeOurs(std::span<const std::uint8_t> id) {
    return id.size() == sizeof(Uuid) && id[6] >> 4 == 7 && id[8] >> 6 == 2;
}

/// Ids that the query still gives before it meets damage.
void collect(Connection& source, const char* sql, std::set<EvaluationId>& ids) {
    try {
        Statement rows = source.prepare(sql);
        while (rows.step())
            if (looksLikeOurs(rows.blob(0))) ids.insert(EvaluationId{rows.uuid(0)});
    } catch (const DatabaseFailure& failure) {
        if (failure.error().code == ErrorCode::Cancelled) throw;
    }
}

std::int64_t runAndCount(Connection& target, const char* sql) {
    target.execute(sql);
    return target.changes();
}

} // namespace

std::vector<SalvagedTable> salvage(Connection& source, Connection& target) {
    std::vector<SalvagedTable> tables;
    for (const std::string& name : tablesOf(target))
        tables.push_back(salvageTable(source, target, name));
    return tables;
}

std::vector<EvaluationId> tracesOfEvaluations(Connection& source) {
    std::set<EvaluationId> ids;
    for (const char* sql :
         {"SELECT id FROM evaluation NOT INDEXED", "SELECT id FROM evaluation NOT INDEXED ORDER BY id DESC",
          "SELECT id FROM evaluation INDEXED BY evaluation_by_recording",
          "SELECT evaluation FROM answer GROUP BY evaluation HAVING count(*) > 1",
          "SELECT evaluation FROM answer GROUP BY evaluation HAVING count(*) > 1 ORDER BY evaluation DESC",
          "SELECT evaluation FROM fact",
          "SELECT evaluation FROM fact ORDER BY team DESC, day DESC, evaluation DESC"})
        collect(source, sql, ids);
    return {ids.begin(), ids.end()};
}

std::int64_t dropStrayRows(Connection& target) {
    std::int64_t dropped = 0;
    for (const char* sql :
         {"DELETE FROM answer WHERE evaluation NOT IN (SELECT id FROM evaluation)",
          "DELETE FROM moment WHERE (evaluation, criterion) NOT IN (SELECT evaluation, "
          "criterion FROM answer)",
          "DELETE FROM passage WHERE (evaluation, criterion) NOT IN (SELECT evaluation, "
          "criterion FROM answer)",
          "DELETE FROM marker WHERE evaluation NOT IN (SELECT id FROM evaluation)",
          "DELETE FROM heard_span WHERE evaluation NOT IN (SELECT id FROM evaluation)",
          "DELETE FROM membership WHERE agent NOT IN (SELECT id FROM agent)"
          " OR team NOT IN (SELECT id FROM team)",
          "DELETE FROM skipped_call WHERE recording NOT IN (SELECT id FROM recording)"
          " OR inspector NOT IN (SELECT id FROM inspector)",
          "DELETE FROM recording_evidence WHERE recording NOT IN (SELECT id FROM recording)",
          "DELETE FROM coaching_finding WHERE session NOT IN (SELECT id FROM coaching_session)"
          " OR evaluation NOT IN (SELECT id FROM evaluation)",
          "DELETE FROM coaching_action WHERE session NOT IN (SELECT id FROM coaching_session)",
          "DELETE FROM training_aim WHERE course NOT IN (SELECT id FROM training_course)",
          "DELETE FROM training_participant WHERE course NOT IN (SELECT id FROM training_course)"
          " OR agent NOT IN (SELECT id FROM agent)"})
        dropped += runAndCount(target, sql);
    for (const char* sql :
         {"UPDATE recording SET agent = NULL WHERE agent NOT IN (SELECT id FROM agent)",
          "UPDATE recording SET team = NULL WHERE team NOT IN (SELECT id FROM team)",
          "UPDATE recording SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM recording)",
          "UPDATE card_draft SET based_on = NULL WHERE based_on NOT IN (SELECT id FROM card_version)"})
        target.execute(sql);
    return dropped;
}

std::vector<Uprooted> uprootedEvaluations(Connection& target) {
    std::vector<Uprooted> uprooted;
    Statement rows =
        target.prepare("SELECT * FROM (SELECT id, recording NOT IN (SELECT id FROM recording) AS no_call,"
                       " inspector NOT IN (SELECT id FROM inspector) AS no_inspector,"
                       " card_version NOT IN (SELECT id FROM card_version) AS no_card,"
                       " replaces IS NOT NULL AND replaces NOT IN (SELECT id FROM evaluation) AS no_replaced"
                       " FROM evaluation) WHERE no_call OR no_inspector OR no_card OR no_replaced");
    while (rows.step())
        uprooted.push_back({EvaluationId{rows.uuid(0)}, rows.integer(1) != 0, rows.integer(2) != 0,
                            rows.integer(3) != 0, rows.integer(4) != 0});
    return uprooted;
}

bool takeCard(Connection& target, const std::string& otherSchema, CardVersionId card) {
    Statement row =
        target.prepare("SELECT content, checksum FROM " + otherSchema + ".card_version WHERE id = ?1");
    if (!row.with(card).step()) return false;
    const std::string content(row.text(0));
    if (!std::ranges::equal(ChecksumBuilder().add(content).finish(), row.blob(1))) return false;
    target.execute("UPDATE main.card_version SET content = ?2, checksum = ?3 WHERE id = ?1", card, content,
                   row.blob(1));
    return true;
}

std::int64_t takeMissingRows(Connection& target, const std::string& otherSchema, const std::string& table) {
    target.execute("INSERT OR IGNORE INTO main." + table + " SELECT * FROM " + otherSchema + "." + table);
    return target.changes();
}

} // namespace earmark::storage
