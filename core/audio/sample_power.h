#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace earmark::audio {

/// Sum of squares. Eight sums side by side, which compilers turn into vector code.
inline float sumOfSquares(std::span<const std::int16_t> samples) {
    constexpr std::size_t kLanes = 8;
    std::array<float, kLanes> lanes{};
    std::size_t i = 0;
    for (; i + kLanes <= samples.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const auto sample = static_cast<float>(samples[i + lane]);
            lanes[lane] += sample * sample;
        }
    for (; i < samples.size(); ++i)
        lanes[0] += static_cast<float>(samples[i]) * static_cast<float>(samples[i]);
    float sum = 0;
    for (const float lane : lanes)
        sum += lane;
    return sum;
}

} // namespace earmark::audio
