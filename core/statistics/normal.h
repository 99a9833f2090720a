#pragma once

namespace earmark::statistics {

/// The share of a standard normal distribution below `value`.
double normalBelow(double value);

/// The value that `probability` (0 < p < 1) of a standard normal distribution lies below; accurate to about
/// 1e-13. Start: Abramowitz & Stegun, "Handbook of Mathematical Functions" (1964), 26.2.23; then Halley's
/// iteration on the complementary error function.
double normalQuantile(double probability);

} // namespace earmark::statistics
