#pragma once

#include "core/scoring/int128.h"

#include <cstdint>
#include <optional>
#include <span>

namespace earmark::scoring {

/// weight × (numerator ÷ denominator); the denominator is positive, the weight not negative.
struct RatioTerm {
    Int128 weight = 1;
    Int128 numerator = 0;
    Int128 denominator = 1;
};

/// Σ weight·ratio ÷ Σ weight + extra ÷ extraDenominator: every aggregation's score before ceiling and floor.
/// Needs at least one term of positive weight.
struct ExactMean {
    std::span<const RatioTerm> terms;
    Int128 extra = 0;
    Int128 extraDenominator = 1;
};

/// In millionths, half away from zero, computed in 128 bits; nothing where those do not suffice.
std::optional<std::int64_t> millionthsFast(const ExactMean& mean);

/// The same for any numbers, in integers of any size.
std::int64_t millionthsWide(const ExactMean& mean);

} // namespace earmark::scoring
