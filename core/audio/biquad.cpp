#include "core/audio/biquad.h"

#include <cmath>
#include <numbers>

namespace earmark::audio {

namespace {

constexpr double kButterworth = 0.70710678118654752;

double warped(double hertz, int sampleRate) {
    return std::tan(std::numbers::pi * hertz / sampleRate);
}

} // namespace

Biquad::Biquad(double b0, double b1, double b2, double a1, double a2)
    : m_b0(static_cast<float>(b0))
    , m_b1(static_cast<float>(b1))
    , m_b2(static_cast<float>(b2))
    , m_a1(static_cast<float>(a1))
    , m_a2(static_cast<float>(a2)) {}

Biquad Biquad::lowPass(double hertz, int sampleRate) {
    const double k = warped(hertz, sampleRate);
    const double norm = 1 + k / kButterworth + k * k;
    return {k * k / norm, 2 * k * k / norm, k * k / norm, 2 * (k * k - 1) / norm,
            (1 - k / kButterworth + k * k) / norm};
}

Biquad Biquad::highPass(double hertz, int sampleRate) {
    const double k = warped(hertz, sampleRate);
    const double norm = 1 + k / kButterworth + k * k;
    return {1 / norm, -2 / norm, 1 / norm, 2 * (k * k - 1) / norm, (1 - k / kButterworth + k * k) / norm};
}

Biquad Biquad::bandPass(double hertz, double quality, int sampleRate) {
    const double k = warped(hertz, sampleRate);
    const double norm = 1 + k / quality + k * k;
    return {k / quality / norm, 0, -k / quality / norm, 2 * (k * k - 1) / norm,
            (1 - k / quality + k * k) / norm};
}

// The analogue frequencies, gains and qualities behind the table of ITU-R BS.1770-4, annex 1, which gives
// coefficients for 48 kHz alone.
Biquad Biquad::loudnessShelf(int sampleRate) {
    constexpr double kHertz = 1681.974450955533;
    constexpr double kQuality = 0.7071752369554196;
    const double gain = std::pow(10.0, 3.999843853973347 / 20);
    const double middle = std::pow(gain, 0.4996667741545416);
    const double k = warped(kHertz, sampleRate);
    const double norm = 1 + k / kQuality + k * k;
    return {(gain + middle * k / kQuality + k * k) / norm, 2 * (k * k - gain) / norm,
            (gain - middle * k / kQuality + k * k) / norm, 2 * (k * k - 1) / norm,
            (1 - k / kQuality + k * k) / norm};
}

Biquad Biquad::loudnessHighPass(int sampleRate) {
    constexpr double kHertz = 38.13547087602444;
    constexpr double kQuality = 0.5003270373238773;
    const double k = warped(kHertz, sampleRate);
    const double norm = 1 + k / kQuality + k * k;
    return {1, -2, 1, 2 * (k * k - 1) / norm, (1 - k / kQuality + k * k) / norm};
}

void Biquad::settle() {
    if (std::abs(m_z1) < kFaint) m_z1 = 0;
    if (std::abs(m_z2) < kFaint) m_z2 = 0;
}

} // namespace earmark::audio
