#include "ui/player/waveform_widget.h"

#include "ui/common/colors.h"
#include "ui/player/cut_edge.h"
#include "ui/player/waveform_accessible.h"
#include "ui/player/waveform_cursor.h"
#include "ui/player/waveform_input.h"
#include "ui/player/waveform_ruler.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr int kAround = WaveformGeometry::kOverviewHeight + WaveformGeometry::kGap +
                        WaveformGeometry::kRulerHeight; ///< the lanes
constexpr double kZoomStep = 0.7;

} // namespace

WaveformWidget::WaveformWidget(QWidget* parent)
    : QWidget(parent)
    , m_input(new WaveformInput(*this, m_geometry, m_marks)) {
    WaveformAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false); // it would eat the keys
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Waveform"));
    m_picture.setColors(colorsOf(palette()));
}

WaveformWidget::~WaveformWidget() = default;

QSize WaveformWidget::sizeHint() const {
    return {800, kAround + 140};
}

QSize WaveformWidget::minimumSizeHint() const {
    return {200, kAround + 64};
}

void WaveformWidget::setCall(std::shared_ptr<const audio::DecodedCall> call) {
    m_geometry.setCall(call);
    m_picture.setCall(std::move(call));
    m_marks = WaveformMarks();
    m_positionMs = 0;
    layOut();
}

void WaveformWidget::layOut() {
    m_geometry.fit(size(), devicePixelRatioF(), sideNamesWidth());
    m_picture.discard();
    update();
}

void WaveformWidget::refreshDecoded() {
    if (m_geometry.isOutgrown()) return layOut();
    update(m_picture.missing(m_geometry));
}

void WaveformWidget::setPositionMs(qint64 ms) {
    if (ms == m_positionMs) return;
    const qint64 before = m_positionMs;
    m_positionMs = ms;
    if (m_following && !m_input->isDragging() && m_geometry.view().follow(m_geometry.frameOf(ms)))
        return update();
    update(cursorSlivers(m_geometry, before) + cursorSlivers(m_geometry, ms));
}

void WaveformWidget::setHeard(const std::vector<audio::FrameSpan>& heard) {
    if (heard == m_picture.heard()) return;
    m_picture.setHeard(heard);
    update(m_geometry.overview());
}

void WaveformWidget::setMoments(std::vector<WaveMoment> moments) {
    m_marks.moments = std::move(moments);
    update();
}

void WaveformWidget::setMarkers(std::vector<WaveMarker> markers) {
    m_marks.markers = std::move(markers);
    update();
}

void WaveformWidget::setBands(std::vector<WaveBand> bands) {
    if (bands == m_picture.bands()) return;
    m_picture.setBands(std::move(bands));
    update();
}

void WaveformWidget::showSpan(qint64 startMs, qint64 endMs) {
    WaveformView& view = m_geometry.view();
    const double start = m_geometry.frameOf(startMs);
    const double end = m_geometry.frameOf(endMs);
    if (!view.showsAll() && end - start > view.framesPerPixel() * view.width()) view.fitSpan(start, end);
    reveal(startMs);
}

void WaveformWidget::reveal(qint64 ms) {
    m_geometry.view().reveal(m_geometry.frameOf(ms));
    update();
}

void WaveformWidget::select(qint64 anchorMs, qint64 ms) {
    m_marks.selection = {anchorMs, ms};
    update();
}

void WaveformWidget::clearSelection() {
    m_marks.selection.reset();
    update();
}

void WaveformWidget::zoomIn() {
    zoomAtCursor(1);
}

void WaveformWidget::zoomOut() {
    zoomAtCursor(-1);
}

void WaveformWidget::zoomAtCursor(double steps) {
    m_geometry.view().zoomAroundFrame(m_geometry.frameOf(m_positionMs), std::pow(kZoomStep, steps));
    update();
}

void WaveformWidget::zoomAt(double x, double steps) {
    const double pixels = std::max(0.0, x - m_geometry.lanes().x()) * m_geometry.pixelRatio();
    m_geometry.view().zoomAround(pixels, std::pow(kZoomStep, steps));
    update();
}

void WaveformWidget::zoomFit() {
    m_geometry.view().fitAll();
    update();
}

void WaveformWidget::zoomSelection() {
    const auto selection = selectionMs();
    if (!selection || selection->second <= selection->first) return;
    m_geometry.view().fitSpan(m_geometry.frameOf(selection->first), m_geometry.frameOf(selection->second));
    update();
}

void WaveformWidget::panBy(double pixels) {
    m_geometry.view().panByPixels(pixels * m_geometry.pixelRatio());
    update();
}

void WaveformWidget::resizeEvent(QResizeEvent*) {
    layOut();
}

void WaveformWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_picture.setColors(colorsOf(palette()));
        update();
    }
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Waveform"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) layOut();
    QWidget::changeEvent(event);
}

void WaveformWidget::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void WaveformWidget::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void WaveformWidget::paintEvent(QPaintEvent* event) {
    if (m_geometry.pixelRatio() != devicePixelRatioF()) layOut(); // moved to another screen
    QPainter painter(this);
    const QRegion& exposed = event->region();
    painter.setClipRegion(exposed);
    m_picture.bringUpToDate(m_geometry);
    for (const QRect& around : exposed - m_picture.covered(m_geometry))
        painter.fillRect(around, palette().window());
    m_picture.paint(painter, m_geometry);
    if (m_geometry.call()) paintLayers(painter, exposed);
}

/// What lies over the sound, from below to above. Only what is exposed is worth the time.
void WaveformWidget::paintLayers(QPainter& painter, const QRegion& exposed) {
    const Colors& colors = colorsOf(palette());
    if (exposed.intersects(m_geometry.names())) paintSideNames(painter, m_geometry, colors);
    paintCutLabel(painter, m_geometry, colors);
    if (exposed.intersects(m_geometry.ruler())) paintRuler(painter, m_geometry, colors);
    paintWindow(painter, m_geometry, colors);
    m_marks.paint(painter, m_geometry, colors, exposed);
    paintCursor(painter, m_geometry, m_positionMs, colors);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_geometry.lanes().adjusted(1, 1, -1, -1));
    }
}

} // namespace earmark::ui
