#pragma once

#include "core/statistics/exact_tally.h"
#include "core/statistics/verdict.h"

#include <span>

namespace earmark::statistics {

/// Below so many people on a side nothing is said of an effect.
inline constexpr std::size_t kFewestInEffect = 3;

/// One person's values before and after, of which more is better.
struct PersonChange {
    ExactTally before;
    ExactTally after;
};

/// How a group of people changed. People without a value before or after are left out of all of it.
struct GroupChange {
    std::size_t people = 0;
    std::size_t valuesBefore = 0;
    std::size_t valuesAfter = 0;
    std::optional<std::int64_t> before; ///< the mean of people's means; absent without people
    std::optional<std::int64_t> after;
    std::optional<std::int64_t> change; ///< after − before as shown

    bool operator==(const GroupChange&) const = default;
};

/// How much more those changed who took part than those who did not.
struct DifferenceInDifferences {
    GroupChange participants;
    GroupChange others;
    std::optional<std::int64_t> difference; ///< participants' change − others', as shown
    std::optional<WholeInterval> interval; ///< 95 %; absent below two people on a side and without any spread
    Verdict verdict = Verdict::TooFew;

    bool operator==(const DifferenceInDifferences&) const = default;
};

/// What happened to everybody (a season, a new card, a stricter inspector) falls out: difference in
/// differences (Card & Krueger, "Minimum Wages and Employment", American Economic Review 84, 1994). Each
/// person counts once, by the change of the own mean, so that many evaluations of one person do not pass for
/// many people (Bertrand, Duflo & Mullainathan, "How Much Should We Trust Differences-in-Differences
/// Estimates?", Quarterly Journal of Economics 119, 2004); the interval is Welch's over those changes
/// (difference.h). TooFew below kFewestInEffect people on a side.
DifferenceInDifferences differenceInDifferences(std::span<const PersonChange> participants,
                                                std::span<const PersonChange> others);

} // namespace earmark::statistics
