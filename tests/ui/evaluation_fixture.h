#pragma once

#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"
#include "ui/evaluation/evaluation_controller.h"

#include <future>
#include <memory>
#include <vector>

namespace earmark::ui::test {

/// A player without sound: the playhead stands where the test puts it.
class FakePlayer final : public CallPlayer {
public:
    std::int64_t atMs = 0;
    bool playing = false;
    bool played = false;
    std::vector<model::HeardSpan> spans;
    std::optional<model::Moment> playedSpan;
    std::optional<RecordingId> loaded;

    std::int64_t positionMs() const override { return atMs; }
    bool isPlaying() const override { return playing; }
    bool hasPlayed() const override { return played; }
    std::vector<model::HeardSpan> heard() const override { return spans; }
    void load(const model::Recording& recording, std::int64_t positionMs,
              const std::vector<model::HeardSpan>& heard) override {
        loaded = recording.id;
        atMs = positionMs;
        spans = heard;
        played = !heard.empty();
    }
    void unload() override { loaded.reset(); }
    void seek(std::int64_t ms) override { atMs = ms; }
    void pause() override { playing = false; }
    void playSpan(const model::Moment& moment) override { playedSpan = moment; }
    void showMarkers(const std::vector<model::Marker>&) override {}
    void showMoments(const std::vector<ShownMoment>&) override {}
    void prepare(const model::Recording&) override {}
    std::optional<model::Figures> figures() const override { return found; }
    std::vector<model::AcousticEvent> events() const override { return happened; }
    std::optional<HeardSpeech> heardSpeech() const override { return heardNow; }
    std::vector<model::AcousticEvent> happened;
    std::optional<HeardSpeech> heardNow;
    /// The recording was read to its end.
    void tell(model::Figures figures) {
        found = std::move(figures);
        tellFigured();
    }
    std::optional<model::Figures> found;
};

/// A centre with one team, one agent, one inspector at work and a few calls that wait.
class ScoringFixture {
public:
    explicit ScoringFixture(int calls = 3);
    ~ScoringFixture();

    /// As a kill and the next start do: nothing is closed, the store is opened anew.
    void restart();
    /// Holds the store's writer until release() (or the end of the fixture).
    void holdWriter();
    void releaseWriter();
    /// One more call, which the centre placed itself.
    RecordingId addMysteryCall();
    /// Publishes a card and makes it the default.
    void useCard(model::CardVersion card);

    UiFixture ui;
    StoreFixture store;
    FakePlayer player;
    std::unique_ptr<Session> session;
    std::vector<RecordingId> calls;

private:
    void begin();

    model::Agent m_agent;
    model::Inspector m_inspector;
    std::unique_ptr<std::promise<void>> m_hold;
};

/// Answers every criterion of the card with its best answer, by key.
void answerEverything(EvaluationController& controller);

} // namespace earmark::ui::test
