#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <mutex>
#include <random>

namespace earmark {

/// Makes Uuids: 48 bits of time, then a counter that keeps those of one millisecond in order, then chance.
/// Never goes backwards within one source, even if the clock does. Safe from any thread.
class IdSource {
public:
    /// Seeded from the system's randomness.
    explicit IdSource(const Clock& clock);
    /// Reproducible, for samples and tests.
    IdSource(const Clock& clock, std::uint64_t seed);

    Uuid next();
    template <class AnyId>
    AnyId make() {
        return AnyId{next()};
    }

private:
    const Clock& m_clock;
    std::mutex m_mutex;
    std::mt19937_64 m_random;
    std::int64_t m_lastMs = 0;
    std::uint16_t m_sequence = 0;
};

} // namespace earmark
