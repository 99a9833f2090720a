#include "core/storage/sheet_block_store.h"

#include "core/storage/failure.h"

namespace earmark::storage {

namespace {

using std::chrono::year;

// part | month | team | card version
constexpr int kFieldBits = 20;
constexpr std::int64_t kFieldMask = (std::int64_t{1} << kFieldBits) - 1;
constexpr int kMonthsOfYear = 12;

std::int64_t number(Day day) {
    return day.time_since_epoch().count();
}

/// Months since January of the first year that a calendar knows, so that none is below zero.
std::int64_t monthNumber(std::int64_t day) {
    const Day first = std::chrono::sys_days(year::min() / 1 / 1);
    const Day last = std::chrono::sys_days(year::max() / 12 / 31);
    const std::chrono::year_month_day date{
        Day(std::chrono::days(std::clamp(day, number(first), number(last))))};
    return std::int64_t{kMonthsOfYear} * (static_cast<int>(date.year()) - static_cast<int>(year::min())) +
           static_cast<unsigned>(date.month()) - 1;
}

std::int64_t firstDayOf(std::int64_t monthNumber) {
    const auto years = static_cast<int>(monthNumber / kMonthsOfYear);
    const auto month = static_cast<unsigned>(monthNumber % kMonthsOfYear) + 1;
    return number(std::chrono::sys_days(year(static_cast<int>(year::min()) + years) /
                                        std::chrono::month(month) / std::chrono::day(1)));
}

std::int64_t joined(SheetPart part, std::int64_t month, std::int64_t team, std::int64_t version) {
    return ((static_cast<std::int64_t>(part) << kFieldBits | month) << kFieldBits | team) << kFieldBits |
           version;
}

} // namespace

std::int64_t SheetBlockStore::idOf(SheetPart part, const SheetKey& key) {
    if (key.team > kFieldMask || key.cardVersion > kFieldMask)
        throw Failure(
            Error{ErrorCode::TooLarge, {}, "a store holds no more than 1,048,575 teams or versions"});
    return joined(part, monthNumber(key.month), key.team, key.cardVersion);
}

SheetKey SheetBlockStore::keyOf(std::int64_t id) {
    return {static_cast<std::uint32_t>(id >> kFieldBits & kFieldMask),
            firstDayOf(id >> 2 * kFieldBits & kFieldMask), static_cast<std::uint32_t>(id & kFieldMask)};
}

SheetBlockStore::Stretch SheetBlockStore::allOf(SheetPart part, std::int64_t firstMonth,
                                                std::int64_t lastMonth) {
    return {joined(part, monthNumber(firstMonth), 0, 0),
            joined(part, monthNumber(lastMonth), kFieldMask, kFieldMask)};
}

std::vector<SheetBlockStore::Stretch> SheetBlockStore::stretches(SheetPart part,
                                                                 const SheetStore::Range& range) const {
    const Stretch all = allOf(part, range.firstMonth, range.lastMonth);
    if (!range.team) return {all};
    Statement ends = m_connection.prepare(
        "SELECT (SELECT id FROM sheet_block WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1),"
        " (SELECT id FROM sheet_block WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1)");
    ends.with(all.first, all.last);
    std::vector<Stretch> stretches;
    if (!ends.step() || ends.isNull(0)) return stretches;
    const std::int64_t last = keyOf(ends.integer(1)).month;
    for (std::int64_t month = keyOf(ends.integer(0)).month; month <= last;
         month = number(nextMonthOf(Day(std::chrono::days(month)))))
        stretches.push_back({idOf(part, {*range.team, month, 0}),
                             idOf(part, {*range.team, month, static_cast<std::uint32_t>(kFieldMask)})});
    return stretches;
}

void SheetBlockStore::keep(const SheetKey& key, SheetPart part, std::span<const std::uint8_t> bytes) {
    m_connection.execute("INSERT INTO sheet_block (id, content) VALUES (?1, ?2)", idOf(part, key), bytes);
}

void SheetBlockStore::drop(const SheetKey& key) {
    for (const SheetPart part : kParts)
        m_connection.execute("DELETE FROM sheet_block WHERE id = ?1", idOf(part, key));
}

void SheetBlockStore::clear() {
    m_connection.executeScript("DELETE FROM sheet_block");
}

} // namespace earmark::storage
