#pragma once

#include "core/base/change_set.h"
#include "core/model/evaluation.h"
#include "core/model/people.h"
#include "core/model/recording.h"
#include "core/model/scorecard.h"
#include "core/scoring/explain.h"
#include "core/service/card_switch.h"
#include "core/service/workspace.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace earmark::service {

/// An evaluation with everything needed to show it exactly as it was scored.
struct OpenEvaluation {
    model::Evaluation evaluation;
    model::CardVersion card;
    model::Recording recording;
    std::optional<model::Agent> agent;
    std::optional<model::Team> team;
};

/// What changed in a draft since the last save. Members that are absent stay as they are.
struct DraftChange {
    EvaluationId evaluation;
    /// Criterion key → its whole answer; one that holds nothing at all takes it back.
    std::vector<std::pair<std::string, model::Answer>> answers;
    std::optional<std::vector<model::Marker>> markers;
    std::optional<std::string> summary;
    std::optional<std::string> currentCriterion;
    std::optional<std::int64_t> playheadMs;
    std::optional<std::vector<model::HeardSpan>> heard;
    std::optional<std::int64_t> spentMs;
};

struct Submitted {
    model::Evaluation evaluation;
    scoring::Score score;
    ChangeSet changes;
};

/// Scoring a call: a draft saved answer by answer, submitted once, corrected only by a new revision.
class EvaluationService {
public:
    explicit EvaluationService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// The inspector's draft of this recording, reopened where it was; else a new one on the card that the
    /// centre's rules choose for it (or the given one). A mystery call is never judged as a regular one. A
    /// call that this inspector has submitted gives NotAllowed: revise() it. NotFound where no card fits,
    /// NotAllowed for a given card that judges another medium.
    Result<OpenEvaluation> open(RecordingId recording, InspectorId inspector,
                                model::Purpose purpose = model::Purpose::Regular,
                                std::optional<CardVersionId> card = std::nullopt);
    /// The draft saved last by this inspector, for the start of the program; nullopt when there is none.
    Result<std::optional<RecordingId>> lastDraft(InspectorId inspector) const;

    /// Any evaluation, of any status.
    Result<OpenEvaluation> get(EvaluationId id) const;
    /// All revisions of an evaluation, the newest first.
    Result<std::vector<model::Evaluation>> revisions(EvaluationId id) const;

    /// Queues a save and returns at once. `done` is called on the store's thread after the commit is durable,
    /// with the time of the save, or with the error; saves of one draft are carried out in order.
    using Saved = std::function<void(Result<Instant>)>;
    void save(DraftChange change, Saved done);
    /// The same, waiting until it is durable.
    Result<Instant> saveNow(const DraftChange& change);

    /// Changes a draft's card version; answers to criteria of the same key and kind are kept, the others are
    /// gone (cardChange() names them). A card that the rules do not choose takes a reason, which is kept with
    /// the evaluation: InvalidArgument without one. NotAllowed for a retired card and for one that judges
    /// another medium.
    Result<OpenEvaluation> setCard(EvaluationId draft, CardVersionId card, const std::string& reason = {});
    /// What setCard() would do, so that the screen can ask first.
    Result<CardSwitch> cardChange(EvaluationId draft, CardVersionId card) const;
    Result<ChangeSet> park(EvaluationId draft);
    /// Throws a draft away (with everything answered in it).
    Result<ChangeSet> discard(EvaluationId draft);

    /// Scores and freezes a draft in one transaction, durable when it returns. Incomplete lists the keys of
    /// the unanswered criteria in detail, separated by ", "; InvalidArgument names an answer that its
    /// criterion does not allow, or a fatal or severe answer without a reason.
    Result<Submitted> submit(EvaluationId draft);
    /// The same for an evaluation that never was a draft (imported, from the command line, samples): it and
    /// its facts are written in one transaction. An id that exists already with the same content is
    /// acknowledged again; with other content it is Conflict.
    Result<Submitted> submitWhole(model::Evaluation evaluation);

    /// submitWhole() for many, all or none, in one transaction. For imports and samples.
    Result<ChangeSet> submitAll(const std::vector<model::Evaluation>& evaluations);

    /// A draft that will replace a submitted evaluation when it is submitted; the old one stays readable.
    Result<OpenEvaluation> revise(EvaluationId submitted, const std::string& reason);
    Result<ChangeSet> voidEvaluation(EvaluationId submitted, const std::string& reason);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
