#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace earmark::audio {

/// Sum of squares, added up in four lanes of two neighbours each.
inline float sumOfSquares(std::span<const std::int16_t> samples) {
    constexpr std::size_t kLanes = 4;
    constexpr std::size_t kStep = 2 * kLanes;
    alignas(16) std::array<float, kLanes> lanes{};
    std::size_t i = 0;
#ifdef __SSE2__
    __m128 sums = _mm_setzero_ps();
    const __m128 unsignedBits = _mm_castsi128_ps(_mm_set1_epi32(0x7fffffff));
    for (; i + kStep <= samples.size(); i += kStep) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i*>(samples.data() + i));
        // Two samples of -32768 give 2^31, which reads as its negative here.
        const __m128 pairs = _mm_and_ps(_mm_cvtepi32_ps(_mm_madd_epi16(eight, eight)), unsignedBits);
        sums = _mm_add_ps(sums, pairs);
    }
    _mm_store_ps(lanes.data(), sums);
#endif
    const auto square = [&](std::size_t at) {
        const auto sample = static_cast<std::uint32_t>(std::abs(int{samples[at]}));
        return sample * sample;
    };
    for (; i + kStep <= samples.size(); i += kStep)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            lanes[lane] += static_cast<float>(square(i + 2 * lane) + square(i + 2 * lane + 1));
    for (; i < samples.size(); ++i)
        lanes[0] += static_cast<float>(square(i));
    float sum = 0;
    for (const float lane : lanes)
        sum += lane;
    return sum;
}

} // namespace earmark::audio
