#include "ui/player/player_controller.h"

#include "core/audio/level_match.h"
#include "core/audio/speech_map.h"
#include "ui/player/qt_sink_out.h"

#include <algorithm>
#include <utility>

namespace earmark::ui {

namespace {

constexpr int kOpeningPollMs = 4;
constexpr int kDecodingPollMs = 33;
constexpr int kPositionMs = 16;
constexpr int kHeardEveryTicks = 16; ///< heard spans are told about four times a second
constexpr qint64 kSilenceAheadMs = 2000;
constexpr int kMostSideGainDb = 12;
/// Going back from just after a turn's start means the turn before, as with tracks of music.
constexpr qint64 kTurnGraceMs = 1000;

} // namespace

PlayerController::PlayerController(OutFactory makeOut, QObject* parent)
    : QObject(parent)
    , m_makeOut(std::move(makeOut)) {
    m_retired.setMaxThreadCount(2);
    m_positionTimer.setTimerType(Qt::PreciseTimer);
    m_positionTimer.setInterval(kPositionMs);
    connect(&m_jobTimer, &QTimer::timeout, this, &PlayerController::watchJob);
    connect(&m_positionTimer, &QTimer::timeout, this, &PlayerController::tick);
}

PlayerController::PlayerController(QObject* parent)
    : PlayerController([] { return std::make_unique<QtSinkOut>(); }, parent) {}

PlayerController::~PlayerController() {
    if (m_out) m_out->detach();
}

void PlayerController::ensureOut() {
    if (m_out) return;
    m_out = m_makeOut();
    m_out->listen({[this](const Error& lost) {
                       QMetaObject::invokeMethod(
                           this, [this, lost] { deviceLost(lost); }, Qt::QueuedConnection);
                   },
                   [this] {
                       QMetaObject::invokeMethod(
                           this, [this] { deviceChanged(); }, Qt::QueuedConnection);
                   }});
}

void PlayerController::load(const audio::CallFiles& files, qint64 startMs) {
    const bool ready = m_nextJob && m_nextJob->files() == files;
    Job job = ready ? std::exchange(m_nextJob, nullptr) : std::make_shared<audio::DecodeJob>(files);
    close();
    ensureOut();
    m_job = std::move(job);
    m_startMs = startMs;
    setState(State::Opening);
    m_jobTimer.start(kOpeningPollMs);
    watchJob();
}

void PlayerController::prefetch(const audio::CallFiles& files) {
    if (m_nextJob && m_nextJob->files() == files) return;
    retire(std::exchange(m_nextJob, std::make_shared<audio::DecodeJob>(files)));
}

bool PlayerController::isPrefetched(const audio::CallFiles& files) const {
    return m_nextJob && m_nextJob->files() == files && m_nextJob->finished();
}

void PlayerController::close() {
    m_jobTimer.stop();
    m_positionTimer.stop();
    if (m_out) m_out->detach();
    m_renderer.reset();
    m_call.reset();
    retire(std::exchange(m_job, nullptr));
    m_silences.clear();
    m_restored.clear();
    m_loopStart.reset();
    m_loopEnd.reset();
    m_looping = false;
    m_playWhenOpen = false;
    m_resumeEarlier = false;
    m_decodeReported = false;
    m_reportedReadyMs = -1;
    setState(State::Empty);
}

void PlayerController::retire(Job job) {
    if (!job) return;
    job->progress().cancel();
    m_retired.start([last = std::move(job)]() mutable { last.reset(); });
}

void PlayerController::setState(State state) {
    if (state == m_state) return;
    m_state = state;
    emit stateChanged(state);
}

void PlayerController::fail(const Error& problem) {
    m_jobTimer.stop();
    m_positionTimer.stop();
    setState(State::Failed);
    emit error(problem);
}

/// Follows the decoder: opens the call when it can be, tells how far it is, sees its end.
void PlayerController::watchJob() {
    const bool finished = m_job->finished();
    if (finished) {
        if (const auto problem = m_job->error()) return fail(*problem);
    }
    if (!m_call) {
        const auto call = m_job->call();
        if (!call || (call->pcm.readyFrames() == 0 && !finished)) return;
        m_call = call;
        onOpened();
        if (m_state == State::Failed) return;
    }
    const qint64 ready = readyMs();
    if (ready != std::exchange(m_reportedReadyMs, ready)) emit decodedChanged(ready, durationMs());
    if (finished && !std::exchange(m_decodeReported, true)) onDecoded();
}

void PlayerController::onOpened() {
    m_jobTimer.start(kDecodingPollMs);
    makeRenderer();
    if (m_state == State::Failed) return;
    m_renderer->restoreHeard(m_restored);
    setState(State::Paused);
    emit opened();
    seekQuietly(m_startMs);
    emit positionChanged(positionMs());
    if (m_playWhenOpen) play();
}

void PlayerController::onDecoded() {
    m_jobTimer.stop();
    if (const auto problem = m_job->interruption()) emit error(*problem);
    m_silences = m_call->speech().longSilences();
    applyMix();
    applyLoop();
    applySkips();
    emit decodeFinished();
}

void PlayerController::makeRenderer() {
    auto renderer = audio::Renderer::make(m_call, m_out->rateFor(m_call->pcm.sampleRate()));
    if (!renderer) return fail(renderer.error());
    m_renderer = std::move(*renderer);
    m_renderer->setSpeed(m_speed);
    applyMix();
    applyLoop();
    applySkips();
    m_out->attach(m_renderer);
}

void PlayerController::tick() {
    if (!m_renderer) return;
    emit positionChanged(positionMs());
    if (++m_ticks % kHeardEveryTicks == 0) emit heardChanged();
    if (!m_renderer->ended()) return;
    m_renderer->setPaused(true);
    m_positionTimer.stop();
    m_resumeEarlier = false;
    setState(State::Paused);
    emit heardChanged();
}

qint64 PlayerController::positionMs() const {
    if (!m_renderer) return m_startMs;
    return m_call->toMs(std::min(m_renderer->position(m_out->latencyFrames()), m_call->lengthFrames()));
}

qint64 PlayerController::durationMs() const {
    return m_call ? m_call->toMs(m_call->lengthFrames()) : 0;
}

qint64 PlayerController::readyMs() const {
    return m_call ? m_call->toMs(m_call->pcm.readyFrames()) : 0;
}

void PlayerController::play() {
    if (m_state == State::Opening) m_playWhenOpen = true;
    if (m_state != State::Paused) return;
    if (m_renderer->ended())
        seekQuietly(0);
    else if (std::exchange(m_resumeEarlier, false))
        seekQuietly(positionMs() - m_resumeEarlierMs);
    m_renderer->setPaused(false);
    m_out->wake();
    m_positionTimer.start();
    setState(State::Playing);
}

void PlayerController::pause() {
    m_playWhenOpen = false;
    if (m_state != State::Playing) return;
    const qint64 heardUpTo = positionMs();
    m_renderer->setPaused(true);
    m_positionTimer.stop();
    seekQuietly(heardUpTo); // what is still in the device's buffer was not heard when the key was pressed
    m_resumeEarlier = true;
    setState(State::Paused);
    emit positionChanged(positionMs());
    emit heardChanged();
}

void PlayerController::toggle() {
    m_state == State::Playing || m_playWhenOpen ? pause() : play();
}

void PlayerController::seekQuietly(qint64 ms) {
    m_renderer->seek(m_call->toFrames(std::clamp<qint64>(ms, 0, durationMs())));
    m_out->wake();
}

void PlayerController::seekMs(qint64 ms) {
    m_startMs = std::max<qint64>(ms, 0);
    m_resumeEarlier = false;
    if (!m_renderer) return;
    seekQuietly(ms);
    emit positionChanged(positionMs());
}

void PlayerController::skipMs(qint64 ms) {
    seekMs(positionMs() + ms);
}

void PlayerController::replayLast(qint64 ms) {
    seekMs(positionMs() - ms);
    play();
}

void PlayerController::setSpeed(double speed) {
    m_speed = std::clamp(speed, audio::Renderer::kMinSpeed, audio::Renderer::kMaxSpeed);
    if (m_renderer) m_renderer->setSpeed(m_speed);
    emit settingsChanged();
}

void PlayerController::changeSpeed(double by) {
    setSpeed(std::round((m_speed + by) * 10) / 10);
}

void PlayerController::toggleMySpeed() {
    setSpeed(m_speed == 1 ? m_mySpeed : 1);
}

void PlayerController::setListen(audio::Listen listen) {
    m_mix.listen = listen;
    applyMix();
    emit settingsChanged();
}

void PlayerController::setFoldToMono(bool fold) {
    m_mix.foldToMono = fold;
    applyMix();
    emit settingsChanged();
}

void PlayerController::setMatchLevels(bool match) {
    m_matchLevels = match;
    applyMix();
    emit settingsChanged();
}

void PlayerController::setSideGainDb(int side, int db) {
    m_sideGainDb[static_cast<std::size_t>(side)] = std::clamp(db, -kMostSideGainDb, kMostSideGainDb);
    applyMix();
    emit settingsChanged();
}

void PlayerController::applyMix() {
    const bool matched = m_matchLevels && m_call && m_call->pcm.finished();
    m_mix.gain = matched ? audio::levelMatchingGains(*m_call) : std::array<float, audio::kMaxSides>{1, 1};
    for (std::size_t side = 0; side < m_mix.gain.size(); ++side)
        m_mix.gain[side] *= audio::gainOfDb(m_sideGainDb[side]);
    if (m_renderer) m_renderer->setMix(m_mix);
}

void PlayerController::setSkipSilence(bool skip) {
    m_skipSilence = skip;
    applySkips();
    emit settingsChanged();
}

void PlayerController::applySkips() {
    if (m_renderer) m_renderer->setSkips(m_skipSilence ? m_silences : std::vector<audio::FrameSpan>());
}

void PlayerController::skipSilenceAhead() {
    if (!m_call) return;
    const std::int64_t place = m_call->toFrames(positionMs());
    for (const audio::FrameSpan& silence : m_silences)
        if (silence.end > place && silence.start <= place + m_call->toFrames(kSilenceAheadMs))
            return seekMs(m_call->toMs(silence.end));
}

void PlayerController::goToTurn(int direction) {
    if (!m_call || !m_call->pcm.finished()) return;
    const qint64 place = positionMs();
    std::optional<qint64> target;
    for (const audio::Turn& turn : m_call->speech().turns()) {
        const qint64 start = m_call->toMs(turn.span.start);
        if (direction > 0 && start > place) {
            target = start;
            break;
        }
        if (direction < 0 && start < place - kTurnGraceMs) target = start;
    }
    if (target) seekMs(*target);
}

void PlayerController::setLoopStart() {
    m_loopStart = positionMs();
    if (m_loopEnd && *m_loopEnd <= *m_loopStart) m_loopEnd.reset();
    m_looping = m_loopEnd.has_value();
    applyLoop();
    emit settingsChanged();
}

void PlayerController::setLoopEnd() {
    m_loopEnd = positionMs();
    if (!m_loopStart || *m_loopStart >= *m_loopEnd) m_loopStart = 0;
    m_looping = true;
    applyLoop();
    if (m_renderer) seekMs(*m_loopStart);
    emit settingsChanged();
}

void PlayerController::setLoopSpan(qint64 startMs, qint64 endMs) {
    m_loopStart = startMs;
    m_loopEnd = endMs;
    m_looping = true;
    applyLoop();
    emit settingsChanged();
}

void PlayerController::toggleLoop() {
    m_looping = !m_looping && m_loopEnd.has_value();
    applyLoop();
    emit settingsChanged();
}

void PlayerController::clearLoop() {
    m_loopStart.reset();
    m_loopEnd.reset();
    m_looping = false;
    applyLoop();
    emit settingsChanged();
}

void PlayerController::applyLoop() {
    if (!m_renderer) return;
    const bool on = m_looping && m_loopStart && m_loopEnd;
    m_renderer->setLoop(
        on ? std::optional(audio::FrameSpan{m_call->toFrames(*m_loopStart), m_call->toFrames(*m_loopEnd)})
           : std::nullopt);
}

std::vector<model::HeardSpan> PlayerController::heard() const {
    return m_renderer ? m_renderer->heard() : m_restored;
}

std::vector<audio::FrameSpan> PlayerController::heardFrames() const {
    return m_renderer ? m_renderer->heardFrames() : std::vector<audio::FrameSpan>();
}

void PlayerController::restoreHeard(const std::vector<model::HeardSpan>& spans) {
    m_restored = spans;
    if (m_renderer) m_renderer->restoreHeard(spans);
    emit heardChanged();
}

/// The place is kept; playing on unheard would only count as heard what nobody heard.
void PlayerController::deviceLost(const Error& problem) {
    pause();
    emit error(problem);
}

void PlayerController::deviceChanged() {
    if (!m_renderer) return;
    const bool playing = isPlaying();
    const qint64 place = positionMs();
    const auto heardBefore = m_renderer->heard();
    m_out->detach();
    makeRenderer();
    if (m_state == State::Failed) return;
    m_renderer->restoreHeard(heardBefore);
    seekQuietly(place);
    m_renderer->setPaused(!playing);
}

} // namespace earmark::ui
