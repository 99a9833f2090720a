#include "core/scoring/exact_mean.h"

#include "core/model/quantity.h"
#include "core/scoring/big_integer.h"

#include <limits>
#include <numeric>

namespace earmark::scoring {

namespace {

constexpr std::int64_t kMillion = model::Share::kScale;

/// Arithmetic in 128 bits that remembers whether it ever overflowed.
class Checked {
public:
    Int128 times(Int128 left, Int128 right) {
        Int128 product = 0;
        m_overflowed |= __builtin_mul_overflow(left, right, &product);
        return product;
    }
    Int128 plus(Int128 left, Int128 right) {
        Int128 sum = 0;
        m_overflowed |= __builtin_add_overflow(left, right, &sum);
        return sum;
    }
    bool overflowed() const { return m_overflowed; }

private:
    bool m_overflowed = false;
};

bool fitsWord(Int128 value) {
    return value >= 0 && value <= std::numeric_limits<std::int64_t>::max();
}

/// Division is many times quicker in 64 bits, and real cards need no more.
Int128 quotient(Int128 dividend, Int128 divisor) {
    if (fitsWord(dividend) && fitsWord(divisor))
        return static_cast<std::int64_t>(dividend) / static_cast<std::int64_t>(divisor);
    return dividend / divisor;
}

Int128 greatestCommonDivisor(Int128 left, Int128 right) {
    while (right != 0) {
        if (fitsWord(left) && fitsWord(right))
            return std::gcd(static_cast<std::int64_t>(left), static_cast<std::int64_t>(right));
        const Int128 rest = left % right;
        left = right;
        right = rest;
    }
    return left;
}

struct Fraction {
    Int128 numerator = 0;
    Int128 denominator = 1;
};

void add(Fraction& sum, Int128 numerator, Int128 denominator, Checked& checked) {
    if (denominator == sum.denominator) {
        sum.numerator = checked.plus(sum.numerator, numerator);
        return;
    }
    const Int128 shared = greatestCommonDivisor(sum.denominator, denominator);
    const Int128 widening = quotient(denominator, shared);
    const Int128 scaled = checked.times(numerator, quotient(sum.denominator, shared));
    sum.numerator = checked.plus(checked.times(sum.numerator, widening), scaled);
    sum.denominator = checked.times(sum.denominator, widening);
}

std::optional<std::int64_t> rounded(const Fraction& fraction, Checked& checked) {
    const bool negative = fraction.numerator < 0;
    const Int128 magnitude = negative ? -fraction.numerator : fraction.numerator;
    const Int128 target = checked.plus(checked.times(magnitude, 2 * Int128{kMillion}), fraction.denominator);
    const Int128 doubled = checked.times(fraction.denominator, 2);
    if (checked.overflowed()) return std::nullopt;
    const Int128 result = quotient(target, doubled);
    if (!fitsWord(result)) return std::nullopt;
    const auto word = static_cast<std::int64_t>(result);
    return negative ? -word : word;
}

} // namespace

std::optional<std::int64_t> millionthsFast(const ExactMean& mean) {
    Checked checked;
    Fraction sum{0, mean.terms.empty() ? 1 : mean.terms.front().denominator};
    Int128 weights = 0;
    for (const RatioTerm& term : mean.terms) {
        add(sum, checked.times(term.weight, term.numerator), term.denominator, checked);
        weights = checked.plus(weights, term.weight);
        if (checked.overflowed()) return std::nullopt;
    }
    sum.denominator = checked.times(sum.denominator, weights);
    if (checked.overflowed()) return std::nullopt;
    if (mean.extra != 0) add(sum, mean.extra, mean.extraDenominator, checked);
    if (checked.overflowed()) return std::nullopt;
    return rounded(sum, checked);
}

std::int64_t millionthsWide(const ExactMean& mean) {
    BigInteger numerator;
    BigInteger denominator(1);
    BigInteger weights;
    for (const RatioTerm& term : mean.terms) {
        const BigInteger termNumerator = BigInteger(term.weight) * BigInteger(term.numerator);
        numerator = numerator * BigInteger(term.denominator) + termNumerator * denominator;
        denominator *= BigInteger(term.denominator);
        weights += BigInteger(term.weight);
    }
    denominator *= weights;
    numerator = numerator * BigInteger(mean.extraDenominator) + BigInteger(mean.extra) * denominator;
    denominator *= BigInteger(mean.extraDenominator);
    return roundedQuotient(numerator * BigInteger(kMillion), denominator);
}

} // namespace earmark::scoring
