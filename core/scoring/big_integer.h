#pragma once

#include "core/scoring/int128.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace earmark::scoring {

/// A signed integer of any size: the wide path of exact scores. The mean over ten sections has a denominator
/// of some 240 bits, that over a thousand criteria one of tens of thousands.
class BigInteger {
public:
    BigInteger() = default;
    BigInteger(Int128 value);

    bool isNegative() const { return m_negative; }
    bool isZero() const { return m_limbs.empty(); }
    BigInteger magnitude() const;

    BigInteger& operator+=(const BigInteger& other);
    BigInteger& operator*=(const BigInteger& other);
    friend BigInteger operator+(BigInteger left, const BigInteger& right) { return left += right; }
    friend BigInteger operator*(BigInteger left, const BigInteger& right) { return left *= right; }

    bool operator==(const BigInteger&) const = default;
    std::strong_ordering operator<=>(const BigInteger& other) const;

private:
    using Limbs = std::vector<std::uint32_t>;

    static std::strong_ordering compareMagnitudes(const Limbs& left, const Limbs& right);
    static Limbs sum(const Limbs& left, const Limbs& right);
    static Limbs difference(const Limbs& larger, const Limbs& smaller);
    static void trim(Limbs& limbs);

    Limbs m_limbs; ///< base 2^32, least first, no leading zero; empty is 0
    bool m_negative = false;
};

/// numerator ÷ denominator, rounded half away from zero. The denominator is positive; a quotient beyond
/// 64 bits is held to the nearest one that fits.
std::int64_t roundedQuotient(const BigInteger& numerator, const BigInteger& denominator);

} // namespace earmark::scoring
