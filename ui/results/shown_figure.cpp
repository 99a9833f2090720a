#include "ui/results/shown_figure.h"

#include "core/statistics/mean_interval.h"
#include "core/statistics/proportion.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

struct ShownFigureText {
    Q_DECLARE_TR_FUNCTIONS(ShownFigure)
};

constexpr double kMillion = 1'000'000;

using reporting::Figures;

QString number(std::size_t count, const QLocale& locale) {
    return locale.toString(static_cast<qulonglong>(count));
}

QString intervalText(double lower, double upper) {
    const auto end = [](double value) { return percentText(std::llround(std::clamp(value, 0.0, kMillion))); };
    return end(lower) + QStringLiteral(" – ") + end(upper);
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
    return joined(meanIntervalText(figures), ShownFigureText::tr("n %1").arg(number(figures.scored, locale)));
}
QString medianBasis(const Figures& figures, const QLocale&) {
    return ShownFigureText::tr("spread ± %1").arg(percentText(figures.deviationMillionths));
}
QString partBasis(std::size_t part, std::size_t whole, const QLocale& locale) {
    return joined(shareIntervalText(part, whole),
                  ShownFigureText::tr("%1 of %2").arg(number(part, locale), number(whole, locale)));
}
QString passBasis(const Figures& figures, const QLocale& locale) {
    return partBasis(figures.passed, figures.scored, locale);
}
QString fatalBasis(const Figures& figures, const QLocale& locale) {
    return partBasis(figures.fatal, figures.count, locale);
}
QString countBasis(const Figures& figures, const QLocale& locale) {
    return figures.scored == figures.count
               ? QString()
               : ShownFigureText::tr("%1 with a score").arg(number(figures.scored, locale));
}

} // namespace

std::optional<statistics::WholeInterval> meanIntervalOf(const Figures& figures) {
    if (!figures.meanMillionths || !figures.deviationMillionths) return std::nullopt;
    const auto deviation = static_cast<double>(*figures.deviationMillionths);
    const auto interval = statistics::meanInterval(
        {figures.scored, static_cast<double>(*figures.meanMillionths), deviation * deviation});
    if (!interval) return std::nullopt;
    return statistics::roundedInterval(*interval);
}

QString meanIntervalText(const Figures& figures) {
    const auto interval = meanIntervalOf(figures);
    return interval ? intervalText(static_cast<double>(interval->lower), static_cast<double>(interval->upper))
                    : QString();
}

QString shareIntervalText(std::size_t part, std::size_t whole) {
    const auto interval = statistics::wilsonInterval(part, whole);
    return interval ? intervalText(interval->lower * kMillion, interval->upper * kMillion) : QString();
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
    static const ShownFigure figure{&meanText, &meanBasis, &differenceOfMeans};
    return figure;
}
const ShownFigure& medianFigure() {
    static const ShownFigure figure{&medianText, &medianBasis, &differenceOfMedians};
    return figure;
}
const ShownFigure& passFigure() {
    static const ShownFigure figure{&passText, &passBasis, &differenceOfPassRates};
    return figure;
}
const ShownFigure& fatalFigure() {
    static const ShownFigure figure{&fatalText, &fatalBasis, &differenceOfFatalRates, false};
    return figure;
}

} // namespace earmark::ui
