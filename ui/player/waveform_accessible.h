#pragma once

#include <QAccessibleWidget>

namespace earmark::ui {

class WaveformWidget;

/// What a screen reader tells of a waveform: a slider over the length of the call whose value is the
/// playhead.
class WaveformAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    /// Makes Qt use this class for every WaveformWidget; does so once.
    static void install();

    explicit WaveformAccessible(WaveformWidget* widget);

    void* interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;

    /// Seconds.
    QVariant currentValue() const override;
    void setCurrentValue(const QVariant& seconds) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 0.1; }

private:
    WaveformWidget& waveform() const;
};

} // namespace earmark::ui
