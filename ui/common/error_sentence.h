#pragma once

#include "core/base/error.h"

#include <QString>

namespace earmark::ui {

/// An error in the current language: what happened, to what, and what to do next. Core's own word, which
/// names the place and the reason, stands in between. Plain text.
QString errorSentence(const Error& error);

} // namespace earmark::ui
