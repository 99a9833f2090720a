#pragma once

#include "core/charts/display_list.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace earmark::ui {

struct Colors;

/// Paints a chart at the painter's origin, one code for screen and paper, in the painter's font: in the
/// theme's colours on screen, in the light ones on paper.
void paintChart(QPainter& painter, const charts::DisplayList& list, const Colors& colors);

/// A mark that says or opens something. Points into the list.
struct ChartTarget {
    QRectF area;
    const std::string* opens = nullptr;
    const std::string* hint = nullptr;
};

/// The marks that say or open something, in the order they are painted.
std::vector<ChartTarget> chartTargets(const charts::DisplayList& list);

/// The target at a place: the one that holds it, else the nearest dot within reach; -1 where there is none.
int targetAt(const std::vector<ChartTarget>& targets, QPointF place);

/// The nearest target in the direction of an arrow key, from the current one; from none (-1) the rightmost
/// or the topmost. -1 where there is none.
int targetBeside(const std::vector<ChartTarget>& targets, int current, int key);

} // namespace earmark::ui
