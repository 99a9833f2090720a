#include "core/audio/time_stretch.h"

#include <soundtouch/SoundTouch.h>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace earmark::audio {

static_assert(std::is_same_v<soundtouch::SAMPLETYPE, float>, "SoundTouch must be built with float samples");

namespace {

constexpr int kSequenceMs = 40;
constexpr int kSeekWindowMs = 15;
constexpr int kOverlapMs = 8;

} // namespace

TimeStretch::TimeStretch(int sampleRate)
    : m_engine(std::make_unique<soundtouch::SoundTouch>())
    , m_sampleRate(sampleRate) {
    m_engine->setSampleRate(static_cast<unsigned>(sampleRate));
    m_engine->setChannels(2);
    m_engine->setSetting(SETTING_USE_QUICKSEEK, 0);
    m_engine->setSetting(SETTING_SEQUENCE_MS, kSequenceMs);
    m_engine->setSetting(SETTING_SEEKWINDOW_MS, kSeekWindowMs);
    m_engine->setSetting(SETTING_OVERLAP_MS, kOverlapMs);
}

TimeStretch::~TimeStretch() = default;

double TimeStretch::lagAt(double speed) const {
    const double pieceMs = kSequenceMs - kOverlapMs;
    return (speed - 1) * pieceMs / 2 * m_sampleRate / 1000;
}

void TimeStretch::restart(double speed) {
    m_engine->clear();
    m_engine->setTempo(speed);
    m_finished = false;
}

void TimeStretch::put(std::span<const std::int16_t> stereo) {
    m_buffer.resize(stereo.size());
    std::transform(stereo.begin(), stereo.end(), m_buffer.begin(),
                   [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0f; });
    m_engine->putSamples(m_buffer.data(), static_cast<unsigned>(stereo.size() / 2));
}

void TimeStretch::finish() {
    if (!m_finished) m_engine->flush(); // a second flush would add silence
    m_finished = true;
}

std::size_t TimeStretch::available() const {
    return m_engine->numSamples();
}

std::size_t TimeStretch::take(std::span<std::int16_t> stereo) {
    m_buffer.resize(stereo.size());
    const std::size_t frames =
        m_engine->receiveSamples(m_buffer.data(), static_cast<unsigned>(stereo.size() / 2));
    for (std::size_t i = 0; i < frames * 2; ++i)
        stereo[i] =
            static_cast<std::int16_t>(std::lrint(std::clamp(m_buffer[i] * 32768.0f, -32768.0f, 32767.0f)));
    return frames;
}

} // namespace earmark::audio
