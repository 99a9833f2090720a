#include "core/audio/null_clock_out.h"
#include "tests/ui/support/hand_out.h"
#include "tests/ui/support/sound_file.h"
#include "ui/common/preferences.h"
#include "ui/player/listening_habits.h"
#include "ui/player/player_controller.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using namespace earmark::ui::test;

class PlayerControllerTest final : public QObject {
    Q_OBJECT

    struct Bench {
        Bench()
            : player([this] {
                auto made = std::make_unique<HandOut>();
                out = made.get();
                return made;
            }) {}

        bool open(const std::filesystem::path& path, qint64 startMs = 0) {
            QSignalSpy finished(&player, &PlayerController::decodeFinished);
            player.load({path, {}, {}}, startMs);
            return player.silences().size() > 0 || finished.count() > 0 || finished.wait();
        }

        QTemporaryDir folder;
        HandOut* out = nullptr;
        PlayerController player;
    };

private slots:
    void noOutputIsMadeBeforeTheFirstCall() {
        Bench bench;
        bench.player.play();
        bench.player.seekMs(1000);
        bench.player.toggle();
        QVERIFY(bench.out == nullptr);
        QCOMPARE(bench.player.state(), PlayerController::State::Empty);
    }

    void aCallOpensPausedAtItsPlace() {
        Bench bench;
        QSignalSpy opened(&bench.player, &PlayerController::opened);
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 5000), 2000));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(bench.player.state(), PlayerController::State::Paused);
        QCOMPARE(bench.player.positionMs(), 2000);
        QCOMPARE(bench.player.durationMs(), 5000);
        QCOMPARE(bench.player.readyMs(), 5000);
    }

    void playMovesThePlayheadAndTheEndPauses() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 3000)));
        bench.player.play();
        QVERIFY(bench.player.isPlaying());
        bench.out->playMs(1000);
        QCOMPARE(bench.player.positionMs(), 1000);
        bench.out->playMs(2500);
        QTRY_COMPARE(bench.player.state(), PlayerController::State::Paused);
        QCOMPARE(bench.player.positionMs(), 3000);
        QCOMPARE(bench.player.heard(), (std::vector<model::HeardSpan>{{0, 3000, 1}}));
        bench.player.play(); // from the end: once more from the beginning
        bench.out->playMs(500);
        QCOMPARE(bench.player.positionMs(), 500);
    }

    void aPauseResumesALittleEarlierButASeekDoesNot() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 9000)));
        bench.player.setResumeEarlierMs(1500);
        bench.player.play();
        bench.out->playMs(4000);
        bench.player.toggle();
        QCOMPARE(bench.player.positionMs(), 4000);
        bench.player.toggle();
        QCOMPARE(bench.player.positionMs(), 2500);
        bench.player.pause();
        bench.player.seekMs(6000);
        bench.player.play();
        QCOMPARE(bench.player.positionMs(), 6000);
    }

    void skipsStayInsideTheCall() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 5000), 4000));
        bench.player.skipMs(-3000);
        QCOMPARE(bench.player.positionMs(), 1000);
        bench.player.skipMs(-3000);
        QCOMPARE(bench.player.positionMs(), 0);
        bench.player.skipMs(99'000);
        QCOMPARE(bench.player.positionMs(), 5000);
        bench.player.replayLast(1500);
        QCOMPARE(bench.player.positionMs(), 3500);
        QVERIFY(bench.player.isPlaying());
    }

    void longSilencesAreSkipped() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 10'000, 3000, 7000)));
        QCOMPARE(bench.player.silences().size(), std::size_t{1});
        bench.player.setSkipSilence(true);
        bench.player.play();
        bench.out->playMs(4000);
        QVERIFY(bench.player.positionMs() > 6700);
        bench.player.setSkipSilence(false);
        bench.player.seekMs(2500);
        bench.player.skipSilenceAhead();
        QVERIFY(std::abs(bench.player.positionMs() - 6750) < 150);
    }

    void turnsAreWalkedThrough() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 6000), 2500));
        bench.player.goToTurn(1);
        QVERIFY(std::abs(bench.player.positionMs() - 3000) <= 20);
        bench.player.goToTurn(-1);
        QVERIFY(bench.player.positionMs() < 2100);
    }

    void aLoopIsSetAtThePlayhead() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 6000), 1000));
        bench.player.setLoopStart();
        QVERIFY(!bench.player.isLooping());
        bench.player.seekMs(2000);
        bench.player.setLoopEnd();
        QVERIFY(bench.player.isLooping());
        bench.player.play();
        bench.out->playMs(5500);
        QVERIFY(bench.player.positionMs() >= 1000 && bench.player.positionMs() <= 2000);
        bench.player.toggleLoop();
        bench.out->playMs(1500);
        QVERIFY(bench.player.positionMs() > 2000);
    }

    void speedIsKeptForTheNextCall() {
        Bench bench;
        bench.player.setMySpeed(2);
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 6000)));
        bench.player.toggleMySpeed();
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("b.wav"), 6000)));
        bench.player.play();
        bench.out->playMs(2000);
        QVERIFY(std::abs(bench.player.positionMs() - 4000) < 60);
        bench.player.changeSpeed(0.1);
        QCOMPARE(bench.player.speed(), 2.1);
        bench.player.changeSpeed(9);
        QCOMPARE(bench.player.speed(), 3.0);
    }

    void aCallPreparedAheadIsThereAtOnce() {
        Bench bench;
        const auto path = writeCall(bench.folder.path(), QStringLiteral("next.wav"), 5000);
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 3000)));
        bench.player.prefetch({path, {}, {}});
        QTRY_VERIFY(bench.player.isPrefetched({path, {}, {}}));
        bench.player.load({path, {}, {}});
        QCOMPARE(bench.player.state(), PlayerController::State::Paused);
        QCOMPARE(bench.player.durationMs(), 5000);
    }

    void whatCannotBePlayedSaysSo() {
        Bench bench;
        QSignalSpy errors(&bench.player, &PlayerController::error);
        bench.player.load({bench.folder.filePath(QStringLiteral("gone.wav")).toStdString(), {}, {}});
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(bench.player.state(), PlayerController::State::Failed);
        QVERIFY(errors.at(0).at(0).value<Error>().code == ErrorCode::NotFound);
        bench.player.play();
        QCOMPARE(bench.player.state(), PlayerController::State::Failed);
        QVERIFY(
            bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 3000))); // the next call works
    }

    void aLostDeviceKeepsThePlaceAndSaysSo() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 9000)));
        bench.player.play();
        bench.out->playMs(3000);
        QSignalSpy errors(&bench.player, &PlayerController::error);
        bench.out->events.lost({ErrorCode::Audio, "Headset", "unplugged"});
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(bench.player.state(), PlayerController::State::Paused);
        QCOMPARE(bench.player.positionMs(), 3000);
        bench.out->events.changed();
        bench.player.setResumeEarlierMs(0);
        bench.player.play();
        QTRY_VERIFY(bench.player.isPlaying());
        QCoreApplication::processEvents();
        QCOMPARE(bench.player.positionMs(), 3000);
        QCOMPARE(bench.player.heard().front(), (model::HeardSpan{0, 3000, 1}));
    }

    void aSideIsMadeLouderAndSoftlyGoesBack() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 9000)));
        const auto loudest = [&bench] {
            bench.player.seekMs(200); // the agent's turn
            bench.out->out.pull(400); // the mix glides
            int most = 0;
            for (const std::int16_t sample : bench.out->out.pull(2000))
                most = std::max(most, std::abs(int{sample}));
            return most;
        };
        bench.player.play();
        QVERIFY(std::abs(loudest() - 9000) < 100);
        bench.player.setSideGainDb(0, 6);
        QVERIFY(std::abs(loudest() - 17'957) < 200);
        bench.player.setSideGainDb(0, 99);
        QCOMPARE(bench.player.sideGainDb(0), 12);
        bench.player.setSideGainDb(0, 0);
        bench.player.setMatchLevels(true); // both are as loud already
        QVERIFY(std::abs(loudest() - 9000) < 200);
    }

    void howAPersonListensIsKeptForTheNextRun() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("earmark.ini"));
        const auto noSound = [] { return std::make_unique<audio::NullClockOut>(); };
        {
            Preferences preferences(path);
            preferences.setInspectorKey(QStringLiteral("wang/li"));
            PlayerController player(noSound);
            const ListeningHabits habits(player, preferences);
            QCOMPARE(player.speed(), 1.0);
            player.setSpeed(1.7);
            player.setListen(audio::Listen::Customer);
            player.setMatchLevels(true);
            player.setFoldToMono(true);
            player.setSideGainDb(1, -6);
            player.setSkipSilence(true);
        }
        Preferences preferences(path);
        PlayerController player(noSound);
        const ListeningHabits habits(player, preferences);
        const auto isAsLeft = [&player] {
            return player.speed() == 1.7 && player.listen() == audio::Listen::Customer &&
                   player.matchesLevels() && player.foldedToMono() && player.sideGainDb(1) == -6 &&
                   player.sideGainDb(0) == 0;
        };
        QVERIFY(isAsLeft());
        QVERIFY(player.skipsSilence());
        preferences.setAlwaysSkipSilence(false); // in the settings
        QVERIFY(!player.skipsSilence());

        preferences.setInspectorKey(QStringLiteral("wang")); // somebody else sits down
        QCOMPARE(player.speed(), 1.0);
        QCOMPARE(player.listen(), audio::Listen::Both);
        QVERIFY(!player.matchesLevels());
        player.setSpeed(2);
        preferences.setInspectorKey(QStringLiteral("wang/li"));
        QVERIFY(isAsLeft());
    }

    void whatWasHeardBeforeIsKept() {
        Bench bench;
        QVERIFY(bench.open(writeCall(bench.folder.path(), QStringLiteral("a.wav"), 9000)));
        bench.player.restoreHeard({{5000, 6000, 1.5}});
        bench.player.play();
        bench.out->playMs(1000);
        QCOMPARE(bench.player.heard(), (std::vector<model::HeardSpan>{{0, 1000, 1}, {5000, 6000, 1.5}}));
    }

    void withoutADeviceTheSystemOutputPlaysOnUnheard() {
        Bench bench;
        PlayerController player; // no sound server under a test
        QSignalSpy opened(&player, &PlayerController::opened);
        player.load({writeCall(bench.folder.path(), QStringLiteral("a.wav"), 9000), {}, {}});
        QVERIFY(opened.count() > 0 || opened.wait());
        player.play();
        QTRY_VERIFY(player.positionMs() > 100);
        player.pause();
        const qint64 place = player.positionMs();
        player.seekMs(place + 2000);
        QCOMPARE(player.positionMs(), place + 2000);
    }
};

QTEST_MAIN(PlayerControllerTest)
#include "player_controller_test.moc"
