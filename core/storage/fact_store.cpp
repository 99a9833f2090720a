#include "core/storage/fact_store.h"

#include "core/storage/day_number.h"
#include "core/storage/failure.h"
#include "core/storage/name_revision.h"
#include "core/storage/sheet_store.h"
#include "core/storage/stored_codes.h"

#include <algorithm>
#include <limits>

namespace earmark::storage {

namespace {

template <class AnyId>
std::span<const std::uint8_t> nameOrNone(const std::optional<AnyId>& id) {
    return id ? factName(*id) : std::span<const std::uint8_t>();
}

std::vector<std::uint8_t> copied(std::span<const std::uint8_t> bytes) {
    return {bytes.begin(), bytes.end()};
}

/// Looks codes up in both directions for one fact.
class CodeNames {
public:
    explicit CodeNames(Connection& connection)
        : m_connection(connection) {}

    std::vector<std::uint8_t> name(FactCodeKind kind, std::uint32_t code) const {
        if (code == 0) return {};
        Statement row = m_connection.prepare("SELECT name FROM fact_code WHERE kind = ?1 AND number = ?2");
        if (!row.with(codeOf(kind), static_cast<std::int64_t>(code)).step())
            throw Failure(
                Error{ErrorCode::Corrupt, {}, "a fact has a code without a name; rebuild the facts"});
        return copied(row.blob(0));
    }
    std::string text(FactCodeKind kind, std::uint32_t code) const {
        const std::vector<std::uint8_t> bytes = name(kind, code);
        return {bytes.begin(), bytes.end()};
    }
    template <class AnyId>
    std::optional<AnyId> id(FactCodeKind kind, std::uint32_t code) const {
        const std::vector<std::uint8_t> bytes = name(kind, code);
        AnyId id;
        if (bytes.size() != id.uuid.bytes.size()) return std::nullopt;
        std::ranges::copy(bytes, id.uuid.bytes.begin());
        return id;
    }

private:
    Connection& m_connection;
};

} // namespace

std::optional<std::uint32_t> FactStore::codeOfName(FactCodeKind kind,
                                                   std::span<const std::uint8_t> name) const {
    if (name.empty()) return 0;
    Statement row = m_connection.prepare("SELECT number FROM fact_code WHERE kind = ?1 AND name = ?2");
    if (!row.with(codeOf(kind), name).step()) return std::nullopt;
    return static_cast<std::uint32_t>(row.integer(0));
}

std::uint32_t FactStore::makeCode(FactCodeKind kind, std::span<const std::uint8_t> name) {
    std::string key(1, static_cast<char>(kind));
    key.append(name.begin(), name.end());
    const auto [place, isNew] = m_made.try_emplace(std::move(key));
    if (isNew) place->second = findOrMakeCode(kind, name);
    return place->second;
}

std::uint32_t FactStore::findOrMakeCode(FactCodeKind kind, std::span<const std::uint8_t> name) {
    if (const auto known = codeOfName(kind, name)) return *known;
    Statement row =
        m_connection.prepare("INSERT INTO fact_code (kind, number, name) SELECT ?1,"
                             " 1 + coalesce((SELECT max(number) FROM fact_code WHERE kind = ?1), 0), ?2"
                             " RETURNING number");
    row.with(codeOf(kind), name).step();
    const auto made = static_cast<std::uint32_t>(row.integer(0));
    row.step(); // the insert is complete once the statement is
    noteNamesChanged(m_connection);
    return made;
}

std::unordered_map<std::uint32_t, std::vector<std::uint8_t>> FactStore::names(FactCodeKind kind) const {
    Statement rows = namesOf(kind);
    std::unordered_map<std::uint32_t, std::vector<std::uint8_t>> names;
    while (rows.step())
        names.emplace(static_cast<std::uint32_t>(rows.integer(0)), copied(rows.blob(1)));
    return names;
}

Statement FactStore::namesOf(FactCodeKind kind) const {
    Statement rows = m_connection.prepare("SELECT number, name FROM fact_code WHERE kind = ?1");
    rows.with(codeOf(kind));
    return rows;
}

std::vector<std::uint32_t> FactStore::teams() const {
    std::vector<std::uint32_t> teams{0};
    for (const auto& [number, name] : names(FactCodeKind::Team))
        teams.push_back(number);
    std::ranges::sort(teams);
    return teams;
}

std::int64_t FactStore::firstDay(const Range& range) {
    return range.from ? dayNumber(*range.from) : std::numeric_limits<std::int64_t>::min();
}

std::int64_t FactStore::lastDay(const Range& range) {
    return range.to ? dayNumber(*range.to) : std::numeric_limits<std::int64_t>::max();
}

void FactStore::insert(const Fact& fact, const FactShape& shape) {
    FactCodes codes;
    codes.agent = makeCode(FactCodeKind::Agent, nameOrNone(fact.agent));
    codes.inspector = makeCode(FactCodeKind::Inspector, factName(fact.inspector));
    codes.cardVersion = makeCode(FactCodeKind::CardVersion, factName(fact.cardVersion));
    codes.queue = makeCode(FactCodeKind::Queue, factName(fact.queue));
    codes.callType = makeCode(FactCodeKind::CallType, factName(fact.callType));
    const std::uint32_t team = makeCode(FactCodeKind::Team, nameOrNone(fact.team));
    const std::vector<std::uint8_t> record = encodeRecord(fact, codes, shape);
    m_connection.execute("INSERT INTO fact (team, day, evaluation, record) VALUES (?1, ?2, ?3, ?4)",
                         static_cast<std::int64_t>(team), dayNumber(fact.day), fact.evaluation,
                         std::span<const std::uint8_t>(record));
    SheetStore(m_connection).noteStale({team, dayNumber(monthOf(fact.day)), codes.cardVersion});
}

void FactStore::remove(const Fact& fact) {
    const auto team = codeOfName(FactCodeKind::Team, nameOrNone(fact.team));
    const auto cardVersion = codeOfName(FactCodeKind::CardVersion, factName(fact.cardVersion));
    if (!team || !cardVersion) return;
    m_connection.execute("DELETE FROM fact WHERE team = ?1 AND day = ?2 AND evaluation = ?3",
                         static_cast<std::int64_t>(*team), dayNumber(fact.day), fact.evaluation);
    SheetStore(m_connection).noteStale({*team, dayNumber(monthOf(fact.day)), *cardVersion});
}

void FactStore::clear() {
    m_connection.executeScript("DELETE FROM fact; DELETE FROM fact_code");
    m_made.clear();
    noteNamesChanged(m_connection);
    SheetStore(m_connection).clear();
}

std::optional<Fact> FactStore::find(const Fact& place, const FactShape& shape) const {
    const auto team = codeOfName(FactCodeKind::Team, nameOrNone(place.team));
    if (!team) return std::nullopt;
    Statement row =
        m_connection.prepare("SELECT record FROM fact WHERE team = ?1 AND day = ?2 AND evaluation = ?3");
    if (!row.with(static_cast<std::int64_t>(*team), dayNumber(place.day), place.evaluation).step())
        return std::nullopt;
    const RecordReader record(row.blob(0));
    const RecordHeader header = record.header();
    const CodeNames names(m_connection);
    Fact fact;
    fact.evaluation = place.evaluation;
    fact.team = place.team;
    fact.day = place.day;
    fact.callStartedAt = Instant(place.day) + std::chrono::milliseconds(header.startOffsetMs);
    fact.agent = names.id<AgentId>(FactCodeKind::Agent, header.codes.agent);
    fact.inspector =
        names.id<InspectorId>(FactCodeKind::Inspector, header.codes.inspector).value_or(InspectorId{});
    fact.cardVersion = names.id<CardVersionId>(FactCodeKind::CardVersion, header.codes.cardVersion)
                           .value_or(CardVersionId{});
    fact.queue = names.text(FactCodeKind::Queue, header.codes.queue);
    fact.callType = names.text(FactCodeKind::CallType, header.codes.callType);
    fact.direction = header.direction;
    fact.purpose = header.purpose;
    if (header.scored) fact.finalMillionths = header.finalMillionths;
    fact.failed = header.failed;
    fact.passed = header.passed;
    record.parts(
        shape, [&](std::size_t, const FactCriterion& criterion) { fact.criteria.push_back(criterion); },
        [&](std::size_t, const FactSection& section) { fact.sections.push_back(section); });
    return fact;
}

std::int64_t FactStore::count() const {
    return m_connection.integer("SELECT count(*) FROM fact");
}

std::vector<EvaluationId> FactStore::orphans() const {
    Statement rows = m_connection.prepare(
        "SELECT f.evaluation FROM fact f LEFT JOIN evaluation e ON e.id = f.evaluation AND e.status = ?1"
        " WHERE e.id IS NULL");
    rows.with(codeOf(model::EvaluationStatus::Submitted));
    std::vector<EvaluationId> orphans;
    while (rows.step())
        orphans.push_back(EvaluationId{rows.uuid(0)});
    return orphans;
}

} // namespace earmark::storage
