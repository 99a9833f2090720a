#include "core/documents/html_page.h"

#include "core/base/foreign_text.h"
#include "core/documents/chart_svg.h"
#include "core/documents/column_scale.h"
#include "core/documents/column_width.h"
#include "core/documents/document_names.h"
#include "core/documents/document_words.h"
#include "core/documents/html_style.h"
#include "core/documents/passage_words.h"
#include "core/reporting/html_writer.h"

namespace earmark::documents {

namespace {

using reporting::HtmlWriter;

constexpr const char* kPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                "media-src data: 'self' file:; base-uri 'none'; form-action 'none'";

class PageWriter {
public:
    PageWriter(HtmlWriter& html, const Document& document, const std::vector<PassageSound>& sounds)
        : m_html(html)
        , m_language(document.language)
        , m_sounds(sounds) {}

    void operator()(const Heading& heading) {
        static constexpr const char* kTags[] = {"h2", "h3", "h4"};
        const auto level = static_cast<std::size_t>(heading.level - 1) % std::size(kTags);
        free(kTags[level], heading.text, nameOf(kToneNames, heading.tone));
    }
    void operator()(const Paragraph& paragraph) {
        free("p", paragraph.text, nameOf(kToneNames, paragraph.tone));
    }
    void operator()(const KeyFigures& block) {
        m_html.open("div", "figures");
        for (const KeyFigure& figure : block.figures) {
            m_html.open("div", "figure " + std::string(nameOf(kToneNames, figure.tone)));
            free("div", figure.label, "label");
            free("div", figure.value, "value");
            if (!figure.detail.empty()) free("div", figure.detail, "detail");
            if (!figure.comparison.empty()) free("div", figure.comparison, "comparison");
            m_html.close();
        }
        m_html.close();
    }
    void operator()(const Details& block) { pairs(block.items, "details"); }
    void operator()(const DataTable& block) {
        m_html.open("div", "table");
        table(block, false);
        if (!block.note.empty()) free("p", block.note, "note");
        m_html.close();
    }
    void operator()(const ChartBlock& chart) {
        m_html.open("figure");
        if (!chart.title.empty()) free("figcaption", chart.title, "caption");
        writeSvg(m_html, chart.list, {chart.title, chart.description, {}});
        m_html.open("details", "data");
        free("summary", word(Word::ChartFigures), {});
        table(chart.data, true);
        m_html.close();
        m_html.close();
    }
    void operator()(const Passage& passage) {
        m_html.open("section", "passage " + std::string(nameOf(kExampleNames, passage.example)));
        free("h4", passage.title, {});
        free("p", passagePlace(passage, m_language), "place");
        if (!passage.note.empty()) free("blockquote", passage.note, {});
        if (m_passage < m_sounds.size()) sound(m_sounds[m_passage], passage.title);
        ++m_passage;
        m_html.close();
    }
    void operator()(const Signatures& block) {
        m_html.open("div", "signatures");
        for (const Detail& person : block.people) {
            m_html.open("div", "signature");
            free("div", person.label + (person.text.empty() ? "" : " · " + person.text), {});
            free("div", word(Word::DateAndSignature), "quiet");
            m_html.close();
        }
        m_html.close();
    }
    void operator()(const PageBreak&) {
        m_html.open("div", "break");
        m_html.close();
    }

    /// A text that may be of any language and direction.
    void free(const char* tag, const std::string& text, std::string_view classes) {
        m_html.open(tag, classes, {{"dir", "auto"}});
        m_html.lines(harmlessText(text));
        m_html.close();
    }

private:
    const std::string& word(Word word) const { return wordIn(word, m_language); }

    void sound(const PassageSound& sound, const std::string& title) {
        if (sound.source.empty()) {
            if (!sound.missing.empty()) free("p", sound.missing, "quiet");
            return;
        }
        m_html.open(
            "audio", {},
            {{"controls", ""}, {"preload", "metadata"}, {"src", sound.source}, {"aria-label", title}});
        m_html.close();
    }
    void pairs(const std::vector<Detail>& items, std::string_view classes) {
        m_html.open("dl", classes);
        for (const Detail& item : items) {
            free("dt", item.label, {});
            free("dd", item.text, {});
        }
        m_html.close();
    }

    void table(const DataTable& table, bool everything) {
        m_html.open("table");
        if (!table.title.empty()) free("caption", table.title, {});
        head(table, everything);
        m_html.open("tbody");
        const std::vector<ColumnScale> scales = columnScales(table);
        const std::vector<std::string> classes = columnClasses(table);
        const std::size_t shown = everything || table.rowsOnPaper == 0
                                      ? table.rows.size()
                                      : std::min(table.rowsOnPaper, table.rows.size());
        for (std::size_t index = 0; index < shown; ++index)
            row(table, table.rows[index], scales, classes, everything);
        m_html.close();
        m_html.close();
        if (shown < table.rows.size())
            free("p", word(Word::MoreRows) + " " + std::to_string(table.rows.size() - shown), "note");
    }
    void head(const DataTable& table, bool everything) {
        m_html.open("thead");
        m_html.open("tr");
        for (const Column& column : table.columns) {
            if (column.dataOnly && !everything) continue;
            m_html.open("th", column.kind == ColumnKind::Text ? "word" : "word number",
                        {{"scope", "col"}, {"dir", "auto"}});
            m_html.lines(harmlessText(column.title));
            m_html.close();
        }
        m_html.close();
        m_html.close();
    }
    /// Short columns are not divided, long ones wherever they must be.
    static std::vector<std::string> columnClasses(const DataTable& table) {
        std::vector<std::string> classes;
        for (std::size_t index = 0; index < table.columns.size(); ++index) {
            const bool isText = table.columns[index].kind == ColumnKind::Text;
            classes.emplace_back(!isText ? "number" : columnWidth(table, index).isShort ? "short" : "");
        }
        return classes;
    }
    void row(const DataTable& table, const std::vector<Cell>& cells, const std::vector<ColumnScale>& scales,
             const std::vector<std::string>& classes, bool everything) {
        m_html.open("tr");
        for (std::size_t index = 0; index < cells.size(); ++index)
            if (!table.columns[index].dataOnly || everything)
                cell(classes[index], cells[index], scales[index]);
        m_html.close();
    }
    void cell(std::string classes, const Cell& cell, const ColumnScale& scale) {
        if (cell.emphasis) classes += " strong";
        const auto shade = cell.exact ? scale.shadeOf(*cell.exact) : std::nullopt;
        if (shade) classes += " shade s" + std::to_string(*shade);
        m_html.open("td", classes, {{"dir", "auto"}});
        m_html.lines(harmlessText(cell.text));
        if (const auto share = cell.exact ? scale.barPercentOf(*cell.exact) : std::nullopt) {
            const std::string width = "width:" + std::to_string(*share) + "%";
            m_html.open("span", "bar", {{"style", width}});
            m_html.close();
        }
        m_html.close();
    }

    HtmlWriter& m_html;
    Language m_language;
    const std::vector<PassageSound>& m_sounds;
    std::size_t m_passage = 0;
};

void writeHead(HtmlWriter& html, const Document& document) {
    html.open("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html.element("title", harmlessText(document.title));
    html.style(pageStyle() + chartStyle());
    html.close();
}

} // namespace

std::string documentPage(const Document& document, const std::vector<PassageSound>& sounds) {
    HtmlWriter html;
    html.open("html", {}, {{"lang", document.language == Language::Chinese ? "zh-CN" : "en"}});
    writeHead(html, document);
    html.open("body");
    html.open("main");
    PageWriter writer(html, document, sounds);
    writer.free("h1", document.title, {});
    if (!document.subtitle.empty()) writer.free("p", document.subtitle, "subtitle");
    for (const Block& block : document.blocks)
        std::visit(writer, block);
    html.close();
    html.open("footer");
    writer.free("p", document.stamp, "quiet");
    html.close();
    html.close();
    html.close();
    return "<!DOCTYPE html>\n" + html.take() + "\n";
}

} // namespace earmark::documents
