#include "core/service/block_fold.h"

#include "core/storage/stored_codes.h"

namespace earmark::service {

using sheets::Column;
using sheets::FactAttributes;

BlockFold::BlockFold(const sheets::FactBlock& block, std::span<const std::uint32_t> selected,
                     const Keys& keys, GroupOf groupOf)
    : m_block(block)
    , m_selected(selected)
    , m_group(std::move(groupOf)) {
    const auto same = [](const auto& value) { return static_cast<std::int64_t>(value); };
    const auto withMonth = [&](std::uint32_t code) { return pairKey(code, keys.month); };
    switch (keys.groupBy) {
    case GroupBy::Agent:
        groupByColumn(block.agents(), same);
        break;
    case GroupBy::Inspector:
        groupByColumn(block.inspectors(), same);
        break;
    case GroupBy::Queue:
        groupByColumn(block.queues(), same);
        break;
    case GroupBy::CallType:
        groupByColumn(block.callTypes(), same);
        break;
    case GroupBy::Day:
        groupByColumn(block.days(), same);
        break;
    case GroupBy::Week:
        groupByColumn(block.days(), weekKey);
        break;
    case GroupBy::Direction:
        groupByColumn(block.attributes(),
                      [](const FactAttributes& fact) { return storage::codeOf(fact.direction); });
        break;
    case GroupBy::Purpose:
        groupByColumn(block.attributes(),
                      [](const FactAttributes& fact) { return storage::codeOf(fact.purpose); });
        break;
    case GroupBy::AgentAndMonth:
        groupByColumn(block.agents(), withMonth);
        break;
    case GroupBy::InspectorAndMonth:
        groupByColumn(block.inspectors(), withMonth);
        break;
    case GroupBy::TeamAndAgent:
        groupByColumn(block.agents(), [&](std::uint32_t agent) { return pairKey(keys.ofSheet, agent); });
        break;
    case GroupBy::AgentAndInspector:
        groupByPair(block.agents(), block.inspectors());
        break;
    case GroupBy::QueueAndAgent:
        groupByPair(block.queues(), block.agents());
        break;
    case GroupBy::None:
    case GroupBy::Team:
    case GroupBy::CardVersion:
    case GroupBy::Month:
    case GroupBy::TeamAndMonth:
        m_met.push_back(&m_group(keys.ofSheet));
    }
}

std::uint32_t BlockFold::place(std::int64_t key) {
    const auto [known, isNew] = m_places.try_emplace(key, static_cast<std::uint32_t>(m_met.size()));
    if (isNew) m_met.push_back(&m_group(key));
    return known->second;
}

template <class Value, class KeyOf>
void BlockFold::groupByColumn(const Column<Value>& column, KeyOf keyOf) {
    constexpr std::uint32_t kNotMet = 0xffffffff;
    std::vector<std::uint32_t> placeOf(column.values.size(), kNotMet);
    m_groupOf.reserve(m_selected.size());
    for (const std::uint32_t fact : m_selected) {
        const std::uint32_t code = column.code(fact);
        if (placeOf[code] == kNotMet) placeOf[code] = place(keyOf(column.values[code]));
        m_groupOf.push_back(placeOf[code]);
    }
}

template <class First, class Second>
void BlockFold::groupByPair(const Column<First>& first, const Column<Second>& second) {
    m_groupOf.reserve(m_selected.size());
    for (const std::uint32_t fact : m_selected)
        m_groupOf.push_back(place(pairKey(first.at(fact), second.at(fact))));
}

void BlockFold::addScores(bool withDistribution) {
    const auto attributes = m_block.attributes();
    const auto finals = m_block.finals();
    const auto accuracy = m_block.accuracy();
    for (std::size_t index = 0; index < m_selected.size(); ++index) {
        const std::uint32_t fact = m_selected[index];
        FoldedGroup& group = *m_met[m_groupOf.empty() ? 0 : m_groupOf[index]];
        const FactAttributes& about = attributes.at(fact);
        const std::int64_t millionths = finals.at(fact);
        group.scores.add(about, millionths, accuracy.at(fact));
        if (withDistribution && about.scored) group.distribution.add(millionths);
    }
}

/// Where all facts share a group, each value is added once, times how often it occurs.
template <class Value, class AddTo>
void BlockFold::addColumn(const Column<Value>& column, AddTo addTo) const {
    if (!m_groupOf.empty()) {
        for (std::size_t index = 0; index < m_selected.size(); ++index)
            addTo(m_groupOf[index], column.at(m_selected[index]), 1);
        return;
    }
    std::vector<std::int64_t> times(column.values.size());
    for (const std::uint32_t fact : m_selected)
        ++times[column.code(fact)];
    for (std::size_t code = 0; code < times.size(); ++code)
        if (times[code] > 0) addTo(0, column.values[code], times[code]);
}

void BlockFold::addParts(const std::function<sheets::PartList&(FoldedGroup&)>& partsOf) {
    std::vector<sheets::PartList*> parts;
    for (FoldedGroup* group : m_met)
        parts.push_back(&partsOf(*group));
    for (std::size_t part = 0; part < m_block.criteriaCount(); ++part)
        addColumn(m_block.criterion(part),
                  [&](std::size_t group, const storage::FactCriterion& value, std::int64_t times) {
                      parts[group]->criteria[part].add(value, times);
                  });
    for (std::size_t part = 0; part < m_block.sectionCount(); ++part)
        addColumn(m_block.section(part),
                  [&](std::size_t group, const storage::FactSection& value, std::int64_t times) {
                      parts[group]->sections[part].add(value, times);
                  });
}

} // namespace earmark::service
