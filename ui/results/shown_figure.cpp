#include "ui/results/shown_figure.h"

#include "core/reporting/figures_comparison.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace earmark::ui {

namespace {

struct ShownFigureText {
    Q_DECLARE_TR_FUNCTIONS(ShownFigure)
};

using reporting::Figures;
using reporting::Measure;

QString number(std::size_t count, const QLocale& locale) {
    return locale.toString(static_cast<qulonglong>(count));
}

QString partOf(std::size_t part, std::size_t whole, const QLocale& locale) {
    return ShownFigureText::tr("%1 of %2").arg(number(part, locale), number(whole, locale));
}

QString countText(const Figures& figures, const QLocale& locale) {
    return number(figures.count, locale);
}
QString meanText(const Figures& figures, const QLocale&) {
    return percentWithSign(figures.meanMillionths);
}
QString medianText(const Figures& figures, const QLocale&) {
    return percentWithSign(figures.medianMillionths);
}
QString passText(const Figures& figures, const QLocale&) {
    return percentWithSign(figures.passRateMillionths);
}
QString fatalText(const Figures& figures, const QLocale&) {
    return percentWithSign(figures.fatalRateMillionths);
}

QString joined(const QString& interval, const QString& number) {
    return interval.isEmpty() ? number : interval + QStringLiteral(" · ") + number;
}

QString meanBasis(const Figures& figures, const QLocale& locale) {
    return joined(intervalText(figures.meanInterval),
                  ShownFigureText::tr("n %1").arg(number(figures.scored, locale)));
}
QString medianBasis(const Figures& figures, const QLocale&) {
    return joined(quartilesText(figures),
                  ShownFigureText::tr("spread ± %1").arg(percentText(figures.deviationMillionths)));
}
QString passBasis(const Figures& figures, const QLocale& locale) {
    return joined(intervalText(figures.passRateInterval), partOf(figures.passed, figures.scored, locale));
}
QString fatalBasis(const Figures& figures, const QLocale& locale) {
    return joined(intervalText(figures.fatalRateInterval), partOf(figures.fatal, figures.count, locale));
}

/// "business 99.0 · compliance 97.5 · other 91.2": the accuracies beside the customer's.
QString accuracyBasis(const Figures& figures, const QLocale&) {
    QStringList parts;
    const auto add = [&](const QString& text, const reporting::ShareFigure& share) {
        if (share.millionths) parts << text.arg(percentText(share.millionths));
    };
    add(ShownFigureText::tr("business %1"), figures.criticalAccuracy[1]);
    add(ShownFigureText::tr("compliance %1"), figures.criticalAccuracy[2]);
    add(ShownFigureText::tr("other %1"), figures.nonCriticalAccuracy);
    return parts.join(QStringLiteral(" · "));
}
QString accuracyText(const Figures& figures, const QLocale&) {
    return percentWithSign(figures.criticalAccuracy[0].millionths);
}

QString countBasis(const Figures& figures, const QLocale& locale) {
    return figures.scored == figures.count
               ? QString()
               : ShownFigureText::tr("%1 with a score").arg(number(figures.scored, locale));
}

template <Measure measure>
statistics::Comparison compared(const Figures& shown, const Figures& other) {
    return reporting::compare(shown, other, measure);
}

statistics::Comparison comparedMedians(const Figures& shown, const Figures& other) {
    return statistics::compareValues(shown.medianMillionths, other.medianMillionths);
}

} // namespace

QString intervalText(const std::optional<statistics::WholeInterval>& interval) {
    static constexpr std::int64_t kMillion = 1'000'000;
    if (!interval) return {};
    const auto end = [](std::int64_t value) {
        return percentText(std::clamp<std::int64_t>(value, 0, kMillion));
    };
    return end(interval->lower) + QStringLiteral(" – ") + end(interval->upper);
}

QString quartilesText(const Figures& figures) {
    if (!figures.lowerQuartileMillionths || !figures.upperQuartileMillionths) return {};
    return intervalText(
        statistics::WholeInterval{*figures.lowerQuartileMillionths, *figures.upperQuartileMillionths});
}

QString signedPoints(std::int64_t millionths) {
    const QString sign = millionths < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return sign + percentText(std::abs(millionths));
}

const ShownFigure& countFigure() {
    static const ShownFigure figure{&countText, &countBasis, nullptr};
    return figure;
}
const ShownFigure& meanFigure() {
    static const ShownFigure figure{&meanText, &meanBasis, &compared<Measure::Mean>};
    return figure;
}
const ShownFigure& medianFigure() {
    static const ShownFigure figure{&medianText, &medianBasis, &comparedMedians};
    return figure;
}
const ShownFigure& passFigure() {
    static const ShownFigure figure{&passText, &passBasis, &compared<Measure::PassRate>};
    return figure;
}
const ShownFigure& accuracyFigure() {
    static const ShownFigure figure{&accuracyText, &accuracyBasis, &compared<Measure::CustomerAccuracy>};
    return figure;
}
const ShownFigure& fatalFigure() {
    static const ShownFigure figure{&fatalText, &fatalBasis, &compared<Measure::FatalRate>, false};
    return figure;
}

} // namespace earmark::ui
