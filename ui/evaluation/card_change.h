#pragma once

#include "core/service/card_switch.h"

#include <QString>

#include <optional>

class QWidget;

namespace earmark::ui {

class Session;

/// Before the call at work is scored on another card: a reason where the rules choose another one, a yes
/// where only answers are set aside. Nothing when the inspector turns back.
std::optional<QString> askCardReason(Session& session, const service::CardSwitch& change, QWidget& parent);

} // namespace earmark::ui
