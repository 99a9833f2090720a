#pragma once

#include "core/reporting/figures.h"
#include "core/statistics/interval.h"
#include "ui/results/comparison/figure_difference.h"

#include <QString>

class QLocale;

namespace earmark::ui {

/// One figure of a tile: how it is written, what it rests on, how it stands against another.
struct ShownFigure {
    QString (*text)(const reporting::Figures&, const QLocale&);
    /// The interval and the number behind it; may be null.
    QString (*basis)(const reporting::Figures&, const QLocale&);
    /// May be null.
    std::optional<FigureDifference> (*difference)(const reporting::Figures&, const reporting::Figures&);
    bool moreIsBetter = true;
};

const ShownFigure& countFigure();
const ShownFigure& meanFigure();
const ShownFigure& medianFigure();
const ShownFigure& passFigure();
const ShownFigure& fatalFigure();

/// The 95 % interval of the mean, millionths; absent below two scores and where all are equal.
std::optional<statistics::WholeInterval> meanIntervalOf(const reporting::Figures& figures);
/// The same as "87.5 – 88.9", cut at 0 and 100; empty where there is none.
QString meanIntervalText(const reporting::Figures& figures);
/// The same of a share: `part` of `whole`.
QString shareIntervalText(std::size_t part, std::size_t whole);
/// "+1.2", "−0.4".
QString signedPoints(std::int64_t millionths);

} // namespace earmark::ui
