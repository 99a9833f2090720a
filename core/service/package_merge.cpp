#include "core/service/package_merge.h"

#include "core/service/package_urgent.h"
#include "core/service/submission.h"
#include "core/storage/evaluation_seal.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/fact_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"

#include <algorithm>
#include <utility>

namespace earmark::service {

namespace {

using exchange::SealedEvaluation;
using model::Evaluation;
using model::EvaluationStatus;
using storage::EvaluationStore;
using storage::Failure;
using Reason = PackageFinding::Reason;

[[noreturn]] void malformed(const std::string& place, const std::string& what) {
    throw Failure(Error{ErrorCode::Malformed, place, what});
}

exchange::PackageRoster rosterOf(const exchange::PackageReader& package) {
    const auto text = package.text("roster.json");
    if (!text) throw Failure(text.error());
    auto roster = exchange::parseRoster(*text, "roster.json");
    if (!roster) throw Failure(roster.error());
    return std::move(*roster);
}

/// What never changes once it was submitted.
Evaluation frozen(Evaluation evaluation) {
    evaluation.status = EvaluationStatus::Submitted;
    evaluation.voidReason.clear();
    return evaluation;
}

bool isDraft(const Evaluation& evaluation) {
    return evaluation.status == EvaluationStatus::Draft || evaluation.status == EvaluationStatus::Parked;
}

} // namespace

PackageMerge::PackageMerge(Workspace& workspace, storage::Connection& connection,
                           const exchange::PackageReader& package, const std::set<RecordingId>& placed,
                           bool write, Progress& progress)
    : m_workspace(workspace)
    , m_connection(connection)
    , m_package(package)
    , m_write(write)
    , m_progress(progress)
    , m_people(connection, rosterOf(package), write, m_outcome)
    , m_cards(connection, package, write, m_outcome)
    , m_calls(connection, package, packageFolder(workspace.path()), m_people, placed, write, m_outcome) {}

PackageOutcome PackageMerge::run() {
    m_outcome.manifest = m_package.manifest();
    if (m_outcome.manifest.zone != m_workspace.zone().name())
        m_outcome.tell({PackageFinding::Kind::Note, Reason::OtherZone, m_outcome.manifest.sender.name,
                        "it counts days in the zone " + m_outcome.manifest.zone + ", this store in " +
                            m_workspace.zone().name() + "; figures by day can differ"});
    m_progress.setTotal(m_outcome.manifest.counts.revisions);
    for (const std::string& name : m_package.entries("evaluations/")) {
        const auto read = m_package.lines(name, [&](std::string_view line, const std::string& place) {
            take(line, place);
            return Result<void>();
        });
        if (!read) throw Failure(read.error());
    }
    finishChain();
    checkEnd();
    PackageUrgent(m_workspace, m_connection, m_people, m_calls, m_write, m_outcome).take(m_package);
    m_outcome.changes.roster = m_outcome.teamsAdded + m_outcome.agentsAdded + m_outcome.inspectorsAdded > 0;
    m_outcome.changes.figures = m_outcome.added + m_outcome.newer > 0;
    return std::move(m_outcome);
}

void PackageMerge::checkEnd() const {
    const exchange::PackageCounts& counts = m_outcome.manifest.counts;
    if (m_chains != counts.evaluations || static_cast<std::int64_t>(m_seen.size()) != counts.revisions)
        malformed(exchange::kManifestName, "it counts " + std::to_string(counts.evaluations) +
                                               " evaluations, the package holds " + std::to_string(m_chains));
}

void PackageMerge::take(std::string_view line, const std::string& place) {
    if (m_progress.cancelled()) throw Failure(Error{ErrorCode::Cancelled, {}, {}});
    auto sealed = exchange::parseEvaluationLine(line, place);
    if (!sealed) throw Failure(sealed.error());
    checkForm(*sealed, place);
    Evaluation& evaluation = sealed->evaluation;
    if (!m_seen.insert(evaluation.id).second) malformed(place, "the evaluation stands twice");
    if (evaluation.revision == 1) {
        finishChain();
        m_chainPlace = place;
    }
    if (!follows(evaluation)) malformed(place, "the revision before this one is missing");
    m_chain.push_back(translated(std::move(evaluation)));
    m_progress.advance();
}

bool PackageMerge::follows(const Evaluation& evaluation) const {
    if (m_chain.empty()) return evaluation.revision == 1;
    const Evaluation& before = m_chain.back().evaluation;
    return evaluation.replaces == before.id && evaluation.revision == before.revision + 1 &&
           before.status == EvaluationStatus::Replaced;
}

/// The seal is verified over the ids that the evaluation came with, before anything is translated.
void PackageMerge::checkForm(const SealedEvaluation& sealed, const std::string& place) const {
    const Evaluation& evaluation = sealed.evaluation;
    if (sealed.seal != storage::sealText(storage::sealOf(evaluation)))
        throw Failure(Error{ErrorCode::Corrupt, place, "the evaluation does not match its seal"});
    if (isDraft(evaluation)) malformed(place, "a draft is no evaluation");
    if ((evaluation.revision == 1) == evaluation.replaces.has_value())
        malformed(place, "only a correction replaces another evaluation");
    if (!evaluation.submittedAt) malformed(place, "the evaluation was never submitted");
}

PackageMerge::Revision PackageMerge::translated(Evaluation evaluation) const {
    Revision revision{{}, evaluation.cardVersion, evaluation.recording};
    evaluation.inspector = m_people.inspector(evaluation.inspector);
    evaluation.cardVersion = m_cards.find(evaluation.cardVersion).here;
    evaluation.recording = m_calls.find(evaluation.recording).id;
    revision.evaluation = std::move(evaluation);
    return revision;
}

void PackageMerge::finishChain() {
    if (m_chain.empty()) return;
    const Chain chain = std::exchange(m_chain, {});
    if (chain.back().evaluation.status == EvaluationStatus::Replaced)
        malformed(m_chainPlace, "the revision that replaces this one is missing");
    ++m_chains;
    const Decision decision = decide(chain);
    count(decision);
    noteWithdrawn(chain, decision);
    if (decision.kind == Decision::Kind::Conflict || decision.kind == Decision::Kind::Refused)
        m_outcome.tell({decision.kind == Decision::Kind::Conflict ? PackageFinding::Kind::Conflict
                                                                  : PackageFinding::Kind::Refused,
                        decision.reason, nameOf(chain.back()), decision.why});
    if (decision.kind != Decision::Kind::Added && decision.kind != Decision::Kind::Newer) return;
    for (const Revision& revision : chain)
        m_outcome.changes.evaluations.push_back(revision.evaluation.id);
    if (m_write) write(chain, decision);
}

/// Only a withdrawal that is applied, or was, makes room for another evaluation of the call.
void PackageMerge::noteWithdrawn(const Chain& chain, const Decision& decision) {
    const bool applies = decision.kind == Decision::Kind::Newer || decision.kind == Decision::Kind::Known;
    if (!applies || chain.back().evaluation.status != EvaluationStatus::Voided) return;
    for (const Revision& revision : chain)
        m_withdrawn.insert(revision.evaluation.id);
}

void PackageMerge::count(const Decision& decision) {
    switch (decision.kind) {
    case Decision::Kind::Added:
        ++m_outcome.added;
        break;
    case Decision::Kind::Newer:
        ++m_outcome.newer;
        break;
    case Decision::Kind::Known:
        ++m_outcome.known;
        break;
    case Decision::Kind::Conflict:
        ++m_outcome.conflicts;
        break;
    case Decision::Kind::Refused:
        ++m_outcome.refused;
        break;
    }
}

bool PackageMerge::cardsContradict(const Chain& chain) const {
    return std::ranges::any_of(
        chain, [&](const Revision& revision) { return m_cards.find(revision.card).shelved == nullptr; });
}

/// Two recordings with one content are one call.
bool PackageMerge::sameHere(Evaluation here, Evaluation told) const {
    const storage::RecordingStore recordings(m_connection);
    here.recording = recordings.standing(here.recording);
    told.recording = recordings.standing(told.recording);
    return frozen(std::move(here)) == frozen(std::move(told));
}

PackageMerge::Decision PackageMerge::decide(const Chain& chain) {
    using Kind = Decision::Kind;
    if (cardsContradict(chain))
        return Decision::conflict(Reason::CardLeftOut, "its scorecard says something else here");
    const EvaluationStore store(m_connection);
    std::optional<Evaluation> last;
    std::size_t known = 0;
    for (; known < chain.size(); ++known) {
        const Evaluation& told = chain[known].evaluation;
        auto here = store.find(told.id);
        if (!here) break;
        if (isDraft(*here)) return Decision::conflict(Reason::BeingScored, "it is still being scored here");
        if (!sameHere(*here, told))
            return Decision::conflict(Reason::RevisionDiffers, "revision " + std::to_string(told.revision) +
                                                                   " says something else here");
        last = std::move(here);
    }
    if (known == chain.size()) return decideKnown(chain, *last);
    Decision decision = last ? decideFurther(*last, known) : decideNew(chain);
    if (decision.kind == Kind::Conflict) return decision;
    return refusal(chain).value_or(decision);
}

PackageMerge::Decision PackageMerge::decideNew(const Chain& chain) {
    const Evaluation& last = chain.back().evaluation;
    if (last.status != EvaluationStatus::Submitted) return {Decision::Kind::Added, 0};
    if (std::string rival = rivalOf(last); !rival.empty())
        return Decision::conflict(Reason::JudgedHere, std::move(rival));
    if (!m_judged.insert({last.recording, last.inspector, last.purpose}).second)
        return Decision::conflict(Reason::JudgedTwice,
                                  "the package holds another evaluation of the call by this inspector");
    return {Decision::Kind::Added, 0};
}

/// Every revision is here; only a withdrawal can be news.
PackageMerge::Decision PackageMerge::decideKnown(const Chain& chain, const Evaluation& last) const {
    using Kind = Decision::Kind;
    const bool withdrawn = chain.back().evaluation.status == EvaluationStatus::Voided;
    if (!withdrawn || last.status == EvaluationStatus::Voided) return {Kind::Known, chain.size()};
    if (last.status == EvaluationStatus::Replaced)
        return Decision::conflict(Reason::WithdrawnThere, "it was withdrawn there and corrected here");
    return {Kind::Newer, chain.size()};
}

PackageMerge::Decision PackageMerge::decideFurther(const Evaluation& last, std::size_t known) const {
    using Kind = Decision::Kind;
    if (last.status == EvaluationStatus::Replaced)
        return Decision::conflict(Reason::CorrectedOnBoth, "it was corrected there and, otherwise, here");
    if (last.status == EvaluationStatus::Voided)
        return Decision::conflict(Reason::WithdrawnHere, "it was corrected there and withdrawn here");
    return {Kind::Newer, known};
}

/// Another evaluation of the call by the same inspector for the same purpose: both would count.
std::string PackageMerge::rivalOf(const Evaluation& last) const {
    const RecordingId recording = storage::RecordingStore(m_connection).standing(last.recording);
    const EvaluationStore store(m_connection);
    for (const EvaluationId id : store.standing(recording, last.inspector, last.purpose))
        if (!m_withdrawn.contains(id) && store.statusOf(id) == EvaluationStatus::Submitted)
            return "this inspector has judged the call here already (" + id.toString() + ")";
    return {};
}

std::optional<PackageMerge::Decision> PackageMerge::refusal(const Chain& chain) const {
    const auto refused = [](Reason reason, std::string why) {
        return Decision{Decision::Kind::Refused, 0, reason, std::move(why)};
    };
    for (const auto& [evaluation, card, recording] : chain) {
        const auto shelved = m_cards.find(card).shelved;
        const scoring::Score score =
            shelved->scorer.score(evaluation.answers, m_calls.find(recording).fields());
        if (const auto problem = submissionProblem(shelved->card, evaluation.answers, score))
            return refused(Reason::NotSubmittable, "it could not be submitted: " + describe(*problem));
        Evaluation scored = evaluation;
        takeScore(scored, score);
        if (scored != evaluation)
            return refused(Reason::ScoreDiffers, "its score is not what its answers give on its card for "
                                                 "this call; the call may be described otherwise here");
    }
    return std::nullopt;
}

void PackageMerge::write(const Chain& chain, const Decision& decision) {
    EvaluationStore store(m_connection);
    Submission submission(m_workspace, m_connection);
    const Evaluation& last = chain.back().evaluation;
    if (decision.known == chain.size()) {
        auto here = store.find(last.id);
        submission.withdraw(*here, last.voidReason);
        return;
    }
    storage::FactStore facts(m_connection);
    if (decision.known > 0) {
        auto replaced = store.find(chain[decision.known - 1].evaluation.id);
        facts.remove(submission.derive(*replaced, m_workspace.zone()).fact);
        replaced->status = EvaluationStatus::Replaced;
        store.updateHeader(*replaced);
    }
    for (std::size_t index = decision.known; index < chain.size(); ++index)
        store.insert(chain[index].evaluation);
    if (last.status != EvaluationStatus::Submitted) return;
    const Submission::Derived derived = submission.derive(last, m_workspace.zone());
    facts.insert(derived.fact, derived.shape);
}

/// "0007 林悦, 2026-03-02 09:14:12, Chen (0190a5c2-…)".
std::string PackageMerge::nameOf(const Revision& revision) const {
    const Evaluation& evaluation = revision.evaluation;
    const model::Recording& recording = m_calls.find(revision.recording);
    const std::string agent = m_people.agentName(recording.agent);
    return (agent.empty() ? "" : agent + ", ") + m_workspace.zone().timeText(recording.startedAt) + ", " +
           m_people.inspectorName(evaluation.inspector) + " (" + evaluation.id.toString() + ")";
}

} // namespace earmark::service
