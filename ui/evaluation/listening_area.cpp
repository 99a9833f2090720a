#include "ui/evaluation/listening_area.h"

#include "core/audio/call_figures.h"
#include "core/audio/coverage.h"
#include "core/audio/find_events.h"
#include "core/model/replaced_recording.h"
#include "core/service/evidence_settings.h"
#include "core/service/evidence_summary.h"
#include "core/service/media_scan.h"
#include "core/service/sound_files.h"
#include "ui/common/colors.h"
#include "ui/common/error_sentence.h"
#include "ui/common/format.h"
#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/event_text.h"
#include "ui/player/cut_off_notice.h"
#include "ui/player/listening_habits.h"
#include "ui/player/transport_bar.h"
#include "ui/player/waveform_widget.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr qint64 kShortSkipMs = 3'000;
constexpr qint64 kLongSkipMs = 15'000;
constexpr double kSpeedStep = 0.1;

WaveBand::Kind bandOf(model::EventKind kind) {
    switch (kind) {
    case model::EventKind::DeadAir:
        return WaveBand::Kind::DeadAir;
    case model::EventKind::TalkOver:
        return WaveBand::Kind::TalkOver;
    case model::EventKind::Hold:
        return WaveBand::Kind::Hold;
    default:
        return WaveBand::Kind::Event;
    }
}

bool isReplaced(const model::Recording& recording) {
    return recording.mediaState == model::MediaState::Unreadable &&
           recording.mediaProblem == model::kReplaced;
}

struct KeptEvents {
    std::vector<model::AcousticEvent> events;
    model::Recording recording; ///< as it stands now
};

/// What happens in a call. The call list shows it from now on, as if the recording had been analysed with all
/// others.
Result<KeptEvents> eventsKept(service::Workspace& workspace, const audio::DecodedCall& call,
                              const model::Recording& recording, const model::Figures& figures,
                              const Progress& progress) {
    const auto settings = service::readEvidenceSettings(workspace);
    if (!settings) return settings.error();
    auto now = service::lookAgainWhereChanged(workspace, recording, call.truncated, progress);
    if (!now) return now.error();
    const service::EvidenceBasis basis = service::basisOf(*now, *settings);
    service::RecordingEvidence found{call.pcm.sides() == 1, figures,
                                     audio::findEvents(call, basis.thresholds)};
    const auto kept =
        service::keepEvidence(workspace, {{recording.id, basis, service::summaryOf(found), found.cutOff()}});
    if (!kept) return kept.error();
    return KeptEvents{std::move(found.events), std::move(*now)};
}

} // namespace

ListeningArea::ListeningArea(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    build();
}

ListeningArea::ListeningArea(Session& session, PlayerController::OutFactory makeOut, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_player(std::move(makeOut)) {
    build();
}

ListeningArea::~ListeningArea() {
    m_looking->cancel();
}

void ListeningArea::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    column->setSpacing(space::kUnit);
    m_stack = new QStackedWidget;
    m_waveform = new WaveformWidget;
    m_problem = plainLabel();
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_waveform);
    m_stack->addWidget(m_problem);
    m_cutOff = new CutOffNotice;
    m_transport = new TransportBar(m_player);
    column->addWidget(m_stack, 1);
    column->addWidget(m_cutOff);
    column->addWidget(m_transport);
    connectPlayer();
    connect(&m_session.preferences(), &Preferences::changed, this, &ListeningArea::readPreferences);
    readPreferences();
    new ListeningHabits(m_player, m_session.preferences(), this);
    retranslate();
}

void ListeningArea::connectPlayer() {
    connect(&m_player, &PlayerController::opened, this, [this] {
        m_waveform->setCall(m_player.call());
        m_waveform->setHeard(m_player.heardFrames());
        m_waveform->setPositionMs(m_player.positionMs());
    });
    connect(&m_player, &PlayerController::positionChanged, this, &ListeningArea::moved);
    connect(&m_player, &PlayerController::decodedChanged, m_waveform, &WaveformWidget::refreshDecoded);
    connect(&m_player, &PlayerController::decodeFinished, m_waveform, &WaveformWidget::refreshDecoded);
    connect(&m_player, &PlayerController::decodeFinished, this, &ListeningArea::figure);
    connect(&m_player, &PlayerController::settingsChanged, this, &ListeningArea::showBands);
    connect(&m_player, &PlayerController::heardChanged, this,
            [this] { m_waveform->setHeard(m_player.heardFrames()); });
    connect(&m_player, &PlayerController::stateChanged, this, [this](PlayerController::State state) {
        if (state != PlayerController::State::Playing) m_spanEndMs.reset();
    });
    connect(&m_player, &PlayerController::error, this, &ListeningArea::showProblem);
    connect(m_waveform, &WaveformWidget::seekRequested, this, [this](qint64 ms) { seek(ms); });
    connect(m_waveform, &WaveformWidget::spanSelected, this, &ListeningArea::spanSelected);
    connect(m_waveform, &WaveformWidget::momentActivated, this, [this](int index) {
        if (index < 0 || index >= static_cast<int>(m_moments.size())) return;
        const ShownMoment chosen = m_moments[static_cast<std::size_t>(index)];
        emit momentChosen(chosen.position);
        playSpan(chosen.moment);
    });
}

QList<QAction*> ListeningArea::bindKeys(QWidget& owner) {
    Keymap& keys = m_session.keymap();
    QList<QAction*> bound;
    const auto bind = [&](Command command, std::function<void()> handler) {
        bound.append(keys.bind(command, &owner, std::move(handler)));
    };
    PlayerController& player = m_player;
    bind(Command::PlayPause, [&player] { player.toggle(); });
    bind(Command::PlayOnly, [&player] { player.play(); });
    bind(Command::PauseOnly, [&player] { player.pause(); });
    bind(Command::Back3, [&player] { player.skipMs(-kShortSkipMs); });
    bind(Command::Forward3, [&player] { player.skipMs(kShortSkipMs); });
    bind(Command::Back15, [&player] { player.skipMs(-kLongSkipMs); });
    bind(Command::Forward15, [&player] { player.skipMs(kLongSkipMs); });
    bind(Command::Slower, [&player] { player.changeSpeed(-kSpeedStep); });
    bind(Command::Faster, [&player] { player.changeSpeed(kSpeedStep); });
    bind(Command::MySpeed, [&player] { player.toggleMySpeed(); });
    bind(Command::SkipSilence, [&player] { player.skipSilenceAhead(); });
    bind(Command::AlwaysSkipSilence, [&player] { player.setSkipSilence(!player.skipsSilence()); });
    bind(Command::PreviousTurn, [&player] { player.goToTurn(-1); });
    bind(Command::NextTurn, [&player] { player.goToTurn(1); });
    bind(Command::Replay, [&player] {
        player.replayLast();
        player.play();
    });
    bind(Command::LoopStart, [&player] { player.setLoopStart(); });
    bind(Command::LoopEnd, [&player] { player.setLoopEnd(); });
    bind(Command::LoopToggle, [&player] { player.toggleLoop(); });
    bind(Command::HearAgent, [&player] { player.setListen(audio::Listen::Agent); });
    bind(Command::HearCustomer, [&player] { player.setListen(audio::Listen::Customer); });
    bind(Command::HearBoth, [&player] { player.setListen(audio::Listen::Both); });
    keys.bind(Command::ZoomIn, m_waveform, [this] { m_waveform->zoomIn(); });
    keys.bind(Command::ZoomOut, m_waveform, [this] { m_waveform->zoomOut(); });
    keys.bind(Command::ZoomFit, m_waveform, [this] { m_waveform->zoomFit(); });
    keys.bind(Command::ZoomSelection, m_waveform, [this] { m_waveform->zoomSelection(); });
    return bound;
}

void ListeningArea::readPreferences() {
    constexpr double kPercent = 100.0;
    m_player.setResumeEarlierMs(m_session.preferences().resumeEarlierMs());
    m_player.setMySpeed(m_session.preferences().mySpeedPercent() / kPercent);
}

void ListeningArea::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ListeningArea::retranslate() {
    setAccessibleName(tr("Recording"));
    showProblemText();
    showBands();
}

// What plays

std::int64_t ListeningArea::positionMs() const {
    const bool ready = m_player.call() != nullptr;
    return ready ? m_player.positionMs() : m_loadedAtMs;
}

bool ListeningArea::isPlaying() const {
    return m_player.isPlaying();
}

bool ListeningArea::hasPlayed() const {
    return m_player.call() != nullptr && !m_player.heard().empty();
}

std::vector<model::HeardSpan> ListeningArea::heard() const {
    return m_player.call() ? m_player.heard() : m_loadedHeard;
}

void ListeningArea::load(const model::Recording& recording, std::int64_t positionMs,
                         const std::vector<model::HeardSpan>& heard) {
    stopLooking();
    m_recording = recording;
    m_error.reset();
    m_figures.reset();
    m_events.clear();
    m_loadedAtMs = positionMs;
    m_loadedHeard = heard;
    m_spanEndMs.reset();
    m_waveform->setCall(nullptr);
    m_waveform->setHeard({});
    m_waveform->clearSelection();
    m_cutOff->clear();
    m_stack->setCurrentWidget(m_waveform);
    if (isReplaced(recording)) {
        m_player.close();
        return lookWhetherItIsBack(recording);
    }
    m_player.load(service::soundFilesOf(recording), positionMs);
    m_player.restoreHeard(heard);
}

/// Another file lay in the place of the one that was scored; it is not played as that one until it is gone.
void ListeningArea::lookWhetherItIsBack(const model::Recording& recording) {
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), id = recording.id,
         progress = m_looking]() -> Result<model::Recording> {
            if (const auto looked = service::scanMediaOf(workspace, id, *progress); !looked)
                return looked.error();
            return service::CallService(workspace).get(id);
        },
        [this, recording, progress = m_looking](Result<model::Recording> now) {
            if (progress->cancelled()) return; // another one was opened
            if (!now || now->mediaState != model::MediaState::Ready) return refuse(now ? *now : recording);
            tellWorklist();
            load(*now, m_loadedAtMs, m_loadedHeard);
        });
}

void ListeningArea::stopLooking() {
    m_looking->cancel();
    m_looking = std::make_shared<Progress>();
}

void ListeningArea::unload() {
    stopLooking();
    m_recording.reset();
    m_error.reset();
    m_figures.reset();
    m_events.clear();
    m_loadedHeard.clear();
    m_loadedAtMs = 0;
    m_waveform->setCall(nullptr);
    m_cutOff->clear();
    m_player.close();
}

void ListeningArea::prepare(const model::Recording& recording) {
    if (recording.mediaState == model::MediaState::Ready) m_player.prefetch(service::soundFilesOf(recording));
}

void ListeningArea::seek(std::int64_t ms) {
    m_spanEndMs.reset();
    m_player.seekMs(ms);
}

void ListeningArea::pause() {
    m_player.pause();
}

void ListeningArea::playSpan(const model::Moment& moment) {
    m_player.seekMs(moment.startMs);
    m_waveform->showSpan(moment.startMs, moment.endMs);
    m_player.play();
    m_spanEndMs = moment.endMs;
}

void ListeningArea::moved(qint64 ms) {
    m_waveform->setPositionMs(ms);
    if (m_spanEndMs && ms >= *m_spanEndMs) m_player.pause();
}

// What the waveform shows

void ListeningArea::showMarkers(const std::vector<model::Marker>& markers) {
    std::vector<WaveMarker> shown;
    for (const model::Marker& marker : markers)
        shown.push_back({marker.atMs, toQString(marker.comment)});
    m_waveform->setMarkers(std::move(shown));
}

void ListeningArea::showMoments(const std::vector<ShownMoment>& moments) {
    m_moments = moments;
    std::vector<WaveMoment> shown;
    for (const ShownMoment& one : moments)
        shown.push_back(
            {one.moment.startMs, one.moment.endMs, QString::number(one.position + 1), one.current});
    m_waveform->setMoments(std::move(shown));
}

void ListeningArea::showBands() {
    std::vector<WaveBand> bands;
    if (m_player.loopStartMs() && m_player.loopEndMs() && m_player.isLooping())
        bands.push_back({WaveBand::Kind::Loop, *m_player.loopStartMs(), *m_player.loopEndMs()});
    if (const auto call = m_player.call(); call && m_player.skipsSilence())
        for (const audio::FrameSpan& silence : m_player.silences())
            bands.push_back({WaveBand::Kind::Skipped, call->toMs(silence.start), call->toMs(silence.end)});
    QStringList told;
    for (const model::AcousticEvent& event : m_events) {
        told << QStringLiteral("%1 %2").arg(playTime(event.startMs), eventLine(event, m_session.language()));
        if (event.kind != model::EventKind::TalkShare) // it would cover the whole call
            bands.push_back({bandOf(event.kind), event.startMs, event.endMs});
    }
    m_waveform->setBands(std::move(bands));
    m_waveform->setAccessibleDescription(told.join(QStringLiteral("; ")));
}

/// The decoder found who spoke when, on its own thread; figures are read off, events are looked for beside
/// the screen's thread.
void ListeningArea::figure() {
    const auto call = m_player.call();
    m_figures = call ? audio::figuresOf(*call) : model::Figures();
    if (call) tellCutOff(*call);
    if (call && m_recording) findEvents(call, *m_recording);
    showBands();
    tellFigured();
}

void ListeningArea::tellCutOff(const audio::DecodedCall& call) {
    if (!m_recording || !call.truncated) return m_cutOff->clear();
    m_cutOff->tell(toQString(m_recording->path), m_waveform->durationMs());
}

void ListeningArea::findEvents(std::shared_ptr<const audio::DecodedCall> call,
                               const model::Recording& recording) {
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), call, recording, figures = *m_figures, progress = m_looking] {
            return eventsKept(workspace, *call, recording, figures, *progress);
        },
        [this, call, recording, progress = m_looking](Result<KeptEvents> kept) {
            if (kept && kept->recording != recording) tellWorklist();
            if (progress->cancelled()) return; // another one was opened
            if (!kept) return m_session.complain(kept.error());
            if (m_player.call() != call) return; // another one was opened
            m_recording = kept->recording;
            if (m_recording->mediaState == model::MediaState::Unreadable) return refuse(*m_recording);
            m_events = std::move(kept->events);
            showBands();
            tellFigured();
        });
}

/// What lies in the recording's place is not what was scored: nobody shall take it for that.
void ListeningArea::refuse(const model::Recording& recording) {
    m_player.close();
    m_cutOff->clear();
    showProblem({ErrorCode::Conflict, recording.path, recording.mediaProblem});
}

/// It shows lengths, and by a sign whether a recording was cut off.
void ListeningArea::tellWorklist() {
    ChangeSet changes;
    changes.recordings = true;
    m_session.announce(changes);
}

void ListeningArea::goToEvent(const model::AcousticEvent& event) {
    seek(event.startMs);
    m_waveform->showSpan(event.startMs, event.endMs);
}

std::optional<CallPlayer::HeardSpeech> ListeningArea::heardSpeech() const {
    const auto call = m_player.call();
    if (!call || !call->pcm.finished()) return std::nullopt;
    const int rate = call->pcm.sampleRate();
    const audio::Coverage coverage = audio::coverageOf(call->speech(), m_player.heardFrames(), rate);
    HeardSpeech heard{coverage.percent(rate), std::nullopt};
    if (coverage.firstUnheard) heard.firstUnheardMs = call->toMs(*coverage.firstUnheard);
    return heard;
}

void ListeningArea::showProblem(const Error& error) {
    m_error = error;
    if (!m_player.call()) figure();
    showProblemText();
    if (!m_player.call()) m_stack->setCurrentWidget(m_problem);
}

void ListeningArea::showProblemText() {
    if (!m_error) return;
    m_problem->setText(errorSentence(*m_error) + u'\n' + tr("The form can be answered without the sound."));
}

} // namespace earmark::ui
