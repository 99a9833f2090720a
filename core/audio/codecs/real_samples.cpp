#include "core/audio/codecs/real_samples.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace earmark::audio {

namespace {

constexpr float kScale = 32768;
constexpr float kLowest = -32768;
constexpr float kHighest = 32767;

std::int16_t toSample(float real) {
    if (std::isnan(real)) return 0;
    return static_cast<std::int16_t>(std::lrint(std::clamp(real * kScale, kLowest, kHighest)));
}

#ifdef __SSE2__
/// Four of them as whole numbers.
__m128i rounded(const float* reals) {
    const __m128 scaled = _mm_mul_ps(_mm_loadu_ps(reals), _mm_set1_ps(kScale));
    const __m128 numbers = _mm_and_ps(scaled, _mm_cmpord_ps(scaled, scaled));
    return _mm_cvtps_epi32(_mm_min_ps(_mm_max_ps(numbers, _mm_set1_ps(kLowest)), _mm_set1_ps(kHighest)));
}
#endif

} // namespace

void toSamples(std::span<const float> reals, std::int16_t* samples) {
    std::size_t done = 0;
#ifdef __SSE2__
    constexpr std::size_t kStep = 8;
    for (; done + kStep <= reals.size(); done += kStep)
        _mm_storeu_si128(reinterpret_cast<__m128i*>(samples + done),
                         _mm_packs_epi32(rounded(reals.data() + done), rounded(reals.data() + done + 4)));
#endif
    for (; done < reals.size(); ++done)
        samples[done] = toSample(reals[done]);
}

} // namespace earmark::audio
