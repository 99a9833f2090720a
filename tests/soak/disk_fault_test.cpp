#include "tests/soak/ledger.h"
#include "tests/soak/scorer_at_work.h"
#include "tests/soak/trial_centre.h"
#include "tests/support/catch.h"
#include "tests/support/simulated_disk.h"
#include "tests/support/temporary_folder.h"

using namespace earmark;
using namespace earmark::trial;
using earmark::test::SimulatedDisk;
using earmark::test::TemporaryFolder;
using Fault = SimulatedDisk::Fault;

namespace {

/// A store on a simulated disk with one call half scored.
struct FaultyCentre {
    FaultyCentre() {
        makeCentre(folder / "centre.db");
        workspace = openCentre(folder / "centre.db", {disk.name()});
    }
    ScorerAtWork scorer(std::int64_t firstNumber) {
        return {*workspace, 9, firstNumber, ScorerAtWork::Saving::OneByOne,
                [this](const std::string& line) { ledger.note(line); }};
    }

    TemporaryFolder folder;
    SimulatedDisk disk;
    std::unique_ptr<service::Workspace> workspace;
    Ledger ledger;
};

} // namespace

TEST_CASE("a full disk is told as such, and saving goes on when there is room again", "[durability]") {
    FaultyCentre centre;
    REQUIRE(centre.scorer(0).scoreCall());
    centre.disk.failFrom(1, Fault::DiskFull, 0);
    auto full = centre.scorer(1000);
    CHECK_FALSE(full.scoreCall());
    centre.disk.heal();
    REQUIRE(centre.scorer(2000).scoreCall());
    CHECK(centre.ledger.losses(*centre.workspace) == std::vector<std::string>());
}

TEST_CASE("the error of a full disk and of a failing one have their own codes", "[durability]") {
    const auto [fault, expected] = GENERATE(table<Fault, ErrorCode>({{Fault::DiskFull, ErrorCode::NoSpace},
                                                                     {Fault::WriteError, ErrorCode::Io},
                                                                     {Fault::SyncError, ErrorCode::Io}}));
    FaultyCentre centre;
    REQUIRE(centre.scorer(0).scoreCall());
    const Zone zone = must(Zone::named("Asia/Shanghai"));
    centre.disk.failFrom(1, fault, 0);
    const auto refused = centre.workspace->setZone(zone);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == expected);
    CHECK_FALSE(refused.error().detail.empty());
    centre.disk.heal();
    CHECK(centre.workspace->setZone(zone).has_value());
}

TEST_CASE("whichever write or sync fails once, nothing acknowledged is lost", "[durability]") {
    const Fault fault = GENERATE(Fault::DiskFull, Fault::WriteError, Fault::SyncError);
    for (std::int64_t operation = 1; operation <= 90; operation += 6) {
        FaultyCentre centre;
        centre.disk.failFrom(operation, fault, 1);
        for (std::int64_t call = 0; call < 4; ++call)
            (void)centre.scorer(call * 1000).scoreCall(); // the one that is refused is taken up by the next
        centre.disk.heal();
        INFO("operation " << operation);
        CHECK(centre.ledger.losses(*centre.workspace) == std::vector<std::string>());
        centre.workspace.reset();
        centre.workspace = openCentre(centre.folder / "centre.db");
        CHECK(centre.ledger.losses(*centre.workspace) == std::vector<std::string>());
    }
}
