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
    struct Cell {
        ScoreSums scores;
        PartList parts;
    };
    using Cells = std::map<std::int64_t, Cell>;

    AccuracySums accuracyOfFact() const;
    void addTo(Cells& cells, std::int64_t key, const storage::RecordHeader& header,
               const AccuracySums& accuracy);
    static std::vector<std::uint8_t> scoreBytes(const Cells& cells);
    static std::vector<std::uint8_t> partBytes(const Cells& cells);
    std::vector<std::uint8_t> totalBytes() const;
    std::vector<std::uint8_t> countBytes() const;

    const storage::FactShape& m_shape;
    FactBlockBuilder m_block;
    Cells m_days;
    Cells m_agents;
    std::set<std::uint32_t> m_allAgents; ///< of other purposes, too
    std::map<std::int64_t, std::int64_t> m_counts;
    std::vector<storage::FactCriterion> m_criteria; ///< of the fact being added
    std::vector<storage::FactSection> m_sections;
};

/// The sheet as its facts are now; nothing where it has none.
std::optional<storage::SheetContent> buildSheet(storage::Connection& connection, const storage::SheetKey& key,
                                                const storage::FactShape& shape);

} // namespace earmark::sheets
