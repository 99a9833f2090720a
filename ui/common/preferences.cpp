#include "ui/common/preferences.h"

#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace earmark::ui {

namespace {

QString settingsPath(const QString& wanted) {
    if (!wanted.isEmpty()) return wanted;
    const QString named = qEnvironmentVariable("EARMARK_SETTINGS");
    if (!named.isEmpty()) return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/earmark/earmark.ini");
}

QString key(const char* name) {
    return QString::fromLatin1(name);
}

} // namespace

Preferences::Preferences(const QString& path, QObject* parent)
    : QObject(parent)
    , m_settings(std::make_unique<QSettings>(settingsPath(path), QSettings::IniFormat)) {}

Language Preferences::language() const {
    const QString chosen = text("language");
    if (chosen.isEmpty())
        return QLocale::system().language() == QLocale::Chinese ? Language::Chinese : Language::English;
    return chosen == QLatin1String("zh_CN") ? Language::Chinese : Language::English;
}

void Preferences::setLanguage(Language language) {
    set("language", language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

ThemeMode Preferences::themeMode() const {
    const QString mode = text("theme");
    if (mode == QLatin1String("light")) return ThemeMode::Light;
    return mode == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::System;
}

void Preferences::setThemeMode(ThemeMode mode) {
    const char* names[] = {"system", "light", "dark"};
    set("theme", key(names[static_cast<int>(mode)]));
}

Density Preferences::density() const {
    return text("density") == QLatin1String("dense") ? Density::Dense : Density::Comfortable;
}

void Preferences::setDensity(Density density) {
    set("density", density == Density::Dense ? QStringLiteral("dense") : QStringLiteral("comfortable"));
}

QByteArray Preferences::layout(const QString& name) const {
    return m_settings->value(QStringLiteral("layout/") + name).toByteArray();
}

void Preferences::setLayout(const QString& name, const QByteArray& state) {
    m_settings->setValue(QStringLiteral("layout/") + name, state);
}

QVariant Preferences::remembered(const QString& name, const QVariant& otherwise) const {
    return m_settings->value(QStringLiteral("remembered/") + name, otherwise);
}

void Preferences::remember(const QString& name, const QVariant& value) {
    m_settings->setValue(QStringLiteral("remembered/") + name, value);
}

QString Preferences::text(const char* name) const {
    return m_settings->value(key(name)).toString();
}

int Preferences::number(const char* name, int otherwise, int least, int most) const {
    bool valid = false;
    const int value = m_settings->value(key(name), otherwise).toInt(&valid);
    return valid ? std::clamp(value, least, most) : otherwise;
}

bool Preferences::flag(const char* name, bool otherwise) const {
    return m_settings->value(key(name), otherwise).toBool();
}

void Preferences::set(const char* name, const QVariant& value) {
    if (m_settings->value(key(name)) == value) return;
    m_settings->setValue(key(name), value);
    emit changed();
}

} // namespace earmark::ui
