#pragma once

#include "core/reporting/version_break.h"
#include "core/service/slice_fold.h"

#include <vector>

namespace earmark::service {

/// Where newer versions take over among the calls of a slice, by day. Which day is the first is asked of the
/// slice's people and queues at all times, so that a period that begins later does not invent a break; only
/// those within the period are given. A version that nobody used breaks nothing.
std::vector<reporting::VersionBreak> versionBreaks(storage::Connection& connection, CardShelf& cards,
                                                   const Slice& slice);

} // namespace earmark::service
