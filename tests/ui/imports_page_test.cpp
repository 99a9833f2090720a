#include "core/base/paths.h"
#include "core/exchange/table_reader.h"
#include "core/service/call_service.h"
#include "core/service/roster_service.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/imports/import_controller.h"
#include "ui/imports/import_page.h"
#include "ui/imports/mapping_header.h"
#include "ui/imports/media_watch.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::must;

namespace {

/// The import page over a new store.
struct Importing {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    Session session{*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs};
    ImportPage page{session};
    QSignalSpy done{&page, &ImportPage::done};

    Importing() {
        page.resize(1200, 800);
        ui::test::showActive(page);
    }

    QString write(const QString& name, const QByteArray& content) {
        const QString path = ui.folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
        return path;
    }
    QString sample(const char* name) { return toQString(resourceDirectory() / "samples" / name); }

    template <class Widget>
    Widget* named(const QString& name) {
        for (Widget* widget : page.findChildren<Widget*>())
            if (widget->accessibleName() == name) return widget;
        return nullptr;
    }
    QAbstractButton* button(const QString& text) {
        for (QAbstractButton* one : page.findChildren<QAbstractButton*>())
            if (one->text() == text) return one;
        return nullptr;
    }
    QTableView* list() { return named<QTableView>(QStringLiteral("The list as it is understood")); }
    QTableView* problems() { return named<QTableView>(QStringLiteral("What is wrong")); }
    bool says(const QString& part) {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part)) return true;
        return false;
    }
    void importRoster() {
        page.openFiles({sample("roster.xlsx")});
        QTRY_VERIFY(button(QStringLiteral("Import roster")) &&
                    button(QStringLiteral("Import roster"))->isEnabled());
        button(QStringLiteral("Import roster"))->click();
        QTRY_COMPARE(done.count(), 1);
        done.clear();
    }
    std::size_t storedCalls() { return must(session.calls().list({}, {})).size(); }
};

} // namespace

class ImportsPageTest final : public QObject {
    Q_OBJECT

private slots:
    void bringsInTheSamplesWithoutADialog();
    void showsWhatIsWrongAndJumpsThere();
    void leavesBadRowsOutOnlyIfAsked();
    void takesAColumnAsThePersonSays();
    void refusesAFileWithASentenceThatSaysWhatToDo();
    void followsThePatternWhileOneTypes();
    void takesFilesWithoutAHeaderByThePersonsWord();
    void showsNamesAsText();
    void speaksChinese();
    void looksAtRecordingsBehind();
    void aFileWithTheSoundOfAnotherCallIsNamed();
    void takesChatsForContactsAndCallListsForLists();
};

void ImportsPageTest::takesChatsForContactsAndCallListsForLists() {
    Importing import;
    ImportController control(import.session);
    control.open({import.sample("texts/20260312_194208_A0018_12900033905_in.csv"),
                  import.sample("texts/20260313_093000_A0011_12900042851_in.eml")});
    QTRY_VERIFY(control.plan() != nullptr && !control.busy());
    QCOMPARE(control.source(), ImportController::Source::Folder);
    QVERIFY(control.plan()->calls.has_value());
    QCOMPARE(control.plan()->calls->rows, std::size_t{2});
    for (const char* list : {"texts.csv", "calls-gb18030.csv"}) {
        control.open({import.sample(list)});
        QTRY_VERIFY(control.plan() != nullptr && !control.busy());
        QCOMPARE(control.source(), ImportController::Source::List);
    }
}

void ImportsPageTest::bringsInTheSamplesWithoutADialog() {
    Importing import;
    import.importRoster();
    QCOMPARE(must(import.session.roster().agents()).size(), std::size_t{32});
    for (const char* name : {"calls.xlsx", "calls-gb18030.csv"}) {
        import.page.openFiles({import.sample(name)});
        QTRY_VERIFY(import.says(QStringLiteral("call(s) ready")) ||
                    import.says(QStringLiteral("calls ready")) ||
                    import.says(QStringLiteral("already there")));
    }
    import.page.openFiles({import.sample("calls.xlsx")});
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
    QAbstractItemModelTester tester(import.list()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(import.list()->model()->rowCount(), 12);
    import.button(QStringLiteral("Import calls"))->click();
    QTRY_COMPARE(import.done.count(), 1);
    QCOMPARE(import.storedCalls(), std::size_t{12});
    QVERIFY(import.ui.dialogs.asked.isEmpty());
}

void ImportsPageTest::showsWhatIsWrongAndJumpsThere() {
    Importing import;
    QByteArray csv = "recording,agent,start\n";
    for (int row = 0; row < 500; ++row)
        csv += QByteArray::number(row) + ".wav,0007," + (row == 400 ? "soon" : "2026-03-02 09:14") + "\n";
    import.page.openFiles({import.write(QStringLiteral("calls.csv"), csv)});
    QTRY_VERIFY(import.problems()->isVisible());
    import.button(QStringLiteral("Add unknown agents"))->click();
    QTRY_VERIFY(import.says(QStringLiteral("1 row with errors")) ||
                import.says(QStringLiteral("1 row(s) with errors")));
    QAbstractItemModel* problems = import.problems()->model();
    QTRY_VERIFY(problems->rowCount() > 0);
    int row = 0;
    while (row < problems->rowCount() &&
           !problems->index(row, 0).data().toString().startsWith(QStringLiteral("✕")))
        ++row;
    QVERIFY(row < problems->rowCount());
    QCOMPARE(problems->index(row, 0).data().toString(), QStringLiteral("✕ row 402, column C (start)"));
    import.problems()->setCurrentIndex(problems->index(row, 0));
    emit import.problems()->activated(problems->index(row, 0));
    QCOMPARE(import.list()->currentIndex().row(), 400);
    QCOMPARE(import.list()->currentIndex().column(), 2);
    QCOMPARE(import.list()->currentIndex().data().toString(), QStringLiteral("✕ soon"));
}

void ImportsPageTest::leavesBadRowsOutOnlyIfAsked() {
    Importing import;
    import.importRoster();
    import.page.openFiles({import.write(QStringLiteral("calls.csv"), "recording,agent,start\n"
                                                                     "a.wav,0007,2026-03-02 09:14\n"
                                                                     "b.wav,0007,never\n")});
    QAbstractButton* leaveOut = import.button(QStringLiteral("Import the good rows, leave out the others"));
    QTRY_VERIFY(leaveOut->isVisible());
    QVERIFY(!import.button(QStringLiteral("Import calls"))->isEnabled());
    leaveOut->click();
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
    import.button(QStringLiteral("Import calls"))->click();
    QTRY_COMPARE(import.done.count(), 1);
    QCOMPARE(import.storedCalls(), std::size_t{1});
}

void ImportsPageTest::takesAColumnAsThePersonSays() {
    Importing import;
    import.importRoster();
    const QString path =
        import.write(QStringLiteral("calls.csv"), "one,two,three\na.wav,0007,2026-03-02 09:14\n");
    import.page.openFiles({path});
    QTRY_VERIFY(import.problems()->isVisible());
    auto* header = import.page.findChild<MappingHeader*>();
    const auto choose = [&](int column, const QString& field) {
        QComboBox* box = header->choice(column);
        box->setCurrentText(field);
        emit box->activated(box->currentIndex());
    };
    choose(0, QStringLiteral("Recording file"));
    choose(1, QStringLiteral("Agent number"));
    choose(2, QStringLiteral("Start"));
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
    QCOMPARE(import.list()->model()->index(0, 2).data().toString(), QStringLiteral("2026-03-02 09:14:00"));
    import.button(QStringLiteral("Import calls"))->click();
    QTRY_COMPARE(import.done.count(), 1);
    // The same headings come ready the next time.
    import.page.openFiles(
        {import.write(QStringLiteral("next.csv"), "One,Two,Three\nb.wav,0007,2026-03-03 09:14\n")});
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
}

void ImportsPageTest::refusesAFileWithASentenceThatSaysWhatToDo() {
    Importing import;
    import.page.openFiles({import.write(QStringLiteral("bad.csv"), "a,b\n1,\"open\n")});
    QTRY_VERIFY(import.says(QStringLiteral("bad.csv, row 2, column B: A quotation mark opens here")));
    import.page.openFiles({import.write(QStringLiteral("photo.xlsx"), QByteArray("\x89PNG\0\0\0", 7))});
    QTRY_VERIFY(import.says(QStringLiteral("Export the list as .xlsx or .csv.")));
    import.page.openFiles({QStringLiteral("/nonexistent/calls.csv")});
    QTRY_VERIFY(import.says(QStringLiteral("cannot be read")));
    QCOMPARE(import.storedCalls(), std::size_t{0});
}

void ImportsPageTest::followsThePatternWhileOneTypes() {
    Importing import;
    import.importRoster();
    import.page.openFiles({import.sample("calls")});
    auto* calls = import.named<QTableView>(QStringLiteral("The calls as their names are understood"));
    auto* pattern = import.named<QLineEdit>(QStringLiteral("Pattern of the file names"));
    const auto fitting = QStringLiteral("{date}_{time}_A{agent}_{customer}_{direction}");
    QTRY_VERIFY(calls->isVisible());
    QCOMPARE(pattern->text(), fitting); // so the roster knows the agents
    pattern->selectAll();
    QTest::keyClicks(pattern, QStringLiteral("{date}_{time}_{agent}_{customer}_{direction}"));
    QTRY_VERIFY(import.problems()->isVisible());
    pattern->selectAll();
    QTest::keyClicks(pattern, fitting);
    QTRY_COMPARE(calls->model()->rowCount(), 12);
    QVERIFY(calls->isColumnHidden(2)); // nobody has said what files without a header are
    QCOMPARE(calls->model()->index(0, 3).data().toString(), QStringLiteral("2026-03-02 09:14:12"));
    QVERIFY(calls->model()->index(0, 4).data().toString().startsWith(QStringLiteral("0007 ")));
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
    import.button(QStringLiteral("Import calls"))->click();
    QTRY_COMPARE(import.done.count(), 1);
    QCOMPARE(import.storedCalls(), std::size_t{12});
}

void ImportsPageTest::takesFilesWithoutAHeaderByThePersonsWord() {
    Importing import;
    import.importRoster();
    QDir(import.ui.folder.path()).mkdir(QStringLiteral("recorder"));
    const QByteArray quiet = "\x70" + QByteArray(8'000, '\xff'); // mu-law, one second
    import.write(QStringLiteral("recorder/20260302_091412_0007_129_in.dat"), quiet);
    import.write(QStringLiteral("recorder/20260303_091412_0007_129_in"), quiet);
    import.write(QStringLiteral("recorder/20260304_091412_0007_129_in.dat"), "The quota is eight calls.\n");
    import.page.openFiles({import.ui.folder.filePath(QStringLiteral("recorder"))});
    QTRY_COMPARE(import.problems()->model()->rowCount(), 3);
    QVERIFY(!import.button(QStringLiteral("Import calls"))->isEnabled());

    // What nobody can tell points at the choice; a text does not.
    auto* format = import.named<QComboBox>(QStringLiteral("What files without a header are"));
    QVERIFY(format->isVisible());
    QAbstractItemModel* problems = import.problems()->model();
    for (int row = 0; row < 3; ++row) {
        import.problems()->setFocus();
        emit import.problems()->activated(problems->index(row, 0));
        QCOMPARE(format->hasFocus(), !problems->index(row, 0).data().toString().contains("20260304"));
    }
    format->setFocus();
    QTest::keyClick(format, Qt::Key_Down); // without opening it
    QCOMPARE(format->currentText(), QStringLiteral("G.711 mu-law, 8 kHz"));
    auto* calls = import.named<QTableView>(QStringLiteral("The calls as their names are understood"));
    QTRY_COMPARE(calls->model()->rowCount(), 2);
    QVERIFY(!calls->isColumnHidden(2));
    QCOMPARE(calls->model()->index(0, 2).data().toString(), QStringLiteral("G.711 mu-law, 8 kHz"));
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
    import.button(QStringLiteral("Import calls"))->click();
    QTRY_COMPARE(import.done.count(), 1);
    for (const auto& call : must(import.session.calls().pendingMedia(10)))
        QCOMPARE(call.soundFormat, std::string("ulaw"));
    QCOMPARE(import.storedCalls(), std::size_t{2});

    // Remembered, in whichever language; a file dropped alone finds the choice, too.
    import.ui.preferences.setLanguage(Language::Chinese);
    import.ui.translations.install(Language::Chinese);
    import.page.openFiles(
        {import.ui.folder.filePath(QStringLiteral("recorder/20260303_091412_0007_129_in"))});
    QTRY_VERIFY(format->isVisible());
    QCOMPARE(format->currentText(), QStringLiteral("G.711 μ 律，8 kHz"));
}

void ImportsPageTest::showsNamesAsText() {
    Importing import;
    import.page.openFiles(
        {import.write(QStringLiteral("<img src=x>.csv"), "recording,agent,start\n<b>a</b>,7,x\n")});
    QTRY_VERIFY(import.says(QStringLiteral("Import: <img src=x>.csv")));
    for (const QLabel* label : import.page.findChildren<QLabel*>())
        if (!label->text().isEmpty()) QCOMPARE(label->textFormat(), Qt::PlainText);
}

void ImportsPageTest::speaksChinese() {
    Importing import;
    import.page.openFiles(
        {import.write(QStringLiteral("calls.csv"), "recording,agent,start\na.wav,7,never\n")});
    QTRY_VERIFY(import.problems()->isVisible());
    import.ui.translations.install(Language::Chinese);
    QTRY_VERIFY(import.button(QStringLiteral("导入通话")) != nullptr);
    QVERIFY(import.page.findChild<MappingHeader*>()->choice(0)->currentText() == QStringLiteral("录音文件"));
}

void ImportsPageTest::looksAtRecordingsBehind() {
    Importing import;
    MediaWatch watch(import.session);
    QSignalSpy finished(&watch, &MediaWatch::finished);
    QTRY_VERIFY(finished.count() > 0);
    import.importRoster();
    import.page.openFiles({import.sample("calls.xlsx")});
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
    import.button(QStringLiteral("Import calls"))->click();
    QTRY_COMPARE(import.done.count(), 1);
    // The files lie in a folder beside the list, which the page has found by itself.
    QTRY_VERIFY(must(import.session.calls().pendingMedia(100)).empty());
    QCOMPARE(must(import.session.calls().roots()).front().missing, std::size_t{0});
}

void ImportsPageTest::aFileWithTheSoundOfAnotherCallIsNamed() {
    namespace fs = std::filesystem;
    Importing import;
    MediaWatch watch(import.session);
    const fs::path recorder = import.store.folder / "recorder";
    fs::create_directories(recorder);
    const auto put = [&](const char* sample, const char* as) {
        fs::copy_file(resourceDirectory() / "samples/calls" / sample, recorder / as);
    };
    put("20260302_100338_A0018_12900010257_in.wav", "20260302100338_1.wav");
    put("20260302_143055_A0019_12900033721_in.wav", "20260302143055_2.wav");
    put("20260302_100338_A0018_12900010257_in.wav", "20260303090000_3.wav");
    import.page.openFiles({toQString(recorder)});
    auto* pattern = import.named<QLineEdit>(QStringLiteral("Pattern of the file names"));
    QTRY_VERIFY(pattern->isVisible());
    pattern->selectAll();
    QTest::keyClicks(pattern, QStringLiteral("{start}_{agent}"));
    QTRY_VERIFY(import.button(QStringLiteral("Add unknown agents")) != nullptr);
    import.button(QStringLiteral("Add unknown agents"))->click();
    QTRY_VERIFY(import.says(QStringLiteral("3 calls ready")));
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
    import.button(QStringLiteral("Import calls"))->click();
    QTRY_COMPARE(import.done.count(), 1);
    QTRY_VERIFY(import.says(QStringLiteral("the same sound as a call already here: 20260303090000_3.wav")));
    QVERIFY(import.says(QStringLiteral("2 calls imported")));
    QCOMPARE(import.storedCalls(), std::size_t{2});
    import.page.openFiles({import.write(QStringLiteral("calls.csv"), "recording,agent,start\n")});
    QVERIFY(!import.says(QStringLiteral("the same sound")));

    // Nothing but a sound that is known: no call, and no roster, either.
    const fs::path again = import.store.folder / "again";
    fs::create_directories(again);
    fs::copy_file(recorder / "20260302100338_1.wav", again / "20260304090000_1.wav");
    import.page.openFiles({toQString(again)});
    QTRY_VERIFY(import.says(QStringLiteral("1 call ready")));
    QTRY_VERIFY(import.button(QStringLiteral("Import calls"))->isEnabled());
    import.button(QStringLiteral("Import calls"))->click();
    QTRY_COMPARE(import.done.count(), 2);
    QTRY_VERIFY(import.says(QStringLiteral("the same sound as a call already here: 20260304090000_1.wav")));
    QVERIFY(!import.says(QStringLiteral("roster is up to date")));
}

QTEST_MAIN(ImportsPageTest)
#include "imports_page_test.moc"
