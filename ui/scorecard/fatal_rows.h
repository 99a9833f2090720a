#pragma once

namespace earmark::ui {

class CardEditController;
class EditRows;
class Session;

/// The fatal rules of the current criterion: when one is met, and what it does. Only what the criterion's
/// kind can meet is offered.
EditRows* makeFatalRows(Session& session, CardEditController& editor);

} // namespace earmark::ui
