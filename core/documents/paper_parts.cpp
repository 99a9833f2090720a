#include "core/documents/paper_parts.h"

#include "core/base/foreign_text.h"
#include "core/documents/column_width.h"
#include "core/documents/document_names.h"
#include "core/documents/document_words.h"
#include "core/documents/passage_words.h"
#include "core/reporting/html_writer.h"

#include <algorithm>

namespace earmark::documents {

namespace {

using reporting::HtmlWriter;
using Kind = PaperPart::Kind;

/// How many key figures stand beside each other: no single one is left for the last line.
std::size_t figuresBeside(std::size_t figures) {
    return figures > 1 && figures % 3 == 1 ? 4 : 3;
}

/// The columns of a table that stand on paper, and how much of its width each takes, in percent.
struct PaperColumn {
    std::size_t index = 0;
    std::string width;
};

struct PaperColumns {
    std::vector<PaperColumn> columns;
    std::string_view fit; ///< the class of its cells: smaller where there are many columns
};

constexpr std::size_t kPage = 96; // digits beside each other

/// Rather small digits than ones that are divided.
std::string_view fitFor(std::size_t units) {
    constexpr std::size_t kTight = kPage * 6 / 5;
    return units <= kPage ? "" : units <= kTight ? "tight" : "tighter";
}

/// Short columns get what they want, the others room for their words and a share of what is left.
PaperColumns paperColumns(const DataTable& table) {
    constexpr std::size_t kGap = 3;
    constexpr std::size_t kWidest = 40;
    std::vector<PaperColumn> columns;
    std::vector<std::size_t> least;
    std::vector<std::size_t> more;
    std::size_t leastOfAll = 0;
    std::size_t moreOfAll = 0;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        if (table.columns[index].dataOnly) continue;
        const ColumnWidth width = columnWidth(table, index);
        least.push_back(kGap + (width.isShort ? width.units : width.least));
        more.push_back(width.isShort ? 0 : std::min(width.units, kWidest));
        leastOfAll += least.back();
        moreOfAll += more.back();
        columns.push_back({index, {}});
    }
    const std::size_t left = moreOfAll == 0 ? 0 : kPage - std::min(kPage, leastOfAll);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::size_t units = least[at] + (moreOfAll == 0 ? 0 : more[at] * left / moreOfAll);
        columns[at].width = std::to_string(std::max<std::size_t>(1, units * 100 / (leastOfAll + left))) + "%";
    }
    return {std::move(columns), fitFor(leastOfAll)};
}

class PartWriter {
public:
    PartWriter(Language language, std::vector<PaperPart>& parts)
        : m_language(language)
        , m_parts(parts) {}

    void front(const Document& document) {
        HtmlWriter html;
        element(html, "h1", document.title, {});
        if (!document.subtitle.empty()) element(html, "p", document.subtitle, "quiet");
        add(Kind::Free, html);
    }

    void operator()(const Heading& heading) {
        static constexpr const char* kTags[] = {"h2", "h3", "h4"};
        HtmlWriter html;
        marked(html, heading.tone, kTags[static_cast<std::size_t>(heading.level - 1) % std::size(kTags)],
               heading.text);
        add(Kind::Free, html, true);
    }
    void operator()(const Paragraph& paragraph) {
        HtmlWriter html;
        marked(html, paragraph.tone, "p", paragraph.text);
        add(Kind::Free, html);
    }
    void operator()(const KeyFigures& block) {
        const std::size_t beside = figuresBeside(block.figures.size());
        const std::string width = std::to_string(100 / beside) + "%";
        for (std::size_t first = 0; first < block.figures.size(); first += beside) {
            HtmlWriter html;
            beginTable(html, "figures", "6");
            html.open("tr");
            for (std::size_t index = first; index < first + beside; ++index) {
                html.open("td", "figure", {{"width", width}});
                if (index < block.figures.size()) figure(html, block.figures[index]);
                html.close();
            }
            html.close();
            html.close();
            add(Kind::Free, html);
        }
    }
    void operator()(const Details& block) {
        for (const Detail& item : block.items) {
            HtmlWriter html;
            beginTable(html, "details", "2");
            html.open("tr");
            cell(html, "td", item.label, "quiet", "22%");
            cell(html, "td", item.text, {}, "78%");
            html.close();
            html.close();
            add(Kind::Free, html);
        }
    }
    void operator()(const DataTable& table) {
        keepLast();
        if (!table.title.empty()) heading(table.title);
        const PaperColumns columns = paperColumns(table);
        head(table, columns);
        const std::size_t shown =
            table.rowsOnPaper == 0 ? table.rows.size() : std::min(table.rowsOnPaper, table.rows.size());
        for (std::size_t row = 0; row < shown; ++row)
            this->row(table, columns, table.rows[row]);
        if (shown < table.rows.size())
            quiet(wordIn(Word::MoreRows, m_language) + " " + std::to_string(table.rows.size() - shown));
        if (!table.note.empty()) quiet(table.note);
    }
    void operator()(const ChartBlock& chart) {
        keepLast();
        if (!chart.title.empty()) heading(chart.title);
        m_parts.push_back({Kind::Picture, {}, &chart.list, false});
    }
    void operator()(const Passage& passage) {
        keepLast();
        HtmlWriter html;
        beginTable(html, "passage", "4");
        html.open("tr");
        html.open("td", nameOf(kExampleNames, passage.example), {{"width", "1%"}});
        html.close();
        html.open("td");
        element(html, "p", passage.title, "strong");
        element(html, "p", passagePlace(passage, m_language), "quiet");
        if (!passage.note.empty()) element(html, "p", passage.note, {});
        html.close();
        html.close();
        html.close();
        add(Kind::Free, html);
    }
    void operator()(const Signatures& block) {
        HtmlWriter html;
        beginTable(html, "signatures", "8");
        html.open("tr");
        html.element("td", "\n\n\n"); // room to sign in
        html.close();
        html.open("tr");
        for (const Detail& person : block.people) {
            html.open("td", "signature");
            element(html, "p", person.label + (person.text.empty() ? "" : " · " + person.text), {});
            element(html, "p", wordIn(Word::DateAndSignature, m_language), "quiet");
            html.close();
        }
        html.close();
        html.close();
        add(Kind::Free, html);
    }
    void operator()(const PageBreak&) { m_parts.push_back({Kind::Break, {}, nullptr, false}); }

private:
    void add(Kind kind, HtmlWriter& html, bool keepWithNext = false) {
        m_parts.push_back({kind, html.take(), nullptr, keepWithNext});
    }
    /// What was said before a table, chart or passage stands on its page.
    void keepLast() {
        if (!m_parts.empty() && m_parts.back().kind == Kind::Free) m_parts.back().keepWithNext = true;
    }
    static void element(HtmlWriter& html, const char* tag, const std::string& text,
                        std::string_view classes) {
        html.element(tag, harmlessText(text), classes);
    }
    static void cell(HtmlWriter& html, const char* tag, const std::string& text, std::string_view classes,
                     std::string_view width) {
        html.open(tag, classes, {{"width", width}});
        html.lines(harmlessText(text));
        html.close();
    }
    static void beginTable(HtmlWriter& html, std::string_view classes, std::string_view padding) {
        html.open("table", classes, {{"width", "100%"}, {"cellspacing", "0"}, {"cellpadding", padding}});
    }
    /// With a bar before it where it is an alarm or praise.
    static void marked(HtmlWriter& html, Tone tone, const char* tag, const std::string& text) {
        const std::string_view name = nameOf(kToneNames, tone);
        if (tone != Tone::Alert && tone != Tone::Good) return element(html, tag, text, name);
        beginTable(html, "marked", "4");
        html.open("tr");
        html.open("td", std::string(name) + "bar", {{"width", "1%"}});
        html.close();
        html.open("td");
        element(html, tag, text, name);
        html.close();
        html.close();
        html.close();
    }
    static void figure(HtmlWriter& html, const KeyFigure& figure) {
        const std::string tone(nameOf(kToneNames, figure.tone));
        element(html, "p", figure.label, "quiet");
        element(html, "p", figure.value, "value " + tone);
        if (!figure.detail.empty()) element(html, "p", figure.detail, "quiet");
        if (!figure.comparison.empty()) element(html, "p", figure.comparison, "quiet");
    }
    void heading(const std::string& text) {
        HtmlWriter html;
        element(html, "p", text, "strong");
        add(Kind::Free, html, true);
    }
    void quiet(const std::string& text) {
        HtmlWriter html;
        element(html, "p", text, "quiet");
        add(Kind::Free, html);
    }
    void head(const DataTable& table, const PaperColumns& columns) {
        HtmlWriter html;
        html.open("tr");
        for (const PaperColumn& column : columns.columns)
            cell(html, "th", table.columns[column.index].title,
                 classesOf(table.columns[column.index], columns.fit), column.width);
        html.close();
        add(Kind::Head, html, true);
    }
    void row(const DataTable& table, const PaperColumns& columns, const std::vector<Cell>& cells) {
        HtmlWriter html;
        html.open("tr");
        for (const PaperColumn& column : columns.columns) {
            const Cell& one = cells[column.index];
            const std::string classes =
                classesOf(table.columns[column.index], columns.fit) + (one.emphasis ? " strong" : "");
            cell(html, "td", one.text, classes, column.width);
        }
        html.close();
        add(Kind::Row, html);
    }
    static std::string classesOf(const Column& column, std::string_view fit) {
        std::string classes = column.kind == ColumnKind::Text ? "words" : "number";
        if (!fit.empty()) classes.append(" ").append(fit);
        return classes;
    }

    Language m_language;
    std::vector<PaperPart>& m_parts;
};

} // namespace

std::vector<PaperPart> paperParts(const Document& document) {
    std::vector<PaperPart> parts;
    PartWriter writer(document.language, parts);
    writer.front(document);
    for (const Block& block : document.blocks)
        std::visit(writer, block);
    return parts;
}

std::string_view paperStyle() {
    return "h1 { font-size: 18pt; margin: 0; } h2 { font-size: 13pt; margin: 0; } h3 { font-size: 11pt; "
           "margin: 0; }"
           " h4 { font-size: 10pt; margin: 0; } p { margin: 0; }"
           " .quiet { color: #56606b; font-size: 8.5pt; } .strong { font-weight: 600; }"
           " .alert { color: #b3261e; font-weight: 600; } .good { color: #00694c; }"
           " .alertbar, td.bad { background-color: #b3261e; } .goodbar { background-color: #00694c; }"
           " td.good { background-color: #00694c; } td.finding { background-color: #a3abb5; }"
           " .value { font-size: 16pt; font-weight: 600; } td.figure { background-color: #f4f5f7; }"
           " th { font-weight: 600; color: #56606b; text-align: left; } td.words { text-align: left; }"
           " th.number, td.number { text-align: right; }"
           " .tight { font-size: 8pt; } .tighter { font-size: 6.6pt; }"
           " td.signature { border-top: 1px solid #1c2126; }";
}

} // namespace earmark::documents
