#include "core/service/verify_service.h"

#include "core/service/submission.h"
#include "core/storage/card_draft_store.h"
#include "core/storage/card_rule_store.h"
#include "core/storage/card_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/fact_store.h"
#include "core/storage/failure.h"
#include "core/storage/integrity.h"
#include "core/storage/store.h"

namespace earmark::service {

namespace {

using model::Evaluation;
using model::EvaluationStatus;
using storage::Connection;
using storage::EvaluationStore;
using Kind = Finding::Kind;

bool scoreDiffers(const Evaluation& stored, const scoring::Score& score) {
    Evaluation expected = stored;
    takeScore(expected, score);
    return expected != stored;
}

/// One look through a store. A check that meets damage it cannot read past names it and the next one goes on.
class Inspection {
public:
    Inspection(Workspace& workspace, Connection& connection)
        : m_workspace(workspace)
        , m_connection(connection) {}

    std::vector<Finding> run(Progress* progress) {
        attempt(Kind::File, {}, [&] {
            for (const std::string& problem : storage::damagedPages(m_connection))
                add(Kind::File, {}, problem);
        });
        attempt(Kind::Reference, {}, [&] {
            for (const storage::BrokenReference& broken : storage::brokenReferences(m_connection))
                add(Kind::Reference, broken.table,
                    "a row points to a " + broken.parent + " that does not exist");
        });
        attempt(Kind::Card, {}, [&] {
            for (const CardVersionId id : storage::CardStore(m_connection).damaged())
                add(Kind::Card, id.toString(), "the scorecard does not match its checksum");
        });
        attempt(Kind::Draft, {}, [&] {
            for (const CardDraftId id : storage::CardDraftStore(m_connection).damaged())
                add(Kind::Draft, id.toString(), "the draft of a scorecard does not match its checksum");
        });
        attempt(Kind::Rule, {}, [&] { checkRules(); });
        attempt(Kind::Evaluation, {}, [&] { checkEvaluations(progress); });
        attempt(Kind::Fact, {}, [&] {
            for (const EvaluationId id : storage::FactStore(m_connection).orphans())
                add(Kind::Fact, id.toString(), "a fact stands for no submitted evaluation");
        });
        return std::move(m_findings);
    }

private:
    void add(Kind kind, std::string subject, std::string what) {
        m_findings.push_back({kind, std::move(subject), std::move(what)});
    }

    template <class Check>
    void attempt(Kind kind, const std::string& subject, Check check) {
        try {
            check();
        } catch (const storage::Failure& failure) {
            if (failure.error().code == ErrorCode::Cancelled) throw;
            add(kind, subject, failure.error().detail);
        }
    }

    void checkRules() {
        const storage::CardStore cards(m_connection);
        std::size_t number = 0;
        for (const model::CardRule& rule : storage::CardRuleStore(m_connection).list()) {
            ++number;
            if (!cards.newest(rule.cardKey, model::CardStatus::Published))
                add(Kind::Rule, rule.cardKey,
                    "rule " + std::to_string(number) + " chooses a scorecard that is not published");
        }
    }

    void checkEvaluations(Progress* progress) {
        const std::vector<EvaluationId> ids = EvaluationStore(m_connection).allIds();
        if (progress != nullptr) progress->setTotal(static_cast<std::int64_t>(ids.size()));
        for (const EvaluationId id : ids) {
            if (progress != nullptr && progress->cancelled())
                throw storage::Failure(Error{ErrorCode::Cancelled, {}, "cancelled"});
            attempt(Kind::Evaluation, id.toString(), [&] { checkEvaluation(id); });
            if (progress != nullptr) progress->advance();
        }
    }

    void checkEvaluation(EvaluationId id) {
        const auto examined = EvaluationStore(m_connection).examine(id);
        if (!examined)
            return add(Kind::Evaluation, id.toString(), "the evaluation cannot be found by its id");
        if (!examined->intact)
            return add(Kind::Evaluation, id.toString(), "the evaluation does not match its checksum");
        const Evaluation& evaluation = examined->evaluation;
        if (evaluation.status == EvaluationStatus::Draft || evaluation.status == EvaluationStatus::Parked)
            return;
        attempt(Kind::Score, id.toString(), [&] { checkDerived(evaluation); });
    }

    void checkDerived(const Evaluation& evaluation) {
        const std::string id = evaluation.id.toString();
        const Submission::Derived derived =
            Submission(m_workspace, m_connection).derive(evaluation, m_workspace.zone());
        if (scoreDiffers(evaluation, derived.score))
            add(Kind::Score, id, "the stored score is not what the answers give on their scorecard");
        if (evaluation.status != EvaluationStatus::Submitted) return;
        attempt(Kind::Fact, id, [&] {
            const auto fact = storage::FactStore(m_connection).find(derived.fact, derived.shape);
            if (!fact)
                add(Kind::Fact, id, "the evaluation has no fact where it should have one");
            else if (*fact != derived.fact)
                add(Kind::Fact, id, "the fact does not say what the evaluation says");
        });
    }

    Workspace& m_workspace;
    Connection& m_connection;
    std::vector<Finding> m_findings;
};

} // namespace

const char* findingKindName(Finding::Kind kind) {
    switch (kind) {
    case Kind::File:
        return "file";
    case Kind::Reference:
        return "reference";
    case Kind::Card:
        return "card";
    case Kind::Draft:
        return "draft";
    case Kind::Rule:
        return "rule";
    case Kind::Evaluation:
        return "evaluation";
    case Kind::Score:
        return "score";
    case Kind::Fact:
        return "fact";
    }
    return "file";
}

Result<std::vector<Finding>> VerifyService::verify(Progress* progress) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return Inspection(m_workspace, connection).run(progress); });
}

} // namespace earmark::service
