#include "core/service/slice_fold.h"

#include "core/service/block_fold.h"

#include <algorithm>
#include <limits>

namespace earmark::service {

namespace {

using sheets::ByteReader;
using storage::SheetKey;
using storage::SheetPart;
using storage::SheetStore;
using Bytes = std::span<const std::uint8_t>;

constexpr std::int64_t kFirst = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

std::int64_t number(Day day) {
    return day.time_since_epoch().count();
}

/// The months that a period holds whole; none where the first is behind the last.
struct WholeMonths {
    std::int64_t first = kFirst;
    std::int64_t last = kLast;

    explicit WholeMonths(const Slice& slice) {
        if (slice.from) {
            const Day month = monthOf(*slice.from);
            first = number(month == *slice.from ? month : nextMonthOf(month));
        }
        if (slice.to) {
            const Day month = monthOf(*slice.to);
            const bool whole = *slice.to == monthEndOf(month);
            last = number(whole ? month : monthOf(month - std::chrono::days(1)));
        }
    }
    bool holds(std::int64_t month) const { return first <= month && month <= last; }
};

bool hasOwnSums(GroupBy groupBy) {
    return groupBy == GroupBy::None || groupBy == GroupBy::Team || groupBy == GroupBy::CardVersion ||
           groupBy == GroupBy::Month || groupBy == GroupBy::TeamAndMonth;
}

} // namespace

SliceFold::SliceFold(storage::Connection& connection, CardShelf& cards, const Slice& slice)
    : m_connection(connection)
    , m_filter(connection, cards, slice)
    , m_sheets(connection, [this](std::uint32_t version) -> const storage::FactShape& {
        return m_filter.version(version).shelved->factShape;
    }) {}

FoldedGroup SliceFold::foldAll(FoldWish wish) {
    wish.groupBy = GroupBy::None;
    FoldedGroups groups = fold(wish);
    return groups.empty() ? FoldedGroup() : std::move(groups.begin()->second);
}

FoldedGroups SliceFold::fold(const FoldWish& wish) {
    m_wish = wish;
    m_groups.clear();
    const Slice& slice = m_filter.slice();
    if (m_filter.matchesNothing() || (slice.from && slice.to && *slice.to < *slice.from)) return {};
    const WholeMonths whole(slice);
    if (whole.first <= whole.last) foldRange(wish, {m_filter.team(), whole.first, whole.last}, true);
    std::optional<std::int64_t> firstEdge;
    if (slice.from && !whole.holds(number(monthOf(*slice.from)))) firstEdge = number(monthOf(*slice.from));
    if (firstEdge) foldRange(wish, {m_filter.team(), *firstEdge, *firstEdge}, false);
    if (!slice.to) return std::move(m_groups);
    const std::int64_t lastEdge = number(monthOf(*slice.to));
    if (!whole.holds(lastEdge) && firstEdge != lastEdge)
        foldRange(wish, {m_filter.team(), lastEdge, lastEdge}, false);
    return std::move(m_groups);
}

SliceFold::From SliceFold::source(const FoldWish& wish, bool wholeMonths) const {
    if (!m_filter.asksForSums()) return From::Facts;
    const bool byAgent = wish.groupBy == GroupBy::Agent || wish.groupBy == GroupBy::AgentAndMonth ||
                         wish.groupBy == GroupBy::TeamAndAgent;
    const bool byInspector = wish.groupBy == GroupBy::Inspector || wish.groupBy == GroupBy::InspectorAndMonth;
    if (byInspector && !m_filter.agent())
        return wholeMonths && !wish.distribution && !wish.parts ? From::Inspectors : From::Facts;
    if (m_filter.agent() || byAgent)
        return wholeMonths && !wish.distribution && !wish.parts && (byAgent || hasOwnSums(wish.groupBy))
                   ? From::Agents
                   : From::Facts;
    if (wish.groupBy == GroupBy::Day || wish.groupBy == GroupBy::Week)
        return wish.distribution ? From::Facts : From::Days;
    if (!hasOwnSums(wish.groupBy)) return From::Facts;
    if (wholeMonths) return From::Totals;
    return wish.distribution ? From::Facts : From::Days;
}

void SliceFold::foldRange(const FoldWish& wish, const SheetStore::Range& range, bool wholeMonths) {
    switch (source(wish, wholeMonths)) {
    case From::Totals:
        if (wish.scores || wish.parts) scan(SheetPart::Totals, range, &SliceFold::takeTotals);
        if (wish.distribution) scan(SheetPart::Scores, range, &SliceFold::takeDistribution);
        break;
    case From::Days:
        if (wish.scores) scan(SheetPart::Days, range, &SliceFold::takeDays);
        if (wish.parts) scan(SheetPart::DayParts, range, &SliceFold::takeDayParts);
        break;
    case From::Agents:
        scan(SheetPart::Agents, range, &SliceFold::takeAgents);
        break;
    case From::Inspectors:
        scan(SheetPart::Agents, range, &SliceFold::takeInspectors);
        break;
    case From::Facts:
        scan(SheetPart::Facts, range, &SliceFold::takeFacts);
        break;
    }
}

void SliceFold::scan(SheetPart part, const SheetStore::Range& range, Take take) {
    const auto visit = [&](const SheetKey& key, Bytes bytes) {
        if (m_filter.version(key.cardVersion).wanted) (this->*take)(key, bytes);
    };
    if (m_filter.agent())
        m_sheets.scanAgent(part, *m_filter.agent(), range, visit);
    else
        m_sheets.scan(part, range, visit);
}

bool SliceFold::isInPeriod(std::int64_t day) const {
    const Slice& slice = m_filter.slice();
    return (!slice.from || number(*slice.from) <= day) && (!slice.to || day <= number(*slice.to));
}

bool SliceFold::isAsked(std::int64_t agent) const {
    return !m_filter.agent() || agent == *m_filter.agent();
}

std::int64_t SliceFold::keyOfSheet(const SheetKey& key) const {
    switch (m_wish.groupBy) {
    case GroupBy::Team:
    case GroupBy::TeamAndAgent: // the first of the pair
        return key.team;
    case GroupBy::CardVersion:
        return key.cardVersion;
    case GroupBy::Month:
        return key.month;
    case GroupBy::TeamAndMonth:
        return pairKey(key.team, key.month);
    default:
        return 0;
    }
}

std::int64_t SliceFold::keyOfDay(const SheetKey& key, std::int64_t day) const {
    if (m_wish.groupBy == GroupBy::Week) return weekKey(day);
    return m_wish.groupBy == GroupBy::Day ? day : keyOfSheet(key);
}

std::int64_t SliceFold::keyOfAgent(const SheetKey& key, std::int64_t agent) const {
    if (m_wish.groupBy == GroupBy::AgentAndMonth) return pairKey(agent, key.month);
    if (m_wish.groupBy == GroupBy::TeamAndAgent) return pairKey(key.team, agent);
    return m_wish.groupBy == GroupBy::Agent ? agent : keyOfSheet(key);
}

std::int64_t SliceFold::keyOfInspector(const SheetKey& key, std::int64_t inspector) const {
    return m_wish.groupBy == GroupBy::InspectorAndMonth ? pairKey(inspector, key.month) : inspector;
}

FoldedGroup& SliceFold::group(std::int64_t key, const SheetKey& sheet) {
    FoldedGroup& found = m_groups[key];
    found.firstMonth = std::min(found.firstMonth, sheet.month);
    return found;
}

sheets::PartList& SliceFold::partsOf(FoldedGroup& group, std::uint32_t version) {
    const auto [place, isNew] = group.parts.try_emplace(version);
    if (isNew) place->second.resize(m_filter.version(version).shelved->factShape);
    return place->second;
}

const storage::FactShape& SliceFold::shapeOf(const SheetKey& key) {
    return m_filter.version(key.cardVersion).shelved->factShape;
}

void SliceFold::takeTotals(const SheetKey& key, Bytes bytes) {
    ByteReader reader(bytes);
    const sheets::ScoreSums scores = sheets::ScoreSums::read(reader);
    if (scores.count == 0) return; // the month holds other purposes only
    FoldedGroup& total = group(keyOfSheet(key), key);
    total.scores.merge(scores);
    if (m_wish.parts) partsOf(total, key.cardVersion).mergeFrom(reader, shapeOf(key), m_wish.sections);
}

void SliceFold::takeDistribution(const SheetKey& key, Bytes bytes) {
    if (bytes.empty()) return;
    FoldedGroup& total = group(keyOfSheet(key), key);
    sheets::readScoreCounts(
        bytes, [&](sheets::ScoreCount one) { total.distribution.add(one.millionths, one.count); });
}

void SliceFold::takeDays(const SheetKey& key, Bytes bytes) {
    sheets::readDays(bytes, [&](std::int64_t day, const sheets::ScoreSums& scores) {
        if (isInPeriod(day)) group(keyOfDay(key, day), key).scores.merge(scores);
    });
}

void SliceFold::takeDayParts(const SheetKey& key, Bytes bytes) {
    sheets::readParts(bytes, [&](std::int64_t day, Bytes parts) {
        if (!isInPeriod(day)) return;
        ByteReader reader(parts);
        partsOf(group(keyOfDay(key, day), key), key.cardVersion)
            .mergeFrom(reader, shapeOf(key), m_wish.sections);
    });
}

void SliceFold::takeAgents(const SheetKey& key, Bytes bytes) {
    sheets::readAgents(bytes, [&](std::int64_t agent, const sheets::ScoreSums& scores) {
        if (isAsked(agent)) group(keyOfAgent(key, agent), key).scores.merge(scores);
    });
}

void SliceFold::takeInspectors(const SheetKey& key, Bytes bytes) {
    sheets::readInspectors(bytes, [&](std::int64_t inspector, const sheets::ScoreSums& scores) {
        group(keyOfInspector(key, inspector), key).scores.merge(scores);
    });
}

void SliceFold::takeFacts(const SheetKey& key, Bytes bytes) {
    const SliceFilter::Version& version = m_filter.version(key.cardVersion);
    const sheets::FactBlock block(bytes, version.shelved->factShape);
    m_filter.select(block, version, m_selected);
    if (m_selected.empty()) return;
    BlockFold fold(block, m_selected, {m_wish.groupBy, keyOfSheet(key), key.month},
                   [&](std::int64_t own) -> FoldedGroup& { return group(own, key); });
    if (m_wish.scores || m_wish.distribution) fold.addScores(m_wish.distribution);
    if (m_wish.parts)
        fold.addParts(
            [&](FoldedGroup& group) -> sheets::PartList& { return partsOf(group, key.cardVersion); });
}

} // namespace earmark::service
