#include "core/service/card_trial.h"

#include "core/scoring/score_difference.h"
#include "core/service/evaluation_rows.h"
#include "core/service/fact_slice.h"
#include "core/service/score_figures.h"
#include "core/statistics/proportion.h"
#include "core/storage/evaluation_list_store.h"
#include "core/storage/scoring_input_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using reporting::TriedEvaluation;
using Crossing = TriedEvaluation::Crossing;

constexpr std::size_t kBetweenLooks = 512; // evaluations between two looks at whether it was cancelled

/// An evaluation of the slice, as its fact tells it.
struct Candidate {
    ListPlace place;
    storage::RecordHeader header;
    const ShelvedCard* version = nullptr; ///< lives on the shelf
};

/// What the draft made of one evaluation.
struct Outcome {
    const Candidate* candidate = nullptr;
    std::int64_t after = 0;
    bool passed = false;
    bool failed = false;
    bool fullyAnswered = true;

    Crossing crossing() const {
        const storage::RecordHeader& before = candidate->header;
        if (!before.scored || before.passed == passed) return Crossing::None;
        return passed ? Crossing::Up : Crossing::Down;
    }
    std::int64_t shift() const {
        return candidate->header.scored ? after - candidate->header.finalMillionths : after;
    }
    bool changed() const {
        const storage::RecordHeader& before = candidate->header;
        return !before.scored || before.finalMillionths != after || before.passed != passed ||
               before.failed != failed;
    }
    /// Lost passes first, then gained ones, then by how far the score moves.
    bool tellsMoreThan(const Outcome& other) const {
        const auto rank = [](const Outcome& outcome) {
            return outcome.crossing() == Crossing::Down ? 0 : outcome.crossing() == Crossing::Up ? 1 : 2;
        };
        if (rank(*this) != rank(other)) return rank(*this) < rank(other);
        const std::int64_t own = std::abs(shift());
        const std::int64_t others = std::abs(other.shift());
        return own != others ? own > others : candidate->place.newerThan(other.candidate->place);
    }
};

bool asksField(const model::Condition& condition) {
    if (condition.kind == model::Condition::Kind::Test)
        return condition.test.subject == model::Test::Subject::Field;
    return std::ranges::any_of(condition.parts, asksField);
}

/// Whether any condition of the card asks about the call; where none does, recordings need not be read.
bool asksFields(const model::CardVersion& card) {
    const auto asks = [](const std::optional<model::Condition>& condition) {
        return condition && asksField(*condition);
    };
    return std::ranges::any_of(card.sections, [&](const model::Section& section) {
        return asks(section.condition) ||
               std::ranges::any_of(section.criteria, asks, &model::Criterion::condition);
    });
}

std::vector<const model::Criterion*> criteriaOf(const model::CardVersion& card) {
    std::vector<const model::Criterion*> criteria;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            criteria.push_back(&criterion);
    return criteria;
}

/// The scores of what was tried, under one of the two versions.
struct TriedScores {
    sheets::ScoreSums sums;
    sheets::ScoreDistribution distribution;

    void add(const storage::RecordHeader& header) {
        sums.add(header, {});
        if (header.scored) distribution.add(header.finalMillionths);
    }
};

reporting::TrialFigures trialFigures(const TriedScores& scores) {
    reporting::TrialFigures trial;
    trial.figures = figuresOf(scores.sums, scores.distribution);
    trial.passRate = statistics::wilsonInterval(trial.figures.passed, trial.figures.scored);
    trial.fatalRate = statistics::wilsonInterval(trial.figures.fatal, trial.figures.count);
    return trial;
}

class Trial {
public:
    Trial(Workspace& workspace, storage::Connection& connection, const model::CardVersion& draft,
          const TrialSlice& slice, Progress& progress)
        : m_workspace(workspace)
        , m_connection(connection)
        , m_draft(draft)
        , m_slice(slice)
        , m_progress(progress)
        , m_scorer(draft)
        , m_criteria(criteriaOf(draft))
        , m_needsFields(asksFields(draft))
        , m_inputs(connection)
        , m_unanswered(m_criteria.size()) {}

    Result<CardTrial> run() && {
        choose();
        m_progress.setTotal(static_cast<std::int64_t>(m_candidates.size()));
        m_outcomes.reserve(m_candidates.size());
        for (std::size_t index = 0; index < m_candidates.size(); ++index) {
            if (index % kBetweenLooks == 0 && m_progress.cancelled()) return cancelled();
            tryOne(m_candidates[index]);
            m_progress.advance();
        }
        m_trial.scored = m_outcomes.size();
        m_trial.before = trialFigures(m_before);
        m_trial.after = trialFigures(m_after);
        nameUnanswered();
        if (!list()) return cancelled();
        return std::move(m_trial);
    }

private:
    static Error cancelled() { return {ErrorCode::Cancelled, {}, "the trial was cancelled"}; }

    void choose() {
        Slice slice;
        slice.from = m_slice.from;
        slice.to = m_slice.to;
        slice.team = m_slice.team;
        slice.purposes = m_slice.purposes;
        slice.cardKey = m_slice.cardKey.value_or(m_draft.cardKey);
        FactSlice(m_connection, m_workspace.cards(), slice)
            .visit([&](const storage::FactStore::View& view, const storage::RecordHeader& header,
                       const SliceFilter::Version& version) {
                m_candidates.push_back({placeOf(view, header), header, version.shelved.get()});
            });
        m_trial.chosen = m_candidates.size();
        if (m_slice.limit > 0 && m_slice.limit < m_candidates.size()) keepNewest();
        m_trial.tried = m_candidates.size();
        // In the order of their ids they lie beside each other in the store.
        std::ranges::sort(m_candidates, std::less(),
                          [](const Candidate& one) { return one.place.evaluation; });
    }

    void keepNewest() {
        const auto last = m_candidates.begin() + static_cast<std::ptrdiff_t>(m_slice.limit);
        std::nth_element(
            m_candidates.begin(), last, m_candidates.end(),
            [](const Candidate& one, const Candidate& other) { return one.place.newerThan(other.place); });
        m_candidates.erase(last, m_candidates.end());
    }

    scoring::Score scoreOnDraft(EvaluationId evaluation) {
        m_inputs.readAnswers(evaluation, m_answers);
        if (m_needsFields) m_fields = m_inputs.fields(evaluation);
        return m_scorer.score(m_answers, m_fields);
    }

    void tryOne(const Candidate& candidate) {
        if (candidate.version->card.medium != m_draft.medium) {
            ++m_trial.otherMedium;
            return;
        }
        const scoring::Score score = scoreOnDraft(candidate.place.evaluation);
        if (!score.running) {
            ++(score.missing.empty() ? m_trial.notScorable : m_trial.nothingAnswered);
            return;
        }
        countMissing(score);
        Outcome outcome;
        outcome.candidate = &candidate;
        outcome.after = score.running->millionths;
        outcome.failed = score.failed;
        outcome.passed = !score.failed && *score.running >= m_draft.policy.passMark;
        outcome.fullyAnswered = score.missing.empty();
        count(outcome);
        m_outcomes.push_back(outcome);
    }

    void countMissing(const scoring::Score& score) {
        for (const std::size_t index : score.missing) {
            const auto answer = m_answers.find(m_criteria[index]->key);
            const bool misfits = answer != m_answers.end() && answer->second.isAnswered();
            ++(misfits ? m_unanswered[index].misfit : m_unanswered[index].without);
        }
    }

    void count(const Outcome& outcome) {
        const storage::RecordHeader& before = outcome.candidate->header;
        storage::RecordHeader after = before;
        after.scored = true;
        after.finalMillionths = outcome.after;
        after.passed = outcome.passed;
        after.failed = outcome.failed;
        m_before.add(before);
        m_after.add(after);
        m_trial.notFullyAnswered += outcome.fullyAnswered ? 0 : 1;
        m_trial.changed += outcome.changed() ? 1 : 0;
        m_trial.crossedUp += outcome.crossing() == Crossing::Up ? 1 : 0;
        m_trial.crossedDown += outcome.crossing() == Crossing::Down ? 1 : 0;
        m_trial.newlyFatal += outcome.failed && !before.failed ? 1 : 0;
        m_trial.noLongerFatal += !outcome.failed && before.failed ? 1 : 0;
    }

    void nameUnanswered() {
        for (std::size_t index = 0; index < m_criteria.size(); ++index) {
            if (m_unanswered[index].without + m_unanswered[index].misfit == 0) continue;
            m_unanswered[index].key = m_criteria[index]->key;
            m_unanswered[index].name = m_criteria[index]->name;
            m_trial.unanswered.push_back(std::move(m_unanswered[index]));
        }
    }

    /// Tells the evaluations that changed most one by one; false when cancelled.
    bool list() {
        std::erase_if(m_outcomes, [](const Outcome& outcome) { return !outcome.changed(); });
        const std::size_t count = std::min(m_slice.listed, m_outcomes.size());
        const auto end = m_outcomes.begin() + static_cast<std::ptrdiff_t>(count);
        std::partial_sort(m_outcomes.begin(), end, m_outcomes.end(),
                          [](const Outcome& one, const Outcome& other) { return one.tellsMoreThan(other); });
        for (auto outcome = m_outcomes.begin(); outcome != end; ++outcome) {
            if (m_progress.cancelled()) return false;
            m_trial.evaluations.push_back(told(*outcome));
        }
        return true;
    }

    TriedEvaluation told(const Outcome& outcome) {
        const ShelvedCard& version = *outcome.candidate->version;
        const EvaluationId evaluation = outcome.candidate->place.evaluation;
        TriedEvaluation tried;
        if (const auto header = storage::EvaluationListStore(m_connection).find(evaluation))
            tried.row = rowOf(*header, version.card);
        tried.millionths = outcome.after;
        tried.shownScore = scoring::shownScore(m_draft, model::Share{outcome.after});
        tried.passed = outcome.passed;
        tried.failed = outcome.failed;
        tried.fullyAnswered = outcome.fullyAnswered;
        tried.crossing = outcome.crossing();
        const scoring::Score after = scoreOnDraft(evaluation);
        const scoring::Score before = version.scorer.score(m_answers, m_inputs.fields(evaluation));
        const auto comparison = m_comparisons.try_emplace(&version, version.card, m_draft).first;
        tried.why = comparison->second.why(before, after, m_answers);
        return tried;
    }

    Workspace& m_workspace;
    storage::Connection& m_connection;
    const model::CardVersion& m_draft;
    const TrialSlice& m_slice;
    Progress& m_progress;
    scoring::Scorer m_scorer;
    std::vector<const model::Criterion*> m_criteria;
    bool m_needsFields;
    storage::ScoringInputStore m_inputs;
    model::AnswerSheet m_answers; ///< of the evaluation in hand
    model::CallFields m_fields;
    std::vector<Candidate> m_candidates;
    std::vector<Outcome> m_outcomes;
    std::vector<reporting::UnansweredCriterion> m_unanswered; ///< by the draft's criteria
    std::map<const ShelvedCard*, scoring::ScoreComparison> m_comparisons;
    TriedScores m_before;
    TriedScores m_after;
    CardTrial m_trial;
};

} // namespace

Result<CardTrial> CardTrialService::run(const model::CardVersion& draft, const TrialSlice& slice,
                                        Progress& progress) const {
    return m_workspace.store().read([&](storage::Connection& connection) {
        return Trial(m_workspace, connection, draft, slice, progress).run();
    });
}

} // namespace earmark::service
