#include "ui/reports/coaching/effect_words.h"

#include "ui/common/format.h"
#include "ui/results/shown_figure.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

struct EffectWords {
    Q_DECLARE_TR_FUNCTIONS(EffectWords)
};

QString changeText(const statistics::Comparison& change) {
    if (!change.difference) return EffectWords::tr("no change can be told");
    const QString points = signedPoints(*change.difference);
    if (!change.interval) return points;
    return EffectWords::tr("%1 (%2 … %3)", "a change in points with its interval")
        .arg(points, signedPoints(change.interval->lower), signedPoints(change.interval->upper));
}

} // namespace

QString effectVerdict(statistics::Verdict verdict) {
    switch (verdict) {
    case statistics::Verdict::Better:
        return EffectWords::tr("better, by more than chance");
    case statistics::Verdict::Worse:
        return EffectWords::tr("worse, by more than chance");
    case statistics::Verdict::NotBeyondChance:
        return EffectWords::tr("not beyond chance");
    case statistics::Verdict::TooFew:
        break;
    }
    return EffectWords::tr("too few calls to tell");
}

QString effectText(const service::ActionEffect& effect) {
    const statistics::BeforeAfter& figures = effect.figures;
    QString text = EffectWords::tr("Before %1 (%2 calls), after %3 (%4 calls): %5, %6.")
                       .arg(percentWithSign(figures.comparison.second))
                       .arg(figures.beforeCount)
                       .arg(percentWithSign(figures.comparison.first))
                       .arg(figures.afterCount)
                       .arg(changeText(figures.comparison), effectVerdict(figures.verdict));
    if (!effect.window.complete)
        text += u' ' + EffectWords::tr("The weeks after the session are not over yet.");
    if (figures.mayBeRegressionToTheMean)
        text +=
            u' ' + EffectWords::tr("The rise may have come by itself: who is picked in a bad month mostly "
                                   "does better in the next one.");
    return text;
}

} // namespace earmark::ui
