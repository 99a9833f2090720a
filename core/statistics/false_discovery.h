#pragma once

#include <span>
#include <vector>

namespace earmark::statistics {

/// Which of many comparisons to call more than chance, of the probability of each where there is nothing:
/// Benjamini & Hochberg, "Controlling the False Discovery Rate" (Journal of the Royal Statistical Society B
/// 57, 1995). Of those that are marked, no more than `rate` are expected to be chance; where there is nothing
/// anywhere, something is marked in no more than `rate` of all such tables. Looking at each alone would mark
/// one in twenty. In the order of the probabilities.
std::vector<bool> discoveries(std::span<const double> probabilities, double rate = 0.05);

} // namespace earmark::statistics
