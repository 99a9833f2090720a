#include "core/reporting/reported_finding.h"

#include <algorithm>

namespace earmark::reporting {

HeardPassage passageAround(std::int64_t startMs, std::int64_t endMs, std::int64_t callMs) {
    constexpr std::int64_t kMargin = 2'000;
    constexpr std::int64_t kShortest = 5'000;
    constexpr std::int64_t kLongest = 20'000;
    std::int64_t from = startMs - kMargin;
    std::int64_t to = std::max(startMs, endMs) + kMargin;
    if (const std::int64_t missing = kShortest - (to - from); missing > 0) {
        from -= missing / 2;
        to += missing - missing / 2;
    }
    from = std::max<std::int64_t>(from, 0);
    to = std::clamp(to, from + kShortest, from + kLongest);
    if (callMs > 0 && to > callMs) {
        from = std::max<std::int64_t>(0, std::min(from, callMs - kShortest));
        to = callMs;
    }
    return {from, to, {}};
}

} // namespace earmark::reporting
