#include "core/documents/cells.h"

#include "core/reporting/figure_text.h"

#include <utility>

namespace earmark::documents {

namespace {

const std::string kMinus = "−";

Cell noFigure() {
    return {kNoFigure, {}, false};
}

} // namespace

Cell textCell(std::string text) {
    return {std::move(text), {}, false};
}

Cell countCell(std::int64_t count) {
    return {std::to_string(count), count, false};
}

Cell pointsCell(std::int64_t thousandths) {
    return {reporting::pointsText(thousandths), thousandths, false};
}

Cell percentCell(std::int64_t millionths, int decimals) {
    return {reporting::shareText(millionths, decimals) + "%", millionths, false};
}

Cell percentCell(const std::optional<std::int64_t>& millionths, int decimals) {
    return millionths ? percentCell(*millionths, decimals) : noFigure();
}

Cell changeCell(const std::optional<std::int64_t>& millionths, int decimals) {
    if (!millionths) return noFigure();
    std::string digits = reporting::shareText(*millionths, decimals);
    if (digits.front() == '-')
        digits.replace(0, 1, kMinus);
    else
        digits.insert(0, "+");
    return {std::move(digits), millionths, false};
}

Cell dayCell(Day day) {
    return {dayText(day), day.time_since_epoch().count(), false};
}

Cell dayCell(const std::optional<Day>& day) {
    return day ? dayCell(*day) : noFigure();
}

} // namespace earmark::documents
