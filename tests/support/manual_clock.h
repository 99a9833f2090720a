#pragma once

#include "core/base/calendar.h"
#include "core/base/clock.h"

#include <atomic>

namespace earmark::test {

/// A clock that stands still until it is told to move. Safe from any thread.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start = Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)))
        : m_nowMs(toUtcMs(start)) {}

    Instant now() const override { return fromUtcMs(m_nowMs.load()); }
    void advance(std::chrono::milliseconds step) { m_nowMs.fetch_add(step.count()); }
    void set(Instant instant) { m_nowMs.store(toUtcMs(instant)); }

private:
    std::atomic<std::int64_t> m_nowMs;
};

} // namespace earmark::test
