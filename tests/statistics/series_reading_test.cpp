#include "core/statistics/series_reading.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace earmark::statistics;

namespace {

using Values = std::vector<std::optional<double>>;

bool swings(const SeriesReading& reading) {
    return std::ranges::any_of(reading.chart.steps,
                               [](const ControlPoint& point) { return point.swing.any(); });
}

struct Published {
    Values values;
    std::int64_t score;
    double standardised, probability, slope;
};

} // namespace

TEST_CASE("the test of a trend agrees with R", "[statistics]") {
    // R 4.2.2, data sets that ship with it: z and p of cor.test(seq_along(y), y, method = "kendall",
    // exact = FALSE, continuity = TRUE), y = Nile[1:40], LakeHuron[1:30], uspop; slope: the median of
    // (y[j] - y[i]) / (j - i) over i < j. The first two have ties.
    const std::vector<Published> rows{
        {{1120, 1160, 963,  1210, 1160, 1160, 813,  1230, 1370, 1140, 995,  935,  1110, 994,
          1020, 960,  1180, 799,  958,  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100,
          774,  840,  874,  694,  940,  833,  701,  916,  692,  1020, 1050, 969},
         -223,
         -2.5878766556769981,
         0.009656955326659283,
         -6.1202380952380953},
        {{580.38, 581.86, 580.97, 580.8,  579.79, 580.39, 580.42, 580.82, 581.4,  581.32,
          581.44, 581.68, 581.17, 580.53, 580.01, 579.91, 579.14, 579.16, 579.55, 579.67,
          578.44, 578.24, 579.1,  579.09, 579.35, 578.82, 579.32, 579.01, 579,    579.8},
         -227,
         -4.0320730067913573,
         5.5287005243325442e-05,
         -0.078947368421052627},
        {{3.93, 5.31, 7.24, 9.64, 12.9, 17.1, 23.2, 31.4, 39.8, 50.2, 62.9, 76, 92, 105.7, 122.8, 131.7,
          151.3, 179.3, 203.2},
         171,
         5.9475471426012163,
         2.7219038846494956e-09,
         10.874375000000001}};
    for (const Published& row : rows) {
        const auto trend = trendOf(row.values);
        REQUIRE(trend.has_value());
        CHECK(trend->score == row.score);
        CHECK(trend->standardised == Approx(row.standardised).margin(1e-9));
        CHECK(trend->probability == Approx(row.probability).epsilon(1e-9));
        CHECK(trend->slopePerStep == Approx(row.slope).margin(1e-9));
        CHECK(trend->beyondChance());
    }
}

TEST_CASE("heavy ties weaken a trend as they do in R", "[statistics]") {
    // R 4.2.2 as above, y = discoveries[1:50]: S 150, z 1.2724, p 0.2032, slope 0.
    const auto trend =
        trendOf(Values{5,  3, 0,  2, 0, 3, 2, 3, 6, 1, 2, 1, 2, 1, 3, 3, 3, 5, 2, 4, 4, 0, 2, 3, 7,
                       12, 3, 10, 9, 2, 3, 7, 7, 2, 3, 3, 6, 2, 4, 3, 5, 2, 2, 4, 0, 4, 2, 5, 2, 3});
    REQUIRE(trend.has_value());
    CHECK(trend->score == 150);
    CHECK(trend->standardised == Approx(1.272435760838601).margin(1e-9));
    CHECK(trend->probability == Approx(0.20321833489081303).margin(1e-9));
    CHECK(trend->slopePerStep == 0);
    CHECK_FALSE(trend->beyondChance());
}

TEST_CASE("few or equal values tell no trend, and gaps keep their time", "[statistics]") {
    CHECK_FALSE(trendOf(Values{1, 2, 3, 4, 5, 6, 7}).has_value());
    CHECK_FALSE(trendOf(Values(20, 4.0)).has_value());
    const auto gap = trendOf(Values{0, 1, 2, 3, std::nullopt, std::nullopt, 6, 7, 8, 9});
    REQUIRE(gap.has_value());
    CHECK(gap->slopePerStep == Approx(1));
    CHECK(gap->score == 28);
}

TEST_CASE("a trend is found in chance one time in twenty", "[statistics]") {
    // 4 000 series of 20: 5 % ± 1.4 % (four standard errors).
    std::mt19937 random(29);
    std::normal_distribution<double> chance;
    int found = 0;
    for (int series = 0; series < 4'000; ++series) {
        Values values(20);
        for (auto& value : values)
            value = chance(random);
        found += trendOf(values)->beyondChance() ? 1 : 0;
    }
    CHECK(found > 4'000 * 0.036);
    CHECK(found < 4'000 * 0.064);
}

TEST_CASE("level, swing and trend are told apart", "[statistics]") {
    std::mt19937 random(31);
    std::normal_distribution<double> chance(0, 1);
    Values steady(24);
    for (auto& value : steady)
        value = 80 + chance(random);
    const auto level = readSeries(steady);
    REQUIRE(level.has_value());
    CHECK(level->level == Approx(80).margin(1));
    REQUIRE(level->levelInterval.has_value());
    CHECK(level->levelInterval->lower < 80);
    CHECK(level->levelInterval->upper > 80);
    CHECK_FALSE(level->rises());
    CHECK_FALSE(level->falls());
    CHECK_FALSE(swings(*level));

    Values swinging = steady;
    swinging[10] = 70;
    const auto swing = readSeries(swinging);
    CHECK_FALSE(swing->rises());
    CHECK_FALSE(swing->falls());
    CHECK(swing->chart.steps[10].swing.beyondLimits);

    Values climbing = steady;
    for (std::size_t step = 0; step < climbing.size(); ++step)
        *climbing[step] += static_cast<double>(step);
    const auto trend = readSeries(climbing);
    CHECK(trend->rises());
    CHECK_FALSE(swings(*trend));
    CHECK(trend->trend->slopePerStep == Approx(1).margin(0.1));
    CHECK(trend->chart.steps.back().centre > trend->chart.steps.front().centre + 20);
}

TEST_CASE("a series of one value has no reading", "[statistics]") {
    CHECK_FALSE(readSeries(Values{}).has_value());
    CHECK_FALSE(readSeries(Values{std::nullopt, 80.0}).has_value());
    CHECK(readSeries(Values{79.0, 80.0})->level == Approx(79.5));
    CHECK_FALSE(readSeries(Values{79.0, 80.0})->trend.has_value());
}
