#include "core/audio/call_feeder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace earmark::audio {

namespace {

constexpr int kFadeMs = 5;
constexpr std::size_t kBlockFrames = 1024;
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
/// Two voices summed into one ear keep their power rather than their amplitude.
constexpr float kFold = 0.70710678f;

std::int16_t toSample(float value) {
    return static_cast<std::int16_t>(std::lrint(std::clamp(value, -32768.0f, 32767.0f)));
}

} // namespace

CallFeeder::CallFeeder(std::shared_ptr<const DecodedCall> call)
    : m_call(std::move(call))
    , m_fadeFrames(std::max(1, m_call->pcm.sampleRate() * kFadeMs / 1000))
    , m_from(gainsOf({}))
    , m_to(m_from)
    , m_glided(m_fadeFrames) {
    for (auto& plane : m_planes)
        plane.resize(kBlockFrames);
}

CallFeeder::Gains CallFeeder::gainsOf(const Mix& mix) const {
    Gains gains;
    if (m_call->pcm.sides() == 1) {
        gains.toEar[0] = {mix.gain[0], mix.gain[0]};
        return gains;
    }
    switch (mix.listen) {
    case Listen::Agent:
        gains.toEar[0] = {mix.gain[0], mix.gain[0]};
        break;
    case Listen::Customer:
        gains.toEar[1] = {mix.gain[1], mix.gain[1]};
        break;
    case Listen::Both:
        for (std::size_t side = 0; side < gains.toEar.size(); ++side)
            for (std::size_t ear = 0; ear < 2; ++ear)
                gains.toEar[side][ear] = mix.foldToMono ? kFold * mix.gain[side]
                                         : side == ear  ? mix.gain[side]
                                                        : 0;
    }
    return gains;
}

CallFeeder::Gains CallFeeder::currentGains(float share) const {
    Gains gains;
    for (std::size_t side = 0; side < gains.toEar.size(); ++side)
        for (std::size_t ear = 0; ear < 2; ++ear)
            gains.toEar[side][ear] =
                m_from.toEar[side][ear] + share * (m_to.toEar[side][ear] - m_from.toEar[side][ear]);
    return gains;
}

void CallFeeder::setMix(const Mix& mix) {
    m_from = m_glided >= m_fadeFrames
                 ? m_to
                 : currentGains(static_cast<float>(m_glided) / static_cast<float>(m_fadeFrames));
    m_to = gainsOf(mix);
    m_glided = 0;
}

void CallFeeder::setPosition(std::int64_t frame) {
    m_position = std::max<std::int64_t>(frame, 0);
    m_landedAt = -1;
}

/// The frame before which the next jump of loop or skip list leaves.
std::int64_t CallFeeder::nextJump() const {
    std::int64_t at = kNever;
    if (m_loop && m_position < m_loop->end) at = m_loop->end;
    const auto skip =
        std::lower_bound(m_skips.begin(), m_skips.end(), m_position,
                         [](const FrameSpan& span, std::int64_t frame) { return span.end <= frame; });
    if (skip != m_skips.end()) at = std::min(at, std::max(skip->start, m_position));
    return at;
}

bool CallFeeder::jumpIfDue() {
    bool jumped = false;
    const auto land = [&](std::int64_t frame) {
        m_position = frame;
        m_landedAt = frame;
        jumped = true;
    };
    const bool endOfCall = m_call->pcm.finished() && m_position >= m_call->pcm.readyFrames();
    if (m_loop && (m_position == m_loop->end || (endOfCall && m_loop->end >= m_position)))
        land(m_loop->start);
    for (const FrameSpan& skip : m_skips)
        if (skip.contains(m_position)) {
            const bool leavesLoop = m_loop && m_loop->contains(m_position) && skip.end >= m_loop->end;
            land(leavesLoop ? m_loop->start : skip.end);
            if (leavesLoop) break;
        }
    return jumped;
}

float CallFeeder::edgeGain(std::int64_t frame, std::int64_t jumpAt) const {
    const auto fade = static_cast<float>(m_fadeFrames);
    float gain = 1;
    if (m_landedAt >= 0 && frame - m_landedAt < m_fadeFrames)
        gain = static_cast<float>(frame - m_landedAt) / fade;
    if (jumpAt != kNever && jumpAt - frame <= m_fadeFrames)
        gain = std::min(gain, static_cast<float>(jumpAt - frame - 1) / fade);
    return gain;
}

std::size_t CallFeeder::feed(std::span<std::int16_t> stereo) {
    const std::int64_t jumpAt = nextJump();
    std::size_t wanted = std::min(stereo.size() / 2, kBlockFrames);
    if (jumpAt - m_position < static_cast<std::int64_t>(wanted))
        wanted = static_cast<std::size_t>(jumpAt - m_position);
    const auto sides = static_cast<std::size_t>(m_call->pcm.sides());
    std::size_t frames = 0;
    for (std::size_t side = 0; side < sides; ++side) // side 1 is ready wherever side 0 is
        frames = m_call->pcm.read(static_cast<int>(side), m_position,
                                  std::span(m_planes[side]).first(side == 0 ? wanted : frames));
    for (std::size_t i = 0; i < frames; ++i) {
        const bool gliding = m_glided < m_fadeFrames;
        const Gains gains =
            gliding ? currentGains(static_cast<float>(m_glided++) / static_cast<float>(m_fadeFrames)) : m_to;
        const float edge = edgeGain(m_position + static_cast<std::int64_t>(i), jumpAt);
        for (std::size_t ear = 0; ear < 2; ++ear) {
            float sum = 0;
            for (std::size_t side = 0; side < sides; ++side)
                sum += gains.toEar[side][ear] * static_cast<float>(m_planes[side][i]);
            stereo[2 * i + ear] = toSample(sum * edge);
        }
    }
    m_position += static_cast<std::int64_t>(frames);
    return frames;
}

bool CallFeeder::atEnd() const {
    return m_call->pcm.finished() && m_position >= m_call->pcm.readyFrames() &&
           !(m_loop && m_loop->end >= m_position);
}

} // namespace earmark::audio
