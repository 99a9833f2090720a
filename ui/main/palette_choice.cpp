#include "ui/main/palette_choice.h"

#include "ui/common/preferences.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

struct Choices {
    Q_DECLARE_TR_FUNCTIONS(PaletteChoice)
};

/// Each language names itself, so that whoever cannot read the other finds it.
PaletteChoice languageChoice(Preferences& preferences, Language language, const QString& itself) {
    return {Choices::tr("Language: %1").arg(itself), QStringLiteral("language 语言"),
            QStringLiteral("language"), [&preferences, language] { preferences.setLanguage(language); }};
}

PaletteChoice themeChoice(Preferences& preferences, ThemeMode mode, const QString& text) {
    return {text, QStringLiteral("theme 主题"), QStringLiteral("theme"),
            [&preferences, mode] { preferences.setThemeMode(mode); }};
}

} // namespace

std::vector<PaletteChoice> lookChoices(Preferences& preferences) {
    return {languageChoice(preferences, Language::English, QStringLiteral("English")),
            languageChoice(preferences, Language::Chinese, QStringLiteral("简体中文")),
            themeChoice(preferences, ThemeMode::System, Choices::tr("Theme: as the system")),
            themeChoice(preferences, ThemeMode::Light, Choices::tr("Theme: light")),
            themeChoice(preferences, ThemeMode::Dark, Choices::tr("Theme: dark"))};
}

} // namespace earmark::ui
