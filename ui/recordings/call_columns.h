#pragma once

#include "core/service/call_service.h"
#include "ui/common/format.h"

#include <QString>

namespace earmark::ui {

/// The worklist's columns, left to right.
enum class CallColumn { Start, Agent, Number, Team, Length, Direction, Queue, CallType, State, Score };
inline constexpr int kCallColumns = 10;

QString columnTitle(CallColumn column);
bool isRightAligned(CallColumn column);

QString stateName(service::CallState state);
QString directionText(model::Direction direction);
/// How a call was judged; None while it is not submitted.
Verdict verdictOf(const service::CallRow& row);
/// "86.5 ✓"; empty while it is not submitted.
QString scoreText(const service::CallRow& row);
/// "Written contact"; empty for a call.
QString mediumName(const service::CallRow& row);
/// Why a call cannot be listened to, as a sentence; empty when it can.
QString mediaSentence(const service::CallRow& row);

} // namespace earmark::ui
