#pragma once

#include "core/audio/audio_out.h"
#include "core/audio/decode_job.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace earmark::ui {

/// Plays one call: opens it in the background, keeps the playhead, and carries out what keys and buttons ask.
/// Knows no widgets. All times are milliseconds of the call.
class PlayerController final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Empty,   ///< no call
        Opening, ///< nothing can be heard or shown yet
        Paused,
        Playing,
        Failed, ///< the call cannot be played; error() said why
    };
    Q_ENUM(State)

    using OutFactory = std::function<std::unique_ptr<audio::AudioOut>()>;

    /// `makeOut` is called with the first call that is loaded, never before: sound must not delay the window.
    explicit PlayerController(OutFactory makeOut, QObject* parent = nullptr);
    /// With the system's sound device.
    explicit PlayerController(QObject* parent = nullptr);
    ~PlayerController() override;

    /// Opens a call paused at a place. Comes back at once; opened() or error() follows.
    void load(const audio::CallFiles& files, qint64 startMs = 0);
    /// Decodes the call that will be asked for next, so that load() finds it ready.
    void prefetch(const audio::CallFiles& files);
    /// That call is decoded to its end, or known to be unreadable.
    bool isPrefetched(const audio::CallFiles& files) const;
    void close();

    State state() const { return m_state; }
    bool isPlaying() const { return m_state == State::Playing; }
    /// The opened call, for the waveform; null before opened().
    std::shared_ptr<const audio::DecodedCall> call() const { return m_call; }
    qint64 positionMs() const;
    /// Whole length; while the call is being decoded, the file's own word or what is decoded.
    qint64 durationMs() const;
    qint64 readyMs() const;

    double speed() const { return m_speed; }
    audio::Listen listen() const { return m_mix.listen; }
    bool foldedToMono() const { return m_mix.foldToMono; }
    bool matchesLevels() const { return m_matchLevels; }
    /// What the listener adds to one side, in decibels.
    int sideGainDb(int side) const { return m_sideGainDb[static_cast<std::size_t>(side)]; }
    bool skipsSilence() const { return m_skipSilence; }
    /// The loop's ends as far as they are set, and whether it is on.
    std::optional<qint64> loopStartMs() const { return m_loopStart; }
    std::optional<qint64> loopEndMs() const { return m_loopEnd; }
    bool isLooping() const { return m_looping; }
    /// The long silences that skipping jumps over; empty until the call is decoded.
    const std::vector<audio::FrameSpan>& silences() const { return m_silences; }

    std::vector<model::HeardSpan> heard() const;
    std::vector<audio::FrameSpan> heardFrames() const;
    void restoreHeard(const std::vector<model::HeardSpan>& spans);

    /// How much earlier play() begins after a pause.
    void setResumeEarlierMs(int ms) { m_resumeEarlierMs = ms; }
    /// The speed that toggleMySpeed() switches to and from 1.
    void setMySpeed(double speed) { m_mySpeed = speed; }

public slots:
    void play();
    void pause();
    void toggle();
    void seekMs(qint64 ms);
    /// Forwards or, below 0, back.
    void skipMs(qint64 ms);
    void replayLast(qint64 ms = 5000);
    void setSpeed(double speed);
    void changeSpeed(double by);
    void toggleMySpeed();
    void setListen(earmark::audio::Listen listen);
    void setFoldToMono(bool fold);
    /// Raises the quieter side to the louder one, as soon as the call is decoded.
    void setMatchLevels(bool match);
    /// −12 … 12 dB.
    void setSideGainDb(int side, int db);
    void setSkipSilence(bool skip);
    /// Jumps to the end of the silence at the playhead or just ahead.
    void skipSilenceAhead();
    /// To the start of the next (1) or previous (−1) turn of either speaker.
    void goToTurn(int direction);
    void setLoopStart();
    void setLoopEnd();
    void setLoopSpan(qint64 startMs, qint64 endMs);
    void toggleLoop();
    void clearLoop();

signals:
    void stateChanged(earmark::ui::PlayerController::State state);
    /// The call can be shown and played; call() is set.
    void opened();
    /// At the screen's pace while playing, and once for each seek.
    void positionChanged(qint64 ms);
    void decodedChanged(qint64 readyMs, qint64 totalMs);
    /// Everything is decoded; silences() and the true length are known.
    void decodeFinished();
    void heardChanged();
    void settingsChanged(); ///< speed, sides, skipping or loop
    void error(const earmark::Error& error);

private:
    using Job = std::shared_ptr<audio::DecodeJob>;

    void setState(State state);
    void watchJob();
    void onOpened();
    void onDecoded();
    void makeRenderer();
    void tick();
    void seekQuietly(qint64 ms);
    void applyLoop();
    void applySkips();
    void applyMix();
    void deviceLost(const Error& error);
    void deviceChanged();
    void fail(const Error& error);
    void retire(Job job);
    void ensureOut();

    OutFactory m_makeOut;
    std::unique_ptr<audio::AudioOut> m_out;
    Job m_job;
    Job m_nextJob;
    QThreadPool m_retired; ///< waits for jobs that were left: a stuck decoder must not stop the window
    std::shared_ptr<const audio::DecodedCall> m_call;
    std::shared_ptr<audio::Renderer> m_renderer;
    QTimer m_jobTimer;
    QTimer m_positionTimer;
    State m_state = State::Empty;
    qint64 m_startMs = 0;
    qint64 m_reportedReadyMs = -1;
    int m_ticks = 0;
    bool m_decodeReported = false;
    bool m_playWhenOpen = false;
    bool m_resumeEarlier = false; ///< the last stop was a pause, not a seek
    int m_resumeEarlierMs = 1500;
    double m_speed = 1;
    double m_mySpeed = 1.5;
    audio::Mix m_mix;
    bool m_matchLevels = false;
    std::array<int, audio::kMaxSides> m_sideGainDb{};
    bool m_skipSilence = false;
    std::vector<audio::FrameSpan> m_silences;
    std::vector<model::HeardSpan> m_restored; ///< heard before, waits for the call to open
    std::optional<qint64> m_loopStart;
    std::optional<qint64> m_loopEnd;
    bool m_looping = false;
};

} // namespace earmark::ui
