#pragma once

#include "core/base/calendar.h"
#include "core/storage/connection.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace earmark::storage {

/// What one sheet is about. Team and card version are the numbers that facts hold.
struct SheetKey {
    std::uint32_t team = 0;
    std::int64_t month = 0; ///< its first day, days since 1970
    std::uint32_t cardVersion = 0;

    auto operator<=>(const SheetKey&) const = default;
};

/// The parts a sheet is kept in, each a row of its own, so that a figure reads no more than it needs. What
/// the bytes say is known to core/sheets alone.
enum class SheetPart { Totals, Scores, Days, DayParts, Agents, Facts };
inline constexpr std::size_t kSheetParts = 6;

/// Everything of one sheet, and which agents (by their numbers) it holds.
struct SheetContent {
    std::array<std::vector<std::uint8_t>, kSheetParts> parts;
    std::vector<std::uint32_t> agents;

    const std::vector<std::uint8_t>& part(SheetPart which) const {
        return parts[static_cast<std::size_t>(which)];
    }
};

/// The sheets: one for each team, month and card version that has facts, made from them and never changed in
/// place. Which are out of date stands beside them; a sheet and its being out of date change in one
/// transaction.
class SheetStore {
public:
    explicit SheetStore(Connection& connection)
        : m_connection(connection) {}

    /// Which sheets are asked for. Empty members do not restrict.
    struct Range {
        std::optional<std::uint32_t> team;
        std::int64_t firstMonth = std::numeric_limits<std::int64_t>::min();
        std::int64_t lastMonth = std::numeric_limits<std::int64_t>::max(); ///< included

        bool holds(const SheetKey& key) const {
            return (!team || *team == key.team) && firstMonth <= key.month && key.month <= lastMonth;
        }
    };

    /// The facts of a sheet changed: it has to be made again before it is read.
    void noteStale(const SheetKey& key);
    /// Those in range, in the order of their keys; at most `most`.
    std::vector<SheetKey> stale(const Range& range, std::size_t most) const;
    std::vector<SheetKey> stale() const { return stale({}, std::numeric_limits<std::size_t>::max()); }

    /// Keeps a sheet that was just made from its facts; it is up to date now.
    void keep(const SheetKey& key, const SheetContent& content);
    /// The same for one that has no facts any more.
    void drop(const SheetKey& key);
    /// Forgets all sheets and what was noted of them.
    void clear();

    /// All sheets, in the order of their keys.
    std::vector<SheetKey> keys() const;
    /// One part of one sheet; empty where there is none.
    std::vector<std::uint8_t> part(const SheetKey& key, SheetPart which) const;
    /// The agents that a sheet holds, ascending.
    std::vector<std::uint32_t> agentsOf(const SheetKey& key) const;
    /// The sheets in range that hold an agent.
    std::vector<SheetKey> ofAgent(std::uint32_t agent, const Range& range) const;

    /// Calls `visit(const SheetKey&, bytes)` with one part of each sheet in range, by month; the bytes are
    /// valid during the visit.
    template <class Visit>
    void scan(SheetPart which, const Range& range, Visit visit) const {
        for (const std::int64_t month : months(range)) {
            Statement rows = m_connection.prepare(range.team ? kScanTeam : kScan);
            rows.with(static_cast<int>(which), month);
            if (range.team) rows.bind(3, static_cast<std::int64_t>(*range.team));
            while (rows.step())
                visit(keyOf(rows), rows.blob(3));
        }
    }

private:
    static constexpr const char* kScan = "SELECT team, month, card_version, content FROM sheet"
                                         " WHERE part = ?1 AND month = ?2";
    static constexpr const char* kScanTeam = "SELECT team, month, card_version, content FROM sheet"
                                             " WHERE part = ?1 AND month = ?2 AND team = ?3";

    /// The calendar months in range that can have sheets.
    std::vector<std::int64_t> months(const Range& range) const;
    static SheetKey keyOf(const Statement& row);

    Connection& m_connection;
};

} // namespace earmark::storage
