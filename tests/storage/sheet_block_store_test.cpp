#include "core/storage/failure.h"
#include "core/storage/sheet_block_store.h"
#include "core/storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/manual_clock.h"
#include "tests/support/require_result.h"
#include "tests/support/temporary_folder.h"

using namespace earmark;
using namespace earmark::storage;
using earmark::test::ManualClock;
using earmark::test::TemporaryFolder;
using earmark::test::valueOf;

namespace {

std::int64_t monthDay(int year, unsigned month) {
    return Day(std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / 1))
        .time_since_epoch()
        .count();
}

/// A store with one part of each key kept, the key's place as its bytes.
struct Blocks {
    explicit Blocks(const std::vector<SheetKey>& keys)
        : store(valueOf(Store::open(folder / "centre.db", creating(), clock))) {
        valueOf(store->write([&](Connection& connection) {
            std::uint8_t place = 0;
            for (const SheetKey& key : keys)
                SheetBlockStore(connection).keep(key, SheetPart::Facts, std::vector{place++});
        }));
    }
    static Store::Options creating() {
        Store::Options options;
        options.create = true;
        return options;
    }
    /// The keys that a scan meets, in its order.
    std::vector<SheetKey> scanned(SheetPart part, const SheetStore::Range& range) {
        return valueOf(store->read([&](Connection& connection) {
            std::vector<SheetKey> met;
            SheetBlockStore(connection).scan(part, range, [&](const SheetKey& key, auto) {
                met.push_back(key);
            });
            return met;
        }));
    }

    TemporaryFolder folder;
    ManualClock clock;
    std::unique_ptr<Store> store;
};

} // namespace

TEST_CASE("blocks of sheets are found by team and months, however far apart", "[sheets]") {
    const SheetKey early{7, monthDay(1931, 2), 1};
    const SheetKey spring{0, monthDay(2026, 3), 4};
    const SheetKey springOfSeven{7, monthDay(2026, 3), 2};
    const SheetKey newerCard{7, monthDay(2026, 3), 3};
    const SheetKey farTeam{1'048'575, monthDay(2026, 4), 1'048'575};
    const SheetKey late{7, monthDay(9999, 12), 1};
    Blocks blocks({newerCard, late, farTeam, early, springOfSeven, spring});
    using Keys = std::vector<SheetKey>;
    CHECK(blocks.scanned(SheetPart::Facts, {}) ==
          Keys{early, spring, springOfSeven, newerCard, farTeam, late});
    CHECK(blocks.scanned(SheetPart::DayParts, {}).empty());
    SheetStore::Range range;
    range.firstMonth = monthDay(2026, 3);
    range.lastMonth = monthDay(2026, 4);
    CHECK(blocks.scanned(SheetPart::Facts, range) == Keys{spring, springOfSeven, newerCard, farTeam});
    range.team = 7;
    CHECK(blocks.scanned(SheetPart::Facts, range) == Keys{springOfSeven, newerCard});
    range.team = 8;
    CHECK(blocks.scanned(SheetPart::Facts, range).empty());
}

TEST_CASE("a block is read and dropped by its key alone", "[sheets]") {
    const SheetKey kept{7, monthDay(2026, 3), 2};
    const SheetKey dropped{7, monthDay(2026, 3), 3};
    Blocks blocks({kept, dropped});
    valueOf(blocks.store->write([&](Connection& connection) { SheetBlockStore(connection).drop(dropped); }));
    const auto bytesOf = [&](const SheetKey& key) {
        return valueOf(blocks.store->read([&](Connection& connection) {
            std::vector<std::uint8_t> bytes;
            SheetBlockStore(connection).read(key, SheetPart::Facts, [&](auto found) {
                bytes.assign(found.begin(), found.end());
            });
            return bytes;
        }));
    };
    CHECK(bytesOf(kept) == std::vector<std::uint8_t>{0});
    CHECK(bytesOf(dropped).empty());
}

TEST_CASE("a team beyond the numbers of blocks is refused, not taken for another", "[sheets]") {
    Blocks blocks({});
    const auto refused = blocks.store->write([](Connection& connection) {
        SheetBlockStore(connection).keep({1'048'576, monthDay(2026, 3), 1}, SheetPart::Facts, {});
    });
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::TooLarge);
}
