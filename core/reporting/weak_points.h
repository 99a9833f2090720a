#pragma once

#include "core/reporting/figures.h"

#include <vector>

namespace earmark::reporting {

/// The criteria that cost most points, most first, at most `limit`; those that lost nothing are left out.
std::vector<CriterionFigures> weakest(std::vector<CriterionFigures> criteria, std::size_t limit);

} // namespace earmark::reporting
