#pragma once

#include "core/service/call_service.h"
#include "ui/common/format.h"

#include <QString>

#include <optional>

namespace earmark::ui {

/// The worklist's columns, left to right.
enum class CallColumn {
    Start,
    Agent,
    Number,
    Team,
    Length,
    Direction,
    Queue,
    CallType,
    State,
    Score,
    TalkShare,
    DeadAir,
    TalkOver
};
inline constexpr int kCallColumns = 13;

QString columnTitle(CallColumn column);
bool isRightAligned(CallColumn column);

QString stateName(service::CallState state);
QString directionText(model::Direction direction);
/// How a call was judged; None while it is not submitted.
Verdict verdictOf(const service::CallRow& row);
/// "86.5 ✓"; empty while it is not submitted.
QString scoreText(const service::CallRow& row);
/// What an evidence column holds; nothing where it is not known or cannot be told.
std::optional<std::int64_t> evidenceOf(const service::CallRow& row, CallColumn column);
QString evidenceText(const service::CallRow& row, CallColumn column);
/// "Written contact"; empty for a call.
QString mediumName(const service::CallRow& row);
/// Its recording plays, but ends before it should.
bool isCutOff(const service::CallRow& row);
/// Why a call cannot be listened to, or not to its end, as a sentence; empty when it can.
QString mediaSentence(const service::CallRow& row);

} // namespace earmark::ui
