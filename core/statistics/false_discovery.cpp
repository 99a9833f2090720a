#include "core/statistics/false_discovery.h"

#include <algorithm>

namespace earmark::statistics {

std::vector<bool> discoveries(std::span<const double> probabilities, double rate) {
    std::vector<double> ascending(probabilities.begin(), probabilities.end());
    std::ranges::sort(ascending);
    double limit = -1;
    for (std::size_t rank = ascending.size(); rank > 0 && limit < 0; --rank)
        if (ascending[rank - 1] <= rate * static_cast<double>(rank) / static_cast<double>(ascending.size()))
            limit = ascending[rank - 1];
    std::vector<bool> marked;
    for (const double probability : probabilities)
        marked.push_back(probability <= limit);
    return marked;
}

} // namespace earmark::statistics
