#include "core/reporting/weak_points.h"

#include <algorithm>

namespace earmark::reporting {

std::vector<CriterionFigures> weakest(std::vector<CriterionFigures> criteria, std::size_t limit) {
    std::erase_if(criteria, [](const CriterionFigures& one) { return one.lostThousandths == 0; });
    std::ranges::stable_sort(criteria, std::ranges::greater(), &CriterionFigures::lostThousandths);
    if (criteria.size() > limit) criteria.resize(limit);
    return criteria;
}

} // namespace earmark::reporting
