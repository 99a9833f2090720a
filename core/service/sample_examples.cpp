#include "core/service/sample_examples.h"

#include "core/service/evaluation_service.h"
#include "core/service/results_service.h"
#include "core/service/sample_texts.h"

#include <algorithm>
#include <set>
#include <utility>

namespace earmark::service {

namespace {

using namespace std::chrono_literals;
using model::CaseExample;
using model::ExampleKind;
using model::UrgentFinding;

constexpr std::size_t kLookedThrough = 200;
constexpr std::size_t kExamplesOfAKind = 6;
constexpr std::size_t kMostUrgent = 10;
constexpr std::size_t kStillOpen = 2;

Result<std::vector<OpenEvaluation>> newest(Workspace& workspace, const Slice& slice, std::size_t count) {
    const auto rows = ResultsService(workspace).evaluations(slice, count, 0);
    if (!rows) return rows.error();
    std::vector<OpenEvaluation> evaluations;
    for (const EvaluationRow& row : *rows) {
        auto open = EvaluationService(workspace).get(row.evaluation);
        if (!open) return open.error();
        evaluations.push_back(std::move(*open));
    }
    return evaluations;
}

const model::Criterion* criterionOf(const model::CardVersion& card, const std::string& key) {
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            if (criterion.key == key) return &criterion;
    return nullptr;
}

/// Picks moments, each criterion once as good and once as bad.
class ExamplePicker {
public:
    explicit ExamplePicker(SampleMaker& maker)
        : m_maker(maker) {}

    void take(const OpenEvaluation& open) {
        for (const auto& [key, answer] : open.evaluation.answers) {
            if (answer.moments.empty()) continue;
            const ExampleKind kind = answer.causes.empty() ? ExampleKind::Good : ExampleKind::Bad;
            const auto sameKind = static_cast<std::size_t>(
                std::ranges::count(m_picked, kind, &std::pair<ExampleKind, std::string>::first));
            if (sameKind < kExamplesOfAKind && m_picked.emplace(kind, key).second)
                m_examples.push_back(example(open, key, answer, kind));
        }
    }

    std::vector<CaseExample> finish() { return std::move(m_examples); }

private:
    CaseExample example(const OpenEvaluation& open, const std::string& key, const model::Answer& answer,
                        ExampleKind kind) {
        const model::Moment& moment = answer.moments.front();
        CaseExample made;
        made.addedAt = open.evaluation.submittedAt.value_or(Instant()) + 2h;
        made.id = m_maker.makeId<model::CaseExampleId>(made.addedAt);
        made.recording = open.recording.id;
        made.evaluation = open.evaluation.id;
        made.criterion = key;
        const model::Criterion* criterion = criterionOf(open.card, key);
        made.topic = criterion != nullptr ? criterion->name.zh + " / " + criterion->name.en : key;
        made.kind = kind;
        made.note = answer.comment;
        const std::int64_t end = std::min(moment.endMs, open.recording.durationMs);
        if (moment.startMs < end) made.span = {moment.startMs, end};
        made.addedBy = m_maker.trainer();
        return made;
    }

    SampleMaker& m_maker;
    std::set<std::pair<ExampleKind, std::string>> m_picked;
    std::vector<CaseExample> m_examples;
};

/// The criterion with a fatal error, and why it is one.
std::pair<std::string, std::string> fatalAnswer(const model::Evaluation& evaluation) {
    for (const auto& [key, answer] : evaluation.answers)
        if (!answer.reason.empty()) return {key, answer.reason};
    return {};
}

UrgentFinding raised(SampleMaker& maker, const OpenEvaluation& open, std::size_t place) {
    constexpr std::size_t kLateOnes = 4; // one of so many is raised a day late
    UrgentFinding made;
    made.raisedAt = open.evaluation.submittedAt.value_or(Instant()) + 5min;
    if (place % kLateOnes == kLateOnes - 1) made.raisedAt += 24h;
    made.id = maker.makeId<model::UrgentFindingId>(made.raisedAt);
    made.recording = open.recording.id;
    made.evaluation = open.evaluation.id;
    const auto [criterion, reason] = fatalAnswer(open.evaluation);
    made.criterion = criterion;
    made.text = fatalReasonInBoth(reason);
    made.raisedBy = open.evaluation.inspector;
    if (place < kStillOpen) return made;
    made.answeredBy = open.team && !open.team->leader.empty() ? open.team->leader : maker.trainer();
    made.answeredAt = made.raisedAt + 3h;
    made.answer = "已回访客户并与坐席沟通 / The customer was called back, the agent spoken to";
    return made;
}

} // namespace

Result<std::vector<CaseExample>> sampleExamples(Workspace& workspace, SampleMaker& maker) {
    const auto evaluations = newest(workspace, {}, kLookedThrough);
    if (!evaluations) return evaluations.error();
    ExamplePicker picker(maker);
    for (const OpenEvaluation& open : *evaluations)
        picker.take(open);
    return picker.finish();
}

Result<std::vector<UrgentFinding>> sampleUrgentFindings(Workspace& workspace, SampleMaker& maker) {
    Slice slice;
    slice.fatal = true;
    const auto evaluations = newest(workspace, slice, kMostUrgent);
    if (!evaluations) return evaluations.error();
    std::vector<UrgentFinding> findings;
    for (const OpenEvaluation& open : *evaluations)
        if (!fatalAnswer(open.evaluation).second.empty())
            findings.push_back(raised(maker, open, findings.size()));
    return findings;
}

} // namespace earmark::service
