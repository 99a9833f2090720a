#include "core/storage/store.h"
#include "tests/ui/support/seeded_calls.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"
#include "ui/safety/data_safety.h"
#include "ui/safety/reason_text.h"
#include "ui/safety/store_trouble_dialog.h"
#include "ui/safety/store_work_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <fstream>

using namespace earmark;
using namespace earmark::ui;

namespace {

/// The control of that name, as a screen reader would find it.
template <class Control>
Control* named(QWidget& parent, const QString& name) {
    for (Control* one : parent.findChildren<Control*>())
        if (one->accessibleName() == name) return one;
    return nullptr;
}

QPushButton* button(QWidget& parent, const QString& text) {
    for (QPushButton* one : parent.findChildren<QPushButton*>())
        if (one->text() == text && !one->isHidden()) return one;
    return nullptr;
}

bool says(QWidget& parent, const QString& text) {
    for (const QLabel* label : parent.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text)) return true;
    return false;
}

struct Bench {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    Session session;
    DataSafety page;

    Bench()
        : session(seeded(*store.workspace), ui.preferences, ui.theme, ui.keymap, ui.dialogs)
        , page(session) {
        page.resize(900, 700);
        ui::test::showActive(page);
    }

    static service::Workspace& seeded(service::Workspace& workspace) {
        ui::test::seedCalls(workspace, 8);
        return workspace;
    }
    QListWidget* backups() { return named<QListWidget>(page, QStringLiteral("Backups")); }
};

Error trouble(ErrorCode code) {
    return {code, "centre.db", "why"};
}

} // namespace

class DataSafetyTest final : public QObject {
    Q_OBJECT

private slots:
    void aSoundStoreIsSaidToBeWhole();
    void whatIsWrongIsListed();
    void whatIsWrongIsToldInChinese();
    void aBackupIsMadeListedAndAskedToBeRestored();
    void everythingIsReachedByTab();
    void troubleOffersWhatHelps_data();
    void troubleOffersWhatHelps();
    void theChosenBackupIsRestoredFromTheTrouble();
    void aStoreThatDoesNotOpenIsMended();
    void workThatIsAbandonedClosesByItself();
};

void DataSafetyTest::aSoundStoreIsSaidToBeWhole() {
    Bench bench;
    button(bench.page, QStringLiteral("Check now"))->click();
    QTRY_VERIFY(says(bench.page, QStringLiteral("Everything is whole.")));
    QVERIFY(named<QListWidget>(bench.page, QStringLiteral("What is wrong"))->isHidden());
}

void DataSafetyTest::whatIsWrongIsListed() {
    Bench bench;
    bench.page.findChild<QCheckBox*>()->setChecked(true); // the recordings of the seed are nowhere
    button(bench.page, QStringLiteral("Check now"))->click();
    auto* wrong = named<QListWidget>(bench.page, QStringLiteral("What is wrong"));
    QTRY_VERIFY(wrong->isVisible());
    QCOMPARE(wrong->count(), 1);
    QVERIFY(wrong->item(0)->text().startsWith(QStringLiteral("Recording /recordings: ")));
    QVERIFY(says(bench.page, QStringLiteral("wrong")));
}

/// What the core says in English, names and numbers in it included, is said in the window's language.
void DataSafetyTest::whatIsWrongIsToldInChinese() {
    Bench bench;
    bench.ui.translations.install(Language::Chinese);
    const auto told = [](const char* english) { return reasonText(english); };
    QCOMPARE(told("the folder of 8 recordings is not there"), QStringLiteral("8 条录音所在的文件夹不存在"));
    QCOMPARE(told("an evaluation, as it was then: it does not match its checksum"),
             QStringLiteral("评估，已恢复为备份时的内容：与其校验和不符"));
    QCOMPARE(told("database disk image is malformed"), QStringLiteral("database disk image is malformed"));
}

void DataSafetyTest::aBackupIsMadeListedAndAskedToBeRestored() {
    Bench bench;
    QTRY_VERIFY(!button(bench.page, QStringLiteral("Restore…"))->isEnabled());
    button(bench.page, QStringLiteral("Back up now"))->click();
    QTRY_COMPARE(bench.backups()->count(), 1);
    QVERIFY(bench.backups()->item(0)->text().contains(QStringLiteral("made by hand")));
    ui::test::seedCalls(*bench.store.workspace, 2);

    QSignalSpy requested(&bench.page, &DataSafety::storeWorkRequested);
    bench.ui.dialogs.confirmAnswer = false;
    button(bench.page, QStringLiteral("Restore…"))->click();
    QTRY_COMPARE(bench.ui.dialogs.asked.size(), 1);
    QCOMPARE(requested.count(), 0);
    bench.ui.dialogs.confirmAnswer = true;
    button(bench.page, QStringLiteral("Restore…"))->click();
    QTRY_COMPARE(requested.count(), 1);
    button(bench.page, QStringLiteral("Repair…"))->click();
    QCOMPARE(requested.count(), 2);
}

void DataSafetyTest::everythingIsReachedByTab() {
    Bench bench;
    button(bench.page, QStringLiteral("Back up now"))->click();
    QTRY_COMPARE(bench.backups()->count(), 1);
    button(bench.page, QStringLiteral("Check now"))->setFocus();
    for (QWidget* next : std::initializer_list<QWidget*>{
             bench.page.findChild<QCheckBox*>(), button(bench.page, QStringLiteral("Back up now")),
             button(bench.page, QStringLiteral("Restore…")), bench.backups(),
             button(bench.page, QStringLiteral("Repair…"))}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
}

void DataSafetyTest::troubleOffersWhatHelps_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* name, ErrorCode code, const char* first) {
        QTest::newRow(name) << static_cast<int>(code) << QString::fromUtf8(first);
    };
    row("damaged", ErrorCode::Corrupt, "Repair…");
    row("open elsewhere", ErrorCode::Busy, "Try again");
    row("full disk", ErrorCode::NoSpace, "Try again");
    row("cannot be written", ErrorCode::ReadOnly, "Try again");
    row("newer", ErrorCode::NewerStore, "Quit");
    row("network share", ErrorCode::NetworkShare, "Quit");
}

void DataSafetyTest::troubleOffersWhatHelps() {
    QFETCH(int, code);
    QFETCH(QString, first);
    ui::test::UiFixture ui;
    const earmark::test::TemporaryFolder folder;
    StoreTroubleDialog dialog(trouble(static_cast<ErrorCode>(code)), folder / "centre.db", ui.dialogs);
    ui::test::showActive(dialog);
    QVERIFY(says(dialog, QStringLiteral("centre.db")));
    QVERIFY(button(dialog, first) != nullptr);
    QVERIFY(button(dialog, first)->isDefault());
    QVERIFY(button(dialog, QStringLiteral("Restore the chosen backup…")) == nullptr); // there is none
    ui.dialogs.files = {QStringLiteral("/elsewhere/other.db")};
    button(dialog, QStringLiteral("Open another store…"))->click();
    QCOMPARE(dialog.choice(), StoreTroubleDialog::Choice::OpenOther);
    QCOMPARE(dialog.otherStore(), std::filesystem::path("/elsewhere/other.db"));
}

void DataSafetyTest::theChosenBackupIsRestoredFromTheTrouble() {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    const auto backup = ui::test::must(service::backUpNow(*store.workspace)).path;
    StoreTroubleDialog dialog(trouble(ErrorCode::NewerStore), store.workspace->path(), ui.dialogs);
    ui::test::showActive(dialog);
    button(dialog, QStringLiteral("Restore the chosen backup…"))->click();
    QCOMPARE(dialog.choice(), StoreTroubleDialog::Choice::Work);
    QCOMPARE(dialog.work().kind, StoreWork::Kind::Restore);
    QCOMPARE(dialog.work().backup, backup);
}

void DataSafetyTest::aStoreThatDoesNotOpenIsMended() {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    const auto path = store.workspace->path();
    store.workspace.reset();
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.write("broken", 6);
    }
    QVERIFY(!service::Workspace::open(path, {}, store.clock).has_value());
    StoreWorkDialog dialog(path, {StoreWork::Kind::Repair, {}}, store.clock);
    ui::test::showActive(dialog);
    QTRY_VERIFY(says(dialog, QStringLiteral("carried into a new store")));
    dialog.reject();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QVERIFY(service::Workspace::open(path, {}, store.clock).has_value());

    StoreWorkDialog refused(store.folder / "none.db", {StoreWork::Kind::Repair, {}}, store.clock);
    ui::test::showActive(refused);
    QTRY_VERIFY(says(refused, QStringLiteral("none.db")));
    refused.reject();
    QCOMPARE(refused.result(), static_cast<int>(QDialog::Rejected));
}

void DataSafetyTest::workThatIsAbandonedClosesByItself() {
    const ui::test::StoreFixture store;
    StoreWorkDialog dialog(store.folder / "none.db", {StoreWork::Kind::Repair, {}}, store.clock);
    dialog.show();
    dialog.abandon(); // what comes of the work is heard later, in the event loop
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
}

QTEST_MAIN(DataSafetyTest)
#include "data_safety_test.moc"
