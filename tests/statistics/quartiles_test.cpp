#include "core/statistics/exact_tally.h"
#include "core/statistics/quartiles.h"
#include "tests/support/catch.h"

#include <map>
#include <random>

using namespace earmark::statistics;

namespace {

std::vector<ValueCount> histogramOf(const std::vector<std::int64_t>& values) {
    std::map<std::int64_t, std::size_t> counts;
    for (const std::int64_t value : values)
        ++counts[value];
    std::vector<ValueCount> bins;
    for (const auto& [value, count] : counts)
        bins.push_back({value, count});
    return bins;
}

std::optional<Quartiles> quartilesOf(std::vector<std::int64_t> values) {
    const auto folded = quartiles(histogramOf(values));
    std::vector<ValueCount> asTheyCome;
    for (const std::int64_t value : values)
        asTheyCome.push_back({value, 1});
    const auto gathered = quartilesOfAny(asTheyCome);
    const auto sorted = quartiles(values);
    CHECK(folded == sorted);
    CHECK(gathered == sorted);
    return sorted;
}

} // namespace

TEST_CASE("quartiles agree with R's default", "[statistics]") {
    // R 4.2.2: quantile(mtcars$mpg) is 15.425, 19.2, 22.8; quantile(precip) is 29.375, 36.6, 42.775. The data
    // sets ship with R; here in thousandths.
    std::vector<std::int64_t> miles;
    for (const int tenths : {210, 210, 228, 214, 187, 181, 143, 244, 228, 192, 178, 164, 173, 152, 104, 104,
                             147, 324, 304, 339, 215, 155, 152, 133, 192, 273, 260, 304, 158, 197, 150, 214})
        miles.push_back(tenths * 100);
    CHECK(quartilesOf(miles) == Quartiles{15'425, 19'200, 22'800});
    std::vector<std::int64_t> rain;
    for (const int tenths :
         {670, 547, 70,  485, 140, 172, 207, 130, 434, 402, 389, 545, 598, 483, 229, 115, 344, 351,
          387, 308, 306, 431, 568, 408, 418, 425, 310, 317, 302, 259, 492, 370, 359, 150, 302, 72,
          362, 455, 78,  334, 361, 402, 427, 425, 162, 390, 350, 370, 314, 376, 399, 362, 428, 464,
          247, 491, 460, 359, 78,  482, 152, 325, 447, 426, 388, 174, 408, 291, 146, 592})
        rain.push_back(tenths * 100);
    CHECK(quartilesOf(rain) == Quartiles{29'375, 36'600, 42'775});
}

TEST_CASE("quartiles of few values, and halves that round away from zero", "[statistics]") {
    CHECK(quartilesOf({}) == std::nullopt);
    CHECK(quartilesOf({7}) == Quartiles{7, 7, 7});
    CHECK(quartilesOf({0, 1}) == Quartiles{0, 1, 1});    // 0.25, 0.5, 0.75
    CHECK(quartilesOf({-1, 0}) == Quartiles{-1, -1, 0}); // −0.75, −0.5, −0.25
    CHECK(quartilesOf({0, 2}) == Quartiles{1, 1, 2});    // 0.5, 1, 1.5
    CHECK(quartilesOf({5, 1, 4, 2, 3}) == Quartiles{2, 3, 4});
}

TEST_CASE("a histogram and its values give the same quartiles", "[statistics]") {
    std::mt19937 random(11);
    for (int round = 0; round < 2'000; ++round) {
        std::vector<std::int64_t> values(1 + random() % 40);
        const std::size_t range = 1 + random() % 60;
        for (std::int64_t& value : values)
            value = static_cast<std::int64_t>(random() % range) - static_cast<std::int64_t>(range / 2);
        const auto found = quartilesOf(values);
        REQUIRE(found.has_value());
        CHECK(found->median == median(values));
        CHECK(found->lower <= found->median);
        CHECK(found->median <= found->upper);
    }
}

TEST_CASE("quartiles of very many values are those of the sorted ones", "[statistics]") {
    std::mt19937_64 random(5);
    for (const std::int64_t range : {std::int64_t{3}, std::int64_t{1'000'001}, std::int64_t{1} << 59})
        for (int round = 0; round < 20; ++round) {
            std::vector<std::int64_t> values(1'500 + random() % 3'000);
            for (std::int64_t& value : values)
                value = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(range)) - range / 2;
            CHECK(quartilesOf(values).has_value()); // compares three ways
        }
}

TEST_CASE("bins that nobody fell into change no quartile", "[statistics]") {
    const std::vector<ValueCount> bins{{0, 0}, {1, 2}, {2, 0}, {3, 0}, {10, 2}, {11, 0}};
    CHECK(quartiles(bins) == quartilesOf({1, 1, 10, 10}));
    CHECK(quartiles(std::vector<ValueCount>{{4, 0}}) == std::nullopt);
}
