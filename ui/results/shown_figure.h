#pragma once

#include "core/reporting/figures.h"
#include "core/statistics/comparison.h"

#include <QString>

class QLocale;

namespace earmark::ui {

/// One figure of a tile: how it is written, what it rests on, how it stands against another.
struct ShownFigure {
    QString (*text)(const reporting::Figures&, const QLocale&);
    /// The interval and the number behind it; may be null.
    QString (*basis)(const reporting::Figures&, const QLocale&);
    /// May be null. Against the whole centre, which holds what is shown, the interval is wider than need be,
    /// so what it calls beyond chance is that.
    statistics::Comparison (*compare)(const reporting::Figures&, const reporting::Figures&);
    bool moreIsBetter = true;
};

const ShownFigure& countFigure();
const ShownFigure& meanFigure();
const ShownFigure& medianFigure();
const ShownFigure& passFigure();
/// Evaluations without an error critical to the customer; beside it those of the other families.
const ShownFigure& accuracyFigure();
const ShownFigure& fatalFigure();

/// "87.5 – 88.9", cut at 0 and 100; empty where there is none.
QString intervalText(const std::optional<statistics::WholeInterval>& interval);
/// The lower and the upper quartile in the same way.
QString quartilesText(const reporting::Figures& figures);
/// "+1.2", "−0.4".
QString signedPoints(std::int64_t millionths);

} // namespace earmark::ui
