#include "core/service/coaching_service.h"
#include "core/service/roster_service.h"
#include "core/service/verify_service.h"
#include "tests/soak/trial_centre.h"
#include "tests/support/catch.h"
#include "tests/support/simulated_disk.h"
#include "tests/support/temporary_folder.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::trial;
using earmark::test::SimulatedDisk;
using earmark::test::TemporaryFolder;

namespace {

constexpr Day kDay = std::chrono::sys_days(std::chrono::year(2026) / 3 / 2);

SessionWish wishOf(Workspace& workspace) {
    SessionWish wish;
    wish.agent = must(RosterService(workspace).agents()).front().id;
    wish.leader = "Li";
    wish.plannedFor = kDay;
    wish.actions = {{std::nullopt, "greet in time", "Ann", kDay}, {std::nullopt, "listen", "Ann", kDay}};
    return wish;
}

/// What was acknowledged, newest last.
std::vector<model::CoachingSession> workUntilCut(Workspace& workspace, const SimulatedDisk& disk) {
    CoachingService coaching(workspace);
    std::vector<model::CoachingSession> acknowledged;
    const auto note = [&](const Result<SavedSession>& saved) {
        if (saved && !disk.wasCut()) acknowledged.push_back(saved->session);
    };
    note(coaching.plan(wishOf(workspace)));
    if (acknowledged.empty()) return acknowledged;
    const auto id = acknowledged.front().id;
    note(coaching.hold(id, std::nullopt, "held"));
    note(coaching.addAction(id, {std::nullopt, "third", "Ann", kDay}));
    note(coaching.review(id, "reviewed"));
    return acknowledged;
}

} // namespace

TEST_CASE("a session that was acknowledged survives a power cut, and is whole or as it was before",
          "[durability]") {
    for (std::int64_t operation = 1; operation <= 40; operation += 3) {
        const TemporaryFolder folder;
        std::filesystem::create_directories(folder / "before");
        std::filesystem::create_directories(folder / "after");
        makeCentre(folder / "before" / "centre.db");
        SimulatedDisk disk;
        std::vector<model::CoachingSession> acknowledged;
        {
            const auto workspace = openCentre(folder / "before" / "centre.db", {disk.name()});
            disk.cutBefore(operation, static_cast<std::uint64_t>(operation));
            acknowledged = workUntilCut(*workspace, disk);
            if (!disk.wasCut()) disk.cut(static_cast<std::uint64_t>(operation));
        }
        disk.restoreInto(folder / "after");
        INFO("operation " << operation << ", acknowledged " << acknowledged.size());
        const auto workspace = openCentre(folder / "after" / "centre.db");
        CHECK(must(VerifyService(*workspace).verify()).empty());
        const auto rows = must(CoachingService(*workspace).sessions({}));
        CHECK(rows.size() <= 1);
        if (acknowledged.empty()) continue;
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].session.actions.size() >= acknowledged.back().actions.size());
        CHECK(rows[0].session.state >= acknowledged.back().state);
    }
}

TEST_CASE("a full disk refuses a session whole, and takes it once there is room again", "[durability]") {
    const TemporaryFolder folder;
    makeCentre(folder / "centre.db");
    SimulatedDisk disk;
    const auto workspace = openCentre(folder / "centre.db", {disk.name()});
    CoachingService coaching(*workspace);
    const SessionWish wish = wishOf(*workspace);
    disk.failFrom(1, SimulatedDisk::Fault::DiskFull, 0);
    const auto refused = coaching.plan(wish);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::NoSpace);
    disk.heal();
    CHECK(must(coaching.sessions({})).empty());
    CHECK(must(coaching.plan(wish)).session.actions.size() == 2);
    CHECK(must(VerifyService(*workspace).verify()).empty());
}
