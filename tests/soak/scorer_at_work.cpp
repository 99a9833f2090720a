#include "tests/soak/scorer_at_work.h"

#include "core/service/call_service.h"
#include "core/service/roster_service.h"
#include "tests/soak/trial_centre.h"

namespace earmark::trial {

namespace {

constexpr const char* kCriteria[] = {"c0", "c1", "c2", "c3", "c4"};

model::Answer numbered(std::int64_t number) {
    model::Answer answer;
    answer.value = model::Points::whole(number % 6);
    answer.comment = std::to_string(number);
    answer.moments = {{number, number + 1, "heard"}};
    return answer;
}

} // namespace

ScorerAtWork::ScorerAtWork(service::Workspace& workspace, std::uint64_t seed, std::int64_t firstNumber,
                           Saving saving, Note note)
    : m_workspace(workspace)
    , m_evaluations(workspace)
    , m_random(seed)
    , m_number(firstNumber)
    , m_saving(saving)
    , m_note(std::move(note)) {}

Result<service::OpenEvaluation> ScorerAtWork::openNext() {
    service::RosterService roster(m_workspace);
    const auto inspectors = roster.inspectors();
    if (!inspectors) return inspectors.error();
    const InspectorId inspector = inspectors->front().id;
    const auto left = m_evaluations.lastDraft(inspector);
    if (!left) return left.error();
    if (*left) return m_evaluations.open(**left, inspector);
    const auto agent = roster.findAgent("001");
    if (!agent) return agent.error();
    model::Recording recording;
    recording.id = m_workspace.ids().make<RecordingId>();
    recording.root = "/calls";
    recording.path = recording.id.toString() + ".wav";
    recording.agent = (*agent)->id;
    recording.startedAt = fromUtcMs(1'770'000'000'000 + m_number * 60'000);
    const auto added = service::CallService(m_workspace).add({recording});
    if (!added) return added.error();
    return m_evaluations.open(recording.id, inspector);
}

bool ScorerAtWork::answer(EvaluationId draft, const std::string& criterion) {
    const std::string line = "save " + draft.toString() + " " + criterion + " " + std::to_string(++m_number);
    service::DraftChange change;
    change.evaluation = draft;
    change.answers = {{criterion, numbered(m_number)}};
    change.currentCriterion = criterion;
    change.playheadMs = m_number;
    m_note("try " + line);
    if (m_saving == Saving::Queued) {
        m_evaluations.save(std::move(change), [note = m_note, line](const Result<Instant>& saved) {
            if (saved) note("ack " + line);
        });
        return true;
    }
    if (!m_evaluations.saveNow(change)) return false;
    m_note("ack " + line);
    return true;
}

bool ScorerAtWork::submit(EvaluationId draft) {
    m_note("try submit " + draft.toString());
    if (!m_evaluations.submit(draft)) return false;
    m_note("ack submit " + draft.toString());
    return true;
}

bool ScorerAtWork::scoreCall() {
    const auto open = openNext();
    if (!open) return false;
    const EvaluationId draft = open->evaluation.id;
    for (const char* criterion : kCriteria)
        if (!answer(draft, criterion)) return false;
    for (std::uint64_t change = m_random() % 4; change > 0; --change)
        if (!answer(draft, kCriteria[m_random() % 5])) return false;
    if (!submit(draft)) return false;
    if (m_random() % 3 != 0) return true;
    const auto revision = m_evaluations.revise(draft, "heard again");
    if (!revision) return false;
    return answer(revision->evaluation.id, kCriteria[m_random() % 5]) && submit(revision->evaluation.id);
}

} // namespace earmark::trial
