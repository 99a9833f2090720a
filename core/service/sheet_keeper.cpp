#include "core/service/sheet_keeper.h"

#include "core/service/card_shapes.h"
#include "core/service/workspace.h"
#include "core/sheets/sheet_builder.h"
#include "core/storage/fact_store.h"
#include "core/storage/failure.h"
#include "core/storage/store.h"

#include <limits>
#include <optional>

namespace earmark::service {

namespace {

using storage::Connection;
using storage::SheetKey;
using storage::SheetStore;

constexpr std::size_t kInOneTransaction = 16; // some tens of milliseconds
constexpr std::size_t kFar = 128;
constexpr std::size_t kFarthest = std::numeric_limits<std::size_t>::max();

/// The sheets that can hold something of a slice.
SheetStore::Range rangeOf(Connection& connection, const Slice& slice) {
    const auto monthOfDay = [](Day day) { return monthOf(day).time_since_epoch().count(); };
    SheetStore::Range range;
    if (slice.team)
        range.team = storage::FactStore(connection)
                         .codeOfName(storage::FactCodeKind::Team, storage::factName(*slice.team));
    if (slice.from) range.firstMonth = monthOfDay(*slice.from);
    if (slice.to) range.lastMonth = monthOfDay(*slice.to);
    return range;
}

} // namespace

bool SheetKeeper::isBehind(const Range& range, std::size_t sheets) const {
    const auto behind = m_workspace.store().read([&](Connection& connection) {
        return static_cast<int>(SheetStore(connection).stale(range, sheets).size());
    });
    return behind && static_cast<std::size_t>(*behind) >= sheets;
}

Result<void> SheetKeeper::keepSome(Connection& connection, const Range& range) const {
    SheetStore store(connection);
    const auto shapeOf = cardShapes(connection, m_workspace.cards());
    std::size_t kept = 0;
    std::optional<Error> refused;
    for (const SheetKey& key : store.stale(range, kFarthest)) {
        if (kept == kInOneTransaction) break;
        std::optional<storage::SheetContent> content;
        try {
            content = sheets::buildSheet(connection, key, shapeOf(key.cardVersion));
        } catch (
            const storage::Failure& failure) { // damage that verify names; it must not hold up the others
            refused = failure.error();
            continue;
        }
        if (content)
            store.keep(key, *content);
        else
            store.drop(key);
        ++kept;
    }
    return kept == 0 && refused ? Result<void>(*refused) : Result<void>();
}

bool SheetKeeper::isFarBehind() const {
    return !m_workspace.store().isReadOnly() && isBehind({}, kFar);
}

Result<void> SheetKeeper::catchUp(Progress* progress) {
    if (progress) {
        const auto behind = m_workspace.store().read([](Connection& connection) {
            return static_cast<std::int64_t>(SheetStore(connection).stale({}, kFarthest).size());
        });
        if (behind) progress->setTotal(*behind);
    }
    return catchUp({}, progress);
}

Result<void> SheetKeeper::catchUp(const Range& range, Progress* progress) {
    while (isBehind(range, 1)) {
        if (progress && progress->cancelled())
            return Error{ErrorCode::Cancelled, {}, "the figures are made ready later"};
        const Result<void> kept =
            m_workspace.store().write([&](Connection& connection) { return keepSome(connection, range); });
        if (!kept) return kept;
        if (progress) progress->advance(kInOneTransaction);
    }
    return {};
}

void SheetKeeper::catchUpWhenFar(const Slice& slice) {
    if (!isFarBehind()) return;
    const auto range =
        m_workspace.store().read([&](Connection& connection) { return rangeOf(connection, slice); });
    if (range && isBehind(*range, kFar)) (void)catchUp(*range, nullptr);
}

void SheetKeeper::catchUpBehind() {
    if (m_stopped || m_workspace.store().isReadOnly() || m_queued.exchange(true)) return;
    postNext();
}

void SheetKeeper::postNext() {
    if (m_stopped || !isBehind({}, 1)) return rest();
    m_workspace.store().post([this](Connection& connection) { return keepSome(connection, {}); },
                             [this](const Result<void>& kept) {
                                 if (kept) return postNext();
                                 rest(); // the disk is full or worse: the next answer tries again
                             });
}

void SheetKeeper::rest() {
    m_queued = false;
    m_queued.notify_all();
}

void SheetKeeper::stop() {
    m_stopped = true;
    m_queued.wait(true);
}

} // namespace earmark::service
