#pragma once

#include <cstddef>

namespace earmark::statistics {

/// What intervals of means are reckoned from.
struct Moments {
    std::size_t count = 0;
    double mean = 0;
    double variance = 0; ///< of the sample: Σ(x − mean)² ÷ (n − 1); zero below two
};

} // namespace earmark::statistics
