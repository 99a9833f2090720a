#include "core/documents/document_csv.h"

#include "core/base/foreign_text.h"
#include "core/base/play_time.h"
#include "core/documents/cell_digits.h"
#include "core/documents/document_words.h"
#include "core/reporting/csv_records.h"

namespace earmark::documents {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kLineEnd = "\r\n";

class TableLines {
public:
    explicit TableLines(Language language)
        : m_language(language) {}

    void operator()(const Heading& heading) { m_heading = heading.text; }
    void operator()(const KeyFigures& block) {
        begin({});
        row({word(Word::Figure), word(Word::Value), word(Word::Basis), word(Word::Comparison)});
        for (const KeyFigure& figure : block.figures)
            row({figure.label, figure.value, figure.detail, figure.comparison});
    }
    void operator()(const DataTable& table) {
        begin(table.title);
        std::vector<std::string> titles;
        for (const Column& column : table.columns)
            titles.push_back(column.kind == ColumnKind::Percent ? column.title + " (%)" : column.title);
        row(titles);
        for (const std::vector<Cell>& cells : table.rows)
            figures(table.columns, cells);
    }
    void operator()(const ChartBlock& chart) {
        DataTable table = chart.data;
        if (table.title.empty()) table.title = chart.title;
        (*this)(table);
    }
    void operator()(const Passage& passage) {
        if (!m_passages) {
            begin(word(Word::Passages));
            row({word(Word::Passage), word(Word::Call), word(Word::From), word(Word::To), word(Word::Speaker),
                 word(Word::Note)});
        }
        row({passage.title, passage.call, playTime(passage.fromMs), playTime(passage.toMs), passage.speaker,
             passage.note});
        m_passages = true;
    }
    template <class Other>
    void operator()(const Other&) {}

    void title(const Document& document) { row({document.title, document.subtitle}); }
    std::string take() { return std::move(m_text); }

private:
    std::string word(Word word) const { return wordIn(word, m_language); }
    void begin(const std::string& title) {
        m_passages = false;
        m_text += kLineEnd;
        const std::string& shown = title.empty() ? m_heading : title;
        if (!shown.empty()) row({shown});
    }
    void row(const std::vector<std::string>& texts) {
        for (std::size_t index = 0; index < texts.size(); ++index) {
            if (index > 0) m_text += ',';
            m_text += reporting::csvCell(harmlessText(texts[index]));
        }
        m_text += kLineEnd;
    }
    void figures(const std::vector<Column>& columns, const std::vector<Cell>& cells) {
        for (std::size_t index = 0; index < cells.size(); ++index) {
            if (index > 0) m_text += ',';
            m_text += cells[index].exact ? plainDigits(columns[index], *cells[index].exact)
                                         : reporting::csvCell(harmlessText(cells[index].text));
        }
        m_text += kLineEnd;
    }

    Language m_language;
    std::string m_heading;
    std::string m_text;
    bool m_passages = false; ///< the last row is a passage: the next one joins it
};

} // namespace

std::string documentCsv(const Document& document) {
    TableLines lines(document.language);
    lines.title(document);
    for (const Block& block : document.blocks)
        std::visit(lines, block);
    return std::string(kByteOrderMark) + lines.take();
}

} // namespace earmark::documents
