#include "core/scoring/big_integer.h"
#include "core/scoring/exact_mean.h"
#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace earmark::scoring;

namespace {

Int128 wideRandom(std::mt19937_64& random, int bits) {
    const Int128 value =
        (Int128{static_cast<std::int64_t>(random() >> 1)} << 63) | static_cast<std::int64_t>(random() >> 1);
    return value >> (126 - bits);
}

} // namespace

TEST_CASE("Big integers add and multiply as 128-bit ones do", "[scoring]") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 20'000; ++round) {
        const Int128 left = wideRandom(random, round % 60) * (round % 3 == 0 ? -1 : 1);
        const Int128 right = wideRandom(random, (round / 7) % 60) * (round % 5 == 0 ? -1 : 1);
        REQUIRE(BigInteger(left) + BigInteger(right) == BigInteger(left + right));
        REQUIRE(BigInteger(left) * BigInteger(right) == BigInteger(left * right));
        REQUIRE((BigInteger(left) < BigInteger(right)) == (left < right));
    }
}

TEST_CASE("Big quotients round half away from zero", "[scoring]") {
    CHECK(roundedQuotient(BigInteger(5), BigInteger(2)) == 3);
    CHECK(roundedQuotient(BigInteger(-5), BigInteger(2)) == -3);
    CHECK(roundedQuotient(BigInteger(7), BigInteger(3)) == 2);
    CHECK(roundedQuotient(BigInteger(0), BigInteger(3)) == 0);
    BigInteger huge(Int128{1} << 100);
    huge = huge * huge * huge;
    CHECK(roundedQuotient(huge * BigInteger(12'345), huge) == 12'345);
    CHECK(roundedQuotient(huge, BigInteger(1)) == std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("The exact mean is the same in 128 bits and in any size", "[scoring]") {
    std::mt19937_64 random(11);
    int fits = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::vector<RatioTerm> terms;
        const int count = 1 + round % 6;
        const int bits = 4 + round % 50;
        for (int index = 0; index < count; ++index)
            terms.push_back({1 + wideRandom(random, 10),
                             wideRandom(random, bits) - wideRandom(random, bits / 2),
                             1 + wideRandom(random, bits)});
        const ExactMean mean{terms, round % 4 == 0 ? wideRandom(random, 20) : 0, 1 + wideRandom(random, 20)};
        const std::optional<std::int64_t> fast = millionthsFast(mean);
        if (!fast) continue;
        ++fits;
        REQUIRE(*fast == millionthsWide(mean));
    }
    CHECK(fits > 5'000);
}

TEST_CASE("The fast path declines what does not fit instead of guessing", "[scoring]") {
    std::vector<RatioTerm> terms;
    for (const std::int64_t prime : {999'999'937, 999'999'929, 999'999'893, 999'999'883, 999'999'797})
        terms.push_back({1, prime - 1, prime});
    CHECK_FALSE(millionthsFast({terms, 0, 1}));
    CHECK(millionthsWide({terms, 0, 1}) == 1'000'000);
}
