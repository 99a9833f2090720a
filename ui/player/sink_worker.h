#pragma once

#include "core/audio/audio_out.h"
#include "core/audio/null_clock_out.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace earmark::ui {

/// What a QAudioSink pulls from. The renderer behind it can be exchanged while the sink runs, which is how a
/// seek or another call never has to stop the device.
class RendererDevice final : public QIODevice {
    Q_OBJECT

public:
    using QIODevice::QIODevice;

    void setRenderer(std::shared_ptr<audio::Renderer> renderer);
    /// Frames pulled in a row without any sound of a call in them.
    std::int64_t silentFrames() const { return m_silentFrames; }
    void resetSilence() { m_silentFrames = 0; }
    /// When the last pull was, on the steady clock; markPull() pretends one, when the device begins.
    void markPull();
    std::int64_t lastPullNs() const { return m_lastPullNs; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::mutex m_mutex;
    std::shared_ptr<audio::Renderer> m_renderer;
    std::atomic<std::int64_t> m_silentFrames{0};
    std::atomic<std::int64_t> m_lastPullNs{0};
};

/// Owns the sink on the sound thread. Slots are called there; the rest from anywhere.
class SinkWorker final : public QObject {
    Q_OBJECT

public:
    SinkWorker();
    ~SinkWorker() override;

    void setEvents(audio::AudioOutEvents events);
    std::int64_t latencyFrames() const;
    /// Whether the devices are known yet.
    bool started() const { return m_started; }

public slots:
    /// Finds the devices. Takes milliseconds, or as long as the sound server lets us wait.
    void start();
    int rateFor(int callRate) const;
    void open(std::shared_ptr<audio::Renderer> renderer);
    void close();
    void wake();
    void stop();

private:
    void openSink();
    void closeSink();
    void playUnheard();
    void devicesChanged();
    void tellChanged();
    void sinkStateChanged(QAudio::State state);
    void reopen();
    void watch();
    void lose(const std::string& what);

    std::unique_ptr<QMediaDevices> m_devices;
    QAudioDevice m_device;
    std::unique_ptr<QAudioSink> m_sink;
    RendererDevice m_source;
    std::unique_ptr<audio::NullClockOut> m_clock; ///< only while there is no device
    std::shared_ptr<audio::Renderer> m_renderer;
    QTimer m_watchTimer;
    std::mutex m_eventsMutex;
    audio::AudioOutEvents m_events;
    bool m_lost = false; ///< the device died; nothing plays until wake()
    std::atomic<std::int64_t> m_bufferFrames{0};
    std::atomic<int> m_rate{0};
    std::atomic<bool> m_started{false};
};

} // namespace earmark::ui
