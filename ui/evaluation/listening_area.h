#pragma once

#include "ui/evaluation/playhead.h"
#include "ui/player/player_controller.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QStackedWidget;

namespace earmark::ui {

class CutOffNotice;
class Session;
class TransportBar;
class WaveformWidget;

/// The sound of the call: waveform above, transport below, and the keys of listening. Where a recording
/// cannot be played it says why and what to do; the form can be answered all the same.
class ListeningArea final : public QWidget, public CallPlayer {
    Q_OBJECT

public:
    explicit ListeningArea(Session& session, QWidget* parent = nullptr);
    /// For tests: sound that goes elsewhere.
    ListeningArea(Session& session, PlayerController::OutFactory makeOut, QWidget* parent = nullptr);
    ~ListeningArea() override;

    /// Binds the keys of listening while `owner` is visible; what they act through, so that they can be
    /// switched off.
    QList<QAction*> bindKeys(QWidget& owner);
    PlayerController& player() { return m_player; }
    TransportBar& transport() { return *m_transport; }

    std::int64_t positionMs() const override;
    bool isPlaying() const override;
    bool hasPlayed() const override;
    std::vector<model::HeardSpan> heard() const override;
    void load(const model::Recording& recording, std::int64_t positionMs,
              const std::vector<model::HeardSpan>& heard) override;
    void unload() override;
    void seek(std::int64_t ms) override;
    void pause() override;
    void playSpan(const model::Moment& moment) override;
    void showMarkers(const std::vector<model::Marker>& markers) override;
    void showMoments(const std::vector<ShownMoment>& moments) override;
    void prepare(const model::Recording& recording) override;
    std::optional<model::Figures> figures() const override { return m_figures; }
    std::vector<model::AcousticEvent> events() const override { return m_events; }
    void goToEvent(const model::AcousticEvent& event) override;
    std::optional<HeardSpeech> heardSpeech() const override;

signals:
    /// A moment was clicked in the waveform; its criterion's position.
    void momentChosen(int position);
    /// A span was dragged: evidence, perhaps.
    void spanSelected(qint64 startMs, qint64 endMs);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectPlayer();
    void readPreferences();
    void moved(qint64 ms);
    void showBands();
    void figure();
    void tellCutOff(const audio::DecodedCall& call);
    void tellWorklist();
    void findEvents(std::shared_ptr<const audio::DecodedCall> call, const model::Recording& recording);
    void lookWhetherItIsBack(const model::Recording& recording);
    void stopLooking();
    void refuse(const model::Recording& recording);
    void showProblem(const Error& error);
    void showProblemText();
    void retranslate();

    Session& m_session;
    PlayerController m_player;
    QStackedWidget* m_stack;
    WaveformWidget* m_waveform;
    QLabel* m_problem;
    CutOffNotice* m_cutOff;
    TransportBar* m_transport;
    std::optional<model::Recording> m_recording;
    std::shared_ptr<Progress> m_looking = std::make_shared<Progress>(); ///< at the file that is open
    std::optional<Error> m_error;
    std::optional<model::Figures> m_figures;
    std::vector<model::AcousticEvent> m_events;
    std::int64_t m_loadedAtMs = 0;
    std::vector<model::HeardSpan> m_loadedHeard;
    std::optional<std::int64_t> m_spanEndMs; ///< where a moment that plays ends
    std::vector<ShownMoment> m_moments;
};

} // namespace earmark::ui
