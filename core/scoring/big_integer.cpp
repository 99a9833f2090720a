#include "core/scoring/big_integer.h"

#include <cassert>
#include <limits>

namespace earmark::scoring {

namespace {

constexpr int kLimbBits = 32;

std::uint32_t lowLimb(std::uint64_t value) {
    return static_cast<std::uint32_t>(value & 0xffffffffU);
}

} // namespace

BigInteger::BigInteger(Int128 value)
    : m_negative(value < 0) {
    // Negating as unsigned is defined for the most negative value too.
    Uint128 rest = m_negative ? -static_cast<Uint128>(value) : static_cast<Uint128>(value);
    for (; rest != 0; rest >>= kLimbBits)
        m_limbs.push_back(static_cast<std::uint32_t>(rest & 0xffffffffU));
}

BigInteger BigInteger::magnitude() const {
    BigInteger copy = *this;
    copy.m_negative = false;
    return copy;
}

void BigInteger::trim(Limbs& limbs) {
    while (!limbs.empty() && limbs.back() == 0)
        limbs.pop_back();
}

std::strong_ordering BigInteger::compareMagnitudes(const Limbs& left, const Limbs& right) {
    if (left.size() != right.size()) return left.size() <=> right.size();
    for (std::size_t index = left.size(); index-- > 0;)
        if (left[index] != right[index]) return left[index] <=> right[index];
    return std::strong_ordering::equal;
}

BigInteger::Limbs BigInteger::sum(const Limbs& left, const Limbs& right) {
    const Limbs& longer = left.size() >= right.size() ? left : right;
    const Limbs& shorter = left.size() >= right.size() ? right : left;
    Limbs result;
    result.reserve(longer.size() + 1);
    std::uint64_t carry = 0;
    for (std::size_t index = 0; index < longer.size(); ++index) {
        carry += longer[index];
        if (index < shorter.size()) carry += shorter[index];
        result.push_back(lowLimb(carry));
        carry >>= kLimbBits;
    }
    if (carry != 0) result.push_back(lowLimb(carry));
    return result;
}

BigInteger::Limbs BigInteger::difference(const Limbs& larger, const Limbs& smaller) {
    Limbs result = larger;
    std::uint64_t borrow = 0;
    for (std::size_t index = 0; index < result.size(); ++index) {
        const std::uint64_t taken = borrow + (index < smaller.size() ? smaller[index] : 0);
        borrow = result[index] < taken ? 1 : 0;
        result[index] = lowLimb((borrow << kLimbBits) + result[index] - taken);
    }
    trim(result);
    return result;
}

BigInteger& BigInteger::operator+=(const BigInteger& other) {
    if (m_negative == other.m_negative) {
        m_limbs = sum(m_limbs, other.m_limbs);
        return *this;
    }
    const bool keepsSign = compareMagnitudes(m_limbs, other.m_limbs) >= 0;
    m_limbs = keepsSign ? difference(m_limbs, other.m_limbs) : difference(other.m_limbs, m_limbs);
    m_negative = !m_limbs.empty() && (keepsSign ? m_negative : other.m_negative);
    return *this;
}

BigInteger& BigInteger::operator*=(const BigInteger& other) {
    Limbs product(m_limbs.size() + other.m_limbs.size(), 0);
    for (std::size_t left = 0; left < m_limbs.size(); ++left) {
        std::uint64_t carry = 0;
        for (std::size_t right = 0; right < other.m_limbs.size(); ++right) {
            carry += product[left + right] + std::uint64_t{m_limbs[left]} * other.m_limbs[right];
            product[left + right] = lowLimb(carry);
            carry >>= kLimbBits;
        }
        product[left + other.m_limbs.size()] = lowLimb(carry);
    }
    trim(product);
    m_negative = !product.empty() && m_negative != other.m_negative;
    m_limbs = std::move(product);
    return *this;
}

std::strong_ordering BigInteger::operator<=>(const BigInteger& other) const {
    if (m_negative != other.m_negative)
        return m_negative ? std::strong_ordering::less : std::strong_ordering::greater;
    return m_negative ? compareMagnitudes(other.m_limbs, m_limbs) : compareMagnitudes(m_limbs, other.m_limbs);
}

std::int64_t roundedQuotient(const BigInteger& numerator, const BigInteger& denominator) {
    assert(!denominator.isZero() && !denominator.isNegative());
    const BigInteger doubled = denominator * BigInteger(2);
    const BigInteger target = numerator.magnitude() * BigInteger(2) + denominator;
    // The quotient is short while its operands may be very long: build it bit by bit from the top.
    std::int64_t quotient = 0;
    for (int bit = std::numeric_limits<std::int64_t>::digits - 1; bit >= 0; --bit) {
        const std::int64_t tried = quotient | (std::int64_t{1} << bit);
        if (doubled * BigInteger(tried) <= target) quotient = tried;
    }
    return numerator.isNegative() ? -quotient : quotient;
}

} // namespace earmark::scoring
