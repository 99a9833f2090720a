#include "core/service/evidence_settings.h"
#include "tests/service/open_workspace.h"

using namespace earmark;
using namespace earmark::service;
using earmark::test::OpenWorkspace;
using earmark::test::valueOf;

TEST_CASE("thresholds of events are kept for the centre and for single queues", "[evidence]") {
    OpenWorkspace centre;
    CHECK(valueOf(readEvidenceSettings(*centre.workspace)) == EvidenceSettings{});

    EvidenceSettings settings;
    settings.usual.deadAirMs = 6'000;
    settings.queues["Claims"] = settings.usual;
    settings.queues["Claims"].slowResponseMs = 4'500;
    settings.queues["Motor"] = settings.usual; // differs in nothing
    valueOf(keepEvidenceSettings(*centre.workspace, settings));
    centre.reopen();

    const EvidenceSettings kept = valueOf(readEvidenceSettings(*centre.workspace));
    CHECK(kept.usual.deadAirMs == 6'000);
    CHECK(kept.of("Claims").slowResponseMs == 4'500);
    CHECK(kept.of("Claims").deadAirMs == 6'000);
    CHECK(kept.of("Motor") == kept.usual);
    CHECK(kept.queues.size() == 1);
}

TEST_CASE("a threshold beyond its bounds is refused by name, and nothing is kept", "[evidence]") {
    OpenWorkspace centre;
    EvidenceSettings settings;
    settings.queues["Claims"].deadAirMs = 0;
    const auto refused = keepEvidenceSettings(*centre.workspace, settings);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidArgument);
    CHECK(refused.error().subject == "dead-air");
    CHECK(refused.error().detail.find("1000") != std::string::npos);

    settings = {};
    settings.usual.leastTalkPercent = 90;
    CHECK_FALSE(keepEvidenceSettings(*centre.workspace, settings));
    CHECK(valueOf(readEvidenceSettings(*centre.workspace)) == EvidenceSettings{});
}
