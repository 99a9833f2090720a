#pragma once

#include "core/documents/passage.h"
#include "core/reporting/reported_finding.h"
#include "ui/reports/passage_player.h"

#include <optional>
#include <vector>

namespace earmark::ui {

/// What the player plays of a report's passage; nothing where its recording is not named.
std::optional<HeardPart> heardPart(const documents::Passage& passage);

/// The finding that a passage of a report shows; nullptr where it is none of these.
const reporting::ReportedFinding* findPassage(const std::vector<reporting::ReportedFinding>& findings,
                                              const documents::Passage& passage);

} // namespace earmark::ui
