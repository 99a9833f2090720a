#include "tests/ui/support/seeded_calls.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/key_model.h"
#include "ui/common/session.h"
#include "ui/settings/key_capture_dialog.h"
#include "ui/settings/settings_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;

namespace {

struct Bench {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    Session session;
    SettingsPage page;

    Bench()
        : session(seeded(*store.workspace), ui.preferences, ui.theme, ui.keymap, ui.dialogs)
        , page(session) {
        QObject::connect(&session, &Session::languageChanged, &session,
                         [this] { ui.translations.install(session.language()); });
        page.resize(1000, 1400);
        ui::test::showActive(page);
    }

    static service::Workspace& seeded(service::Workspace& workspace) {
        ui::test::seedCalls(workspace, 8);
        return workspace;
    }

    /// The control of that name, as a screen reader would find it.
    template <class Control>
    Control* control(const QString& name) {
        for (Control* one : page.findChildren<Control*>())
            if (one->accessibleName() == name) return one;
        return nullptr;
    }
    template <class Control>
    Control* textual(const QString& text) {
        for (Control* one : page.findChildren<Control*>())
            if (one->text() == text) return one;
        return nullptr;
    }
};

void choose(QComboBox* box, int index) {
    box->setFocus();
    box->setCurrentIndex(index);
    emit box->activated(index);
}

} // namespace

class SettingsTest final : public QObject {
    Q_OBJECT

private slots:
    void theLanguageChangesWhileRunning();
    void themeAndRowsChangeAtOnceAndAreRemembered();
    void listeningHabitsAreRemembered();
    void theCentresZoneIsStoredWithItsData();
    void theCardForNewEvaluationsIsStored();
    void aMovedFolderIsPointedToAgain();
    void keysOfInputMethodsAndOthersAreRefused();
    void everyCommandStandsInTheKeyTable();
    void brokenValuesFallBack();
};

void SettingsTest::theLanguageChangesWhileRunning() {
    Bench bench;
    choose(bench.control<QComboBox>(QStringLiteral("Language")), static_cast<int>(Language::Chinese));
    QTRY_VERIFY(bench.textual<QLabel>(QStringLiteral("语言")) != nullptr);
    QVERIFY(bench.textual<QLabel>(QStringLiteral("Language")) == nullptr);
    QCOMPARE(Preferences(bench.ui.preferences.filePath()).language(), Language::Chinese);
    choose(bench.control<QComboBox>(QStringLiteral("语言")), static_cast<int>(Language::English));
    QTRY_VERIFY(bench.textual<QLabel>(QStringLiteral("Language")) != nullptr);
}

void SettingsTest::themeAndRowsChangeAtOnceAndAreRemembered() {
    Bench bench;
    choose(bench.control<QComboBox>(QStringLiteral("Theme")), static_cast<int>(ThemeMode::Dark));
    QTRY_COMPARE(&colorsOf(bench.page.palette()), &darkColors());
    choose(bench.control<QComboBox>(QStringLiteral("Rows")), static_cast<int>(Density::Dense));
    QCOMPARE(bench.ui.theme.density(), Density::Dense);
    const Preferences again(bench.ui.preferences.filePath());
    QCOMPARE(again.themeMode(), ThemeMode::Dark);
    QCOMPARE(again.density(), Density::Dense);
}

void SettingsTest::listeningHabitsAreRemembered() {
    Bench bench;
    auto* lag = bench.control<QDoubleSpinBox>(QStringLiteral("Reaction lag, taken off marks"));
    QCOMPARE(lag->value(), 0.8);
    lag->setFocus();
    lag->selectAll();
    QTest::keyClicks(lag, QStringLiteral("1.2"));
    QCOMPARE(bench.ui.preferences.reactionLagMs(), 1200);
    QCOMPARE(bench.control<QDoubleSpinBox>(QStringLiteral("A pause resumes earlier by"))->value(), 1.5);
    bench.control<QDoubleSpinBox>(QStringLiteral("My speed"))->setValue(1.7);
    QCOMPARE(Preferences(bench.ui.preferences.filePath()).mySpeedPercent(), 170);
}

void SettingsTest::theCentresZoneIsStoredWithItsData() {
    Bench bench;
    auto* zones = bench.control<QComboBox>(QStringLiteral("Days are counted in"));
    QCOMPARE(zones->currentText(), QStringLiteral("Asia/Shanghai"));
    QSignalSpy changed(&bench.session, &Session::changed);
    zones->setCurrentText(QStringLiteral("Europe/Zurich"));
    emit zones->textActivated(zones->currentText());
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(bench.store.workspace->zone().name(), std::string("Europe/Zurich"));
}

void SettingsTest::theCardForNewEvaluationsIsStored() {
    Bench bench;
    auto* cards = bench.control<QComboBox>(QStringLiteral("Scorecard for new evaluations"));
    QTRY_VERIFY(cards->count() > 1);
    const int other = cards->currentIndex() == 0 ? 1 : 0;
    const QString key = cards->itemData(other).toString();
    choose(cards, other);
    QTRY_COMPARE(ui::test::must(bench.session.cards().defaultCard()).cardKey, key.toStdString());
}

void SettingsTest::aMovedFolderIsPointedToAgain() {
    Bench bench;
    QTRY_VERIFY(bench.textual<QPushButton>(QStringLiteral("Folder moved…")) != nullptr);
    QVERIFY(bench.textual<QLabel>(QStringLiteral("/recordings")) != nullptr);
    bench.ui.dialogs.folder = QStringLiteral("/elsewhere");
    bench.textual<QPushButton>(QStringLiteral("Folder moved…"))->click();
    QTRY_VERIFY(bench.textual<QLabel>(QStringLiteral("/elsewhere")) != nullptr);
}

void SettingsTest::keysOfInputMethodsAndOthersAreRefused() {
    ui::test::UiFixture ui;
    const auto objection = [&](KeyScope scope, const char* key) {
        return KeyCaptureDialog::objection(ui.keymap, Command::PlayPause, scope,
                                           QKeySequence(QString::fromLatin1(key)));
    };
    QVERIFY(objection(KeyScope::Everywhere, "Ctrl+Space").contains(QStringLiteral("input methods")));
    QVERIFY(objection(KeyScope::Everywhere, "P").contains(QStringLiteral("typing")));
    QVERIFY(objection(KeyScope::OutsideText, "M").contains(QStringLiteral("Set a marker")));
    QVERIFY(objection(KeyScope::OutsideText, "P").isEmpty());
    QVERIFY(objection(KeyScope::Everywhere, "Ctrl+P").isEmpty());
}

void SettingsTest::everyCommandStandsInTheKeyTable() {
    ui::test::UiFixture ui;
    KeyModel model(ui.keymap);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int commands = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        commands += model.commandAt(row) ? 1 : 0;
    QCOMPARE(commands, static_cast<int>(ui.keymap.commands().size()));
}

void SettingsTest::brokenValuesFallBack() {
    ui::test::UiFixture ui;
    QSettings& file = ui.preferences.store();
    file.setValue(QStringLiteral("listening/reaction_lag_ms"), QStringLiteral("soon"));
    file.setValue(QStringLiteral("listening/my_speed_percent"), 9000);
    file.setValue(QStringLiteral("theme"), QStringLiteral("plaid"));
    QCOMPARE(ui.preferences.reactionLagMs(), 800);
    QCOMPARE(ui.preferences.mySpeedPercent(), 300);
    QCOMPARE(ui.preferences.themeMode(), ThemeMode::System);
}

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
