#pragma once

#include "core/base/localized_text.h"
#include "ui/common/theme.h"

#include <QStringList>

#include <optional>

namespace earmark::desktop {

/// What the program was started with.
struct Options {
    QString storePath;    ///< empty: the person's own store
    QString settingsPath; ///< empty: the person's own settings
    std::optional<Language> language;
    std::optional<ui::ThemeMode> theme;
    bool sample = false; ///< work on a throw-away copy of the sample store
};

/// Reads the command line; prints help, the version or what is wrong and ends the program where that is asked
/// or due (exit code 2 for wrong usage).
Options readOptions(const QStringList& arguments);

} // namespace earmark::desktop
