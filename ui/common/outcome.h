#pragma once

#include "core/base/result.h"

namespace earmark::ui {

class Session;

/// Whether it went well; what went wrong is said in the window's foot.
bool wentWell(Session& session, const Result<void>& result);

} // namespace earmark::ui
