#include "core/documents/chart_json.h"

#include "core/base/foreign_text.h"
#include "core/documents/document_names.h"

#include <cmath>

namespace earmark::documents {

namespace {

using exchange::JsonNode;
using exchange::JsonObject;
using exchange::JsonWriter;

constexpr int kPlaces = 3;
constexpr double kScale = 1000;
constexpr std::int64_t kFarthest = 1'000'000'000; // a million pixels
constexpr std::int64_t kMostSteps = 100;

class MarkWriter {
public:
    explicit MarkWriter(JsonWriter& json)
        : m_json(json) {}

    void operator()(const charts::Polyline& line) const {
        begin("line", line.role);
        m_json.key("points");
        m_json.beginArray();
        for (const charts::Place& place : line.points) {
            m_json.decimal(std::llround(place.x * kScale), kPlaces);
            m_json.decimal(std::llround(place.y * kScale), kPlaces);
        }
        m_json.endArray();
        number("width", line.width);
        if (line.dashed) flag("dashed");
        m_json.endObject();
    }
    void operator()(const charts::Bar& bar) const {
        begin("bar", bar.role);
        place(bar.topLeft);
        number("width", bar.width);
        number("height", bar.height);
        step(bar.step);
        behind(bar.opens, bar.hint);
        m_json.endObject();
    }
    void operator()(const charts::Dot& dot) const {
        begin("dot", dot.role);
        place(dot.centre);
        number("radius", dot.radius);
        behind(dot.opens, dot.hint);
        m_json.endObject();
    }
    void operator()(const charts::Text& text) const {
        begin("text", text.role);
        place(text.anchor);
        word("text", text.text);
        word("align", nameOf(kAlignNames, text.align));
        step(text.step);
        m_json.endObject();
    }

private:
    void begin(std::string_view mark, charts::Role role) const {
        m_json.beginObject(JsonWriter::Layout::OneLine);
        word("mark", mark);
        word("role", nameOf(kRoleNames, role));
    }
    void word(std::string_view name, std::string_view text) const {
        m_json.key(name);
        m_json.string(harmlessText(text));
    }
    void number(std::string_view name, double value) const {
        m_json.key(name);
        m_json.decimal(std::llround(value * kScale), kPlaces);
    }
    void flag(std::string_view name) const {
        m_json.key(name);
        m_json.boolean(true);
    }
    void place(const charts::Place& place) const {
        number("x", place.x);
        number("y", place.y);
    }
    void step(int step) const {
        if (step == 0) return;
        m_json.key("step");
        m_json.decimal(step, 0);
    }
    void behind(const std::string& opens, const std::string& hint) const {
        if (!opens.empty()) word("opens", opens);
        if (!hint.empty()) word("hint", hint);
    }

    JsonWriter& m_json;
};

double number(const JsonNode& node) {
    return static_cast<double>(node.decimal(kPlaces, kFarthest)) / kScale;
}

double number(JsonObject& object, std::string_view name) {
    return number(object.require(name));
}

std::string optionalText(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? harmlessText(node->string()) : std::string();
}

int stepOf(JsonObject& object) {
    const JsonNode* node = object.find("step");
    return node != nullptr ? static_cast<int>(node->integer(0, kMostSteps)) : 0;
}

std::vector<charts::Place> readPoints(const JsonNode& node) {
    const std::vector<JsonNode> numbers = node.items();
    if (numbers.size() % 2 != 0) node.fail("a point lacks its y");
    std::vector<charts::Place> points;
    for (std::size_t index = 0; index < numbers.size(); index += 2)
        points.push_back({number(numbers[index]), number(numbers[index + 1])});
    return points;
}

charts::Mark readLine(JsonObject& object, charts::Role role) {
    const double width = number(object, "width");
    std::vector<charts::Place> points = readPoints(object.require("points"));
    const JsonNode* dashed = object.find("dashed");
    return charts::Polyline{std::move(points), role, width, dashed != nullptr && dashed->boolean()};
}

charts::Mark readBar(JsonObject& object, charts::Role role) {
    return charts::Bar{{number(object, "x"), number(object, "y")},
                       number(object, "width"),
                       number(object, "height"),
                       role,
                       stepOf(object),
                       optionalText(object, "opens"),
                       optionalText(object, "hint")};
}

charts::Mark readDot(JsonObject& object, charts::Role role) {
    return charts::Dot{{number(object, "x"), number(object, "y")},
                       number(object, "radius"),
                       role,
                       optionalText(object, "opens"),
                       optionalText(object, "hint")};
}

charts::Mark readText(JsonObject& object, charts::Role role) {
    return charts::Text{{number(object, "x"), number(object, "y")},
                        optionalText(object, "text"),
                        valueNamed(kAlignNames, object.require("align")),
                        role,
                        stepOf(object)};
}

charts::Mark readMark(const JsonNode& node) {
    JsonObject object(node);
    const JsonNode& kind = object.require("mark");
    const charts::Role role = valueNamed(kRoleNames, object.require("role"));
    const std::string& name = kind.string();
    if (name != "line" && name != "bar" && name != "dot" && name != "text") kind.fail("unknown mark");
    charts::Mark mark = name == "line"  ? readLine(object, role)
                        : name == "bar" ? readBar(object, role)
                        : name == "dot" ? readDot(object, role)
                                        : readText(object, role);
    object.finish();
    return mark;
}

} // namespace

void writeChart(JsonWriter& json, const charts::DisplayList& list) {
    json.beginObject();
    json.key("width");
    json.decimal(std::llround(list.width * kScale), kPlaces);
    json.key("height");
    json.decimal(std::llround(list.height * kScale), kPlaces);
    json.key("marks");
    json.beginArray();
    for (const charts::Mark& mark : list.marks)
        std::visit(MarkWriter(json), mark);
    json.endArray();
    json.endObject();
}

charts::DisplayList readChart(const JsonNode& node) {
    JsonObject object(node);
    charts::DisplayList list{number(object, "width"), number(object, "height"), {}};
    for (const JsonNode& mark : object.require("marks").items())
        list.marks.push_back(readMark(mark));
    object.finish();
    return list;
}

} // namespace earmark::documents
