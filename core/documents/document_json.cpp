#include "core/documents/document_json.h"

#include "core/base/foreign_text.h"
#include "core/documents/chart_json.h"
#include "core/documents/document_names.h"
#include "core/exchange/json_writer.h"

namespace earmark::documents {

namespace {

using Layout = exchange::JsonWriter::Layout;

/// Writes blocks one after the other; members that say nothing are left out.
class BlockWriter {
public:
    explicit BlockWriter(exchange::JsonWriter& json)
        : m_json(json) {}

    void operator()(const Heading& heading) {
        begin("heading");
        text("text", heading.text);
        number("level", heading.level);
        tone(heading.tone);
        m_json.endObject();
    }
    void operator()(const Paragraph& paragraph) {
        begin("paragraph");
        text("text", paragraph.text);
        tone(paragraph.tone);
        m_json.endObject();
    }
    void operator()(const KeyFigures& block) {
        begin("key-figures");
        list("figures", block.figures, [this](const KeyFigure& figure) { keyFigure(figure); });
        m_json.endObject();
    }
    void operator()(const Details& block) {
        begin("details");
        list("items", block.items, [this](const Detail& item) { detail(item); });
        m_json.endObject();
    }
    void operator()(const DataTable& table) {
        begin("table");
        tableMembers(table);
        m_json.endObject();
    }
    void operator()(const ChartBlock& chart) {
        begin("chart");
        text("title", chart.title);
        text("description", chart.description);
        m_json.key("picture");
        writeChart(m_json, chart.list);
        m_json.key("data");
        m_json.beginObject();
        tableMembers(chart.data);
        m_json.endObject();
        m_json.key("native");
        native(chart.native);
        m_json.endObject();
    }
    void operator()(const Passage& passage) {
        begin("passage");
        text("title", passage.title);
        text("recording", passage.recording);
        text("call", passage.call);
        number("fromMs", passage.fromMs);
        number("toMs", passage.toMs);
        text("speaker", passage.speaker);
        text("note", passage.note);
        word("example", nameOf(kExampleNames, passage.example));
        m_json.endObject();
    }
    void operator()(const Signatures& block) {
        begin("signatures");
        list("people", block.people, [this](const Detail& person) { detail(person); });
        m_json.endObject();
    }
    void operator()(const PageBreak&) {
        begin("page-break");
        m_json.endObject();
    }

    void text(std::string_view name, const std::string& content) {
        if (!content.empty()) word(name, harmlessText(content));
    }
    void word(std::string_view name, std::string_view content) {
        m_json.key(name);
        m_json.string(content);
    }
    template <class Items, class Write>
    void list(std::string_view name, const Items& items, Write write) {
        m_json.key(name);
        m_json.beginArray();
        for (const auto& item : items)
            write(item);
        m_json.endArray();
    }
    void person(const Person& person) {
        m_json.beginObject(Layout::OneLine);
        list("names", person.names, [this](const std::string& name) { m_json.string(harmlessText(name)); });
        text("alias", person.alias);
        m_json.endObject();
    }

private:
    void begin(std::string_view block) {
        m_json.beginObject();
        word("block", block);
    }
    void number(std::string_view name, std::int64_t value) {
        m_json.key(name);
        m_json.decimal(value, 0);
    }
    void flag(std::string_view name, bool value) {
        if (!value) return;
        m_json.key(name);
        m_json.boolean(true);
    }
    void tone(Tone tone) {
        if (tone != Tone::Plain) word("tone", nameOf(kToneNames, tone));
    }
    void keyFigure(const KeyFigure& figure) {
        m_json.beginObject(Layout::OneLine);
        text("label", figure.label);
        text("value", figure.value);
        text("detail", figure.detail);
        text("comparison", figure.comparison);
        tone(figure.tone);
        m_json.endObject();
    }
    void detail(const Detail& item) {
        m_json.beginObject(Layout::OneLine);
        text("label", item.label);
        text("text", item.text);
        m_json.endObject();
    }
    void tableMembers(const DataTable& table) {
        text("title", table.title);
        text("sheet", table.sheet);
        list("columns", table.columns, [this](const Column& one) { column(one); });
        list("rows", table.rows, [this](const std::vector<Cell>& one) { row(one); });
        text("note", table.note);
        if (table.rowsOnPaper != 0) number("rowsOnPaper", static_cast<std::int64_t>(table.rowsOnPaper));
    }
    void column(const Column& column) {
        m_json.beginObject(Layout::OneLine);
        text("title", column.title);
        word("kind", nameOf(kKindNames, column.kind));
        if (column.decimals != 1) number("decimals", column.decimals);
        if (column.hint != ColumnHint::None) word("hint", nameOf(kHintNames, column.hint));
        flag("dataOnly", column.dataOnly);
        m_json.endObject();
    }
    void row(const std::vector<Cell>& row) {
        m_json.beginArray(Layout::OneLine);
        for (const Cell& one : row)
            cell(one);
        m_json.endArray();
    }
    void cell(const Cell& cell) {
        m_json.beginObject();
        text("text", cell.text);
        if (cell.exact) number("exact", *cell.exact);
        flag("emphasis", cell.emphasis);
        m_json.endObject();
    }
    void indexes(std::string_view name, const std::vector<std::size_t>& columns) {
        list(name, columns,
             [this](std::size_t index) { m_json.decimal(static_cast<std::int64_t>(index), 0); });
    }
    void native(const NativeChart& native) {
        m_json.beginObject(Layout::OneLine);
        number("categories", static_cast<std::int64_t>(native.categories));
        indexes("bars", native.bars);
        indexes("lines", native.lines);
        flag("linesOnOwnAxis", native.linesOnOwnAxis);
        flag("horizontal", native.horizontal);
        m_json.endObject();
    }

    exchange::JsonWriter& m_json;
};

} // namespace

std::string documentJson(const Document& document) {
    exchange::JsonWriter json;
    BlockWriter writer(json);
    json.beginObject();
    json.key("format");
    json.decimal(1, 0);
    writer.word("language", nameOf(kLanguageNames, document.language));
    writer.text("title", document.title);
    writer.text("subtitle", document.subtitle);
    writer.text("stamp", document.stamp);
    writer.list("people", document.people, [&](const Person& person) { writer.person(person); });
    writer.list("blocks", document.blocks, [&](const Block& block) { std::visit(writer, block); });
    json.endObject();
    return json.take();
}

} // namespace earmark::documents
