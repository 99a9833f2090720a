#include "tests/journeys/minute.h"

#include <QTest>

#include <algorithm>

using namespace earmark::journeys;

/// The calls of a morning: what hearing and judging them costs. How long the next call takes to sound is
/// measured by ./dev bench minute.
class TheMinuteTest final : public QObject {
    Q_OBJECT

private slots:
    void callsAreHeardWholeInHalfTheirTimeWithHardlyAKeyToSpare();
};

void TheMinuteTest::callsAreHeardWholeInHalfTheirTimeWithHardlyAKeyToSpare() {
    Minute minute;
    const auto calls = minute.score(3);
    QCOMPARE(calls.size(), std::size_t{3});
    for (const CallCost& call : calls) {
        QVERIFY2(call.judgedAsTruth, call.file.c_str());
        QCOMPARE(call.speechHeardPercent, 100);
    }
    const MinuteFigures figures = figuresOf(calls);
    QVERIFY2(figures.listenedPerSecond <= 0.5, qPrintable(QString::number(figures.listenedPerSecond)));
    QVERIFY2(figures.keysPerCriterion <= 1.3, qPrintable(QString::number(figures.keysPerCriterion)));
    QVERIFY2(minute.complaints().empty(), minute.complaints().empty() ? "" : minute.complaints()[0].c_str());
}

QTEST_MAIN(TheMinuteTest)
#include "the_minute_test.moc"
