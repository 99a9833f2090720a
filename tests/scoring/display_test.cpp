#include "core/scoring/decimal.h"
#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;
using scoring::shownMaximum;
using scoring::shownScore;

namespace {

model::CardVersion showing(int decimals, model::ScoreUnit unit = model::ScoreUnit::Percent,
                           std::int64_t maximum = 70) {
    model::CardVersion version = card(Aggregation::Points, {section("s", {scale("a", maximum)})});
    version.policy.decimals = decimals;
    version.policy.unit = unit;
    return version;
}

} // namespace

TEST_CASE("Scores are kept in millionths, half away from zero", "[scoring]") {
    const auto kept = [](std::int64_t earned, std::int64_t maximum) {
        Criterion fine = scale("a", 0);
        fine.maximum = Points{maximum};
        fine.step = Points{1};
        return scored(card(Aggregation::Points, {section("s", {fine})}), {{"a", answer(Points{earned})}})
            .final;
    };
    CHECK(kept(2, 3) == Share{666'667});
    CHECK(kept(1, 3) == Share{333'333});
    CHECK(kept(500, 1'000'000'000) == Share{1});
    CHECK(kept(499, 1'000'000'000) == Share{0});
}

TEST_CASE("Display rounds half up at the decimals shown", "[scoring]") {
    CHECK(shownScore(showing(1), Share{864'500}) == "86.5");
    CHECK(shownScore(showing(1), Share{864'499}) == "86.4");
    CHECK(shownScore(showing(0), Share{865'000}) == "87");
    CHECK(shownScore(showing(4), Share{333'333}) == "33.3333");
    CHECK(shownScore(showing(2), Share{1'200'000}) == "120.00");
    CHECK(shownScore(showing(1), Share{0}) == "0.0");
}

TEST_CASE("A failing score never shows as the pass mark", "[scoring]") {
    CHECK(shownScore(showing(1), Share{799'999}) == "79.9");
    CHECK(shownScore(showing(0), Share{799'999}) == "79");
    CHECK(shownScore(showing(1), Share{800'000}) == "80.0");
    CHECK(shownScore(showing(1), Share{800'499}) == "80.0");
    CHECK(shownScore(showing(1), Share{799'400}) == "79.9");
}

TEST_CASE("Points of M are shown against the card's full maximum", "[scoring]") {
    const auto points70 = model::ScoreUnit::Points;
    CHECK(shownScore(showing(2, points70), Share{865'000}) == "60.55");
    CHECK(shownScore(showing(0, points70), Share{799'999}) == "55");
    CHECK(shownScore(showing(0, points70), Share{800'000}) == "56");
    CHECK(shownMaximum(showing(0, points70)) == "70");
    CHECK(shownMaximum(showing(0)) == "100");
    model::CardVersion deducting = showing(1, points70);
    deducting.policy.aggregation = Aggregation::Deduct;
    deducting.policy.base = Points::whole(120);
    CHECK(shownScore(deducting, Share{500'000}) == "60.0");
}

TEST_CASE("Passing compares the stored score with the pass mark", "[scoring]") {
    const model::CardVersion version = card(Aggregation::Points, {section("s", {scale("a", 10)})});
    CHECK(scored(version, {{"a", points(8)}}).passed);
    CHECK_FALSE(scored(version, {{"a", points(7)}}).passed);
}

TEST_CASE("A band owns its closed end, and the table its outer ends", "[scoring]") {
    model::CardVersion version = card(Aggregation::Points, {section("s", {scale("a", 100)})});
    version.policy.bands = {{"low", named("low"), "", Share{}, Share::percent(60)},
                            {"high", named("high"), "", Share::percent(60), Share::percent(100)},
                            {"top", named("top"), "", Share::percent(100), Share::percent(100)}};
    const auto bandAt = [&](std::int64_t earned) { return *scored(version, {{"a", points(earned)}}).band; };
    version.policy.bandClosedEnd = model::ClosedEnd::Lower;
    CHECK(bandAt(0) == 0);
    CHECK(bandAt(59) == 0);
    CHECK(bandAt(60) == 1);
    CHECK(bandAt(99) == 1);
    CHECK(bandAt(100) == 2);
    version.policy.bands.pop_back();
    CHECK(bandAt(100) == 1);
    version.policy.bandClosedEnd = model::ClosedEnd::Upper;
    CHECK(bandAt(0) == 0);
    CHECK(bandAt(60) == 0);
    CHECK(bandAt(61) == 1);
}

TEST_CASE("Decimals are read and written exactly", "[scoring]") {
    using scoring::parseDecimal;
    CHECK(parseDecimal("2.5", 3) == 2500);
    CHECK(parseDecimal("-0.001", 3) == -1);
    CHECK(parseDecimal("1000000.000", 3) == 1'000'000'000);
    CHECK(parseDecimal("2.50000000", 3) == 2500);
    CHECK_FALSE(parseDecimal("0.0001", 3));
    CHECK_FALSE(parseDecimal("1e2", 3));
    CHECK_FALSE(parseDecimal("", 3));
    CHECK_FALSE(parseDecimal("-", 3));
    CHECK_FALSE(parseDecimal("5.", 3));
    CHECK_FALSE(parseDecimal(".5", 3));
    CHECK_FALSE(parseDecimal("99999999999999999999", 3));
    CHECK(scoring::decimalText(2500, 3) == "2.5");
    CHECK(scoring::decimalText(-1, 3) == "-0.001");
    CHECK(scoring::decimalText(0, 3) == "0");
    CHECK(scoring::fixedDecimalText(5, 0, 2) == "5.00");
}
