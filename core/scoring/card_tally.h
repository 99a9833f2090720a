#pragma once

#include "core/scoring/evaluation.h"

#include <span>

namespace earmark::scoring {

/// Whether section and criterion scopes lower anything in a tally.
enum class FatalRules { Ignored, Applied };

struct TallyInput {
    const CompiledCard& card;
    std::span<const CriterionScore> criteria;
    std::span<const FatalEffect> effects;
    Arithmetic arithmetic = Arithmetic::FastFirst;
};

/// Sections and card over what is answered, up to ceiling and floor (docs/scoring.md, "Section" and "Card").
CardTally tally(const TallyInput& input, FatalRules rules);

} // namespace earmark::scoring
