#include "tests/ui/support/ui_fixture.h"

#include <QTest>

namespace earmark::ui::test {

UiFixture::UiFixture()
    : preferences(folder.filePath(QStringLiteral("earmark.ini")))
    , keymap(preferences) {
    qputenv("TZ", "Asia/Shanghai"); // as the fixtures' centres: no time has to name its zone
    preferences.setLanguage(Language::English);
    preferences.setThemeMode(ThemeMode::Light);
    theme.setMode(ThemeMode::Light);
    translations.install(Language::English);
}

void showActive(QWidget& window) {
    window.show();
    window.activateWindow();
    QVERIFY2(QTest::qWaitForWindowActive(&window), "the window did not become active");
}

} // namespace earmark::ui::test
