#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace soundtouch {
class SoundTouch;
}

namespace earmark::audio {

/// Plays stereo faster or slower at the same pitch (SoundTouch; sequence 40, seek window 15, overlap 8 ms:
/// pitch within 1.2 % from 0.5 to 3 times). Belongs to one thread.
class TimeStretch {
public:
    explicit TimeStretch(int sampleRate);
    ~TimeStretch();
    TimeStretch(const TimeStretch&) = delete;
    TimeStretch& operator=(const TimeStretch&) = delete;

    /// How far, on average, what comes out is behind speed × output: sound is taken in pieces of 32 ms that
    /// pass at their natural pace. In frames of the input; below 0 when ahead.
    double lagAt(double speed) const;

    /// Forgets all sound and goes on at this speed.
    void restart(double speed);
    void put(std::span<const std::int16_t> stereo);
    /// No more will be put: what is inside comes out, cut to the exact length.
    void finish();
    /// Stereo frames that take() can give now.
    std::size_t available() const;
    std::size_t take(std::span<std::int16_t> stereo);

private:
    std::unique_ptr<soundtouch::SoundTouch> m_engine;
    int m_sampleRate;
    std::vector<float> m_buffer;
    bool m_finished = false;
};

} // namespace earmark::audio
