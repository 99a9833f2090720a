#include "core/reporting/csv_records.h"

#include <ostream>

namespace earmark::reporting {

namespace {

constexpr std::string_view kLineEnd = "\r\n";

bool wouldRun(std::string_view content) {
    return !content.empty() && std::string_view("=+-@\t\r").find(content.front()) != std::string_view::npos;
}

} // namespace

std::string csvCell(std::string_view content) {
    std::string text = wouldRun(content) ? "'" : "";
    text += content;
    if (text.find_first_of(",\"\r\n\t") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char character : text) {
        if (character == '"') quoted += '"';
        quoted += character;
    }
    return quoted + '"';
}

void CsvRecords::columns(const std::function<void(RecordWriter&)>& writeOne) {
    m_namesOnly = true;
    writeOne(*this);
    m_namesOnly = false;
}

void CsvRecords::beginRecord() {
    m_row.clear();
    m_firstCell = true;
}

void CsvRecords::endRecord() {
    m_out << m_row << kLineEnd;
}

void CsvRecords::text(std::string_view name, std::string_view content) {
    cell(name, csvCell(content));
}

void CsvRecords::number(std::string_view name, std::int64_t content) {
    cell(name, std::to_string(content));
}

void CsvRecords::digits(std::string_view name, std::string_view content) {
    cell(name, content);
}

void CsvRecords::flag(std::string_view name, bool content) {
    cell(name, content ? "true" : "false");
}

void CsvRecords::texts(std::string_view name, const LocalizedText& content) {
    text(std::string(name) + "En", content.en);
    text(std::string(name) + "Zh", content.zh);
}

void CsvRecords::absent(std::string_view name, bool bothLanguages) {
    if (bothLanguages)
        texts(name, {});
    else
        cell(name, "");
}

void CsvRecords::cell(std::string_view name, std::string_view content) {
    if (!m_firstCell) m_row += ',';
    m_row += m_namesOnly ? name : content;
    m_firstCell = false;
}

} // namespace earmark::reporting
