#include "core/documents/weak_point_document.h"
#include "core/service/sample_skills.h"
#include "core/service/sample_store.h"
#include "core/service/weak_point_service.h"
#include "tests/service/open_workspace.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using reporting::WeakPointSummary;

namespace {

struct SampleCentre : OpenWorkspace {
    SampleCentre(std::uint64_t seed, bool effects) {
        SampleOptions options;
        options.evaluations = 3'000;
        options.seed = seed;
        options.effects = effects;
        Progress progress;
        valueOf(makeSampleStore(*workspace, EARMARK_TEST_RESOURCES, options, progress));
    }

    WeakPointSummary summary(Day from, Day to) {
        WeakPointChoice choice;
        choice.from = from;
        choice.to = to;
        return valueOf(WeakPointService(*workspace).summary(choice));
    }
};

Day dayIn(int year, unsigned month, unsigned day) {
    return std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day));
}

bool anyWorked(const WeakPointSummary& summary) {
    return std::ranges::any_of(summary.trainings, [](const reporting::TrainingChange& training) {
        return training.figures.verdict == statistics::Verdict::Better;
    });
}

/// What a reader sees first: the two sentences at the top.
std::string topOf(const WeakPointSummary& summary) {
    std::string text;
    for (const documents::Block& block :
         documents::weakPointDocument(summary, {Language::English, summary.scope.to.value()}).blocks) {
        const auto* paragraph = std::get_if<documents::Paragraph>(&block);
        if (paragraph == nullptr) break;
        text += paragraph->text + " ";
    }
    return text;
}

} // namespace

TEST_CASE("in the sample a reader finds what to train, whom to coach and that training worked",
          "[service][sample-reports]") {
    for (const std::uint64_t seed : {1, 2, 3}) {
        INFO(seed);
        SampleCentre centre(seed, true);
        const WeakPointSummary before = centre.summary(dayIn(2025, 4, 1), dayIn(2025, 11, 30));
        REQUIRE(before.trainFirst.has_value());
        CHECK(before.criteria[before.trainFirst->criterion].criterionKey == SampleSkills::kWeakCriterion);
        const reporting::HeatRow& team = before.rows[before.trainFirst->row];
        REQUIRE(before.coachFirst.has_value());
        const reporting::AgentLoss& agent = before.agents[*before.coachFirst];
        CHECK(agent.belowOthers);
        REQUIRE(agent.weakest().has_value());
        const std::string top = topOf(before);
        CHECK(top.find(team.name.en) != std::string::npos);
        CHECK(top.find(agent.number) != std::string::npos);

        const WeakPointSummary after = centre.summary(dayIn(2025, 12, 1), dayIn(2026, 3, 31));
        CHECK(anyWorked(after));
        CHECK(topOf(after).find("worked") != std::string::npos);
        if (after.trainFirst)
            CHECK(after.criteria[after.trainFirst->criterion].criterionKey != SampleSkills::kWeakCriterion);
    }
}

TEST_CASE("in a sample without effects the same report says that none is seen", "[service][sample-reports]") {
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        SampleCentre centre(seed, false);
        const WeakPointSummary summary = centre.summary(dayIn(2025, 4, 1), dayIn(2026, 3, 31));
        const bool any = summary.seesAnything() || anyWorked(summary);
        seen += any ? 1 : 0;
        if (any) continue;
        const std::string top = topOf(summary);
        CHECK(top.find("No team and no agent differ by more than chance") != std::string::npos);
        CHECK(top.find("Of no training is an effect seen beyond chance.") != std::string::npos);
    }
    CHECK(seen <= 1); // one in twenty may be seen by chance alone
}
