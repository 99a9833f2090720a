#include "core/statistics/proportion.h"
#include "core/statistics/quantile.h"
#include "tests/support/catch.h"

#include <array>

using namespace earmark::statistics;

TEST_CASE("Wilson's interval agrees with published numbers", "[statistics]") {
    // Newcombe, "Two-sided confidence intervals for the single proportion" (Statistics in Medicine 17, 1998),
    // table I, method 3.
    struct Published {
        std::size_t successes, trials;
        double lower, upper;
    };
    for (const Published& row : {Published{81, 263, 0.2553, 0.3662}, Published{15, 148, 0.0624, 0.1605},
                                 Published{0, 20, 0.0000, 0.1611}, Published{1, 29, 0.0061, 0.1718}}) {
        const auto interval = wilsonInterval(row.successes, row.trials);
        REQUIRE(interval.has_value());
        CHECK(interval->lower == Approx(row.lower).margin(0.00005));
        CHECK(interval->upper == Approx(row.upper).margin(0.00005));
    }
    CHECK_FALSE(wilsonInterval(0, 0).has_value());
}

TEST_CASE("Wilson's interval mirrors and stays within 0 and 1", "[statistics]") {
    for (std::size_t successes = 0; successes <= 12; ++successes) {
        const auto one = wilsonInterval(successes, 12);
        const auto other = wilsonInterval(12 - successes, 12);
        CHECK(one->lower == Approx(1 - other->upper).margin(1e-12));
        CHECK(one->lower >= 0);
        CHECK(one->upper <= 1);
        CHECK(one->lower <= static_cast<double>(successes) / 12 + 1e-12);
        CHECK(one->upper >= static_cast<double>(successes) / 12 - 1e-12);
    }
}

TEST_CASE("quantiles interpolate as R's default does", "[statistics]") {
    const std::array values{1.0, 2.0, 4.0, 8.0, 16.0};
    CHECK(quantile(values, 0.0) == Approx(1.0));
    CHECK(quantile(values, 0.25) == Approx(2.0));
    CHECK(quantile(values, 0.5) == Approx(4.0));
    CHECK(quantile(values, 0.9) == Approx(12.8)); // position 3.6: 8 + 0.6 · 8
    CHECK(quantile(values, 1.0) == Approx(16.0));
    CHECK(quantile(std::array{3.0}, 0.7) == Approx(3.0));
}
