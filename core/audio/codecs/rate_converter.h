#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace earmark::audio {

/// Brings a stream of interleaved stereo to another rate, for devices that do not take the call's own.
class RateConverter {
public:
    virtual ~RateConverter() = default;
    /// Takes all of `in` and writes what is ready to `out`; returns frames written. What does not fit is
    /// kept. An empty `in` gives what is kept.
    virtual std::size_t convert(std::span<const std::int16_t> in, std::span<std::int16_t> out) = 0;
    /// Forgets all sound.
    virtual void restart() = 0;
};

} // namespace earmark::audio
