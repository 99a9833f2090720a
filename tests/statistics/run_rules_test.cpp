#include "core/statistics/normal.h"
#include "core/statistics/run_rules.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace earmark::statistics;

namespace {

using Points = std::vector<std::optional<double>>;

constexpr RunRules kAll{true, true, true};

RunSignals lastOf(const Points& points, const RunRules& rules = kAll) {
    return runSignals(points, rules).back();
}

RunRules rulesOf(unsigned bits) {
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
}

/// The mean number of points until the first signal, over `runs` seeded series of pure chance, each made
/// longer until it has one.
double simulatedRunLength(const RunRules& rules, int runs) {
    std::mt19937 random(41);
    std::normal_distribution<double> chance;
    double points = 0;
    for (int run = 0; run < runs; ++run) {
        for (Points series;;) {
            // Long enough for nearly every run; a run without a signal goes on with what no rule looks
            // behind.
            const std::size_t kept = series.size();
            while (series.size() < kept + 200)
                series.emplace_back(chance(random));
            const auto signals = runSignals(series, rules);
            const auto found = std::ranges::find_if(signals, &RunSignals::any);
            if (found == signals.end()) continue;
            points += static_cast<double>(found - signals.begin() + 1);
            break;
        }
    }
    return points / runs;
}

} // namespace

TEST_CASE("a point beyond three sigma is marked on either side", "[statistics]") {
    CHECK(lastOf({3.01}, {}) == RunSignals{true, false, false, false});
    CHECK(lastOf({-3.01}, {}) == RunSignals{true, false, false, false});
    CHECK_FALSE(lastOf({3.0}, {}).any());
    CHECK_FALSE(lastOf({std::nullopt}, {}).any());
}

TEST_CASE("the further rules are marked at the point that completes them", "[statistics]") {
    CHECK(lastOf({2.1, 0.5, 2.1}) == RunSignals{false, true, false, false});
    CHECK(lastOf({-2.1, -2.1}) == RunSignals{false, true, false, false});
    CHECK_FALSE(lastOf({2.1, -2.1}).any());          // not on the same side
    CHECK_FALSE(lastOf({2.1, 0.5, 0.5, 2.1}).any()); // two of four
    CHECK_FALSE(lastOf({2.1, 2.1, 0.5}).any());      // the last one itself is fine
    CHECK(lastOf({1.1, 1.1, -1.5, 1.1, 1.1}) == RunSignals{false, false, true, false});
    CHECK_FALSE(lastOf({1.1, 1.1, 0.9, 0.9, 1.1, 1.1}).any());
    CHECK(lastOf(Points(8, -0.1)) == RunSignals{false, false, false, true});
    CHECK_FALSE(lastOf(Points(7, -0.1)).any());
    CHECK_FALSE(lastOf({0.1, 0.1, 0.1, 0.1, 0.0, 0.1, 0.1, 0.1, 0.1}).any()); // one on the centre
}

TEST_CASE("rules that are switched off mark nothing", "[statistics]") {
    CHECK_FALSE(lastOf({2.1, 2.1}, {false, true, true}).any());
    CHECK_FALSE(lastOf({1.1, 1.1, 1.1, 1.1}, {true, false, true}).any());
    CHECK_FALSE(lastOf(Points(20, 0.1), {true, true, false}).any());
}

TEST_CASE("steps without a value break no run", "[statistics]") {
    CHECK(lastOf({2.1, std::nullopt, std::nullopt, std::nullopt, 2.1}).twoOfThree);
    CHECK(runSignals(Points{2.1, 2.1, std::nullopt}, kAll)[2] == RunSignals{});
}

TEST_CASE("false alarms are those of the published table", "[statistics]") {
    // Champ & Woodall (1987), table 1, no shift: C1, C12, C13, C123, C14, C124, C134, C1234.
    const std::vector<double> published{370.40, 225.44, 166.05, 132.89, 152.73, 122.05, 105.78, 91.75};
    for (unsigned bits = 0; bits < 8; ++bits) {
        CAPTURE(bits);
        const FalseAlarms alarms = falseAlarms(rulesOf(bits));
        CHECK(alarms.averageRunLength == Approx(published[bits]).margin(0.005));
        CHECK(alarms.perPoint * alarms.averageRunLength == Approx(1).epsilon(1e-12));
    }
    CHECK(falseAlarms({}).perPoint == Approx(2 * normalBelow(-3)).margin(1e-12));
}

TEST_CASE("false alarms come as often in play as they are stated", "[statistics]") {
    // The run length scatters about as much as its mean: over 4 000 runs, 1.6 %; the margin is four times
    // that.
    for (unsigned bits = 0; bits < 8; ++bits) {
        CAPTURE(bits);
        CHECK(simulatedRunLength(rulesOf(bits), 4'000) ==
              Approx(falseAlarms(rulesOf(bits)).averageRunLength).epsilon(0.065));
    }
}
