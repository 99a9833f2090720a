#pragma once

#include "core/reporting/figures.h"
#include "core/sheets/score_distribution.h"
#include "core/sheets/score_sums.h"

namespace earmark::service {

/// The figures that sums of scores give, quartiles apart.
reporting::Figures figuresOf(const sheets::ScoreSums& sums);
/// With quartiles.
reporting::Figures figuresOf(const sheets::ScoreSums& sums, const sheets::ScoreDistribution& distribution);

/// part ÷ whole with Wilson's interval.
reporting::ShareFigure shareOf(std::size_t part, std::size_t whole);

} // namespace earmark::service
