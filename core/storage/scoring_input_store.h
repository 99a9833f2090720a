#pragma once

#include "core/base/id.h"
#include "core/model/answer.h"
#include "core/storage/connection.h"

namespace earmark::storage {

/// What a score is made of, for many evaluations one after the other. Reads no comments, moments or seals:
/// for trying and counting, not for showing.
class ScoringInputStore {
public:
    explicit ScoringInputStore(Connection& connection);

    /// The evaluation's answers, values and severe cases only. `sheet` holds those of the evaluation before:
    /// what stays is written over, so that a long row of them costs no memory.
    void readAnswers(EvaluationId evaluation, model::AnswerSheet& sheet);
    /// What is known of its call; empty where the recording is gone.
    model::CallFields fields(EvaluationId evaluation);

private:
    Connection& m_connection;
    Statement m_answers;
    Statement m_recording;
};

} // namespace earmark::storage
