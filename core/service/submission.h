#pragma once

#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/service/card_shelf.h"
#include "core/service/workspace.h"
#include "core/storage/connection.h"
#include "core/storage/fact.h"
#include "core/storage/fact_store.h"

namespace earmark::service {

/// What keeps answers from being submitted, if anything: Incomplete with the keys of what is unanswered;
/// InvalidArgument for an answer its criterion does not allow or a fatal or severe one without a reason.
std::optional<Error> submissionProblem(const model::CardVersion& card, const model::AnswerSheet& answers,
                                       const scoring::Score& score);

/// Takes out the answers of criteria that are switched off; the keys of those criteria. The score, in which
/// they never counted, stays as it is.
std::vector<std::string> dropSwitchedOff(const model::CardVersion& card, const scoring::Score& score,
                                         model::AnswerSheet& answers);

/// Submits, replaces and withdraws evaluations inside one transaction of the writer, facts included. Throws
/// storage::Failure.
class Submission {
public:
    Submission(Workspace& workspace, storage::Connection& connection)
        : m_workspace(workspace)
        , m_connection(connection)
        , m_facts(connection) {}

    /// Scores, seals and counts an evaluation; a draft of the same id becomes it. What it replaces must be
    /// the submitted revision before it. Answers that are switched off are dropped: they were kept only in
    /// case their condition came true again. NotAllowed where the card judges calls and this is a text, or
    /// the other way round.
    scoring::Score submit(model::Evaluation& evaluation);
    /// Takes a submitted evaluation out of all figures and keeps it readable.
    void withdraw(model::Evaluation& evaluation, const std::string& reason);
    /// Makes every fact again from evaluations and recordings, and the list of open calls. What is damaged
    /// gets none: one of them must not keep a whole store shut, and verify names it. `progress` counts
    /// evaluations; throws Cancelled.
    void rebuildFacts(const Zone& zone, Progress* progress = nullptr);

    /// The fact and score that a submitted evaluation ought to have.
    struct Derived {
        scoring::Score score;
        storage::Fact fact;
        storage::FactShape shape;
    };
    Derived derive(const model::Evaluation& evaluation, const Zone& zone);

private:
    static Derived derive(const model::Evaluation& evaluation, const model::Recording& recording,
                          const ShelvedCard& shelved, const Zone& zone);
    std::optional<Derived> deriveIfSound(EvaluationId id, const Zone& zone);
    void retire(EvaluationId replaced, const model::Evaluation& successor);
    model::Recording recordingOf(const model::Evaluation& evaluation) const;

    Workspace& m_workspace;
    storage::Connection& m_connection;
    storage::FactStore m_facts;
};

/// Copies what scoring found into the evaluation's own members.
void takeScore(model::Evaluation& evaluation, const scoring::Score& score);

} // namespace earmark::service
