#include "ui/player/waveform_input.h"

#include "ui/common/format.h"
#include "ui/common/text.h"
#include "ui/player/waveform_widget.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace earmark::ui {

namespace {
constexpr int kDragThreshold = 4;
}

WaveformInput::WaveformInput(WaveformWidget& waveform, const WaveformGeometry& geometry,
                             const WaveformMarks& marks)
    : QObject(&waveform)
    , m_waveform(waveform)
    , m_geometry(geometry)
    , m_marks(marks) {
    waveform.installEventFilter(this);
}

bool WaveformInput::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        press(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::Wheel:
        turn(*static_cast<QWheelEvent*>(event));
        event->accept();
        return true;
    case QEvent::KeyPress:
        return strike(*static_cast<QKeyEvent*>(event));
    case QEvent::ToolTip:
        if (!m_geometry.call()) return false;
        showTip(*static_cast<QHelpEvent*>(event));
        return true;
    default:
        return false;
    }
}

void WaveformInput::press(const QMouseEvent& event) {
    if (!m_geometry.call()) return;
    m_pressedAt = event.position();
    if (event.button() == Qt::MiddleButton) {
        m_drag = Drag::Panning;
    } else if (event.button() == Qt::LeftButton && m_geometry.overview().contains(event.pos())) {
        m_drag = Drag::Overview;
        const qint64 ms = m_geometry.msAtOverview(event.position().x());
        m_waveform.reveal(ms);
        emit m_waveform.seekRequested(ms);
    } else if (event.button() == Qt::LeftButton) {
        m_drag = Drag::Pressed;
    }
}

void WaveformInput::move(const QMouseEvent& event) {
    const double x = event.position().x();
    if (m_drag == Drag::Overview) {
        emit m_waveform.seekRequested(m_geometry.msAtOverview(x));
    } else if (m_drag == Drag::Panning) {
        m_waveform.panBy(m_pressedAt.x() - x);
        m_pressedAt = event.position();
    } else if (m_drag == Drag::Pressed && std::abs(x - m_pressedAt.x()) >= kDragThreshold) {
        m_drag = Drag::Selecting;
    }
    if (m_drag == Drag::Selecting) selectTo(x);
}

void WaveformInput::selectTo(double x) {
    m_waveform.select(m_geometry.msAtLane(m_pressedAt.x()), m_geometry.msAtLane(x));
}

void WaveformInput::release(const QMouseEvent& event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Selecting) {
        selectTo(event.position().x());
        const auto selection = m_marks.orderedSelection();
        emit m_waveform.spanSelected(selection->first, selection->second);
    } else if (drag == Drag::Pressed) {
        clicked(event.position());
    }
}

void WaveformInput::clicked(const QPointF& at) {
    m_waveform.clearSelection();
    const int moment = m_marks.momentAt(m_geometry, at);
    if (moment >= 0)
        emit m_waveform.momentActivated(moment);
    else
        emit m_waveform.seekRequested(m_geometry.msAtLane(at.x()));
}

void WaveformInput::turn(const QWheelEvent& event) {
    const QPoint turned = event.angleDelta();
    if (event.modifiers() & Qt::ControlModifier) {
        m_waveform.zoomAt(event.position().x(), turned.y() / 120.0);
    } else {
        const int delta = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
        m_waveform.panBy(-delta * m_geometry.lanes().width() / 1200.0);
    }
}

bool WaveformInput::strike(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_waveform.zoomIn();
        return true;
    case Qt::Key_Minus:
        m_waveform.zoomOut();
        return true;
    case Qt::Key_0:
        m_waveform.zoomFit();
        return true;
    case Qt::Key_E:
        m_waveform.zoomSelection();
        return true;
    default:
        return false;
    }
}

void WaveformInput::showTip(const QHelpEvent& event) {
    const int x = event.pos().x();
    const bool inOverview = m_geometry.overview().contains(event.pos());
    QString text = playTime(inOverview ? m_geometry.msAtOverview(x) : m_geometry.msAtLane(x));
    if (const WaveMarker* marker = m_marks.commentedMarkerAt(m_geometry, x))
        text = playTime(marker->atMs) + QStringLiteral("  ") + marker->comment;
    QToolTip::showText(event.globalPos(), plainToolTip(text), &m_waveform);
}

} // namespace earmark::ui
