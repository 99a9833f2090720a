#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earmark::exchange {

/// What is wrong with a JSON text, and where: a JSON pointer ("/sections/0/key"), "" for the whole text.
/// Thrown inside this room only; its entry points turn it into an Error.
struct JsonFault {
    std::string path;
    std::string reason;
};

/// A JSON value that keeps numbers as they were written, so that they convert without any rounding.
struct JsonValue {
    enum class Type { Null, Boolean, Number, String, Array, Object };

    Type type = Type::Null;
    bool boolean = false;
    std::string text; ///< of a string, or a number as written
    std::vector<JsonValue> items;
    std::vector<std::pair<std::string, JsonValue>> members; ///< in the order of the text
};

/// Parses a whole text. Refuses (by throwing JsonFault) what is not JSON, duplicate member names, numbers
/// that no double can hold, and nesting deeper than `maximumDepth`.
JsonValue parseJson(std::string_view text, int maximumDepth);

/// A value with its path, and conversions that throw JsonFault where the value is of another form.
class JsonNode {
public:
    JsonNode(const JsonValue& value, std::string path)
        : m_value(&value)
        , m_path(std::move(path)) {}

    const JsonValue& value() const { return *m_value; }
    const std::string& path() const { return m_path; }
    bool is(JsonValue::Type type) const { return m_value->type == type; }

    const std::string& string() const;
    bool boolean() const;
    /// A whole number in [lowest, highest].
    std::int64_t integer(std::int64_t lowest, std::int64_t highest) const;
    /// A plain decimal as an integer of 10^-places, at most `limit` in size.
    std::int64_t decimal(int places, std::int64_t limit) const;
    std::vector<JsonNode> items() const;

    [[noreturn]] void fail(const std::string& reason) const;

private:
    const JsonValue* m_value;
    std::string m_path;
};

/// Reads an object's members by name and refuses, in finish(), those that nobody asked for.
class JsonObject {
public:
    explicit JsonObject(const JsonNode& node);

    /// The member, or null where it is absent.
    const JsonNode* find(std::string_view name);
    /// The member; throws where it is absent.
    const JsonNode& require(std::string_view name);
    const JsonNode& node() const { return m_node; }
    void finish() const;

private:
    struct Member {
        std::string_view name;
        JsonNode node;
        bool taken = false;
    };

    JsonNode m_node;
    std::vector<Member> m_members;
};

/// A path one step deeper, with the name escaped as JSON pointers want it.
std::string childPath(const std::string& path, std::string_view name);

} // namespace earmark::exchange
