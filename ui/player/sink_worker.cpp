#include "ui/player/sink_worker.h"

#include <QAudioFormat>

#include <algorithm>
#include <chrono>
#include <utility>

namespace earmark::ui {

namespace {

constexpr int kBufferMs = 100;
constexpr int kRestAfterMs = 1000; ///< of silence; a suspended sink costs nothing
constexpr int kRestCheckMs = 250;
constexpr qint64 kFrameBytes = 4;

QAudioFormat formatFor(int rate) {
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
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
    m_lastPullNs = steadyNs();
    return frames * kFrameBytes;
}

SinkWorker::SinkWorker()
    : m_source(this)
    , m_restTimer(this) { // both move to the sound thread with their parent
    // Unbuffered: otherwise QIODevice itself reads 512 ms ahead at 8 kHz.
    m_source.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_restTimer.setInterval(kRestCheckMs);
    connect(&m_restTimer, &QTimer::timeout, this, &SinkWorker::restWhenSilent);
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
    closeSink();
    if (rateFor(renderer->outputRate()) != renderer->outputRate())
        return tellChanged(); // made before start()
    m_source.setRenderer(renderer);
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
}

void SinkWorker::openSink() {
    if (m_clock) m_clock->detach();
    const QAudioFormat format = formatFor(m_renderer->outputRate());
    m_sink = std::make_unique<QAudioSink>(m_device, format);
    m_sink->setBufferSize(format.bytesForDuration(qint64{kBufferMs} * 1000));
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &SinkWorker::sinkStateChanged);
    m_rate = format.sampleRate();
    m_sink->start(&m_source);
    m_bufferFrames = m_sink->bufferSize() / kFrameBytes;
    m_restTimer.start();
}

void SinkWorker::closeSink() {
    if (!m_sink) return;
    m_sink->disconnect(this);
    m_sink->stop();
    m_sink.reset();
    m_restTimer.stop();
}

void SinkWorker::wake() {
    m_source.resetSilence();
    if (m_clock) m_clock->wake();
    if (m_sink && m_sink->state() == QAudio::SuspendedState) {
        m_sink->resume();
        m_restTimer.start();
    }
}

void SinkWorker::restWhenSilent() {
    if (!m_sink || m_source.silentFrames() < std::int64_t{m_rate} * kRestAfterMs / 1000) return;
    m_sink->suspend();
    m_restTimer.stop();
}

void SinkWorker::sinkStateChanged(QAudio::State state) {
    if (state != QAudio::StoppedState || m_sink->error() == QAudio::NoError) return;
    const Error lost{
        ErrorCode::Audio, m_device.description().toStdString(),
        "the sound device stopped; playback is paused where it was, check the device and play again"};
    // The sink must not be deleted inside its own signal.
    QMetaObject::invokeMethod(
        this,
        [this, lost] {
            closeSink();
            m_device = QMediaDevices::defaultAudioOutput();
            if (m_renderer) m_device.isNull() ? playUnheard() : openSink();
            const std::lock_guard lock(m_eventsMutex);
            if (m_events.lost) m_events.lost(lost);
        },
        Qt::QueuedConnection);
}

void SinkWorker::devicesChanged() {
    const QAudioDevice now = QMediaDevices::defaultAudioOutput();
    if (now == m_device) return;
    const bool lost = now.isNull();
    const std::string before = m_device.description().toStdString();
    m_device = now;
    closeSink();
    if (!lost) return tellChanged();
    if (m_renderer) playUnheard();
    const std::lock_guard lock(m_eventsMutex);
    if (m_events.lost)
        m_events.lost(
            {ErrorCode::Audio, before,
             "there is no sound device any more; playback is paused where it was, connect one and play "
             "again"});
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
