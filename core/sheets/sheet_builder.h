#pragma once

#include "core/sheets/fact_block.h"
#include "core/sheets/sheet.h"

#include <map>
#include <optional>
#include <set>

namespace earmark::sheets {

/// Makes a sheet from its facts, added by day and evaluation. The same facts give the same bytes.
class SheetBuilder {
public:
    explicit SheetBuilder(const storage::FactShape& shape);

    void add(const storage::FactStore::View& fact);
    storage::SheetContent finish() const;

private:
    struct DayCell {
        ScoreSums scores;
        PartList parts;
    };

    AccuracySums accuracyOfFact() const;
    void addToDay(std::int64_t day, const storage::RecordHeader& header, const AccuracySums& accuracy);
    std::vector<std::uint8_t> dayBytes() const;
    std::vector<std::uint8_t> dayPartBytes() const;
    std::vector<std::uint8_t> peopleBytes() const;
    std::vector<std::uint8_t> totalBytes() const;
    std::vector<std::uint8_t> countBytes() const;

    const storage::FactShape& m_shape;
    FactBlockBuilder m_block;
    std::map<std::int64_t, DayCell> m_days;
    std::map<std::uint32_t, ScoreSums> m_agents;
    std::map<std::uint32_t, ScoreSums> m_inspectors;
    std::set<std::uint32_t> m_allAgents; ///< of other purposes, too
    std::map<std::int64_t, std::int64_t> m_counts;
    std::vector<storage::FactCriterion> m_criteria; ///< of the fact being added
    std::vector<storage::FactSection> m_sections;
};

/// The sheet as its facts are now; nothing where it has none.
std::optional<storage::SheetContent> buildSheet(storage::Connection& connection, const storage::SheetKey& key,
                                                const storage::FactShape& shape);

} // namespace earmark::sheets
