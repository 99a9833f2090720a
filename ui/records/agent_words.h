#pragma once

#include <QString>

#include <string>

namespace earmark::ui {

/// A text of any length as a cell of a list shows it: one line, cut with an ellipsis.
QString cellWords(const std::string& text, int longest);

/// "0012 Li Na", with what there is of both.
QString agentWords(const std::string& name, const std::string& number);

} // namespace earmark::ui
