#include "core/audio/offline_out.h"
#include "tests/ui/support/sound_file.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/player/transport_bar.h"
#include "ui/player/waveform_widget.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace earmark;
using namespace earmark::ui;
using namespace earmark::ui::test;

namespace {

/// Counts how much of a widget is repainted.
class PaintedArea final : public QObject {
public:
    explicit PaintedArea(QWidget& widget) { widget.installEventFilter(this); }
    QRegion region;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

qint64 areaOf(const QRegion& region) {
    qint64 area = 0;
    for (const QRect& rect : region)
        area += qint64{rect.width()} * rect.height();
    return area;
}

} // namespace

class PlayerWaveformTest final : public QObject {
    Q_OBJECT

    struct Scene {
        explicit Scene(int lengthMs = 60'000)
            : call(decodedCall(writeCall(fixture.folder.path(), QStringLiteral("call.wav"), lengthMs))) {
            waveform.resize(1000, 300);
            waveform.setCall(call);
            showActive(waveform);
        }
        /// Where the lanes begin: an x at which the widget says 0.
        int lanesLeft() {
            const QImage image = waveform.grab().toImage();
            const QColor ground = colorsOf(waveform.palette()).surface;
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, 44) == ground) return x;
            return -1;
        }
        QImage image() { return waveform.grab().toImage(); }

        UiFixture fixture;
        std::shared_ptr<const audio::DecodedCall> call;
        WaveformWidget waveform;
    };

    static int countPixels(const QImage& image, const QRect& area, const QColor& color) {
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                count += image.pixelColor(x, y).rgb() == color.rgb();
        return count;
    }

private slots:
    void bothSidesAreDrawnInTheirLanes() {
        Scene scene;
        const QImage image = scene.image();
        const Colors& colors = colorsOf(scene.waveform.palette());
        const QRect upper(scene.lanesLeft(), 40, 900, 110);
        const QRect lower(scene.lanesLeft(), 165, 900, 110);
        QVERIFY(countPixels(image, upper, colors.agent) > 500);
        QCOMPARE(countPixels(image, upper, colors.customer), 0);
        QVERIFY(countPixels(image, lower, colors.customer) > 500);
        QCOMPARE(countPixels(image, lower, colors.agent), 0);
    }

    void whatWasHeardIsSolidInTheOverview() {
        Scene scene;
        const Colors& colors = colorsOf(scene.waveform.palette());
        const QRect overview(scene.lanesLeft(), 0, 1000 - scene.lanesLeft(), 36);
        const int hollow = countPixels(scene.image(), overview, colors.agent);
        scene.waveform.setHeard({{0, 480'000}});
        const int solid = countPixels(scene.image(), overview, colors.agent);
        QVERIFY2(solid > 2 * hollow, qPrintable(QStringLiteral("%1 and %2").arg(solid).arg(hollow)));
    }

    void movingThePlayheadRepaintsASliver() {
        Scene scene;
        scene.waveform.setPositionMs(10'000);
        QCoreApplication::processEvents();
        PaintedArea painted(scene.waveform);
        scene.waveform.setPositionMs(10'016);
        QTRY_VERIFY(!painted.region.isEmpty());
        QVERIFY(areaOf(painted.region) < 1000 * 300 / 20);
    }

    void aClickSeeksAndADragSelects() {
        Scene scene;
        QSignalSpy seeks(&scene.waveform, &WaveformWidget::seekRequested);
        QSignalSpy spans(&scene.waveform, &WaveformWidget::spanSelected);
        const int left = scene.lanesLeft();
        const int middle = left + (1000 - left) / 2;
        QTest::mouseClick(&scene.waveform, Qt::LeftButton, {}, {middle, 150});
        QCOMPARE(seeks.count(), 1);
        QVERIFY(std::abs(seeks.at(0).at(0).toLongLong() - 30'000) < 200);
        QTest::mouseClick(&scene.waveform, Qt::LeftButton, {}, {left + 1, 10});
        QVERIFY(seeks.at(1).at(0).toLongLong() < 200);

        QTest::mousePress(&scene.waveform, Qt::LeftButton, {}, {middle, 150});
        QTest::mouseMove(&scene.waveform, {middle - 50, 150});
        QTest::mouseMove(&scene.waveform, {left, 150});
        QTest::mouseRelease(&scene.waveform, Qt::LeftButton, {}, {left, 150});
        QCOMPARE(spans.count(), 1);
        QVERIFY(spans.at(0).at(0).toLongLong() < 200); // dragged backwards, told in order
        QVERIFY(std::abs(spans.at(0).at(1).toLongLong() - 30'000) < 200);
        QCOMPARE(seeks.count(), 2);
    }

    void keysZoomAndTheWheelPans() {
        Scene scene;
        scene.waveform.setFocus();
        scene.waveform.setPositionMs(30'000);
        QVERIFY(scene.waveform.view().showsAll());
        const double all = scene.waveform.view().framesPerPixel();
        QTest::keyClick(&scene.waveform, Qt::Key_Plus);
        QVERIFY(scene.waveform.view().framesPerPixel() < all);
        const double x = scene.waveform.view().xOf(240'000);
        QTest::keyClick(&scene.waveform, Qt::Key_Plus);
        QVERIFY(std::abs(scene.waveform.view().xOf(240'000) - x) < 1); // the playhead stays where it was
        const double start = scene.waveform.view().startFrame();
        QWheelEvent wheel({500, 150}, scene.waveform.mapToGlobal(QPointF(500, 150)), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&scene.waveform, &wheel);
        QVERIFY(scene.waveform.view().startFrame() > start);
        QTest::keyClick(&scene.waveform, Qt::Key_0);
        QVERIFY(scene.waveform.view().showsAll());
    }

    void theSelectionCanFillTheView() {
        Scene scene;
        const int left = scene.lanesLeft();
        QTest::mousePress(&scene.waveform, Qt::LeftButton, {}, {left + 100, 150});
        QTest::mouseMove(&scene.waveform, {left + 150, 150});
        QTest::mouseMove(&scene.waveform, {left + 200, 150});
        QTest::mouseRelease(&scene.waveform, Qt::LeftButton, {}, {left + 200, 150});
        scene.waveform.setFocus();
        QTest::keyClick(&scene.waveform, Qt::Key_E);
        const auto selection = scene.waveform.selectionMs();
        QVERIFY(selection);
        const double span = static_cast<double>(selection->second - selection->first) * 8;
        const double shown = scene.waveform.view().endFrame() - scene.waveform.view().startFrame();
        QVERIFY(shown > span && shown < 1.3 * span);
    }

    void thePageTurnsWithThePlayhead() {
        Scene scene;
        scene.waveform.setPositionMs(1000);
        for (int i = 0; i < 8; ++i)
            scene.waveform.zoomIn();
        const double before = scene.waveform.view().startFrame();
        scene.waveform.setPositionMs(40'000);
        QVERIFY(scene.waveform.view().startFrame() > before);
        const double x = scene.waveform.view().xOf(320'000);
        QVERIFY(x > 0 && x < scene.waveform.view().width() / 2.0);
    }

    void momentsAnswerToTheMouse() {
        Scene scene;
        scene.waveform.setMoments({{10'000, 20'000, QStringLiteral("3"), true}});
        scene.waveform.setMarkers({{45'000, QStringLiteral("<b>raised voice</b>")}});
        QSignalSpy activated(&scene.waveform, &WaveformWidget::momentActivated);
        const int left = scene.lanesLeft();
        QTest::mouseClick(&scene.waveform, Qt::LeftButton, {}, {left + (1000 - left) / 4, 45});
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).toInt(), 0);
    }

    void aGrowingCallFillsIn() {
        auto call =
            std::make_shared<audio::DecodedCall>(audio::SourceFormat{"", "", 1, 8000}, 80'000, 80'000);
        const auto grow = [&](std::size_t frames) {
            const auto room = call->pcm.writable();
            for (std::size_t i = 0; i < frames; ++i)
                room.side[0][i] = static_cast<std::int16_t>(i % 2 == 0 ? 20'000 : -20'000);
            call->pcm.commit(frames);
            call->measure();
        };
        UiFixture fixture;
        WaveformWidget waveform;
        waveform.resize(800, 200);
        grow(8000);
        waveform.setCall(call);
        const QColor color = colorsOf(waveform.palette()).text;
        const QRect lanes(100, 60, 690, 100);
        const int few = countPixels(waveform.grab().toImage(), lanes, color);
        grow(40'000);
        waveform.refreshDecoded();
        const int more = countPixels(waveform.grab().toImage(), lanes, color);
        QVERIFY(more > 3 * std::max(few, 1));
    }

    void aScreenReaderIsToldTheTime() {
        Scene scene;
        scene.waveform.setPositionMs(21'300);
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&scene.waveform);
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::Slider);
        QCOMPARE(told->text(QAccessible::Name), QStringLiteral("Waveform"));
        QCOMPARE(told->text(QAccessible::Value), QStringLiteral("00:21.3 of 01:00"));
        QSignalSpy seeks(&scene.waveform, &WaveformWidget::seekRequested);
        told->valueInterface()->setCurrentValue(5.0);
        QCOMPARE(seeks.at(0).at(0).toLongLong(), 5000);
    }

    void bothThemesShowBothSides() {
        Scene scene;
        scene.fixture.theme.setMode(ThemeMode::Dark);
        QTRY_VERIFY(scene.waveform.palette().color(QPalette::Window).lightness() < 128);
        QVERIFY(countPixels(scene.image(), {scene.lanesLeft(), 40, 800, 110}, darkColors().agent) > 500);
        for (const Colors* colors : {&lightColors(), &darkColors()}) {
            QVERIFY(contrastRatio(colors->agent, colors->surface) >= 3);
            QVERIFY(contrastRatio(colors->customer, colors->surface) >= 3);
        }
    }

    void theTransportBarDrivesThePlayer() {
        UiFixture fixture;
        PlayerController player([] { return std::make_unique<audio::OfflineOut>(); });
        TransportBar bar(player);
        showActive(bar);
        const auto button = [&](const char* name) {
            for (QToolButton* each : bar.findChildren<QToolButton*>())
                if (each->accessibleName() == QLatin1String(name)) return each;
            qFatal("no button %s", name);
        };
        QVERIFY(!button("Play")->isEnabled());
        QSignalSpy finished(&player, &PlayerController::decodeFinished);
        player.load({writeCall(fixture.folder.path(), QStringLiteral("a.wav"), 9000), {}, {}});
        QVERIFY(finished.count() > 0 || finished.wait());
        QTest::mouseClick(button("Forward 3 seconds"), Qt::LeftButton);
        QCOMPARE(player.positionMs(), 3000);
        QTest::mouseClick(button("Play"), Qt::LeftButton);
        QVERIFY(player.isPlaying());
        QTest::mouseClick(button("Pause"), Qt::LeftButton);
        QVERIFY(!player.isPlaying());
        QTest::mouseClick(button("Skip silence"), Qt::LeftButton);
        QVERIFY(player.skipsSilence());
        player.setSpeed(1.5);
        QCOMPARE(button("Speed")->text(), QStringLiteral("1.5×"));
        for (const QToolButton* each : bar.findChildren<QToolButton*>())
            QVERIFY(each->shortcut().isEmpty());
    }
};

QTEST_MAIN(PlayerWaveformTest)
#include "player_waveform_test.moc"
