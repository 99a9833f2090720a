#include "core/audio/offline_out.h"
#include "core/model/cut_off.h"
#include "core/service/media_scan.h"
#include "core/service/roster_service.h"
#include "tests/ui/support/sound_file.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/colors.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/call_header.h"
#include "ui/evaluation/listening_area.h"
#include "ui/player/cut_off_notice.h"
#include "ui/player/waveform_widget.h"
#include "ui/recordings/call_model.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using ui::test::must;

namespace {

constexpr int kWholeMs = 60'000;
constexpr int kKeptMs = 45'000;

/// A call whose recorder died: the file's header promises a minute, three quarters of it are there.
std::filesystem::path writeCutCall(const QString& folder, const QString& name) {
    const auto file = ui::test::writeCall(folder, name, kWholeMs);
    constexpr std::uintmax_t kBytesPerMs = 8 * 2 * 2;
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - (kWholeMs - kKeptMs) * kBytesPerMs);
    return file;
}

/// A store with one call that was cut off, and where it is listened to.
struct Bench {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    std::unique_ptr<Session> session;
    model::Recording call;
    std::unique_ptr<ListeningArea> area;

    Bench() {
        const auto file = writeCutCall(ui.folder.path(), QStringLiteral("cut.wav"));
        call.id = store.workspace->ids().make<RecordingId>();
        call.root = file.parent_path().generic_string();
        call.path = "cut.wav";
        must(service::CallService(*store.workspace).add({call}));
        session =
            std::make_unique<Session>(*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs);
        area =
            std::make_unique<ListeningArea>(*session, [] { return std::make_unique<audio::OfflineOut>(); });
        area->resize(1000, 260);
        ui::test::showActive(*area);
    }
    ~Bench() {
        area.reset();
        session.reset();
    }

    void scan() {
        Progress progress;
        must(service::scanPendingMedia(*store.workspace, 0, progress, {}));
        call = must(session->calls().get(call.id));
    }
    /// As a store that was filled before cut-off recordings were told.
    void forget() {
        service::CallService::MediaFinding finding;
        finding.recording = call.id;
        finding.durationMs = call.durationMs;
        finding.contentHash = call.contentHash;
        must(session->calls().recordMedia({finding}));
        call = must(session->calls().get(call.id));
    }
    /// Somebody begins to score it.
    void begin() {
        service::RosterService roster(*store.workspace);
        service::RosterService::Roster people;
        people.inspectors = {{{}, "chen", "Chen"}};
        must(roster.save(people));
        must(session->evaluations().open(call.id, must(roster.inspectors()).front().id));
    }
    void load() {
        QSignalSpy decoded(&area->player(), &PlayerController::decodeFinished);
        area->load(call, 0, {});
        QVERIFY(decoded.count() > 0 || decoded.wait());
    }
    CutOffNotice& notice() { return *area->findChild<CutOffNotice*>(); }
    QString noticeText() {
        QString text;
        for (const QLabel* label : notice().findChildren<QLabel*>())
            text += label->text();
        return text;
    }
    QString problemText() {
        QString text;
        for (const QLabel* label : area->findChildren<QLabel*>())
            if (label->isVisible()) text += label->text();
        return text;
    }
    WaveformWidget& waveform() { return *area->findChild<WaveformWidget*>(); }
    /// What the worklist says of the call's length.
    QVariant lengthCell(int role) {
        CallModel model(store.workspace->zone());
        model.setRows(must(session->calls().list({}, {})));
        return model.data(model.index(0, static_cast<int>(CallColumn::Length)), role);
    }
};

/// Pixels that are not the ground among the columns [from, to) of an image.
int inkIn(const QImage& image, int from, int to, const QColor& ground) {
    int ink = 0;
    for (int y = 60; y < 120; ++y)
        for (int x = from; x < to; ++x)
            ink += image.pixelColor(x, y).rgb() != ground.rgb();
    return ink;
}

} // namespace

class CutOffTest final : public QObject {
    Q_OBJECT

private slots:
    void theWaveformShowsWhereTheSoundStops();
    void aWholeCallShowsNothingOfTheKind();
    void aLineByThePlayerSaysWhatToDo();
    void theWorklistHasASignOnceTheFileWasLookedAt();
    void openingACallTellsTheWorklist();
    void anotherRecordingIsNotTakenForTheScoredOne();
    void theScoredCallSaysSo();
};

void CutOffTest::theWaveformShowsWhereTheSoundStops() {
    Bench bench;
    bench.scan();
    bench.load();
    WaveformWidget& waveform = bench.waveform();
    QVERIFY(waveform.isCutOff());
    QCOMPARE(waveform.durationMs(), kKeptMs);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&waveform);
    QCOMPARE(told->text(QAccessible::Value),
             QStringLiteral("00:00.0 of 00:45, where the sound ends: the file is damaged"));
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        bench.ui.theme.setMode(mode);
        const Colors& colors = mode == ThemeMode::Dark ? darkColors() : lightColors();
        QTRY_COMPARE(colorsOf(waveform.palette()).surface, colors.surface);
        const QImage image = waveform.grab().toImage();
        // Behind the edge is no sound, and yet no empty ground; the edge itself keeps the contrast of text.
        QVERIFY(inkIn(image, image.width() - 20, image.width() - 2, colors.surface) > 18 * 60 / 2);
        QVERIFY(contrastRatio(colors.text, colors.raised) >= 4.5);
        QVERIFY(contrastRatio(colors.muted, colors.raised) >= 3);
    }
    QSignalSpy seeks(&waveform, &WaveformWidget::seekRequested);
    QTest::mouseClick(&waveform, Qt::LeftButton, {}, {waveform.width() - 5, 100});
    QCOMPARE(seeks.at(0).at(0).toLongLong(), qint64{kKeptMs}); // nothing lies behind
}

void CutOffTest::aWholeCallShowsNothingOfTheKind() {
    Bench bench;
    ui::test::writeCall(bench.ui.folder.path(), QStringLiteral("cut.wav"), kWholeMs);
    bench.scan();
    bench.load();
    QVERIFY(!bench.waveform().isCutOff());
    QVERIFY(!bench.notice().isVisible());
    QCOMPARE(bench.waveform().view().endFrame(), kWholeMs * 8.0);
    QVERIFY(bench.lengthCell(Qt::DecorationRole).isNull());
}

void CutOffTest::aLineByThePlayerSaysWhatToDo() {
    Bench bench;
    bench.scan();
    bench.load();
    QVERIFY(bench.notice().isVisible());
    const QString text = bench.noticeText();
    for (const char* part : {"cut.wav", "00:45.0", "fetch it anew"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    bench.area->unload();
    QVERIFY(!bench.notice().isVisible());
}

void CutOffTest::theWorklistHasASignOnceTheFileWasLookedAt() {
    Bench bench;
    QVERIFY(bench.lengthCell(Qt::DecorationRole).isNull());
    bench.scan();
    QVERIFY(model::isCutOff(bench.call));
    QVERIFY(!bench.lengthCell(Qt::DecorationRole).isNull());
    for (const int role : {int{Qt::ToolTipRole}, int{Qt::AccessibleTextRole}}) {
        const QString told = bench.lengthCell(role).toString();
        QVERIFY2(told.contains(QStringLiteral("cut off")) && told.contains(QStringLiteral("00:45")),
                 qPrintable(told));
    }
}

void CutOffTest::openingACallTellsTheWorklist() {
    Bench bench;
    bench.scan();
    bench.forget();
    QVERIFY(!model::isCutOff(bench.call));
    QSignalSpy changed(bench.session.get(), &Session::changed);
    bench.load();
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(!bench.lengthCell(Qt::DecorationRole).isNull());

    // Fetched anew to the same place: the sign goes with the next opening.
    bench.call = must(bench.session->calls().get(bench.call.id));
    bench.area->unload();
    ui::test::writeCall(bench.ui.folder.path(), QStringLiteral("cut.wav"), kWholeMs);
    bench.load();
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(bench.lengthCell(Qt::DecorationRole).isNull());
    QCOMPARE(must(bench.session->calls().get(bench.call.id)).durationMs, kWholeMs);
}

void CutOffTest::anotherRecordingIsNotTakenForTheScoredOne() {
    Bench bench;
    ui::test::writeCall(bench.ui.folder.path(), QStringLiteral("cut.wav"), kWholeMs);
    bench.scan();
    bench.begin();
    ui::test::writeCall(bench.ui.folder.path(), QStringLiteral("cut.wav"), kKeptMs);
    bench.load();
    QTRY_VERIFY(bench.problemText().contains(QStringLiteral("another one than was scored")));
    QVERIFY(bench.area->player().call() == nullptr);
    QVERIFY(bench.lengthCell(Qt::ToolTipRole).toString().contains(QStringLiteral("Put the scored one back")));

    // Known for another one, it is not played at the next opening; the scored one is, when it is back.
    bench.call = must(bench.session->calls().get(bench.call.id));
    QSignalSpy opened(&bench.area->player(), &PlayerController::opened);
    bench.area->load(bench.call, 0, {});
    QTRY_VERIFY(bench.problemText().contains(QStringLiteral("another one than was scored")));
    QCOMPARE(opened.count(), 0);
    ui::test::writeCall(bench.ui.folder.path(), QStringLiteral("cut.wav"), kWholeMs);
    bench.load();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(bench.waveform().durationMs(), kWholeMs);
}

void CutOffTest::theScoredCallSaysSo() {
    Bench bench;
    bench.scan();
    service::OpenEvaluation opened;
    opened.recording = bench.call;
    QVERIFY(callFacts(opened, *bench.session).contains(QStringLiteral("cut off")));
    opened.recording.mediaProblem.clear();
    QVERIFY(!callFacts(opened, *bench.session).contains(QStringLiteral("cut off")));
}

QTEST_MAIN(CutOffTest)
#include "cut_off_test.moc"
