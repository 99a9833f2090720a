#include "core/storage/setting_store.h"
#include "core/storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/manual_clock.h"
#include "tests/support/require_result.h"
#include "tests/support/simulated_disk.h"
#include "tests/support/temporary_folder.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <future>

using namespace earmark;
using namespace earmark::storage;
using earmark::test::ManualClock;
using earmark::test::TemporaryFolder;
using earmark::test::valueOf;
namespace fs = std::filesystem;

namespace {

Store::Options creating() {
    Store::Options options;
    options.create = true;
    return options;
}

Store::Options reading() {
    Store::Options options;
    options.readOnly = true;
    return options;
}

void setValue(Store& store, const std::string& name, const std::string& value) {
    valueOf(store.write([&](Connection& connection) { SettingStore(connection).set(name, value); }));
}

std::optional<std::string> getValue(Store& store, const std::string& name) {
    return valueOf(store.read([&](Connection& connection) { return SettingStore(connection).find(name); }));
}

ErrorCode refusalOf(const fs::path& path, const Store::Options& options) {
    const ManualClock clock;
    const auto store = Store::open(path, options, clock);
    REQUIRE_FALSE(store.has_value());
    INFO(describe(store.error()));
    CHECK_FALSE(store.error().detail.empty());
    return store.error().code;
}

void runSql(const fs::path& path, const char* sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

/// What a kill would leave of a store, whenever the engine makes, opens or removes one of its files.
std::vector<fs::path> leftByKills(test::SimulatedDisk& disk, const fs::path& store, const fs::path& into) {
    std::vector<fs::path> left;
    disk.whenFilesChange([&] {
        const fs::path copy = into / std::to_string(left.size());
        fs::create_directories(copy);
        for (const char* suffix : {"", "-wal", ".lock"})
            if (fs::exists(store.string() + suffix))
                fs::copy_file(store.string() + suffix, copy / ("centre.db" + std::string(suffix)));
        left.push_back(copy / "centre.db");
    });
    const ManualClock clock;
    Store::Options options = creating();
    options.vfs = disk.name();
    for (const char* value : {"first", "second"}) {
        const auto opened = valueOf(Store::open(store, options, clock));
        setValue(*opened, "value", value);
    }
    return left;
}

} // namespace

TEST_CASE("a kill while a store opens or closes is not taken for a lost log", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    test::SimulatedDisk disk;
    const std::vector<fs::path> left = leftByKills(disk, folder / "centre.db", folder / "killed");
    REQUIRE(left.size() > 6); // two files made, opened again, and the log removed twice
    for (const fs::path& path : left) {
        INFO(path);
        const auto store = valueOf(Store::open(path, creating(), clock));
        CHECK(getValue(*store, kLostLogSetting) == std::nullopt);
    }
    CHECK(getValue(*valueOf(Store::open(left.back(), reading(), clock)), "value") == "second");
}

TEST_CASE("a store keeps what was written", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    const fs::path path = folder / "new" / "centre.db";
    setValue(*valueOf(Store::open(path, creating(), clock)), "zone", "Asia/Shanghai");

    const auto store = valueOf(Store::open(path, {}, clock));
    CHECK(getValue(*store, "zone") == "Asia/Shanghai");
    CHECK(getValue(*store, "other") == std::nullopt);
}

TEST_CASE("a store that is missing is made only when asked", "[storage]") {
    const TemporaryFolder folder;
    CHECK(refusalOf(folder / "none.db", {}) == ErrorCode::NotFound);
    CHECK(refusalOf(folder / "none.db", reading()) == ErrorCode::NotFound);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a store and its backups are readable to their owner only", "[storage]") {
    const TemporaryFolder folder;
    ManualClock clock;
    const fs::path path = folder / "data" / "centre.db";
    setValue(*valueOf(Store::open(path, creating(), clock)), "a", "1");
    {
        const auto store = valueOf(Store::open(path, {}, clock)); // its first start of the day: a backup
        setValue(*store, "a", "2");
        for (const char* name : {"centre.db", "centre.db-wal", "centre.db.lock"})
            CHECK((fs::status(folder / "data" / name).permissions() & fs::perms(077)) == fs::perms::none);
    }
    CHECK((fs::status(folder / "data").permissions() & fs::perms(077)) == fs::perms::none);
    const auto backups = Backups(path).list();
    REQUIRE(backups.size() == 1);
    CHECK((fs::status(backups.front().path).permissions() & fs::perms(077)) == fs::perms::none);
}

TEST_CASE("only one program writes a store, others may read it", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    const fs::path path = folder / "centre.db";
    auto first = valueOf(Store::open(path, creating(), clock));
    setValue(*first, "a", "1");

    const auto second = Store::open(path, {}, clock);
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().code == ErrorCode::Busy);
    CHECK(second.error().detail.find("open in another window or command (process ") != std::string::npos);

    const auto reader = valueOf(Store::open(path, reading(), clock));
    setValue(*first, "a", "2");
    CHECK(getValue(*reader, "a") == "2");
    const auto refused =
        reader->write([](Connection& connection) { SettingStore(connection).set("a", "3"); });
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::ReadOnly);

    first.reset();
    CHECK(Store::open(path, {}, clock).has_value());
}

TEST_CASE("what is no store is refused by name", "[storage]") {
    const TemporaryFolder folder;
    std::ofstream(folder / "text.db") << std::string(4096, 'x');
    CHECK(refusalOf(folder / "text.db", {}) == ErrorCode::Corrupt);

    runSql(folder / "other.db", "CREATE TABLE visit (id INTEGER)");
    CHECK(refusalOf(folder / "other.db", {}) == ErrorCode::Malformed);
    CHECK(refusalOf(folder / "other.db", reading()) == ErrorCode::Malformed);
}

TEST_CASE("an empty file left by a creation that was cut short becomes a store", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    std::ofstream(folder / "centre.db").flush();
    CHECK(refusalOf(folder / "centre.db", reading()) ==
          ErrorCode::Corrupt); // who only looks finds none in it
    const auto store = valueOf(Store::open(folder / "centre.db", {}, clock));
    setValue(*store, "a", "1");
    CHECK(getValue(*store, "a") == "1");
}

TEST_CASE("a failed piece of work leaves nothing behind, its neighbours stand", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    const auto store = valueOf(Store::open(folder / "centre.db", creating(), clock));
    std::promise<void> gate;
    std::shared_future<void> opened = gate.get_future().share();
    std::promise<void> finished;
    std::vector<bool> outcomes;
    const auto note = [&](const Result<void>& outcome) { outcomes.push_back(outcome.has_value()); };

    // Held at the gate, the first job lets the others gather into one commit.
    store->post([opened](Connection&) -> Result<void> { return opened.wait(), Result<void>(); }, note);
    store->post([](Connection& c) -> Result<void> { return SettingStore(c).set("a", "1"), Result<void>(); },
                note);
    store->post(
        [](Connection& c) -> Result<void> {
            SettingStore(c).set("a", "2");
            return Error{ErrorCode::Conflict, {}, "thought better of it"};
        },
        note);
    store->post(
        [](Connection& c) -> Result<void> {
            return c.execute("INSERT INTO nowhere VALUES (1)"), Result<void>();
        },
        note);
    store->post([](Connection& c) -> Result<void> { return SettingStore(c).set("b", "3"), Result<void>(); },
                [&](const Result<void>& outcome) {
                    note(outcome);
                    finished.set_value();
                });
    gate.set_value();
    finished.get_future().wait();

    CHECK(outcomes == std::vector<bool>{true, true, false, false, true});
    CHECK(getValue(*store, "a") == "1");
    CHECK(getValue(*store, "b") == "3");
}

TEST_CASE("everything queued is written before a store closes", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    {
        const auto store = valueOf(Store::open(folder / "centre.db", creating(), clock));
        for (int index = 0; index < 500; ++index)
            store->post(
                [index](Connection& c) -> Result<void> {
                    SettingStore(c).set("n" + std::to_string(index), "x");
                    return {};
                },
                [](const Result<void>&) {});
    }
    const auto store = valueOf(Store::open(folder / "centre.db", {}, clock));
    CHECK(valueOf(store->read([](Connection& c) { return c.integer("SELECT count(*) FROM setting"); })) ==
          500);
}

TEST_CASE("a reader sees one unchanging view while others write", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    const auto store = valueOf(Store::open(folder / "centre.db", creating(), clock));
    setValue(*store, "a", "1");
    valueOf(store->read([&](Connection& connection) {
        const SettingStore view(connection);
        CHECK(view.find("a") == "1");
        setValue(*store, "a", "2");
        CHECK(view.find("a") == "1");
    }));
    CHECK(getValue(*store, "a") == "2");
}

TEST_CASE("a backup is made on the first start of a day, whole and openable", "[storage]") {
    const TemporaryFolder folder;
    ManualClock clock;
    const fs::path path = folder / "centre.db";
    setValue(*valueOf(Store::open(path, creating(), clock)), "a", "1");
    CHECK(Backups(path).list().empty()); // made today, nothing in it to lose

    (void)valueOf(Store::open(path, {}, clock));
    clock.advance(std::chrono::hours(1));
    (void)valueOf(Store::open(path, {}, clock));
    CHECK(Backups(path).list().size() == 1);
    clock.advance(std::chrono::hours(24));
    (void)valueOf(Store::open(path, {}, clock));
    const std::vector<Backup> backups = Backups(path).list();
    REQUIRE(backups.size() == 2);

    const auto copy = valueOf(Store::open(backups.front().path, {}, clock));
    CHECK(getValue(*copy, "a") == "1");
    for (const auto& entry : fs::directory_iterator(folder / "centre.db.backups"))
        CHECK(entry.path().extension() != ".part");
}

TEST_CASE("daily backups thin out to 12 days, 10 weeks and 9 months", "[storage]") {
    std::vector<Instant> daily;
    const Instant last =
        Instant(std::chrono::sys_days(std::chrono::year(2026) / 12 / 30)) + std::chrono::hours(7);
    for (int day = 399; day >= 0; --day)
        daily.push_back(last - std::chrono::days(day));
    std::vector<Instant> kept;
    for (const std::size_t position : keptBackups(daily))
        kept.push_back(daily[position]);

    // 12 days back to 19 Dec; the weeks' Sundays (and today) back to 25 Oct, the months' last days back to
    // April.
    const auto has = [&](int month, unsigned day) {
        const Instant wanted =
            Instant(std::chrono::sys_days(std::chrono::year(2026) / month / static_cast<int>(day))) +
            std::chrono::hours(7);
        return std::ranges::find(kept, wanted) != kept.end();
    };
    for (unsigned day = 19; day <= 30; ++day)
        CHECK(has(12, day));
    CHECK_FALSE(has(12, 18));
    CHECK(has(12, 13));
    CHECK(has(11, 1));
    CHECK_FALSE(has(10, 25));
    CHECK(has(10, 31));
    CHECK(has(4, 30));
    CHECK_FALSE(has(3, 31));
    CHECK(keptBackups({}).empty());
}

namespace {

/// What somebody without rights to the folder gets: 0 when writing is refused as ReadOnly and reading works.
int readWithoutRights(const fs::path& path) {
    constexpr uid_t kNobody = 65534;
    if (getuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) return 10;
    const ManualClock clock;
    const auto writing = Store::open(path, {}, clock);
    if (writing || writing.error().code != ErrorCode::ReadOnly) return 1;
    const auto store = Store::open(path, reading(), clock);
    if (!store) return 2;
    const auto value =
        (*store)->read([](Connection& connection) { return SettingStore(connection).find("a"); });
    return value && *value == "1" ? 0 : 3;
}

} // namespace

TEST_CASE("a store in a folder that cannot be written is refused for writing and still read", "[storage]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    const fs::path closed = folder / "closed";
    setValue(*valueOf(Store::open(closed / "centre.db", creating(), clock)), "a", "1");
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(closed / "centre.db", fs::perms(0444));
    fs::permissions(closed, fs::perms(0555));
    const pid_t child = fork();
    if (child == 0) _exit(readWithoutRights(closed / "centre.db"));
    int status = 0;
    waitpid(child, &status, 0);
    fs::permissions(closed, fs::perms(0755));
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
