#pragma once

#include "core/reporting/figures.h"
#include "core/service/slice_fold.h"

#include <span>
#include <vector>

namespace earmark::service {

/// The parts of one card version, in its order.
struct VersionSums {
    const model::CardVersion* card = nullptr; ///< lives on the shelf
    sheets::PartList parts;
};

/// Sets the counts and shares of one part from its sums on each version that has it. `lostByAll` is what the
/// lost share is of, in thousandths.
void fillFigures(reporting::CriterionFigures& figures, std::span<const sheets::PartSums> versions,
                 std::int64_t lostByAll);

/// A group's parts version by version, the newest version of each card first, cards by key.
std::vector<VersionSums> versionsOf(const FoldedGroup& group, const SliceFilter& filter);

/// The versions of a card joined by their stable keys, in the order and words of the newest; what only older
/// versions have comes behind.
std::vector<reporting::CriterionFigures> criterionFigures(const std::vector<VersionSums>& versions);
std::vector<reporting::CriterionFigures> sectionFigures(const std::vector<VersionSums>& versions);
/// What all findings were put down to, as model::kCauseKeys has them; causes without a finding are left out.
std::vector<reporting::CauseFigures> causeFigures(const std::vector<VersionSums>& versions);

} // namespace earmark::service
