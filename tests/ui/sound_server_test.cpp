#include "core/audio/offline_out.h"
#include "tests/audio/sound_files.h"
#include "tests/ui/support/sink_recording.h"
#include "ui/player/player_controller.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace earmark;
using namespace earmark::ui;
using namespace earmark::ui::test;
using audio::Listen;

namespace {

constexpr int kRate = 8000;
constexpr std::int64_t kFade = 40; ///< 5 ms
constexpr int kLengthMs = 6000;
constexpr int kPatienceMs = 30'000;
const QString kSink = QStringLiteral("ear");

/// Two voices and between 2 and 4 s hardly a hiss. No frame is silent, so that silence in a recording is
/// none of the call's.
Sound callSound() {
    const std::size_t frames = std::size_t{kLengthMs} * kRate / 1000;
    const audio::test::Samples agent = audio::test::voice(frames, 1);
    const audio::test::Samples customer = audio::test::voice(frames, 2);
    Sound sound(frames);
    for (std::size_t i = 0; i < frames; ++i) {
        const bool silence = i >= 2 * kRate && i < 4 * kRate;
        sound[i] = {agent[i], customer[i]};
        if (silence)
            sound[i] = {static_cast<std::int16_t>(agent[i] % 4), static_cast<std::int16_t>(customer[i] % 4)};
        if (sound[i].left == 0) sound[i].left = 1;
    }
    return sound;
}

std::filesystem::path writeSound(const NullSoundServer& server, const Sound& sound) {
    audio::test::Samples samples;
    for (const StereoFrame& frame : sound) {
        samples.push_back(frame.left);
        samples.push_back(frame.right);
    }
    const QString path = server.filePath(QStringLiteral("call.wav"));
    return audio::test::write(path.toStdString(), audio::test::wavBytes(samples, 2));
}

/// The last samples that were heard before a jump and the first after it are softened.
bool isFade(std::int64_t frames) {
    return frames <= 2 * kFade;
}

/// Softly into a place: a few samples of the fade may be as in the file.
bool beginsAt(const HeardPiece& piece, std::int64_t frame) {
    return piece.from > frame && piece.from <= frame + kFade + 1;
}

/// A device that has just been opened swallows the first milliseconds.
bool beginsNear(const HeardPiece& piece, std::int64_t frame) {
    return piece.from > frame && piece.from <= frame + kRate / 20;
}

} // namespace

/// The real way to the ears: the system's sound device behind a sound server, whose sink is recorded.
class SoundServerTest final : public QObject {
    Q_OBJECT

    struct Room {
        explicit Room(SoundServerTest& test)
            : recording(test.m_server, kSink)
            , errors(&player, &PlayerController::error) {
            QSignalSpy finished(&player, &PlayerController::decodeFinished);
            player.setResumeEarlierMs(0);
            player.load({test.m_file, {}, {}});
            ready = (finished.count() > 0 || finished.wait(kPatienceMs)) &&
                    QTest::qWaitFor([this] { return recording.runs(); }, kPatienceMs);
        }
        bool playUntil(qint64 ms) {
            player.play();
            return QTest::qWaitFor([this, ms] { return player.positionMs() >= ms; }, kPatienceMs);
        }
        bool playToEnd() {
            player.play();
            return QTest::qWaitFor([this] { return !player.isPlaying(); }, kPatienceMs) && settles();
        }
        /// What was on its way has arrived.
        bool settles() {
            return QTest::qWaitFor([this] { return recording.isQuiet(); }, kPatienceMs);
        }
        bool pauses() {
            player.pause();
            return settles();
        }
        std::string errorText() const {
            return errors.isEmpty() ? std::string() : errors.last().at(0).value<Error>().detail;
        }

        SinkRecording recording;
        PlayerController player;
        QSignalSpy errors;
        bool ready = false;
    };

    std::vector<HeardPiece> pieces(const Room& room) const {
        return piecesOf(room.recording.heard(), m_call);
    }

    /// The call as its renderer gives it to an output that loses nothing.
    Sound rendered(double speed) const {
        audio::DecodeJob job({m_file, {}, {}});
        job.wait();
        const auto renderer = audio::Renderer::make(job.call(), kRate).value();
        renderer->setSpeed(speed);
        renderer->setPaused(false);
        audio::OfflineOut out;
        out.attach(renderer);
        const std::vector<std::int16_t> samples = out.pullAll();
        Sound sound;
        for (std::size_t i = 0; i + 1 < samples.size(); i += 2)
            if (samples[i] != 0 || samples[i + 1] != 0) sound.push_back({samples[i], samples[i + 1]});
        return sound;
    }

private slots:
    void initTestCase() {
        if (const QString missing = NullSoundServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY(m_server.start());
        m_call = callSound();
        m_file = writeSound(m_server, m_call);
    }

    void init() {
        QVERIFY(m_server.addSink(kSink));
        QVERIFY(m_server.setDefaultSink(kSink));
    }

    void cleanup() {
        m_server.removeSink(QStringLiteral("other"));
        m_server.removeSink(kSink);
    }

    void aCallIsHeardSampleBySample() {
        Room room(*this);
        QVERIFY(room.ready);
        QVERIFY(room.playToEnd());
        QVERIFY(room.recording.heard() == m_call);
        QVERIFY(room.errors.isEmpty());
    }

    void seeksAreExact() {
        Room room(*this);
        QVERIFY(room.ready);
        QVERIFY(room.playUntil(300));
        const qint64 targets[] = {5000, 1234, 5501, 2, 4555, 3789, 650, 1999};
        for (const qint64 target : targets) {
            room.player.seekMs(target);
            QVERIFY(room.playUntil(target + 250));
        }
        QVERIFY(room.pauses());
        const auto heard = pieces(room);
        QCOMPARE(heard.size(), std::size(targets) + 1);
        QCOMPARE(heard[0].from, 0);
        for (std::size_t i = 0; i < std::size(targets); ++i) {
            QVERIFY(beginsAt(heard[i + 1], targets[i] * kRate / 1000));
            QVERIFY(isFade(heard[i + 1].before));
        }
    }

    void aLoopComesRoundExactly() {
        Room room(*this);
        QVERIFY(room.ready);
        room.player.setLoopSpan(1000, 1500);
        room.player.seekMs(900);
        room.player.play();
        QVERIFY(QTest::qWaitFor([&] { return pieces(room).size() >= 4; }, kPatienceMs));
        QVERIFY(room.pauses());
        const auto heard = pieces(room);
        QVERIFY(beginsAt(heard[0], 7200));
        for (std::size_t i = 1; i < heard.size(); ++i) {
            QVERIFY(beginsAt(heard[i], 8000));
            QVERIFY(isFade(heard[i].before));
            QVERIFY(heard[i - 1].end() >= 12'000 - kFade - 1 && heard[i - 1].end() < 12'000);
        }
    }

    void oneSideAloneIsInBothEars() {
        for (const Listen listen : {Listen::Agent, Listen::Customer}) {
            Sound alone = m_call;
            for (StereoFrame& frame : alone)
                frame.left = frame.right = listen == Listen::Agent ? frame.left : frame.right;
            std::erase(alone, StereoFrame{});
            Room room(*this);
            QVERIFY(room.ready);
            room.player.setListen(listen);
            QVERIFY(room.playToEnd());
            const Sound heard = room.recording.heard();
            QCOMPARE(heard.size(), alone.size());
            // The mix glides into the side during the first 5 ms.
            QVERIFY(std::equal(heard.begin() + kFade, heard.end(), alone.begin() + kFade));
        }
    }

    void aSideIsLouderByWhatWasAskedFor() {
        Room room(*this);
        QVERIFY(room.ready);
        room.player.setSideGainDb(0, 6);
        QVERIFY(room.playToEnd());
        const Sound heard = room.recording.heard();
        QCOMPARE(heard.size(), m_call.size());
        for (std::size_t i = kFade; i < heard.size(); ++i) {
            const double wanted = std::pow(10, 6.0 / 20) * m_call[i].left;
            QVERIFY(std::abs(heard[i].left - wanted) <= 0.51);
            QCOMPARE(heard[i].right, m_call[i].right);
        }
    }

    void skippedSilenceIsNotHeardAndNothingElseIsMissing() {
        Room room(*this);
        QVERIFY(room.ready);
        room.player.setSkipSilence(true);
        QCOMPARE(room.player.silences().size(), std::size_t{1});
        const audio::FrameSpan silence = room.player.silences()[0];
        QVERIFY(room.playToEnd());
        const auto heard = pieces(room);
        QCOMPARE(heard.size(), std::size_t{2});
        QCOMPARE(heard[0].from, 0);
        QVERIFY(heard[0].end() >= silence.start - kFade - 1 && heard[0].end() <= silence.start);
        QVERIFY(beginsAt(heard[1], silence.end));
        QCOMPARE(heard[1].end(), static_cast<std::int64_t>(m_call.size()));
    }

    void everySpeedIsHeardAsItWasRendered() {
        for (const double speed : {0.5, 1.5, 3.0}) {
            Room room(*this);
            QVERIFY(room.ready);
            room.player.setSpeed(speed);
            QVERIFY(room.playToEnd());
            QVERIFY(room.recording.heard() == rendered(speed));
        }
    }

    void anUnpluggedDevicePausesAtItsPlaceAndSaysSo() {
        Room room(*this);
        QVERIFY(room.ready);
        QVERIFY(room.playUntil(1000));
        QVERIFY(m_server.removeSink(kSink));
        QTRY_VERIFY_WITH_TIMEOUT(!room.player.isPlaying(), kPatienceMs);
        QVERIFY(!room.errorText().empty());
        const qint64 place = room.player.positionMs();
        const std::int64_t heardUpTo = pieces(room).back().end() * 1000 / kRate;
        QVERIFY(std::abs(place - heardUpTo) < 400);

        QVERIFY(m_server.addSink(kSink));
        SinkRecording again(m_server, kSink);
        QVERIFY(QTest::qWaitFor([&] { return again.runs(); }, kPatienceMs));
        QVERIFY(!room.player.isPlaying());
        QVERIFY(room.playUntil(place + 500));
        room.player.pause();
        QTRY_VERIFY_WITH_TIMEOUT(again.isQuiet(), kPatienceMs);
        const auto heard = piecesOf(again.heard(), m_call);
        QCOMPARE(heard.size(), std::size_t{1});
        QVERIFY(beginsNear(heard[0], place * kRate / 1000));
    }

    void anUnpluggedHeadsetDoesNotSendTheVoiceToTheSpeakers() {
        QVERIFY(m_server.addSink(QStringLiteral("other")));
        SinkRecording speakers(m_server, QStringLiteral("other"));
        Room room(*this);
        QVERIFY(room.ready);
        QVERIFY(room.playUntil(700));
        QVERIFY(m_server.removeSink(kSink)); // the server moves what plays to the other sink
        QTRY_VERIFY_WITH_TIMEOUT(!room.player.isPlaying(), kPatienceMs);
        QVERIFY(!room.errorText().empty());
        QTRY_VERIFY_WITH_TIMEOUT(speakers.isQuiet(), kPatienceMs);
        QVERIFY(speakers.heard().size() < kRate);
        QVERIFY(room.player.positionMs() < 2500);
    }

    void anotherDefaultDeviceTakesOverAtTheSamePlace() {
        Room room(*this);
        QVERIFY(room.ready);
        QVERIFY(m_server.addSink(QStringLiteral("other")));
        SinkRecording other(m_server, QStringLiteral("other"));
        QVERIFY(QTest::qWaitFor([&] { return other.runs(); }, kPatienceMs));
        QVERIFY(room.playUntil(700));
        QVERIFY(m_server.setDefaultSink(QStringLiteral("other")));
        QVERIFY(QTest::qWaitFor([&] { return !other.heard().empty(); }, kPatienceMs));
        QVERIFY(room.playUntil(2500));
        QVERIFY(room.pauses());
        std::vector<HeardPiece> all = pieces(room);
        for (const HeardPiece& piece : piecesOf(other.heard(), m_call))
            all.push_back(piece);
        // What lay in the buffer of the device that was left may be heard again on the other; nothing is
        // lost.
        for (std::size_t i = 1; i < all.size(); ++i)
            QVERIFY(all[i].from <= all[i - 1].end() + kRate / 20);
        QVERIFY(all.size() > 1);
        QVERIFY(all.back().end() >= 2500 * kRate / 1000);
        QVERIFY(room.errors.isEmpty());
    }

    void aFrozenSoundServerKeepsThePlace() {
        Room room(*this);
        QVERIFY(room.ready);
        QVERIFY(room.playUntil(1000));
        m_server.freeze();
        QTRY_VERIFY_WITH_TIMEOUT(!room.player.isPlaying(), kPatienceMs);
        const qint64 place = room.player.positionMs();
        QVERIFY(place >= 1000 && place < 1500);
        QVERIFY(!room.errorText().empty());
        m_server.thaw();
        QVERIFY(room.playUntil(place + 500));
        QVERIFY(room.pauses());
        const auto heard = pieces(room);
        QVERIFY(beginsNear(heard.back(), place * kRate / 1000));
    }

    void withoutADeviceTheCallGoesOnUnheardAndTakesToOne() {
        QVERIFY(m_server.removeSink(kSink));
        PlayerController player;
        QSignalSpy opened(&player, &PlayerController::opened);
        player.load({m_file, {}, {}});
        QVERIFY(opened.count() > 0 || opened.wait(kPatienceMs));
        player.play();
        QTRY_VERIFY_WITH_TIMEOUT(player.positionMs() > 300, kPatienceMs);
        QVERIFY(m_server.addSink(kSink));
        SinkRecording recording(m_server, kSink);
        QTRY_VERIFY_WITH_TIMEOUT(!recording.heard().empty(), kPatienceMs);
        player.pause();
        QTRY_VERIFY_WITH_TIMEOUT(recording.isQuiet(), kPatienceMs);
        const auto heard = piecesOf(recording.heard(), m_call);
        QCOMPARE(heard.size(), std::size_t{1});
        QVERIFY(heard[0].from >= 2400);
    }

    void aSoundServerThatDiesPausesAndSaysSo() {
        Room room(*this);
        QVERIFY(room.ready);
        QVERIFY(room.playUntil(500));
        m_server.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!room.player.isPlaying(), kPatienceMs);
        QVERIFY(!room.errorText().empty());
        QVERIFY(room.player.positionMs() >= 500 && room.player.positionMs() < 1500);
    }

private:
    NullSoundServer m_server;
    Sound m_call;
    std::filesystem::path m_file;
};

QTEST_MAIN(SoundServerTest)
#include "sound_server_test.moc"
