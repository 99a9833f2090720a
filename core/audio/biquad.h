#pragma once

#include <array>

namespace earmark::audio {

/// A second-order filter in transposed direct form II. Not thread-safe: it carries the sound's past.
class Biquad {
public:
    /// Normalised coefficients: a0 is 1.
    Biquad(double b0, double b1, double b2, double a1, double a2);

    /// Butterworth-like slopes (Q = 0.7071) at `hertz`, below half of `sampleRate`.
    static Biquad lowPass(double hertz, int sampleRate);
    static Biquad highPass(double hertz, int sampleRate);
    /// Loudest at `hertz`, at which it changes nothing; the higher `quality`, the narrower.
    static Biquad bandPass(double hertz, double quality, int sampleRate);
    /// The two stages of the K-weighting of ITU-R BS.1770, made for any rate from their analogue shapes:
    /// a shelf of +4 dB above 1.7 kHz, and a high pass at 38 Hz.
    static Biquad loudnessShelf(int sampleRate);
    static Biquad loudnessHighPass(int sampleRate);

    /// b0, b1, b2, a1, a2.
    std::array<float, 5> coefficients() const { return {m_b0, m_b1, m_b2, m_a1, m_a2}; }
    /// A past fainter than this is forgotten.
    static constexpr float kFaint = 1e-12f;

    float step(float in) {
        const float out = m_b0 * in + m_z1;
        m_z1 = m_b1 * in - m_a1 * out + m_z2;
        m_z2 = m_b2 * in - m_a2 * out;
        return out;
    }
    /// Forgets a past too faint to be heard, before it decays into denormal numbers, which are slow.
    void settle();

private:
    float m_b0, m_b1, m_b2, m_a1, m_a2;
    float m_z1 = 0;
    float m_z2 = 0;
};

} // namespace earmark::audio
