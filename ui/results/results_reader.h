#pragma once

#include "ui/results/results_data.h"
#include "ui/results/results_wish.h"

#include <functional>

namespace earmark::ui {

/// Reads what the page shows of a wish, on any thread. Between two reads it asks whether the wish still
/// counts; Cancelled where it does not.
Result<ResultsData> readResults(service::Workspace& workspace, const ResultsWish& wish,
                                const std::function<bool()>& wanted);

} // namespace earmark::ui
