#include "core/storage/failure.h"
#include "core/storage/migrator.h"
#include "core/storage/platform.h"
#include "core/storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/manual_clock.h"
#include "tests/support/require_result.h"
#include "tests/support/temporary_folder.h"

#include <array>

using namespace earmark;
using namespace earmark::storage;
using earmark::test::ManualClock;
using earmark::test::TemporaryFolder;
using earmark::test::valueOf;

namespace {

constexpr auto kTwoSteps = std::to_array<Migration>({
    {1, "0001_calls", "CREATE TABLE call (id INTEGER PRIMARY KEY) STRICT; INSERT INTO call VALUES (7);"},
    {2, "0002_queue", "ALTER TABLE call ADD COLUMN queue TEXT NOT NULL DEFAULT 'none';"},
});

constexpr auto kBrokenSecond = std::to_array<Migration>({
    kTwoSteps[0],
    {2, "0002_broken", "CREATE TABLE half (id INTEGER) STRICT; INSERT INTO missing VALUES (1);"},
});

std::int64_t versionOf(Connection& connection) {
    return connection.integer("PRAGMA user_version");
}

std::unique_ptr<Connection> newFile(const TemporaryFolder& folder) {
    platform::createPrivateFile(folder / "s.db");
    return std::make_unique<Connection>(folder / "s.db", Connection::Mode::ReadWrite);
}

ErrorCode codeOfFailure(const std::function<void()>& action) {
    try {
        action();
    } catch (const Failure& failure) {
        return failure.error().code;
    }
    FAIL("nothing was refused");
    return ErrorCode::Internal;
}

} // namespace

TEST_CASE("a fresh store gets every migration and no copy", "[storage]") {
    const TemporaryFolder folder;
    const auto connection = newFile(folder);
    Migrator(kTwoSteps).migrate(*connection, [](int) { FAIL("an empty store needs no copy"); });
    CHECK(versionOf(*connection) == 2);
    CHECK(connection->integer("SELECT count(*) FROM call WHERE queue = 'none'") == 1);
    CHECK(connection->integer("PRAGMA application_id") == kApplicationId);
}

TEST_CASE("an older store is copied once, then brought up to date", "[storage]") {
    const TemporaryFolder folder;
    const auto connection = newFile(folder);
    Migrator(std::span(kTwoSteps).first(1)).migrate(*connection, {});
    std::vector<int> copiedFrom;
    const auto copy = [&](int version) { copiedFrom.push_back(version); };
    Migrator(kTwoSteps).migrate(*connection, copy);
    Migrator(kTwoSteps).migrate(*connection, copy);
    CHECK(versionOf(*connection) == 2);
    CHECK(copiedFrom == std::vector<int>{1});
}

TEST_CASE("a migration that fails half-way leaves the store as it was", "[storage]") {
    const TemporaryFolder folder;
    const auto connection = newFile(folder);
    CHECK(codeOfFailure([&] { Migrator(kBrokenSecond).migrate(*connection, {}); }) == ErrorCode::Corrupt);
    CHECK(versionOf(*connection) == 1);
    CHECK(connection->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == 0);
    Migrator(kTwoSteps).migrate(*connection, {});
    CHECK(versionOf(*connection) == 2);
}

TEST_CASE("a newer store and one with a lost version are refused untouched", "[storage]") {
    const TemporaryFolder folder;
    const auto connection = newFile(folder);
    Migrator(kTwoSteps).migrate(*connection, {});
    connection->execute("PRAGMA user_version = 3");
    CHECK(codeOfFailure([&] { Migrator(kTwoSteps).migrate(*connection, {}); }) == ErrorCode::NewerStore);
    CHECK(versionOf(*connection) == 3);
    connection->execute("PRAGMA user_version = 0");
    CHECK(codeOfFailure([&] { Migrator(kTwoSteps).migrate(*connection, {}); }) == ErrorCode::Corrupt);
}

TEST_CASE("the shipped migrations are numbered without gaps and make a strict schema", "[storage]") {
    const TemporaryFolder folder;
    const auto connection = newFile(folder);
    int expected = 1;
    for (const Migration& migration : shippedMigrations())
        CHECK(migration.version == expected++);
    Migrator(shippedMigrations()).migrate(*connection, {});
    CHECK(
        connection->integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                            " AND name NOT LIKE 'sqlite_%' AND NOT strict") == 0);
    CHECK(connection->integer("SELECT count(*) FROM pragma_table_list WHERE name = 'evaluation'") == 1);
}

TEST_CASE("a newer store is refused whether opened to write or to read", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    Store::Options options;
    options.create = true;
    (void)valueOf(Store::open(folder / "s.db", options, clock));
    Connection(folder / "s.db", Connection::Mode::ReadWrite).execute("PRAGMA user_version = 99");
    for (const bool readOnly : {false, true}) {
        options.readOnly = readOnly;
        const auto refused = Store::open(folder / "s.db", options, clock);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::NewerStore);
    }
}
