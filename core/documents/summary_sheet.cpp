#include "core/documents/summary_sheet.h"

#include "core/charts/chart_colors.h"
#include "core/documents/document_words.h"
#include "core/documents/sheet_text.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

namespace earmark::documents {

namespace {

using Style = SheetFormats::Style;

constexpr std::array<double, 4> kWidths{30, 18, 36, 44};
constexpr lxw_col_t kLastColumn = kWidths.size() - 1;
constexpr double kRowPoints = 15;
constexpr lxw_row_t kChartRows = 16;
constexpr std::size_t kMostBars = 12; ///< beside names, as in the chart of our own

double widthFrom(lxw_col_t first) {
    double width = 0;
    for (std::size_t column = first; column < kWidths.size(); ++column)
        width += kWidths[column];
    return width;
}

class SummaryWriter {
public:
    SummaryWriter(lxw_workbook* workbook, lxw_worksheet* sheet, Language language,
                  const std::vector<std::string>& sheets, SheetFormats& formats)
        : m_workbook(workbook)
        , m_sheet(sheet)
        , m_language(language)
        , m_sheets(sheets)
        , m_formats(formats) {
        for (std::size_t column = 0; column < kWidths.size(); ++column)
            worksheet_set_column(sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
                                 kWidths[column], nullptr);
        constexpr std::uint8_t kA4 = 9;
        worksheet_set_paper(sheet, kA4);
        worksheet_fit_to_pages(sheet, 1, 0);
    }

    void head(const Document& document) {
        wide(0, document.title, m_formats.of(Style::Title), 1.6);
        if (!document.subtitle.empty()) wide(0, document.subtitle, m_formats.of(Style::Wrapped));
        if (!document.stamp.empty()) wide(0, document.stamp, m_formats.of(Style::Quiet));
        ++m_row;
    }

    void operator()(const Heading& heading) {
        ++m_row;
        wide(0, heading.text, m_formats.of(Style::Heading, heading.tone), 1.3);
    }
    void operator()(const Paragraph& paragraph) {
        wide(0, paragraph.text, m_formats.of(Style::Wrapped, paragraph.tone));
    }
    void operator()(const KeyFigures& block) {
        begin();
        const std::array titles{Word::Figure, Word::Value, Word::Basis, Word::Comparison};
        for (std::size_t column = 0; column < titles.size(); ++column)
            put(static_cast<lxw_col_t>(column), word(titles[column]), m_formats.of(Style::Head));
        ++m_row;
        for (const KeyFigure& figure : block.figures)
            keyFigure(figure);
        ++m_row;
        ++m_table; // its sheet needs no link, all of it stands here
    }
    void operator()(const Details& block) {
        for (const Detail& item : block.items) {
            put(0, item.label, m_formats.of(Style::Label));
            wide(1, item.text, m_formats.of(Style::Wrapped));
        }
    }
    void operator()(const DataTable& table) {
        begin();
        link(table.title);
        if (!table.note.empty()) wide(0, table.note, m_formats.of(Style::Quiet));
    }
    void operator()(const ChartBlock& chart) {
        begin();
        const std::string sheet = m_sheets[m_table];
        link(chart.title);
        if (!chart.description.empty()) wide(0, chart.description, m_formats.of(Style::Wrapped));
        if (chart.data.rows.empty()) return;
        const NativeChart& native = chart.native;
        if (!native.bars.empty())
            insert(chart, sheet, native.bars,
                   native.horizontal ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED);
        if (!native.lines.empty()) insert(chart, sheet, native.lines, LXW_CHART_LINE);
    }
    void operator()(const Passage&) {
        if (!m_afterPassage) {
            begin();
            link(word(Word::Passages));
        }
        m_afterPassage = true;
    }
    void operator()(const Signatures& block) {
        for (const Detail& person : block.people) {
            m_row += 2;
            put(0, person.label, m_formats.of(Style::Label));
            put(1, person.text, m_formats.of(Style::Line));
            put(2, word(Word::DateAndSignature), m_formats.of(Style::Line));
        }
        ++m_row;
    }
    void operator()(const PageBreak&) {}

private:
    const std::string& word(Word word) const { return wordIn(word, m_language); }
    void begin() { m_afterPassage = false; }

    void put(lxw_col_t column, const std::string& text, lxw_format* format) {
        worksheet_write_string(m_sheet, m_row, column, sheetText(text).c_str(), format);
    }
    /// A text over all columns from `first`, as high as its lines need; goes on to the next row.
    void wide(lxw_col_t first, const std::string& text, lxw_format* format, double lineScale = 1) {
        constexpr std::size_t kMostLines = 27; // a row is at most 409 points high
        const std::size_t lines = std::min(sheetLines(text, widthFrom(first)), kMostLines);
        worksheet_set_row(m_sheet, m_row, kRowPoints * lineScale * static_cast<double>(lines), nullptr);
        worksheet_merge_range(m_sheet, m_row, first, m_row, kLastColumn, sheetText(text).c_str(), format);
        ++m_row;
    }
    void keyFigure(const KeyFigure& figure) {
        const std::size_t lines =
            std::max(sheetLines(figure.detail, kWidths[2]), sheetLines(figure.comparison, kWidths[3]));
        worksheet_set_row(m_sheet, m_row, kRowPoints * static_cast<double>(lines), nullptr);
        put(0, figure.label, m_formats.of(Style::Label, figure.tone));
        put(1, figure.value, m_formats.of(Style::Label, figure.tone));
        put(2, figure.detail, m_formats.of(Style::Wrapped));
        put(3, figure.comparison, m_formats.of(Style::Wrapped));
        ++m_row;
    }
    /// To the sheet of the next table.
    void link(const std::string& title) {
        const std::string& sheet = m_sheets[m_table++];
        std::string quoted;
        for (const char letter : sheet)
            quoted += letter == '\'' ? std::string("''") : std::string(1, letter);
        const std::string address = "internal:'" + quoted + "'!A1";
        const std::string shown = sheetText(title.empty() ? sheet : title);
        worksheet_write_url_opt(m_sheet, m_row, 0, address.c_str(), m_formats.of(Style::Link), shown.c_str(),
                                nullptr);
        ++m_row;
    }

    void insert(const ChartBlock& block, const std::string& sheet, const std::vector<std::size_t>& columns,
                lxw_chart_type type) {
        lxw_chart* chart = workbook_add_chart(m_workbook, static_cast<std::uint8_t>(type));
        for (std::size_t series = 0; series < columns.size(); ++series)
            addSeries(chart, block, sheet, columns[series], series, type);
        chart_title_set_name(chart, sheetText(block.title).c_str());
        if (block.data.columns[columns.front()].kind == ColumnKind::Percent)
            chart_axis_set_num_format(chart->y_axis, "0%");
        if (columns.size() == 1) chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
        if (type == LXW_CHART_BAR_STACKED) chart_axis_set_reverse(chart->x_axis);
        lxw_chart_options options{};
        constexpr double kWider = 1.5;
        options.x_scale = kWider;
        options.y_scale = 1;
        worksheet_insert_chart_opt(m_sheet, m_row, 0, chart, &options);
        m_row += kChartRows;
    }
    static void addSeries(lxw_chart* chart, const ChartBlock& block, const std::string& sheet,
                          std::size_t column, std::size_t index, lxw_chart_type type) {
        const std::size_t rows = block.data.rows.size();
        const auto last = static_cast<lxw_row_t>(block.native.horizontal ? std::min(rows, kMostBars) : rows);
        const auto categories = static_cast<lxw_col_t>(block.native.categories);
        const auto values = static_cast<lxw_col_t>(column);
        lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, sheet.c_str(), 1, categories, last, categories);
        chart_series_set_values(series, sheet.c_str(), 1, values, last, values);
        chart_series_set_name_range(series, sheet.c_str(), 0, values);
        if (type != LXW_CHART_LINE)
            fill(series, index);
        else if (index == 0) // a month between two without figures would not be seen
            chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    }
    /// Parts differ by pattern, as in charts of our own.
    static void fill(lxw_chart_series* series, std::size_t index) {
        constexpr std::array kPatterns{LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
                                       LXW_CHART_PATTERN_PERCENT_20, LXW_CHART_PATTERN_NONE};
        const std::size_t part = index % charts::kParts;
        if (kPatterns[part] == LXW_CHART_PATTERN_NONE) {
            lxw_chart_fill solid{};
            solid.color = charts::kPartsOnLight[part];
            chart_series_set_fill(series, &solid);
        } else {
            lxw_chart_pattern pattern{};
            pattern.fg_color = charts::kDarkInk;
            pattern.bg_color = charts::kPartsOnLight[part];
            pattern.type = kPatterns[part];
            chart_series_set_pattern(series, &pattern);
        }
    }

    lxw_workbook* m_workbook;
    lxw_worksheet* m_sheet;
    Language m_language;
    const std::vector<std::string>& m_sheets;
    SheetFormats& m_formats;
    lxw_row_t m_row = 0;
    std::size_t m_table = 0; ///< of the sheets
    bool m_afterPassage = false;
};

} // namespace

void writeSummarySheet(lxw_workbook* workbook, lxw_worksheet* sheet, const Document& document,
                       const std::vector<std::string>& sheets, SheetFormats& formats) {
    SummaryWriter writer(workbook, sheet, document.language, sheets, formats);
    writer.head(document);
    for (const Block& block : document.blocks)
        std::visit(writer, block);
}

} // namespace earmark::documents
