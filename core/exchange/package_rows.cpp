#include "core/exchange/package_rows.h"

#include "core/audio/headerless_formats.h"
#include "core/exchange/card_json.h"
#include "core/exchange/package_fields.h"

#include <algorithm>

namespace earmark::exchange {

namespace {

using Layout = JsonWriter::Layout;

constexpr std::int64_t kFurthestDay = 4'000'000; ///< of either side of 1970, some eleven thousand years

template <class Item, class Write>
void writeEach(JsonWriter& out, std::string_view name, const std::vector<Item>& items, Write write) {
    out.key(name);
    out.beginArray();
    for (const Item& item : items) {
        out.beginObject(Layout::OneLine);
        writeMember(out, "id", item.id.toString());
        write(item);
        out.endObject();
    }
    out.endArray();
}

template <class Read>
void readEach(JsonObject& object, std::string_view name, Read read) {
    for (const JsonNode& item : object.require(name).items()) {
        JsonObject members(item);
        read(members);
        members.finish();
    }
}

std::string keyOf(JsonObject& members, std::string_view name) {
    const JsonNode& node = members.require(name);
    if (node.string().empty()) node.fail("must not be empty");
    return node.string();
}

void writeMemberships(JsonWriter& out, const std::vector<model::Membership>& memberships) {
    if (memberships.empty()) return;
    out.key("memberships");
    out.beginArray();
    for (const model::Membership& membership : memberships) {
        out.beginObject();
        writeMember(out, "fromDay", std::int64_t{membership.from.time_since_epoch().count()});
        writeMember(out, "team", membership.team.toString());
        out.endObject();
    }
    out.endArray();
}

std::vector<model::Membership> readMemberships(JsonObject& object) {
    std::vector<model::Membership> memberships;
    const JsonNode* list = object.find("memberships");
    if (list == nullptr) return memberships;
    for (const JsonNode& item : list->items()) {
        JsonObject members(item);
        const std::int64_t day = numberMember(members, "fromDay", -kFurthestDay, kFurthestDay);
        memberships.push_back({idMember<TeamId>(members, "team"), Day(std::chrono::days(day))});
        members.finish();
        if (memberships.size() > 1 && memberships[memberships.size() - 2].from >= memberships.back().from)
            item.fail("memberships are sorted by their day");
    }
    return memberships;
}

PackageRoster readRoster(const JsonNode& root) {
    JsonObject object(root);
    PackageRoster roster;
    readEach(object, "teams", [&](JsonObject& members) {
        model::Team& team = roster.teams.emplace_back();
        team.id = idMember<TeamId>(members, "id");
        team.key = keyOf(members, "key");
        team.name = {textMember(members, "en"), textMember(members, "zh")};
        team.leader = textMember(members, "leader");
    });
    readEach(object, "agents", [&](JsonObject& members) {
        model::Agent& agent = roster.agents.emplace_back();
        agent.id = idMember<AgentId>(members, "id");
        agent.number = keyOf(members, "number");
        agent.extension = textMember(members, "extension");
        agent.name = textMember(members, "name");
        agent.memberships = readMemberships(members);
    });
    readEach(object, "inspectors", [&](JsonObject& members) {
        model::Inspector& inspector = roster.inspectors.emplace_back();
        inspector.id = idMember<InspectorId>(members, "id");
        inspector.key = keyOf(members, "key");
        inspector.name = textMember(members, "name");
    });
    object.finish();
    return roster;
}

/// A path below a folder, '/' between parts. One that climbs out, or begins anew somewhere else, could point
/// at any file of the PC that takes it in.
bool staysBelow(std::string_view path) {
    if (path.starts_with('/') || path.find('\\') != std::string_view::npos ||
        path.find('\0') != std::string_view::npos || (path.size() > 1 && path[1] == ':'))
        return false;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        if (path.substr(start, end - start) == "..") return false;
        start = end + 1;
    }
    return true;
}

std::string pathMember(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    if (node == nullptr) return {};
    if (!staysBelow(node->string())) node->fail("a path that leaves its folder");
    return node->string();
}

model::Recording readRecording(const JsonNode& root) {
    JsonObject object(root);
    model::Recording recording;
    recording.id = idMember<RecordingId>(object, "id");
    recording.root = textMember(object, "root");
    recording.path = pathMember(object, "path");
    recording.customerPath = pathMember(object, "customerPath");
    recording.callNumber = textMember(object, "callNumber");
    recording.agent = optionalIdMember<AgentId>(object, "agent");
    recording.team = optionalIdMember<TeamId>(object, "team");
    recording.startedAt = fromUtcMs(numberMember(object, "startedAtUtcMs"));
    recording.direction = codeMember(object, "direction", model::Direction::Internal);
    recording.queue = textMember(object, "queue");
    recording.callType = textMember(object, "callType");
    recording.medium = codeMember(object, "medium", model::Medium::Text);
    recording.customerNumber = textMember(object, "customerNumber");
    if (const JsonNode* fields = object.find("customFields")) {
        const JsonObject checked(*fields);
        for (const auto& [name, value] : fields->value().members)
            recording.customFields[name] = JsonNode(value, childPath(fields->path(), name)).string();
    }
    recording.sides = codeMember(object, "sides", model::SideLayout::PairOfFiles);
    const std::string format = textMember(object, "soundFormat");
    if (audio::isHeaderlessFormat(format)) recording.soundFormat = format; // a later version may know others
    recording.mediaState = codeMember(object, "mediaState", model::MediaState::Unreadable);
    recording.mediaProblem = textMember(object, "mediaProblem");
    recording.durationMs = numberMember(object, "durationMs", 0);
    recording.contentHash = textMember(object, "contentHash");
    object.finish();
    return recording;
}

template <class Value, class Read>
Result<Value> parsed(std::string_view json, const std::string& subject, Read read) {
    try {
        const JsonValue root = parseJson(json, kMaximumDepth);
        return Result<Value>(read(JsonNode(root, "")));
    } catch (const JsonFault& fault) {
        const std::string place = fault.path.empty() ? "" : "at " + fault.path + ": ";
        return Error{ErrorCode::Malformed, subject, place + fault.reason};
    }
}

} // namespace

std::string writeRoster(const PackageRoster& roster) {
    JsonWriter out;
    out.beginObject();
    writeEach(out, "teams", roster.teams, [&](const model::Team& team) {
        writeMember(out, "key", team.key);
        writeMember(out, "en", team.name.en);
        writeMember(out, "zh", team.name.zh);
        writeMember(out, "leader", team.leader);
    });
    writeEach(out, "agents", roster.agents, [&](const model::Agent& agent) {
        writeMember(out, "number", agent.number);
        writeMember(out, "extension", agent.extension);
        writeMember(out, "name", agent.name);
        writeMemberships(out, agent.memberships);
    });
    writeEach(out, "inspectors", roster.inspectors, [&](const model::Inspector& inspector) {
        writeMember(out, "key", inspector.key);
        writeMember(out, "name", inspector.name);
    });
    out.endObject();
    return out.take();
}

Result<PackageRoster> parseRoster(std::string_view json, const std::string& subject) {
    return parsed<PackageRoster>(json, subject, readRoster);
}

std::string writeRecordingLine(const model::Recording& recording) {
    JsonWriter out;
    out.beginObject(Layout::OneLine);
    writeMember(out, "id", recording.id.toString());
    writeMember(out, "root", recording.root);
    writeMember(out, "path", recording.path);
    writeMember(out, "customerPath", recording.customerPath);
    writeMember(out, "callNumber", recording.callNumber);
    if (recording.agent) writeMember(out, "agent", recording.agent->toString());
    if (recording.team) writeMember(out, "team", recording.team->toString());
    writeMember(out, "startedAtUtcMs", toUtcMs(recording.startedAt));
    writeMember(out, "direction", std::int64_t{static_cast<int>(recording.direction)});
    writeMember(out, "queue", recording.queue);
    writeMember(out, "callType", recording.callType);
    writeMember(out, "medium", std::int64_t{static_cast<int>(recording.medium)});
    writeMember(out, "customerNumber", recording.customerNumber);
    if (!recording.customFields.empty()) {
        out.key("customFields");
        out.beginObject();
        for (const auto& [name, value] : recording.customFields) {
            out.key(name);
            out.string(value);
        }
        out.endObject();
    }
    writeMember(out, "sides", std::int64_t{static_cast<int>(recording.sides)});
    if (!recording.soundFormat.empty()) writeMember(out, "soundFormat", recording.soundFormat);
    writeMember(out, "mediaState", std::int64_t{static_cast<int>(recording.mediaState)});
    writeMember(out, "mediaProblem", recording.mediaProblem);
    writeMember(out, "durationMs", recording.durationMs);
    writeMember(out, "contentHash", recording.contentHash);
    out.endObject();
    return out.take();
}

Result<model::Recording> parseRecordingLine(std::string_view line, const std::string& subject) {
    return parsed<model::Recording>(line, subject, readRecording);
}

} // namespace earmark::exchange
