#include "core/service/verify_service.h"
#include "core/storage/migrator.h"
#include "tests/soak/trial_centre.h"
#include "tests/support/catch.h"
#include "tests/support/simulated_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace earmark;
using namespace earmark::trial;
using earmark::test::SimulatedDisk;
using earmark::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// A store of the first released version, as somebody has it who installs this one.
fs::path oldStore(const fs::path& folder) {
    fs::create_directories(folder);
    fs::copy_file(test::dataDirectory() / "stores" / "0.1.db", folder / "centre.db");
    fs::permissions(folder / "centre.db", fs::perms::owner_read | fs::perms::owner_write);
    return folder / "centre.db";
}

int versionOf(const fs::path& store) {
    storage::Connection connection(store, storage::Connection::Mode::ReadOnly);
    return static_cast<int>(connection.integer("PRAGMA user_version"));
}

/// Opens what is left: it must be of a version with nothing half, come up to date and be sound.
void checkWhole(const fs::path& store) {
    const int version = versionOf(store);
    CHECK(version >= 1);
    CHECK(version <= storage::Migrator(storage::shippedMigrations()).newest());
    const auto workspace = openCentre(store);
    CHECK(must(service::VerifyService(*workspace).verify()).empty());
    CHECK(versionOf(store) == storage::Migrator(storage::shippedMigrations()).newest());
}

/// How many operations of the disk an upgrade takes.
std::int64_t operationsOfUpgrade() {
    const TemporaryFolder folder;
    const SimulatedDisk disk;
    (void)openCentre(oldStore(folder.path()), {disk.name()});
    return disk.operations();
}

} // namespace

TEST_CASE("power that fails at any moment of an upgrade leaves the old store or the new one",
          "[durability]") {
    const std::int64_t all = operationsOfUpgrade();
    REQUIRE(all > 20);
    for (std::int64_t operation = 1; operation <= all; operation += 3) {
        const TemporaryFolder folder;
        SimulatedDisk disk;
        disk.cutBefore(operation, static_cast<std::uint64_t>(operation));
        (void)openCentre(oldStore(folder / "before"), {disk.name()});
        REQUIRE(disk.wasCut());
        fs::create_directories(folder / "after");
        oldStore(folder / "after"); // a disk that was not written to yet
        disk.restoreInto(folder / "after");
        INFO("operation " << operation << " of " << all);
        checkWhole(folder / "after" / "centre.db");
    }
}

TEST_CASE("a program killed in the middle of an upgrade leaves the old store or the new one",
          "[durability]") {
    const std::int64_t all = operationsOfUpgrade();
    for (std::int64_t operation = 2; operation <= all; operation += 7) {
        const TemporaryFolder folder;
        const fs::path store = oldStore(folder.path());
        const pid_t child = fork();
        if (child == 0) {
            SimulatedDisk disk;
            disk.before(operation, [] { raise(SIGKILL); });
            (void)openCentre(store, {disk.name()});
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        INFO("operation " << operation << " of " << all);
        CHECK(WIFSIGNALED(status));
        checkWhole(store);
    }
}
