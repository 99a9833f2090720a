#pragma once

#include "tests/ui/support/fake_dialogs.h"
#include "ui/common/keymap.h"
#include "ui/common/language.h"
#include "ui/common/preferences.h"
#include "ui/common/theme.h"

#include <QTemporaryDir>

namespace earmark::ui::test {

/// Preferences in a folder that goes away, in English, light, with the default keys.
class UiFixture {
public:
    UiFixture();

    QTemporaryDir folder;
    Preferences preferences;
    Theme theme;
    Translations translations;
    Keymap keymap;
    FakeDialogs dialogs;
};

/// Shows a window, makes it the active one and waits until it can take keys.
void showActive(QWidget& window);

} // namespace earmark::ui::test
