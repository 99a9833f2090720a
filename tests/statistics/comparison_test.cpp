#include "core/statistics/comparison.h"
#include "tests/support/catch.h"

using namespace earmark::statistics;

namespace {

ExactTally tallyOf(std::initializer_list<std::int64_t> values) {
    ExactTally tally;
    for (const std::int64_t value : values)
        tally.add(value);
    return tally;
}

} // namespace

TEST_CASE("means of two slices stand beside each other with the interval between them", "[statistics]") {
    // Student's sleep data in millionths of an hour; R 4.2.2: t.test(sleep$extra[11:20], sleep$extra[1:10])
    // gives −0.2054832307 … 3.3654832307.
    const ExactTally first = tallyOf({1'900'000, 800'000, 1'100'000, 100'000, -100'000, 4'400'000, 5'500'000,
                                      1'600'000, 4'600'000, 3'400'000});
    const ExactTally second = tallyOf(
        {700'000, -1'600'000, -200'000, -1'200'000, -100'000, 3'400'000, 3'700'000, 800'000, 0, 2'000'000});
    const Comparison comparison = compareMeans(first, second);
    CHECK(comparison == Comparison{2'330'000, 750'000, 1'580'000, WholeInterval{-205'483, 3'365'483}});
    CHECK(comparison.beyondChance() == false);
    CHECK(compareMeans(first, tallyOf({-4'000'000, -5'000'000, -4'500'000})).beyondChance() == true);
    CHECK(compareMeans(tallyOf({-4'000'000, -5'000'000, -4'500'000}), first).beyondChance() == true);
}

TEST_CASE("shares of two slices stand beside each other with the interval between them", "[statistics]") {
    // Newcombe (1998), table II, method 10: 56/70 − 48/80 is 0.2, 0.0524 … 0.3339.
    const Comparison comparison = compareShares({56, 70}, {48, 80});
    CHECK(comparison == Comparison{800'000, 600'000, 200'000, WholeInterval{52'431, 333'873}});
    CHECK(comparison.beyondChance() == true);
    CHECK(compareShares({5, 56}, {0, 29}).beyondChance() == false);
}

TEST_CASE("what cannot be told is left out of a comparison", "[statistics]") {
    CHECK(compareMeans({}, tallyOf({1, 2})) == Comparison{std::nullopt, 2, std::nullopt, std::nullopt});
    CHECK(compareMeans(tallyOf({5}), tallyOf({1, 3})) == Comparison{5, 2, 3, std::nullopt});
    CHECK(compareShares({0, 0}, {1, 2}) == Comparison{std::nullopt, 500'000, std::nullopt, std::nullopt});
    CHECK(compareValues(7, 9) == Comparison{7, 9, -2, std::nullopt});
    CHECK(compareValues(7, 9).beyondChance() == std::nullopt);
}
