#include "app/desktop/open_store.h"
#include "app/desktop/options.h"
#include "core/base/paths.h"
#include "ui/common/error_sentence.h"
#include "ui/common/icon.h"
#include "ui/common/language.h"
#include "ui/common/session.h"
#include "ui/main/main_window.h"

#include <QApplication>

#include <clocale>

namespace {

using namespace earmark;

/// The inspector remembered on this computer, if the store still knows that name.
void restoreInspector(ui::Session& session) {
    const std::string key = session.preferences().inspectorKey().toStdString();
    const Result<std::vector<model::Inspector>> inspectors = session.roster().inspectors();
    if (key.empty() || !inspectors) return;
    for (const model::Inspector& inspector : *inspectors)
        if (inspector.key == key) session.setInspector(inspector);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    // QApplication takes the locale's decimal sign for C functions too; numbers in files must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("earmark"));
    QApplication::setApplicationVersion(QString::fromLatin1(programVersion()));
    QApplication::setDesktopFileName(QStringLiteral("earmark"));

    const desktop::Options options = desktop::readOptions(QApplication::arguments());
    ui::Preferences preferences(options.settingsPath);
    if (options.language) preferences.setLanguage(*options.language);
    if (options.theme) preferences.setThemeMode(*options.theme);
    ui::Theme theme;
    theme.setMode(preferences.themeMode());
    theme.setLanguage(preferences.language());
    theme.setDensity(preferences.density());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/earmark.svg")));
    ui::Translations translations;
    translations.install(preferences.language());
    ui::ScreenDialogs dialogs;

    const SystemClock clock;
    const Result<desktop::OpenStore> store = desktop::openStore(options, clock);
    if (!store) {
        dialogs.tell(nullptr, ui::errorSentence(store.error()));
        return 1;
    }
    ui::Keymap keymap(preferences);
    ui::Session session(*store->workspace, preferences, theme, keymap, dialogs);
    QObject::connect(&session, &ui::Session::languageChanged, &session,
                     [&] { translations.install(session.language()); });
    restoreInspector(session);
    ui::MainWindow window(session);
    window.show();
    return QApplication::exec();
}
