#include "app/desktop/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace earmark::desktop {

namespace {

struct Desktop {
    Q_DECLARE_TR_FUNCTIONS(Desktop)
};

[[noreturn]] void refuse(const QString& sentence) {
    std::fprintf(stderr, "earmark: %s\n", qPrintable(sentence));
    std::exit(2);
}

std::optional<Language> languageFrom(const QString& name) {
    if (name.isEmpty()) return std::nullopt;
    if (name == QLatin1String("en")) return Language::English;
    if (name == QLatin1String("zh_CN") || name == QLatin1String("zh")) return Language::Chinese;
    refuse(Desktop::tr("the language is en or zh_CN, not %1").arg(name));
}

std::optional<ui::ThemeMode> themeFrom(const QString& name) {
    if (name.isEmpty()) return std::nullopt;
    if (name == QLatin1String("system")) return ui::ThemeMode::System;
    if (name == QLatin1String("light")) return ui::ThemeMode::Light;
    if (name == QLatin1String("dark")) return ui::ThemeMode::Dark;
    refuse(Desktop::tr("the theme is system, light or dark, not %1").arg(name));
}

} // namespace

Options readOptions(const QStringList& arguments) {
    const QCommandLineOption store(QStringLiteral("store"), Desktop::tr("Work on this store."),
                                   Desktop::tr("file"));
    const QCommandLineOption settings(QStringLiteral("settings"),
                                      Desktop::tr("Keep the settings in this file."), Desktop::tr("file"));
    const QCommandLineOption language(QStringLiteral("language"), Desktop::tr("en or zh_CN; remembered."),
                                      Desktop::tr("language"));
    const QCommandLineOption theme(QStringLiteral("theme"), Desktop::tr("system, light or dark; remembered."),
                                   Desktop::tr("theme"));
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    Desktop::tr("Work on a throw-away copy of the sample calls."));
    QCommandLineParser parser;
    parser.setApplicationDescription(Desktop::tr("Quality evaluation of call-centre calls."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({store, settings, language, theme, sample});
    if (!parser.parse(arguments)) refuse(parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version"))) parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        refuse(Desktop::tr("%1 is not an option").arg(parser.positionalArguments().first()));
    if (parser.isSet(sample) && parser.isSet(store))
        refuse(Desktop::tr("name a store or take the sample, not both"));
    return {.storePath = parser.value(store),
            .settingsPath = parser.value(settings),
            .language = languageFrom(parser.value(language)),
            .theme = themeFrom(parser.value(theme)),
            .sample = parser.isSet(sample)};
}

} // namespace earmark::desktop
