#include "core/exchange/json_value.h"

#include "core/scoring/decimal.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace earmark::exchange {

namespace {

using Type = JsonValue::Type;

/// Receives nlohmann-json's events, builds the tree and remembers the first fault. Returning false ends the
/// parse, so a hostile text costs no more than its first fault.
class TreeBuilder {
public:
    explicit TreeBuilder(int maximumDepth)
        : m_maximumDepth(static_cast<std::size_t>(maximumDepth)) {}

    JsonValue takeRoot() { return std::move(m_root); }
    const JsonFault& fault() const { return m_fault; }

    bool null() { return place({}); }
    bool boolean(bool value) { return place({Type::Boolean, value, {}, {}, {}}); }
    bool number_integer(std::int64_t value) { return placeNumber(std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) { return placeNumber(std::to_string(value)); }
    bool number_float(double, const std::string& written) { return placeNumber(written); }
    bool string(std::string& value) { return place({Type::String, false, std::move(value), {}, {}}); }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return open(Type::Object); }
    bool start_array(std::size_t) { return open(Type::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        Frame& frame = m_frames.back();
        frame.key = name;
        if (!frame.names.insert(name).second) return fail("this member name occurs twice in its object");
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
        const std::string message = error.what();
        const std::size_t prefix = message.find("] ");
        return fail(prefix == std::string::npos ? message : message.substr(prefix + 2));
    }

private:
    struct Frame {
        JsonValue value;
        std::string key;
        std::unordered_set<std::string> names;
    };

    bool fail(std::string reason) {
        m_fault = {path(), std::move(reason)};
        return false;
    }

    std::string path() const {
        std::string text;
        for (const Frame& frame : m_frames) {
            if (frame.value.type == Type::Array)
                text = childPath(text, std::to_string(frame.value.items.size()));
            else if (!frame.names.empty())
                text = childPath(text, frame.key);
        }
        return text;
    }

    bool placeNumber(std::string written) { return place({Type::Number, false, std::move(written), {}, {}}); }

    bool open(Type type) {
        if (m_frames.size() == m_maximumDepth)
            return fail("nested deeper than " + std::to_string(m_maximumDepth) + " levels");
        m_frames.emplace_back();
        m_frames.back().value.type = type;
        return true;
    }

    bool close() {
        JsonValue finished = std::move(m_frames.back().value);
        m_frames.pop_back();
        return place(std::move(finished));
    }

    bool place(JsonValue value) {
        if (m_frames.empty())
            m_root = std::move(value);
        else if (Frame& frame = m_frames.back(); frame.value.type == Type::Array)
            frame.value.items.push_back(std::move(value));
        else
            frame.value.members.emplace_back(frame.key, std::move(value));
        return true;
    }

    std::size_t m_maximumDepth;
    std::vector<Frame> m_frames;
    JsonValue m_root;
    JsonFault m_fault;
};

const char* typeName(Type type) {
    switch (type) {
    case Type::Null:
        return "null";
    case Type::Boolean:
        return "true or false";
    case Type::Number:
        return "a number";
    case Type::String:
        return "a text";
    case Type::Array:
        return "a list";
    case Type::Object:
        return "an object";
    }
    return "";
}

void expect(const JsonNode& node, Type type) {
    if (!node.is(type))
        node.fail(std::string("expected ") + typeName(type) + ", found " + typeName(node.value().type));
}

} // namespace

std::string childPath(const std::string& path, std::string_view name) {
    std::string child = path + "/";
    for (const char character : name) {
        if (character == '~')
            child += "~0";
        else if (character == '/')
            child += "~1";
        else
            child += character;
    }
    return child;
}

JsonValue parseJson(std::string_view text, int maximumDepth) {
    TreeBuilder builder(maximumDepth);
    if (!nlohmann::json::sax_parse(text, &builder)) throw builder.fault();
    return builder.takeRoot();
}

void JsonNode::fail(const std::string& reason) const {
    throw JsonFault{m_path, reason};
}

const std::string& JsonNode::string() const {
    expect(*this, Type::String);
    return m_value->text;
}

bool JsonNode::boolean() const {
    expect(*this, Type::Boolean);
    return m_value->boolean;
}

std::int64_t JsonNode::integer(std::int64_t lowest, std::int64_t highest) const {
    expect(*this, Type::Number);
    const std::optional<std::int64_t> value = scoring::parseDecimal(m_value->text, 0);
    if (!value || *value < lowest || *value > highest)
        fail("expected a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest) +
             ", found " + m_value->text);
    return *value;
}

std::int64_t JsonNode::decimal(int places, std::int64_t limit) const {
    expect(*this, Type::Number);
    const std::optional<std::int64_t> value = scoring::parseDecimal(m_value->text, places);
    if (!value)
        fail("expected a plain decimal with at most " + std::to_string(places) + " decimals, found " +
             m_value->text);
    if (*value > limit || *value < -limit)
        fail("beyond the limit of " + scoring::decimalText(limit, places) + ": " + m_value->text);
    return *value;
}

std::vector<JsonNode> JsonNode::items() const {
    expect(*this, Type::Array);
    std::vector<JsonNode> nodes;
    nodes.reserve(m_value->items.size());
    for (const JsonValue& item : m_value->items)
        nodes.emplace_back(item, childPath(m_path, std::to_string(nodes.size())));
    return nodes;
}

JsonObject::JsonObject(const JsonNode& node)
    : m_node(node) {
    expect(node, Type::Object);
    m_members.reserve(node.value().members.size());
    for (const auto& [name, value] : node.value().members)
        m_members.push_back({name, JsonNode(value, childPath(node.path(), name)), false});
}

const JsonNode* JsonObject::find(std::string_view name) {
    const auto member = std::ranges::find(m_members, name, &Member::name);
    if (member == m_members.end()) return nullptr;
    member->taken = true;
    return &member->node;
}

const JsonNode& JsonObject::require(std::string_view name) {
    const JsonNode* member = find(name);
    if (!member) m_node.fail("the member \"" + std::string(name) + "\" is missing");
    return *member;
}

void JsonObject::finish() const {
    const auto unknown = std::ranges::find(m_members, false, &Member::taken);
    if (unknown != m_members.end()) unknown->node.fail("unknown member");
}

} // namespace earmark::exchange
