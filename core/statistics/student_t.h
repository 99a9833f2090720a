#pragma once

#include <cstddef>

namespace earmark::statistics {

/// The share of Student's t distribution with `degrees` (> 0, need not be whole) that lies above `value`
/// (≥ 0): half the incomplete beta function I(ν ÷ (ν + t²); ν/2, 1/2), Abramowitz & Stegun 26.7.1, by the
/// continued fraction of the NIST Digital Library of Mathematical Functions, 8.17.22. Relative error below
/// 1e-9, up to 10 000 degrees below 1e-11.
double studentTAbove(double value, double degrees);

/// The value that `probability` (0 < p < 1) of Student's t distribution lies below; relative error below
/// 1e-11 for one degree and more.
double studentTQuantile(double probability, double degrees);

/// studentTQuantile(0.975, degrees), degrees ≥ 1, fast enough to ask for each row of a ranking: a table up to
/// 200 degrees, then the expansion of Abramowitz & Stegun 26.7.5, there exact to 1e-11.
double studentT95(std::size_t degrees);

} // namespace earmark::statistics
