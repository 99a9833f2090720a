#include "core/statistics/training_effect.h"

#include "core/statistics/difference.h"
#include "tests/support/catch.h"

#include <cmath>
#include <random>
#include <vector>

using namespace earmark::statistics;

namespace {

ExactTally tallyOf(const std::vector<std::int64_t>& values) {
    ExactTally tally;
    for (const std::int64_t value : values)
        tally.add(value);
    return tally;
}

PersonChange person(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after) {
    return {tallyOf(before), tallyOf(after)};
}

} // namespace

TEST_CASE("a training's effect by hand", "[statistics]") {
    // Changes of 30, 40 and 50 against 0, 10 and 20: both with variance 100.
    const std::vector<PersonChange> took{person({10, 30}, {50}), person({40}, {80}), person({0}, {50, 50})};
    const std::vector<PersonChange> rest{person({20}, {20}), person({30}, {40}), person({10}, {30})};
    const DifferenceInDifferences effect = differenceInDifferences(took, rest);
    CHECK(effect.participants.people == 3);
    CHECK(effect.participants.valuesBefore == 4);
    CHECK(effect.participants.valuesAfter == 4);
    CHECK(effect.participants.before == 20);
    CHECK(effect.participants.after == 60);
    CHECK(effect.participants.change == 40);
    CHECK(effect.others.change == 10);
    CHECK(effect.difference == 30);
    CHECK(effect.interval == roundedInterval(*meanDifference({3, 40, 100}, {3, 10, 100})));
    CHECK(effect.verdict == Verdict::Better); // 30 ± 2.776 · √(200 ÷ 3) = 30 ± 22.7
}

TEST_CASE("what happens to everybody is no effect of a training", "[statistics]") {
    const std::vector<PersonChange> took{person({10}, {52}), person({20}, {58}), person({30}, {70})};
    const std::vector<PersonChange> rest{person({15}, {54}), person({25}, {66}), person({35}, {75})};
    const DifferenceInDifferences effect = differenceInDifferences(took, rest);
    CHECK(effect.participants.change == 40);
    CHECK(effect.difference == 0);
    CHECK(effect.verdict == Verdict::NotBeyondChance);
}

TEST_CASE("who has no value on one side is left out; below three people nothing is said", "[statistics]") {
    const std::vector<PersonChange> took{person({10}, {50}), person({20}, {70}), person({}, {90})};
    const std::vector<PersonChange> rest{person({15}, {16}), person({25}, {24}), person({35}, {37}),
                                         person({5}, {})};
    const DifferenceInDifferences effect = differenceInDifferences(took, rest);
    CHECK(effect.participants.people == 2);
    CHECK(effect.others.people == 3);
    CHECK(effect.difference.has_value());
    CHECK(effect.verdict == Verdict::TooFew);
    CHECK(differenceInDifferences(took, {}).verdict == Verdict::TooFew);
    CHECK_FALSE(differenceInDifferences({}, rest).difference);
}

TEST_CASE("of trainings without any effect about one in twenty is called one", "[statistics]") {
    std::mt19937_64 random(11);
    std::normal_distribution<double> level(500'000, 100'000), value(0, 150'000);
    const auto group = [&](int people) {
        std::vector<PersonChange> changed;
        for (int index = 0; index < people; ++index) {
            const double own = level(random);
            PersonChange change;
            for (int call = 0; call < 6; ++call) {
                change.before.add(std::llround(own + value(random)));
                change.after.add(std::llround(own + 50'000 + value(random))); // for everybody
            }
            changed.push_back(change);
        }
        return changed;
    };
    int called = 0;
    for (int round = 0; round < 1'000; ++round) {
        const Verdict verdict = differenceInDifferences(group(8), group(12)).verdict;
        called += verdict == Verdict::Better || verdict == Verdict::Worse ? 1 : 0;
    }
    CHECK(called >= 30);
    CHECK(called <= 70);
}
