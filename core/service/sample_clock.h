#pragma once

#include "core/base/clock.h"

namespace earmark::service {

/// The time of making that ids of the sample store carry: that of the thing in hand.
class SampleClock final : public Clock {
public:
    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now{};
};

} // namespace earmark::service
