#include "core/documents/cell_digits.h"

#include "core/base/calendar.h"
#include "core/reporting/figure_text.h"

namespace earmark::documents {

std::string plainDigits(const Column& column, std::int64_t exact) {
    switch (column.kind) {
    case ColumnKind::Text:
    case ColumnKind::Integer:
        return std::to_string(exact);
    case ColumnKind::Decimal:
        return reporting::pointsText(exact);
    case ColumnKind::Percent:
    case ColumnKind::Change:
        return reporting::shareText(exact, column.decimals);
    case ColumnKind::Date:
        return dayText(Day(std::chrono::days(exact)));
    }
    return {};
}

} // namespace earmark::documents
