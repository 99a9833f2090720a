#include "core/exchange/package_manifest.h"

#include "core/exchange/card_json.h"
#include "core/exchange/json_value.h"
#include "core/exchange/json_writer.h"

#include <algorithm>
#include <array>
#include <set>

namespace earmark::exchange {

namespace {

using Layout = JsonWriter::Layout;

constexpr std::string_view kFormat = "earmark-package/1";
constexpr std::int64_t kLargestNumber = std::int64_t{1} << 52;

using CountMember = std::pair<const char*, std::int64_t PackageCounts::*>;
constexpr std::array<CountMember, 8> kCounts{{{"evaluations", &PackageCounts::evaluations},
                                              {"revisions", &PackageCounts::revisions},
                                              {"recordings", &PackageCounts::recordings},
                                              {"cards", &PackageCounts::cards},
                                              {"teams", &PackageCounts::teams},
                                              {"agents", &PackageCounts::agents},
                                              {"inspectors", &PackageCounts::inspectors},
                                              {"files", &PackageCounts::files}}};

/// Packages had none of these at first, and those without one are still read by the programs of then.
constexpr const char* kUrgent = "urgent";

bool isNameCharacter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '-' || character == '_';
}

void writeText(JsonWriter& out, const char* name, const std::string& text) {
    out.key(name);
    out.string(text);
}

void writeSender(JsonWriter& out, const PackageSender& sender) {
    out.key("store");
    out.beginObject(Layout::OneLine);
    writeText(out, "id", sender.id.toString());
    writeText(out, "name", sender.name);
    writeText(out, "key", keyText(sender.key));
    out.endObject();
}

void writeEntry(JsonWriter& out, const PackageEntry& entry) {
    out.beginObject(Layout::OneLine);
    writeText(out, "name", entry.name);
    out.key("bytes");
    out.decimal(static_cast<std::int64_t>(entry.bytes), 0);
    writeText(out, "hash", entry.hash);
    out.endObject();
}

PackageSender readSender(const JsonNode& node) {
    JsonObject object(node);
    PackageSender sender;
    const JsonNode& id = object.require("id");
    const auto uuid = Uuid::fromString(id.string());
    if (!uuid) id.fail("not an id");
    sender.id = *uuid;
    sender.name = object.require("name").string();
    const JsonNode& key = object.require("key");
    const auto publicKey = keyFromText(key.string());
    if (!publicKey) key.fail("not a public key");
    sender.key = *publicKey;
    object.finish();
    return sender;
}

PackageCounts readCounts(const JsonNode& node) {
    JsonObject object(node);
    PackageCounts counts;
    for (const auto& [name, member] : kCounts)
        counts.*member = object.require(name).integer(0, kLargestNumber);
    if (const JsonNode* urgent = object.find(kUrgent)) counts.urgent = urgent->integer(0, kLargestNumber);
    object.finish();
    return counts;
}

PackageEntry readEntry(const JsonNode& node) {
    JsonObject object(node);
    PackageEntry entry;
    entry.name = object.require("name").string();
    if (!isEntryName(entry.name) || entry.name == kManifestName) node.fail("no name that an entry may have");
    const std::uint64_t most = isMediaEntry(entry.name) ? kMostMediaEntryBytes : kMostTextEntryBytes;
    entry.bytes =
        static_cast<std::uint64_t>(object.require("bytes").integer(0, static_cast<std::int64_t>(most)));
    entry.hash = object.require("hash").string();
    object.finish();
    return entry;
}

std::vector<PackageEntry> readEntries(const JsonNode& node) {
    std::vector<PackageEntry> entries;
    std::set<std::string> names;
    for (const JsonNode& item : node.items()) {
        entries.push_back(readEntry(item));
        if (!names.insert(entries.back().name).second) item.fail("an entry of this name stands before it");
    }
    return entries;
}

PackageManifest readManifest(const JsonNode& root) {
    JsonObject object(root);
    PackageManifest manifest;
    (void)object.require("format");
    manifest.madeAt = fromUtcMs(object.require("madeAtUtcMs").integer(-kLargestNumber, kLargestNumber));
    manifest.program = object.require("program").string();
    manifest.sender = readSender(object.require("store"));
    manifest.zone = object.require("zone").string();
    const JsonNode& choice = object.require("choice");
    const JsonObject checked(choice);
    for (const auto& [name, value] : choice.value().members)
        manifest.choice.emplace_back(name, JsonNode(value, childPath(choice.path(), name)).string());
    manifest.counts = readCounts(object.require("counts"));
    manifest.entries = readEntries(object.require("entries"));
    object.finish();
    return manifest;
}

/// Said before anything else of a format that this program does not know.
std::optional<std::string> formatOf(const JsonValue& root) {
    for (const auto& [name, value] : root.members)
        if (name == "format" && value.type == JsonValue::Type::String) return value.text;
    return std::nullopt;
}

} // namespace

bool isMediaEntry(std::string_view name) {
    return name.starts_with("media/") || name.starts_with("excerpts/");
}

bool isEntryName(std::string_view name) {
    constexpr std::size_t kLongest = 200;
    if (name.empty() || name.size() > kLongest) return false;
    char before = '/';
    for (const char character : name) {
        const bool separates = character == '/' || character == '.';
        if (separates ? !isNameCharacter(before) : !isNameCharacter(character)) return false;
        before = character;
    }
    return isNameCharacter(before);
}

std::string writeManifest(const PackageManifest& manifest) {
    JsonWriter out;
    out.beginObject();
    writeText(out, "format", std::string(kFormat));
    out.key("madeAtUtcMs");
    out.decimal(toUtcMs(manifest.madeAt), 0);
    writeText(out, "program", manifest.program);
    writeSender(out, manifest.sender);
    writeText(out, "zone", manifest.zone);
    out.key("choice");
    out.beginObject(Layout::OneLine);
    for (const auto& [name, value] : manifest.choice)
        writeText(out, name.c_str(), value);
    out.endObject();
    out.key("counts");
    out.beginObject(Layout::OneLine);
    for (const auto& [name, member] : kCounts) {
        out.key(name);
        out.decimal(manifest.counts.*member, 0);
    }
    if (manifest.counts.urgent > 0) {
        out.key(kUrgent);
        out.decimal(manifest.counts.urgent, 0);
    }
    out.endObject();
    out.key("entries");
    out.beginArray();
    for (const PackageEntry& entry : manifest.entries)
        writeEntry(out, entry);
    out.endArray();
    out.endObject();
    return out.take();
}

Result<PackageManifest> parseManifest(std::string_view json, const std::string& subject) {
    try {
        const JsonValue root = parseJson(json, kMaximumDepth);
        const auto format = formatOf(root);
        if (format && *format != kFormat)
            return Error{ErrorCode::Unsupported, subject,
                         "the package has the format " + *format + ", this program reads " +
                             std::string(kFormat) + "; install the newer program on both sides"};
        PackageManifest manifest = readManifest(JsonNode(root, ""));
        if (manifest.entries.size() > kMostPackageFiles)
            return Error{ErrorCode::TooLarge, subject,
                         std::to_string(manifest.entries.size()) + " entries; a package has at most " +
                             std::to_string(kMostPackageFiles)};
        if (manifest.counts.revisions > kMostPackageEvaluations)
            return Error{ErrorCode::TooLarge, subject,
                         std::to_string(manifest.counts.revisions) + " evaluations; a package has at most " +
                             std::to_string(kMostPackageEvaluations)};
        return manifest;
    } catch (const JsonFault& fault) {
        return Error{ErrorCode::Malformed, subject,
                     std::string(kManifestName) + " at " + fault.path + ": " + fault.reason};
    }
}

} // namespace earmark::exchange
