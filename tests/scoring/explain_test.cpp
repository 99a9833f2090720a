#include "core/scoring/big_integer.h"
#include "core/scoring/decimal.h"
#include "core/scoring/explain.h"
#include "tests/scoring/card_builder.h"
#include "tests/scoring/card_generator.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <string_view>

using namespace earmark;
using namespace earmark::test;
using scoring::BigInteger;
using scoring::DerivationLine;
using scoring::Explanation;

namespace {

/// Exact fractions, so that the derivation can be added up as an agent would by hand.
struct Fraction {
    BigInteger numerator;
    BigInteger denominator{1};
};

Fraction operator+(const Fraction& left, const Fraction& right) {
    return {left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator};
}
Fraction operator-(const Fraction& value) {
    return {value.numerator * BigInteger(-1), value.denominator};
}
Fraction operator*(const Fraction& left, const Fraction& right) {
    return {left.numerator * right.numerator, left.denominator * right.denominator};
}
Fraction operator/(const Fraction& left, const Fraction& right) {
    return {left.numerator * right.denominator, left.denominator * right.numerator};
}
bool operator==(const Fraction& left, const Fraction& right) {
    return left.numerator * right.denominator == right.numerator * left.denominator;
}

/// Reads an expression as it stands in a derivation: numbers, + - × ÷ and brackets.
class Calculator {
public:
    explicit Calculator(std::string_view text)
        : m_text(text) {}

    Fraction sum() {
        Fraction total = product();
        while (true) {
            if (take("+"))
                total = total + product();
            else if (take("-"))
                total = total + -product();
            else
                return total;
        }
    }

private:
    Fraction product() {
        Fraction total = term();
        while (true) {
            if (take("×"))
                total = total * term();
            else if (take("÷"))
                total = total / term();
            else
                return total;
        }
    }

    Fraction term() {
        if (take("(")) {
            const Fraction inner = sum();
            REQUIRE(take(")"));
            return inner;
        }
        if (take("-")) return -term();
        const std::size_t end = std::min(m_text.find_first_not_of("0123456789."), m_text.size());
        const std::optional<std::int64_t> value = scoring::parseDecimal(m_text.substr(0, end), 6);
        REQUIRE(value);
        m_text.remove_prefix(end);
        return {BigInteger(*value), BigInteger(1'000'000)};
    }

    bool take(std::string_view token) {
        while (m_text.starts_with(' '))
            m_text.remove_prefix(1);
        if (!m_text.starts_with(token)) return false;
        m_text.remove_prefix(token.size());
        while (m_text.starts_with(' '))
            m_text.remove_prefix(1);
        return true;
    }

    std::string_view m_text;
};

Fraction worth(std::string_view text) {
    return Calculator(text).sum();
}

std::int64_t millionths(const Fraction& value) {
    return scoring::roundedQuotient(value.numerator * BigInteger(1'000'000), value.denominator);
}

std::string_view afterLast(std::string_view text, std::string_view mark) {
    const std::size_t at = text.rfind(mark);
    return at == std::string_view::npos ? text : text.substr(at + mark.size());
}

std::string_view before(std::string_view text, std::string_view mark) {
    return text.substr(0, text.find(mark));
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// "Item s0: 6 + 4 = 10 of 16; held …": what the sum says on both sides of its equals sign.
bool sectionSumAdds(const DerivationLine& line) {
    const std::string_view sum = before(afterLast(line.text.en, ": loses "), ";");
    const std::string_view plain = before(afterLast(before(line.text.en, ";"), ": "), ";");
    const std::string_view text = contains(line.text.en, ": loses ") ? sum : plain;
    const std::size_t equals = text.find(" = ");
    if (equals == std::string_view::npos) return true;
    return worth(text.substr(0, equals)) == worth(before(text.substr(equals + 3), " of "));
}

/// Criteria lines since the last section add to the section's sum, where nothing but their points enters.
bool criteriaAddUp(const std::vector<DerivationLine>& criteria, const DerivationLine& section) {
    const std::string_view text = before(section.text.en, ";");
    if (!contains(text, " of ")) return true;
    Fraction sum;
    for (const DerivationLine& line : criteria)
        if (line.earned && (line.possible->thousandths > 0 || line.earned->thousandths < 0))
            sum = sum + worth(before(afterLast(afterLast(line.text.en, ": "), " = "), " of "));
    return sum == worth(before(afterLast(afterLast(text, ": "), " = "), " of "));
}

/// The card's own line, "… : expression = x %", worked out anew.
bool totalAdds(const DerivationLine& line) {
    const std::size_t equals = line.text.en.rfind(" = ");
    const std::string_view expression = std::string_view(line.text.en).substr(0, equals);
    return millionths(worth(afterLast(expression, ": "))) == line.share->millionths;
}

std::string describe(const Explanation& explanation) {
    std::string text;
    for (const DerivationLine& line : explanation.lines)
        text += line.text.en + "\n";
    return text;
}

bool reAdds(const Explanation& explanation) {
    std::optional<model::Share> last;
    for (const DerivationLine& line : explanation.lines) {
        if (line.kind == DerivationLine::Kind::Section && !sectionSumAdds(line)) return false;
        const bool isCardLine = line.kind == DerivationLine::Kind::Total && contains(line.text.en, " ÷ ");
        if (isCardLine && !totalAdds(line)) return false;
        if (line.share) last = line.share;
    }
    return explanation.score.outcome != scoring::Outcome::Scored || last == explanation.score.final;
}

std::vector<std::string> englishLines(const model::CardVersion& version, const model::AnswerSheet& answers) {
    std::vector<std::string> lines;
    for (const DerivationLine& line : scoring::explain(version, answers, {}).lines)
        lines.push_back(line.text.en);
    return lines;
}

} // namespace

TEST_CASE("A derivation reads as arithmetic that one can follow", "[scoring]") {
    Section capped = section("s", {weighted(scale("a", 10), 2), deduction("slip", 2, 3), scale("c", 5)});
    capped.cap = Points::whole(15);
    const model::CardVersion version = card(
        Aggregation::Points, {capped, section("t", {withRule(check("d", 5), answeredWith(false),
                                                             FatalScope::CapScore, Share::percent(59))})});
    CHECK(
        englishLines(version, {{"a", points(9)}, {"slip", times(1)}, {"c", notApplicable()}, {"d", no()}}) ==
        std::vector<std::string>{
            "Item a: 9 of 10, weight 2 = 18 of 20",
            "Item slip (once): -2",
            "Item c: not applicable, left out",
            "Item s: 18 - 2 = 16 of 20; held to the cap: 15 of 15",
            "Item d (no): 0 of 5",
            "Fatal error, Item d: answered no; the score is held to 59 % at most and the evaluation fails",
            "Item t: 0 of 5",
            "All sections: (15 + 0) ÷ (15 + 5) = 75 %",
            "Held by the fatal error: 59 %",
            "Without the fatal rules: 75.0000 %",
            "Score: 59.0000 %; failed by a fatal error",
        });
}

TEST_CASE("Every line of a derivation stands in both languages", "[scoring]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const GeneratedCase made = generateCase(seed);
        for (const DerivationLine& line : scoring::explain(made.card, made.answers, made.fields).lines) {
            CHECK_FALSE(line.text.en.empty());
            CHECK(std::ranges::any_of(line.text.zh, [](char byte) { return (byte & 0x80) != 0; }));
        }
    }
}

TEST_CASE("Derivations re-add to exactly the score", "[scoring][property]") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr std::uint64_t kCases = 10'000;
#else
    constexpr std::uint64_t kCases = 100'000;
#endif
    for (std::uint64_t seed = 1; seed <= kCases; ++seed) {
        const GeneratedCase made = generateCase(seed);
        const Explanation explanation = scoring::explain(made.card, made.answers, made.fields);
        const bool sameScore = explanation.score.final == scored(made.card, made.answers, made.fields).final;
        if (sameScore && reAdds(explanation)) continue;
        CAPTURE(seed);
        FAIL(describe(explanation));
    }
}

TEST_CASE("The criteria of a derivation add up to their sections", "[scoring][property]") {
    for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
        GeneratedCase made = generateCase(seed);
        if (made.card.policy.aggregation != Aggregation::Points) continue;
        // Bases, bonuses and zeroed criteria enter a section's sum beside the points on the criteria's lines.
        for (Section& section : made.card.sections) {
            section.base.reset();
            std::erase_if(section.criteria,
                          [](const Criterion& item) { return item.kind == CriterionKind::Bonus; });
            for (Criterion& item : section.criteria)
                item.fatalRules.clear();
        }
        const Explanation explanation = scoring::explain(made.card, made.answers, made.fields);
        std::vector<DerivationLine> criteria;
        for (const DerivationLine& line : explanation.lines) {
            if (line.kind == DerivationLine::Kind::Criterion) criteria.push_back(line);
            if (line.kind != DerivationLine::Kind::Section) continue;
            if (!criteriaAddUp(criteria, line)) {
                CAPTURE(seed, line.text.en);
                FAIL(describe(explanation));
            }
            criteria.clear();
        }
    }
}
