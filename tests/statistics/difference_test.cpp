#include "core/statistics/difference.h"
#include "core/statistics/exact_tally.h"
#include "core/statistics/mean_interval.h"
#include "core/statistics/proportion.h"
#include "tests/support/catch.h"

#include <array>
#include <cmath>
#include <random>
#include <span>

using namespace earmark::statistics;

namespace {

constexpr std::int64_t kMillion = 1'000'000;

// Student's own data (1908): hours of sleep gained by two drugs, in tenths; R ships it as `sleep`.
constexpr std::array<std::int64_t, 10> kFirstDrug{7, -16, -2, -12, -1, 34, 37, 8, 0, 20};
constexpr std::array<std::int64_t, 10> kSecondDrug{19, 8, 11, 1, -1, 44, 55, 16, 46, 34};

ExactTally millionths(std::span<const std::int64_t> tenths) {
    ExactTally tally;
    for (const std::int64_t value : tenths)
        tally.add(value * kMillion / 10);
    return tally;
}

void checkInterval(const std::optional<Interval>& found, double lower, double upper, double scale = 1) {
    REQUIRE(found.has_value());
    CHECK(found->lower / scale == Approx(lower).margin(1e-9));
    CHECK(found->upper / scale == Approx(upper).margin(1e-9));
}

} // namespace

TEST_CASE("the interval of a mean agrees with R", "[statistics]") {
    // R 4.2.2: t.test(sleep$extra[1:10])$conf.int, and [11:20], and conf.level = 0.99.
    const ExactTally first = millionths(kFirstDrug);
    checkInterval(meanInterval(first.moments()), -0.5297804135262322, 2.0297804135262321, 1e6);
    checkInterval(meanInterval(first.moments(), 0.99), -1.08854417443145, 2.58854417443145, 1e6);
    checkInterval(meanInterval(millionths(kSecondDrug).moments()), 0.8976775393767055, 3.7623224606232943,
                  1e6);
    CHECK(first.meanInterval() == WholeInterval{-529'780, 2'029'780});
}

TEST_CASE("a mean without spread or of one value has no interval", "[statistics]") {
    ExactTally tally;
    CHECK_FALSE(tally.meanInterval().has_value());
    tally.add(900'000);
    CHECK_FALSE(tally.meanInterval().has_value());
    tally.add(900'000);
    CHECK_FALSE(tally.meanInterval().has_value());
    tally.add(900'001);
    CHECK(tally.meanInterval().has_value());
}

TEST_CASE("the interval of a mean narrows as values come in and stands evenly about it", "[statistics]") {
    ExactTally tally;
    double narrowest = 1e300;
    for (int round = 0; round < 200; ++round) {
        tally.add(800'000);
        tally.add(900'000);
        const auto interval = meanInterval(tally.moments());
        if (round == 0) continue; // of two values only: the deviation itself still moves
        REQUIRE(interval.has_value());
        CHECK((interval->lower + interval->upper) / 2 == Approx(850'000).epsilon(1e-12));
        CHECK(interval->upper - interval->lower < narrowest);
        narrowest = interval->upper - interval->lower;
    }
}

TEST_CASE("merged tallies give the interval of the whole to the last digit", "[statistics]") {
    std::mt19937 random(3);
    ExactTally whole;
    std::array<ExactTally, 4> parts;
    for (int index = 0; index < 5'000; ++index) {
        const auto value = static_cast<std::int64_t>(random() % 1'000'001);
        whole.add(value);
        parts[random() % parts.size()].add(value);
    }
    ExactTally merged;
    for (const std::size_t part : {2u, 0u, 3u, 1u})
        merged.merge(parts[part]);
    CHECK(merged.meanInterval() == whole.meanInterval());
}

TEST_CASE("the true mean lies in nineteen of twenty intervals", "[statistics]") {
    // 20 000 samples of eight from a normal distribution: 95 % ± 0.5 % (more than three standard errors).
    std::mt19937 random(5);
    std::normal_distribution<double> scores(800'000, 60'000);
    int holding = 0;
    for (int sample = 0; sample < 20'000; ++sample) {
        ExactTally tally;
        for (int index = 0; index < 8; ++index)
            tally.add(std::llround(scores(random)));
        const auto interval = tally.meanInterval();
        holding += interval->lower <= 800'000 && interval->upper >= 800'000 ? 1 : 0;
    }
    CHECK(holding > 18'900);
    CHECK(holding < 19'100);
}

TEST_CASE("the interval between two means agrees with R", "[statistics]") {
    // R 4.2.2: t.test(sleep$extra[1:10], sleep$extra[11:20])$conf.int, 17.776 degrees of freedom.
    const Moments first = millionths(kFirstDrug).moments();
    const Moments second = millionths(kSecondDrug).moments();
    checkInterval(meanDifference(first, second), -3.3654832307117104, 0.2054832307117102, 1e6);
    checkInterval(meanDifference(second, first), -0.2054832307117102, 3.3654832307117104, 1e6);
}

TEST_CASE("two means that cannot be told apart by chance have no interval between them", "[statistics]") {
    const Moments few{1, 0.8, 0};
    const Moments steady{5, 0.8, 0};
    const Moments swinging{5, 0.8, 0.01};
    CHECK_FALSE(meanDifference(few, swinging).has_value());
    CHECK_FALSE(meanDifference(swinging, few).has_value());
    CHECK_FALSE(meanDifference(steady, steady).has_value());
    // With spread in one alone it is that one's own interval: four degrees of freedom.
    const auto alone = meanInterval(swinging);
    checkInterval(meanDifference(swinging, steady), alone->lower - 0.8, alone->upper - 0.8);
}

TEST_CASE("Wilson's interval agrees with R to nine places", "[statistics]") {
    // R 4.2.2: prop.test(x, n, correct = FALSE)$conf.int.
    struct Row {
        std::size_t successes, trials;
        double lower, upper;
    };
    for (const Row& row :
         {Row{81, 263, 0.25528851987827428, 0.36620957698280016},
          Row{15, 148, 0.062386399530736283, 0.160487241723308}, Row{0, 20, 0, 0.1611251580528193},
          Row{20, 20, 0.83887484194718065, 1}, Row{873, 1'000, 0.8509252474282144, 0.89221999074156155},
          Row{1, 2, 0.094531205734230739, 0.90546879426576921},
          Row{812'345, 1'000'000, 0.81157855934455303, 0.81310904094375469}})
        checkInterval(wilsonInterval(row.successes, row.trials), row.lower, row.upper);
}

TEST_CASE("the interval between two proportions agrees with Newcombe's table", "[statistics]") {
    // Newcombe (1998), table II, method 10, four places: (0.0524, 0.3339), (0.1705, 0.8090), (0.0582,
    // 0.8062), (−0.0381, 0.1926), (−0.1611, 0.2775), (−0.2775, 0.2775), (0.6791, 1.0000), (0.6075, 1.0000).
    // The further places: his formula in R 4.2.2 on the intervals of prop.test(x, n, correct = FALSE).
    struct Row {
        Share first, second;
        double lower, upper;
    };
    for (const Row& row :
         {Row{{56, 70}, {48, 80}, 0.052431472402364926, 0.33387265403690586},
          Row{{9, 10}, {3, 10}, 0.17052272393450307, 0.80901797353548799},
          Row{{6, 7}, {2, 7}, 0.058227927482312314, 0.80624963752422774},
          Row{{5, 56}, {0, 29}, -0.038137147903536853, 0.19256001385511157},
          Row{{0, 10}, {0, 20}, -0.1611251580528193, 0.27753279986288915},
          Row{{0, 10}, {0, 10}, -0.27753279986288915, 0.27753279986288915},
          Row{{10, 10}, {0, 20}, 0.67908603714191484, 1}, Row{{10, 10}, {0, 10}, 0.60750935043052434, 1}}) {
        checkInterval(shareDifference(row.first, row.second), row.lower, row.upper);
        checkInterval(shareDifference(row.second, row.first), -row.upper, -row.lower);
    }
    CHECK_FALSE(shareDifference({0, 0}, {1, 2}).has_value());
    CHECK_FALSE(shareDifference({1, 2}, {0, 0}).has_value());
}
