#include "core/storage/scoring_input_store.h"

#include "core/storage/answer_text.h"
#include "core/storage/recording_store.h"

namespace earmark::storage {

ScoringInputStore::ScoringInputStore(Connection& connection)
    : m_connection(connection)
    , m_answers(connection.prepare("SELECT criterion, kind, number, text, severe FROM answer"
                                   " WHERE evaluation = ?1 ORDER BY criterion"))
    , m_recording(connection.prepare("SELECT recording FROM evaluation WHERE id = ?1")) {}

void ScoringInputStore::readAnswers(EvaluationId evaluation, model::AnswerSheet& sheet) {
    m_answers.with(evaluation);
    auto entry = sheet.begin(); // rows and sheet are in the same order, so both are walked along once
    while (m_answers.step()) {
        const std::string_view key = m_answers.text(0);
        while (entry != sheet.end() && entry->first < key)
            entry = sheet.erase(entry);
        if (entry == sheet.end() || entry->first != key)
            entry = sheet.emplace_hint(entry, std::string(key), model::Answer());
        entry->second.value =
            valueFrom({m_answers.integer(1), m_answers.integer(2), std::string(m_answers.text(3))});
        entry->second.severe = m_answers.integer(4) != 0;
        ++entry;
    }
    sheet.erase(entry, sheet.end());
}

model::CallFields ScoringInputStore::fields(EvaluationId evaluation) {
    if (!m_recording.with(evaluation).step()) return {};
    const auto recording = RecordingStore(m_connection).find(RecordingId{m_recording.uuid(0)});
    return recording ? recording->fields() : model::CallFields();
}

} // namespace earmark::storage
