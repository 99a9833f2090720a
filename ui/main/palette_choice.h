#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace earmark::ui {

class Preferences;

/// A setting that the palette offers beside the commands: it has no key.
struct PaletteChoice {
    QString text;     ///< "Theme: dark"
    QString words;    ///< what it is found by besides its text
    QString iconName; ///< empty for none
    std::function<void()> take;
};

/// Language and theme, as Settings has them.
std::vector<PaletteChoice> lookChoices(Preferences& preferences);

} // namespace earmark::ui
