#pragma once

class QWidget;

namespace earmark::ui {

/// What is bound to this widget counts only while the focus is in it, whatever the command: beside other
/// parts of a page a digit must not answer a form that nobody looks at.
void limitKeysToFocus(QWidget& owner);
bool needsFocusForKeys(const QWidget& owner);

} // namespace earmark::ui
