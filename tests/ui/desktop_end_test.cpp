#include "app/desktop/end_signals.h"
#include "tests/ui/support/ui_fixture.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace earmark;

namespace {

/// The program itself on a sample store, its temporary files in a folder of the test's.
class Program {
public:
    explicit Program(const QString& temporary) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), temporary);
        environment.insert(QStringLiteral("EARMARK_RESOURCES"), QStringLiteral(EARMARK_TEST_RESOURCES));
        m_process.setProcessEnvironment(environment);
        m_process.start(
            QStringLiteral(EARMARK_PROGRAM),
            {QStringLiteral("--sample"), QStringLiteral("--settings"), temporary + QStringLiteral("/s.ini")});
    }
    ~Program() {
        m_process.kill();
        m_process.waitForFinished();
    }

    void send(int signal) { ::kill(static_cast<pid_t>(m_process.processId()), signal); }
    QProcess& process() { return m_process; }

private:
    QProcess m_process;
};

QStringList samplesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList({QStringLiteral("earmark-sample-*")}, QDir::Dirs);
}

/// Whether a sample store is open there.
bool holdsAStore(const QTemporaryDir& folder) {
    const QStringList samples = samplesIn(folder);
    return samples.size() == 1 &&
           QFile::exists(folder.filePath(samples.first() + QStringLiteral("/sample.db")));
}

} // namespace

class DesktopEndTest final : public QObject {
    Q_OBJECT

private slots:
    void aSignalIsTakenAsAWishToEnd();
    void whatIsIgnoredStaysIgnored();
    void aProgramToldToEndLeavesNothingBehind_data();
    void aProgramToldToEndLeavesNothingBehind();
    void whatAKilledProgramLeftGoesAtTheNextStart();
};

void DesktopEndTest::aSignalIsTakenAsAWishToEnd() {
    int wished = 0;
    const desktop::EndSignals listening([&wished] { ++wished; });
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        const int before = wished;
        std::raise(number);
        QCOMPARE(wished, before); // not in the handler: in the event loop
        QTRY_COMPARE(wished, before + 1);
    }
}

void DesktopEndTest::whatIsIgnoredStaysIgnored() {
    std::signal(SIGHUP, SIG_IGN); // as nohup does
    {
        int wished = 0;
        const desktop::EndSignals listening([&wished] { ++wished; });
        std::raise(SIGHUP);
        std::raise(SIGTERM);
        QTRY_COMPARE(wished, 1);
        QCoreApplication::processEvents();
        QCOMPARE(wished, 1);
    }
    QVERIFY(std::signal(SIGHUP, SIG_DFL) == SIG_IGN);
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
    QTRY_VERIFY_WITH_TIMEOUT(holdsAStore(temporary), 60'000);
    program.send(number);
    QVERIFY(program.process().waitForFinished(60'000));
    QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process().exitCode(), 0);
    QCOMPARE(samplesIn(temporary), QStringList());
}

void DesktopEndTest::whatAKilledProgramLeftGoesAtTheNextStart() {
    const QTemporaryDir temporary;
    {
        Program killed(temporary.path());
        QTRY_VERIFY_WITH_TIMEOUT(holdsAStore(temporary), 60'000);
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
