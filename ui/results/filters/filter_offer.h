#pragma once

#include "ui/results/filters/result_filter.h"

#include <optional>
#include <vector>

namespace earmark::ui {

class Session;
struct ResultsData;

/// A filter that can be set, with how many of the evaluations shown it would leave where that is known.
struct OfferedFilter {
    ResultFilter filter;
    std::optional<std::size_t> count;
};

/// Every filter that can be set, kind by kind. Reads the roster, the cards and what the newest calls say of
/// themselves: on any thread.
std::vector<OfferedFilter> readOffer(service::Workspace& workspace);

/// Adds the counts that the figures shown hold, and the criteria that failed in them.
std::vector<OfferedFilter> countedOffer(std::vector<OfferedFilter> offer, const ResultsData& shown);

} // namespace earmark::ui
