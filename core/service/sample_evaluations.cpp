#include "core/service/sample_evaluations.h"

#include "core/base/workdays.h"
#include "core/service/sample_answers.h"
#include "core/service/sample_texts.h"

#include <algorithm>

namespace earmark::service {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kDefaultCardTenths = 9; ///< of ten evaluations

std::string paddedNumber(const char* prefix, std::uint64_t number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return prefix + std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::vector<InspectorId> idsOf(const std::vector<model::Inspector>& inspectors) {
    std::vector<InspectorId> ids;
    for (const model::Inspector& inspector : inspectors)
        ids.push_back(inspector.id);
    return ids;
}

} // namespace

/// The second of the roster.
const model::Team& SampleSetting::weakTeam() const {
    return teams[teams.size() > 1 ? 1 : 0];
}

Day SampleSetting::monthBegin(int month) const {
    const std::chrono::year_month_day first(from);
    return std::chrono::sys_days((first.year() / first.month() + std::chrono::months(month - 1)) / 1);
}

SampleEvaluations::SampleEvaluations(const SampleSetting& setting, std::size_t count, std::uint64_t seed)
    : m_setting(setting)
    , m_count(count)
    , m_chance(SampleChance::mixed(seed))
    , m_ids(m_clock, SampleChance::mixed(seed + 1))
    , m_skills(seed, idsOf(setting.inspectors), setting.weakTeam().id,
               setting.monthBegin(kSampleTrainingMonth), setting.effects) {
    for (Day day = setting.from; day <= setting.to; day += std::chrono::days(1))
        if (isWorkday(day)) m_workdays.push_back(day);
    if (m_workdays.empty()) m_workdays.push_back(setting.from);
    for (const model::CardVersion& card : setting.cards)
        m_scorers.emplace_back(card);
}

SampleCase SampleEvaluations::next() {
    constexpr std::int64_t kSummary = 300'000;
    const Day day = dayOf(m_made);
    const model::Agent& agent = agentWorkingOn(day);
    const SampleCall& call = m_setting.calls[m_chance.below(m_setting.calls.size())];
    const bool onDefault = m_setting.cards.size() == 1 || m_chance.below(10) < kDefaultCardTenths;
    const std::size_t card = onDefault ? 0 : 1 + m_chance.below(m_setting.cards.size() - 1);

    SampleCase made;
    fillRecording(made.recording, call, agent, day);
    model::Evaluation& evaluation = made.evaluation;
    evaluation.id = m_ids.make<EvaluationId>();
    evaluation.recording = made.recording.id;
    evaluation.inspector = m_setting.inspectors[m_chance.below(m_setting.inspectors.size())].id;
    evaluation.cardVersion = m_setting.cards[card].id;
    evaluation.spentMs = call.recording.durationMs * m_chance.between(110, 210) / 100;
    evaluation.playheadMs = call.recording.durationMs;
    evaluation.startedAt = made.recording.startedAt + 24h + std::chrono::minutes(m_chance.below(600));
    evaluation.savedAt = evaluation.startedAt + std::chrono::milliseconds(evaluation.spentMs);
    evaluation.submittedAt = evaluation.savedAt;
    fillAnswers(evaluation.answers, m_setting.cards[card],
                {call, agent, made.recording.team.value_or(TeamId()), evaluation.inspector, day});
    settle(made, card, call);
    if (m_chance.happens(kSummary)) evaluation.summary = summaryText(m_chance, call.language, m_slips < 3);
    ++m_made;
    return made;
}

void SampleEvaluations::fillRecording(model::Recording& recording, const SampleCall& call,
                                      const model::Agent& agent, Day day) {
    constexpr std::size_t kOpenSeconds = 9 * 3600;
    recording = call.recording;
    recording.startedAt =
        m_setting.zone.startOf(day) + 9h + std::chrono::seconds(m_chance.below(kOpenSeconds));
    m_clock.set(recording.startedAt);
    recording.id = m_ids.make<RecordingId>();
    recording.agent = agent.id;
    recording.team = agent.teamOn(day);
    recording.callNumber = paddedNumber("S", m_made + 1, 8);
    recording.customerNumber = paddedNumber("129", m_chance.below(100'000'000), 8);
    recording.mediaState = model::MediaState::Ready;
    recording.contentHash.clear(); // many past calls share a shipped file: see makeSampleStore()
}

void SampleEvaluations::fillAnswers(model::AnswerSheet& answers, const model::CardVersion& card,
                                    const Scene& scene) {
    constexpr std::int64_t kNotApplicable = 150'000;
    m_slips = 0;
    const model::Criterion* shown = nullptr; // by a moment, where no slip was marked
    bool marked = false;
    for (const model::Section& section : card.sections) {
        for (const model::Criterion& criterion : section.criteria) {
            if (criterion.notApplicableAllowed && m_chance.happens(kNotApplicable)) {
                answers[criterion.key].value = model::NotApplicable();
                continue;
            }
            const bool lost = m_chance.happens(
                m_skills.lossOdds(scene.agent, scene.team, scene.inspector, scene.day, section, criterion));
            model::Answer& answer = answers[criterion.key] = answerTo(criterion, lost, scene);
            marked = marked || !answer.moments.empty();
            if (lost) ++m_slips;
            if (lost || shown == nullptr) shown = &criterion;
        }
    }
    if (!marked && shown != nullptr) mark(answers[shown->key], *shown, m_slips > 0, scene);
}

model::Answer SampleEvaluations::answerTo(const model::Criterion& criterion, bool lost, const Scene& scene) {
    constexpr std::int64_t kMarkedSlips = 450'000;
    constexpr std::int64_t kComment = 150'000;
    model::Answer answer;
    answer.value = sampleAnswer(criterion, lost, m_chance);
    if (!lost) return answer;
    answer.causes.push_back(likelyCause(m_chance, criterion));
    if (m_chance.happens(kMarkedSlips))
        mark(answer, criterion, true, scene);
    else if (m_chance.happens(kComment))
        answer.comment = slipComment(m_chance, scene.call.language);
    return answer;
}

/// Says why, and where in the recording it can be heard.
void SampleEvaluations::mark(model::Answer& answer, const model::Criterion& criterion, bool lost,
                             const Scene& scene) {
    const Language language = scene.call.language;
    const SampleEvent& event = scene.call.eventFor(criterion.key, lost, m_chance.below(1'000));
    answer.comment = lost ? slipComment(m_chance, language) : praiseComment(m_chance, language);
    answer.moments.push_back({event.startMs, event.endMs, event.note.in(language)});
}

void SampleEvaluations::settle(SampleCase& made, std::size_t card, const SampleCall& call) {
    model::AnswerSheet& answers = made.evaluation.answers;
    const scoring::Score score = m_scorers[card].score(answers, made.recording.fields());
    std::size_t index = 0;
    for (const model::Section& section : m_setting.cards[card].sections) {
        for (const model::Criterion& criterion : section.criteria) {
            const scoring::CriterionScore& part = score.criteria[index++];
            if (part.state == scoring::CriterionState::SwitchedOff)
                answers.erase(criterion.key);
            else if (part.fatal)
                answers[criterion.key].reason = fatalReason(m_chance, call.language);
        }
    }
}

Day SampleEvaluations::dayOf(std::size_t index) const {
    return m_workdays[index * m_workdays.size() / m_count];
}

/// Somebody who had joined by that day.
const model::Agent& SampleEvaluations::agentWorkingOn(Day day) {
    const std::vector<model::Agent>& agents = m_setting.agents;
    const std::size_t first = m_chance.below(agents.size());
    for (std::size_t step = 0; step < agents.size(); ++step) {
        const model::Agent& agent = agents[(first + step) % agents.size()];
        if (!agent.memberships.empty() && agent.memberships.front().from <= day) return agent;
    }
    return agents[first];
}

} // namespace earmark::service
