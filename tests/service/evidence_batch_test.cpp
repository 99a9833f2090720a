#include "core/base/paths.h"
#include "core/service/evidence_batch.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <fstream>

using namespace earmark;
using namespace earmark::service;

namespace {

/// Four of the shipped calls and a file that is none.
std::vector<EvidenceWish> wishes(const earmark::test::TemporaryFolder& folder) {
    const auto calls = resourceDirectory() / "samples" / "calls";
    std::vector<EvidenceWish> all;
    for (const char* name :
         {"20260302_100338_A0018_12900010257_in.wav", "20260302_143055_A0019_12900033721_in.wav",
          "20260303_152207_A0003_12900041772_in.flac", "20260306_140129_A0012_12900084652_in.wav"})
        all.push_back({name, {calls / name, {}, {}}, {}});
    std::ofstream(folder / "broken.wav") << "RIFF";
    all.push_back({"broken.wav", {folder / "broken.wav", {}, {}}, {}});
    return all;
}

std::size_t knownOf(const std::vector<EvidenceOutcome>& outcomes) {
    return static_cast<std::size_t>(std::ranges::count(outcomes, true, &EvidenceOutcome::known));
}

std::int64_t deadAirs(const EvidenceOutcome& outcome) {
    return std::ranges::count(outcome.evidence->events, model::EventKind::DeadAir,
                              &model::AcousticEvent::kind);
}

} // namespace

TEST_CASE("a batch that was stopped goes on where it was", "[evidence]") {
    const earmark::test::TemporaryFolder folder;
    const EvidenceCache cache(folder / "cache");
    const auto all = wishes(folder);

    Progress stopped;
    const auto first = analyseAll(all, cache, 0, stopped, [&](const EvidenceOutcome&) {
        if (stopped.done() == 2) stopped.cancel();
    });
    CHECK(first.size() == 2);
    CHECK(knownOf(first) == 0);

    Progress resumed;
    const auto second = analyseAll(all, cache, 1, resumed);
    REQUIRE(second.size() == all.size());
    CHECK(knownOf(second) == 2);
    CHECK(resumed.done() == resumed.total());
    CHECK(second[0].evidence->events == first[0].evidence->events);
    CHECK(deadAirs(second[1]) == 2);
    // One that fails does not hold up the others, and is tried again.
    CHECK_FALSE(second[4].evidence);
    CHECK(second[4].name == "broken.wav");

    Progress again;
    const auto third = analyseAll(all, cache, 1, again);
    CHECK(knownOf(third) == 4);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(*third[i].evidence == *second[i].evidence);
}

TEST_CASE("what was found counts for the content and the thresholds it was found with", "[evidence]") {
    const earmark::test::TemporaryFolder folder;
    const EvidenceCache cache(folder / "cache");
    auto all = wishes(folder);
    all.resize(2);
    Progress progress;
    analyseAll(all, cache, 0, progress);

    all[1].thresholds.deadAirMs = 14'000;
    Progress patient;
    const auto other = analyseAll(all, cache, 0, patient);
    CHECK(other[0].known);
    CHECK_FALSE(other[1].known);
    CHECK(deadAirs(other[1]) == 1);

    SECTION("sides that are swapped are other evidence") {
        all[0].files.sides = model::SideLayout::AgentRight;
        Progress swapped;
        const auto outcomes = analyseAll(all, cache, 0, swapped);
        CHECK_FALSE(outcomes[0].known);
        CHECK(outcomes[0].evidence->figures.at("agent-talk-share") !=
              other[0].evidence->figures.at("agent-talk-share"));
    }
    SECTION("a damaged entry is measured again") {
        for (const auto& entry : std::filesystem::directory_iterator(folder / "cache"))
            std::ofstream(entry.path(), std::ios::trunc) << "{\"basis\": 7";
        Progress damaged;
        const auto outcomes = analyseAll(all, cache, 0, damaged);
        CHECK(knownOf(outcomes) == 0);
        CHECK(outcomes[0].evidence);
    }
    SECTION("without a folder nothing is kept") {
        const EvidenceCache none{std::filesystem::path()};
        Progress once, twice;
        analyseAll(all, none, 0, once);
        CHECK(knownOf(analyseAll(all, none, 0, twice)) == 0);
    }
    SECTION("the oldest entries go first") {
        cache.prune(1);
        const std::filesystem::directory_iterator files(folder / "cache");
        CHECK(std::distance(begin(files), end(files)) == 1);
    }
}
