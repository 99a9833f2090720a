#pragma once

#include "core/scoring/compiled_card.h"
#include "core/scoring/score.h"

#include <optional>
#include <vector>

namespace earmark::scoring {

/// What the fatal rules met by one criterion ask for, together.
struct FatalEffect {
    bool zeroCard = false;
    bool zeroSection = false;
    bool zeroCriterion = false;
    bool flagged = false;              ///< a rule of scope FlagOnly
    std::optional<std::int64_t> capAt; ///< lowest, millionths

    bool fails() const { return zeroCard || zeroSection || flagged || capAt.has_value(); }
    bool any() const { return fails() || zeroCriterion; }
};

/// One section's sums on the way to its E and P, in fine units (millionths of a point).
struct SectionTally {
    bool counts = false; ///< something of it is possible, or under deduct can be lost
    Int128 start = 0;    ///< the base of a section of deductions
    Int128 summed = 0;   ///< E before cap and floor; under deduct −losses
    Int128 possible = 0; ///< P, held to the cap
    Int128 earned = 0;   ///< E at the end; under deduct −losses + bonuses
    Int128 bonuses = 0;  ///< where they act apart from E (means and deduct), else 0
    bool capped = false; ///< the cap took something
    bool raised = false; ///< the floor gave something
    bool zeroed = false; ///< by a rule of section scope
};

/// The card's sums under one reading of the fatal rules.
struct CardTally {
    std::vector<SectionTally> sections;
    bool scorable = false;
    std::int64_t summed = 0; ///< millionths, before ceiling and floor
    std::int64_t held = 0;   ///< millionths, after them, before card scopes
};

/// Which arithmetic gives the quotient; both give the same (checked by a property test).
enum class Arithmetic { FastFirst, WideOnly };

/// Everything that scoring finds out, as the score and its explanation need it.
struct Evaluation {
    Score score;
    std::vector<FatalEffect> effects; ///< by criterion
    FatalEffect together;             ///< of all criteria
    CardTally raw;                    ///< as if no fatal rule existed
    std::optional<CardTally> ruled;   ///< with section and criterion scopes, where any is met

    const CardTally& counted() const { return ruled ? *ruled : raw; }
};

Evaluation evaluate(const CompiledCard& card, const model::AnswerSheet& answers,
                    const model::CallFields& fields, Arithmetic arithmetic = Arithmetic::FastFirst);

} // namespace earmark::scoring
