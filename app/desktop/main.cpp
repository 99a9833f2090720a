#include "app/desktop/end_signals.h"
#include "app/desktop/ending.h"
#include "app/desktop/open_store.h"
#include "app/desktop/options.h"
#include "core/audio/decode_apart.h"
#include "core/base/paths.h"
#include "ui/common/icon.h"
#include "ui/common/language.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/main/main_window.h"
#include "ui/safety/store_trouble_dialog.h"
#include "ui/safety/store_work_dialog.h"

#include <QApplication>
#include <QTimer>

#include <clocale>
#include <optional>

namespace {

using namespace earmark;

constexpr int kWarmUpAfterMs = 400;

/// The inspector remembered on this computer, if the store still knows that name.
void restoreInspector(ui::Session& session) {
    const std::string key = session.preferences().inspectorKey().toStdString();
    const Result<std::vector<model::Inspector>> inspectors = session.roster().inspectors();
    if (key.empty() || !inspectors) return;
    for (const model::Inspector& inspector : *inspectors)
        if (inspector.key == key) session.setInspector(inspector);
}

/// Opens the store; where it does not open, what the person chooses to do about it until it does. Nothing
/// when the person quits or the program is to end.
std::optional<desktop::OpenStore> openOrAsk(desktop::Options& options, const Clock& clock,
                                            ui::Dialogs& dialogs, const desktop::Ending& ending) {
    while (!ending.isNear()) {
        Result<desktop::OpenStore> store = desktop::openStore(options, clock);
        if (store) return std::move(*store);
        const std::filesystem::path path = desktop::storePathOf(options);
        ui::StoreTroubleDialog trouble(store.error(), path, dialogs);
        trouble.exec();
        switch (trouble.choice()) {
        case ui::StoreTroubleDialog::Choice::Quit:
            return std::nullopt;
        case ui::StoreTroubleDialog::Choice::TryAgain:
            break;
        case ui::StoreTroubleDialog::Choice::Work:
            ui::StoreWorkDialog(path, trouble.work(), clock).exec();
            break;
        case ui::StoreTroubleDialog::Choice::OpenOther:
            options.storePath = ui::toQString(trouble.otherStore());
            break;
        }
    }
    return std::nullopt;
}

/// What lives as long as the program, whichever store is open.
struct Setting {
    ui::Preferences& preferences;
    ui::Theme& theme;
    ui::Keymap& keymap;
    ui::Dialogs& dialogs;
    ui::Translations& translations;
};

/// Shows the window on an open store until it is closed; what has to be done with the store's file then.
std::optional<ui::StoreWork> runWindow(service::Workspace& workspace, const Setting& setting, int& exitCode) {
    ui::Session session(workspace, setting.preferences, setting.theme, setting.keymap, setting.dialogs);
    QObject::connect(&session, &ui::Session::languageChanged, &session,
                     [&] { setting.translations.install(session.language()); });
    restoreInspector(session);
    ui::MainWindow window(session);
    std::optional<ui::StoreWork> wanted;
    QObject::connect(&window, &ui::MainWindow::storeWorkRequested, &window, [&](const ui::StoreWork& work) {
        if (window.close()) wanted = work; // else something unsaved keeps it open
    });
    window.show();
    // After the first paint: what decodes compressed calls stands ready before one is opened.
    QTimer::singleShot(kWarmUpAfterMs, &window, [] { audio::warmUpDecoders(); });
    QApplication::setQuitOnLastWindowClosed(true);
    exitCode = QApplication::exec();
    QApplication::setQuitOnLastWindowClosed(false);
    return wanted;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    // QApplication takes the locale's decimal sign for C functions too; numbers in files must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("earmark"));
    QApplication::setApplicationVersion(QString::fromLatin1(programVersion()));
    QApplication::setDesktopFileName(QStringLiteral("earmark"));

    desktop::Options options = desktop::readOptions(QApplication::arguments());
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

    desktop::Ending ending;
    const desktop::EndSignals endSignals([&ending] { return ending.ask(); });
    desktop::SampleFolder::removeLeftovers();
    const SystemClock clock;
    ui::Keymap keymap(preferences);
    const Setting setting{preferences, theme, keymap, dialogs, translations};
    // The dialogs before and after the window end nothing.
    QApplication::setQuitOnLastWindowClosed(false);
    std::unique_ptr<desktop::SampleFolder> sampleFolder;
    int exitCode = 1; // where no store was opened
    while (std::optional<desktop::OpenStore> store = openOrAsk(options, clock, dialogs, ending)) {
        const std::optional<ui::StoreWork> work = runWindow(*store->workspace, setting, exitCode);
        if (store->sampleFolder) sampleFolder = std::move(store->sampleFolder);
        if (!work) break;
        const std::filesystem::path path = store->workspace->path();
        store->workspace.reset();
        ui::StoreWorkDialog(path, *work, clock).exec();
        options.storePath = ui::toQString(path);
        options.sample = false;
    }
    return exitCode;
}
