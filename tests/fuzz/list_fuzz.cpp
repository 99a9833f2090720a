/// Any bytes as a list: read, mapped, understood. XML is packed as a workbook's sheet first, so that damage
/// reaches the sheet's parser and not only the archive's checksums.
#include "core/exchange/call_list.h"
#include "core/exchange/card_table.h"
#include "core/exchange/clipboard_table.h"
#include "core/exchange/roster_list.h"
#include "core/exchange/table_reader.h"
#include "tests/exchange/workbook_builder.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace earmark;
using namespace earmark::exchange;

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

std::string asWorkbook(std::string_view sheet) {
    test::WorkbookBuilder book;
    book.sheets = {{"sheet", std::string(sheet), false}};
    book.sharedStrings = "<si><t>recording</t></si><si><t>agent</t></si>";
    book.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"46\"/>";
    return book.bytes();
}

void understand(const Table& table) {
    static const Zone zone = *Zone::named("Asia/Shanghai");
    for (const ListKind kind : {ListKind::Calls, ListKind::Roster}) {
        const ListMapping mapping = proposedMapping(table, kind);
        require(mapping.columns.size() == table.columnCount());
        const auto again = mappingFromText(mappingToText(mapping), table);
        require(again.has_value() && *again == mapping);
        Progress progress;
        if (kind == ListKind::Calls) {
            const CallListReading reading = readCallList(table, mapping, zone, progress);
            require(reading.calls.size() + reading.badRows == reading.rows);
        } else {
            const RosterReading reading = readRoster(table, mapping, progress);
            require(reading.badRows <= reading.rows);
        }
    }
}

void understandAsCard(const Table& table) {
    const CardTableReading reading = readCardTable(table, proposedCardColumns(table));
    require(reading.columns.columns.size() == table.columnCount());
    require(reading.rows.size() == std::min(table.rowCount(), kMaximumCardRows));
    for (const CardRowReading& row : reading.rows)
        for (const CardRemark& remark : row.remarks)
            require(!wordsOf(remark).en.empty() && !wordsOf(remark).zh.empty());
}

void readAs(std::string_view bytes, const ReadOptions& options) {
    Finding why;
    const auto table = readTableBytes(bytes, "fuzz", options, nullptr, &why);
    if (table) {
        understand(*table);
        understandAsCard(*table);
    } else {
        require(!sentence(why).empty() && concernsWholeFile(why.kind));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.starts_with("<row")) {
        readAs(asWorkbook(bytes), {});
    } else {
        readAs(bytes, {});
        readAs(bytes, {.encoding = Encoding::Gb18030});
        if (const auto pasted = readClipboardTable(bytes)) understandAsCard(*pasted);
    }
    return 0;
}
