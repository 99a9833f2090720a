#pragma once

#include "core/reporting/figures.h"
#include "core/reporting/measure.h"
#include "core/statistics/comparison.h"

#include <string>
#include <vector>

namespace earmark::reporting {

/// One measure of two groups of evaluations side by side: first − second, its 95 % interval and whether that
/// is more than chance, in millionths. The groups are taken to share no evaluation; where one holds the other
/// (a team and its centre) the interval is wider than need be, so what it calls more than chance is. The
/// interval between means is reckoned from means and deviations as figures hold them, to the millionth.
statistics::Comparison compare(const Figures& first, const Figures& second, Measure measure);

/// A row of a comparison.
struct ComparedFigure {
    std::string figure; ///< the stable name of its field: "mean", "median", "passRate" …
    statistics::Comparison comparison;
    std::size_t firstCount = 0; ///< what stands behind each side
    std::size_t secondCount = 0;
};

/// All measures, and the quartiles (which have no interval).
std::vector<ComparedFigure> compareFigures(const Figures& first, const Figures& second);

} // namespace earmark::reporting
