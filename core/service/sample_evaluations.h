#pragma once

#include "core/base/calendar.h"
#include "core/base/id_source.h"
#include "core/model/evaluation.h"
#include "core/model/people.h"
#include "core/scoring/score.h"
#include "core/service/sample_calls.h"
#include "core/service/sample_chance.h"
#include "core/service/sample_clock.h"
#include "core/service/sample_skills.h"

#include <vector>

namespace earmark::service {

/// Everything that past evaluations of the sample store are made from.
struct SampleSetting {
    std::vector<model::Team> teams;
    std::vector<model::Agent> agents;
    std::vector<model::Inspector> inspectors;
    std::vector<SampleCall> calls;
    std::vector<model::CardVersion> cards; ///< the default first: it is used nine times of ten
    Zone zone;
    Day from;            ///< first day of the calls
    Day to;              ///< last day
    bool effects = true; ///< whether teams, agents, inspectors and trainings differ by more than chance

    /// The team that is weak in one criterion until it is trained.
    const model::Team& weakTeam() const;
    /// The first day of a month of the timeline, counted from 1.
    Day monthBegin(int month) const;
};

/// In which month of the timeline the weak team is trained.
inline constexpr int kSampleTrainingMonth = 9;

/// A past call of the sample store with its evaluation.
struct SampleCase {
    model::Recording recording;
    model::Evaluation evaluation; ///< submitted; without its score
};

/// Makes past calls and their evaluations one after another, from the first day to the last. The same
/// setting, count and seed give the same cases, ids included, on every machine.
class SampleEvaluations {
public:
    SampleEvaluations(const SampleSetting& setting, std::size_t count, std::uint64_t seed);

    bool atEnd() const { return m_made == m_count; }
    SampleCase next();

private:
    /// What the answers of one evaluation depend on.
    struct Scene {
        const SampleCall& call;
        const model::Agent& agent;
        TeamId team;
        InspectorId inspector;
        Day day;
    };

    void fillRecording(model::Recording& recording, const SampleCall& call, const model::Agent& agent,
                       Day day);
    void fillAnswers(model::AnswerSheet& answers, const model::CardVersion& card, const Scene& scene);
    model::Answer answerTo(const model::Criterion& criterion, bool lost, const Scene& scene);
    void mark(model::Answer& answer, const model::Criterion& criterion, bool lost, const Scene& scene);
    /// Takes back what the card's conditions switch off, and gives fatal answers their reason.
    void settle(SampleCase& made, std::size_t card, const SampleCall& call);
    Day dayOf(std::size_t index) const;
    const model::Agent& agentWorkingOn(Day day);

    const SampleSetting& m_setting;
    std::size_t m_count;
    std::size_t m_made = 0;
    std::size_t m_slips = 0; ///< in the case in hand
    SampleChance m_chance;
    SampleClock m_clock;
    IdSource m_ids;
    SampleSkills m_skills;
    std::vector<Day> m_workdays;
    std::vector<scoring::Scorer> m_scorers; ///< one for each card
};

} // namespace earmark::service
