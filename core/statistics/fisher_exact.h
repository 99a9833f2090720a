#pragma once

#include "core/statistics/difference.h"

namespace earmark::statistics {

/// How likely the first of two groups has as many successes as it has, or more, where both have the same
/// true share: Fisher's exact test, one-sided ("The Logic of Inductive Inference", Journal of the Royal
/// Statistical Society 98, 1935). Sound for any numbers, however small; 1 where the first group's share is
/// not above the second's, and where one has no trials.
double exactlyMore(const Share& first, const Share& second);

} // namespace earmark::statistics
