#include "core/service/submission.h"

#include "core/base/text.h"
#include "core/service/card_switch.h"
#include "core/storage/call_list_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"

namespace earmark::service {

namespace {

using model::Evaluation;
using model::EvaluationStatus;
using storage::EvaluationStore;
using storage::Failure;

std::vector<const model::Criterion*> criteriaOf(const model::CardVersion& card) {
    std::vector<const model::Criterion*> criteria;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            criteria.push_back(&criterion);
    return criteria;
}

Error invalid(const std::string& criterion, std::string detail) {
    return {ErrorCode::InvalidArgument, criterion, std::move(detail)};
}

std::optional<Error> valueProblem(const model::CardVersion& card, const model::AnswerSheet& answers) {
    for (const auto& [key, answer] : answers) {
        const model::Criterion* criterion = card.findCriterion(key);
        if (criterion == nullptr) return invalid(key, "the scorecard has no such criterion");
        if (!answer.isAnswered()) continue;
        if (auto problem = scoring::answerProblem(*criterion, answer.value))
            return invalid(key, std::move(*problem));
        if (answer.severe && !criterion->severeAllowed())
            return invalid(key, "the scorecard knows no severe case of this criterion");
    }
    return std::nullopt;
}

std::optional<Error> reasonProblem(const model::Criterion& criterion, const model::Answer& answer,
                                   const scoring::CriterionScore& score) {
    if (score.state == scoring::CriterionState::SwitchedOff) return std::nullopt;
    if (answer.severe && score.earned >= score.possible)
        return invalid(criterion.key, "only an answer that lost points can be severe");
    if ((answer.severe || score.fatal) && trimmed(answer.reason).empty())
        return invalid(criterion.key,
                       answer.severe ? "a severe case needs its reason" : "a fatal answer needs its reason");
    return std::nullopt;
}

} // namespace

std::optional<Error> submissionProblem(const model::CardVersion& card, const model::AnswerSheet& answers,
                                       const scoring::Score& score) {
    if (auto problem = valueProblem(card, answers)) return problem;
    const std::vector<const model::Criterion*> criteria = criteriaOf(card);
    if (score.outcome == scoring::Outcome::Incomplete) {
        std::string keys;
        for (const std::size_t index : score.missing)
            keys += (keys.empty() ? "" : ", ") + criteria[index]->key;
        return Error{ErrorCode::Incomplete, card.cardKey, keys};
    }
    for (std::size_t index = 0; index < criteria.size(); ++index) {
        const auto found = answers.find(criteria[index]->key);
        if (found == answers.end()) continue;
        if (auto problem = reasonProblem(*criteria[index], found->second, score.criteria[index]))
            return problem;
    }
    return std::nullopt;
}

std::vector<std::string> dropSwitchedOff(const model::CardVersion& card, const scoring::Score& score,
                                         model::AnswerSheet& answers) {
    std::vector<std::string> dropped;
    const std::vector<const model::Criterion*> criteria = criteriaOf(card);
    for (std::size_t index = 0; index < criteria.size(); ++index)
        if (score.criteria[index].state == scoring::CriterionState::SwitchedOff &&
            answers.erase(criteria[index]->key) > 0)
            dropped.push_back(criteria[index]->key);
    return dropped;
}

void takeScore(Evaluation& evaluation, const scoring::Score& score) {
    evaluation.finalMillionths = score.final ? std::optional(score.final->millionths) : std::nullopt;
    evaluation.rawMillionths = score.raw ? std::optional(score.raw->millionths) : std::nullopt;
    evaluation.failed = score.failed;
    evaluation.passed = score.passed;
    evaluation.fatalErrors = score.fatalErrors;
    evaluation.nonFatalErrors = score.nonFatalErrors;
}

model::Recording Submission::recordingOf(const Evaluation& evaluation) const {
    auto recording = storage::RecordingStore(m_connection).find(evaluation.recording);
    if (!recording)
        throw Failure(Error{ErrorCode::NotFound, evaluation.recording.toString(), "no such recording"});
    return std::move(*recording);
}

Submission::Derived Submission::derive(const Evaluation& evaluation, const Zone& zone) {
    const auto shelved = m_workspace.cards().get(m_connection, evaluation.cardVersion);
    return derive(evaluation, recordingOf(evaluation), *shelved, zone);
}

Submission::Derived Submission::derive(const Evaluation& evaluation, const model::Recording& recording,
                                       const ShelvedCard& shelved, const Zone& zone) {
    Derived derived;
    derived.score = shelved.scorer.score(evaluation.answers, recording.fields());
    derived.fact =
        storage::factOf(evaluation, recording, shelved.card, derived.score, zone.dayOf(recording.startedAt));
    derived.shape = shelved.factShape;
    return derived;
}

scoring::Score Submission::submit(Evaluation& evaluation) {
    const auto shelved = m_workspace.cards().get(m_connection, evaluation.cardVersion);
    const model::Recording recording = recordingOf(evaluation);
    requireMedium(shelved->card, recording);
    Derived derived = derive(evaluation, recording, *shelved, m_workspace.zone());
    const std::vector<std::string> dropped =
        dropSwitchedOff(shelved->card, derived.score, evaluation.answers);
    if (!dropped.empty()) derived = derive(evaluation, recording, *shelved, m_workspace.zone());
    if (const auto problem = submissionProblem(shelved->card, evaluation.answers, derived.score))
        throw Failure(*problem);
    if (evaluation.replaces) retire(*evaluation.replaces, evaluation);
    const Instant now = m_workspace.clock().now();
    takeScore(evaluation, derived.score);
    evaluation.status = EvaluationStatus::Submitted;
    evaluation.currentCriterion.clear();
    evaluation.savedAt = now;
    if (!evaluation.submittedAt) evaluation.submittedAt = now;
    EvaluationStore store(m_connection);
    if (store.statusOf(evaluation.id)) {
        for (const std::string& criterion : dropped)
            store.removeAnswer(evaluation.id, criterion);
        store.updateHeader(evaluation);
    } else {
        store.insert(evaluation);
    }
    m_facts.insert(derived.fact, derived.shape);
    return derived.score;
}

void Submission::retire(EvaluationId replaced, const Evaluation& successor) {
    EvaluationStore store(m_connection);
    auto old = store.find(replaced);
    const bool isCurrent =
        old && old->status == EvaluationStatus::Submitted && successor.revision == old->revision + 1;
    if (!isCurrent)
        throw Failure(Error{ErrorCode::Conflict, replaced.toString(),
                            "the evaluation that this one corrects was corrected or withdrawn meanwhile"});
    m_facts.remove(derive(*old, m_workspace.zone()).fact);
    old->status = EvaluationStatus::Replaced;
    store.updateHeader(*old);
}

void Submission::withdraw(Evaluation& evaluation, const std::string& reason) {
    m_facts.remove(derive(evaluation, m_workspace.zone()).fact);
    evaluation.status = EvaluationStatus::Voided;
    evaluation.voidReason = reason;
    EvaluationStore(m_connection).updateHeader(evaluation);
}

std::optional<Submission::Derived> Submission::deriveIfSound(EvaluationId id, const Zone& zone) {
    try {
        const auto evaluation = EvaluationStore(m_connection).find(id);
        return evaluation ? std::optional(derive(*evaluation, zone)) : std::nullopt;
    } catch (const Failure& failure) {
        const ErrorCode code = failure.error().code;
        if (code == ErrorCode::Corrupt || code == ErrorCode::NotFound) return std::nullopt;
        throw;
    }
}

void Submission::rebuildFacts(const Zone& zone, Progress* progress) {
    m_facts.clear();
    storage::CallListStore(m_connection).rebuildOpen();
    const std::vector<EvaluationId> ids = EvaluationStore(m_connection).submittedIds();
    if (progress != nullptr) progress->setTotal(static_cast<std::int64_t>(ids.size()));
    for (const EvaluationId id : ids) {
        if (progress != nullptr && progress->cancelled())
            throw Failure(Error{ErrorCode::Cancelled, zone.name(), "nothing was changed"});
        if (const auto derived = deriveIfSound(id, zone)) m_facts.insert(derived->fact, derived->shape);
        if (progress != nullptr) progress->advance();
    }
}

} // namespace earmark::service
