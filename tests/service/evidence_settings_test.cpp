#include "core/service/evidence_settings.h"

#include "core/service/call_service.h"
#include "core/service/evidence_summary.h"
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

    // A queue that differs in one value follows the usual ones in all others.
    EvidenceSettings changed = kept;
    changed.set({}, &model::EvidenceThresholds::talkOverMs, 900);
    changed.set("Claims", &model::EvidenceThresholds::lateGreetingMs, 2'000);
    valueOf(keepEvidenceSettings(*centre.workspace, changed));
    const EvidenceSettings followed = valueOf(readEvidenceSettings(*centre.workspace));
    CHECK(followed.of("Claims").talkOverMs == 900);
    CHECK(followed.of("Claims").slowResponseMs == 4'500);
    CHECK(followed.of("Claims").lateGreetingMs == 2'000);
    CHECK(followed.usual.lateGreetingMs == model::EvidenceThresholds().lateGreetingMs);
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

namespace {

/// Two calls of different queues, in both of which dead air was found.
struct TwoQueues : OpenWorkspace {
    CallService calls{*workspace};
    std::vector<RecordingId> ids;

    TwoQueues() {
        for (const char* queue : {"Claims", "Motor"}) {
            model::Recording recording;
            recording.id = workspace->ids().make<RecordingId>();
            recording.root = "/recordings";
            recording.path = std::string(queue) + ".wav";
            recording.queue = queue;
            recording.sides = model::SideLayout::AgentLeft;
            valueOf(calls.add({recording}));
            ids.push_back(recording.id);
            keep(recording.id, basis(recording.id));
        }
    }
    EvidenceBasis basis(RecordingId id) {
        return basisOf(valueOf(calls.get(id)), valueOf(readEvidenceSettings(*workspace)));
    }
    void keep(RecordingId id, const EvidenceBasis& basis) {
        const model::EvidenceSummary summary{55'000, 9'000, 2,
                                             model::EvidenceSummary::bitOf(model::EventKind::DeadAir)};
        valueOf(keepEvidence(*workspace, {{id, basis, summary}}));
    }
    std::size_t withDeadAir() {
        CallFilter filter;
        filter.event = model::EventKind::DeadAir;
        return valueOf(calls.list({}, filter)).size();
    }
};

} // namespace

TEST_CASE("the call list knows what was found until it is heard otherwise", "[evidence]") {
    TwoQueues centre;
    CHECK(centre.withDeadAir() == 2);
    CHECK(valueOf(centre.calls.list({}, {}))[0].evidence->longestDeadAirMs == 9'000);
    const EvidenceBasis before = centre.basis(centre.ids[0]);

    SECTION("another threshold forgets only the queues it is for") {
        EvidenceSettings settings;
        settings.queues["Motor"].deadAirMs = 10'000;
        CHECK(valueOf(keepEvidenceSettings(*centre.workspace, settings)).recordings);
        CHECK(centre.withDeadAir() == 1);
        CHECK_FALSE(valueOf(keepEvidenceSettings(*centre.workspace, settings)).recordings);
        settings.set({}, &model::EvidenceThresholds::talkOverMs, 900);
        valueOf(keepEvidenceSettings(*centre.workspace, settings));
        CHECK(centre.withDeadAir() == 0);
        centre.keep(centre.ids[0], before); // a run that began before comes too late
        CHECK(centre.withDeadAir() == 0);
        centre.keep(centre.ids[0], centre.basis(centre.ids[0]));
        CHECK(centre.withDeadAir() == 1);
    }
    SECTION("sides that are swapped forget it, and what was measured before the swap comes too late") {
        valueOf(centre.calls.setSides(centre.ids[0], model::SideLayout::AgentRight));
        CHECK(centre.withDeadAir() == 1);
        centre.keep(centre.ids[0], before);
        CHECK(centre.withDeadAir() == 1);
        centre.keep(centre.ids[0], centre.basis(centre.ids[0]));
        CHECK(centre.withDeadAir() == 2);
    }
    SECTION("the next call comes from among those asked for") {
        valueOf(centre.calls.setSides(centre.ids[0], model::SideLayout::AgentRight));
        CallFilter filter;
        filter.event = model::EventKind::DeadAir;
        CHECK(valueOf(centre.calls.next({}, filter, {})) == centre.ids[1]);
    }
}
