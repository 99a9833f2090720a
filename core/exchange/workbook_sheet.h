#pragma once

#include "core/exchange/workbook_parts.h"

namespace earmark::exchange {

/// One sheet: turns its cells into rows of a table.
class SheetPart final : public XmlHandler {
public:
    SheetPart(const SharedStringsPart& strings, const StylesPart& styles, bool since1904, Table& table)
        : m_strings(strings)
        , m_styles(styles)
        , m_since1904(since1904)
        , m_table(table) {}

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

private:
    enum class CellKind { Number, SharedString, InlineString, FormulaString, Boolean, Date };

    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void endCell();
    void endRow();
    std::string cellText() const;
    std::string numericText() const;
    void fail(FindingKind kind, std::size_t column, std::string value);

    const SharedStringsPart& m_strings;
    const StylesPart& m_styles;
    bool m_since1904;
    Table& m_table;

    std::size_t m_row = 0;    ///< number of the row being read
    std::size_t m_column = 0; ///< of the cell being read
    CellKind m_kind = CellKind::Number;
    std::size_t m_style = 0;
    std::string m_value;
    bool m_inValue = false;
    int m_phonetic = 0;
};

} // namespace earmark::exchange
