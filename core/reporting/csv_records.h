#pragma once

#include "core/reporting/record_writer.h"

#include <iosfwd>
#include <string>

namespace earmark::reporting {

/// Records as CSV (RFC 4180, UTF-8, CRLF): a row of field names by columns(), then a row for each record. A
/// text in both languages takes two columns, "nameEn" and "nameZh"; an absent field is an empty cell. A text
/// that a spreadsheet would run (= + - @ or a tab at its start) is led by an apostrophe.
class CsvRecords final : public RecordWriter {
public:
    explicit CsvRecords(std::ostream& out)
        : m_out(out) {}

    void columns(const std::function<void(RecordWriter&)>& writeOne) override;
    void beginRecord() override;
    void endRecord() override;
    void text(std::string_view name, std::string_view content) override;
    void number(std::string_view name, std::int64_t content) override;
    void digits(std::string_view name, std::string_view content) override;
    void flag(std::string_view name, bool content) override;
    void texts(std::string_view name, const LocalizedText& content) override;
    void absent(std::string_view name, bool bothLanguages) override;

private:
    void cell(std::string_view name, std::string_view content);

    std::ostream& m_out;
    std::string m_row;
    bool m_firstCell = true;  ///< of the row
    bool m_namesOnly = false; ///< while columns() collects the names
};

/// A text as one CSV cell: quoted where it must be, harmless in a spreadsheet.
std::string csvCell(std::string_view content);

} // namespace earmark::reporting
