#pragma once

#include "core/sheets/packed_codes.h"
#include "core/sheets/score_sums.h"
#include "core/storage/fact_store.h"

#include <map>
#include <vector>

/// The facts of one team, month and card version, column by column. A fold looks only at the columns it asks
/// for, and mostly at small numbers: each column is a dictionary of the values that occur and a packed
/// position for each fact. Facts are ordered by agent, so that those of one lie side by side.
namespace earmark::sheets {

/// What of a fact is yes or no, or one of a few.
struct FactAttributes {
    model::Direction direction = model::Direction::Unknown;
    model::Purpose purpose = model::Purpose::Regular;
    bool scored = false;
    bool passed = false;
    bool failed = false;

    auto operator<=>(const FactAttributes&) const = default;
};

/// A column as a block stores it.
template <class Value>
struct Column {
    std::vector<Value> values;
    PackedCodes codes;

    std::uint32_t code(std::size_t fact) const {
        const std::uint32_t code = codes[fact];
        if (code >= values.size()) ByteReader::refuse();
        return code;
    }
    const Value& at(std::size_t fact) const { return values[code(fact)]; }
};

/// Reads a block without copying its columns; valid as long as its bytes. Throws a Corrupt failure where they
/// do not have their form.
class FactBlock {
public:
    /// The shape is of the block's card version.
    FactBlock(std::span<const std::uint8_t> bytes, const storage::FactShape& shape);

    std::size_t size() const { return m_size; }
    std::size_t criteriaCount() const { return m_criteria; }
    std::size_t sectionCount() const { return m_columns.size() - kFixedColumns - m_criteria; }

    /// Facts from the first up to the one behind the last.
    struct Run {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    Run all() const { return {0, static_cast<std::uint32_t>(m_size)}; }
    /// Those of one agent, by code; empty where there are none.
    Run ofAgent(std::uint32_t agent) const;

    Column<std::int64_t> days() const;    ///< days since 1970
    Column<std::uint32_t> agents() const; ///< codes
    Column<std::uint32_t> inspectors() const;
    Column<std::uint32_t> queues() const;
    Column<std::uint32_t> callTypes() const;
    Column<FactAttributes> attributes() const;
    Column<std::int64_t> finals() const; ///< millionths; 0 where not scored
    Column<AccuracySums> accuracy() const;
    Column<storage::FactCriterion> criterion(std::size_t index) const;
    Column<storage::FactSection> section(std::size_t index) const;

private:
    static constexpr std::size_t kFixedColumns = 8;

    template <class Value, class ReadValue>
    Column<Value> column(std::size_t index, ReadValue readValue) const;

    std::size_t m_size = 0;
    std::size_t m_criteria = 0;
    std::vector<std::span<const std::uint8_t>> m_columns;
};

/// A column in the making.
template <class Value>
class ColumnBuilder {
public:
    void add(const Value& value) {
        m_met.push_back(
            m_values.try_emplace(value, static_cast<std::uint32_t>(m_values.size())).first->second);
    }
    /// Each value that occurs, ascending, with when it was first met.
    const std::map<Value, std::uint32_t>& values() const { return m_values; }
    /// For each fact, where its value stands among all.
    std::vector<std::uint32_t> places() const {
        std::vector<std::uint32_t> placeOf(m_values.size());
        std::uint32_t next = 0;
        for (const auto& [value, met] : m_values)
            placeOf[met] = next++;
        std::vector<std::uint32_t> places;
        places.reserve(m_met.size());
        for (const std::uint32_t met : m_met)
            places.push_back(placeOf[met]);
        return places;
    }

private:
    std::map<Value, std::uint32_t> m_values;
    std::vector<std::uint32_t> m_met;
};

class FactBlockBuilder {
public:
    FactBlockBuilder(std::size_t criteria, std::size_t sections)
        : m_criteria(criteria)
        , m_sections(sections) {}

    /// Facts are added by day, then by evaluation; those of an agent stay in this order.
    void add(std::int64_t day, const storage::RecordHeader& header, const AccuracySums& accuracy,
             std::span<const storage::FactCriterion> criteria,
             std::span<const storage::FactSection> sections);
    std::vector<std::uint8_t> bytes() const;

private:
    std::vector<std::uint32_t> byAgent() const;

    std::size_t m_size = 0;
    ColumnBuilder<std::int64_t> m_days;
    ColumnBuilder<std::uint32_t> m_agents;
    ColumnBuilder<std::uint32_t> m_inspectors;
    ColumnBuilder<std::uint32_t> m_queues;
    ColumnBuilder<std::uint32_t> m_callTypes;
    ColumnBuilder<FactAttributes> m_attributes;
    ColumnBuilder<std::int64_t> m_finals;
    ColumnBuilder<AccuracySums> m_accuracy;
    std::vector<ColumnBuilder<storage::FactCriterion>> m_criteria;
    std::vector<ColumnBuilder<storage::FactSection>> m_sections;
};

} // namespace earmark::sheets
