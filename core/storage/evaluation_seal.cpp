#include "core/storage/evaluation_seal.h"

#include "core/storage/answer_text.h"
#include "core/storage/stored_codes.h"

#include <bit>

namespace earmark::storage {

namespace {

constexpr std::int64_t kForm = 1;

void add(ChecksumBuilder& builder, const Uuid& uuid) {
    builder.add(std::span<const std::uint8_t>(uuid.bytes));
}

void add(ChecksumBuilder& builder, const std::optional<std::int64_t>& value) {
    builder.add(std::int64_t{value.has_value()}).add(value.value_or(0));
}

void addHeader(ChecksumBuilder& builder, const model::Evaluation& evaluation) {
    for (const Uuid& uuid : {evaluation.id.uuid, evaluation.recording.uuid, evaluation.inspector.uuid,
                             evaluation.cardVersion.uuid, evaluation.replaces.value_or(EvaluationId{}).uuid})
        add(builder, uuid);
    for (const std::int64_t value :
         {std::int64_t{codeOf(evaluation.purpose)}, std::int64_t{codeOf(evaluation.status)},
          std::int64_t{evaluation.revision}, evaluation.spentMs, evaluation.playheadMs,
          toUtcMs(evaluation.startedAt), toUtcMs(evaluation.savedAt), std::int64_t{evaluation.failed},
          std::int64_t{evaluation.passed}, std::int64_t{evaluation.fatalErrors},
          std::int64_t{evaluation.nonFatalErrors}})
        builder.add(value);
    for (const std::string* text : {&evaluation.revisionReason, &evaluation.voidReason, &evaluation.summary,
                                    &evaluation.currentCriterion})
        builder.add(*text);
    add(builder, evaluation.submittedAt ? std::optional(toUtcMs(*evaluation.submittedAt)) : std::nullopt);
    add(builder, evaluation.finalMillionths);
    add(builder, evaluation.rawMillionths);
    // What came later is added where there is some, so that what was sealed before keeps its seal.
    if (!evaluation.cardReason.empty()) builder.add(evaluation.cardReason);
}

void addAnswer(ChecksumBuilder& builder, const std::string& criterion, const model::Answer& answer) {
    const StoredValue value = storedValue(answer.value);
    builder.add(criterion).add(value.kind).add(value.number).add(value.text);
    builder.add(std::int64_t{answer.severe})
        .add(answer.reason)
        .add(joinedLines(answer.causes))
        .add(answer.comment);
    builder.add(static_cast<std::int64_t>(answer.moments.size()));
    for (const model::Moment& moment : answer.moments)
        builder.add(moment.startMs).add(moment.endMs).add(moment.note);
    if (!answer.passages.empty()) builder.add(static_cast<std::int64_t>(answer.passages.size()));
    for (const model::Passage& passage : answer.passages)
        builder.add(passage.message).add(passage.start).add(passage.end).add(passage.quote).add(passage.note);
}

} // namespace

Checksum sealOf(const model::Evaluation& evaluation) {
    ChecksumBuilder builder;
    builder.add(kForm);
    addHeader(builder, evaluation);
    builder.add(static_cast<std::int64_t>(evaluation.answers.size()));
    for (const auto& [criterion, answer] : evaluation.answers)
        addAnswer(builder, criterion, answer);
    builder.add(static_cast<std::int64_t>(evaluation.markers.size()));
    for (const model::Marker& marker : evaluation.markers)
        builder.add(marker.atMs).add(marker.comment);
    builder.add(static_cast<std::int64_t>(evaluation.heard.size()));
    for (const model::HeardSpan& span : evaluation.heard)
        builder.add(span.startMs).add(span.endMs).add(std::bit_cast<std::int64_t>(span.speed));
    return builder.finish();
}

std::string sealText(const Checksum& seal) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : seal) {
        text += kHex[byte >> 4];
        text += kHex[byte & 0xf];
    }
    return text;
}

} // namespace earmark::storage
