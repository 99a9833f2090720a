#include "core/sheets/sheet_source.h"

#include "core/storage/sheet_block_store.h"

#include <algorithm>

namespace earmark::sheets {

using storage::SheetBlockStore;
using storage::SheetContent;
using storage::SheetKey;
using storage::SheetPart;
using storage::SheetStore;

SheetSource::SheetSource(storage::Connection& connection, ShapeOf shapeOf)
    : m_connection(connection)
    , m_store(connection)
    , m_shapeOf(std::move(shapeOf)) {
    for (const SheetKey& key : m_store.stale())
        m_stale.insert(key);
}

void SheetSource::scan(SheetPart part, const SheetStore::Range& range, const Visit& visit) {
    const auto visitKept = [&](const SheetKey& key, std::span<const std::uint8_t> bytes) {
        if (!m_stale.contains(key)) visit(key, bytes);
    };
    if (SheetBlockStore::holds(part))
        SheetBlockStore(m_connection).scan(part, range, visitKept);
    else
        m_store.scan(part, range, visitKept);
    for (const SheetKey& key : stale(range))
        if (const SheetContent* content = made(key)) visit(key, content->part(part));
}

void SheetSource::scanAgent(SheetPart part, std::uint32_t agent, const SheetStore::Range& range,
                            const Visit& visit) {
    for (const SheetKey& key : m_store.ofAgent(agent, range)) {
        if (m_stale.contains(key)) continue;
        if (SheetBlockStore::holds(part))
            SheetBlockStore(m_connection).read(key, part, [&](auto bytes) { visit(key, bytes); });
        else
            visit(key, m_store.part(key, part));
    }
    for (const SheetKey& key : stale(range)) {
        const SheetContent* content = made(key);
        if (content && std::ranges::binary_search(content->agents, agent)) visit(key, content->part(part));
    }
}

std::vector<SheetKey> SheetSource::stale(const SheetStore::Range& range) const {
    std::vector<SheetKey> keys;
    for (const SheetKey& key : m_stale)
        if (range.holds(key)) keys.push_back(key);
    return keys;
}

const SheetContent* SheetSource::made(const SheetKey& key) {
    auto known = m_made.find(key);
    if (known == m_made.end())
        known = m_made.emplace(key, buildSheet(m_connection, key, m_shapeOf(key.cardVersion))).first;
    return known->second ? &*known->second : nullptr;
}

} // namespace earmark::sheets
