#pragma once

#include <chrono>
#include <cstdint>

namespace earmark {

/// A point in time: UTC milliseconds since 1970. Local times exist only at the edges (screen, files).
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Milliseconds since 1970 UTC, as stores and files hold them.
constexpr std::int64_t toUtcMs(Instant instant) {
    return instant.time_since_epoch().count();
}
constexpr Instant fromUtcMs(std::int64_t utcMs) {
    return Instant(std::chrono::milliseconds(utcMs));
}

/// The seam through which everything that asks for the time does so.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The computer's own clock.
class SystemClock final : public Clock {
public:
    Instant now() const override {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace earmark
