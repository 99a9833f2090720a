#include "core/exchange/package_evaluation.h"

#include "core/exchange/card_json.h"
#include "core/exchange/package_fields.h"

#include <array>
#include <charconv>
#include <limits>

namespace earmark::exchange {

using model::Answer;
using model::AnswerValue;
using model::Evaluation;

namespace {

using Layout = JsonWriter::Layout;

constexpr int kPointPlaces = 3;

void writeTexts(JsonWriter& out, std::string_view name, const std::vector<std::string>& texts) {
    out.key(name);
    out.beginArray();
    for (const std::string& text : texts)
        out.string(text);
    out.endArray();
}

/// Each alternative under a name of its own, so that a value can be read without its card.
struct ValueWriter {
    JsonWriter& out;

    void operator()(std::monostate) const {}
    void operator()(const model::NotApplicable&) const { writeFlag(out, "notApplicable", true); }
    void operator()(const model::Points& points) const { number("points", points.thousandths, kPointPlaces); }
    void operator()(bool yes) const {
        out.key("check");
        out.boolean(yes);
    }
    void operator()(const model::ChosenOption& chosen) const {
        out.key("option");
        out.string(chosen.key);
    }
    void operator()(const model::ChosenOptions& chosen) const { writeTexts(out, "options", chosen.keys); }
    void operator()(const model::Count& count) const { number("count", count.times, 0); }
    void operator()(const model::MeasuredValue& value) const {
        number("measured", value.thousandths, kPointPlaces);
    }

private:
    void number(std::string_view name, std::int64_t value, int places) const {
        out.key(name);
        out.decimal(value, places);
    }
};

template <class Item, class Write>
void writeList(JsonWriter& out, std::string_view name, const std::vector<Item>& items, Write write) {
    if (items.empty()) return;
    out.key(name);
    out.beginArray();
    for (const Item& item : items) {
        out.beginObject();
        write(item);
        out.endObject();
    }
    out.endArray();
}

void writeAnswer(JsonWriter& out, const Answer& answer) {
    out.beginObject();
    std::visit(ValueWriter{out}, answer.value);
    writeFlag(out, "severe", answer.severe);
    writeMember(out, "reason", answer.reason);
    if (!answer.causes.empty()) writeTexts(out, "causes", answer.causes);
    writeMember(out, "comment", answer.comment);
    writeList(out, "moments", answer.moments, [&](const model::Moment& moment) {
        writeMember(out, "startMs", moment.startMs);
        writeMember(out, "endMs", moment.endMs);
        writeMember(out, "note", moment.note);
    });
    writeList(out, "passages", answer.passages, [&](const model::Passage& passage) {
        writeMember(out, "message", passage.message);
        writeMember(out, "start", passage.start);
        writeMember(out, "end", passage.end);
        writeMember(out, "quote", passage.quote);
        writeMember(out, "note", passage.note);
    });
    out.endObject();
}

/// The shortest text that gives back the same bits.
std::string speedText(double speed) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), speed).ptr;
    return {text.data(), end};
}

void writeHeader(JsonWriter& out, const Evaluation& evaluation) {
    writeMember(out, "id", evaluation.id.toString());
    writeMember(out, "recording", evaluation.recording.toString());
    writeMember(out, "inspector", evaluation.inspector.toString());
    writeMember(out, "card", evaluation.cardVersion.toString());
    writeMember(out, "cardReason", evaluation.cardReason);
    writeMember(out, "purpose", std::int64_t{static_cast<int>(evaluation.purpose)});
    writeMember(out, "status", std::int64_t{static_cast<int>(evaluation.status)});
    writeMember(out, "revision", std::int64_t{evaluation.revision});
    if (evaluation.replaces) writeMember(out, "replaces", evaluation.replaces->toString());
    writeMember(out, "revisionReason", evaluation.revisionReason);
    writeMember(out, "voidReason", evaluation.voidReason);
    writeMember(out, "summary", evaluation.summary);
    writeMember(out, "spentMs", evaluation.spentMs);
    writeMember(out, "playheadMs", evaluation.playheadMs);
    writeMember(out, "currentCriterion", evaluation.currentCriterion);
    writeMember(out, "startedAtUtcMs", toUtcMs(evaluation.startedAt));
    writeMember(out, "savedAtUtcMs", toUtcMs(evaluation.savedAt));
}

void writeOptional(JsonWriter& out, std::string_view name, const std::optional<std::int64_t>& number) {
    if (!number) return;
    out.key(name);
    out.decimal(*number, 0);
}

void writeOutcome(JsonWriter& out, const Evaluation& evaluation) {
    if (evaluation.submittedAt) writeOptional(out, "submittedAtUtcMs", toUtcMs(*evaluation.submittedAt));
    writeOptional(out, "finalMillionths", evaluation.finalMillionths);
    writeOptional(out, "rawMillionths", evaluation.rawMillionths);
    writeFlag(out, "failed", evaluation.failed);
    writeFlag(out, "passed", evaluation.passed);
    writeMember(out, "fatalErrors", std::int64_t{evaluation.fatalErrors});
    writeMember(out, "nonFatalErrors", std::int64_t{evaluation.nonFatalErrors});
}

std::vector<std::string> readTexts(const JsonNode& node) {
    std::vector<std::string> texts;
    for (const JsonNode& item : node.items())
        texts.push_back(item.string());
    return texts;
}

/// At most one alternative; another one beside it is left for finish() to refuse.
AnswerValue readValue(JsonObject& object) {
    if (object.find("notApplicable")) return model::NotApplicable{};
    if (const JsonNode* points = object.find("points"))
        return model::Points{points->decimal(kPointPlaces, kLargestLineNumber)};
    if (const JsonNode* check = object.find("check")) return check->boolean();
    if (const JsonNode* option = object.find("option")) return model::ChosenOption{option->string()};
    if (const JsonNode* options = object.find("options")) return model::ChosenOptions{readTexts(*options)};
    if (const JsonNode* count = object.find("count"))
        return model::Count{count->integer(-kLargestLineNumber, kLargestLineNumber)};
    if (const JsonNode* measured = object.find("measured"))
        return model::MeasuredValue{measured->decimal(kPointPlaces, kLargestLineNumber)};
    return {};
}

template <class Read>
void readList(JsonObject& object, std::string_view name, Read read) {
    const JsonNode* list = object.find(name);
    if (list == nullptr) return;
    for (const JsonNode& item : list->items()) {
        JsonObject members(item);
        read(members);
        members.finish();
    }
}

Answer readAnswer(const JsonNode& node) {
    JsonObject object(node);
    Answer answer;
    answer.value = readValue(object);
    answer.severe = flagMember(object, "severe");
    answer.reason = textMember(object, "reason");
    if (const JsonNode* causes = object.find("causes")) answer.causes = readTexts(*causes);
    answer.comment = textMember(object, "comment");
    readList(object, "moments", [&](JsonObject& members) {
        model::Moment& moment = answer.moments.emplace_back();
        moment.startMs = numberMember(members, "startMs");
        moment.endMs = numberMember(members, "endMs", moment.startMs);
        moment.note = textMember(members, "note");
    });
    readList(object, "passages", [&](JsonObject& members) {
        model::Passage& passage = answer.passages.emplace_back();
        passage.message = numberMember(members, "message", 0);
        passage.start = numberMember(members, "start", 0);
        passage.end = numberMember(members, "end", passage.start);
        passage.quote = textMember(members, "quote");
        passage.note = textMember(members, "note");
    });
    object.finish();
    return answer;
}

double readSpeed(JsonObject& members) {
    const JsonNode& node = members.require("speed");
    const std::string& text = node.string();
    double speed = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), speed);
    if (problem != std::errc() || end != text.data() + text.size() || speedText(speed) != text)
        node.fail("not a speed");
    return speed;
}

int countMember(JsonObject& object, std::string_view name, int lowest) {
    return static_cast<int>(numberMember(object, name, lowest, std::numeric_limits<int>::max()));
}

std::optional<std::int64_t> optionalNumber(JsonObject& object, std::string_view name) {
    const JsonNode* node = object.find(name);
    return node != nullptr ? std::optional(node->integer(-kLargestLineNumber, kLargestLineNumber))
                           : std::nullopt;
}

void readHeader(JsonObject& object, Evaluation& evaluation) {
    evaluation.id = idMember<EvaluationId>(object, "id");
    evaluation.recording = idMember<RecordingId>(object, "recording");
    evaluation.inspector = idMember<InspectorId>(object, "inspector");
    evaluation.cardVersion = idMember<CardVersionId>(object, "card");
    evaluation.cardReason = textMember(object, "cardReason");
    evaluation.purpose = codeMember(object, "purpose", model::Purpose::Rescore);
    evaluation.status = codeMember(object, "status", model::EvaluationStatus::Voided);
    evaluation.revision = countMember(object, "revision", 1);
    evaluation.replaces = optionalIdMember<EvaluationId>(object, "replaces");
    evaluation.revisionReason = textMember(object, "revisionReason");
    evaluation.voidReason = textMember(object, "voidReason");
    evaluation.summary = textMember(object, "summary");
    evaluation.spentMs = numberMember(object, "spentMs");
    evaluation.playheadMs = numberMember(object, "playheadMs");
    evaluation.currentCriterion = textMember(object, "currentCriterion");
    evaluation.startedAt = fromUtcMs(numberMember(object, "startedAtUtcMs"));
    evaluation.savedAt = fromUtcMs(numberMember(object, "savedAtUtcMs"));
}

void readOutcome(JsonObject& object, Evaluation& evaluation) {
    if (const auto submittedAt = optionalNumber(object, "submittedAtUtcMs"))
        evaluation.submittedAt = fromUtcMs(*submittedAt);
    evaluation.finalMillionths = optionalNumber(object, "finalMillionths");
    evaluation.rawMillionths = optionalNumber(object, "rawMillionths");
    evaluation.failed = flagMember(object, "failed");
    evaluation.passed = flagMember(object, "passed");
    evaluation.fatalErrors = countMember(object, "fatalErrors", 0);
    evaluation.nonFatalErrors = countMember(object, "nonFatalErrors", 0);
}

void readListening(JsonObject& object, Evaluation& evaluation) {
    readList(object, "markers", [&](JsonObject& members) {
        model::Marker& marker = evaluation.markers.emplace_back();
        marker.atMs = numberMember(members, "atMs");
        marker.comment = textMember(members, "comment");
    });
    readList(object, "heard", [&](JsonObject& members) {
        model::HeardSpan& span = evaluation.heard.emplace_back();
        span.startMs = numberMember(members, "startMs");
        span.endMs = numberMember(members, "endMs");
        span.speed = readSpeed(members);
    });
}

SealedEvaluation readSealed(const JsonNode& root) {
    JsonObject object(root);
    SealedEvaluation sealed;
    sealed.seal = object.require("seal").string();
    readHeader(object, sealed.evaluation);
    readOutcome(object, sealed.evaluation);
    const JsonNode& answers = object.require("answers");
    const JsonObject checked(answers);
    for (const auto& [key, value] : answers.value().members)
        sealed.evaluation.answers[key] = readAnswer(JsonNode(value, childPath(answers.path(), key)));
    readListening(object, sealed.evaluation);
    object.finish();
    return sealed;
}

} // namespace

std::string writeEvaluationLine(const SealedEvaluation& sealed) {
    const Evaluation& evaluation = sealed.evaluation;
    JsonWriter out;
    out.beginObject(Layout::OneLine);
    writeMember(out, "seal", sealed.seal);
    writeHeader(out, evaluation);
    writeOutcome(out, evaluation);
    out.key("answers");
    out.beginObject();
    for (const auto& [criterion, answer] : evaluation.answers) {
        out.key(criterion);
        writeAnswer(out, answer);
    }
    out.endObject();
    writeList(out, "markers", evaluation.markers, [&](const model::Marker& marker) {
        writeMember(out, "atMs", marker.atMs);
        writeMember(out, "comment", marker.comment);
    });
    writeList(out, "heard", evaluation.heard, [&](const model::HeardSpan& span) {
        writeMember(out, "startMs", span.startMs);
        writeMember(out, "endMs", span.endMs);
        writeMember(out, "speed", speedText(span.speed));
    });
    out.endObject();
    return out.take();
}

Result<SealedEvaluation> parseEvaluationLine(std::string_view line, const std::string& subject) {
    if (line.size() > kMaximumCardBytes)
        return Error{ErrorCode::TooLarge, subject, "an evaluation has at most 16 MiB"};
    try {
        const JsonValue root = parseJson(line, kMaximumDepth);
        return readSealed(JsonNode(root, ""));
    } catch (const JsonFault& fault) {
        const std::string place = fault.path.empty() ? "" : "at " + fault.path + ": ";
        return Error{ErrorCode::Malformed, subject, place + fault.reason};
    }
}

} // namespace earmark::exchange
