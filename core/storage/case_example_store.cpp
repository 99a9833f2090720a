#include "core/storage/case_example_store.h"

#include "core/storage/record_checksum.h"
#include "core/storage/stored_codes.h"

#include <algorithm>

namespace earmark::storage {

namespace {

using model::CaseExample;
using model::CaseExampleId;

static_assert(codeOf(model::ExampleKind::Good) == 0 && codeOf(model::ExampleKind::Bad) == 1);

constexpr const char* kColumns = "id, recording, evaluation, criterion, topic, kind, note, start_ms, end_ms, "
                                 "message, start, \"end\", quote, added_by, added_at";
constexpr int kChecksum = 15;

std::string select(const char* rest) {
    return std::string("SELECT ") + kColumns + ", checksum FROM case_example " + rest;
}

CaseExample readRow(const Statement& row) {
    Columns columns(row);
    CaseExample example;
    example.id = columns.id<CaseExampleId>();
    example.recording = columns.id<RecordingId>();
    example.evaluation = columns.optionalId<EvaluationId>();
    example.criterion = columns.text();
    example.topic = columns.text();
    example.kind = columns.enumerator(model::ExampleKind::Bad);
    example.note = columns.text();
    const auto startMs = columns.optionalInteger(), endMs = columns.optionalInteger();
    if (startMs && endMs) example.span = {*startMs, *endMs};
    const auto message = columns.optionalInteger();
    const auto start = columns.optionalInteger(), end = columns.optionalInteger();
    std::string quote = columns.text();
    if (message && start && end) example.passage = {*message, *start, *end, std::move(quote), {}};
    example.addedBy = columns.text();
    example.addedAt = fromUtcMs(columns.integer());
    return example;
}

Checksum checksumOf(const CaseExample& example) {
    const model::CallSpan span = example.span.value_or(model::CallSpan());
    const model::Passage passage = example.passage.value_or(model::Passage());
    RecordChecksum checksum;
    checksum.add(example.id)
        .add(example.recording)
        .add(example.evaluation)
        .add(example.criterion)
        .add(example.topic)
        .add(codeOf(example.kind))
        .add(example.note)
        .add(int{example.span.has_value()})
        .add(span.startMs)
        .add(span.endMs)
        .add(int{example.passage.has_value()})
        .add(passage.message)
        .add(passage.start)
        .add(passage.end)
        .add(passage.quote)
        .add(example.addedBy)
        .add(example.addedAt);
    return checksum.finish();
}

bool matches(const CaseExample& example, const Statement& row) {
    return std::ranges::equal(checksumOf(example), row.blob(kChecksum));
}

} // namespace

std::optional<CaseExample> CaseExampleStore::find(CaseExampleId id) const {
    Statement row = m_connection.prepare(select("WHERE id = ?1"));
    if (!row.with(id).step()) return std::nullopt;
    CaseExample example = readRow(row);
    if (!matches(example, row))
        throw Failure(Error{ErrorCode::Corrupt, id.toString(),
                            "the example does not match its checksum; run a repair"});
    return example;
}

std::optional<CaseExample> CaseExampleStore::examine(CaseExampleId id) const {
    Statement row = m_connection.prepare(select("WHERE id = ?1"));
    std::optional<CaseExample> read;
    (void)isSound([&] {
        if (row.with(id).step()) read = readRow(row);
        return true;
    });
    return read;
}

std::vector<CaseExample> CaseExampleStore::list(const Filter& filter) const {
    Statement rows = m_connection.prepare(select(
        "WHERE (?1 = '' OR topic = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR recording = ?3)"
        " ORDER BY topic, kind, added_at DESC, id DESC"));
    rows.with(filter.topic, filter.kind ? std::optional(codeOf(*filter.kind)) : std::nullopt,
              filter.recording);
    std::vector<CaseExample> examples;
    while (rows.step())
        examples.push_back(readRow(rows));
    return examples;
}

std::vector<std::string> CaseExampleStore::topics() const {
    Statement rows = m_connection.prepare("SELECT DISTINCT topic FROM case_example ORDER BY topic");
    std::vector<std::string> topics;
    while (rows.step())
        topics.emplace_back(rows.text(0));
    return topics;
}

std::vector<CaseExampleId> CaseExampleStore::damaged() const {
    Statement rows = m_connection.prepare(select("ORDER BY id"));
    std::vector<CaseExampleId> found;
    while (rows.step()) {
        const CaseExampleId id{rows.uuid(0)};
        if (!isSound([&] { return matches(readRow(rows), rows); })) found.push_back(id);
    }
    return found;
}

void CaseExampleStore::put(const CaseExample& example) {
    remove(example.id);
    const Checksum checksum = checksumOf(example);
    const auto of = [](const auto& part, auto member) {
        return part ? std::optional<std::int64_t>((*part).*member) : std::nullopt;
    };
    m_connection.execute(
        std::string("INSERT INTO case_example (") + kColumns +
            ", checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
            "?14, ?15, ?16)",
        example.id, example.recording, example.evaluation, example.criterion, example.topic,
        codeOf(example.kind), example.note, of(example.span, &model::CallSpan::startMs),
        of(example.span, &model::CallSpan::endMs), of(example.passage, &model::Passage::message),
        of(example.passage, &model::Passage::start), of(example.passage, &model::Passage::end),
        example.passage ? example.passage->quote : std::string(), example.addedBy, example.addedAt,
        std::span<const std::uint8_t>(checksum));
}

void CaseExampleStore::remove(CaseExampleId id) {
    m_connection.execute("DELETE FROM case_example WHERE id = ?1", id);
}

} // namespace earmark::storage
