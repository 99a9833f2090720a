#include "ui/player/sink_worker.h"

#include <QAudioFormat>

#include <algorithm>
#include <chrono>
#include <utility>

namespace earmark::ui {

namespace {

constexpr int kBufferMs = 100;
constexpr int kRestAfterMs = 1000; ///< of silence; a suspended sink costs nothing
constexpr int kWatchMs = 250;
/// A device that takes nothing for so long is gone, whether its driver says so or not. A sound server may
/// need two seconds to wake a device.
constexpr std::int64_t kStallNs = 4'000'000'000;
constexpr qint64 kFrameBytes = 4;

QAudioFormat formatFor(int rate) {
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

/// By what names it: becoming the default one or not makes no other device of it.
bool isThere(const QAudioDevice& device) {
    return std::ranges::any_of(QMediaDevices::audioOutputs(),
                               [&](const QAudioDevice& each) { return each.id() == device.id(); });
}

std::int64_t steadyNs() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

} // namespace

void RendererDevice::setRenderer(std::shared_ptr<audio::Renderer> renderer) {
    const std::lock_guard lock(m_mutex);
    m_renderer = std::move(renderer);
    m_silentFrames = 0;
}

/// There is always more, silence if nothing else: a sink that finds its source empty goes idle.
qint64 RendererDevice::bytesAvailable() const {
    return (qint64{1} << 20) + QIODevice::bytesAvailable();
}

void RendererDevice::markPull() {
    m_lastPullNs = steadyNs();
}

qint64 RendererDevice::readData(char* data, qint64 maxSize) {
    const std::lock_guard lock(m_mutex);
    const qint64 frames = maxSize / kFrameBytes;
    auto* samples = reinterpret_cast<std::int16_t*>(data);
    const std::span<std::int16_t> block(samples, static_cast<std::size_t>(2 * frames));
    std::size_t played = 0;
    if (m_renderer)
        played = m_renderer->render(block);
    else
        std::fill(block.begin(), block.end(), std::int16_t{0});
    m_silentFrames = played > 0 ? 0 : m_silentFrames + frames;
    markPull();
    return frames * kFrameBytes;
}

SinkWorker::SinkWorker()
    : m_source(this)
    , m_watchTimer(this) { // both move to the sound thread with their parent
    // Unbuffered: otherwise QIODevice itself reads 512 ms ahead at 8 kHz.
    m_source.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_watchTimer.setInterval(kWatchMs);
    connect(&m_watchTimer, &QTimer::timeout, this, &SinkWorker::watch);
}

SinkWorker::~SinkWorker() = default;

void SinkWorker::setEvents(audio::AudioOutEvents events) {
    const std::lock_guard lock(m_eventsMutex);
    m_events = std::move(events);
}

void SinkWorker::start() {
    m_devices = std::make_unique<QMediaDevices>();
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &SinkWorker::devicesChanged);
    m_device = QMediaDevices::defaultAudioOutput();
    m_started = true;
}

void SinkWorker::stop() {
    close();
    closeSink();
    m_devices.reset();
}

int SinkWorker::rateFor(int callRate) const {
    if (m_device.isNull() || m_device.isFormatSupported(formatFor(callRate))) return callRate;
    return m_device.preferredFormat().sampleRate();
}

void SinkWorker::open(std::shared_ptr<audio::Renderer> renderer) {
    const bool sameRate = m_renderer && m_renderer->outputRate() == renderer->outputRate();
    m_renderer = renderer;
    if (m_sink && sameRate) return m_source.setRenderer(std::move(renderer)); // the device never notices
    reopen();
}

/// Starts the default device for the renderer there is, or the clock where there is no device.
void SinkWorker::reopen() {
    closeSink();
    m_lost = false;
    if (rateFor(m_renderer->outputRate()) != m_renderer->outputRate()) return tellChanged();
    m_source.setRenderer(m_renderer);
    m_device.isNull() ? playUnheard() : openSink();
}

void SinkWorker::close() {
    m_source.setRenderer(nullptr);
    if (m_clock) m_clock->detach();
    m_renderer.reset();
}

void SinkWorker::playUnheard() {
    m_source.setRenderer(nullptr);
    m_bufferFrames = 0;
    if (!m_clock) m_clock = std::make_unique<audio::NullClockOut>();
    m_clock->attach(m_renderer);
    m_watchTimer.start(); // for a device that appears
}

void SinkWorker::openSink() {
    if (m_clock) m_clock->detach();
    const QAudioFormat format = formatFor(m_renderer->outputRate());
    m_sink = std::make_unique<QAudioSink>(m_device, format);
    m_sink->setBufferSize(format.bytesForDuration(qint64{kBufferMs} * 1000));
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &SinkWorker::sinkStateChanged);
    m_rate = format.sampleRate();
    m_source.markPull();
    m_sink->start(&m_source);
    m_bufferFrames = m_sink->bufferSize() / kFrameBytes;
    m_watchTimer.start();
}

void SinkWorker::closeSink() {
    if (!m_sink) return;
    m_sink->disconnect(this);
    m_sink->stop();
    m_sink.reset();
    m_watchTimer.stop();
}

void SinkWorker::wake() {
    m_source.resetSilence();
    if (!m_lost) devicesChanged();
    if (m_lost && m_renderer && !m_renderer->paused()) {
        m_device = QMediaDevices::defaultAudioOutput();
        return reopen();
    }
    if (m_clock) m_clock->wake();
    if (m_sink && m_sink->state() == QAudio::SuspendedState) {
        m_source.markPull();
        m_sink->resume();
        m_watchTimer.start();
    }
}

/// Lets the device rest when there is nothing to play, and notices when it has died quietly. Qt 6.4 never
/// tells of PulseAudio's devices that they changed, so they are looked at.
void SinkWorker::watch() {
    devicesChanged();
    if (!m_sink) return;
    if (m_source.silentFrames() >= std::int64_t{m_rate} * kRestAfterMs / 1000) {
        m_sink->suspend();
        m_watchTimer.stop();
    } else if (steadyNs() - m_source.lastPullNs() > kStallNs) {
        lose("the sound device takes no more sound");
    }
}

void SinkWorker::sinkStateChanged(QAudio::State state) {
    if (state != QAudio::StoppedState || m_sink->error() == QAudio::NoError) return;
    // The sink must not be deleted inside its own signal.
    QMetaObject::invokeMethod(
        this, [this] { lose("the sound device stopped"); }, Qt::QueuedConnection);
}

/// Closes the device; the next wake() tries the default one again.
void SinkWorker::lose(const std::string& what) {
    if (m_lost) return;
    const Error lost{ErrorCode::Audio, m_device.description().toStdString(),
                     what + "; playback is paused where it was, check the device and play again"};
    closeSink();
    m_source.setRenderer(nullptr);
    m_lost = true;
    const std::lock_guard lock(m_eventsMutex);
    if (m_events.lost) m_events.lost(lost);
}

/// A device that goes away pauses the call, even where another takes its place: an unplugged headset must not
/// send a customer's voice through the speakers. A default device that somebody chooses is followed.
void SinkWorker::devicesChanged() {
    const QAudioDevice now = QMediaDevices::defaultAudioOutput();
    if (m_sink && !isThere(m_device)) lose("the sound device is gone");
    if (now.id() == m_device.id()) return;
    m_device = now;
    if (m_lost || !m_renderer || now.isNull()) return;
    if (m_clock) m_clock->detach();
    closeSink();
    tellChanged();
}

void SinkWorker::tellChanged() {
    const std::lock_guard lock(m_eventsMutex);
    if (m_events.changed) m_events.changed();
}

std::int64_t SinkWorker::latencyFrames() const {
    const std::int64_t buffered = m_bufferFrames;
    const std::int64_t sincePull = (steadyNs() - m_source.lastPullNs()) / 1000 * m_rate / 1'000'000;
    return std::clamp<std::int64_t>(buffered - sincePull, 0, buffered);
}

} // namespace earmark::ui
