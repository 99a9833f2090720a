#pragma once

#include "core/scoring/score.h"

#include <array>
#include <cstdint>
#include <optional>

namespace earmark::scoring {

/// Accuracy of errors over any number of evaluations (docs/scoring.md, "Errors and accuracy"): an evaluation
/// with several failed criteria of one critical family is one defective call, while non-critical criteria are
/// pooled one by one. N/A and switched-off criteria are no opportunity.
class AccuracyTally {
public:
    /// Counts one complete evaluation; the score is of this very card version.
    void add(const model::CardVersion& card, const Score& score);

    /// Evaluations with an applicable criterion of the family, and those of them with one that failed.
    struct Calls {
        std::int64_t applicable = 0;
        std::int64_t defective = 0;
        bool operator==(const Calls&) const = default;
    };
    const Calls& calls(model::CriticalFamily family) const;
    /// Share of calls without a failed criterion of the family, millionths half away from zero; nothing where
    /// none was applicable.
    std::optional<model::Share> criticalAccuracy(model::CriticalFamily family) const;

    std::int64_t answeredNonCritical() const { return m_answered; }
    std::int64_t failedNonCritical() const { return m_failed; }
    std::optional<model::Share> nonCriticalAccuracy() const;

private:
    std::array<Calls, 4> m_calls{}; ///< by family; None stays empty
    std::int64_t m_answered = 0;
    std::int64_t m_failed = 0;
};

} // namespace earmark::scoring
