#include "ui/results/trend/sparks.h"

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kMonths = 12;

Day monthsBefore(Day first, int months) {
    const std::chrono::year_month_day date{first};
    return Day(std::chrono::year_month_day{date.year() / date.month() / std::chrono::day(1)} -
               std::chrono::months(months));
}

/// The part of a slice that lies in a month; nothing where they do not meet.
std::optional<service::Slice> withinMonth(const service::Slice& slice, Day month) {
    service::Slice part = slice;
    const Day end = monthsBefore(month, -1) - std::chrono::days(1);
    part.from = std::max(month, slice.from.value_or(month));
    part.to = std::min(end, slice.to.value_or(end));
    if (*part.from > *part.to) return std::nullopt;
    return part;
}

} // namespace

Result<Sparks> readSparks(const service::ResultsService& results, const service::Slice& slice,
                          service::Grouping grouping, Day last, const std::function<bool()>& wanted) {
    Sparks sparks{grouping, {}};
    for (int place = 0; place < kMonths; ++place) {
        if (!wanted()) return Error{ErrorCode::Cancelled, {}, {}};
        const auto part = withinMonth(slice, monthsBefore(monthOf(last), kMonths - 1 - place));
        if (!part) continue;
        const auto groups = results.breakdown(*part, grouping);
        if (!groups) return groups.error();
        for (const reporting::GroupFigures& group : *groups) {
            Spark& spark = sparks.of[group.id];
            spark.resize(kMonths);
            spark[static_cast<std::size_t>(place)] = group.figures.meanMillionths;
        }
    }
    return sparks;
}

} // namespace earmark::ui
