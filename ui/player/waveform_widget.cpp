#include "ui/player/waveform_widget.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/player/cut_edge.h"
#include "ui/player/waveform_accessible.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

constexpr int kOverviewHeight = 36;
constexpr int kRulerHeight = 18;
constexpr int kGap = 4;
constexpr int kMarkerSize = 8;
constexpr int kMomentHeight = 14;
constexpr int kDragThreshold = 4;
constexpr double kZoomStep = 0.7;

WaveColors waveColorsOf(const QPalette& palette) {
    const Colors& colors = colorsOf(palette);
    return {colors.surface,  colors.text,   colors.line,    colors.agent,
            colors.customer, colors.accent, colors.deadAir, colors.talkOver};
}

} // namespace

WaveformWidget::WaveformWidget(QWidget* parent)
    : QWidget(parent) {
    WaveformAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false); // it would eat the keys
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Waveform"));
    m_painter.setColors(waveColorsOf(palette()));
}

WaveformWidget::~WaveformWidget() = default;

QSize WaveformWidget::sizeHint() const {
    return {800, kOverviewHeight + kGap + 140 + kRulerHeight};
}

QSize WaveformWidget::minimumSizeHint() const {
    return {200, kOverviewHeight + kGap + 64 + kRulerHeight};
}

// Geometry
// -----------------------------------------------------------------------------------------------------

int WaveformWidget::gutter() const {
    const QFontMetrics metrics(fontFor(TextStyle::Small));
    return std::max(metrics.horizontalAdvance(tr("Agent")), metrics.horizontalAdvance(tr("Customer"))) +
           3 * kGap;
}

QRect WaveformWidget::overviewRect() const {
    return {gutter(), 0, std::max(1, width() - gutter()), kOverviewHeight};
}

QRect WaveformWidget::lanesRect() const {
    const int top = kOverviewHeight + kGap;
    return {gutter(), top, std::max(1, width() - gutter()), std::max(1, height() - top - kRulerHeight)};
}

QRect WaveformWidget::rulerRect() const {
    return {gutter(), height() - kRulerHeight, std::max(1, width() - gutter()), kRulerHeight};
}

double WaveformWidget::frameOf(qint64 ms) const {
    return m_call ? static_cast<double>(m_call->toFrames(ms)) : 0;
}

qint64 WaveformWidget::msOf(double frame) const {
    return m_call ? std::clamp<qint64>(m_call->toMs(std::llround(frame)), 0, durationMs()) : 0;
}

double WaveformWidget::laneX(qint64 ms) const {
    return lanesRect().x() + m_view.xOf(frameOf(ms)) / devicePixelRatioF();
}

double WaveformWidget::overviewX(qint64 ms) const {
    return overviewRect().x() + m_overview.xOf(frameOf(ms)) / devicePixelRatioF();
}

qint64 WaveformWidget::msAtLane(double x) const {
    return msOf(m_view.frameAt((x - lanesRect().x()) * devicePixelRatioF()));
}

qint64 WaveformWidget::msAtOverview(double x) const {
    return msOf(m_overview.frameAt((x - overviewRect().x()) * devicePixelRatioF()));
}

qint64 WaveformWidget::durationMs() const {
    return m_call ? m_call->toMs(m_call->lengthFrames()) : 0;
}

bool WaveformWidget::isCutOff() const {
    return m_call && m_call->pcm.finished() && m_call->truncated;
}

/// The call, and behind one that was cut off some room to show that nothing comes any more.
qint64 WaveformWidget::shownFrames() const {
    constexpr qint64 kLostShare = 16;
    const qint64 frames = m_call ? m_call->lengthFrames() : 0;
    return isCutOff() ? frames + frames / kLostShare : frames;
}

// What is shown
// ------------------------------------------------------------------------------------------------

void WaveformWidget::setCall(std::shared_ptr<const audio::DecodedCall> call) {
    m_call = std::move(call);
    m_painter.setCall(m_call);
    m_heard.clear();
    m_moments.clear();
    m_markers.clear();
    m_bands.clear();
    m_selection.reset();
    m_positionMs = 0;
    m_view = WaveformView();
    m_overview = WaveformView();
    layOut();
}

void WaveformWidget::layOut() {
    const qint64 frames = shownFrames();
    const double ratio = devicePixelRatioF();
    m_view.setWidth(static_cast<int>(lanesRect().width() * ratio));
    m_overview.setWidth(static_cast<int>(overviewRect().width() * ratio));
    m_view.setCallFrames(frames);
    m_overview.setCallFrames(frames);
    invalidateAll();
}

void WaveformWidget::invalidateAll() {
    m_lanesStale = true;
    m_overviewStale = true;
    update();
}

void WaveformWidget::viewMoved() {
    m_lanesStale = true;
    update();
}

void WaveformWidget::refreshDecoded() {
    if (!m_call) return;
    const qint64 ready = m_call->pcm.readyFrames();
    if (shownFrames() != m_overview.callFrames()) return layOut();
    if (ready == m_paintedFrames) return;
    // Only the columns that were empty before; the lanes only when they show some of them.
    if (!m_overviewStale) {
        const int from = static_cast<int>(m_overview.xOf(static_cast<double>(m_paintedFrames))) - 1;
        m_painter.paintOverview(m_overviewPixmap, m_overview, m_heard, from, m_overviewPixmap.width());
        update(overviewRect());
    }
    const double firstNew = m_view.xOf(static_cast<double>(m_paintedFrames));
    if (!m_lanesStale && firstNew < m_view.width()) {
        m_painter.paintLanes(m_lanesPixmap, m_view, m_bands, static_cast<int>(firstNew) - 1,
                             m_lanesPixmap.width());
        update(lanesRect());
    }
    m_paintedFrames = ready;
}

void WaveformWidget::setPositionMs(qint64 ms) {
    if (ms == m_positionMs) return;
    const qint64 before = m_positionMs;
    m_positionMs = ms;
    if (m_following && m_drag == Drag::None && m_view.follow(frameOf(ms))) return viewMoved();
    updateCursor(before);
    updateCursor(ms);
}

/// The sliver of each view that the cursor covers at a place.
void WaveformWidget::updateCursor(qint64 ms) {
    const auto sliver = [](double x, const QRect& area) {
        return QRect(static_cast<int>(std::floor(x)) - 2, area.y(), 5, area.height());
    };
    update(sliver(laneX(ms), lanesRect()));
    update(sliver(overviewX(ms), overviewRect()));
}

void WaveformWidget::setHeard(const std::vector<audio::FrameSpan>& heard) {
    if (heard == m_heard) return;
    m_heard = heard;
    m_overviewStale = true;
    update(overviewRect());
}

void WaveformWidget::setMoments(std::vector<WaveMoment> moments) {
    m_moments = std::move(moments);
    update();
}

void WaveformWidget::setMarkers(std::vector<WaveMarker> markers) {
    m_markers = std::move(markers);
    update();
}

void WaveformWidget::setBands(std::vector<WaveBand> bands) {
    if (bands == m_bands) return;
    m_bands = std::move(bands);
    viewMoved();
}

void WaveformWidget::showSpan(qint64 startMs, qint64 endMs) {
    if (!m_view.showsAll() && frameOf(endMs) - frameOf(startMs) > m_view.framesPerPixel() * m_view.width())
        m_view.fitSpan(frameOf(startMs), frameOf(endMs));
    m_view.reveal(frameOf(startMs));
    viewMoved();
}

std::optional<std::pair<qint64, qint64>> WaveformWidget::selectionMs() const {
    if (!m_selection) return std::nullopt;
    return std::minmax(m_selection->first, m_selection->second);
}

void WaveformWidget::clearSelection() {
    m_selection.reset();
    update();
}

void WaveformWidget::zoomIn() {
    m_view.zoomAround(std::clamp(m_view.xOf(frameOf(m_positionMs)), 0.0, double{1} * m_view.width()),
                      kZoomStep);
    viewMoved();
}

void WaveformWidget::zoomOut() {
    m_view.zoomAround(std::clamp(m_view.xOf(frameOf(m_positionMs)), 0.0, double{1} * m_view.width()),
                      1 / kZoomStep);
    viewMoved();
}

void WaveformWidget::zoomFit() {
    m_view.fitAll();
    viewMoved();
}

void WaveformWidget::zoomSelection() {
    if (const auto selection = selectionMs(); selection && selection->second > selection->first) {
        m_view.fitSpan(frameOf(selection->first), frameOf(selection->second));
        viewMoved();
    }
}

// Events
// -------------------------------------------------------------------------------------------------------

void WaveformWidget::resizeEvent(QResizeEvent*) {
    layOut();
}

void WaveformWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_painter.setColors(waveColorsOf(palette()));
        invalidateAll();
    }
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Waveform"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) layOut();
    QWidget::changeEvent(event);
}

void WaveformWidget::mousePressEvent(QMouseEvent* event) {
    if (!m_call) return;
    m_pressedAt = event->position();
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Panning;
    } else if (event->button() == Qt::LeftButton && overviewRect().contains(event->pos())) {
        m_drag = Drag::Overview;
        const qint64 ms = msAtOverview(event->position().x());
        m_view.reveal(frameOf(ms));
        viewMoved();
        emit seekRequested(ms);
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Pressed;
    }
}

void WaveformWidget::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (m_drag == Drag::Overview) {
        emit seekRequested(msAtOverview(x));
    } else if (m_drag == Drag::Panning) {
        m_view.panByPixels((m_pressedAt.x() - x) * devicePixelRatioF());
        m_pressedAt = event->position();
        viewMoved();
    } else if (m_drag == Drag::Pressed && std::abs(x - m_pressedAt.x()) >= kDragThreshold) {
        m_drag = Drag::Selecting;
    }
    if (m_drag == Drag::Selecting) {
        m_selection = {msAtLane(m_pressedAt.x()), msAtLane(x)};
        update();
    }
}

void WaveformWidget::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Selecting) {
        m_selection = {msAtLane(m_pressedAt.x()), msAtLane(event->position().x())};
        update();
        const auto selection = selectionMs();
        emit spanSelected(selection->first, selection->second);
    } else if (drag == Drag::Pressed) {
        m_selection.reset();
        update();
        const int moment = momentAt(event->position());
        if (moment >= 0)
            emit momentActivated(moment);
        else
            emit seekRequested(msAtLane(event->position().x()));
    }
}

void WaveformWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

void WaveformWidget::wheelEvent(QWheelEvent* event) {
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const double x = (event->position().x() - lanesRect().x()) * devicePixelRatioF();
        m_view.zoomAround(std::max(0.0, x), std::pow(kZoomStep, turned.y() / 120.0));
    } else {
        const int delta = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
        m_view.panByPixels(-delta * m_view.width() / 1200.0);
    }
    viewMoved();
    event->accept();
}

void WaveformWidget::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return zoomFit();
    case Qt::Key_E:
        return zoomSelection();
    default:
        QWidget::keyPressEvent(event);
    }
}

void WaveformWidget::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void WaveformWidget::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool WaveformWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_call) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool inOverview = overviewRect().contains(help->pos());
        QString text = playTime(inOverview ? msAtOverview(help->pos().x()) : msAtLane(help->pos().x()));
        for (const WaveMarker& marker : m_markers)
            if (std::abs(laneX(marker.atMs) - help->pos().x()) <= kMarkerSize && !marker.comment.isEmpty())
                text = playTime(marker.atMs) + QStringLiteral("  ") + marker.comment;
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return QWidget::event(event);
}

int WaveformWidget::momentAt(const QPointF& at) const {
    if (at.y() > lanesRect().y() + kMomentHeight) return -1;
    for (std::size_t i = m_moments.size(); i-- > 0;)
        if (at.x() >= laneX(m_moments[i].startMs) && at.x() <= laneX(m_moments[i].endMs) + 1)
            return static_cast<int>(i);
    return -1;
}

// Painting
// -----------------------------------------------------------------------------------------------------

void WaveformWidget::renewPixmaps() {
    const double ratio = devicePixelRatioF();
    const auto renew = [ratio](QPixmap& pixmap, const QRect& area) {
        const QSize wanted = (QSizeF(area.size()) * ratio).toSize();
        if (pixmap.size() != wanted) pixmap = QPixmap(wanted);
        pixmap.setDevicePixelRatio(1); // painted in physical pixels
    };
    if (std::exchange(m_lanesStale, false)) {
        renew(m_lanesPixmap, lanesRect());
        m_painter.paintLanes(m_lanesPixmap, m_view, m_bands, 0, m_lanesPixmap.width());
    }
    if (std::exchange(m_overviewStale, false)) {
        renew(m_overviewPixmap, overviewRect());
        m_painter.paintOverview(m_overviewPixmap, m_overview, m_heard, 0, m_overviewPixmap.width());
    }
    m_paintedFrames = m_call ? m_call->pcm.readyFrames() : 0;
}

void WaveformWidget::paintEvent(QPaintEvent* event) {
    if (m_lanesStale || m_overviewStale) renewPixmaps();
    QPainter painter(this);
    const QRect exposed = event->rect();
    painter.setClipRect(exposed);
    painter.fillRect(exposed, palette().window());
    painter.drawPixmap(lanesRect(), m_lanesPixmap);
    painter.drawPixmap(overviewRect(), m_overviewPixmap);
    if (m_call) paintOverlays(painter, exposed);
}

void WaveformWidget::paintOverlays(QPainter& painter, const QRect& exposed) {
    if (exposed.left() < gutter()) paintGutter(painter);
    if (isCutOff()) paintCut(painter);
    if (exposed.intersects(rulerRect())) paintRuler(painter);
    paintWindowInOverview(painter);
    paintSelection(painter);
    paintMoments(painter);
    paintMarkers(painter);
    paintCursor(painter);
    if (hasFocus()) {
        painter.setPen(QPen(colorsOf(palette()).accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(lanesRect().adjusted(1, 1, -1, -1));
    }
}

void WaveformWidget::paintGutter(QPainter& painter) {
    const Colors& colors = colorsOf(palette());
    painter.setFont(fontFor(TextStyle::Small));
    const QRect lanes = lanesRect();
    const bool mono = m_painter.laneCount() == 1;
    const int height = lanes.height() / m_painter.laneCount();
    for (int side = 0; side < m_painter.laneCount(); ++side) {
        painter.setPen(mono ? colors.muted : side == 0 ? colors.agent : colors.customer);
        const QString name = mono ? tr("Mono") : side == 0 ? tr("Agent") : tr("Customer");
        painter.drawText(QRect(0, lanes.y() + side * height, gutter() - 2 * kGap, height),
                         Qt::AlignRight | Qt::AlignVCenter, name);
    }
}

/// Times under the lanes, at steps that leave room between them.
void WaveformWidget::paintRuler(QPainter& painter) {
    static constexpr qint64 kStepsMs[] = {100,     200,     500,       1000,     2000,    5000,
                                          10'000,  15'000,  30'000,    60'000,   120'000, 300'000,
                                          600'000, 900'000, 1'800'000, 3'600'000};
    const QRect area = rulerRect();
    painter.setFont(withTabularDigits(fontFor(TextStyle::Small)));
    painter.setPen(colorsOf(palette()).muted);
    const int room = painter.fontMetrics().horizontalAdvance(QStringLiteral("0:00:00.0")) + 4 * kGap;
    const double msPerPixel = m_view.framesPerPixel() * devicePixelRatioF() * 1000 / m_call->pcm.sampleRate();
    qint64 step = kStepsMs[0];
    for (const qint64 candidate : kStepsMs) {
        step = candidate;
        if (static_cast<double>(step) / msPerPixel >= room) break;
    }
    for (qint64 ms = msAtLane(area.x()) / step * step; ms <= msAtLane(area.right()); ms += step) {
        const int x = static_cast<int>(laneX(ms));
        painter.drawLine(x, area.y(), x, area.y() + 3);
        const QString text = step >= 1000 ? lengthText(ms) : playTime(ms);
        if (x + room <= area.right() + kGap)
            painter.drawText(QRect(x + kGap, area.y(), room, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                             text);
    }
}

void WaveformWidget::paintWindowInOverview(QPainter& painter) {
    if (m_view.showsAll()) return;
    const QRect area = overviewRect();
    const double left = area.x() + m_overview.xOf(m_view.startFrame()) / devicePixelRatioF();
    const double right = area.x() + m_overview.xOf(m_view.endFrame()) / devicePixelRatioF();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colorsOf(palette()).muted);
    painter.drawRect(QRectF(left, area.y() + 0.5, std::max(3.0, right - left - 1), area.height() - 1));
}

void WaveformWidget::paintSelection(QPainter& painter) {
    const auto selection = selectionMs();
    if (!selection) return;
    const QRect area = lanesRect();
    const double left = laneX(selection->first);
    const double right = laneX(selection->second);
    QColor tint = colorsOf(palette()).accent;
    tint.setAlphaF(0.2f);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(QRectF(left, area.y(), right - left, area.height()), tint);
    painter.setPen(QPen(colorsOf(palette()).accent, 1, Qt::DashLine));
    painter.drawLine(QPointF(left, area.y()), QPointF(left, area.bottom()));
    painter.drawLine(QPointF(right, area.y()), QPointF(right, area.bottom()));
    painter.restore();
}

/// Moments hang like tabs from the top of the lanes and show as ticks under the overview.
void WaveformWidget::paintMoments(QPainter& painter) {
    const Colors& colors = colorsOf(palette());
    const QRect area = lanesRect();
    painter.setFont(fontFor(TextStyle::Small));
    painter.save();
    painter.setClipRect(QRect(area.x(), 0, area.width(), height()), Qt::IntersectClip);
    for (const WaveMoment& moment : m_moments) {
        const double left = laneX(moment.startMs);
        const QRectF tab(left, area.y(), std::max(3.0, laneX(moment.endMs) - left), kMomentHeight);
        QColor tint = colors.accent;
        tint.setAlphaF(0.12f);
        painter.fillRect(QRectF(tab.x(), tab.y(), tab.width(), area.height()), tint);
        painter.fillRect(tab, moment.current ? colors.accent : colors.raised);
        painter.setPen(moment.current ? colors.onAccent : colors.text);
        painter.drawText(
            tab.adjusted(3, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(moment.label, Qt::ElideRight, static_cast<int>(tab.width())));
        painter.fillRect(QRectF(overviewX(moment.startMs), kOverviewHeight - 3,
                                std::max(2.0, overviewX(moment.endMs) - overviewX(moment.startMs)), 3),
                         colors.accent);
    }
    painter.restore();
}

void WaveformWidget::paintMarkers(QPainter& painter) {
    const Colors& colors = colorsOf(palette());
    const QRect area = lanesRect();
    painter.save();
    painter.setClipRect(QRect(area.x(), 0, area.width(), height()), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const WaveMarker& marker : m_markers) {
        const double x = laneX(marker.atMs);
        painter.setPen(QPen(colors.late, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, area.y()), QPointF(x, area.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.late);
        for (const QPointF& tip :
             {QPointF(x, area.y() + kMarkerSize), QPointF(overviewX(marker.atMs), kMarkerSize)}) {
            const QPointF triangle[] = {tip, tip + QPointF(-kMarkerSize / 2.0, -kMarkerSize),
                                        tip + QPointF(kMarkerSize / 2.0, -kMarkerSize)};
            painter.drawPolygon(triangle, 3);
        }
    }
    painter.restore();
}

void WaveformWidget::paintCut(QPainter& painter) {
    //: In the waveform, beside the torn edge of a damaged recording; short
    const QString label = tr("Sound ends here: file damaged");
    paintCutEdge(painter, lanesRect(), laneX(durationMs()), palette(), label);
    paintCutEdge(painter, overviewRect(), overviewX(durationMs()), palette(), {});
}

void WaveformWidget::paintCursor(QPainter& painter) {
    const QRect lanes = lanesRect();
    const QRect overview = overviewRect();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorsOf(palette()).text);
    const double x = laneX(m_positionMs);
    if (x >= lanes.x() - 1 && x <= lanes.right() + 1)
        painter.drawRect(QRectF(std::floor(x), lanes.y(), 2, lanes.height()));
    painter.drawRect(QRectF(std::floor(overviewX(m_positionMs)), overview.y(), 2, overview.height()));
}

} // namespace earmark::ui
