#include "tests/ui/support/seeded_calls.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/main/command_palette.h"
#include "ui/main/main_window.h"
#include "ui/scorecard/card_tree_model.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <mutex>

using namespace earmark;
using namespace earmark::ui;

namespace {

/// The window on a store with calls, shown; nobody has said who scores.
struct Bench {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    Bench() {
        ui::test::seedCalls(*store.workspace, 6);
        session =
            std::make_unique<Session>(*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs);
        QObject::connect(session.get(), &Session::languageChanged, session.get(),
                         [this] { ui.translations.install(session->language()); });
        window = std::make_unique<MainWindow>(*session);
        ui::test::showActive(*window);
    }
    ~Bench() {
        window.reset();
        session.reset();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = window->focusWidget() != nullptr ? window->focusWidget() : window.get();
        QTest::keyClick(focus, key, modifiers);
    }
    void chooseInspector() {
        auto* people = window->findChild<QListWidget*>();
        QTRY_COMPARE(people->count(), 2);
        QTest::keyClick(people, Qt::Key_Down);
        QTest::keyClick(people, Qt::Key_Return);
    }
    bool shows(const QString& text) {
        for (const QLabel* label : window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
    bool headline(const QString& text) {
        return std::ranges::any_of(window->findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text() == text;
        });
    }
    /// A visible field by the name that a screen reader says.
    QLineEdit* field(const QString& name) {
        for (auto* one : window->findChildren<QLineEdit*>())
            if (one->isVisible() && one->accessibleName() == name) return one;
        return nullptr;
    }
    QAbstractButton* button(const QString& text) {
        for (auto* one : window->findChildren<QAbstractButton*>())
            if (one->isVisible() && one->text() == text) return one;
        return nullptr;
    }
};

} // namespace

class ShellWindowTest final : public QObject {
    Q_OBJECT

private slots:
    void theWindowAsksWhoScoresAndThenShowsTheWorklist();
    void theInspectorIsRememberedByName();
    void placesHaveKeysWhereverTheFocusIs();
    void theWholeWindowChangesItsLanguage();
    void thePaletteFindsAndRunsACommand();
    void thePaletteChangesLanguageAndTheme();
    void cardsAreShownWithWhatEarnsWhat();
    void workRunsBesideTheWindowAndIsDeliveredOnIt();
    void resultsForWidgetsThatAreGoneAreDropped();
    void longWorkIsShownAndCanBeCancelled();
    void problemsAreSaidInTheFoot();
    void theImportIsCalledTheSameEverywhere();
    void lettersTypedIntoTheImportsFieldsAreText();
};

void ShellWindowTest::theWindowAsksWhoScoresAndThenShowsTheWorklist() {
    Bench bench;
    QVERIFY(bench.shows(QStringLiteral("Who is scoring?")));
    bench.chooseInspector();
    QCOMPARE(bench.session->inspector()->name, std::string("Zhao Min"));
    QTRY_VERIFY(bench.shows(QStringLiteral("6 calls to do")));
    QVERIFY(bench.button(QStringLiteral("Zhao Min")) != nullptr);
}

void ShellWindowTest::theInspectorIsRememberedByName() {
    Bench bench;
    auto* name = bench.window->findChild<QLineEdit*>();
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("Sun Li"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(bench.session->inspector().has_value());
    QCOMPARE(bench.ui.preferences.inspectorKey(), QStringLiteral("Sun Li"));
    QCOMPARE(ui::test::must(bench.session->roster().inspectors()).size(), std::size_t{3});
}

void ShellWindowTest::placesHaveKeysWhereverTheFocusIs() {
    Bench bench;
    bench.chooseInspector();
    bench.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(bench.window->windowTitle().startsWith(QStringLiteral("Cards")));
    bench.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(bench.window->windowTitle().startsWith(QStringLiteral("Settings")));
    bench.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(bench.window->windowTitle().startsWith(QStringLiteral("Worklist")));
    bench.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(Keymap::isTextField(bench.window->focusWidget()));
    bench.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(bench.window->windowTitle().startsWith(QStringLiteral("Cards")));
    bench.press(Qt::Key_1, Qt::ControlModifier);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(bench.window->windowTitle().startsWith(QStringLiteral("Settings")));
}

void ShellWindowTest::theWholeWindowChangesItsLanguage() {
    Bench bench;
    bench.chooseInspector();
    bench.ui.preferences.setLanguage(Language::Chinese);
    QTRY_VERIFY(bench.button(QStringLiteral("待检列表")) != nullptr);
    QTRY_VERIFY(bench.shows(QStringLiteral("待评6通")));
    QVERIFY(bench.window->windowTitle().contains(QStringLiteral("听鉴")));
    bench.ui.preferences.setLanguage(Language::English);
    QTRY_VERIFY(bench.shows(QStringLiteral("6 calls to do")));
}

void ShellWindowTest::thePaletteFindsAndRunsACommand() {
    Bench bench;
    bench.chooseInspector();
    CommandPalette palette(*bench.session, bench.window.get());
    ui::test::showActive(palette);
    auto* field = palette.findChild<QLineEdit*>();
    auto* list = palette.findChild<QListView*>();
    QVERIFY(list->model()->rowCount() > static_cast<int>(bench.ui.keymap.commands().size()));
    QTest::keyClicks(field, QStringLiteral("go scorecards"));
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(palette.chosen(), Command::PlaceCards);

    CommandPalette another(*bench.session, bench.window.get());
    ui::test::showActive(another);
    field = another.findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("replay"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(!another.chosen(), "nothing is played here, so it cannot be replayed");
}

void ShellWindowTest::thePaletteChangesLanguageAndTheme() {
    Bench bench;
    bench.chooseInspector();
    const auto run = [&](const QString& words) {
        CommandPalette palette(*bench.session, bench.window.get());
        ui::test::showActive(palette);
        auto* field = palette.findChild<QLineEdit*>();
        field->setText(words); // as an input method puts it in
        QTest::keyClick(field, Qt::Key_Return);
        palette.carryOut();
    };
    run(QStringLiteral("theme dark"));
    QCOMPARE(bench.ui.preferences.themeMode(), ThemeMode::Dark);
    run(QStringLiteral("theme light"));
    QCOMPARE(bench.ui.preferences.themeMode(), ThemeMode::Light);
    run(QStringLiteral("简体"));
    QTRY_VERIFY(bench.button(QStringLiteral("待检列表")) != nullptr);
    run(QStringLiteral("language english")); // found by whoever reads no Chinese
    QTRY_VERIFY(bench.button(QStringLiteral("Worklist")) != nullptr);
}

void ShellWindowTest::cardsAreShownWithWhatEarnsWhat() {
    CardTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Bench bench;
    model.setCard(ui::test::must(bench.session->cards().defaultCard()));
    QVERIFY(model.rowCount() > 3);
    bench.chooseInspector();
    bench.press(Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(bench.shows(QStringLiteral("Standard call card")));
    auto* tree = bench.window->findChild<QTreeView*>(QStringLiteral("cardContents"));
    QTRY_VERIFY(tree->currentIndex().parent().isValid());
    QVERIFY(bench.shows(tree->currentIndex().siblingAtColumn(0).data().toString()));
    QVERIFY(bench.shows(QStringLiteral("Shipped with the program")));
    bench.ui.preferences.setLanguage(Language::Chinese);
    QTRY_VERIFY(bench.shows(QStringLiteral("随程序提供")));
}

void ShellWindowTest::workRunsBesideTheWindowAndIsDeliveredOnIt() {
    Bench bench;
    const QThread* here = QThread::currentThread();
    const QThread* worked = nullptr;
    const QThread* told = nullptr;
    bench.session->runAsync(
        bench.window.get(), [] { return QThread::currentThread(); },
        [&](QThread* thread) {
            worked = thread;
            told = QThread::currentThread();
        });
    QTRY_VERIFY(told != nullptr);
    QCOMPARE(told, here);
    QVERIFY(worked != here);
}

void ShellWindowTest::resultsForWidgetsThatAreGoneAreDropped() {
    Bench bench;
    bool told = false;
    bool later = false;
    auto widget = std::make_unique<QWidget>();
    bench.session->runAsync(
        widget.get(), [] { return 1; }, [&](int) { told = true; });
    widget.reset();
    bench.session->finishWork();
    bench.session->runAsync(
        bench.window.get(), [] {}, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!told);
}

void ShellWindowTest::longWorkIsShownAndCanBeCancelled() {
    Bench bench;
    std::mutex mutex;
    std::condition_variable wake;
    bool done = false;
    bool cancelled = false;
    bench.session->runLong(
        QStringLiteral("Counting sheep"), bench.window.get(),
        [&](Progress& progress) {
            progress.setTotal(100);
            std::unique_lock lock(mutex);
            while (!progress.cancelled())
                wake.wait_for(lock, std::chrono::milliseconds(5));
            return progress.cancelled();
        },
        [&](bool wasCancelled) {
            done = true;
            cancelled = wasCancelled;
        });
    QTRY_VERIFY(bench.shows(QStringLiteral("Counting sheep")));
    for (auto* button : bench.window->findChildren<QAbstractButton*>())
        if (button->isVisible() && button->accessibleName() == QStringLiteral("Cancel")) button->click();
    QTRY_VERIFY(done);
    QVERIFY(cancelled);
    QVERIFY(!bench.shows(QStringLiteral("Counting sheep")));
}

void ShellWindowTest::problemsAreSaidInTheFoot() {
    Bench bench;
    bench.session->complain({ErrorCode::NoSpace, "centre.db", ""});
    QVERIFY(bench.shows(QStringLiteral("The disk is full: centre.db could not be saved.")));
    bench.session->complain({ErrorCode::Cancelled, "", ""});
    QVERIFY(bench.shows(QStringLiteral("The disk is full")));
    bench.session->say(QStringLiteral("Saved 10:42:07"));
    QVERIFY(bench.shows(QStringLiteral("Saved 10:42:07")));
}

void ShellWindowTest::theImportIsCalledTheSameEverywhere() {
    Bench bench;
    bench.chooseInspector();
    for (const auto& [language, name] : {std::pair{Language::English, QStringLiteral("Import")},
                                         {Language::Chinese, QStringLiteral("导入")}}) {
        bench.ui.preferences.setLanguage(language);
        bench.press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(bench.button(name));
        QVERIFY(!bench.button(name)->isChecked());
        QTest::mouseClick(bench.button(name), Qt::LeftButton);
        QVERIFY(bench.button(name)->isChecked());
        QVERIFY(bench.window->windowTitle().startsWith(name));
        QVERIFY(bench.headline(name));
    }
}

void ShellWindowTest::lettersTypedIntoTheImportsFieldsAreText() {
    Bench bench;
    bench.chooseInspector();
    const std::filesystem::path folder = bench.store.folder / "recorder";
    std::filesystem::create_directories(folder);
    bench.ui.dialogs.folder = toQString(folder);
    bench.press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(bench.button(QStringLiteral("Choose a folder…")));
    bench.button(QStringLiteral("Choose a folder…"))->click();
    QTRY_VERIFY(bench.field(QStringLiteral("Pattern of the file names")));
    QLineEdit* pattern = bench.field(QStringLiteral("Pattern of the file names"));
    pattern->setFocus();
    pattern->clear();
    // Every single key that does something anywhere.
    QString typed;
    for (const CommandInfo& command : commandTable())
        for (const QKeySequence& key : command.outsideText) {
            const QString letter = key.toString(QKeySequence::PortableText).toLower();
            if (key.count() == 1 && letter.size() == 1) typed += letter;
        }
    QVERIFY(typed.size() > 20);
    QTest::keyClicks(pattern, typed);
    QCOMPARE(pattern->text(), typed);
    QVERIFY(pattern->hasFocus());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
}

QTEST_MAIN(ShellWindowTest)
#include "shell_window_test.moc"
