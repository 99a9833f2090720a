#include "ui/common/theme.h"

#include "ui/common/flat_style.h"
#include "ui/common/icon.h"
#include "ui/common/typography.h"

#include <QApplication>
#include <QFontMetrics>
#include <QStyleHints>

#include <algorithm>

namespace earmark::ui {

namespace {

/// Before Qt 6.5 nobody says whether the system is dark; its own palette, taken before ours is set, does.
bool systemPrefersDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
#endif
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_systemIsDark(systemPrefersDark()) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemIsDark = systemPrefersDark();
        apply();
    });
#endif
    initializeResources();
    QApplication::setStyle(new FlatStyle);
    QApplication::setFont(applicationFont(Language::English));
    apply();
}

void Theme::setMode(ThemeMode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    apply();
}

void Theme::setLanguage(Language language) {
    QApplication::setFont(applicationFont(language));
}

bool Theme::isDark() const {
    return m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_systemIsDark);
}

void Theme::setDensity(Density density) {
    if (density == m_density) return;
    m_density = density;
    emit densityChanged();
}

int Theme::rowHeight() const {
    const int wanted = m_density == Density::Dense ? 24 : 28;
    return std::max(wanted, QFontMetrics(QApplication::font()).height() + space::kUnit);
}

void Theme::apply() {
    QApplication::setPalette(paletteOf(colors()));
}

} // namespace earmark::ui
