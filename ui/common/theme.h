#pragma once

#include "core/base/localized_text.h"
#include "ui/common/colors.h"

#include <QObject>

namespace earmark::ui {

enum class ThemeMode { System, Light, Dark };
enum class Density { Comfortable, Dense };

/// Sets the application's style, palette and font, and keeps what depends on the density. Widgets take their
/// colours from their own palette (colorsOf) and follow QEvent::PaletteChange; only row heights are asked
/// here.
class Theme final : public QObject {
    Q_OBJECT

public:
    /// Must be made after QApplication and before the first widget.
    explicit Theme(QObject* parent = nullptr);

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    bool isDark() const;

    /// Takes the font that suits the language.
    void setLanguage(Language language);

    Density density() const { return m_density; }
    void setDensity(Density density);
    /// Height of a row of a list or form in device-independent pixels: 28 comfortable, 24 dense, more where
    /// the system's font needs it.
    int rowHeight() const;

    const Colors& colors() const { return isDark() ? darkColors() : lightColors(); }

signals:
    /// Row heights changed (palette changes come as QEvent::PaletteChange).
    void densityChanged();

private:
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    Density m_density = Density::Comfortable;
    bool m_systemIsDark = false;
};

} // namespace earmark::ui
