#pragma once

#include "ui/scorecard/edit_rows.h"
#include "ui/scorecard/property_page.h"

#include <functional>

namespace earmark::ui {

class CardEditController;
class Session;

/// The rows of the lists inside a card. Each works on the current place of the editor.

/// Levels of a choice, options of a multiple: points, names, what earns them.
EditRows* makeOptionRows(Session& session, CardEditController& editor);
/// Bands of a measure: from, to, points, names.
EditRows* makeMeasureBandRows(Session& session, CardEditController& editor);
/// Grades of the card: from, to, names, colour.
EditRows* makeGradeRows(Session& session, CardEditController& editor);
/// Phrases that inspectors put into comments.
EditRows* makePhraseRows(Session& session, CardEditController& editor);

} // namespace earmark::ui
