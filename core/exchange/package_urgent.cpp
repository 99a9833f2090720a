#include "core/exchange/package_urgent.h"

#include "core/exchange/card_json.h"
#include "core/exchange/package_fields.h"

namespace earmark::exchange {

namespace {

using model::UrgentFinding;

UrgentFinding readUrgent(const JsonNode& root) {
    JsonObject object(root);
    UrgentFinding finding;
    finding.id = idMember<model::UrgentFindingId>(object, "id");
    finding.recording = idMember<RecordingId>(object, "recording");
    finding.evaluation = optionalIdMember<EvaluationId>(object, "evaluation");
    finding.criterion = textMember(object, "criterion");
    finding.text = textMember(object, "text");
    finding.raisedBy = idMember<InspectorId>(object, "raisedBy");
    finding.raisedAt = fromUtcMs(numberMember(object, "raisedAtUtcMs"));
    finding.answeredBy = textMember(object, "answeredBy");
    if (const JsonNode* at = object.find("answeredAtUtcMs"))
        finding.answeredAt = fromUtcMs(at->integer(-kLargestLineNumber, kLargestLineNumber));
    finding.answer = textMember(object, "answer");
    object.finish();
    return finding;
}

} // namespace

std::string writeUrgentLine(const UrgentFinding& finding) {
    JsonWriter out;
    out.beginObject(JsonWriter::Layout::OneLine);
    writeMember(out, "id", finding.id.toString());
    writeMember(out, "recording", finding.recording.toString());
    if (finding.evaluation) writeMember(out, "evaluation", finding.evaluation->toString());
    writeMember(out, "criterion", finding.criterion);
    writeMember(out, "text", finding.text);
    writeMember(out, "raisedBy", finding.raisedBy.toString());
    writeMember(out, "raisedAtUtcMs", toUtcMs(finding.raisedAt));
    writeMember(out, "answeredBy", finding.answeredBy);
    if (finding.answeredAt) {
        out.key("answeredAtUtcMs");
        out.decimal(toUtcMs(*finding.answeredAt), 0);
    }
    writeMember(out, "answer", finding.answer);
    out.endObject();
    return out.take();
}

Result<UrgentFinding> parseUrgentLine(std::string_view line, const std::string& subject) {
    if (line.size() > kMaximumCardBytes)
        return Error{ErrorCode::TooLarge, subject, "an urgent finding has at most 16 MiB"};
    try {
        const JsonValue root = parseJson(line, kMaximumDepth);
        return readUrgent(JsonNode(root, ""));
    } catch (const JsonFault& fault) {
        const std::string place = fault.path.empty() ? "" : "at " + fault.path + ": ";
        return Error{ErrorCode::Malformed, subject, place + fault.reason};
    }
}

} // namespace earmark::exchange
