#include "core/reporting/control_figures.h"
#include "core/reporting/figures_comparison.h"
#include "core/reporting/ranked_group.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <chrono>

using namespace earmark;
using namespace earmark::reporting;

namespace {

constexpr std::int64_t kPercent = 10'000;

Figures scored(std::int64_t percent, std::int64_t deviationPercent, std::size_t count) {
    Figures figures;
    figures.count = count;
    figures.scored = count;
    figures.meanMillionths = percent * kPercent;
    figures.deviationMillionths = deviationPercent * kPercent;
    return figures;
}

TrendPoint stepOf(int day, const Figures& figures) {
    return {Day(std::chrono::days(20'000 + 7 * day)), figures, ""};
}

std::vector<TrendPoint> means(const std::vector<std::optional<double>>& percents) {
    std::vector<TrendPoint> trend;
    for (std::size_t index = 0; index < percents.size(); ++index) {
        Figures figures;
        if (percents[index]) {
            figures.scored = figures.count = 5;
            figures.meanMillionths = static_cast<std::int64_t>(*percents[index] * kPercent);
        }
        trend.push_back(stepOf(static_cast<int>(index), figures));
    }
    return trend;
}

std::vector<std::size_t> swings(const ControlFigures& control) {
    std::vector<std::size_t> steps; // from 1
    for (std::size_t index = 0; index < control.steps.size(); ++index)
        if (control.steps[index].swing.any()) steps.push_back(index + 1);
    return steps;
}

GroupFigures group(const char* key, std::optional<statistics::WholeInterval> interval) {
    GroupFigures one;
    one.number = key;
    one.figures.meanMillionths = 800'000;
    one.figures.meanInterval = interval;
    return one;
}

} // namespace

TEST_CASE("a week that swings is told from a level and from a climb", "[reporting]") {
    std::vector<std::optional<double>> weeks{80, 82, 79, 81, 80, 78, 81, 80, 79, 82, 80, 81, 79, 80};
    const auto steady = controlFigures(means(weeks), Measure::Mean);
    REQUIRE(steady.has_value());
    CHECK(steady->course == Course::Level);
    CHECK(swings(*steady).empty());
    CHECK(steady->levelMillionths == 801'429); // 1122 ÷ 14
    REQUIRE(steady->levelInterval.has_value());
    CHECK(steady->levelInterval->lower < 801'429);
    CHECK_FALSE(steady->provisional);

    weeks[6] = 62;
    const auto swinging = controlFigures(means(weeks), Measure::Mean);
    CHECK(swings(*swinging) == std::vector<std::size_t>{7});
    CHECK(swinging->steps[6].swing.beyondLimits);

    weeks[6] = 81;
    for (std::size_t week = 0; week < weeks.size(); ++week)
        *weeks[week] += static_cast<double>(week);
    const auto climbing = controlFigures(means(weeks), Measure::Mean);
    CHECK(climbing->course == Course::Rising);
    CHECK(*climbing->slopeMillionths > 5'000);
    CHECK(*climbing->trendMillionths < 50'000);
    CHECK(swings(*climbing).empty());
    CHECK(climbing->steps.back().centreMillionths > climbing->steps.front().centreMillionths);
    std::ranges::reverse(weeks);
    CHECK(controlFigures(means(weeks), Measure::Mean)->course == Course::Falling);
}

TEST_CASE("few weeks tell no course, one tells nothing", "[reporting]") {
    const auto few = controlFigures(means({80, std::nullopt, 84, 82}), Measure::Mean);
    REQUIRE(few.has_value());
    CHECK(few->course == Course::Unknown);
    CHECK_FALSE(few->slopeMillionths.has_value());
    CHECK(few->provisional);
    CHECK(few->points == 3);
    CHECK_FALSE(few->steps[1].valueMillionths.has_value());
    CHECK_FALSE(controlFigures(means({80, std::nullopt}), Measure::Mean).has_value());
    CHECK_FALSE(controlFigures({}, Measure::PassRate).has_value());
}

TEST_CASE("shares have limits by what stands behind each step", "[reporting]") {
    std::vector<TrendPoint> trend;
    for (int week = 0; week < 12; ++week) {
        Figures figures;
        figures.count = figures.scored = week == 5 ? 400 : 100;
        figures.passed = week == 5 ? 300 : 90;
        figures.fatal = 2;
        figures.criticalAccuracy[2] = {figures.passed, figures.count, std::nullopt, std::nullopt};
        trend.push_back(stepOf(week, figures));
    }
    const auto control = controlFigures(trend, Measure::PassRate);
    REQUIRE(control.has_value());
    CHECK(control->levelMillionths == 860'000); // 1290 ÷ 1500
    CHECK(swings(*control) == std::vector<std::size_t>{6});
    CHECK(control->steps[5].count == 400);
    CHECK(control->steps[5].lowerMillionths > control->steps[4].lowerMillionths);
    // p̄ ± 3 √(p̄ (1 − p̄) ÷ n) = 0.86 ± 3 · 0.0346987 of a hundred.
    CHECK(control->steps[0].lowerMillionths == 755'904);
    CHECK(control->steps[0].upperMillionths == 964'096);
    CHECK(controlFigures(trend, Measure::ComplianceAccuracy)->levelMillionths == 860'000);
    CHECK(controlFigures(trend, Measure::FatalRate)->steps[0].valueMillionths == 20'000);
    CHECK_FALSE(controlFigures(trend, Measure::CustomerAccuracy).has_value()); // nothing to judge
}

TEST_CASE("further rules mark more and say how often they are wrong", "[reporting]") {
    std::vector<std::optional<double>>
        weeks; // nine better ones in the middle, none of them by itself remarkable
    for (int week = 0; week < 19; ++week)
        weeks.emplace_back((week >= 5 && week < 14 ? 82 : 77) + week % 2);
    const auto plain = controlFigures(means(weeks), Measure::Mean);
    CHECK(swings(*plain).empty());
    CHECK(plain->falseAlarms.averageRunLength == Approx(370.4).margin(0.05));
    const auto further = controlFigures(means(weeks), Measure::Mean, {false, false, true});
    CHECK(swings(*further) == std::vector<std::size_t>{13, 14});
    CHECK(further->steps[12].swing == statistics::RunSignals{false, false, false, true});
    CHECK(further->falseAlarms.averageRunLength == Approx(152.73).margin(0.05));
}

TEST_CASE("two slices are compared measure by measure", "[reporting]") {
    const Figures first = scored(86, 8, 40);
    const Figures second = scored(80, 9, 50);
    const statistics::Comparison mean = compare(first, second, Measure::Mean);
    // Welch by hand: 6 ± t · √(64/40 + 81/50) = 6 ± 1.987614 · 1.79444, t of 86.98 degrees (R 4.2.2).
    CHECK(mean.difference == 60'000);
    REQUIRE(mean.interval.has_value());
    CHECK(mean.interval->lower == Approx(24'334).margin(1));
    CHECK(mean.interval->upper == Approx(95'666).margin(1));
    CHECK(mean.beyondChance() == true);

    Figures passing = first;
    passing.passed = 30;
    Figures failing = second;
    failing.passed = 20;
    CHECK(compare(passing, failing, Measure::PassRate).difference == 350'000);
    CHECK(compare(passing, failing, Measure::PassRate).beyondChance() == true);
    CHECK(compare(passing, failing, Measure::FatalRate).beyondChance() == false);
    CHECK(compare(passing, failing, Measure::BusinessAccuracy) == statistics::Comparison());
}

TEST_CASE("every row of a comparison says what stands behind it", "[reporting]") {
    Figures first = scored(86, 8, 40);
    first.medianMillionths = 870'000;
    Figures second = scored(80, 9, 50);
    second.medianMillionths = 810'000;
    second.nonCriticalAccuracy = {450, 500, 900'000, std::nullopt};
    const auto rows = compareFigures(first, second);
    std::vector<std::string> names;
    for (const ComparedFigure& row : rows)
        names.push_back(row.figure);
    CHECK(names == std::vector<std::string>{"mean", "passRate", "fatalRate", "customerAccuracy",
                                            "businessAccuracy", "complianceAccuracy", "nonCriticalAccuracy",
                                            "lowerQuartile", "median", "upperQuartile"});
    CHECK(rows[0].firstCount == 40);
    CHECK(rows[6].secondCount == 500);
    CHECK(rows[6].comparison.second == 900'000);
    CHECK(rows[8].comparison.difference == 60'000);
    CHECK_FALSE(rows[8].comparison.beyondChance().has_value());
    CHECK_FALSE(rows[7].comparison.difference.has_value());
}

TEST_CASE("measures keep their names", "[reporting]") {
    for (const Measure measure : kMeasures)
        CHECK(measureFromName(measureName(measure)) == measure);
    CHECK_FALSE(measureFromName("median").has_value());
}

TEST_CASE("groups without a mean have no place in the ranking", "[reporting]") {
    GroupFigures unscored;
    unscored.number = "3";
    const auto groups = ranked({group("1", statistics::WholeInterval{850'000, 900'000}),
                                group("2", statistics::WholeInterval{700'000, 800'000}), unscored});
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].place == statistics::RankPlace{1, 1, 1});
    CHECK(groups[1].place == statistics::RankPlace{2, 2, 2});
    CHECK(groups[1].group.number == "2");
    CHECK_FALSE(groups[2].place.has_value());
}
