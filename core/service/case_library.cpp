#include "core/service/case_library.h"

#include "core/service/record_checks.h"
#include "core/storage/case_example_store.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

namespace earmark::service {

namespace {

using model::CaseExample;
using model::CaseExampleId;
using storage::CaseExampleStore;
using storage::Connection;
using storage::RecordingStore;

CaseExample requireExample(Connection& connection, CaseExampleId id) {
    auto example = CaseExampleStore(connection).find(id);
    if (!example) refuse(ErrorCode::NotFound, id.toString(), "the case library has no such example");
    return std::move(*example);
}

void requirePart(const CaseExample& example, const model::Recording& recording) {
    const std::string id = recording.id.toString();
    const bool isText = recording.medium == model::Medium::Text;
    if ((example.span && isText) || (example.passage && !isText))
        refuse(ErrorCode::InvalidArgument, id,
               "a part of a call is a time in it, a part of a written contact a passage of its text");
    if (const auto& span = example.span) {
        const bool longer = recording.durationMs > 0 && span->endMs > recording.durationMs;
        if (span->startMs < 0 || span->endMs <= span->startMs || longer)
            refuse(ErrorCode::InvalidArgument, id, "the part does not lie within the call");
    }
    if (const auto& passage = example.passage) {
        requireUtf8(passage->quote, "the quoted text");
        if (passage->message < 0 || passage->start < 0 || passage->end <= passage->start)
            refuse(ErrorCode::InvalidArgument, id, "the passage ends before it begins");
    }
}

void requireOwnEvaluation(Workspace& workspace, Connection& connection, const CaseExample& example) {
    if (!example.evaluation) {
        if (!example.criterion.empty())
            refuse(ErrorCode::InvalidArgument, example.criterion,
                   "a criterion belongs to an evaluation; name it, too");
        return;
    }
    const model::Evaluation evaluation = requireSubmittedEvaluation(connection, *example.evaluation);
    const RecordingStore recordings(connection);
    if (recordings.standing(evaluation.recording) != recordings.standing(example.recording))
        refuse(ErrorCode::InvalidArgument, evaluation.id.toString(), "the evaluation is of another call");
    requireCriterionOf(workspace, connection, evaluation, example.criterion);
}

SavedExample save(Workspace& workspace, Connection& connection, CaseExample example) {
    requireName(example.topic, "the topic");
    requireName(example.addedBy, "the name of who saves the example");
    requireUtf8(example.note, "the note");
    const auto recording = RecordingStore(connection).find(example.recording);
    if (!recording) refuse(ErrorCode::NotFound, example.recording.toString(), "the store has no such call");
    requirePart(example, *recording);
    requireOwnEvaluation(workspace, connection, example);
    if (example.passage) example.passage->note.clear();
    CaseExampleStore(connection).put(example);
    return {std::move(example), RecordChanges{.examples = true}};
}

void takeOut(std::string& text, const std::string& name) {
    if (name.empty()) return;
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
        text.replace(at, name.size(), "…");
}

void hideNames(ExampleRow& row) {
    std::vector<std::string*> texts{&row.example.topic, &row.example.note};
    if (row.example.passage) texts.push_back(&row.example.passage->quote);
    for (std::string* text : texts)
        takeOut(*text, row.agentName);
    row.agentNumber.clear();
    row.agentName.clear();
    row.path.clear();
}

ExampleRow rowOf(Connection& connection, CaseExample example) {
    ExampleRow row;
    if (const auto recording = RecordingStore(connection).find(example.recording)) {
        row.callStartedAt = recording->startedAt;
        row.path = recording->path;
        row.medium = recording->medium;
        row.durationMs = recording->durationMs;
        const auto agent =
            recording->agent ? storage::RosterStore(connection).agent(*recording->agent) : std::nullopt;
        if (agent) row.agentNumber = agent->number;
        if (agent) row.agentName = agent->name;
    }
    row.example = std::move(example);
    return row;
}

} // namespace

reporting::LibraryExample libraryExample(const ExampleRow& row, const Zone& zone) {
    const CaseExample& example = row.example;
    reporting::LibraryExample shown;
    shown.topic = example.topic;
    shown.good = example.kind == model::ExampleKind::Good;
    shown.note = example.note;
    shown.callTime = zone.timeText(row.callStartedAt);
    shown.agentNumber = row.agentNumber;
    shown.agentName = row.agentName;
    shown.recording = example.recording;
    shown.isWritten = row.medium == model::Medium::Text;
    shown.fromMs = example.span ? example.span->startMs : 0;
    shown.toMs = example.span ? example.span->endMs : row.durationMs;
    if (example.passage) shown.quote = example.passage->quote;
    return shown;
}

Result<std::vector<ExampleRow>> CaseLibrary::list(const ExampleFilter& filter, ExampleNames names) const {
    return m_workspace.store().read([&](Connection& connection) {
        std::vector<ExampleRow> rows;
        for (CaseExample& example :
             CaseExampleStore(connection).list({filter.topic, filter.kind, filter.recording})) {
            rows.push_back(rowOf(connection, std::move(example)));
            if (names == ExampleNames::Hidden) hideNames(rows.back());
        }
        return rows;
    });
}

Result<std::vector<std::string>> CaseLibrary::topics() const {
    return m_workspace.store().read(
        [](Connection& connection) { return CaseExampleStore(connection).topics(); });
}

Result<SavedExample> CaseLibrary::add(CaseExample example) {
    return m_workspace.store().write([&](Connection& connection) {
        example.id = m_workspace.ids().make<CaseExampleId>();
        example.addedAt = m_workspace.clock().now();
        return save(m_workspace, connection, std::move(example));
    });
}

Result<SavedExample> CaseLibrary::change(CaseExample example) {
    return m_workspace.store().write([&](Connection& connection) {
        const CaseExample before = requireExample(connection, example.id);
        example.addedBy = before.addedBy;
        example.addedAt = before.addedAt;
        return save(m_workspace, connection, std::move(example));
    });
}

Result<RecordChanges> CaseLibrary::remove(CaseExampleId id) {
    return m_workspace.store().write([&](Connection& connection) {
        (void)requireExample(connection, id);
        CaseExampleStore(connection).remove(id);
        return RecordChanges{.examples = true};
    });
}

} // namespace earmark::service
