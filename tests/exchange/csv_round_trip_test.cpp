#include "core/exchange/table_reader.h"
#include "core/reporting/csv_records.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::exchange;

TEST_CASE("what reports write as CSV, imports read the same", "[exchange]") {
    const std::vector<std::string> cells{"a,b",   "say \"so\"", "two\r\nlines", "=SUM(A1)", "0007",
                                         "听鉴;", "-12",        "@home",        "+86 129"};
    std::string csv = "one,two\r\n";
    for (const std::string& cell : cells)
        csv += reporting::csvCell(cell) + ",x\r\n";
    const auto table = readTableBytes(csv, "report.csv");
    REQUIRE(table.has_value());
    REQUIRE(table->rowCount() == cells.size() + 1);
    for (std::size_t row = 0; row < cells.size(); ++row)
        CHECK(table->cell(row + 1, 0) == cells[row]);
}
