#include "core/statistics/false_discovery.h"
#include "core/statistics/fisher_exact.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace earmark::statistics;

TEST_CASE("Fisher's exact test gives the tail that can be counted by hand", "[statistics]") {
    // The lady tasting tea: 3 of 4 right against 1 of 4: (16 + 1) ÷ 70.
    CHECK(exactlyMore({3, 4}, {1, 4}) == Approx(17.0 / 70));
    CHECK(exactlyMore({4, 4}, {0, 4}) == Approx(1.0 / 70));
    CHECK(exactlyMore({2, 2}, {0, 3}) == Approx(0.1));
}

TEST_CASE("what is not more is no sign of more", "[statistics]") {
    CHECK(exactlyMore({1, 10}, {1, 10}) == 1);
    CHECK(exactlyMore({1, 10}, {5, 10}) == 1);
    CHECK(exactlyMore({1, 1}, {0, 0}) == 1);
    CHECK(exactlyMore({0, 0}, {1, 2}) == 1);
}

TEST_CASE("the exact test stays a probability with millions of calls", "[statistics]") {
    const double large = exactlyMore({400, 1'500}, {390'000, 3'000'000});
    CHECK(large > 0);
    CHECK(large < 1e-30);
    CHECK(exactlyMore({196, 1'500}, {390'000, 3'000'000}) == Approx(0.487).margin(0.03));
}

TEST_CASE("of many probabilities only those are marked that a table of chance seldom has", "[statistics]") {
    // Benjamini & Hochberg's own example: fifteen hypotheses, the four smallest are rejected.
    const std::vector<double> paper{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                    0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    const std::vector<bool> marked = discoveries(paper);
    for (std::size_t index = 0; index < paper.size(); ++index)
        CHECK(marked[index] == (index < 4));
    CHECK(discoveries(std::vector<double>{}).empty());
    CHECK_FALSE(discoveries(std::vector<double>{0.06})[0]);
    CHECK(discoveries(std::vector<double>{0.05})[0]);
}

TEST_CASE("where there is nothing, few tables mark anything", "[statistics]") {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> anywhere;
    int tables = 0;
    for (int table = 0; table < 400; ++table) {
        std::vector<double> probabilities(100);
        for (double& probability : probabilities)
            probability = anywhere(random);
        const std::vector<bool> marked = discoveries(probabilities);
        tables += std::find(marked.begin(), marked.end(), true) != marked.end() ? 1 : 0;
    }
    CHECK(tables < 36); // 20 expected; each alone would mark five in every table
    CHECK(tables > 5);
}
