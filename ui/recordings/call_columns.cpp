#include "ui/recordings/call_columns.h"

#include "core/model/cut_off.h"
#include "core/model/replaced_recording.h"
#include "ui/common/error_sentence.h"
#include "ui/common/text.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

struct Worklist {
    Q_DECLARE_TR_FUNCTIONS(Worklist)
};

} // namespace

QString columnTitle(CallColumn column) {
    switch (column) {
    case CallColumn::Start:
        return Worklist::tr("Start");
    case CallColumn::Agent:
        return Worklist::tr("Agent");
    case CallColumn::Number:
        return Worklist::tr("Number");
    case CallColumn::Team:
        return Worklist::tr("Team");
    case CallColumn::Length:
        return Worklist::tr("Length");
    case CallColumn::Direction:
        return Worklist::tr("Direction");
    case CallColumn::Queue:
        return Worklist::tr("Queue");
    case CallColumn::CallType:
        return Worklist::tr("Call type");
    case CallColumn::State:
        return Worklist::tr("State");
    case CallColumn::Score:
        return Worklist::tr("Score");
    case CallColumn::TalkShare:
        return Worklist::tr("Agent’s talk, %");
    case CallColumn::DeadAir:
        return Worklist::tr("Longest dead air");
    case CallColumn::TalkOver:
        return Worklist::tr("Talk-overs");
    }
    return {};
}

bool isRightAligned(CallColumn column) {
    return column == CallColumn::Length || column >= CallColumn::Score;
}

QString stateName(service::CallState state) {
    switch (state) {
    case service::CallState::Waiting:
        return Worklist::tr("Waiting");
    case service::CallState::Draft:
        return Worklist::tr("Draft");
    case service::CallState::Parked:
        return Worklist::tr("Parked");
    case service::CallState::Submitted:
        return Worklist::tr("Scored");
    case service::CallState::Skipped:
        return Worklist::tr("Skipped");
    }
    return {};
}

QString directionText(model::Direction direction) {
    switch (direction) {
    case model::Direction::Unknown:
        return {};
    case model::Direction::Inbound:
        return Worklist::tr("Inbound");
    case model::Direction::Outbound:
        return Worklist::tr("Outbound");
    case model::Direction::Internal:
        return Worklist::tr("Internal");
    }
    return {};
}

Verdict verdictOf(const service::CallRow& row) {
    if (row.state != service::CallState::Submitted) return Verdict::None;
    if (row.failed) return Verdict::Fatal;
    if (!row.finalMillionths) return Verdict::NotApplicable;
    return row.passed ? Verdict::Pass : Verdict::Below;
}

QString scoreText(const service::CallRow& row) {
    const Verdict verdict = verdictOf(row);
    if (verdict == Verdict::None) return {};
    const QString sign = verdictSign(verdict);
    return row.finalMillionths ? toQString(row.shownScore) + u' ' + sign : sign;
}

std::optional<std::int64_t> evidenceOf(const service::CallRow& row, CallColumn column) {
    if (!row.evidence) return std::nullopt;
    if (column == CallColumn::TalkShare) return row.evidence->agentTalkShare;
    return column == CallColumn::DeadAir ? row.evidence->longestDeadAirMs : row.evidence->talkOvers;
}

QString evidenceText(const service::CallRow& row, CallColumn column) {
    constexpr std::int64_t kThousand = 1000;
    const auto value = evidenceOf(row, column);
    if (!value) return {};
    if (column == CallColumn::TalkOver) return QString::number(*value);
    if (column == CallColumn::TalkShare) return QString::number((*value + kThousand / 2) / kThousand);
    return playTime(*value);
}

QString mediumName(const service::CallRow& row) {
    return row.medium == model::Medium::Text ? Worklist::tr("Written contact") : QString();
}

bool isCutOff(const service::CallRow& row) {
    return model::isCutOff(row.mediaState, row.mediaProblem);
}

QString mediaSentence(const service::CallRow& row) {
    const QString path = toQString(row.path);
    if (row.mediaProblem == model::kReplaced)
        return errorSentence({ErrorCode::Conflict, row.path, row.mediaProblem});
    const QString why = toQString(row.mediaProblem);
    if (row.medium == model::Medium::Text && row.mediaState == model::MediaState::Unreadable)
        return Worklist::tr("The text %1 cannot be read: %2. Skip the contact, or export it again.")
            .arg(path, why);
    if (row.mediaState == model::MediaState::Missing)
        return Worklist::tr(
                   "The recording %1 is not where it was. If its folder moved, name the new place in the "
                   "settings.")
            .arg(path);
    if (row.mediaState == model::MediaState::Unreadable)
        return Worklist::tr(
                   "The recording %1 cannot be played: %2. Skip the call, import the recording again, or, "
                   "where the file has no header, say in its menu what it is.")
            .arg(path, why);
    if (isCutOff(row))
        return Worklist::tr(
                   "The recording %1 was cut off or is damaged: it plays for %2, the rest is missing. If "
                   "the recorder has the whole call, fetch it anew to the same place.")
            .arg(path, lengthText(row.durationMs));
    return {};
}

} // namespace earmark::ui
