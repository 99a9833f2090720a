#include "tests/ui/support/ui_fixture.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QLabel>
#include <QLibraryInfo>
#include <QTest>

using namespace earmark::ui;
using earmark::Language;
using test::UiFixture;

class ShellLookTest final : public QObject {
    Q_OBJECT

private slots:
    void textCanBeReadInBothThemes();
    void textOnDarkDoesNotGlare();
    void paletteNamesItsTheme();
    void rowsFollowTheDensity();
    void everyIconIsDrawnOnOurGridInThePalettesColour();
    void namesAreShownAsText();
    void qtsOwnDialogsSpeakChinese();
};

void ShellLookTest::textCanBeReadInBothThemes() {
    for (const Colors* colors : {&lightColors(), &darkColors()}) {
        for (const QColor& ground : {colors->ground, colors->surface, colors->raised, colors->accentGround}) {
            for (const QColor& text :
                 {colors->text, colors->muted, colors->accent, colors->pass, colors->below, colors->fatal,
                  colors->late, colors->agent, colors->customer}) {
                const double contrast = contrastRatio(text, ground);
                QVERIFY2(
                    contrast >= 4.5,
                    qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast)));
            }
        }
        QVERIFY(contrastRatio(colors->onAccent, colors->accent) >= 4.5);
    }
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
}

void ShellLookTest::textOnDarkDoesNotGlare() {
    constexpr double kMost = 11; // above it the strokes of Chinese text bleed and look bold
    for (const QColor& ground : {darkColors().surface, darkColors().raised})
        QVERIFY(contrastRatio(darkColors().text, ground) <= kMost);
}

void ShellLookTest::paletteNamesItsTheme() {
    QCOMPARE(&colorsOf(paletteOf(lightColors())), &lightColors());
    QCOMPARE(&colorsOf(paletteOf(darkColors())), &darkColors());
    UiFixture ui;
    ui.theme.setMode(ThemeMode::Dark);
    QCOMPARE(&colorsOf(QApplication::palette()), &darkColors());
}

void ShellLookTest::rowsFollowTheDensity() {
    UiFixture ui;
    const int comfortable = ui.theme.rowHeight();
    ui.theme.setDensity(Density::Dense);
    QVERIFY(ui.theme.rowHeight() <= comfortable);
    QVERIFY(ui.theme.rowHeight() >= QFontMetrics(QApplication::font()).height());
}

void ShellLookTest::everyIconIsDrawnOnOurGridInThePalettesColour() {
    UiFixture ui;
    int icons = 0;
    for (QDirIterator files(QStringLiteral(":/icons")); files.hasNext(); ++icons) {
        QFile file(files.next());
        // The program's own sign has its colours.
        if (file.fileName().endsWith(QStringLiteral("earmark.svg"))) continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains("viewBox=\"0 0 24 24\""), qPrintable(file.fileName()));
        QVERIFY2(svg.contains("stroke-width=\"2\""), qPrintable(file.fileName()));
        QVERIFY2(!svg.contains('#'), qPrintable(file.fileName()));
        const QImage image = iconPixmap(QFileInfo(file).baseName(), 24, Qt::red).toImage();
        QColor strongest(Qt::transparent);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > strongest.alpha()) strongest = image.pixelColor(x, y);
        QVERIFY2(strongest.alpha() > 200 && strongest.red() > 200 && strongest.green() < 50,
                 qPrintable(file.fileName()));
    }
    QVERIFY(icons > 60);
}

void ShellLookTest::namesAreShownAsText() {
    const QString name = QStringLiteral("<img src='file:///etc/passwd'> & <b>Bob</b>");
    QCOMPARE(plainLabel(name)->textFormat(), Qt::PlainText);
    QVERIFY(!plainToolTip(name).contains(u'<'));
    QCOMPARE(plainToolTip(QStringLiteral("Play  Space")), QStringLiteral("Play  Space"));
}

void ShellLookTest::qtsOwnDialogsSpeakChinese() {
    UiFixture ui;
    ui.translations.install(Language::Chinese);
    const auto chinese = [](const char* context, const char* word, const char* remark = nullptr) {
        return QCoreApplication::translate(context, word, remark);
    };
    QCOMPARE(chinese("QAbstractFileIconProvider", "Folder", "All other platforms"), QStringLiteral("文件夹"));
    const QString qtsFile =
        QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_CN.qm");
    if (!QFileInfo::exists(qtsFile)) QSKIP("Qt's translations are not installed here");
    QCOMPARE(chinese("QFileDialog", "&Choose"), QStringLiteral("选择(&C)"));
    ui.translations.install(Language::English);
    QCOMPARE(chinese("QFileDialog", "&Choose"), QStringLiteral("&Choose"));
}

QTEST_MAIN(ShellLookTest)
#include "shell_look_test.moc"
