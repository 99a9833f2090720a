#include "core/service/call_service.h"
#include "core/service/results_service.h"
#include "core/storage/reading_mode.h"
#include "core/storage/setting_store.h"
#include "tests/soak/editor_at_work.h"
#include "tests/soak/ledger.h"
#include "tests/soak/scorer_at_work.h"
#include "tests/soak/trial_centre.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#include <sys/mount.h>
#endif

#include <atomic>
#include <cstdio>
#include <future>
#include <mutex>
#include <thread>

using namespace earmark;
using namespace earmark::trial;
using earmark::test::TemporaryFolder;

namespace {

/// What a program says that is started on the store.
std::string outputOf(const std::string& command) {
    std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    char part[256];
    while (std::fgets(part, sizeof part, pipe) != nullptr)
        output += part;
    CHECK(pclose(pipe) != 0);
    return output;
}

} // namespace

TEST_CASE("a second program that wants to write is sent away and costs the first one nothing",
          "[durability]") {
    const TemporaryFolder folder;
    const auto store = folder / "centre.db";
    makeCentre(store);
    auto workspace = openCentre(store);
    Ledger ledger;
    ScorerAtWork scorer(*workspace, 3, 0, ScorerAtWork::Saving::OneByOne,
                        [&](const std::string& line) { ledger.note(line); });
    for (int round = 0; round < 5; ++round) {
        REQUIRE(scorer.scoreCall());
        const std::string said =
            outputOf(std::string(EARMARK_ANSWERING_CHILD) + " '" + store.string() + "' 1 1000000");
        CHECK(said.find("the store is open in another window or command (process ") != std::string::npos);
        CHECK(said.find("ack") == std::string::npos);
    }
    CHECK(ledger.losses(*workspace) == std::vector<std::string>());
}

TEST_CASE("threads that score, edit and read at once lose nothing and see no half write", "[durability]") {
    const TemporaryFolder folder;
    makeCentre(folder / "centre.db");
    auto workspace = openCentre(folder / "centre.db", {{}, storage::Store::Durability::Full, 50});
    std::mutex mutex;
    Ledger ledger;
    const auto note = [&](const std::string& line) {
        const std::lock_guard lock(mutex);
        ledger.note(line);
    };
    std::atomic<bool> over{false};
    std::atomic<int> oddities{0};
    std::thread reader([&] {
        std::int64_t last = 0;
        while (!over) {
            const auto figures = service::ResultsService(*workspace).figures({});
            if (!figures || static_cast<std::int64_t>(figures->count) < last) ++oddities;
            if (figures) last = static_cast<std::int64_t>(figures->count);
        }
    });
    std::thread editor([&] {
        EditorAtWork work(*workspace, 5, 1'000'000, note);
        for (int round = 0; round < 20; ++round)
            if (!work.editCard()) ++oddities;
    });
    {
        ScorerAtWork work(*workspace, 4, 0, ScorerAtWork::Saving::Queued, note);
        for (int round = 0; round < 40; ++round)
            if (!work.scoreCall()) ++oddities;
    }
    editor.join();
    over = true;
    reader.join();
    CHECK(oddities == 0);
    workspace.reset();
    workspace = openCentre(folder / "centre.db");
    CHECK(ledger.losses(*workspace) == std::vector<std::string>());
}

TEST_CASE("a reader left open costs no save, and the log shrinks as soon as it ends", "[durability]") {
    constexpr int kSaves = 20'000; // more than an inspector makes in a week
    constexpr std::uintmax_t kMost = 16 * 1024 * 1024;
    const TemporaryFolder folder;
    makeCentre(folder / "centre.db");
    auto workspace = openCentre(folder / "centre.db");
    storage::Store& store = workspace->store();
    const auto log = folder / "centre.db-wal";
    const auto save = [&](int number) {
        return store.write([number](storage::Connection& connection) {
            storage::SettingStore(connection).set("n" + std::to_string(number % 50), std::to_string(number));
        });
    };
    std::promise<void> reading;
    std::promise<void> enough;
    std::thread reader([&] {
        (void)store.read([&](storage::Connection& connection) {
            const auto before = storage::SettingStore(connection).find("n1");
            reading.set_value();
            enough.get_future().wait();
            CHECK(storage::SettingStore(connection).find("n1") == before);
        });
    });
    reading.get_future().wait();
    for (int number = 0; number < kSaves; ++number)
        must(save(number));
    CHECK(storage::bytesIn(log) > kMost); // the reader does hold it
    enough.set_value();
    reader.join();
    for (int number = kSaves; number < kSaves + 3; ++number)
        must(save(number));
    CHECK(storage::bytesIn(log) <= kMost);

    // Without a reader in the way it never grows that far at all.
    constexpr int kLast = kSaves + 6'000;
    for (int number = kSaves + 3; number <= kLast; ++number)
        must(save(number));
    CHECK(storage::bytesIn(log) <= kMost);
    workspace.reset();
    workspace = openCentre(folder / "centre.db");
    const auto last = must(workspace->store().read([](storage::Connection& connection) {
        return storage::SettingStore(connection).find("n" + std::to_string(kLast % 50));
    }));
    CHECK(last == std::to_string(kLast));
}

#ifdef __linux__

namespace {

/// What happens on a real disk of 12 MB: 0 when saving stops as NoSpace, everything saved is there and
/// saving goes on where there is room again; 100 where such a disk cannot be made.
int workOnASmallDisk(const std::filesystem::path& folder) {
    // A disk of its own that nobody else sees and that goes with this process.
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("small", folder.c_str(), "tmpfs", 0, "size=12m") != 0)
        return 100;
    makeCentre(folder / "centre.db");
    auto workspace = openCentre(folder / "centre.db");
    Ledger ledger;
    const auto fill = [&](std::size_t bytes) {
        return workspace->store().write([bytes](storage::Connection& connection) {
            storage::SettingStore(connection).set("ballast" + std::to_string(bytes), std::string(bytes, 'x'));
        });
    };
    for (const std::size_t bytes : {2'500'000U, 2'500'001U, 2'500'002U, 1'200'000U}) {
        if (!fill(bytes)) return 1;
        workspace = nullptr; // closed, its log is gone
        workspace = openCentre(folder / "centre.db");
    }
    std::int64_t calls = 0;
    const auto score = [&] {
        return ScorerAtWork(*workspace, 9, ++calls * 1'000, ScorerAtWork::Saving::OneByOne,
                            [&](const std::string& line) { ledger.note(line); })
            .scoreCall();
    };
    while (calls < 2'000 && score()) {
    }
    if (calls == 2'000) return 2;
    const auto refused = fill(4'000'001);
    if (refused || refused.error().code != ErrorCode::NoSpace) return 3;
    if (!ledger.losses(*workspace).empty()) return 4;
    if (mount("small", folder.c_str(), "tmpfs", MS_REMOUNT, "size=40m") != 0) return 5;
    if (!score()) return 6;
    workspace.reset();
    workspace = openCentre(folder / "centre.db");
    return ledger.losses(*workspace).empty() ? 0 : 7;
}

} // namespace

TEST_CASE("a real disk of 12 MB that is full loses nothing", "[durability]") {
    const TemporaryFolder folder;
    const pid_t child = fork();
    if (child == 0) {
        int outcome = 8;
        try {
            outcome = workOnASmallDisk(folder.path());
        } catch (const std::exception&) {
        }
        _exit(outcome);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 100) {
        WARN("skipped: a disk of its own needs the right to mount one");
        return;
    }
    CHECK(WEXITSTATUS(status) == 0);
}

#endif
