#pragma once

#include "core/exchange/json_value.h"
#include "core/exchange/json_writer.h"

#include <string>
#include <string_view>

/// Members of the lines of a package, written and read the same way everywhere. What is empty is left out.
namespace earmark::exchange {

inline constexpr std::int64_t kLargestLineNumber = std::int64_t{1} << 53;

inline void writeMember(JsonWriter& out, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out.key(name);
    out.string(text);
}

inline void writeMember(JsonWriter& out, std::string_view name, std::int64_t number) {
    if (number == 0) return;
    out.key(name);
    out.decimal(number, 0);
}

inline void writeFlag(JsonWriter& out, std::string_view name, bool flag) {
    if (!flag) return;
    out.key(name);
    out.boolean(true);
}

inline std::string textMember(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? node->string() : std::string();
}

inline std::int64_t numberMember(JsonObject& object, std::string_view name,
                                 std::int64_t lowest = -kLargestLineNumber,
                                 std::int64_t highest = kLargestLineNumber) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? node->integer(lowest, highest) : 0;
}

inline bool flagMember(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr && node->boolean();
}

/// An enumerator as its position, which only ever grows (core/storage/stored_codes.h).
template <class Enum>
Enum codeMember(JsonObject& object, std::string_view name, Enum last) {
    return static_cast<Enum>(numberMember(object, name, 0, static_cast<std::int64_t>(last)));
}

template <class AnyId>
AnyId idFrom(const JsonNode& node) {
    const auto id = AnyId::fromString(node.string());
    if (!id) node.fail("not an id of the form 0190a5c2-0001-7000-8000-000000000001");
    return *id;
}

template <class AnyId>
AnyId idMember(JsonObject& object, std::string_view name) {
    return idFrom<AnyId>(object.require(name));
}

template <class AnyId>
std::optional<AnyId> optionalIdMember(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? std::optional(idFrom<AnyId>(*node)) : std::nullopt;
}

} // namespace earmark::exchange
