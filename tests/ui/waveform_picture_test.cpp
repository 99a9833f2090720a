#include "tests/ui/support/ui_fixture.h"
#include "ui/common/colors.h"
#include "ui/player/waveform_ink.h"
#include "ui/player/waveform_widget.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <random>

using namespace earmark;
using namespace earmark::ui;
using namespace earmark::ui::test;

namespace {

constexpr int kRate = 8000;
constexpr qint64 kLengthMs = 120'000;
constexpr int kDeepest = 40; ///< zoom steps to single frames

/// A call of two minutes that can be decoded bit by bit; it grows louder towards its end.
class GrowingCall {
public:
    explicit GrowingCall(bool cutOff)
        : call(std::make_shared<audio::DecodedCall>(audio::SourceFormat{"", "", 2, kRate},
                                                    kLengthMs * kRate / 1000, kLengthMs * kRate / 1000)) {
        call->truncated = cutOff;
    }
    void decodeTo(qint64 ms) {
        while (call->pcm.readyFrames() < ms * kRate / 1000) {
            const audio::Planes room = call->pcm.writable();
            const auto frames =
                std::min(room.frames, static_cast<std::size_t>(ms * kRate / 1000 - call->pcm.readyFrames()));
            for (std::size_t i = 0; i < frames; ++i)
                for (const std::size_t side : {0U, 1U})
                    room.side[side][i] = sample(side);
            call->pcm.commit(frames);
            call->measure();
        }
        if (ms == kLengthMs) call->finish();
    }

    std::shared_ptr<audio::DecodedCall> call;

private:
    std::int16_t sample(std::size_t side) {
        const double t = static_cast<double>(m_at++) / (2 * kRate);
        const double loud = 900 + 120 * t + 4000 * std::max(0.0, std::sin(t * (side == 0 ? 2.1 : 1.3)));
        return static_cast<std::int16_t>(loud * (static_cast<double>(m_chance() % 2000) / 1000 - 1));
    }

    std::minstd_rand m_chance{7};
    std::int64_t m_at = 0;
};

void addMarks(WaveformWidget& waveform) {
    std::vector<WaveBand> bands;
    std::vector<WaveMoment> moments;
    std::vector<WaveMarker> markers;
    for (int i = 0; i < 24; ++i)
        bands.push_back({static_cast<WaveBand::Kind>(i % 6), i * 5'000 + i * 13, i * 5'000 + 3'300});
    for (int i = 0; i < 6; ++i) {
        moments.push_back({i * 20'000 + 700, i * 20'000 + 4'200, QString::number(i + 1), i == 2});
        markers.push_back({i * 20'000 + 9'111, QStringLiteral("said the name")});
    }
    waveform.setBands(bands);
    waveform.setMoments(moments);
    waveform.setMarkers(markers);
    waveform.setHeard({{40'000, 200'000}, {500'000, 620'000}});
}

void turnWheel(WaveformWidget& waveform, int delta, Qt::KeyboardModifiers keys = Qt::NoModifier) {
    const QPointF at(waveform.width() * 0.6, waveform.height() * 0.5);
    QWheelEvent wheel(at, waveform.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, keys, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&waveform, &wheel);
}

/// Of a widget that is shown: a hidden one is told its size anew each time, and nothing would be kept.
QImage pictureOf(WaveformWidget& waveform) {
    return waveform.grab().toImage();
}

/// Throws away all that was drawn, as another theme does.
QImage drawnAnew(WaveformWidget& waveform) {
    QEvent theme(QEvent::PaletteChange);
    QCoreApplication::sendEvent(&waveform, &theme);
    return pictureOf(waveform);
}

QString firstDifference(const QImage& first, const QImage& second) {
    for (int y = 0; y < first.height(); ++y)
        for (int x = 0; x < first.width(); ++x)
            if (first.pixel(x, y) != second.pixel(x, y))
                return QStringLiteral("differs at %1, %2").arg(x).arg(y);
    return {};
}

/// One thing that a person or the player does to what is shown.
void changeAtRandom(WaveformWidget& waveform, std::minstd_rand& chance) {
    const int amount = static_cast<int>(chance() % 240) - 120;
    switch (chance() % 8) {
    case 0:
        return waveform.zoomIn();
    case 1:
        return turnWheel(waveform, amount, Qt::ControlModifier);
    case 2:
        return waveform.showSpan(chance() % kLengthMs, kLengthMs);
    case 3:
        return waveform.setPositionMs(chance() % kLengthMs);
    case 4:
        return waveform.panBy(amount / 7.0);
    default:
        return turnWheel(waveform, amount);
    }
}

} // namespace

/// What is kept of the picture of the sound, and what is drawn of it anew.
class WaveformPictureTest final : public QObject {
    Q_OBJECT

private slots:
    void aPannedPictureIsTheOneDrawnAnew_data();
    void aPannedPictureIsTheOneDrawnAnew();
    void whatIsDecodedMeanwhileIsDrawnAsIfItHadBeenThere();
    void hatchingGoesOnBehindTheTornEdge();
    void inksMixAsAPainterDoes();
    void patternsAreThoseOfAPainter();
    void partsOfAPixelAddUp();
    void zoomingOftenAtAPointDoesNotDrift();
};

void WaveformPictureTest::aPannedPictureIsTheOneDrawnAnew_data() {
    QTest::addColumn<bool>("cutOff");
    QTest::addColumn<int>("zoomSteps");
    for (const bool cutOff : {false, true})
        for (const int steps : {1, 3, 8, 14, kDeepest})
            QTest::addRow("%s, zoomed in %d times", cutOff ? "cut off" : "whole", steps) << cutOff << steps;
}

void WaveformPictureTest::aPannedPictureIsTheOneDrawnAnew() {
    QFETCH(bool, cutOff);
    QFETCH(int, zoomSteps);
    UiFixture fixture;
    GrowingCall growing(cutOff);
    growing.decodeTo(kLengthMs);
    WaveformWidget waveform;
    waveform.resize(700, 200);
    waveform.setCall(growing.call);
    addMarks(waveform);
    showActive(waveform);
    waveform.setPositionMs(kLengthMs * 9 / 10);
    for (int i = 0; i < zoomSteps; ++i)
        waveform.zoomIn();
    std::minstd_rand chance(static_cast<unsigned>(zoomSteps));
    for (int step = 0; step < 40; ++step) {
        pictureOf(waveform);       // what the next step starts from
        if (zoomSteps == kDeepest) // single frames, joined by lines: stay among them
            waveform.panBy(static_cast<int>(chance() % 240) - 90);
        else
            changeAtRandom(waveform, chance);
        const QImage panned = pictureOf(waveform);
        const QString difference = firstDifference(panned, drawnAnew(waveform));
        QVERIFY2(difference.isEmpty(),
                 qPrintable(QStringLiteral("after step %1: %2").arg(step).arg(difference)));
    }
}

void WaveformPictureTest::whatIsDecodedMeanwhileIsDrawnAsIfItHadBeenThere() {
    UiFixture fixture;
    GrowingCall growing(false);
    growing.decodeTo(1'000);
    WaveformWidget waveform;
    waveform.resize(700, 200);
    waveform.setCall(growing.call);
    addMarks(waveform);
    showActive(waveform);
    for (int i = 0; i < 4; ++i)
        waveform.zoomIn();
    for (int step = 1; step <= 50; ++step) {
        const qint64 ms = kLengthMs * step / 50;
        growing.decodeTo(ms);
        if (step % 2 == 0) waveform.panBy(41.3); // moved before anyone said that more is there
        waveform.refreshDecoded();
        const QImage filledIn = pictureOf(waveform);
        const QString difference = firstDifference(filledIn, drawnAnew(waveform));
        QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("at %1 ms: %2").arg(ms).arg(difference)));
    }
}

void WaveformPictureTest::hatchingGoesOnBehindTheTornEdge() {
    UiFixture fixture;
    GrowingCall growing(true);
    growing.decodeTo(kLengthMs);
    WaveformWidget waveform;
    waveform.resize(700, 200);
    waveform.setCall(growing.call);
    showActive(waveform);
    waveform.setPositionMs(kLengthMs);
    for (int i = 0; i < 16; ++i)
        waveform.zoomIn();
    for (int i = 0; i < 30; ++i)
        turnWheel(waveform, -120); // screens away from the edge
    QVERIFY(waveform.view().startFrame() > kLengthMs * kRate / 1000.0);
    const QImage image = pictureOf(waveform);
    const Colors& colors = colorsOf(waveform.palette());
    int raised = 0;
    int lines = 0;
    for (int y = 60; y < 120; ++y)
        for (int x = 200; x < 600; ++x) {
            raised += image.pixel(x, y) == colors.raised.rgb();
            lines += image.pixel(x, y) == colors.muted.rgb();
        }
    QCOMPARE(raised + lines, 60 * 400);
    QVERIFY(lines > 60 * 400 / 8);
}

void WaveformPictureTest::inksMixAsAPainterDoes() {
    for (const float alpha : {0.14f, 0.45f, 0.55f, 0.6f, 1.0f})
        for (const QColor& ground : {QColor(0xffffff), QColor(0x1d2024), QColor(0xf2d8a8)}) {
            QImage ours(1, 1, QImage::Format_RGB32);
            ours.fill(ground);
            QImage painted = ours;
            const QColor ink = faded(QColor(0x0b63a5), alpha);
            fillArea(ours, ours.rect(), ink);
            QPainter(&painted).fillRect(painted.rect(), ink);
            const QColor a = ours.pixelColor(0, 0);
            const QColor b = painted.pixelColor(0, 0);
            QVERIFY(std::abs(a.red() - b.red()) <= 1);
            QVERIFY(std::abs(a.green() - b.green()) <= 1);
            QVERIFY(std::abs(a.blue() - b.blue()) <= 1);
        }
}

void WaveformPictureTest::patternsAreThoseOfAPainter() {
    for (const Qt::BrushStyle style :
         {Qt::Dense5Pattern, Qt::HorPattern, Qt::BDiagPattern, Qt::FDiagPattern, Qt::DiagCrossPattern})
        for (const int firstColumn : {0, 3, 8, 1001}) {
            QImage ours(40, 24, QImage::Format_RGB32);
            ours.fill(Qt::white);
            QImage painted = ours;
            const QRect area(5, 2, 27, 19);
            fillPattern(ours, area, style, Qt::black, firstColumn);
            QPainter painter(&painted);
            painter.setBrushOrigin(-firstColumn % 8, 0);
            painter.fillRect(area, QBrush(Qt::black, style));
            painter.end();
            QCOMPARE(firstDifference(ours, painted), QString());
        }
}

void WaveformPictureTest::partsOfAPixelAddUp() {
    WaveformView view;
    view.setWidth(1000);
    view.setCallFrames(10'000'000);
    view.zoomAround(500, 0.1);
    const qint64 first = view.firstColumn();
    for (int i = 0; i < 40; ++i)
        view.panByPixels(0.25);
    QCOMPARE(view.firstColumn(), first + 10);
}

void WaveformPictureTest::zoomingOftenAtAPointDoesNotDrift() {
    WaveformView view;
    view.setWidth(1000);
    view.setCallFrames(10'000'000);
    const double frame = view.frameAt(371);
    for (int i = 0; i < 25; ++i) {
        view.zoomAround(371, 0.7);
        QVERIFY2(std::abs(view.xOf(frame) - 371) <= 0.5, qPrintable(QString::number(view.xOf(frame))));
    }
}

QTEST_MAIN(WaveformPictureTest)
#include "waveform_picture_test.moc"
