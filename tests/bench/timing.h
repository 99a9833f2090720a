#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <vector>

namespace earmark::bench {

/// How long something took: as a person waits, and in the processor (which other programs do not disturb).
struct Time {
    double wallMs = 0;
    double processorMs = 0;
};

inline Time timeOf(const std::function<void()>& work) {
    const std::clock_t processor = std::clock();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), 1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
}

/// The middle one by the wall.
inline Time middleOf(std::vector<Time> times) {
    std::ranges::sort(times, {}, &Time::wallMs);
    return times[times.size() / 2];
}

/// The middle of several runs; the first warms the caches and does not count.
inline Time middleOf(int runs, const std::function<void()>& work) {
    work();
    std::vector<Time> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(timeOf(work));
    return middleOf(std::move(times));
}

} // namespace earmark::bench
