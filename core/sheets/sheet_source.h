#pragma once

#include "core/sheets/sheet_builder.h"
#include "core/storage/sheet_store.h"

#include <functional>
#include <map>
#include <set>

namespace earmark::sheets {

/// The sheets as they ought to be: kept ones where they are up to date, others made from their facts for the
/// time of one read. So a figure is never stale and never waits for the writer.
class SheetSource {
public:
    /// Gives the shape of a card version by its number in facts; valid as long as the source.
    using ShapeOf = std::function<const storage::FactShape&(std::uint32_t cardVersion)>;

    SheetSource(storage::Connection& connection, ShapeOf shapeOf);

    using Visit = std::function<void(const storage::SheetKey&, std::span<const std::uint8_t>)>;
    /// One part of each sheet in range.
    void scan(storage::SheetPart part, const storage::SheetStore::Range& range, const Visit& visit);
    /// The same, only sheets that hold an agent.
    void scanAgent(storage::SheetPart part, std::uint32_t agent, const storage::SheetStore::Range& range,
                   const Visit& visit);

private:
    /// Sheets that are out of date, of those in range.
    std::vector<storage::SheetKey> stale(const storage::SheetStore::Range& range) const;
    const storage::SheetContent* made(const storage::SheetKey& key);

    storage::Connection& m_connection;
    storage::SheetStore m_store;
    ShapeOf m_shapeOf;
    std::set<storage::SheetKey> m_stale;
    std::map<storage::SheetKey, std::optional<storage::SheetContent>> m_made;
};

} // namespace earmark::sheets
