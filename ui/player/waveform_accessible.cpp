#include "ui/player/waveform_accessible.h"

#include "ui/common/format.h"
#include "ui/player/waveform_widget.h"

#include <QCoreApplication>

namespace earmark::ui {

void WaveformAccessible::install() {
    static const bool installed = [] {
        QAccessible::installFactory([](const QString&, QObject* object) -> QAccessibleInterface* {
            auto* waveform = qobject_cast<WaveformWidget*>(object);
            return waveform ? new WaveformAccessible(waveform) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(installed)
}

WaveformAccessible::WaveformAccessible(WaveformWidget* widget)
    : QAccessibleWidget(widget, QAccessible::Slider) {}

WaveformWidget& WaveformAccessible::waveform() const {
    return *static_cast<WaveformWidget*>(widget());
}

void* WaveformAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString WaveformAccessible::text(QAccessible::Text kind) const {
    if (kind != QAccessible::Value) return QAccessibleWidget::text(kind);
    const QString position = playTime(waveform().positionMs());
    const QString length = lengthText(waveform().durationMs());
    if (waveform().isCutOff())
        //: Screen reader: where playback is. %1 a time, %2 where the sound of a damaged recording ends
        return WaveformWidget::tr("%1 of %2, where the sound ends: the file is damaged")
            .arg(position, length);
    //: Screen reader: where playback is. %1 a time, %2 the length of the call
    return WaveformWidget::tr("%1 of %2").arg(position, length);
}

QVariant WaveformAccessible::currentValue() const {
    return static_cast<double>(waveform().positionMs()) / 1000;
}

void WaveformAccessible::setCurrentValue(const QVariant& seconds) {
    emit waveform().seekRequested(static_cast<qint64>(seconds.toDouble() * 1000));
}

QVariant WaveformAccessible::maximumValue() const {
    return static_cast<double>(waveform().durationMs()) / 1000;
}

} // namespace earmark::ui
