#include "core/service/record_checks.h"

#include "core/base/text.h"
#include "core/service/effect_window.h"
#include "core/storage/card_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/roster_store.h"

namespace earmark::service {

namespace {

using storage::Connection;

bool hasCriterion(const model::CardVersion& card, const std::string& key) {
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            if (criterion.key == key) return true;
    return false;
}

} // namespace

void refuse(ErrorCode code, const std::string& subject, std::string detail) {
    throw storage::Failure(Error{code, subject, std::move(detail)});
}

void requireName(const std::string& name, const char* what) {
    if (trimmed(name).empty() || !isPlainLine(name))
        refuse(ErrorCode::InvalidArgument, name,
               std::string(what) + " is empty or holds characters that cannot be shown");
}

void requireText(const std::string& text, const char* what) {
    if (trimmed(text).empty()) refuse(ErrorCode::InvalidArgument, {}, std::string(what) + " is empty");
    requireUtf8(text, what);
}

void requireUtf8(const std::string& text, const char* what) {
    if (!isValidUtf8(text)) refuse(ErrorCode::InvalidArgument, {}, std::string(what) + " is not UTF-8");
}

void requireWeeks(int weeks) {
    if (weeks < 1 || weeks > kMostEffectWeeks)
        refuse(ErrorCode::InvalidArgument, std::to_string(weeks) + " weeks",
               "between 1 and " + std::to_string(kMostEffectWeeks) + " weeks can be compared");
}

void requireAgent(Connection& connection, AgentId agent) {
    if (!storage::RosterStore(connection).agent(agent))
        refuse(ErrorCode::NotFound, agent.toString(), "the store has no such agent");
}

void requireCriterion(Workspace& workspace, Connection& connection, const model::CriterionRef& criterion) {
    bool isCard = false;
    for (const storage::StoredCard& stored : storage::CardStore(connection).list()) {
        if (stored.cardKey != criterion.cardKey) continue;
        isCard = true;
        if (hasCriterion(workspace.cards().get(connection, stored.id)->card, criterion.criterionKey)) return;
    }
    if (!isCard) refuse(ErrorCode::NotFound, criterion.cardKey, "the store has no such scorecard");
    refuse(ErrorCode::NotFound, criterion.criterionKey,
           "no version of scorecard " + criterion.cardKey + " has such a criterion");
}

model::Evaluation requireSubmittedEvaluation(Connection& connection, EvaluationId id) {
    using model::EvaluationStatus;
    auto evaluation = storage::EvaluationStore(connection).find(id);
    if (!evaluation) refuse(ErrorCode::NotFound, id.toString(), "the store has no such evaluation");
    if (evaluation->status != EvaluationStatus::Submitted && evaluation->status != EvaluationStatus::Replaced)
        refuse(ErrorCode::InvalidArgument, id.toString(),
               "only a submitted evaluation that was not withdrawn can be referred to");
    return std::move(*evaluation);
}

void requireCriterionOf(Workspace& workspace, Connection& connection, const model::Evaluation& evaluation,
                        const std::string& criterionKey) {
    if (criterionKey.empty()) return;
    if (!hasCriterion(workspace.cards().get(connection, evaluation.cardVersion)->card, criterionKey))
        refuse(ErrorCode::NotFound, criterionKey, "the evaluation's scorecard has no such criterion");
}

} // namespace earmark::service
