#pragma once

#include "core/storage/sheet_store.h"

#include <algorithm>
#include <iterator>

namespace earmark::storage {

/// The large parts of sheets: criteria of each day, scores of people, and the columns of facts. They lie
/// apart from the small ones, found by one number. In a table ordered by its columns a search reads the whole
/// of each row it passes, pages long here, so that finding one would take longer the more facts all of them
/// hold.
class SheetBlockStore {
public:
    explicit SheetBlockStore(Connection& connection)
        : m_connection(connection) {}

    static constexpr SheetPart kParts[] = {SheetPart::DayParts, SheetPart::Agents, SheetPart::Facts};
    static bool holds(SheetPart part) { return std::ranges::find(kParts, part) != std::end(kParts); }

    void keep(const SheetKey& key, SheetPart part, std::span<const std::uint8_t> bytes);
    /// The large parts of one sheet.
    void drop(const SheetKey& key);
    void clear();

    /// Calls `visit(bytes)` with a part of one sheet, valid during the visit; empty where there is none.
    template <class Visit>
    void read(const SheetKey& key, SheetPart part, Visit visit) const {
        Statement row = m_connection.prepare("SELECT content FROM sheet_block WHERE id = ?1");
        row.with(idOf(part, key));
        visit(row.step() ? row.blob(0) : std::span<const std::uint8_t>());
    }
    /// Calls `visit(const SheetKey&, bytes)` with a part of each sheet in range, by month; the bytes are
    /// valid during the visit.
    template <class Visit>
    void scan(SheetPart part, const SheetStore::Range& range, Visit visit) const {
        for (const Stretch& stretch : stretches(part, range)) {
            Statement rows =
                m_connection.prepare("SELECT id, content FROM sheet_block WHERE id BETWEEN ?1 AND ?2");
            rows.with(stretch.first, stretch.last);
            while (rows.step())
                visit(keyOf(rows.integer(0)), rows.blob(1));
        }
    }

private:
    /// Numbers that follow each other; both ends included.
    struct Stretch {
        std::int64_t first = 0;
        std::int64_t last = 0;
    };

    /// Ascends by part, month, team and card version. Throws a TooLarge failure beyond a million teams or
    /// versions.
    static std::int64_t idOf(SheetPart part, const SheetKey& key);
    static SheetKey keyOf(std::int64_t id);
    static Stretch allOf(SheetPart part, std::int64_t firstMonth, std::int64_t lastMonth);
    std::vector<Stretch> stretches(SheetPart part, const SheetStore::Range& range) const;

    Connection& m_connection;
};

} // namespace earmark::storage
