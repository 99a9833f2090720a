#pragma once

#include "ui/evaluation/playhead.h"
#include "ui/player/player_controller.h"

#include <QPointer>
#include <QStackedWidget>

#include <vector>

class QAction;

namespace earmark::ui {

class ListeningArea;
class ReadingArea;
class Session;

/// What is judged, in one place: a recording to listen to or a written contact to read, whichever the contact
/// at hand is. The keys of the other one are off.
class ContactArea final : public QStackedWidget, public CallPlayer {
    Q_OBJECT

public:
    explicit ContactArea(Session& session, QWidget* parent = nullptr);
    /// For tests: sound that goes elsewhere.
    ContactArea(Session& session, PlayerController::OutFactory makeOut, QWidget* parent = nullptr);
    ~ContactArea() override;

    /// Binds the keys of listening and of reading while `owner` is visible.
    void bindKeys(QWidget& owner);
    ListeningArea& listening() { return *m_listening; }
    ReadingArea& reading() { return *m_reading; }
    bool isReading() const { return m_isReading; }

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
    std::vector<model::Passage> selection() const override;
    void clearSelection() override;
    void showPassages(const std::vector<ShownPassage>& passages) override;
    void goToPassage(const model::Passage& passage) override;
    void goToMark(int step) override;
    std::optional<model::Figures> figures() const override;
    std::vector<model::AcousticEvent> events() const override;
    void goToEvent(const model::AcousticEvent& event) override;
    std::optional<HeardSpeech> heardSpeech() const override;

signals:
    /// What is shown changed between listening and reading.
    void mediumChanged(bool reading);
    /// The mark of a criterion was clicked in waveform or text; its position.
    void criterionChosen(int position);
    /// A span was dragged in the waveform: evidence, perhaps.
    void spanSelected(qint64 startMs, qint64 endMs);
    /// The key that leads into the text was pressed there: back to the form.
    void formWanted();

private:
    void build();
    void switchTo(bool reading);
    void swapWriters(RecordingId recording);

    Session& m_session;
    ListeningArea* m_listening;
    ReadingArea* m_reading;
    std::vector<QPointer<QAction>> m_listeningKeys;
    std::vector<QPointer<QAction>> m_readingKeys;
    bool m_isReading = false;
};

} // namespace earmark::ui
