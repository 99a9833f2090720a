#pragma once

#include "core/service/slice_filter.h"
#include "core/sheets/score_distribution.h"
#include "core/sheets/sheet_source.h"

#include <limits>
#include <map>
#include <unordered_map>

namespace earmark::service {

/// By what the evaluations of a slice are told apart. A group's key is the number that facts hold, an
/// enumerator's position, or days since 1970; of two things, pairKey().
enum class GroupBy {
    None,
    Team,
    Agent,
    Inspector,
    Queue,
    CallType,
    Direction,
    Purpose,
    CardVersion,
    AgentAndInspector,
    TeamAndAgent,
    QueueAndAgent,
    Day,
    Week, ///< its first day
    Month,
    TeamAndMonth,
    AgentAndMonth,
    InspectorAndMonth,
};

inline std::int64_t weekKey(std::int64_t day) {
    return weekOf(Day(std::chrono::days(day))).time_since_epoch().count();
}

/// A key for a number that facts hold and another one, or the first day of a month.
constexpr std::int64_t pairKey(std::int64_t first, std::int64_t second) {
    return first << 32 | (second & 0xffffffff);
}
constexpr std::uint32_t firstOfPair(std::int64_t key) {
    return static_cast<std::uint32_t>(key >> 32);
}
constexpr std::int32_t secondOfPair(std::int64_t key) {
    return static_cast<std::int32_t>(key & 0xffffffff);
}

/// What is asked of a slice. Less is read for less.
struct FoldWish {
    GroupBy groupBy = GroupBy::None;
    bool scores = true;
    bool distribution = false; ///< for quartiles
    bool parts = false;        ///< criteria and sections
    bool sections = true;      ///< among the parts
};

/// What a group of evaluations adds up to.
struct FoldedGroup {
    sheets::ScoreSums scores;
    sheets::ScoreDistribution distribution;
    std::map<std::uint32_t, sheets::PartList> parts;                    ///< by card version
    std::int64_t firstMonth = std::numeric_limits<std::int64_t>::max(); ///< of its sheets
};

using FoldedGroups = std::unordered_map<std::int64_t, FoldedGroup>;

/// Adds up a slice from sheets: whole months from their totals, the days at its edges from the sums of days,
/// anything narrower from the facts in the sheets. All of them give the same digits. Throws storage::Failure.
class SliceFold {
public:
    SliceFold(storage::Connection& connection, CardShelf& cards, const Slice& slice);

    FoldedGroups fold(const FoldWish& wish);
    /// The same, not told apart.
    FoldedGroup foldAll(FoldWish wish);
    /// The card versions met, by number.
    const SliceFilter& filter() const { return m_filter; }

private:
    enum class From { Totals, Days, Agents, Inspectors, Facts };
    From source(const FoldWish& wish, bool wholeMonths) const;
    void foldRange(const FoldWish& wish, const storage::SheetStore::Range& range, bool wholeMonths);
    using Take = void (SliceFold::*)(const storage::SheetKey&, std::span<const std::uint8_t>);
    void scan(storage::SheetPart part, const storage::SheetStore::Range& range, Take take);
    void takeTotals(const storage::SheetKey& key, std::span<const std::uint8_t> bytes);
    void takeDistribution(const storage::SheetKey& key, std::span<const std::uint8_t> bytes);
    void takeDays(const storage::SheetKey& key, std::span<const std::uint8_t> bytes);
    void takeDayParts(const storage::SheetKey& key, std::span<const std::uint8_t> bytes);
    void takeAgents(const storage::SheetKey& key, std::span<const std::uint8_t> bytes);
    void takeInspectors(const storage::SheetKey& key, std::span<const std::uint8_t> bytes);
    void takeFacts(const storage::SheetKey& key, std::span<const std::uint8_t> bytes);

    bool isInPeriod(std::int64_t day) const;
    bool isAsked(std::int64_t agent) const;
    std::int64_t keyOfSheet(const storage::SheetKey& key) const;
    std::int64_t keyOfDay(const storage::SheetKey& key, std::int64_t day) const;
    std::int64_t keyOfAgent(const storage::SheetKey& key, std::int64_t agent) const;
    std::int64_t keyOfInspector(const storage::SheetKey& key, std::int64_t inspector) const;
    FoldedGroup& group(std::int64_t key, const storage::SheetKey& sheet);
    sheets::PartList& partsOf(FoldedGroup& group, std::uint32_t version);
    const storage::FactShape& shapeOf(const storage::SheetKey& key);

    storage::Connection& m_connection;
    SliceFilter m_filter;
    sheets::SheetSource m_sheets;
    FoldWish m_wish;
    FoldedGroups m_groups;
    std::vector<std::uint32_t> m_selected; ///< kept between sheets for its room
};

} // namespace earmark::service
