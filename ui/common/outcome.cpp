#include "ui/common/outcome.h"

#include "ui/common/session.h"

namespace earmark::ui {

bool wentWell(Session& session, const Result<void>& result) {
    if (!result) session.complain(result.error());
    return result.has_value();
}

} // namespace earmark::ui
