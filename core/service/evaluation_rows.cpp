#include "core/service/evaluation_rows.h"

#include "core/scoring/score.h"

#include <algorithm>

namespace earmark::service {

reporting::EvaluationRow rowOf(const storage::ListedHeader& header, const model::CardVersion& card) {
    reporting::EvaluationRow row;
    row.evaluation = header.evaluation;
    row.recording = header.recording;
    row.callStartedAt = header.callStartedAt;
    row.submittedAt = header.submittedAt;
    row.agentNumber = header.agentNumber;
    row.agentName = header.agentName;
    row.teamName = header.teamName;
    row.inspectorName = header.inspectorName;
    row.cardKey = card.cardKey;
    row.cardVersion = card.version;
    row.cardName = card.name;
    row.cardReason = header.cardReason;
    row.revision = header.revision;
    row.purpose = header.purpose;
    row.finalMillionths = header.finalMillionths;
    if (header.finalMillionths)
        row.shownScore = scoring::shownScore(card, model::Share{*header.finalMillionths});
    row.failed = header.failed;
    row.passed = header.passed;
    row.fatalErrors = header.fatalErrors;
    row.nonFatalErrors = header.nonFatalErrors;
    return row;
}

ListPlace placeOf(const storage::FactStore::View& view, const storage::RecordHeader& header) {
    constexpr std::int64_t kDayMs = 86'400'000;
    ListPlace place;
    place.startedAtMs = view.dayNumber * kDayMs + header.startOffsetMs;
    std::ranges::copy(view.evaluation.first(place.evaluation.uuid.bytes.size()),
                      place.evaluation.uuid.bytes.begin());
    return place;
}

} // namespace earmark::service
