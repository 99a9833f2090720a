#pragma once

#include <QString>

#include <string>

namespace earmark::ui {

/// Why something is wrong in a store, or what a repair did to it, in the language of the window. The core
/// says it in plain English; what only the storage engine has words for stays as it is.
QString reasonText(const std::string& english);

} // namespace earmark::ui
