#include "core/audio/decode_apart.h"
#include "core/base/clock.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/centre_time.h"
#include "ui/common/error_sentence.h"
#include "ui/common/format.h"
#include "ui/common/text.h"

#include <QTest>

using namespace earmark;
using namespace earmark::ui;

class ShellFormatTest final : public QObject {
    Q_OBJECT

private slots:
    void playTimesAreCutToTenths() {
        QCOMPARE(playTime(0), QStringLiteral("00:00.0"));
        QCOMPARE(playTime(161'399), QStringLiteral("02:41.3"));
        QCOMPARE(playTime(3'761'300), QStringLiteral("1:02:41.3"));
        QCOMPARE(playTime(-5), QStringLiteral("00:00.0"));
    }
    void lengthsAreRoundedToSeconds() {
        QCOMPARE(lengthText(311'500), QStringLiteral("05:12"));
        QCOMPARE(lengthText(3'912'000), QStringLiteral("1:05:12"));
    }
    void sharesAreRoundedHalfAway() {
        QCOMPARE(percentText(865'000), QStringLiteral("86.5"));
        QCOMPARE(percentText(799'500), QStringLiteral("80.0"));
        QCOMPARE(percentText(1'000'000), QStringLiteral("100.0"));
        QCOMPARE(percentText(-12'345, 2), QStringLiteral("-1.23"));
        QCOMPARE(percentText(std::nullopt), QStringLiteral("–"));
        QCOMPARE(percentWithSign(500'000, 0), QStringLiteral("50%"));
    }
    void pointsHaveNoNeedlessZeros() {
        QCOMPARE(pointsText(2500), QStringLiteral("2.5"));
        QCOMPARE(pointsText(3000), QStringLiteral("3"));
        QCOMPARE(pointsText(0), QStringLiteral("0"));
        QCOMPARE(pointsText(-1125), QStringLiteral("-1.125"));
        QCOMPARE(pointsText(10'000), QStringLiteral("10"));
    }
    void timesNameTheirZoneWhereTheComputerKeepsAnother() {
        qputenv("TZ", "Asia/Shanghai");
        const Zone shanghai = *Zone::named("Asia/Shanghai");
        const Zone kolkata = *Zone::named("Asia/Kolkata");
        const Instant at = shanghai.startOf(*parseDay("2026-03-05")) + std::chrono::minutes(22);
        QCOMPARE(clockText(at, shanghai), QStringLiteral("00:22:00"));
        QCOMPARE(dateTimeText(at, shanghai), QStringLiteral("2026-03-05 00:22"));
        QCOMPARE(timeHeading(QStringLiteral("Start"), shanghai), QStringLiteral("Start"));
        QCOMPARE(clockText(at, kolkata), QStringLiteral("21:52:00 UTC+5:30"));
        qputenv("TZ", "America/New_York");
        QCOMPARE(clockText(at, shanghai), QStringLiteral("00:22:00 UTC+8"));
        QCOMPARE(dateTimeText(at, shanghai), QStringLiteral("2026-03-05 00:22 UTC+8"));
        QCOMPARE(dateSecondText(at, shanghai), QStringLiteral("2026-03-05 00:22:00 UTC+8"));
        QCOMPARE(dateTimeCell(at, shanghai), QStringLiteral("2026-03-05 00:22"));
        QCOMPARE(timeHeading(QStringLiteral("Start"), shanghai), QStringLiteral("Start (centre's time)"));
        // The same clock under another name is no other time.
        QCOMPARE(clockText(at, *Zone::named("America/Toronto")), QStringLiteral("11:22:00"));
    }
    void everyErrorIsASentenceWithItsSubject() {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const Error error{static_cast<ErrorCode>(code), "calls.csv", "line 7"};
            const QString sentence = errorSentence(error);
            QVERIFY(!sentence.contains(QStringLiteral("%1")));
            if (error.code == ErrorCode::Cancelled) continue;
            QVERIFY2(sentence.contains(QStringLiteral("calls.csv")), errorCodeName(error.code));
            QVERIFY2(sentence.contains(QStringLiteral("line 7")), errorCodeName(error.code));
        }
        QVERIFY(errorSentence({ErrorCode::NotFound, "100%1.wav", ""})
                    .startsWith(QStringLiteral("100%1.wav was")));
    }
    void nothingIsSaidTwice() {
        const auto told = [](ErrorCode code, const char* detail) {
            return errorSentence({code, "calls.csv", detail});
        };
        QVERIFY(!told(ErrorCode::NotFound, "there is no such file").contains(u'('));
        QVERIFY(!told(ErrorCode::NetworkShare, "the folder lies on a network share (nfs), where a store …")
                     .contains(u'('));
        QVERIFY(told(ErrorCode::NotFound, "the file cannot be read")
                    .contains(QStringLiteral("(the file cannot be read)")));
        QVERIFY(told(ErrorCode::Busy, "the store is open in another window or command (process 7)")
                    .contains(QStringLiteral("process 7")));
    }
    void aStoppedDecoderIsToldInPlainWords() {
        for (const char* end : {audio::kDecoderBroke, audio::kDecoderStuck, audio::kDecoderTooMuch}) {
            const QString sentence = errorSentence({ErrorCode::Audio, "call.gsm", end});
            QVERIFY(sentence.contains(QStringLiteral("call.gsm")));
            QVERIFY(sentence.contains(QStringLiteral("was stopped.")));
            QVERIFY(sentence.contains(QStringLiteral("ask the recorder")));
            QVERIFY(!sentence.contains(toQString(std::string(end)))); // the words for the command line
        }
    }
    void verdictsHaveASignAndAName() {
        QCOMPARE(verdictSign(Verdict::Pass), QStringLiteral("✓"));
        QCOMPARE(verdictSign(Verdict::Fatal), QStringLiteral("✕"));
        QVERIFY(verdictSign(Verdict::None).isEmpty());
        QVERIFY(!verdictName(Verdict::Below).isEmpty());
    }
};

QTEST_MAIN(ShellFormatTest)
#include "shell_format_test.moc"
