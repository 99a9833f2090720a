#include "core/documents/table_list.h"

#include "core/base/play_time.h"
#include "core/documents/cells.h"
#include "core/documents/document_words.h"

#include <utility>

namespace earmark::documents {

namespace {

class TableList {
public:
    explicit TableList(Language language)
        : m_language(language) {}

    void operator()(const Heading& heading) { m_heading = heading.text; }
    void operator()(const KeyFigures& block) {
        DataTable& table = begin(m_heading.empty() ? word(Word::KeyFigures) : m_heading);
        table.columns = columns({Word::Figure, Word::Value, Word::Basis, Word::Comparison});
        for (const KeyFigure& figure : block.figures)
            table.rows.push_back(texts({figure.label, figure.value, figure.detail, figure.comparison}));
    }
    void operator()(const DataTable& block) {
        begin({}) = block;
        if (block.title.empty()) m_tables.back().title = m_heading;
    }
    void operator()(const ChartBlock& chart) {
        begin({}) = chart.data;
        if (chart.data.title.empty()) m_tables.back().title = chart.title.empty() ? m_heading : chart.title;
    }
    void operator()(const Passage& passage) {
        if (!m_afterPassage) {
            DataTable& table = begin(word(Word::Passages));
            table.columns =
                columns({Word::Passage, Word::Call, Word::From, Word::To, Word::Speaker, Word::Note});
        }
        m_tables.back().rows.push_back(texts({passage.title, passage.call, playTime(passage.fromMs),
                                              playTime(passage.toMs), passage.speaker, passage.note}));
        m_afterPassage = true;
    }
    template <class Other>
    void operator()(const Other&) {}

    std::vector<DataTable> take() { return std::move(m_tables); }

private:
    const std::string& word(Word word) const { return wordIn(word, m_language); }
    DataTable& begin(const std::string& title) {
        m_afterPassage = false;
        m_tables.emplace_back().title = title;
        return m_tables.back();
    }
    std::vector<Column> columns(std::initializer_list<Word> titles) const {
        std::vector<Column> made;
        for (const Word title : titles)
            made.push_back({word(title), ColumnKind::Text, 1, ColumnHint::None, false});
        return made;
    }
    static std::vector<Cell> texts(std::initializer_list<std::string> contents) {
        std::vector<Cell> cells;
        for (const std::string& content : contents)
            cells.push_back(textCell(content));
        return cells;
    }

    Language m_language;
    std::string m_heading;
    std::vector<DataTable> m_tables;
    bool m_afterPassage = false;
};

} // namespace

std::vector<DataTable> tablesOf(const Document& document) {
    TableList list(document.language);
    for (const Block& block : document.blocks)
        std::visit(list, block);
    return list.take();
}

} // namespace earmark::documents
