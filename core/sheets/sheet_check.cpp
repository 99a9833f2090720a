#include "core/sheets/sheet_check.h"

#include <set>

namespace earmark::sheets {

using storage::SheetContent;
using storage::SheetKey;
using storage::SheetPart;
using storage::SheetStore;

namespace {

std::set<SheetKey> keysOfFacts(storage::Connection& connection) {
    std::set<SheetKey> keys;
    storage::FactStore(connection).scan({}, [&](const storage::FactStore::View& fact) {
        const Day month = monthOf(Day(std::chrono::days(fact.dayNumber)));
        keys.insert({fact.team, month.time_since_epoch().count(), fact.record.header().codes.cardVersion});
    });
    return keys;
}

bool isKept(const SheetStore& store, const SheetKey& key, const SheetContent& content) {
    for (std::size_t part = 0; part < storage::kSheetParts; ++part)
        if (store.part(key, static_cast<SheetPart>(part)) != content.parts[part]) return false;
    return store.agentsOf(key) == content.agents;
}

} // namespace

std::vector<WrongSheet> wrongSheets(storage::Connection& connection, const SheetSource::ShapeOf& shapeOf) {
    const SheetStore store(connection);
    const std::vector<SheetKey> staleKeys = store.stale();
    const std::set<SheetKey> stale(staleKeys.begin(), staleKeys.end());
    const std::vector<SheetKey> keptKeys = store.keys();
    const std::set<SheetKey> kept(keptKeys.begin(), keptKeys.end());
    std::vector<WrongSheet> wrong;
    for (const SheetKey& key : keysOfFacts(connection))
        if (!kept.contains(key) && !stale.contains(key)) wrong.push_back({key, "facts are in no sheet"});
    for (const SheetKey& key : kept) {
        if (stale.contains(key)) continue;
        const auto content = buildSheet(connection, key, shapeOf(key.cardVersion));
        if (!content)
            wrong.push_back({key, "a sheet stands for no facts"});
        else if (!isKept(store, key, *content))
            wrong.push_back({key, "a sheet differs from its facts"});
    }
    return wrong;
}

} // namespace earmark::sheets
