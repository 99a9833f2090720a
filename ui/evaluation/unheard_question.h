#pragma once

class QWidget;

namespace earmark::ui {

class CallPlayer;
class Session;

/// Before a call is submitted though some of its speech was not heard: lets it pass, asks or refuses, as the
/// inspector has set it (unheard_rule.h). False: it stays open, the playhead where hearing has to go on.
bool mayLeaveUnheard(Session& session, CallPlayer& player, QWidget& parent);

} // namespace earmark::ui
