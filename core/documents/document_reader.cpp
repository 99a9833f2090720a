#include "core/documents/document_reader.h"

#include "core/base/foreign_text.h"
#include "core/documents/chart_json.h"
#include "core/documents/document_names.h"
#include "core/exchange/json_value.h"

#include <algorithm>
#include <limits>

namespace earmark::documents {

namespace {

using exchange::JsonNode;
using exchange::JsonObject;

constexpr int kMaximumDepth = 12;
constexpr int kFormat = 1;
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLongestMs = 1000LL * 3600 * 24 * 30;

std::string textOf(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? harmlessText(node->string()) : std::string();
}

bool flagOf(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr && node->boolean();
}

std::int64_t numberOf(JsonObject& object, std::string_view name, std::int64_t otherwise, std::int64_t most) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? node->integer(0, most) : otherwise;
}

template <class Names>
auto choiceOf(JsonObject& object, std::string_view name, const Names& names) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? valueNamed(names, *node) : names.front().value;
}

template <class Read>
auto listOf(const JsonNode& node, Read read) {
    std::vector<decltype(read(node))> list;
    for (const JsonNode& item : node.items())
        list.push_back(read(item));
    return list;
}

KeyFigure readKeyFigure(const JsonNode& node) {
    JsonObject object(node);
    KeyFigure figure{textOf(object, "label"), textOf(object, "value"), textOf(object, "detail"),
                     textOf(object, "comparison"), choiceOf(object, "tone", kToneNames)};
    object.finish();
    return figure;
}

Detail readDetail(const JsonNode& node) {
    JsonObject object(node);
    Detail detail{textOf(object, "label"), textOf(object, "text")};
    object.finish();
    return detail;
}

Column readColumn(const JsonNode& node) {
    constexpr int kMostDecimals = 4;
    JsonObject object(node);
    Column column{textOf(object, "title"), valueNamed(kKindNames, object.require("kind")),
                  static_cast<int>(numberOf(object, "decimals", 1, kMostDecimals)),
                  choiceOf(object, "hint", kHintNames), flagOf(object, "dataOnly")};
    object.finish();
    return column;
}

Cell readCell(const JsonNode& node) {
    JsonObject object(node);
    Cell cell{textOf(object, "text"), {}, flagOf(object, "emphasis")};
    if (const JsonNode* exact = object.find("exact")) cell.exact = exact->integer(-kMost, kMost);
    object.finish();
    return cell;
}

DataTable readTable(JsonObject& object) {
    DataTable table;
    table.title = textOf(object, "title");
    table.sheet = textOf(object, "sheet");
    table.columns = listOf(object.require("columns"), readColumn);
    table.rows = listOf(object.require("rows"), [&](const JsonNode& row) {
        std::vector<Cell> cells = listOf(row, readCell);
        if (cells.size() != table.columns.size()) row.fail("a row needs one cell for each column");
        return cells;
    });
    table.note = textOf(object, "note");
    table.rowsOnPaper = static_cast<std::size_t>(numberOf(object, "rowsOnPaper", 0, kMost));
    return table;
}

NativeChart readNative(const JsonNode& node, std::size_t columns) {
    JsonObject object(node);
    const auto index = [&](const JsonNode& one) {
        return static_cast<std::size_t>(one.integer(0, static_cast<std::int64_t>(columns) - 1));
    };
    NativeChart native;
    native.bars = listOf(object.require("bars"), index);
    native.lines = listOf(object.require("lines"), index);
    native.categories = static_cast<std::size_t>(
        numberOf(object, "categories", 0, std::max<std::int64_t>(0, static_cast<std::int64_t>(columns) - 1)));
    native.linesOnOwnAxis = flagOf(object, "linesOnOwnAxis");
    native.horizontal = flagOf(object, "horizontal");
    object.finish();
    return native;
}

ChartBlock readChartBlock(JsonObject& object) {
    ChartBlock chart;
    chart.title = textOf(object, "title");
    chart.description = textOf(object, "description");
    chart.list = readChart(object.require("picture"));
    JsonObject data(object.require("data"));
    chart.data = readTable(data);
    data.finish();
    chart.native = readNative(object.require("native"), chart.data.columns.size());
    return chart;
}

Passage readPassage(JsonObject& object) {
    Passage passage{textOf(object, "title"),
                    textOf(object, "recording"),
                    textOf(object, "call"),
                    object.require("fromMs").integer(0, kLongestMs),
                    object.require("toMs").integer(0, kLongestMs),
                    textOf(object, "speaker"),
                    textOf(object, "note"),
                    choiceOf(object, "example", kExampleNames)};
    if (passage.toMs < passage.fromMs) object.require("toMs").fail("the passage ends before it begins");
    return passage;
}

Heading readHeading(JsonObject& object) {
    constexpr int kDeepest = 3;
    return {textOf(object, "text"), static_cast<int>(object.require("level").integer(1, kDeepest)),
            choiceOf(object, "tone", kToneNames)};
}

Block readKind(JsonObject& object, const JsonNode& kind) {
    const std::string& name = kind.string();
    if (name == "heading") return readHeading(object);
    if (name == "paragraph") return Paragraph{textOf(object, "text"), choiceOf(object, "tone", kToneNames)};
    if (name == "key-figures") return KeyFigures{listOf(object.require("figures"), readKeyFigure)};
    if (name == "details") return Details{listOf(object.require("items"), readDetail)};
    if (name == "table") return readTable(object);
    if (name == "chart") return readChartBlock(object);
    if (name == "passage") return readPassage(object);
    if (name == "signatures") return Signatures{listOf(object.require("people"), readDetail)};
    if (name == "page-break") return PageBreak{};
    kind.fail("unknown block");
}

Block readBlock(const JsonNode& node) {
    JsonObject object(node);
    Block block = readKind(object, object.require("block"));
    object.finish();
    return block;
}

Person readPerson(const JsonNode& node) {
    JsonObject object(node);
    Person person{
        listOf(object.require("names"), [](const JsonNode& name) { return harmlessText(name.string()); }),
        textOf(object, "alias")};
    object.finish();
    return person;
}

Document readWhole(JsonObject& object) {
    Document document;
    document.language = valueNamed(kLanguageNames, object.require("language"));
    document.title = textOf(object, "title");
    document.subtitle = textOf(object, "subtitle");
    document.stamp = textOf(object, "stamp");
    document.people = listOf(object.require("people"), readPerson);
    document.blocks = listOf(object.require("blocks"), readBlock);
    object.finish();
    return document;
}

} // namespace

Result<Document> readDocument(std::string_view json) {
    try {
        const exchange::JsonValue root = exchange::parseJson(json, kMaximumDepth);
        JsonObject object(JsonNode(root, {}));
        if (object.require("format").integer(1, kMost) != kFormat)
            return Error{ErrorCode::Unsupported, {}, "the document was written by a later version"};
        return readWhole(object);
    } catch (const exchange::JsonFault& fault) {
        return Error{ErrorCode::Malformed, {}, (fault.path.empty() ? "/" : fault.path) + ": " + fault.reason};
    }
}

} // namespace earmark::documents
