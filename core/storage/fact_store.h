#pragma once

#include "core/storage/connection.h"
#include "core/storage/fact_record.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earmark::storage {

/// What a number of table fact_code stands for.
enum class FactCodeKind { Team = 1, Agent = 2, Inspector = 3, CardVersion = 4, Queue = 5, CallType = 6 };

/// The facts: one row a submitted evaluation, clustered by team and day, so that a team's month lies
/// together. One that inserts remembers the numbers it looked up, so it is made and used within one
/// transaction.
class FactStore {
public:
    explicit FactStore(Connection& connection)
        : m_connection(connection) {}

    /// Both note that the sheet of the fact is out of date.
    void insert(const Fact& fact, const FactShape& shape);
    void remove(const Fact& fact);
    /// Forgets every fact, code and sheet; nothing is lost, they are derived.
    void clear();

    /// The whole fact as it is stored; nullopt where there is none at its place.
    std::optional<Fact> find(const Fact& place, const FactShape& shape) const;
    std::int64_t count() const;
    /// Facts whose evaluation is not a submitted one.
    std::vector<EvaluationId> orphans() const;

    /// The number of an id or text; 0 for none, nullopt where no fact ever had it.
    std::optional<std::uint32_t> codeOfName(FactCodeKind kind, std::span<const std::uint8_t> name) const;
    /// All ids or texts of a kind by number.
    std::unordered_map<std::uint32_t, std::vector<std::uint8_t>> names(FactCodeKind kind) const;
    /// The ids of a kind by number; number 0, none, is not among them.
    template <class AnyId>
    std::unordered_map<std::uint32_t, AnyId> ids(FactCodeKind kind) const {
        std::unordered_map<std::uint32_t, AnyId> ids;
        Statement rows = namesOf(kind);
        while (rows.step())
            ids.emplace(static_cast<std::uint32_t>(rows.integer(0)), AnyId{rows.uuid(1)});
        return ids;
    }

    /// Every team's number in order, 0 included.
    std::vector<std::uint32_t> teams() const;

    /// Which facts to visit. Empty members do not restrict.
    struct Range {
        std::optional<std::uint32_t> team;
        std::optional<Day> from;
        std::optional<Day> to; ///< included
    };
    /// One stored fact; valid during the visit.
    struct View {
        std::uint32_t team = 0;
        std::int64_t dayNumber = 0; ///< days since 1970
        std::span<const std::uint8_t> evaluation;
        RecordReader record;
    };
    /// Calls `visit(const View&)` for each fact in range, by team and day.
    template <class Visit>
    void scan(const Range& range, Visit visit) const {
        for (const std::uint32_t team : range.team ? std::vector{*range.team} : teams()) {
            Statement rows = m_connection.prepare(kScan);
            rows.with(static_cast<std::int64_t>(team), firstDay(range), lastDay(range));
            while (rows.step())
                visit(View{team, rows.integer(0), rows.blob(1), RecordReader(rows.blob(2))});
        }
    }

private:
    static constexpr const char* kScan =
        "SELECT day, evaluation, record FROM fact WHERE team = ?1 AND day BETWEEN ?2 AND ?3";

    Statement namesOf(FactCodeKind kind) const;
    static std::int64_t firstDay(const Range& range);
    static std::int64_t lastDay(const Range& range);
    std::uint32_t makeCode(FactCodeKind kind, std::span<const std::uint8_t> name);
    std::uint32_t findOrMakeCode(FactCodeKind kind, std::span<const std::uint8_t> name);

    Connection& m_connection;
    std::unordered_map<std::string, std::uint32_t> m_made; ///< by kind and name, for makeCode()
};

/// The bytes of an id or text as a fact code's name.
template <class AnyId>
std::span<const std::uint8_t> factName(const AnyId& id) {
    return id.uuid.bytes;
}
inline std::span<const std::uint8_t> factName(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace earmark::storage
