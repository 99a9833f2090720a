#pragma once

#include "ui/results/comparison/comparison.h"
#include "ui/results/filters/result_filter.h"

namespace earmark::ui {

/// What the page is asked to show: everything that a saved view keeps and that the figures depend on.
struct ResultsWish {
    std::optional<Day> from;
    std::optional<Day> to; ///< included
    ResultFilters filters;
    Comparison comparison;
    service::TrendStep trendStep = service::TrendStep::Month;

    bool operator==(const ResultsWish&) const = default;

    bool has(FilterKind kind) const { return filterOf(filters, kind) != nullptr; }

    service::Slice slice() const {
        service::Slice slice;
        slice.from = from;
        slice.to = to;
        narrow(slice, filters);
        return slice;
    }
};

} // namespace earmark::ui
