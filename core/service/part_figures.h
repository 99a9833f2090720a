#pragma once

#include "core/service/fact_fold.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace earmark::service {

/// The parts of one card version, in its order.
struct VersionSums {
    const model::CardVersion* card = nullptr; ///< lives on the shelf
    std::vector<PartSums> criteria;
    std::vector<PartSums> sections;
};

/// Sets the counts and shares of one part from its sums on each version that has it. `lostByAll` is what the
/// lost share is of, in thousandths.
void fillFigures(reporting::CriterionFigures& figures, std::span<const PartSums> versions,
                 std::int64_t lostByAll);

/// Adds up a slice version by version, the newest version of each card first, cards by key.
std::vector<VersionSums> foldParts(storage::Connection& connection, CardShelf& cards, const Slice& slice);

/// The versions of a card joined by their stable keys, in the order and words of the newest; what only older
/// versions have comes behind.
std::vector<reporting::CriterionFigures> criterionFigures(const std::vector<VersionSums>& versions);
std::vector<reporting::CriterionFigures> sectionFigures(const std::vector<VersionSums>& versions);

} // namespace earmark::service
