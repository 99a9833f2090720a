#pragma once

#include "core/service/group_names.h"
#include "core/service/results_service.h"
#include "core/service/slice_fold.h"

#include <functional>
#include <memory>
#include <vector>

namespace earmark::service {

/// What a fold tells apart for a breakdown.
GroupBy groupByOf(Grouping grouping);

reporting::Figures figuresOf(const FoldedGroup& group, Detail detail);

/// Asked only where groups are numbers that need a name.
using NamesOf = std::function<std::shared_ptr<const GroupNames>()>;

/// The groups of a fold by groupByOf(), in the order that ResultsService::breakdown() promises.
std::vector<reporting::GroupFigures> groupFigures(const FoldedGroups& folded, const SliceFilter& filter,
                                                  Grouping grouping, Detail detail, const NamesOf& names);

} // namespace earmark::service
