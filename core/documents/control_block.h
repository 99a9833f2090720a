#pragma once

#include "core/documents/chart_block.h"
#include "core/documents/pages/door.h"
#include "core/documents/wording.h"
#include "core/reporting/control_figures.h"

namespace earmark::documents {

/// The month of a day: "2026-03".
std::string monthText(Day day);

/// "Level 86.5% (84.1 – 88.9). No trend beyond chance. No month swings beyond its limits."
std::string controlWords(const reporting::ControlFigures& control, const Wording& say);

/// The control chart of a mean by month, with the figures behind it. Each month opens its evaluations, of
/// whom `behind` names, up to the day that it names.
ChartBlock controlBlock(const reporting::ControlFigures& control, const Wording& say,
                        const Door& behind = {});

} // namespace earmark::documents
