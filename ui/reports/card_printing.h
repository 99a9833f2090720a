#pragma once

#include "core/model/scorecard.h"
#include "core/reporting/card_print.h"

class QWidget;

namespace earmark::ui {

class Session;

/// Asks where to and prints a card there, as PDF or, where the name ends so, as HTML; says in the foot what
/// it did or why it could not.
void printCard(Session& session, QWidget* window, const model::CardVersion& card,
               reporting::PrintLanguage language);

} // namespace earmark::ui
