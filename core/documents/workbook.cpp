#include "core/documents/workbook.h"

#include "core/documents/data_sheet.h"
#include "core/documents/document_words.h"
#include "core/documents/plain_numbers.h"
#include "core/documents/sheet_formats.h"
#include "core/documents/sheet_text.h"
#include "core/documents/summary_sheet.h"
#include "core/documents/table_list.h"
#include "core/documents/workbook_check.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <system_error>

namespace earmark::documents {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kManyRows = 5'000; // from here on rows go to the disk as they are written

std::string shown(const fs::path& path) {
    const std::u8string text = path.generic_u8string();
    return std::string(text.begin(), text.end());
}

Error failure(const fs::path& target, int number, const std::string& reason) {
    const ErrorCode code = number == ENOSPC                                         ? ErrorCode::NoSpace
                           : number == EACCES || number == EROFS || number == EPERM ? ErrorCode::ReadOnly
                                                                                    : ErrorCode::Io;
    return {code, shown(target), "it could not be written: " + reason};
}

/// A workbook that is thrown away unless it was closed.
struct Discard {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using Workbook = std::unique_ptr<lxw_workbook, Discard>;

Workbook begun(const fs::path& path, const std::vector<DataTable>& tables) {
    lxw_workbook_options options{};
    for (const DataTable& table : tables)
        if (table.rows.size() > kManyRows) options.constant_memory = LXW_TRUE;
    return Workbook(workbook_new_opt(path.string().c_str(), &options));
}

std::vector<std::string> namesFor(const std::vector<DataTable>& tables, Language language) {
    std::vector<std::string> wanted{wordIn(Word::Summary, language)};
    for (const DataTable& table : tables)
        wanted.push_back(table.sheet.empty() ? table.title : table.sheet);
    return sheetNames(wanted, wordIn(Word::Sheet, language));
}

/// False when cancelled.
bool fill(lxw_workbook* workbook, const Document& document, const std::vector<DataTable>& tables,
          Progress& progress) {
    SheetFormats formats(workbook);
    std::vector<std::string> names = namesFor(tables, document.language);
    lxw_worksheet* summary = workbook_add_worksheet(workbook, names.front().c_str());
    names.erase(names.begin());
    std::vector<lxw_worksheet*> sheets;
    for (const std::string& name : names)
        sheets.push_back(workbook_add_worksheet(workbook, name.c_str()));
    writeSummarySheet(workbook, summary, document, names, formats);
    for (std::size_t table = 0; table < tables.size(); ++table)
        if (!writeDataSheet(sheets[table], tables[table], formats, progress)) return false;
    return !progress.cancelled();
}

void announce(const std::vector<DataTable>& tables, Progress& progress) {
    std::int64_t rows = 0;
    for (const DataTable& table : tables)
        rows += static_cast<std::int64_t>(table.rows.size());
    progress.setTotal(rows);
}

Result<void> writeUnfinished(const Document& document, const fs::path& target, const fs::path& unfinished,
                             Progress& progress) {
    // The library complains on the terminal where it cannot; we ask first.
    errno = 0;
    if (!std::ofstream(unfinished, std::ios::binary)) return failure(target, errno, std::strerror(errno));
    const PlainNumbers plain;
    const std::vector<DataTable> tables = tablesOf(document);
    announce(tables, progress);
    Workbook workbook = begun(unfinished, tables);
    if (!workbook) return Error{ErrorCode::Io, shown(target), "there is no room for it in memory"};
    if (!fill(workbook.get(), document, tables, progress)) return Error{ErrorCode::Cancelled, {}, {}};
    errno = 0;
    const lxw_error failed = workbook_close(workbook.release());
    if (failed != LXW_NO_ERROR) return failure(target, errno, lxw_strerror(failed));
    if (!isWholeWorkbook(unfinished))
        return failure(target, ENOSPC, "it came out cut short; make room in the folder for temporary files");
    return {};
}

} // namespace

Result<void> writeWorkbook(const Document& document, const fs::path& target, Progress& progress) {
    fs::path unfinished = target;
    unfinished += ".part";
    Result<void> written = writeUnfinished(document, target, unfinished, progress);
    std::error_code failed;
    if (written) fs::rename(unfinished, target, failed);
    if (failed) written = failure(target, failed.value(), failed.message());
    std::error_code ignored;
    if (!written) fs::remove(unfinished, ignored);
    return written;
}

} // namespace earmark::documents
