#include "core/storage/sheet_store.h"

#include "core/storage/sheet_block_store.h"

#include <algorithm>

namespace earmark::storage {

namespace {

std::int64_t number(std::uint32_t code) {
    return static_cast<std::int64_t>(code);
}

} // namespace

SheetKey SheetStore::keyOf(const Statement& row) {
    return {static_cast<std::uint32_t>(row.integer(0)), row.integer(1),
            static_cast<std::uint32_t>(row.integer(2))};
}

void SheetStore::noteStale(const SheetKey& key) {
    m_connection.execute("INSERT OR IGNORE INTO stale_sheet (team, month, card_version) VALUES (?1, ?2, ?3)",
                         number(key.team), key.month, number(key.cardVersion));
}

std::vector<SheetKey> SheetStore::stale(const Range& range, std::size_t most) const {
    std::vector<SheetKey> keys;
    Statement rows = m_connection.prepare("SELECT team, month, card_version FROM stale_sheet"
                                          " ORDER BY team, month, card_version");
    while (keys.size() < most && rows.step())
        if (const SheetKey key = keyOf(rows); range.holds(key)) keys.push_back(key);
    return keys;
}

void SheetStore::keep(const SheetKey& key, const SheetContent& content) {
    drop(key);
    for (std::size_t index = 0; index < kSheetParts; ++index) {
        const auto part = static_cast<SheetPart>(index);
        if (SheetBlockStore::holds(part))
            SheetBlockStore(m_connection).keep(key, part, content.part(part));
        else
            m_connection.execute(
                "INSERT INTO sheet (part, team, month, card_version, content) VALUES (?1, ?2, ?3, ?4, ?5)",
                static_cast<int>(part), number(key.team), key.month, number(key.cardVersion),
                std::span<const std::uint8_t>(content.part(part)));
    }
    for (const std::uint32_t agent : content.agents)
        m_connection.execute(
            "INSERT INTO sheet_agent (team, month, card_version, agent) VALUES (?1, ?2, ?3, ?4)",
            number(key.team), key.month, number(key.cardVersion), number(agent));
}

void SheetStore::drop(const SheetKey& key) {
    for (const char* sql : {"DELETE FROM sheet_agent WHERE team = ?1 AND month = ?2 AND card_version = ?3",
                            "DELETE FROM stale_sheet WHERE team = ?1 AND month = ?2 AND card_version = ?3"})
        m_connection.execute(sql, number(key.team), key.month, number(key.cardVersion));
    SheetBlockStore(m_connection).drop(key);
    for (std::size_t part = 0; part < kSheetParts; ++part)
        m_connection.execute(
            "DELETE FROM sheet WHERE part = ?1 AND month = ?3 AND team = ?2 AND card_version = ?4",
            static_cast<std::int64_t>(part), number(key.team), key.month, number(key.cardVersion));
}

void SheetStore::clear() {
    m_connection.executeScript("DELETE FROM sheet; DELETE FROM sheet_agent; DELETE FROM stale_sheet");
    SheetBlockStore(m_connection).clear();
}

std::vector<SheetKey> SheetStore::keys() const {
    std::vector<SheetKey> keys;
    Statement rows = m_connection.prepare("SELECT team, month, card_version FROM sheet WHERE part = ?1"
                                          " ORDER BY team, month, card_version");
    rows.with(static_cast<int>(SheetPart::Totals));
    while (rows.step())
        keys.push_back(keyOf(rows));
    return keys;
}

std::vector<std::int64_t> SheetStore::months(const Range& range) const {
    Statement ends = m_connection.prepare("SELECT (SELECT min(month) FROM sheet WHERE part = ?1),"
                                          " (SELECT max(month) FROM sheet WHERE part = ?1)");
    ends.with(static_cast<int>(SheetPart::Totals));
    std::vector<std::int64_t> months;
    if (!ends.step() || ends.isNull(0)) return months;
    const auto monthHolding = [](std::int64_t day) { return monthOf(Day(std::chrono::days(day))); };
    const std::int64_t last = std::min(ends.integer(1), range.lastMonth);
    for (Day month = monthHolding(std::max(ends.integer(0), range.firstMonth));
         month.time_since_epoch().count() <= last; month = nextMonthOf(month))
        months.push_back(month.time_since_epoch().count());
    return months;
}

std::vector<std::uint8_t> SheetStore::part(const SheetKey& key, SheetPart which) const {
    std::vector<std::uint8_t> content;
    const auto take = [&](std::span<const std::uint8_t> bytes) {
        content.assign(bytes.begin(), bytes.end());
    };
    if (SheetBlockStore::holds(which)) {
        SheetBlockStore(m_connection).read(key, which, take);
        return content;
    }
    Statement row = m_connection.prepare(
        "SELECT content FROM sheet WHERE part = ?1 AND team = ?2 AND month = ?3 AND card_version = ?4");
    row.with(static_cast<int>(which), number(key.team), key.month, number(key.cardVersion));
    if (row.step()) take(row.blob(0));
    return content;
}

std::vector<std::uint32_t> SheetStore::agentsOf(const SheetKey& key) const {
    std::vector<std::uint32_t> agents;
    Statement rows = m_connection.prepare("SELECT agent FROM sheet_agent"
                                          " WHERE team = ?1 AND month = ?2 AND card_version = ?3"
                                          " ORDER BY agent");
    rows.with(number(key.team), key.month, number(key.cardVersion));
    while (rows.step())
        agents.push_back(static_cast<std::uint32_t>(rows.integer(0)));
    return agents;
}

std::vector<SheetKey> SheetStore::ofAgent(std::uint32_t agent, const Range& range) const {
    std::vector<SheetKey> keys;
    Statement rows = m_connection.prepare(
        "SELECT team, month, card_version FROM sheet_agent"
        " WHERE agent = ?1 AND month BETWEEN ?2 AND ?3 ORDER BY team, month, card_version");
    rows.with(number(agent), range.firstMonth, range.lastMonth);
    while (rows.step())
        if (const SheetKey key = keyOf(rows); range.holds(key)) keys.push_back(key);
    return keys;
}

} // namespace earmark::storage
