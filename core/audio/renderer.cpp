#include "core/audio/renderer.h"

#include "core/audio/codec_loader.h"

#include <algorithm>
#include <cmath>

namespace earmark::audio {

namespace {

constexpr int kFadeMs = 5;
constexpr std::size_t kFeedFrames = 512;
constexpr int kShortestLoopMs = 50;

std::vector<FrameSpan> sortedAndJoined(std::vector<FrameSpan> spans) {
    std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    std::vector<FrameSpan> joined;
    for (const FrameSpan& span : spans) {
        if (span.length() <= 0) continue;
        if (!joined.empty() && span.start <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

} // namespace

Renderer::Renderer(std::shared_ptr<const DecodedCall> call, int outputRate)
    : m_call(std::move(call))
    , m_outputRate(outputRate)
    , m_fadeFrames(std::max(1, outputRate * kFadeMs / 1000))
    , m_timeline(m_call->pcm.sampleRate())
    , m_feeder(m_call)
    , m_stretch(m_call->pcm.sampleRate())
    , m_fedBlock(2 * kFeedFrames)
    , m_convertBlock(2 * kFeedFrames)
    , m_fade(m_fadeFrames) {
    restartChain();
}

Result<std::shared_ptr<Renderer>> Renderer::make(std::shared_ptr<const DecodedCall> call, int outputRate) {
    const int callRate = call->pcm.sampleRate();
    std::shared_ptr<Renderer> renderer(new Renderer(std::move(call), outputRate));
    if (callRate != outputRate) {
        const auto codecs = codecModule();
        if (!codecs) return codecs.error();
        auto converter = (*codecs)->makeRateConverter(callRate, outputRate);
        if (!converter) return converter.error();
        renderer->m_converter = std::move(*converter);
    }
    return renderer;
}

void Renderer::setPaused(bool paused) {
    const std::lock_guard lock(m_mutex);
    m_wishes.paused = paused;
}

bool Renderer::paused() const {
    const std::lock_guard lock(m_mutex);
    return m_wishes.paused;
}

void Renderer::seek(std::int64_t frame) {
    const std::lock_guard lock(m_mutex);
    m_wishes.seekTo = std::max<std::int64_t>(frame, 0);
    m_ended = false;
}

void Renderer::setSpeed(double speed) {
    const std::lock_guard lock(m_mutex);
    m_wishes.speed = std::clamp(speed, kMinSpeed, kMaxSpeed);
}

void Renderer::setMix(const Mix& mix) {
    const std::lock_guard lock(m_mutex);
    m_wishes.mix = mix;
}

void Renderer::setLoop(std::optional<FrameSpan> loop) {
    const std::int64_t shortest = m_call->pcm.sampleRate() * kShortestLoopMs / 1000;
    if (loop) loop->end = std::max(loop->end, loop->start + shortest);
    const std::lock_guard lock(m_mutex);
    m_wishes.loop = loop;
    m_ended = false;
}

void Renderer::setSkips(std::vector<FrameSpan> skips) {
    skips = sortedAndJoined(std::move(skips));
    const std::lock_guard lock(m_mutex);
    m_wishes.skips = std::move(skips);
}

std::int64_t Renderer::position(std::int64_t latencyFrames) const {
    const std::lock_guard lock(m_mutex);
    if (m_wishes.seekTo) return *m_wishes.seekTo;
    const std::int64_t place = m_timeline.positionAt(latencyFrames);
    // The average lag of the stretch no longer counts once its last sound is out.
    return m_ended && latencyFrames == 0 ? std::max(place, m_call->pcm.readyFrames()) : place;
}

/// Wishes that need no break in the sound are granted at once; the others are noted for makeBreak().
void Renderer::takeWishes() {
    const std::lock_guard lock(m_mutex);
    if (m_wishes.mix) m_feeder.setMix(*m_wishes.mix);
    if (m_wishes.loop) m_feeder.setLoop(*m_wishes.loop);
    if (m_wishes.skips) m_feeder.setSkips(*m_wishes.skips);
    m_wishes.mix.reset();
    m_wishes.loop.reset();
    m_wishes.skips.reset();
    m_pausedWished = m_wishes.paused;
    m_speedWished = m_wishes.speed;
    m_seekTo = m_wishes.seekTo;
}

/// At silence: goes to the wanted place and speed.
void Renderer::makeBreak() {
    const bool chainBreaks = m_seekTo || m_speedWished != m_speed;
    m_pausedNow = m_pausedWished;
    if (!chainBreaks) return;
    const std::int64_t place = m_seekTo ? *m_seekTo : m_timeline.positionAt(0);
    m_speed = m_speedWished;
    m_feeder.setPosition(place);
    restartChain();
    const std::lock_guard lock(m_mutex);
    if (m_wishes.seekTo == m_seekTo) m_wishes.seekTo.reset(); // else another seek came meanwhile
    m_seekTo.reset();
    m_ended = false;
}

void Renderer::restartChain() {
    m_stretch.restart(m_speed);
    if (m_converter) m_converter->restart();
    m_timeline.jumped(m_feeder.position());
    m_timeline.restarted(m_speed * m_call->pcm.sampleRate() / m_outputRate, m_speed,
                         m_speed == 1 ? 0 : m_stretch.lagAt(m_speed));
}

std::size_t Renderer::feed(std::span<std::int16_t> stereo) {
    if (m_feeder.jumpIfDue()) m_timeline.jumped(m_feeder.position());
    const std::size_t frames = m_feeder.feed(stereo);
    m_timeline.fed(static_cast<std::int64_t>(frames));
    return frames;
}

std::size_t Renderer::pullStretched(std::span<std::int16_t> stereo) {
    const std::size_t wanted = stereo.size() / 2;
    while (m_stretch.available() < wanted) {
        const std::size_t fed = feed(m_fedBlock);
        if (fed == 0) {
            if (m_feeder.atEnd()) m_stretch.finish();
            break;
        }
        m_stretch.put(std::span(m_fedBlock).first(2 * fed));
    }
    return m_stretch.take(stereo);
}

std::size_t Renderer::pullAtCallRate(std::span<std::int16_t> stereo) {
    return m_speed == 1 ? feed(stereo) : pullStretched(stereo);
}

/// Some frames of the call's sound at the output rate, 0 when there are none now.
std::size_t Renderer::pull(std::span<std::int16_t> stereo) {
    if (!m_converter) return pullAtCallRate(stereo);
    if (const std::size_t kept = m_converter->convert({}, stereo)) return kept;
    for (;;) {
        const std::size_t frames = pullAtCallRate(m_convertBlock);
        if (frames == 0) return 0;
        const std::size_t got = m_converter->convert(std::span(m_convertBlock).first(2 * frames), stereo);
        if (got > 0) return got;
    }
}

void Renderer::fadeBlock(std::span<std::int16_t> stereo, bool out) {
    for (std::size_t i = 0; i < stereo.size(); i += 2) {
        if (!out && m_fade == m_fadeFrames) return;
        const float gain = static_cast<float>(m_fade) / static_cast<float>(m_fadeFrames);
        m_fade = std::clamp(m_fade + (out ? -1 : 1), 0, m_fadeFrames);
        for (std::size_t ear = 0; ear < 2; ++ear)
            stereo[i + ear] =
                static_cast<std::int16_t>(std::lrint(static_cast<float>(stereo[i + ear]) * gain));
    }
}

std::size_t Renderer::render(std::span<std::int16_t> stereo) {
    const std::size_t wanted = stereo.size() / 2;
    std::size_t done = 0;
    takeWishes();
    while (done < wanted) {
        if (breakDue() && (m_pausedNow || m_fade == 0 || m_ended || m_waiting)) {
            const bool fromTheBeginning = m_seekTo ? *m_seekTo == 0 : m_timeline.positionAt(0) == 0;
            m_fade = fromTheBeginning ? m_fadeFrames : 0;
            makeBreak();
        }
        if (m_pausedNow) break;
        const bool fadingOut = breakDue();
        auto room = stereo.subspan(2 * done);
        if (fadingOut) room = room.first(std::min(room.size(), 2 * static_cast<std::size_t>(m_fade)));
        const std::size_t got = pull(room);
        m_waiting = got == 0 && !m_feeder.atEnd();
        m_ended = got == 0 && m_feeder.atEnd();
        if (m_waiting && m_timeline.positionAt(0) > 0) m_fade = 0; // comes back softly
        if (got == 0 && !fadingOut) break;
        if (got == 0) continue; // nothing left to fade: the break can be made
        fadeBlock(room.first(2 * got), fadingOut);
        m_timeline.played(static_cast<std::int64_t>(got));
        done += got;
    }
    std::fill(stereo.begin() + static_cast<std::ptrdiff_t>(2 * done), stereo.end(), std::int16_t{0});
    if (done < wanted) m_timeline.stoodStill(static_cast<std::int64_t>(wanted - done));
    return done;
}

} // namespace earmark::audio
