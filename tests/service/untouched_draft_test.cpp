#include "core/service/untouched_draft.h"

#include "tests/service/scored_centre.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;

namespace {

CallState stateOf(ScoredCentre& centre) {
    return valueOf(CallService(*centre.workspace).list(centre.inspectors[0].id, {})).front().state;
}

EvaluationId openedDraft(ScoredCentre& centre, const std::string& callType = "service") {
    const RecordingId recording = centre.call(0, testDay(3, 2), callType);
    return valueOf(centre.evaluations().open(recording, centre.inspectors[0].id)).evaluation.id;
}

} // namespace

TEST_CASE("a call that was opened and listened to waits again once its draft is taken back", "[service]") {
    ScoredCentre centre;
    const EvaluationId draft = openedDraft(centre);
    REQUIRE(stateOf(centre) == CallState::Draft);
    DraftChange change;
    change.evaluation = draft;
    change.heard = {{0, 4'000, 1.0}};
    change.currentCriterion = "tone";
    valueOf(centre.evaluations().saveNow(change));
    const ChangeSet changes = valueOf(takeBackUntouched(*centre.workspace, draft));
    CHECK(changes.evaluations == std::vector{draft});
    CHECK(stateOf(centre) == CallState::Waiting);
    CHECK(takeBackUntouched(*centre.workspace, draft).error().code == ErrorCode::NotFound);
}

TEST_CASE("a draft in which anything was given is not taken back", "[service]") {
    ScoredCentre centre;
    const EvaluationId draft = openedDraft(centre);
    DraftChange change;
    change.evaluation = draft;
    SECTION("a comment on a criterion without its answer") {
        model::Answer noted;
        noted.comment = "speaks fast";
        change.answers = {{"tone", noted}};
    }
    SECTION("a marker") {
        change.markers = {{1'000, ""}};
    }
    SECTION("a comment on the call") {
        change.summary = "a calm call";
    }
    valueOf(centre.evaluations().saveNow(change));
    CHECK(valueOf(takeBackUntouched(*centre.workspace, draft)).evaluations.empty());
    CHECK(stateOf(centre) == CallState::Draft);
}

TEST_CASE("a correction and a submitted evaluation are not taken back", "[service]") {
    ScoredCentre centre;
    const auto submitted = centre.judge(centre.call(0, testDay(3, 2)), sheet(5, "good"));
    const auto correction = valueOf(centre.evaluations().revise(submitted.evaluation.id, "heard again"));
    CHECK(valueOf(takeBackUntouched(*centre.workspace, correction.evaluation.id)).evaluations.empty());
    CHECK(takeBackUntouched(*centre.workspace, submitted.evaluation.id).error().code ==
          ErrorCode::NotAllowed);
}

TEST_CASE("a call that was put aside is told before it is taken up", "[service]") {
    ScoredCentre centre;
    const InspectorId inspector = centre.inspectors[0].id;
    const auto parked = [&](RecordingId recording) {
        return valueOf(isParked(*centre.workspace, recording, inspector, model::Purpose::Regular));
    };
    for (const char* callType : {"service", "mystery"}) {
        const RecordingId recording = centre.call(0, testDay(3, 2), callType);
        CHECK_FALSE(parked(recording));
        const auto open = valueOf(centre.evaluations().open(recording, inspector));
        CHECK_FALSE(parked(recording));
        valueOf(centre.evaluations().park(open.evaluation.id));
        CHECK(parked(recording));
        CHECK_FALSE(valueOf(
            isParked(*centre.workspace, recording, centre.inspectors[1].id, model::Purpose::Regular)));
    }
}
