/// What an inspector's minute costs: every sample call heard whole and judged by keyboard, and how soon the
/// next one sounds.

#include "tests/journeys/minute.h"

#include <QApplication>

#include <cstdio>

using namespace earmark::journeys;

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Minute minute;
    const auto calls = minute.score(100);
    for (const CallCost& call : calls)
        std::printf("%-52s %5.1f s heard of %5.1f, speech %3d %%, %2d keys for %2d criteria, next %5.1f ms\n",
                    call.file.c_str(), static_cast<double>(call.listenedMs) / 1000,
                    static_cast<double>(call.lengthMs) / 1000, call.speechHeardPercent,
                    call.answerKeys + call.otherKeys, call.criteria, call.nextSoundMs);
    const MinuteFigures figures = figuresOf(calls);
    std::printf("%-58s | %6.3f | <= 0.5\n", "seconds listened per second of call", figures.listenedPerSecond);
    std::printf("%-58s | %6.3f |\n", "keys a criterion, answers alone", figures.answerKeysPerCriterion);
    std::printf("%-58s | %6.3f | <= 1.3\n", "keys a criterion, play and submit included",
                figures.keysPerCriterion);
    std::printf("%-58s | median %6.1f ms, slowest %6.1f ms | <= 100 ms\n", "submit to the next call's sound",
                figures.medianNextSoundMs, figures.slowestNextSoundMs);
    for (const std::string& complaint : minute.complaints())
        std::printf("the window said: %s\n", complaint.c_str());
    return calls.empty() || !minute.complaints().empty() ? 1 : 0;
}
