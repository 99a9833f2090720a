#include "app/desktop/end_signals.h"
#include "app/desktop/ending.h"
#include "tests/ui/evaluation_fixture.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/main/main_window.h"

#include <QCloseEvent>
#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QSettings>
#include <QTest>

#include <csignal>
#include <memory>

using namespace earmark;
using ui::test::must;

namespace {

/// The program itself, its temporary files in a folder of the test's. What it paints goes there as pictures.
class Program {
public:
    explicit Program(const QString& temporary, const QStringList& store = {QStringLiteral("--sample")}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), temporary);
        environment.insert(QStringLiteral("EARMARK_RESOURCES"), QStringLiteral(EARMARK_TEST_RESOURCES));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("minimal"));
        environment.insert(QStringLiteral("QT_DEBUG_BACKINGSTORE"), QStringLiteral("1"));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(temporary);
        m_process.start(QStringLiteral(EARMARK_PROGRAM),
                        store + QStringList{QStringLiteral("--settings"), settingsIn(temporary)});
    }
    ~Program() {
        m_process.kill();
        m_process.waitForFinished();
    }

    static QString settingsIn(const QString& temporary) { return temporary + QStringLiteral("/s.ini"); }

    void send(int signal) { ::kill(static_cast<pid_t>(m_process.processId()), signal); }
    QProcess& process() { return m_process; }

private:
    QProcess m_process;
};

QStringList samplesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList({QStringLiteral("earmark-sample-*")}, QDir::Dirs);
}

/// Whether the program shows something: its first window, or the dialog in its stead.
bool isShown(const QTemporaryDir& folder) {
    return !QDir(folder.path()).entryList({QStringLiteral("output*.png")}, QDir::Files).isEmpty();
}

/// Does not let a window be closed, as one whose changes cannot be saved.
class Refusal final : public QObject {
public:
    explicit Refusal(QWidget& window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Close) return false;
        event->ignore();
        return true;
    }
};

} // namespace

class DesktopEndTest final : public QObject {
    Q_OBJECT

private slots:
    void aSignalIsTakenAsAWishToEnd();
    void aWishThatIsNotGrantedCanBeHadAgain();
    void whatIsIgnoredStaysIgnored();
    void theDraftAtHandIsSaved();
    void aWindowThatStaysIsAskedAgain();
    void aProgramThatAsksAboutItsStoreEnds();
    void aProgramToldToEndLeavesNothingBehind_data();
    void aProgramToldToEndLeavesNothingBehind();
    void whatAKilledProgramLeftGoesAtTheNextStart();
};

void DesktopEndTest::aSignalIsTakenAsAWishToEnd() {
    int wished = 0;
    const desktop::EndSignals listening([&wished] {
        ++wished;
        return true;
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        const int before = wished;
        std::raise(number);
        QCOMPARE(wished, before); // not in the handler: in the event loop
        QTRY_COMPARE(wished, before + 1);
    }
}

void DesktopEndTest::aWishThatIsNotGrantedCanBeHadAgain() {
    int wished = 0;
    const desktop::EndSignals listening([&wished] {
        ++wished;
        return false;
    });
    for (const int expected : {1, 2, 3}) {
        std::raise(SIGTERM); // taken by nobody, it would end this test
        QTRY_COMPARE(wished, expected);
    }
}

void DesktopEndTest::whatIsIgnoredStaysIgnored() {
    std::signal(SIGHUP, SIG_IGN); // as nohup does
    {
        int wished = 0;
        const desktop::EndSignals listening([&wished] {
            ++wished;
            return true;
        });
        std::raise(SIGHUP);
        std::raise(SIGTERM);
        QTRY_COMPARE(wished, 1);
        QCoreApplication::processEvents();
        QCOMPARE(wished, 1);
    }
    QVERIFY(std::signal(SIGHUP, SIG_DFL) == SIG_IGN);
}

void DesktopEndTest::theDraftAtHandIsSaved() {
    ui::test::ScoringFixture fixture;
    ui::MainWindow window(*fixture.session);
    ui::test::showActive(window);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    auto* page = window.findChild<ui::EvaluationPage*>();
    QVERIFY(page != nullptr && page->openCall(fixture.calls.front()));
    const EvaluationId draft = page->controller().opened().evaluation.id;
    const auto summaryInStore = [&] {
        return must(fixture.session->evaluations().get(draft)).evaluation.summary;
    };
    page->controller().setSummary("Calm and clear."); // waits for more typing before it is saved
    QCOMPARE(summaryInStore(), std::string());
    desktop::Ending ending;
    const desktop::EndSignals listening([&ending] { return ending.ask(); });
    std::raise(SIGTERM);
    QApplication::exec();
    QVERIFY(ending.isNear());
    QVERIFY(!window.isVisible());
    QCOMPARE(summaryInStore(), std::string("Calm and clear."));
}

void DesktopEndTest::aWindowThatStaysIsAskedAgain() {
    ui::test::ScoringFixture fixture;
    ui::MainWindow window(*fixture.session);
    ui::test::showActive(window);
    auto refusal = std::make_unique<Refusal>(window);
    desktop::Ending ending;
    const desktop::EndSignals listening([&] {
        const bool granted = ending.ask();
        if (granted) return true;
        refusal.reset(); // what was in the way is mended; the system asks once more
        std::raise(SIGTERM);
        return false;
    });
    std::raise(SIGINT);
    QApplication::exec();
    QVERIFY(refusal == nullptr);
    QVERIFY(ending.isNear());
    QVERIFY(!window.isVisible());
}

void DesktopEndTest::aProgramThatAsksAboutItsStoreEnds() {
    const ui::test::StoreFixture elsewhere; // another program works on the store
    const QTemporaryDir temporary;
    Program program(temporary.path(), {QStringLiteral("--store"),
                                       QString::fromStdString((elsewhere.folder / "centre.db").string())});
    QTRY_VERIFY_WITH_TIMEOUT(isShown(temporary), 60'000);
    program.send(SIGTERM);
    QVERIFY(program.process().waitForFinished(60'000));
    QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process().exitCode(), 1); // as by its button: no store was opened
}

void DesktopEndTest::aProgramToldToEndLeavesNothingBehind_data() {
    QTest::addColumn<int>("number");
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("Ctrl-C") << SIGINT;
}

void DesktopEndTest::aProgramToldToEndLeavesNothingBehind() {
    QFETCH(int, number);
    const QTemporaryDir temporary;
    Program program(temporary.path());
    QTRY_VERIFY_WITH_TIMEOUT(isShown(temporary), 60'000);
    program.send(number);
    QVERIFY(program.process().waitForFinished(60'000));
    QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process().exitCode(), 0);
    const QSettings settings(Program::settingsIn(temporary.path()), QSettings::IniFormat);
    QVERIFY(settings.contains(QStringLiteral("layout/window"))); // closed, as by hand
    QCOMPARE(samplesIn(temporary), QStringList());
}

void DesktopEndTest::whatAKilledProgramLeftGoesAtTheNextStart() {
    const QTemporaryDir temporary;
    {
        Program killed(temporary.path());
        QTRY_VERIFY_WITH_TIMEOUT(isShown(temporary), 60'000);
    }
    const QStringList left = samplesIn(temporary);
    QCOMPARE(left.size(), 1);
    // One that somebody works on stays.
    const QString used = temporary.filePath(QStringLiteral("earmark-sample-used"));
    QVERIFY(QDir().mkdir(used));
    QLockFile lock(used + QStringLiteral("/in_use"));
    QVERIFY(lock.tryLock());
    Program next(temporary.path());
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(temporary.filePath(left.first())).exists(), 60'000);
    QVERIFY(QDir(used).exists());
}

QTEST_MAIN(DesktopEndTest)
#include "desktop_end_test.moc"
