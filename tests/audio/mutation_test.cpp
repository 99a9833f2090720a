#include "tests/soak/media_trial.h"
#include "tests/support/catch.h"
#include "tests/support/test_data.h"

using namespace earmark::test;

/// ./dev soak audio tries ten thousand.
TEST_CASE("500 mutated recordings play as far as they go or are refused with a reason", "[audio][mutated]") {
    MediaTrial trial;
    trial.recordings = dataDirectory() / "audio";
    const MediaTrialOutcome outcome = runMediaTrial(trial);
    CHECK(outcome.faults == std::vector<std::string>());
    int all = outcome.whole + outcome.cut + outcome.refused;
    for (const auto& [how, count] : outcome.stopped)
        all += count;
    CHECK(all == trial.files);
    CHECK(outcome.whole + outcome.cut > 50); // the mutations do not merely destroy
    CHECK(outcome.refused > 50);
}
