#include "core/service/finding_reader.h"

#include "core/reporting/full_points.h"
#include "core/scoring/card_words.h"
#include "core/scoring/explain_text.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"

#include <algorithm>

namespace earmark::service {

namespace {

using reporting::ReportedFinding;

/// What all answers of one evaluation share.
ReportedFinding headOf(const model::Evaluation& evaluation, const model::Recording& recording,
                       const Zone& zone) {
    ReportedFinding head;
    head.evaluation = evaluation.id;
    head.recording = recording.id;
    head.callStartedAt = recording.startedAt;
    head.callTime = zone.timeText(recording.startedAt).substr(0, std::string_view("2026-03-02 09:14").size());
    head.callNumber = recording.callNumber;
    return head;
}

void takeEvidence(ReportedFinding& finding, const model::Answer& answer, const model::Recording& recording) {
    finding.reason = answer.reason;
    finding.comment = answer.comment;
    finding.causes = answer.causes;
    if (!answer.passages.empty()) finding.quote = answer.passages.front().quote;
    if (answer.moments.empty() || recording.medium != model::Medium::Call) return;
    const model::Moment& moment = answer.moments.front();
    finding.passage = reporting::passageAround(moment.startMs, moment.endMs, recording.durationMs);
    finding.passage->note = moment.note;
}

void takeScore(ReportedFinding& finding, const scoring::CriterionScore& score) {
    finding.earnedThousandths = score.earned.thousandths;
    finding.possibleThousandths = score.possible.thousandths;
    finding.failed = score.failed;
    finding.fatal = score.fatal;
}

} // namespace

std::vector<ReportedFinding> FindingReader::answersOf(EvaluationId id) {
    const auto evaluation = storage::EvaluationStore(m_connection).find(id);
    const auto recording =
        evaluation ? storage::RecordingStore(m_connection).find(evaluation->recording) : std::nullopt;
    if (!recording) return {};
    const auto shelved = m_cards.get(m_connection, evaluation->cardVersion);
    ReportedFinding head = headOf(*evaluation, *recording, m_zone);
    head.cardKey = shelved->card.cardKey;
    head.inspectorName = inspectorName(evaluation->inspector);
    if (const auto agent =
            recording->agent ? storage::RosterStore(m_connection).agent(*recording->agent) : std::nullopt) {
        head.agentNumber = agent->number;
        head.agentName = agent->name;
    }
    const scoring::Score score = shelved->scorer.score(evaluation->answers, recording->fields());
    std::vector<ReportedFinding> findings;
    std::size_t index = 0;
    for (const model::Section& section : shelved->card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            const scoring::CriterionScore& part = score.criteria[index++];
            const auto answer = evaluation->answers.find(criterion.key);
            if (part.state != scoring::CriterionState::Answered || answer == evaluation->answers.end())
                continue;
            ReportedFinding& finding = findings.emplace_back(head);
            finding.criterionKey = criterion.key;
            finding.criterionName = scoring::nameOrKey(criterion.name, criterion.key);
            finding.fullPoints = reporting::fullPointsWords(criterion);
            finding.answer = scoring::answerText(criterion, answer->second.value);
            takeScore(finding, part);
            takeEvidence(finding, answer->second, *recording);
        }
    return findings;
}

const std::string& FindingReader::inspectorName(InspectorId inspector) {
    const auto [place, isNew] = m_inspectors.try_emplace(inspector);
    if (isNew)
        if (const auto found = storage::RosterStore(m_connection).inspector(inspector))
            place->second = found->name;
    return place->second;
}

bool saysSomething(const ReportedFinding& finding) {
    return finding.passage || !finding.quote.empty() || !finding.comment.empty();
}

bool isAtFullPoints(const ReportedFinding& finding) {
    return !finding.failed && finding.possibleThousandths > 0 &&
           finding.earnedThousandths >= finding.possibleThousandths;
}

} // namespace earmark::service
