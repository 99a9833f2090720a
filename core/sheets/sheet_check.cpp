#include "core/sheets/sheet_check.h"

#include <set>

namespace earmark::sheets {

using storage::SheetContent;
using storage::SheetKey;
using storage::SheetPart;
using storage::SheetStore;

namespace {

std::set<SheetKey> keysOfFacts(storage::Connection& connection, std::uint32_t team) {
    std::set<SheetKey> keys;
    storage::FactStore(connection).scan({team, {}, {}}, [&](const storage::FactStore::View& fact) {
        const Day month = monthOf(Day(std::chrono::days(fact.dayNumber)));
        keys.insert({fact.team, month.time_since_epoch().count(), fact.record.header().codes.cardVersion});
    });
    return keys;
}

std::set<SheetKey> ofTeam(const std::vector<SheetKey>& keys, std::uint32_t team) {
    std::set<SheetKey> own;
    for (const SheetKey& key : keys)
        if (key.team == team) own.insert(key);
    return own;
}

bool isKept(const SheetStore& store, const SheetKey& key, const SheetContent& content) {
    for (std::size_t part = 0; part < storage::kSheetParts; ++part)
        if (store.part(key, static_cast<SheetPart>(part)) != content.parts[part]) return false;
    return store.agentsOf(key) == content.agents;
}

} // namespace

std::vector<std::uint32_t> teamsOfSheets(storage::Connection& connection) {
    const std::vector<std::uint32_t> known = storage::FactStore(connection).teams();
    std::set<std::uint32_t> teams(known.begin(), known.end());
    for (const SheetKey& key : SheetStore(connection).keys())
        teams.insert(key.team);
    return {teams.begin(), teams.end()};
}

std::vector<WrongSheet> wrongSheets(storage::Connection& connection, const SheetSource::ShapeOf& shapeOf,
                                    std::uint32_t team) {
    const SheetStore store(connection);
    const std::set<SheetKey> stale = ofTeam(store.stale(), team);
    const std::set<SheetKey> kept = ofTeam(store.keys(), team);
    std::vector<WrongSheet> wrong;
    for (const SheetKey& key : keysOfFacts(connection, team))
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
