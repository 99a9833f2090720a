#pragma once

#include "core/base/clock.h"

#include <cstdint>

namespace earmark::ui {

/// Counts the time an inspector really works on a call: each key, click or second of playing notes activity,
/// and a pause longer than the idle limit does not count.
class ActivityMeter {
public:
    explicit ActivityMeter(std::chrono::milliseconds idleLimit)
        : m_idleLimit(idleLimit) {}

    void start(Instant now, std::int64_t alreadySpentMs) {
        m_last = now;
        m_spentMs = alreadySpentMs;
    }

    void note(Instant now) {
        const auto gap = now - m_last;
        if (gap > std::chrono::milliseconds(0) && gap <= m_idleLimit) m_spentMs += gap.count();
        m_last = now;
    }

    std::int64_t spentMs() const { return m_spentMs; }

private:
    std::chrono::milliseconds m_idleLimit;
    Instant m_last{};
    std::int64_t m_spentMs = 0;
};

} // namespace earmark::ui
