#include "core/statistics/matched_difference.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <random>

using namespace earmark::statistics;

namespace {

struct Given {
    std::int64_t agent, inspector, percent;
};

std::vector<MatchedCell> cellsOf(const std::vector<Given>& rows) {
    std::map<std::pair<std::int64_t, std::int64_t>, ExactTally> sums;
    for (const Given& row : rows)
        sums[{row.agent, row.inspector}].add(row.percent * 10'000);
    std::vector<MatchedCell> cells;
    for (const auto& [key, values] : sums)
        cells.push_back({key.first, key.second, values});
    return cells;
}

const std::vector<Given> kRows{
    {1, 1, 82}, {1, 1, 86}, {1, 2, 90}, {1, 2, 88}, {1, 3, 85}, {2, 1, 70}, {2, 2, 75},
    {2, 2, 79}, {2, 3, 71}, {3, 1, 91}, {3, 1, 95}, {3, 1, 90}, {3, 2, 97}, {3, 3, 93},
    {3, 3, 96}, {4, 2, 60}, {4, 3, 55}, {5, 1, 77}, {5, 1, 79}, {5, 1, 75},
};

} // namespace

TEST_CASE("inspectors against the others on the same agents agree with R", "[statistics]") {
    // R 4.2.2, of each inspector over the agents shared with others, own = 1 for this inspector:
    // m <- lm(y ~ factor(agent) + own); coef(m)["own"]; confint(m)["own", ].
    CHECK(matchedDifferences(cellsOf(kRows)) ==
          std::vector<MatchedDifference>{{1, 3, 6, 9, -38'116, WholeInterval{-69'419, -6'813}},
                                         {2, 4, 6, 11, 50'755, WholeInterval{27'485, 74'025}},
                                         {3, 4, 5, 12, -14'138, WholeInterval{-53'517, 25'241}}});
    CHECK(matchedDifferences(cellsOf(kRows))[0].beyondChance() == true);
    CHECK(matchedDifferences(cellsOf(kRows))[2].beyondChance() == false);
}

TEST_CASE("who judges easier agents is not taken for lenient", "[statistics]") {
    // Both give agent 1 about 90 and agent 2 about 60; the first has seen agent 1 far more often.
    const auto found = matchedDifferences(cellsOf({{1, 1, 89},
                                                   {1, 1, 91},
                                                   {1, 1, 90},
                                                   {1, 1, 90},
                                                   {1, 2, 90},
                                                   {2, 1, 60},
                                                   {2, 2, 59},
                                                   {2, 2, 61},
                                                   {2, 2, 60}}));
    CHECK(found[0].difference == 0);
    CHECK(found[1].difference == 0);
    CHECK(found[0].beyondChance() == false);
}

TEST_CASE("without shared agents or without spread there is no verdict", "[statistics]") {
    CHECK(matchedDifferences({}).empty());
    const auto apart = matchedDifferences(cellsOf({{1, 1, 80}, {1, 1, 90}, {2, 2, 70}}));
    CHECK(apart == std::vector<MatchedDifference>{{1, 0, 0, 0, std::nullopt, std::nullopt},
                                                  {2, 0, 0, 0, std::nullopt, std::nullopt}});
    // One value each: a difference, but nothing to judge it by.
    const auto few = matchedDifferences(cellsOf({{1, 1, 80}, {1, 2, 90}}));
    CHECK(few[0] == MatchedDifference{1, 1, 1, 1, -100'000, std::nullopt});
    // Exactly five points apart on every agent.
    const auto steady =
        matchedDifferences(cellsOf({{1, 1, 80}, {1, 2, 75}, {2, 1, 71}, {2, 2, 66}, {3, 1, 93}, {3, 2, 88}}));
    CHECK(steady[0] == MatchedDifference{1, 3, 3, 3, 50'000, std::nullopt});
    CHECK(steady[0].beyondChance() == std::nullopt);
}

TEST_CASE("the order and the splitting of cells change nothing", "[statistics]") {
    const auto whole = matchedDifferences(cellsOf(kRows));
    std::vector<MatchedCell> single;
    for (const Given& row : kRows) {
        ExactTally one;
        one.add(row.percent * 10'000);
        single.push_back({row.agent, row.inspector, one});
    }
    std::mt19937 random(23);
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(single, random);
        CHECK(matchedDifferences(single) == whole);
    }
}
