#pragma once

#include <span>

namespace earmark::statistics {

/// The quantile at `probability` (0 … 1) of ascending values, interpolated between neighbours: type 7 of
/// Hyndman & Fan, "Sample Quantiles in Statistical Packages" (The American Statistician 50, 1996), the
/// default of R. The values are not empty.
double quantile(std::span<const double> ascending, double probability);

} // namespace earmark::statistics
