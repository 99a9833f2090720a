#include "core/exchange/evaluation_json.h"

#include "core/base/instant_text.h"
#include "core/exchange/answers_reader.h"
#include "core/exchange/bounded_file.h"

#include <algorithm>
#include <limits>

namespace earmark::exchange {

namespace {

using Type = JsonValue::Type;

constexpr std::int64_t kLastMillisecond = std::int64_t{1} << 40; ///< some 34 years into a recording

std::string textOf(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr && !node->is(Type::Null) ? node->string() : std::string();
}

std::int64_t millisecondsOf(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? node->integer(0, kLastMillisecond) : 0;
}

std::optional<Instant> instantOf(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    if (node == nullptr || node->is(Type::Null)) return std::nullopt;
    const Result<Instant> instant = parseInstant(node->string());
    if (!instant) node->fail(describe(instant.error()));
    return *instant;
}

template <class AnyId>
AnyId idOf(const JsonNode& node) {
    const auto id = AnyId::fromString(node.string());
    if (!id) node.fail("not an id of the form 0190a5c2-0001-7000-8000-000000000001");
    return *id;
}

model::CallFields readFields(const JsonNode& node) {
    const JsonObject checked(node);
    model::CallFields fields;
    for (const auto& [name, value] : node.value().members)
        fields[name] = JsonNode(value, childPath(node.path(), name)).string();
    return fields;
}

model::Direction readDirection(const JsonNode& node) {
    const auto direction = model::directionFromName(node.string());
    if (!direction) node.fail("unknown direction; it is inbound, outbound, internal or unknown");
    return *direction;
}

CallReference readCall(const JsonNode& node) {
    JsonObject object(node);
    CallReference call;
    if (const JsonNode* id = object.find("id")) call.id = idOf<RecordingId>(*id);
    call.told.callNumber = textOf(object, "callNumber");
    call.told.path = textOf(object, "path");
    call.told.customerPath = textOf(object, "customerPath");
    call.told.root = textOf(object, "root");
    call.agent = textOf(object, "agent");
    call.startedAt = instantOf(object, "startedAt");
    if (const JsonNode* direction = object.find("direction")) call.told.direction = readDirection(*direction);
    call.told.queue = textOf(object, "queue");
    call.told.callType = textOf(object, "callType");
    call.told.customerNumber = textOf(object, "customerNumber");
    if (const JsonNode* fields = object.find("customFields")) call.told.customFields = readFields(*fields);
    if (!call.id && call.told.callNumber.empty() && call.told.path.empty())
        node.fail("name the call by id, callNumber or path");
    object.finish();
    return call;
}

model::CardVersion readCard(const JsonNode& node, const FindCard& findCard, std::optional<Error>& notFound) {
    JsonObject object(node);
    const std::string key = object.require("key").string();
    std::optional<int> version;
    if (const JsonNode* number = object.find("version"))
        version = static_cast<int>(number->integer(1, std::numeric_limits<int>::max()));
    object.finish();
    Result<model::CardVersion> card = findCard(key, version);
    if (card) return std::move(*card);
    notFound = card.error();
    node.fail("no such card");
}

model::Purpose readPurpose(const JsonNode& node) {
    const auto purpose = model::purposeFromName(node.string());
    if (!purpose) node.fail("unknown purpose; it is regular, mystery, calibration, practice or rescore");
    return *purpose;
}

model::Marker readMarker(const JsonNode& node) {
    JsonObject object(node);
    model::Marker marker{object.require("atMs").integer(0, kLastMillisecond), textOf(object, "comment")};
    object.finish();
    return marker;
}

model::HeardSpan readHeard(const JsonNode& node) {
    constexpr int kSpeedPlaces = 3;
    constexpr std::int64_t kFastest = 16'000;
    JsonObject object(node);
    model::HeardSpan span;
    span.startMs = object.require("startMs").integer(0, kLastMillisecond);
    span.endMs = object.require("endMs").integer(span.startMs, kLastMillisecond);
    if (const JsonNode* speed = object.find("speed"))
        span.speed = static_cast<double>(speed->decimal(kSpeedPlaces, kFastest)) / 1000.0;
    object.finish();
    return span;
}

void readListening(JsonObject& object, model::Evaluation& evaluation) {
    if (const JsonNode* markers = object.find("markers"))
        for (const JsonNode& marker : markers->items())
            evaluation.markers.push_back(readMarker(marker));
    std::ranges::stable_sort(evaluation.markers, {}, &model::Marker::atMs);
    if (const JsonNode* heard = object.find("heard"))
        for (const JsonNode& span : heard->items())
            evaluation.heard.push_back(readHeard(span));
    evaluation.spentMs = millisecondsOf(object, "spentMs");
    evaluation.playheadMs = millisecondsOf(object, "playheadMs");
}

EvaluationFile readEvaluation(const JsonNode& root, const FindCard& findCard,
                              std::optional<Error>& notFound) {
    JsonObject object(root);
    EvaluationFile file;
    model::Evaluation& evaluation = file.evaluation;
    if (const JsonNode* id = object.find("id")) evaluation.id = idOf<EvaluationId>(*id);
    file.call = readCall(object.require("recording"));
    file.inspector = object.require("inspector").string();
    const model::CardVersion card = readCard(object.require("card"), findCard, notFound);
    evaluation.cardVersion = card.id;
    evaluation.cardReason = textOf(object, "cardReason");
    if (const JsonNode* purpose = object.find("purpose")) evaluation.purpose = readPurpose(*purpose);
    evaluation.answers = readAnswerSheet(object.require("answers"), card);
    evaluation.summary = textOf(object, "summary");
    if (const auto startedAt = instantOf(object, "startedAt")) evaluation.startedAt = *startedAt;
    readListening(object, evaluation);
    object.finish();
    return file;
}

} // namespace

Result<EvaluationFile> parseEvaluation(std::string_view json, const std::string& subject,
                                       const FindCard& findCard) {
    if (json.size() > kMaximumCardBytes)
        return Error{ErrorCode::TooLarge, subject, "an evaluation has at most 16 MiB"};
    std::optional<Error> notFound;
    try {
        const JsonValue root = parseJson(json, kMaximumDepth);
        return readEvaluation(JsonNode(root, ""), findCard, notFound);
    } catch (const JsonFault& fault) {
        if (notFound) return *notFound;
        const std::string place = fault.path.empty() ? "" : "at " + fault.path + ": ";
        return Error{ErrorCode::Malformed, subject, place + fault.reason};
    }
}

Result<EvaluationFile> readEvaluationFile(const std::filesystem::path& path, const FindCard& findCard) {
    const Result<std::string> content = readBoundedFile(path, kMaximumCardBytes);
    if (!content) return content.error();
    return parseEvaluation(*content, path.string(), findCard);
}

} // namespace earmark::exchange
