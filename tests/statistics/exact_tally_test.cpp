#include "core/statistics/exact_tally.h"
#include "tests/support/catch.h"

#include <random>

using earmark::statistics::ExactTally;
using earmark::statistics::median;
using earmark::statistics::scaledQuotient;

namespace {

ExactTally tallyOf(const std::vector<std::int64_t>& values) {
    ExactTally tally;
    for (const std::int64_t value : values)
        tally.add(value);
    return tally;
}

std::optional<std::int64_t> medianOf(std::vector<std::int64_t> values) {
    return median(values);
}

} // namespace

TEST_CASE("quotients round half away from zero and do not overflow", "[statistics]") {
    CHECK(scaledQuotient(1, 1, 2) == 1);
    CHECK(scaledQuotient(-1, 1, 2) == -1);
    CHECK(scaledQuotient(1, 1, 3) == 0);
    CHECK(scaledQuotient(-2, 1, 3) == -1);
    CHECK(scaledQuotient(2, 1'000'000, 3) == 666'667);
    CHECK(scaledQuotient(4'000'000'000'000'000, 1'000'000, 8'000'000'000'000'000) == 500'000);
}

TEST_CASE("mean and sample deviation match hand-computed numbers", "[statistics]") {
    // 2 4 4 4 5 5 7 9: sum 40, Σ(x − 5)² = 32; scaled by 10⁶, √(32/7) = 2.13808993….
    std::vector<std::int64_t> values{2, 4, 4, 4, 5, 5, 7, 9};
    CHECK(tallyOf(values).mean() == 5);
    for (std::int64_t& value : values)
        value *= 1'000'000;
    CHECK(tallyOf(values).mean() == 5'000'000);
    CHECK(tallyOf(values).deviation() == 2'138'090);
    CHECK(tallyOf({1, 2}).mean() == 2);      // 1.5
    CHECK(tallyOf({1, 2}).deviation() == 1); // 0.7071…
    CHECK(tallyOf({800'000, 800'000}).deviation() == 0);
}

TEST_CASE("few values have no mean or no deviation", "[statistics]") {
    CHECK(tallyOf({}).mean() == std::nullopt);
    CHECK(tallyOf({7}).mean() == 7);
    CHECK(tallyOf({7}).deviation() == std::nullopt);
}

TEST_CASE("merging parts in any order gives the whole", "[statistics]") {
    std::mt19937 random(7);
    ExactTally whole;
    std::vector<ExactTally> parts(5);
    for (int index = 0; index < 10'000; ++index) {
        const auto value = static_cast<std::int64_t>(random() % 1'000'001);
        whole.add(value);
        parts[random() % parts.size()].add(value);
    }
    ExactTally merged;
    for (const std::size_t part : {3u, 0u, 4u, 1u, 2u})
        merged.merge(parts[part]);
    CHECK(merged.count() == 10'000);
    CHECK(merged.mean() == whole.mean());
    CHECK(merged.deviation() == whole.deviation());
}

TEST_CASE("a million scores keep their spread to the last digit", "[statistics]") {
    // Half 0, half 1 000 000: the deviation is 500 000 · √(n / (n − 1)) = 500 000.25….
    ExactTally tally;
    for (int index = 0; index < 1'000'000; ++index)
        tally.add(index % 2 * 1'000'000);
    CHECK(tally.mean() == 500'000);
    CHECK(tally.deviation() == 500'000);
}

TEST_CASE("the median is the middle, or the mean of the middle two", "[statistics]") {
    CHECK(medianOf({}) == std::nullopt);
    CHECK(medianOf({9, 1, 5}) == 5);
    CHECK(medianOf({9, 1, 5, 6}) == 6); // 5.5
    CHECK(medianOf({3, 3, 3, 1}) == 3);
}
