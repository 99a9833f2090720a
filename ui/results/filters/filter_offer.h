#pragma once

#include "ui/results/filters/result_filter.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace earmark::ui {

struct ResultsData;
struct ResultsWish;

/// A filter that can be set, with how many of the evaluations shown it would leave where that is known.
struct OfferedFilter {
    ResultFilter filter;
    std::optional<std::size_t> count;
};

/// Every filter that can be set, kind by kind. Reads the roster, the cards and what the newest calls say of
/// themselves: on any thread.
std::vector<OfferedFilter> readOffer(service::Workspace& workspace);

/// How many evaluations each value would leave, with the chips of every other kind.
class FilterCounts {
public:
    /// On any thread.
    static FilterCounts read(const service::ResultsService& results, const ResultsWish& wish);

    void set(FilterKind kind, const std::string& value, std::size_t count) {
        m_counts[{kind, value}] = count;
    }
    std::optional<std::size_t> of(const ResultFilter& filter) const;

private:
    std::map<std::pair<FilterKind, std::string>, std::size_t> m_counts;
};

/// Adds counts, and the criteria that failed in the figures shown.
std::vector<OfferedFilter> countedOffer(std::vector<OfferedFilter> offer, const FilterCounts& counts,
                                        const ResultsData& shown);

} // namespace earmark::ui
