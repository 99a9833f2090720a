#include "core/service/package_export.h"
#include "core/service/package_import.h"
#include "core/service/results_service.h"
#include "core/service/sample_store.h"
#include "tests/ui/support/session_fixture.h"
#include "ui/common/text.h"
#include "ui/imports/import_page.h"
#include "ui/packages/package_folder_watch.h"
#include "ui/packages/package_page.h"
#include "ui/packages/package_text.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::must;

namespace {

/// A colleague's store with sample evaluations, and a package of them.
struct Colleague {
    explicit Colleague(const std::filesystem::path& file) {
        service::SampleOptions options;
        options.evaluations = 40;
        Progress progress;
        must(service::makeSampleStore(*store.workspace, resourceDirectory(), options, progress));
        must(service::PackageTrust(*store.workspace).rename("Desk <b>7</b>"));
        (void)must(service::PackageExport(*store.workspace).write(file, {}, progress));
    }

    std::string fingerprint() {
        return exchange::fingerprint(must(service::PackageTrust(*store.workspace).identity()).sender.key);
    }

    ui::test::StoreFixture store;
};

/// The leader's window at the page, with the package on the disk.
struct AtThePage {
    AtThePage() {
        page.resize(1180, 760);
        ui::test::showActive(page);
    }

    QPushButton* button(const QString& text) {
        for (QPushButton* one : page.findChildren<QPushButton*>())
            if (one->text() == text && one->isVisible()) return one;
        return nullptr;
    }
    bool says(const QString& part) {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part)) return true;
        return false;
    }
    std::size_t evaluations() {
        return must(service::ResultsService(*window.store.workspace).figures({})).count;
    }
    void trustColleague() {
        must(service::PackageTrust(*window.store.workspace)
                 .trust(must(exchange::PackageReader::open(file)).manifest().sender));
    }

    ui::test::SessionFixture window;
    std::filesystem::path file = window.store.folder / "周报.earmark";
    Colleague colleague{file};
    PackageFolderWatch watch{window.session};
    PackagePage page{window.session, watch};
};

} // namespace

class PackagePageTest final : public QObject {
    Q_OBJECT

private slots:
    void asksForTrustThenShowsThenTakesIn();
    void saysWhatIsWrongWithAPackage();
    void savesAPackageAsChosen();
    void watchesAFolder();
    void namesTheStoreAndTakesTrustBack();
    void leadsPackagesFromTheImportPage();
    void speaksChineseInBothThemes();
};

void PackagePageTest::asksForTrustThenShowsThenTakesIn() {
    AtThePage at;
    at.window.ui.dialogs.files = {toQString(at.file)};
    at.page.activate();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(at.button(QStringLiteral("Trust this store")));
    QVERIFY(at.says(toQString(at.colleague.fingerprint())));
    QVERIFY(at.says(QStringLiteral("Desk <b>7</b>"))); // as text
    QVERIFY(!at.says(QStringLiteral("40 new")));
    QCOMPARE(QApplication::focusWidget(), at.button(QStringLiteral("Trust this store")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(at.button(QStringLiteral("Take in")));
    QVERIFY(at.says(QStringLiteral("40 new")));
    QCOMPARE(at.evaluations(), std::size_t{0});
    QSignalSpy changed(&at.window.session, &Session::changed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(at.says(QStringLiteral("Taken in: 40 new")));
    QCOMPARE(at.evaluations(), std::size_t{40});
    QVERIFY(!changed.isEmpty());
    at.page.openFiles({toQString(at.file)});
    QTRY_VERIFY(at.says(QStringLiteral("40 known already")));
    QVERIFY(!at.button(QStringLiteral("Take in"))->isEnabled());
}

void PackagePageTest::saysWhatIsWrongWithAPackage() {
    AtThePage at;
    QFile file(toQString(at.file));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) && file.write("x") == 1);
    file.close();
    at.page.openFiles({toQString(at.file), QStringLiteral("/no/such.earmark")});
    QTRY_VERIFY(at.says(QStringLiteral("altered")));
    QVERIFY(!at.button(QStringLiteral("Take in")));
    QVERIFY(!at.button(QStringLiteral("Trust this store")));
}

void PackagePageTest::savesAPackageAsChosen() {
    AtThePage at;
    at.trustColleague();
    at.page.openFiles({toQString(at.file)});
    QTRY_VERIFY(at.button(QStringLiteral("Take in")));
    at.button(QStringLiteral("Take in"))->click();
    QTRY_COMPARE(at.evaluations(), std::size_t{40});
    at.window.ui.dialogs.saveFile = at.window.ui.folder.filePath(QStringLiteral("out"));
    for (QComboBox* box : at.page.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Calls of")) box->setCurrentIndex(3);
    at.button(QStringLiteral("Save a package…"))->click();
    QTRY_VERIFY(at.says(QStringLiteral("40 evaluations saved in")));
    const auto package = exchange::PackageReader::open(toPath(at.window.ui.dialogs.saveFile + ".earmark"));
    QVERIFY(package.has_value());
    QCOMPARE(package->manifest().counts.evaluations, std::int64_t{40});
}

void PackagePageTest::watchesAFolder() {
    AtThePage at;
    at.trustColleague();
    QSignalSpy looked(&at.watch, &PackageFolderWatch::looked);
    at.window.ui.dialogs.folder = toQString(at.file.parent_path());
    for (QPushButton* one : at.page.findChildren<QPushButton*>())
        if (one->accessibleDescription() == QStringLiteral("Watched folder")) one->click();
    QTRY_COMPARE(looked.count(), 1);
    QCOMPARE(at.evaluations(), std::size_t{40});
    QVERIFY(at.button(QStringLiteral("Stop watching")));
    at.button(QStringLiteral("Stop watching"))->click();
    QVERIFY(at.watch.folder().isEmpty());
    QVERIFY(!at.button(QStringLiteral("Stop watching")));
}

void PackagePageTest::namesTheStoreAndTakesTrustBack() {
    AtThePage at;
    at.trustColleague();
    PackagePage again(at.window.session, at.watch);
    ui::test::showActive(again);
    QLineEdit* name = again.findChild<QLineEdit*>();
    QTRY_VERIFY(!name->text().isEmpty());
    name->setText(QStringLiteral("组长的电脑"));
    emit name->editingFinished();
    QTRY_COMPARE(toQString(must(service::PackageTrust(*at.window.store.workspace).identity()).sender.name),
                 QStringLiteral("组长的电脑"));
    QPushButton* remove = nullptr;
    const auto find = [&] {
        for (QPushButton* one : again.findChildren<QPushButton*>())
            if (one->text() == QStringLiteral("Trust no longer")) remove = one;
        return remove != nullptr;
    };
    QTRY_VERIFY(find());
    remove->click();
    QTRY_VERIFY(must(service::PackageTrust(*at.window.store.workspace).trusted()).empty());
}

void PackagePageTest::leadsPackagesFromTheImportPage() {
    AtThePage at;
    ImportPage import(at.window.session);
    QSignalSpy wanted(&import, &ImportPage::packagesWanted);
    import.openFiles({toQString(at.file)});
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.takeFirst().first().toStringList(), QStringList{toQString(at.file)});
}

void PackagePageTest::speaksChineseInBothThemes() {
    AtThePage at;
    at.page.openFiles({toQString(at.file)});
    QTRY_VERIFY(at.button(QStringLiteral("Trust this store")));
    const QString folder = qEnvironmentVariable("EARMARK_SHOTS"); // for a person to look at
    const auto keep = [&](const char* name) {
        if (!folder.isEmpty())
            at.page.grab().save(folder + QStringLiteral("/packages_%1.png").arg(QLatin1String(name)));
    };
    at.window.ui.theme.setMode(ThemeMode::Light);
    QTRY_VERIFY(at.button(QStringLiteral("Trust this store")));
    keep("light_en");
    at.window.ui.theme.setMode(ThemeMode::Dark);
    at.window.ui.translations.install(Language::Chinese);
    QTRY_VERIFY(at.button(QStringLiteral("信任此数据库")));
    keep("dark_zh");
    at.button(QStringLiteral("信任此数据库"))->click();
    QTRY_VERIFY(at.says(QStringLiteral("40 份新增")));
    at.window.ui.theme.setMode(ThemeMode::Light);
    keep("preview_zh");
}

QTEST_MAIN(PackagePageTest)
#include "package_page_test.moc"
