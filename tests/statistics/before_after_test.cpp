#include "core/statistics/before_after.h"
#include "tests/support/catch.h"

#include <algorithm>
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

/// So many met and so many missed.
ExactTally met(int yes, int no) {
    ExactTally tally;
    for (int index = 0; index < yes; ++index)
        tally.add(1'000'000);
    for (int index = 0; index < no; ++index)
        tally.add(0);
    return tally;
}

} // namespace

TEST_CASE("a criterion that is met or not is compared by Newcombe's interval", "[statistics]") {
    const BeforeAfter figures = beforeAndAfter(met(2, 8), met(9, 1), std::nullopt);
    CHECK(figures.beforeCount == 10);
    CHECK(figures.comparison.first == 900'000);
    CHECK(figures.comparison.second == 200'000);
    CHECK(figures.comparison.difference == 700'000);
    CHECK(figures.comparison.interval == compareShares({9, 10}, {2, 10}).interval);
    CHECK(figures.verdict == Verdict::Better);
    // Where nothing varies the interval of the means would be silent.
    CHECK(beforeAndAfter(met(0, 6), met(6, 0), std::nullopt).verdict == Verdict::Better);
    CHECK(beforeAndAfter(met(6, 0), met(0, 6), std::nullopt).verdict == Verdict::Worse);
    CHECK(beforeAndAfter(met(6, 0), met(6, 0), std::nullopt).verdict == Verdict::NotBeyondChance);
}

TEST_CASE("points in between are compared by Welch's interval", "[statistics]") {
    const auto before = tallyOf({400'000, 500'000, 600'000, 500'000, 450'000});
    const auto after = tallyOf({800'000, 900'000, 850'000, 900'000, 950'000});
    const BeforeAfter figures = beforeAndAfter(before, after, std::nullopt);
    CHECK(figures.comparison == compareMeans(after, before));
    CHECK(figures.verdict == Verdict::Better);
}

TEST_CASE("below five values on a side nothing is said", "[statistics]") {
    CHECK(beforeAndAfter(met(0, 4), met(20, 0), std::nullopt).verdict == Verdict::TooFew);
    CHECK(beforeAndAfter(met(0, 20), met(4, 0), std::nullopt).verdict == Verdict::TooFew);
    CHECK(beforeAndAfter({}, {}, std::nullopt).verdict == Verdict::TooFew);
    CHECK_FALSE(beforeAndAfter({}, {}, std::nullopt).comparison.difference);
}

TEST_CASE("the expected rebound by hand", "[statistics]") {
    // Three people with two values each: means 1, 3 and 8, variance within 2 each, so sigma² = 2; the
    // variance of the means is 13, so tau² = 13 − 2/2 = 12; rho of a mean of two = 12 ÷ 13; mean of all 4.
    const std::vector<ExactTally> people{tallyOf({0, 2'000'000}), tallyOf({2'000'000, 4'000'000}),
                                         tallyOf({7'000'000, 9'000'000})};
    CHECK(expectedRebound(people[0], people) == 230'769);  // 3 ÷ 13
    CHECK(expectedRebound(people[2], people) == -307'692); // −4 ÷ 13
}

TEST_CASE("where people do not differ the whole way back is expected, where values do not vary none",
          "[statistics]") {
    const std::vector<ExactTally> alike{met(2, 2), met(3, 1), met(1, 3), met(2, 2)};
    CHECK(expectedRebound(alike[2], alike) == 250'000); // all of 0.5 − 0.25: tau² is zero
    const std::vector<ExactTally> fixed{tallyOf({100, 100}), tallyOf({200, 200}), tallyOf({900, 900})};
    CHECK(expectedRebound(fixed[0], fixed) == 0);
}

TEST_CASE("without peers enough nobody can tell a rebound", "[statistics]") {
    const std::vector<ExactTally> two{met(2, 2), met(3, 1)};
    CHECK_FALSE(expectedRebound(two[0], two));
    const std::vector<ExactTally> single{met(1, 0), met(0, 1), met(1, 0)};
    CHECK_FALSE(expectedRebound(single[0], single));
    const std::vector<ExactTally> people{met(2, 2), met(3, 1), met(0, 4)};
    CHECK_FALSE(expectedRebound({}, people));
}

TEST_CASE("a rise of what was picked while low may have come by itself", "[statistics]") {
    const auto low = met(2, 8), high = met(6, 4);
    CHECK(beforeAndAfter(low, high, 300'000).mayBeRegressionToTheMean);
    CHECK(beforeAndAfter(low, high, std::nullopt).mayBeRegressionToTheMean);   // nobody can tell
    CHECK_FALSE(beforeAndAfter(low, high, -100'000).mayBeRegressionToTheMean); // was not low
    CHECK_FALSE(beforeAndAfter(high, low, 300'000).mayBeRegressionToTheMean);  // no rise
    // Beyond the rebound by more than chance.
    const BeforeAfter sure = beforeAndAfter(met(10, 90), met(95, 5), 300'000);
    REQUIRE(sure.comparison.interval);
    CHECK(sure.comparison.interval->lower > 300'000);
    CHECK_FALSE(sure.mayBeRegressionToTheMean);
}

TEST_CASE("people picked for a low month rise about as far as is expected, without anybody's doing",
          "[statistics]") {
    std::mt19937_64 random(7);
    const auto happens = [&](double share) {
        return std::uniform_real_distribution<double>()(random) < share;
    };
    double expected = 0, risen = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<double> skills;
        std::vector<ExactTally> first;
        for (int person = 0; person < 12; ++person) {
            skills.push_back(0.5 + 0.04 * person / 11);
            first.emplace_back();
            for (int call = 0; call < 10; ++call)
                first.back().add(happens(skills.back()) ? 1'000'000 : 0);
        }
        const auto lowest =
            std::min_element(first.begin(), first.end(),
                             [](const auto& one, const auto& other) { return one.sum() < other.sum(); });
        ExactTally second;
        for (int call = 0; call < 10; ++call)
            second.add(happens(skills[static_cast<std::size_t>(lowest - first.begin())]) ? 1'000'000 : 0);
        expected += static_cast<double>(expectedRebound(*lowest, first).value_or(0));
        risen += static_cast<double>(*second.mean() - *lowest->mean());
    }
    CHECK(risen / 300 > 150'000);
    CHECK(std::abs(expected - risen) / 300 < 60'000);
}
