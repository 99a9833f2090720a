#include "core/statistics/control_chart.h"
#include "tests/support/catch.h"

using namespace earmark::statistics;

namespace {

using Values = std::vector<std::optional<double>>;

std::vector<std::size_t> marked(const ControlChart& chart) {
    std::vector<std::size_t> steps; // from 1
    for (std::size_t index = 0; index < chart.steps.size(); ++index)
        if (chart.steps[index].swing.any()) steps.push_back(index + 1);
    return steps;
}

const Values kViscosity{33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27,
                        33.49, 33.20, 33.62, 33.00, 33.54, 33.12, 33.84};

} // namespace

TEST_CASE("the chart of individual values agrees with the published example", "[statistics]") {
    // Montgomery, "Introduction to Statistical Quality Control", viscosity of aircraft primer paint:
    // mean 33.52, moving range 0.48, limits 32.24 and 34.80, nothing beyond. Further places, R 4.2.2:
    // mean(x), mean(x) - 3 * mean(abs(diff(x))) / 1.128, and with +.
    const auto chart = individualsChart(kViscosity);
    REQUIRE(chart.has_value());
    CHECK(chart->centre == Approx(33.523333333333333).margin(1e-9));
    CHECK(chart->points == 15);
    CHECK_FALSE(chart->provisional);
    for (const ControlPoint& point : chart->steps) {
        CHECK(point.centre == Approx(33.523333333333333).margin(1e-9));
        CHECK(point.lower == Approx(32.244837892603847).margin(1e-9));
        CHECK(point.upper == Approx(34.80182877406282).margin(1e-9));
    }
    CHECK(marked(*chart).empty());
}

TEST_CASE("a value that swings is marked, its neighbours are not", "[statistics]") {
    Values values = kViscosity;
    values[9] = 31.0;
    CHECK(marked(*individualsChart(values)) == std::vector<std::size_t>{10});
}

TEST_CASE("moving ranges and marks go over steps without a value", "[statistics]") {
    Values gaps;
    for (const auto& value : kViscosity) {
        gaps.push_back(value);
        gaps.push_back(std::nullopt);
    }
    const auto chart = individualsChart(gaps);
    REQUIRE(chart.has_value());
    CHECK(chart->points == 15);
    CHECK(chart->steps.size() == 30);
    CHECK(chart->steps[1].upper == Approx(34.80182877406282).margin(1e-9));
    CHECK_FALSE(chart->steps[1].value.has_value());
}

TEST_CASE("few values make no chart or a provisional one", "[statistics]") {
    CHECK_FALSE(individualsChart({}).has_value());
    CHECK_FALSE(individualsChart(Values{std::nullopt, 3.0}).has_value());
    CHECK(individualsChart(Values{1.0, 2.0})->provisional);
    CHECK(individualsChart(Values(11, 1.0))->provisional);
    CHECK_FALSE(individualsChart(Values(12, 1.0))->provisional);
    CHECK(marked(*individualsChart(Values(12, 1.0), {true, true, true})).empty());
}

TEST_CASE("limits that follow a slope leave its climb unmarked", "[statistics]") {
    Values climbing;
    for (int step = 0; step < 30; ++step)
        climbing.emplace_back(70 + step + (step % 2 == 0 ? 0.5 : -0.5));
    CHECK_FALSE(marked(*individualsChart(climbing)).empty());
    const auto chart = individualsChart(climbing, {}, 1);
    CHECK(marked(*chart).empty());
    CHECK(chart->steps.front().centre == Approx(70));
    CHECK(chart->steps.back().centre == Approx(99));
    climbing[12] = *climbing[12] - 9;
    CHECK(marked(*individualsChart(climbing, {}, 1)) == std::vector<std::size_t>{13});
}

TEST_CASE("the chart of proportions agrees with the published example", "[statistics]") {
    // Montgomery, orange juice concentrate cans, 30 samples of 50: p 0.2313, limits 0.0524 and 0.4102,
    // samples 15 and 23 beyond. Further places by R 4.2.2 from p + c(-3, 3) * sqrt(p * (1 - p) / 50).
    std::vector<Share> samples;
    for (const std::size_t bad : {12u, 15u, 8u, 10u, 4u,  7u,  16u, 9u,  14u, 10u, 5u,  6u, 17u, 12u, 22u,
                                  8u,  10u, 5u, 13u, 11u, 20u, 18u, 24u, 15u, 9u,  12u, 7u, 13u, 9u,  6u})
        samples.push_back({bad, 50});
    const auto chart = proportionChart(samples);
    REQUIRE(chart.has_value());
    CHECK(chart->centre == Approx(0.23133333333333334).margin(1e-9));
    CHECK(chart->steps[0].lower == Approx(0.052427548071928232).margin(1e-9));
    CHECK(chart->steps[0].upper == Approx(0.41023911859473844).margin(1e-9));
    CHECK(marked(*chart) == std::vector<std::size_t>{15, 23});
}

TEST_CASE("each group's own size gives its limits", "[statistics]") {
    // Montgomery, purchase orders over 25 weeks, 234 of 2450 faulty: p 0.096 and week 11 beyond its limit of
    // 0.180. Further places by R 4.2.2.
    const std::vector<Share> weeks{{12, 100}, {8, 80},   {6, 80},  {9, 100},  {10, 110}, {12, 110}, {11, 100},
                                   {16, 100}, {10, 90},  {6, 90},  {20, 110}, {15, 120}, {9, 120},  {8, 120},
                                   {6, 110},  {8, 80},   {10, 80}, {7, 80},   {5, 90},   {8, 100},  {5, 100},
                                   {8, 100},  {10, 100}, {6, 90},  {9, 90}};
    const auto chart = proportionChart(weeks);
    REQUIRE(chart.has_value());
    CHECK(chart->centre == Approx(0.095510204081632646).margin(1e-9));
    CHECK(chart->steps[0].lower == Approx(0.0073346947277730667).margin(1e-9));
    CHECK(chart->steps[0].upper == Approx(0.18368571343549223).margin(1e-9));
    CHECK(chart->steps[1].lower == 0);
    CHECK(chart->steps[1].upper == Approx(0.19409342051458195).margin(1e-9));
    CHECK(chart->steps[10].lower == Approx(0.011438154625052752).margin(1e-9));
    CHECK(chart->steps[10].upper == Approx(0.17958225353821256).margin(1e-9));
    CHECK(marked(*chart) == std::vector<std::size_t>{11});
}

TEST_CASE("groups without trials leave a gap", "[statistics]") {
    const auto chart = proportionChart(std::vector<Share>{{1, 10}, {0, 0}, {2, 10}});
    REQUIRE(chart.has_value());
    CHECK(chart->points == 2);
    CHECK_FALSE(chart->steps[1].value.has_value());
    CHECK(chart->centre == Approx(0.15));
    CHECK_FALSE(proportionChart(std::vector<Share>{{0, 0}, {2, 10}}).has_value());
    CHECK(marked(*proportionChart(std::vector<Share>(10, Share{7, 7}), {true, true, true})).empty());
}
